"""Some whole sites read and scored in one go, in whatever process this is."""

from dataclasses import dataclass
from pathlib import Path

from cpted_cli.api.scores import Scored, score
from cpted_cli.errors import Fault, Hint
from cpted_cli.files.checklists import find_checklist
from cpted_cli.files.results import SiteLines
from cpted_cli.files.site_folders import SITE_FILE, SitePath
from cpted_cli.files.sites import load_site
from cpted_cli.files.table_sites import TableSites, sites_from_table
from cpted_cli.files.tables import Table
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import SiteScore


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchTask:
    """Some whole sites: folders, or rows of a table with the instrument that they answer.

    `with_sites` says that each result is wanted with the site that it was made from.
    """

    sites: int
    folders: tuple[SitePath, ...] = ()
    override: str | None = None
    table: Table | None = None
    instrument: Checklist | None = None
    with_sites: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchPart:
    """What came of some whole sites; of those read, each was scored, refused, or had nothing to score yet.

    `known` says how many more sites are now known to come, `refused_sites` which sites of a table were
    refused and how many answers went with each, `sources` from which file each result comes, `whole` the
    results with their sites where that was wished for, `hints` what can be used but is doubtful.
    """

    read: int = 0
    scored: int = 0
    refused: int = 0
    results: tuple[SiteScore | SiteLines, ...] = ()
    unscored: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    known: int = 0
    refused_sites: tuple[tuple[str, int], ...] = ()
    sources: tuple[str, ...] = ()
    whole: tuple[Scored, ...] = ()
    hints: tuple[Hint, ...] = ()


def part_of(task: BatchTask) -> BatchPart:
    """Read and score some whole sites, in whatever process this is."""
    if task.table is not None and task.instrument is not None:
        return _scored(sites_from_table(task.table, task.instrument, dated=task.with_sites), with_sites=task.with_sites)
    parts = [_folder(one, task.override) for one in task.folders]
    return _scored(
        TableSites(
            sites=tuple(site for part in parts for site in part.sites),
            refused=sum(part.refused for part in parts),
            faults=tuple(fault for part in parts for fault in part.faults),
        )
    )


def _scored(found: TableSites, *, with_sites: bool = False) -> BatchPart:
    scored = score(found.sites)
    with_result = {id(one.folder) for one in scored}
    unscored = tuple(one.site.id for one in found.sites if id(one) not in with_result)
    return BatchPart(
        read=len(found.sites) + found.refused,
        scored=len(found.sites) - len(unscored),
        refused=found.refused,
        results=tuple(one.score for one in scored),
        unscored=unscored,
        faults=found.faults,
        refused_sites=found.refused_sites,
        sources=tuple(_source(one.folder.path) for one in scored),
        whole=scored if with_sites else (),
        hints=found.hints,
    )


def _source(path: Path) -> str:
    return str(path / SITE_FILE if path.is_dir() else path)


def _folder(path: SitePath, checklist: str | None) -> TableSites:
    override, told = find_checklist(checklist, path.folder) if checklist else (None, ())
    site, faults = (None, ()) if told else load_site(path, override)
    return TableSites(sites=(site,) if site else (), refused=0 if site else 1, faults=(*told, *faults))
