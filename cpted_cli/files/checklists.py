"""Finding the checklist that is meant, making it whole, and keeping the site's own copy of it.

A site's copy is whole and needs nothing shipped: the library is loaded only where something is to be found in it.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cpted_cli.analysis.instrument import Known, instrument_faults, resolved
from cpted_cli.errors import ExitCode, Fault, Stop
from cpted_cli.files.canonical import plain_checklist
from cpted_cli.files.disk import NotWritten, write_text, yaml_files
from cpted_cli.files.documents import Document, read_document, wrong_format
from cpted_cli.model.assessment import ChecklistRef
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.tailoring import Instrument, Tailoring
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
    shipped = _shipped_checklists()
    if name not in shipped:
        known = ", ".join(one for one in shipped if not one.startswith("core-"))
        raise Stop(ExitCode.USAGE, N_("There is no checklist {name} (there are: {known})."), name=name, known=known)
    return shipped[name], ()


def keep_checklist_copy(folder: Path, checklist: Checklist) -> NotWritten | None:
    """Keep the whole checklist in the site's folder, so that the visit scores by it for ever."""
    from cpted_cli.files.yaml_writer import yaml_text

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
    known = (*(one.value.id for one in own), *_shipped_checklists())
    params = {"text": ref.id, "edition": ref.edition, "known": known}
    return None, (Fault(code="checklist-not-found", where=("checklist", "id"), params=params),)


def whole_checklist(
    document: Document[Instrument], beside: tuple[Document[Instrument], ...] = ()
) -> tuple[Checklist | None, tuple[Fault, ...]]:
    """Give a checklist with its includes, scales and thresholds written out, or tell why that cannot be done.

    What it names may be shipped, lie with it in the folder of a site or a case, or be given as `beside`.

    One that includes nothing and names neither scale nor threshold, as the site's copy does, needs nothing shipped.
    """
    value = document.value
    if isinstance(value, Checklist) and _stands_alone(value):
        alone = Known(scales={}, checklists={})
        faults = tuple(document.placed(one) for one in instrument_faults(value, alone))
        return (None, faults) if faults else (value, ())
    return _put_together(document, beside)


def _put_together(
    document: Document[Instrument], beside: tuple[Document[Instrument], ...]
) -> tuple[Checklist | None, tuple[Fault, ...]]:
    from cpted_cli.analysis.tailoring import tailored
    from cpted_cli.files.library import content_beside, content_faults, is_shipped, shipped_instruments, shipped_library

    value = document.value
    if isinstance(value, Checklist) and is_shipped(document.path) and not beside:
        return resolved(value, shipped_instruments(value.site_kinds).known), ()  # what is shipped was checked before
    library = shipped_library().with_documents((*content_beside(document.path), *beside))
    faults = content_faults(document, library)
    if faults:
        return None, faults
    made = tailored(value, library.known) if isinstance(value, Tailoring) else resolved(value, library.known)
    return made, ()


def _stands_alone(checklist: Checklist) -> bool:
    named = (isinstance(name, str) for one in checklist.criteria() for name in (one.scale, one.threshold))
    return not checklist.include and not any(named)


def _shipped_checklists() -> Mapping[str, Document[Checklist]]:
    from cpted_cli.files.library import shipped_instruments

    return shipped_instruments().checklists


def _candidates(name: str, own: Own, override: Document[Instrument] | None) -> Iterator[Document[Instrument]]:
    if override is not None:
        yield override
        return
    yield from own
    shipped = _shipped_checklists().get(name)
    if shipped is not None:
        yield shipped
