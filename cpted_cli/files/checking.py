"""Checks whatever files and folders are given, each file by the format that it names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cpted_cli.errors import ExitCode, Fault, Hint, Stop
from cpted_cli.files.cases import faults_of_case
from cpted_cli.files.documents import Document, assessment_like_files, read_document
from cpted_cli.files.doubts import doubts
from cpted_cli.files.library import content_faults, shipped_library
from cpted_cli.files.photo_lists import PHOTO_LIST
from cpted_cli.files.plans import PLAN_FILE
from cpted_cli.files.safety_walks import WALK_FILE
from cpted_cli.files.site_folders import SITE_FILE, SitePath
from cpted_cli.files.sites import load_site
from cpted_cli.files.sound_parts import SoundPart, sound_part
from cpted_cli.files.table_files import is_table
from cpted_cli.model.case import Case
from cpted_cli.wording.translator import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What checking found: how many files there were, all their faults, and what is doubtful in them."""

    count: int
    faults: tuple[Fault, ...]
    hints: tuple[Hint, ...]


def checked_paths(paths: Iterable[Path], as_of: date | None = None) -> Checked:
    """Read every YAML file that paths mean and tell all faults and hints, each once.

    `as_of` is the day against which deadlines are held; without it, the files' own last day.

    Raises `Stop` where there is nothing at a path.
    """
    given = tuple(paths)
    files, documents, faults = _read(given)
    if not files:
        raise Stop(ExitCode.USAGE, N_("There is no YAML file at {path}."), path=", ".join(map(str, given)))
    sites = {home for file in files if (home := _home(file)) is not None and home / SITE_FILE in files}
    return Checked(count=len(files), faults=faults, hints=doubts(documents, sorted(sites), as_of))


def path_faults(paths: Iterable[Path]) -> tuple[int, tuple[Fault, ...]]:
    """Read every YAML file that paths mean; give how many there were and all their faults, each once."""
    files, _, faults = _read(tuple(paths))
    return len(files), faults


def _read(paths: tuple[Path, ...]) -> tuple[tuple[Path, ...], list[Document[Any]], tuple[Fault, ...]]:
    files = tuple(dict.fromkeys(file for path in paths for file in _files(path)))
    read = [read_document(file) for file in files]
    told = [fault for _, faults in read for fault in faults]
    documents = [document for document, _ in read if document is not None]
    faulty = [file for file, (document, _) in zip(files, read, strict=True) if document is None]
    told.extend(_content_faults(documents, [part for file in faulty if (part := sound_part(file)) is not None]))
    told.extend(_site_faults(files))
    told.extend(fault for one in documents if isinstance(one.value, Case) for fault in faults_of_case(one))
    unique = {(fault.place, fault.code, str(fault.params.get("text", ""))): fault for fault in told}
    return files, documents, tuple(sorted(unique.values(), key=lambda fault: fault.place))


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from assessment_like_files(path)
    elif is_table(path) and path.exists() and _home(path) is None:
        message = N_("{path} is a table: cpted batch score tells what is wrong in it (add: --checklist ID).")
        raise Stop(ExitCode.USAGE, message, path=path)
    elif path.exists():
        yield path
    else:
        raise Stop(ExitCode.USAGE, N_("There is nothing at {path}."), path=path)


def _content_faults(documents: list[Document[Any]], parts: list[SoundPart]) -> Iterator[Fault]:
    """Tell what does not hold together, in the readable parts of faulty files too."""
    library = shipped_library().with_documents([*documents, *(part.document for part in parts)])
    lost = {name for part in parts for name in part.ids}
    for document in documents:
        yield from (one for one in content_faults(document, library) if not _is_about(one, lost))
    for part in parts:
        told = content_faults(part.document, library)
        yield from (one for one in told if not (part.is_echo(one) or _is_about(one, lost)))


def _is_about(fault: Fault, lost: set[str]) -> bool:
    """Tell whether something is called unknown only because the file that has it is faulty there."""
    return fault.code.startswith("unknown-") and fault.params.get("text") in lost


def _site_faults(files: tuple[Path, ...]) -> Iterator[Fault]:
    homes = dict.fromkeys(home for file in files if (home := _home(file)) is not None)
    for home in homes:
        chosen = frozenset(file for file in files if _home(file) == home)
        site_itself = home / SITE_FILE in chosen
        only = None if site_itself else chosen
        planned = not chosen.isdisjoint({home / one for one in (SITE_FILE, PLAN_FILE, WALK_FILE, PHOTO_LIST)})
        _, faults = load_site(SitePath(folder=home, only=only), with_plan=planned)
        yield from faults


def _home(file: Path) -> Path | None:
    return next((folder for folder in (*file.parents, *file.resolve().parents) if (folder / SITE_FILE).is_file()), None)
