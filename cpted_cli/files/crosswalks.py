"""Finding the frame that a score is to be seen by."""

from pathlib import Path

from cpted_cli.errors import ExitCode, Fault, Stop
from cpted_cli.files.checklists import own_documents
from cpted_cli.files.documents import read_document, wrong_format
from cpted_cli.files.library import content_faults, shipped_library
from cpted_cli.model.crosswalk import Crosswalk
from cpted_cli.wording.translator import N_

Found = tuple[Crosswalk | None, tuple[Fault, ...]]


def find_crosswalk(name: str, folder: Path) -> Found:
    """Find a crosswalk by file or id: in the site's folder, its case's, or among the shipped ones.

    Raises `Stop` where there is none of that name.
    """
    path = Path(name)
    if path.suffix in {".yaml", ".yml"}:
        return _in_file(path, folder)
    homes = (folder, folder.parent.parent)
    for home in homes:
        own, faults = own_documents(home)
        found = next((one for one in own if isinstance(one.value, Crosswalk) and one.value.id == name), None)
        if found is not None or faults:
            return (None, faults) if found is None else _in_file(found.path, folder)
    shipped = shipped_library().crosswalks
    if name not in shipped:
        known = ", ".join(shipped)
        raise Stop(ExitCode.USAGE, N_("There is no frame {name} (there are: {known})."), name=name, known=known)
    return shipped[name], ()


def _in_file(path: Path, folder: Path) -> Found:
    if not path.is_file():
        raise Stop(ExitCode.USAGE, N_("There is nothing at {path}."), path=path)
    document, faults = read_document(path)
    if document is None:
        return None, faults
    if not isinstance(document.value, Crosswalk):
        return None, (wrong_format(document, "cpted-crosswalk/1"),)
    beside = [one for home in (folder, folder.parent.parent) for one in own_documents(home)[0]]
    told = content_faults(document, shipped_library().with_documents(beside))
    return (None if told else document.value), told
