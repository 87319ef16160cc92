"""Renders one report that sets many sites side by side."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from os.path import commonpath
from pathlib import Path

import typer

from cpted_cli import api
from cpted_cli.api.processes import cores, in_order
from cpted_cli.cli.batches import tell_unjudged
from cpted_cli.cli.ending import refuse_unknown_round
from cpted_cli.cli.faults import tell_faults, tell_hints
from cpted_cli.cli.from_tables import ANY, TableChoice, parted, tables_in_parts, wanted_rounds
from cpted_cli.cli.progress import Progress
from cpted_cli.cli.rendering import REPORTS, deliver, report_name
from cpted_cli.cli.selecting import EVERYTHING, Selection, unjudged
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, Hint, Stop
from cpted_cli.files.site_folders import SitePath, site_paths
from cpted_cli.files.sites import SiteFolder, UsedChecklist
from cpted_cli.model.text import LocalText
from cpted_cli.report.comparison_basis import LeftOut
from cpted_cli.wording.translator import N_

WORTH_A_POOL = 100
"""Fewer sites are read before other processes have started."""
MOST = 2_000
"""So many sites are seventy pages, most of them the list of places, and a minute of setting; nobody reads more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which results are compared: by which checklist, of which round, with which verdicts; all of them if not said.

    `into` is the folder that the report goes into, if not that of the sites; `jobs` are the processes that read;
    `tables` says how tables are read.
    """

    checklist: str | None = None
    round_id: str | None = None
    selection: Selection = EVERYTHING
    into: Path | None = None
    jobs: int | None = None
    tables: TableChoice = ANY


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRead:
    """What came of reading one site: the site, or its faults."""

    folder: Path
    site: SiteFolder | None = None
    faults: tuple[Fault, ...] = ()


@dataclass(slots=True)
class Gathered:
    """What came of the sites so far: the results to compare, and by name what is left out."""

    selection: Selection
    wanted: list[api.Scored] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    unscored: list[LocalText] = field(default_factory=list)
    others: int = 0
    unjudged: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)

    def add(self, scored: Sequence[api.Scored]) -> None:
        """Keep the results with the verdicts asked for; more than anybody can compare end the run."""
        kept = [one for one in scored if self.selection.takes(one)]
        self.unjudged.extend(unjudged(scored, self.selection))
        self.wanted.extend(kept)
        self.others += len(scored) - len(kept)
        if len(self.wanted) > MOST:
            message = N_(
                "More than {limit} sites are more than a comparison can show: choose some by --band, "
                "or score them all with cpted batch score."
            )
            raise Stop(ExitCode.USAGE, message, limit=MOST)

    @property
    def left_out(self) -> LeftOut:
        """Name what was asked about and is not compared."""
        return LeftOut(refused=tuple(self.refused), unscored=tuple(self.unscored), others=self.others)


def compare(
    paths: Sequence[Path], chosen: Chosen, wish: api.ReportWish, voice: Voice, output: Path | None = None
) -> ExitCode:
    """Render the comparison of the sites that paths mean; what is left out is told, here and in the report."""
    tables, places = parted(paths)
    found = Gathered(selection=chosen.selection)
    if places:
        _from_folders(places, chosen, found, voice)
    if tables:
        _from_tables(tables, chosen, found, voice)
    ended = tell_faults(found.faults, voice)
    if not voice.quiet:
        tell_hints(found.hints, voice)
    _tell(len({(one.folder.path, one.folder.site.id) for one in found.wanted}), found.left_out, voice)
    tell_unjudged(found.unjudged, voice)
    made = api.render_comparison(found.wanted, wish, voice.words, found.left_out)
    folder = chosen.into or _home(paths) / REPORTS
    otherwise = folder / f"{report_name((), wish, voice)}.{made.form}"
    return max(ended, deliver(made, wish, voice, output, otherwise))


def _from_folders(places: Sequence[Path], chosen: Chosen, found: Gathered, voice: Voice) -> None:
    read = tuple(_read(places, chosen, voice))
    sites = [one.site for one in read if one.site is not None]
    faults = [fault for one in read for fault in one.faults]
    if not faults:
        refuse_unknown_round(sites, chosen.round_id)
    scored = api.score(sites, round_id=chosen.round_id) if chosen.round_id else api.latest(api.score(sites))
    with_result = {one.folder.path for one in scored}
    found.faults.extend(faults)
    found.refused.extend(one.folder.name for one in read if one.site is None)
    found.unscored.extend(one.site.name for one in sites if one.path not in with_result)
    found.add(scored)


def _from_tables(tables: Sequence[Path], chosen: Chosen, found: Gathered, voice: Voice) -> None:
    batch = tables_in_parts(tables, chosen.checklist, chosen.tables, chosen.jobs, voice)
    progress = Progress(voice, batch.sites)
    same: dict[str, UsedChecklist] = {}
    rounds: set[str] = set()
    for part in batch.parts():
        progress.total += part.known
        found.faults.extend(part.faults)
        found.hints.extend(part.hints)
        found.refused.extend(name for name, _ in part.refused_sites)
        found.unscored.extend(part.unscored)
        rounds.update(one.score.round for one in part.whole)
        found.add([_light(one, same) for one in wanted_rounds(part.whole, chosen.round_id)])
        progress.add(part.read)
    progress.clear()
    if chosen.round_id is not None and rounds and chosen.round_id not in rounds:
        message = N_("There is no round {name} (there are: {known}).")
        raise Stop(ExitCode.USAGE, message, name=chosen.round_id, known=", ".join(sorted(rounds)))


def _light(one: api.Scored, same: dict[str, UsedChecklist]) -> api.Scored:
    """Have all results speak of one and the same checklist: from other processes each comes with its own."""
    first = same.setdefault(one.used.sha256, one.used)
    return replace(one, used=replace(one.used, checklist=first.checklist))


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
