"""Case folders: the case's file with its sites, their plans and their safety walks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cpted_cli.analysis.cases import CaseSurroundings, case_faults
from cpted_cli.errors import ExitCode, Fault, Stop
from cpted_cli.files.checklists import own_documents
from cpted_cli.files.disk import visible
from cpted_cli.files.documents import Document, read_document, wrong_format
from cpted_cli.files.library import shipped_library
from cpted_cli.files.safety_walks import CASE_FILE
from cpted_cli.files.site_folders import SITE_FILE, SitePath
from cpted_cli.files.sites import SiteFolder, load_site
from cpted_cli.model.case import Case
from cpted_cli.model.stage import StageNames
from cpted_cli.wording.translator import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFolder:
    """A case as it stands on disk: its file and its sites."""

    path: Path
    case: Case
    names: StageNames
    sites: tuple[SiteFolder, ...] = ()


def case_folder(path: Path) -> Path:
    """Find the case that a path means: the folder itself, its file, or something inside it."""
    here = path.resolve()
    for folder in (here, *here.parents):
        if (folder / CASE_FILE).is_file():
            return path if folder == here else folder
    raise Stop(
        ExitCode.USAGE, N_("{path} is no case: a case is a folder with a case.yaml (cpted new case)."), path=path
    )


def sites_of_case(folder: Path) -> Iterator[Path]:
    """Go through the site folders of a case, in name order; a case of one site may lie in that site's folder."""
    if (folder / SITE_FILE).is_file():
        yield folder
        return
    for path in visible(folder):
        if path.is_dir():
            yield from sites_of_case(path)


def load_case(folder: Path) -> tuple[CaseFolder | None, tuple[Fault, ...]]:
    """Read a case and its sites, or tell every fault of every file."""
    document, faults = read_document(folder / CASE_FILE)
    read = [load_site(SitePath(folder=one), with_plan=True) for one in sites_of_case(folder)]
    told = [*faults, *(fault for _, more in read for fault in more)]
    if document is None:
        return None, tuple(told)
    if not isinstance(document.value, Case):
        return None, (*told, wrong_format(document, "cpted-case/1"))
    sites = tuple(site for site, _ in read if site is not None)
    told.extend(faults_of_case(document))
    if told:
        return None, tuple(told)
    names = schools_of(folder)[document.value.school]
    return CaseFolder(path=folder, case=document.value, names=names, sites=sites), ()


def schools_of(folder: Path) -> Mapping[str, StageNames]:
    """Give what schools call the stages: the shipped ones, and those in the case's own `checklists`."""
    own, _ = own_documents(folder)
    return shipped_library().with_documents(own).schools


def faults_of_case(document: Document[Any]) -> Iterator[Fault]:
    """Tell what in a case's file does not hold together, or speaks of what is not there."""
    if not isinstance(document.value, Case):
        yield wrong_format(document, "cpted-case/1")
        return
    library = shipped_library()
    around = CaseSurroundings(
        measures=frozenset(library.measures),
        schools=tuple(schools_of(document.path.parent)),
        sites=_ids_by_site(document.path.parent),
    )
    yield from (document.placed(fault) for fault in case_faults(document.value, around))


def _ids_by_site(folder: Path) -> Mapping[str, frozenset[str] | None]:
    found: dict[str, frozenset[str] | None] = {}
    for path in sites_of_case(folder):
        site, _ = load_site(SitePath(folder=path), with_plan=True)
        if site is None:
            document, _ = read_document(path / SITE_FILE)
            found[getattr(document.value, "id", path.name) if document else path.name] = None
            continue
        plan, walk = site.plan, site.walk
        ids = [one.id for one in plan.findings] + list(plan.names) if plan else []
        ids += [one.id for one in walk.remarks] if walk else []
        found[site.site.id] = frozenset(ids)
    return found
