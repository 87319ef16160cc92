"""Answers that were written elsewhere become an assessment, all or none of them."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from cpted_cli.analysis.answers import assessment_faults
from cpted_cli.cli.visit import OpenVisit, Wish, open_visit, place_of_visit
from cpted_cli.errors import ExitCode, Fault, FaultsFound, Stop
from cpted_cli.files.checklists import keep_checklist_copy
from cpted_cli.files.disk import NotWritten, read_bytes, write_text
from cpted_cli.files.documents import Document
from cpted_cli.files.given_answers import GivenAnswers, given_answers
from cpted_cli.files.limits import YAML_BYTES
from cpted_cli.files.notebook import Notebook
from cpted_cli.files.visit_texts import new_text
from cpted_cli.model.assessment import Answer, Assessment
from cpted_cli.wording.translator import N_

STDIN = Path("-")


def key_in(wish: Wish, source: Path) -> OpenVisit:
    """Write the answers of a file into the visit that is meant, or stop with every fault and write nothing."""
    document = read_answers(source)
    given = document.value
    if isinstance(given, Assessment):
        wish = wish_of(wish, given)
    elif wish.light is None and wish.path.suffix not in {".yaml", ".yml"}:
        raise Stop(ExitCode.USAGE, N_("{option} is missing."), option="--light")
    visit = open_visit(wish, place_of_visit(wish), None, is_live=False)
    keyed = replace(visit.assessment, answers=given.answers)
    faults = list(edition_faults(given, visit)) if isinstance(given, Assessment) else []
    if isinstance(given, Assessment):
        keyed = replace(keyed, site=given.site, conditions=given.conditions, sampled=given.sampled)
        keyed = replace(keyed, short=given.short or keyed.short)
    faults.extend(assessment_faults(keyed, visit.checklist, visit.place.site))
    if faults:
        raise FaultsFound(tuple(document.placed(one) for one in faults))
    failed = keep_checklist_copy(visit.place.folder, visit.checklist) or write(visit, keyed)
    if failed is not None:
        sentence = N_("{path} could not be written: {reason}.")
        raise Stop(ExitCode.INCOMPLETE, sentence, path=failed.path, reason=failed.reason)
    return visit


def edition_faults(given: Assessment, visit: OpenVisit) -> Iterator[Fault]:
    """Tell an assessment that was made with another edition of the checklist than the one that is here."""
    if given.checklist.edition != visit.checklist.edition:
        params = {"text": given.checklist.id, "edition": given.checklist.edition, "known": ()}
        yield Fault(code="checklist-not-found", where=("checklist", "edition"), params=params)


def read_answers(source: Path) -> Document[Assessment] | Document[GivenAnswers]:
    """Read the answers from a file or from standard input."""
    content = sys.stdin.buffer.read(YAML_BYTES + 1) if source == STDIN else read_bytes(source, YAML_BYTES)
    if isinstance(content, Fault):
        raise FaultsFound((content,))
    document, faults = given_answers(content, source)
    if document is None:
        raise FaultsFound(faults)
    return document


def wish_of(wish: Wish, given: Assessment) -> Wish:
    """Take from a whole assessment what the command line does not say."""
    return replace(
        wish,
        checklist=wish.checklist or given.checklist.id,
        light=wish.light or given.light,
        assessor=wish.assessor or given.assessor,
        date=wish.date or given.date,
        round=wish.round or given.round,
    )


def write(visit: OpenVisit, keyed: Assessment) -> NotWritten | None:
    """Write the answers into a new file, or into the one that is there beside what it holds."""
    if visit.loaded is None:
        return write_text(visit.path, new_text(keyed))
    answers: dict[str, Answer | None] = {key: keyed.answer(key) for key in keyed.answers}
    notebook = Notebook(visit.path, visit.assessment, visit.loaded.replay.lines, visit.place.now)
    saved = notebook.save(answers)
    return saved if isinstance(saved, NotWritten) else None
