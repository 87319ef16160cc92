"""Reads a reference assessment: one that others are compared with, wherever it lies."""

from collections.abc import Iterable
from pathlib import Path

from cpted_cli.analysis.answers import assessment_faults
from cpted_cli.errors import ExitCode, Fault, Stop
from cpted_cli.files.documents import read_document, wrong_format
from cpted_cli.files.sites import SiteFolder
from cpted_cli.model.assessment import Assessment, ChecklistRef
from cpted_cli.model.checklist import Checklist
from cpted_cli.wording.translator import N_


def load_reference(path: Path, sites: Iterable[SiteFolder]) -> tuple[Assessment | None, tuple[Fault, ...]]:
    """Read a reference assessment of one of some sites, or tell all its faults.

    Raises `Stop` where there is no such file, or where it is about another site or checklist.
    """
    if not path.is_file():
        raise Stop(ExitCode.USAGE, N_("There is nothing at {path}."), path=path)
    document, faults = read_document(path)
    if document is None:
        return None, faults
    reference = document.value
    if not isinstance(reference, Assessment):
        return None, (wrong_format(document, "cpted-assessment/1"),)
    for folder in sites:
        checklist = _checklist(folder, reference.checklist) if folder.site.id == reference.site else None
        if checklist is not None:
            told = assessment_faults(reference, checklist, folder.site)
            return (None if told else reference), tuple(document.placed(one) for one in told)
    message = N_("{path} is about another site or checklist than the assessments it is to be compared with.")
    raise Stop(ExitCode.USAGE, message, path=path)


def _checklist(folder: SiteFolder, wanted: ChecklistRef) -> Checklist | None:
    editions = (one.checklist for one in folder.used)
    return next((one for one in editions if (one.id, one.edition) == (wanted.id, wanted.edition)), None)
