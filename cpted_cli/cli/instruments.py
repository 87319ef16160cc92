"""Which checklist is meant on the command line: a file, an id, or a site's copy."""

from pathlib import Path

from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.files.checklists import find_checklist, own_checklists, whole_checklist
from cpted_cli.files.library import shipped_library
from cpted_cli.files.site_folders import SITE_FILE
from cpted_cli.model.checklist import Checklist
from cpted_cli.wording.translator import N_


def two_checklists(before: str, after: str | None) -> tuple[Checklist, Checklist]:
    """Find two checklists, the earlier first; one alone is laid beside the shipped one.

    A tailored checklist comes after the one that it was made from.
    """
    one = named_checklist(before)
    if after is not None:
        return one, named_checklist(after)
    shipped = shipped_edition(one)
    return (one, shipped) if shipped.id == one.id else (shipped, one)


def named_checklist(name: str) -> Checklist:
    """Find a checklist and write it out, or stop with its faults."""
    folder = Path(name)
    if (folder / SITE_FILE).is_file():
        return site_copy(folder)
    document, faults = find_checklist(name, None)
    whole, more = whole_checklist(document) if document is not None else (None, ())
    if whole is None:
        raise FaultsFound((*faults, *more))
    return whole


def site_copy(folder: Path) -> Checklist:
    """Find the one checklist that a site keeps a copy of."""
    own, faults = own_checklists(folder)
    if faults:
        raise FaultsFound(faults)
    if len(own) != 1:
        names = ", ".join(str(one.path) for one in own)
        raise Stop(
            ExitCode.USAGE, N_("{path} does not have one checklist: name the file ({names})."), path=folder, names=names
        )
    whole, told = whole_checklist(own[0], own)
    if whole is None:
        raise FaultsFound(told)
    return whole


def shipped_edition(checklist: Checklist) -> Checklist:
    """Find the shipped edition of a checklist, or of the one that it was tailored from."""
    names = [checklist.id, *([checklist.tailored.base] if checklist.tailored is not None else [])]
    shipped = shipped_library().checklists
    found = next((shipped[name] for name in names if name in shipped), None)
    if found is None:
        raise Stop(ExitCode.USAGE, N_("No checklist {name} is shipped: name the other one too."), name=checklist.id)
    whole, told = whole_checklist(found)
    if whole is None:
        raise FaultsFound(told)
    return whole
