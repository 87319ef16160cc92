"""Site folders: finding them, reading them, and keeping their own copy of the checklist."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cpted_cli.analysis.actions import Referable, plan_faults
from cpted_cli.analysis.answers import assessment_faults, site_faults
from cpted_cli.analysis.instances import Visit
from cpted_cli.analysis.sun import is_never_dark
from cpted_cli.errors import Fault
from cpted_cli.files.canonical import fingerprint
from cpted_cli.files.checklists import checklist_used, copy_path, own_checklists
from cpted_cli.files.disk import JOURNAL, read_bytes, visible
from cpted_cli.files.documents import (
    NAMED_FORMAT,
    Document,
    assessment_like_files,
    document_from_bytes,
    read_document,
    wrong_format,
)
from cpted_cli.files.limits import TEXT_BYTES, YAML_BYTES
from cpted_cli.files.photo_lists import load_photo_list
from cpted_cli.files.readings import load_grids
from cpted_cli.files.safety_walks import load_walk, problem_ids, remark_ids
from cpted_cli.files.site_folders import SITE_FILE, SitePath
from cpted_cli.files.visit_times import local_times
from cpted_cli.model.assessment import Assessment
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.lighting import LightGrid
from cpted_cli.model.photo import SitePhotos
from cpted_cli.model.plan import Plan
from cpted_cli.model.safety_walk import SafetyWalk
from cpted_cli.model.site import Site
from cpted_cli.model.tailoring import Instrument


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedChecklist:
    """The instrument that visits were made with, whole, and its fingerprint."""

    checklist: Checklist
    sha256: str
    visits: tuple[Visit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFolder:
    """A site as it stands on disk: its file, visits by checklist, plan, the residents' walk, measured light, photos.

    One that `is_unsigned` stands in a table that does not say who assessed.
    """

    path: Path
    site: Site
    used: tuple[UsedChecklist, ...]
    plan: Plan | None = None
    walk: SafetyWalk | None = None
    grids: tuple[LightGrid, ...] = ()
    photos: SitePhotos | None = None
    is_unsigned: bool = False


def load_site(
    path: SitePath, override: Document[Instrument] | None = None, *, with_plan: bool = False
) -> tuple[SiteFolder | None, tuple[Fault, ...]]:
    """Read a site folder, or tell every fault of every file in it."""
    document, faults = read_document(path.folder / SITE_FILE)
    if document is None:
        return None, faults
    if not isinstance(document.value, Site):
        return None, (wrong_format(document, "cpted-site/1"),)
    told = [document.placed(fault) for fault in (*site_faults(document.value), *_timezone_faults(document.value))]
    assessments, more = _assessments(path)
    told.extend(more)
    used, more = _used_checklists(path.folder, document.value, assessments, override)
    told.extend(more)
    plan, plan_told = _plan(path.folder, document.value, used) if with_plan else (None, ())
    told.extend(plan_told)
    walk, walk_told = load_walk(path.folder, document.value, plan) if with_plan and not plan_told else (None, ())
    told.extend(walk_told)
    grids, grids_told = load_grids(path.folder, document.value, path.only)
    told.extend(grids_told)
    checklists = [one.checklist for one in used]
    photos, photos_told = load_photo_list(path.folder, document.value, checklists) if with_plan else (None, ())
    told.extend(photos_told)
    folder = SiteFolder(
        path=path.folder, site=document.value, used=used, plan=plan, walk=walk, grids=grids, photos=photos
    )
    return (None if told else folder), tuple(told)


def texts(folder: Path, language: str) -> dict[str, str]:
    """Read the consultant's own texts of a site in one language, by name."""
    found = {}
    for path in visible(folder / "texts" / language):
        content = read_bytes(path, TEXT_BYTES) if path.suffix == ".md" else b""
        if isinstance(content, bytes) and content.strip():
            found[path.stem] = content.decode("utf-8-sig", "replace").strip()
    return found


def text_languages(folder: Path) -> tuple[str, ...]:
    """Name the languages in which the consultant has written."""
    return tuple(path.name for path in visible(folder / "texts") if path.is_dir())


def _timezone_faults(site: Site) -> Iterator[Fault]:
    try:
        ZoneInfo(site.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield Fault(code="unknown-timezone", where=("timezone",), params={"text": site.timezone})


def _assessments(path: SitePath) -> tuple[list[Document[Assessment]], list[Fault]]:
    found: list[Document[Assessment]] = []
    told: list[Fault] = []
    for file in assessment_files(path):
        content = read_bytes(file, YAML_BYTES)
        document, faults = (None, (content,)) if isinstance(content, Fault) else document_from_bytes(content, file)
        told.extend(faults)
        if document is not None and isinstance(document.value, Assessment):
            whole, faults = _with_journal(document, file.with_suffix(JOURNAL))
            found.extend([whole] if whole else [])
            told.extend(faults)
    return found, told


def _with_journal(document: Document[Assessment], path: Path) -> tuple[Document[Assessment] | None, tuple[Fault, ...]]:
    journal = read_bytes(path, YAML_BYTES * 10) if path.exists() else b""
    if isinstance(journal, Fault):
        return None, (journal,)
    if len(journal.splitlines()) <= document.value.journal_lines:
        return document, ()  # the visit was ended, and its file holds all that the journal does
    from cpted_cli.files.journal import replayed

    assessment, faults = replayed(document.value, journal, str(path))
    return replace(document, value=assessment), faults


def assessment_files(path: SitePath) -> Iterator[Path]:
    """Go through the files of a site that are assessments, or that do not say what they are."""
    elsewhere = {path.folder / name for name in ("checklists", "reports", "readings", "photos", "texts", SITE_FILE)}
    for file in sorted(path.only) if path.only is not None else assessment_like_files(path.folder):
        if path.only is None and (file in elsewhere or any(parent in elsewhere for parent in file.parents)):
            continue
        content = read_bytes(file, YAML_BYTES)
        named = NAMED_FORMAT.search(content) if isinstance(content, bytes) else None
        if named is None or named.group(1) == b"cpted-assessment":
            yield file


def _used_checklists(
    folder: Path, site: Site, assessments: list[Document[Assessment]], override: Document[Instrument] | None
) -> tuple[tuple[UsedChecklist, ...], list[Fault]]:
    own, faults = own_checklists(folder)
    told = list(faults)
    groups: dict[tuple[str, str], list[Document[Assessment]]] = {}
    for document in assessments:
        ref = document.value.checklist
        groups.setdefault((ref.id, ref.edition), []).append(document)
    used = []
    for group in groups.values():
        checklist, more = checklist_used(group[0].value.checklist, own, override)
        if checklist is None:
            told.extend(group[0].placed(one) if one.code == "checklist-not-found" else one for one in more)
            continue
        sha256 = fingerprint(checklist)
        for document in group:
            told.extend(_visit_faults(document, checklist, sha256, site, folder))
        visits = tuple(_visit(one, site) for one in group)
        used.append(UsedChecklist(checklist=checklist, sha256=sha256, visits=visits))
    return tuple(used), told


def _visit(document: Document[Assessment], site: Site) -> Visit:
    assessment = document.value
    by_daylight = False
    if assessment.light == "dark" and site.point is not None:
        by_daylight = is_never_dark(local_times(assessment, site), site.point)
    return Visit(file=document.path.name, assessment=assessment, by_daylight=by_daylight)


def _visit_faults(
    document: Document[Assessment], checklist: Checklist, sha256: str, site: Site, folder: Path
) -> Iterator[Fault]:
    ref = document.value.checklist
    if ref.sha256 is not None and ref.sha256 != sha256 and (ref.id, ref.edition) == (checklist.id, checklist.edition):
        params = {"copy": str(copy_path(folder, ref.id, ref.edition))}
        yield document.placed(Fault(code="checklist-changed", where=("checklist", "sha256"), params=params))
    for fault in (*assessment_faults(document.value, checklist, site), *_unknown_visits(document)):
        yield document.placed(fault)


def _unknown_visits(document: Document[Assessment]) -> Iterator[Fault]:
    beside = [one.name for one in assessment_like_files(document.path.parent) if one != document.path]
    for index, name in enumerate(document.value.settles):
        if name not in beside:
            params = {"text": name, "known": beside}
            yield Fault(code="unknown-visit", where=("settles", index), params=params)


def _plan(folder: Path, site: Site, used: tuple[UsedChecklist, ...]) -> tuple[Plan | None, tuple[Fault, ...]]:
    path = folder / "plan.yaml"
    if not path.is_file():
        return None, ()
    document, faults = read_document(path)
    if document is None:
        return None, faults
    faults = tuple(_plan_faults(document, site, used))
    return (document.value if isinstance(document.value, Plan) else None), faults


def faults_of_plan(document: Document[Any], folder: SiteFolder) -> Iterator[Fault]:
    """Tell what in a plan's file does not fit its site."""
    return _plan_faults(document, folder.site, folder.used)


def _plan_faults(document: Document[Any], site: Site, used: tuple[UsedChecklist, ...]) -> Iterator[Fault]:
    if not isinstance(document.value, Plan):
        yield wrong_format(document, "cpted-plan/1")
        return
    from cpted_cli.files.library import shipped_library

    folder = document.path.parent
    known = Referable(
        measures=frozenset(shipped_library().measures), problems=problem_ids(folder), remarks=remark_ids(folder)
    )
    found = plan_faults(document.value, tuple(one.checklist for one in used), site, known)
    yield from (document.placed(fault) for fault in found)
