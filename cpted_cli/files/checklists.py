"""Finding the checklist that is meant, and keeping the site's own copy of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cpted_cli.errors import ExitCode, Fault, Stop
from cpted_cli.files.disk import NotWritten, write_text, yaml_files
from cpted_cli.files.documents import Document, read_document, wrong_format
from cpted_cli.files.library import Instrument, plain_checklist, shipped_library, whole_checklist
from cpted_cli.files.yaml_writer import yaml_text
from cpted_cli.model.assessment import ChecklistRef
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.tailoring import Tailoring
from cpted_cli.wording.translator import N_

Own = tuple[Document[Instrument], ...]


def find_checklist(name: str, folder: Path | None) -> tuple[Document[Instrument] | None, tuple[Fault, ...]]:
    """Find a checklist by file or id: in the site's folder, its case's, or among the shipped ones."""
    path = Path(name)
    if path.suffix in {".yaml", ".yml"}:
        if not path.is_file():
            raise Stop(ExitCode.USAGE, N_("There is nothing at {path}."), path=path)
        document, faults = read_document(path)
        if document is not None and not isinstance(document.value, Instrument):
            return None, (wrong_format(document, "cpted-checklist/1"),)
        return document, faults
    for home in (folder, folder.parent.parent if folder else None):
        own, faults = own_checklists(home) if home else ((), ())
        found = next((one for one in reversed(own) if one.value.id == name), None)
        if found is not None or faults:
            return found, faults
    shipped = shipped_library().checklists
    if name not in shipped:
        known = ", ".join(one for one in shipped if not one.startswith("core-"))
        raise Stop(ExitCode.USAGE, N_("There is no checklist {name} (there are: {known})."), name=name, known=known)
    return shipped[name], ()


def keep_checklist_copy(folder: Path, checklist: Checklist) -> NotWritten | None:
    """Keep the whole checklist in the site's folder, so that the visit scores by it for ever."""
    path = copy_path(folder, checklist.id, checklist.edition)
    if path.exists():
        return None
    head = "# The checklist as it was when the first answer was given. Scores are computed with this copy.\n"
    return write_text(path, head + yaml_text(plain_checklist(checklist)))


def copy_path(folder: Path, checklist: str, edition: str) -> Path:
    """Say where a site keeps its copy of a checklist."""
    safe = re.sub(r"[^A-Za-z0-9._-]", "_", edition)
    return folder / "checklists" / f"{checklist}-{safe}.yaml"


def own_checklists(folder: Path) -> tuple[Own, tuple[Fault, ...]]:
    """Read the instruments that lie in a folder's own `checklists`.

    A tailoring of which the folder keeps the resolved copy is passed over: the copy is what holds.
    """
    documents, faults = own_documents(folder)
    checklists = tuple(one for one in documents if isinstance(one.value, Checklist))
    copies = {(one.value.id, one.value.edition) for one in checklists}
    tailorings = (one for one in documents if isinstance(one.value, Tailoring))
    return (*checklists, *(one for one in tailorings if (one.value.id, one.value.edition) not in copies)), faults


def own_documents(folder: Path) -> tuple[tuple[Document[Any], ...], tuple[Fault, ...]]:
    """Read all content that lies in a folder's own `checklists`: instruments, scales, profiles, frames."""
    read = [read_document(path) for path in yaml_files(folder / "checklists")]
    return tuple(one for one, _ in read if one is not None), tuple(fault for _, faults in read for fault in faults)


def checklist_used(
    ref: ChecklistRef, own: Own, override: Document[Instrument] | None
) -> tuple[Checklist | None, tuple[Fault, ...]]:
    """Give the whole checklist that a visit was made with: the one asked for, the site's copy, the shipped one."""
    for document in _candidates(ref.id, own, override):
        if (document.value.id, document.value.edition) == (ref.id, ref.edition):
            return whole_checklist(document, own)
    known = (*(one.value.id for one in own), *shipped_library().checklists)
    params = {"text": ref.id, "edition": ref.edition, "known": known}
    return None, (Fault(code="checklist-not-found", where=("checklist", "id"), params=params),)


def _candidates(name: str, own: Own, override: Document[Instrument] | None) -> Iterator[Document[Instrument]]:
    if override is not None:
        yield override
        return
    yield from own
    shipped = shipped_library().checklists.get(name)
    if shipped is not None:
        yield shipped
