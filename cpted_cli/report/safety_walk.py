"""Makes the view of a safety walk: every remark with its answer, and residents beside assessors, stop by stop."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cpted_cli.analysis.editions import findings_told
from cpted_cli.analysis.side_by_side import Agreement, SideBySide, StopBeside
from cpted_cli.model.photo import ReportPhoto
from cpted_cli.model.plan import Plan
from cpted_cli.model.safety_walk import Remark, SafetyWalk, Stop
from cpted_cli.model.site import Site
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import clock_of, criterion_name, listed
from cpted_cli.report.blocks import Block, Cell, Column, Facts, Paragraph, Photos, Table, paragraph
from cpted_cli.report.chaptered import Chapter, ChapteredView
from cpted_cli.report.chapters.action_plan import sentence_case
from cpted_cli.report.front import edition_words
from cpted_cli.report.photos import photo_view
from cpted_cli.report.view import Front
from cpted_cli.wording.cases import REMARK_KINDS, REMARK_STATUSES
from cpted_cli.wording.numbers import clock_span, date_long, date_table
from cpted_cli.wording.translator import N_, Words

ANSWERED = ("planned", "done", "passed-on", "kept", "declined", "open")
TOGETHER: dict[Agreement, str] = {
    "both": N_("both see something to mend"),
    "residents": N_("only the residents see something to mend"),
    "assessors": N_("only the assessors see something to mend"),
    "differ": N_("the residents like it, the assessors see something to mend"),
    "neither": N_("nobody sees anything to mend"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkBasis:
    """What the report of a safety walk rests on; `beside` is None where nobody has assessed the place.

    The assessments were made on `days`. `is_open` tells which edition is made: the open one holds back remarks on
    what is protected. `photos` are those that it may show.
    """

    site: Site
    walk: SafetyWalk
    plan: Plan | None
    beside: SideBySide | None
    is_open: bool
    version: str = ""
    photos: tuple[ReportPhoto, ...] = ()
    days: tuple[date, ...] = ()

    def is_held_back(self, remark: Remark) -> bool:
        """Tell whether this edition may not print a remark: it is about something protected until it is mended."""
        told = {one.id for one in findings_told(self.plan, is_open=self.is_open)}
        return not told.issuperset(remark.findings)


def safety_walk_view(basis: WalkBasis, words: Words) -> ChapteredView:
    """Word a safety walk for those who took part."""
    return ChapteredView(front=_front(basis, words), chapters=tuple(_chapters(basis, words)))


def _front(basis: WalkBasis, words: Words) -> Front:
    walk, site = basis.walk, basis.site
    day = walk.as_of or walk.date
    return Front(
        language=words.language,
        title=in_language(site.name, words.language),
        kind=words.text("Safety walk, what was said and what is answered"),
        edition=edition_words(words, is_open=basis.is_open),
        version=basis.version or walk.version or words.text("draft"),
        date=day.isoformat(),
        date_words=date_long(day, words),
        author=in_language(walk.led_by, words.language) or words.text("those who walked"),
        attached=words.text("The data that the report rests on"),
        fictional=words.text("Invented example") if site.fictional else "",
    )


def _chapters(basis: WalkBasis, words: Words) -> Iterator[Chapter]:
    yield Chapter(id="start", title=words.text("What was said is answered"), blocks=tuple(_start(basis, words)))
    for number, stop in enumerate(basis.walk.stops, start=1):
        title = words.text("Stop {number}: {title}", number=number, title=in_language(stop.title, words.language))
        yield Chapter(id=f"stop-{number}", title=title, blocks=tuple(_stop(stop, basis, words)), flows=True)
    if basis.beside is not None:
        title = words.text("Residents and assessors side by side")
        yield Chapter(id="beside", title=title, blocks=tuple(_beside(basis.beside, basis, words)), flows=True)


def _start(basis: WalkBasis, words: Words) -> Iterator[Block]:
    walk, remarks = basis.walk, basis.walk.remarks
    good = sum(one.kind == "good" for one in remarks)
    yield paragraph(
        words.plural(
            "{count} remark: {good} on what is good, {bad} on what should be mended.",
            "{count} remarks: {good} on what is good, {bad} on what should be mended.",
            len(remarks),
            good=good,
            bad=len(remarks) - good,
        ),
        "lead",
    )
    open_ = sum(not one.is_answered for one in remarks)
    if open_:
        yield paragraph(
            words.plural("{count} remark waits for its answer.", "{count} remarks wait for their answer.", open_)
        )
    elif remarks:
        yield paragraph(words.text("Every one of them has an answer."))
    yield Facts(rows=tuple((name, said) for name, said in _facts(walk, words) if said))
    if any(basis.is_held_back(one) for one in remarks):
        yield paragraph(
            words.text("A remark on something that helps those who mean harm is printed only when it is mended."),
            "note",
        )


def _facts(walk: SafetyWalk, words: Words) -> Iterator[tuple[str, str]]:
    language = words.language
    span = clock_span(clock_of(walk.start), clock_of(walk.end), words) if walk.start and walk.end else ""
    yield words.text("Walked"), ", ".join(one for one in (date_long(walk.date, words), span) if one)
    yield words.text("Weather"), in_language(walk.weather, language)
    count = words.plural("{count} person", "{count} people", walk.participants) if walk.participants is not None else ""
    yield words.text("Took part"), ": ".join(one for one in (count, in_language(walk.who, language)) if one)
    yield words.text("Led by"), in_language(walk.led_by, language)
    yield words.text("Answers by"), in_language(walk.answers_by, language)
    counted = {name: sum(one.status == name for one in walk.remarks) for name in ANSWERED}
    told = [f"{words.text(REMARK_STATUSES[name])} {count}" for name, count in counted.items() if count]
    yield words.text("State"), ", ".join(told)
    unheard = listed((in_language(one, language) for one in walk.missing), words)
    yield words.text("Not heard"), unheard or words.text("nobody has written it down")
    yield words.text("What happens next"), in_language(walk.feedback, language)


def _stop(stop: Stop, basis: WalkBasis, words: Words) -> Iterator[Block]:
    if not stop.remarks:
        yield paragraph(words.text("Nothing was said here."))
        return
    heads = ((N_("What was said"), 30.0), (N_("Answer"), 36.0), (N_("Who, by when"), 20.0), (N_("State"), 14.0))
    yield Table(
        columns=tuple(Column(title=words.text(title), width=width) for title, width in heads),
        rows=tuple(_row(one, basis, words) for one in stop.remarks),
    )
    named = {name for one in stop.remarks if not basis.is_held_back(one) for name in one.photos}
    shown = [one for one in basis.photos if one.is_shown and one.file in named]
    if shown:
        about = in_language(stop.title, words.language)
        yield Photos(photos=tuple(photo_view(one, about, words) for one in shown))


def _row(remark: Remark, basis: WalkBasis, words: Words) -> tuple[Cell, ...]:
    language = words.language
    if basis.is_held_back(remark):
        said, answer = words.text("Held back until it is mended."), words.text("In the version with protected details.")
    else:
        said, answer = in_language(remark.text, language), in_language(remark.answer, language)
    due = in_language(remark.due_text, language) or (date_table(remark.due, words) if remark.due else "")
    since = date_table(remark.status_on, words) if remark.status_on else ""
    return (
        Cell(text=said, under=sentence_case(words.text(REMARK_KINDS[remark.kind]))),
        Cell(text=answer or words.text("no answer yet")),
        Cell(text=sentence_case(_responsible(remark, words)), under=due),
        Cell(text=sentence_case(words.text(REMARK_STATUSES[remark.status])), under=since),
    )


def _responsible(remark: Remark, words: Words) -> str:
    """Say whose the answer is; what should be mended needs somebody, and it is told where nobody is named."""
    if remark.responsible is None and remark.kind == "bad":
        return words.text("owner unknown: to be found out")
    return in_language(remark.responsible, words.language)


def _beside(beside: SideBySide, basis: WalkBasis, words: Words) -> Iterator[Block]:
    yield paragraph(
        words.text(
            "The assessors count and measure, the residents know how it is to live here. Where both point, it is where "
            "to begin. Where they differ, it is worth going there together."
        )
    )
    days = listed([date_long(day, words) for day in basis.days], words)
    if days:
        yield paragraph(words.text("The place was assessed on {days}.", days=days))
    heads = (
        (N_("Stop"), 22.0),
        (N_("Residents"), 18.0),
        (N_("Assessors: to be mended"), 34.0),
        (N_("Together"), 26.0),
    )
    yield Table(
        columns=tuple(Column(title=words.text(title), width=width) for title, width in heads),
        rows=tuple(_beside_row(one, words) for one in beside.stops),
        note=words.text("That both see something to mend does not say that it is the same thing."),
    )
    if beside.complaints:
        yield _told_too(beside, words)
    if beside.not_stopped:
        names = listed((in_language(one.name, words.language) for one in beside.not_stopped), words)
        yield paragraph(
            words.text("Where the walk did not stop the assessors found something too: {places}.", places=names)
        )


def _told_too(beside: SideBySide, words: Words) -> Paragraph:
    return paragraph(
        words.plural(
            "Of {count} remark on what should be mended, {told} is also among the findings that the assessors chose.",
            "Of {count} remarks on what should be mended, {told} are also among the findings that the assessors chose.",
            beside.complaints,
            told=beside.told_as_finding,
        )
    )


def _beside_row(one: StopBeside, words: Words) -> tuple[Cell, ...]:
    found = [in_language(each.finding, words.language) or criterion_name(each, words.language) for each in one.findings]
    said = words.text("{good} good, {bad} to be mended", good=len(one.good), bad=len(one.bad))
    return (
        Cell(text=in_language(one.stop.title, words.language)),
        Cell(text=said),
        Cell(text="; ".join(found) or words.text("nothing")),
        Cell(text=sentence_case(words.text(TOGETHER[one.agreement]))),
    )
