"""Renders one report that sets many sites side by side."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from os.path import commonpath
from pathlib import Path

import typer

from cpted_cli import api
from cpted_cli.api.processes import cores, in_order
from cpted_cli.cli.ending import refuse_unknown_round
from cpted_cli.cli.faults import tell_faults
from cpted_cli.cli.progress import Progress
from cpted_cli.cli.rendering import REPORTS, deliver, report_name
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault
from cpted_cli.files.site_folders import SitePath, site_paths
from cpted_cli.files.sites import SiteFolder
from cpted_cli.report.comparison_basis import LeftOut

WORTH_A_POOL = 100
"""Fewer sites are read before other processes have started."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which results are compared: by which checklist, of which round, with which verdicts; all of them if not said.

    `into` is the folder that the report goes into, if not that of the sites; `jobs` are the processes that read.
    """

    checklist: str | None = None
    round_id: str | None = None
    bands: frozenset[str] = frozenset()
    into: Path | None = None
    jobs: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRead:
    """What came of reading one site: the site, or its faults."""

    folder: Path
    site: SiteFolder | None = None
    faults: tuple[Fault, ...] = ()


def compare(
    paths: Sequence[Path], chosen: Chosen, wish: api.ReportWish, voice: Voice, output: Path | None = None
) -> ExitCode:
    """Render the comparison of the sites that paths mean; what is left out is told, here and in the report."""
    read = tuple(_read(paths, chosen, voice))
    sites = [one.site for one in read if one.site is not None]
    ended = tell_faults([fault for one in read for fault in one.faults], voice)
    if ended is ExitCode.DONE:
        refuse_unknown_round(sites, chosen.round_id)
    scored = api.score(sites, round_id=chosen.round_id) if chosen.round_id else api.latest(api.score(sites))
    wanted = [one for one in scored if not chosen.bands or one.score.band in chosen.bands]
    left_out = _left_out(read, scored, wanted)
    _tell(len({one.folder.path for one in wanted}), left_out, voice)
    made = api.render_comparison(wanted, wish, voice.words, left_out)
    folder = chosen.into or _home(paths) / REPORTS
    otherwise = folder / f"{report_name((), wish, voice)}.{made.form}"
    return max(ended, deliver(made, wish, voice, output, otherwise))


def read_site(path: SitePath, checklist: str | None) -> SiteRead:
    """Read one site, in whatever process this is."""
    sites, faults = api.load([*(path.only or [path.folder])], checklist=checklist, with_plan=True)
    return SiteRead(folder=path.folder, site=next(iter(sites), None), faults=faults)


def _read(paths: Iterable[Path], chosen: Chosen, voice: Voice) -> Iterator[SiteRead]:
    tasks = site_paths(paths)
    progress = Progress(voice, len(tasks))
    many = chosen.jobs or (cores() if len(tasks) >= WORTH_A_POOL else 1)
    for one in in_order(partial(read_site, checklist=chosen.checklist), tasks, many):
        progress.add(1)
        yield one
    progress.clear()


def _left_out(read: Iterable[SiteRead], scored: Sequence[api.Scored], wanted: Sequence[api.Scored]) -> LeftOut:
    """Name what was asked about and is not compared, by the names of folders where nothing else is known."""
    told = tuple(read)
    with_result = {one.folder.path for one in scored}
    unscored = [one.site for one in told if one.site is not None and one.site.path not in with_result]
    return LeftOut(
        refused=tuple(one.folder.name for one in told if one.site is None),
        unscored=tuple(one.site.name for one in unscored),
        others=len(scored) - len(wanted),
    )


def _tell(count: int, left_out: LeftOut, voice: Voice) -> None:
    """Say how many sites are compared and how many are not; one alone is hardly worth a comparison."""
    words = voice.words
    missing = len(left_out.refused) + len(left_out.unscored) + left_out.others
    if voice.quiet or not count:
        return
    if missing:
        said = words.text(
            "Compared: {count}. Left out: {faults} with faults, {unscored} without answers, "
            "{others} with another verdict.",
            count=count,
            faults=len(left_out.refused),
            unscored=len(left_out.unscored),
            others=left_out.others,
        )
        typer.echo(said, err=True)
    if count == 1:
        typer.echo(words.text("One place alone has nothing to be compared with."), err=True)


def _home(paths: Sequence[Path]) -> Path:
    """Find the folder that all the sites lie in."""
    folders = [path.resolve() if path.is_dir() else path.resolve().parent for path in paths]
    return Path(commonpath(folders))
