"""Reports on many sites: on all cores, those already made left alone, each written whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import typer

from cpted_cli import api
from cpted_cli.api.parts import BatchTask, part_of
from cpted_cli.api.processes import cores, in_order
from cpted_cli.cli.batches import stopped_by_ctrl_c, tell_unjudged
from cpted_cli.cli.faults import tell_faults, tell_hints
from cpted_cli.cli.from_tables import ANY, TableChoice, parted, refuse_for_tables, tables_by_site, wanted_rounds
from cpted_cli.cli.many_reports import WORTH_A_POOL, HeldBack, Outcome, failure, outcome
from cpted_cli.cli.progress import Progress
from cpted_cli.cli.rendering import hand_over, remarks, target, told_held_back
from cpted_cli.cli.selecting import EVERYTHING, Selection, unjudged
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, Hint, Stop
from cpted_cli.files.freshness import is_newer
from cpted_cli.files.site_folders import SitePath, site_paths
from cpted_cli.wording.translator import N_, words_for

BARE = N_(
    "A report from a table holds what was answered and what follows from it; photos, a plan, a map and your own "
    "words need a site folder (cpted new site)."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyWish:
    """Which reports on many sites are wanted: which kind, of which bands, where, and whether made anew."""

    report: api.ReportWish
    checklist: str | None = None
    round_id: str | None = None
    selection: Selection = EVERYTHING
    output: Path | None = None
    tables: TableChoice = ANY
    anew: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTask:
    """One site whose reports are wanted: a folder, or its rows in a table."""

    site: SitePath | BatchTask
    wish: ManyWish

    @property
    def about(self) -> Path:
        """The folder or the table that the site lies in."""
        if isinstance(self.site, SitePath):
            return self.site.folder
        return Path(self.site.table.path if self.site.table else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsMade:
    """What came of one site: reports with their places, those there already, and why there are no more."""

    folder: Path
    made: tuple[tuple[Path, Outcome], ...] = ()
    there: tuple[Path, ...] = ()
    others: int = 0
    unscored: bool = False
    unjudged: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    hints: tuple[Hint, ...] = ()


@dataclass(slots=True)
class ReportTally:
    """What has come of the sites so far."""

    made: int = 0
    there: int = 0
    held: int = 0
    others: int = 0
    unscored: int = 0
    refused: int = 0
    read: int = 0
    has_tables: bool = False
    stopped: bool = False
    worst: ExitCode = ExitCode.DONE
    faults: list[Fault] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)
    paths: set[Path] = field(default_factory=set)
    unjudged: list[str] = field(default_factory=list)


def make_reports(paths: Sequence[Path], wish: ManyWish, jobs: int | None, voice: Voice) -> ExitCode:
    """Make the reports that are not there yet, print where each is, and say in the end how many there are."""
    tally = ReportTally()
    tasks = [ReportTask(site=one, wish=wish) for one in _sources(paths, wish, tally, voice)]
    progress = Progress(voice, len(tasks))
    many = jobs or (cores() if len(tasks) >= WORTH_A_POOL else 1)
    with stopped_by_ctrl_c(tally):
        for found in in_order(reports_on, tasks, many, _failed):
            progress.clear()
            _take(found, wish, tally, voice)
            progress.add(1)
            if tally.stopped:
                break
    progress.clear()
    return _tell_end(tally, len(tasks), voice)


def _sources(paths: Sequence[Path], wish: ManyWish, tally: ReportTally, voice: Voice) -> Iterator[SitePath | BatchTask]:
    """Find the sites: folders, and of tables the rows of each site."""
    tables, places = parted(paths)
    if places:
        yield from site_paths(places)
    if tables:
        refuse_for_tables(wish.report.template, wish.output)
        tally.has_tables = True
        rows, faults = tables_by_site(tables, wish.checklist, wish.tables, voice)
        tally.faults.extend(faults)
        yield from rows


def reports_on(task: ReportTask) -> ReportsMade:
    """Read one site and make its reports, in whatever process this is."""
    wish, folder = task.wish, task.about
    scored, faults, hints = _scored(task)
    if faults and not scored:
        return ReportsMade(folder=folder, faults=faults, hints=hints)
    wanted = [one for one in scored if wish.selection.takes(one)]
    places = [(one, _place(one, wish, wish.report.form)) for one in wanted]
    others = (wish.report.look, wish.tables.columns, _file(wish.checklist))
    sources = [folder, *(one for one in others if one is not None)]
    due = [(one, place) for one, place in places if wish.anew or not is_newer(place, sources)]
    return ReportsMade(
        folder=folder,
        made=tuple(_made(one, wish) for one, _ in due),
        there=tuple(place for one, place in places if (one, place) not in due),
        others=len(scored) - len(wanted),
        unscored=not scored,
        unjudged=unjudged(scored, wish.selection),
        faults=faults,
        hints=hints,
    )


def _scored(task: ReportTask) -> tuple[Sequence[api.Scored], tuple[Fault, ...], tuple[Hint, ...]]:
    """Score one site, in the round that is wanted; a fault in the heading of a table keeps no row from being scored."""
    wish = task.wish
    if isinstance(task.site, BatchTask):
        part = part_of(task.site)
        return wanted_rounds(part.whole, wish.round_id), part.faults, part.hints
    sites, faults = api.load([*(task.site.only or [task.site.folder])], checklist=wish.checklist, with_plan=True)
    return wanted_rounds(() if faults else api.score(sites), wish.round_id), faults, ()


def _failed(task: ReportTask, wrong: BaseException) -> ReportsMade:
    if isinstance(wrong, Stop):
        raise wrong
    return ReportsMade(folder=task.about, made=((task.about, failure(task, wrong)),))


def _made(scored: api.Scored, wish: ManyWish) -> tuple[Path, Outcome]:
    found = outcome(scored, wish.report, wish.language)
    return _place(scored, wish, wish.report.form if isinstance(found, HeldBack) else found.form), found


def _place(scored: api.Scored, wish: ManyWish, form: str) -> Path:
    place = target(scored, wish.report, form, Voice(words=words_for(wish.language)))
    return place if wish.output is None else wish.output / place.name


def _file(checklist: str | None) -> Path | None:
    path = Path(checklist) if checklist else None
    return path if path is not None and path.is_file() else None


def _take(found: ReportsMade, wish: ManyWish, tally: ReportTally, voice: Voice) -> None:
    tally.read += 1
    tally.refused += bool(found.faults) and not (found.made or found.there or found.others or found.unscored)
    tally.faults.extend(found.faults)
    tally.hints.extend(found.hints)
    tally.unscored += found.unscored
    tally.others += found.others
    tally.unjudged.extend(found.unjudged)
    tally.there += len(found.there)
    for place in found.there:
        _claim(place, tally)
    for place, one in found.made:
        _claim(place, tally)
        ended = _written(place, one, found.folder, wish, voice)
        tally.made += not isinstance(one, HeldBack)
        tally.held += isinstance(one, HeldBack)
        tally.worst = max(tally.worst, ended)


def _claim(place: Path, tally: ReportTally) -> None:
    if place in tally.paths:
        message = N_(
            "Two reports would both be {path}: leave out --output, and each lies with its own site; "
            "in a table, call one site otherwise."
        )
        raise Stop(ExitCode.USAGE, message, path=place)
    tally.paths.add(place)


def _written(place: Path, one: Outcome, folder: Path, wish: ManyWish, voice: Voice) -> ExitCode:
    if isinstance(one, HeldBack):
        return told_held_back(folder, one, voice)
    for line in remarks(one, wish.report, voice):
        typer.echo(f"{folder}: {line}", err=True)
    hand_over(one, place)
    return ExitCode.INCOMPLETE if one.missing or one.form != wish.report.form else ExitCode.DONE


def _tell_end(tally: ReportTally, of: int, voice: Voice) -> ExitCode:
    if not voice.quiet:
        typer.echo(" ".join(_counts(tally, voice)), err=True)
        tell_unjudged(tally.unjudged, voice)
        if tally.has_tables and tally.made:
            typer.echo(voice.words.text(BARE), err=True)
        tell_hints(tally.hints, voice)
    if tally.stopped and tally.read < of:
        said = N_("Interrupted after {done} of {total} sites; type the same again to go on.")
        typer.echo(voice.words.text(said, done=tally.read, total=of), err=True)
        return ExitCode.INTERRUPTED
    if tally.faults:
        return tell_faults(tally.faults, voice)
    return max(tally.worst, ExitCode.INCOMPLETE if tally.unscored else ExitCode.DONE)


def _counts(tally: ReportTally, voice: Voice) -> Iterator[str]:
    words = voice.words
    yield words.text("Sites read: {read}.", read=tally.read)
    yield words.text("Reports made: {count}.", count=tally.made)
    if tally.there:
        yield words.text("Already there and up to date: {count} (made anew with --anew).", count=tally.there)
    if tally.others:
        yield words.text("Of other bands, or without one: {count}.", count=tally.others)
    if tally.held:
        yield words.text("Held back: {count}.", count=tally.held)
    if tally.unscored:
        yield words.text("Nothing to score yet: {count}.", count=tally.unscored)
    if tally.refused:
        yield words.text("Refused: {count}.", count=tally.refused)
