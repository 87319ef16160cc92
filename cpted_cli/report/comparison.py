"""Makes the view of many sites side by side: ranges, weaknesses that several share, a map; nobody is ranked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cpted_cli.model.assessment import ChecklistRef
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import LightScore, SiteScore
from cpted_cli.model.site import Site
from cpted_cli.model.text import LIGHTS, Light, in_language
from cpted_cli.report.basis import criterion_name
from cpted_cli.report.blocks import Block, Cell, Column, Heading, Table, items, paragraph
from cpted_cli.report.chaptered import Chapter, ChapteredView
from cpted_cli.report.chapters.action_plan import sentence_case
from cpted_cli.report.figures.sites_map import sites_map
from cpted_cli.report.front import edition_words
from cpted_cli.report.view import Front
from cpted_cli.wording import labels, readings
from cpted_cli.wording.numbers import date_long, date_table, percent_floor
from cpted_cli.wording.translator import Words

SHARED = 2
"""A weakness is shared when so many sites have it."""
MOST_NAMED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One site with its result as the edition may tell it, and the day it was last visited."""

    site: Site
    checklist: Checklist
    score: SiteScore
    seen: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonBasis:
    """What a comparison rests on; `compared` stands in name order, and its place there is a site's number."""

    compared: tuple[Compared, ...]
    is_open: bool
    version: str = ""

    @property
    def groups(self) -> Mapping[ChecklistRef, tuple[tuple[int, Compared], ...]]:
        """Give the sites by checklist, edition and fingerprint, for only the same questions can be compared."""
        found: dict[ChecklistRef, list[tuple[int, Compared]]] = {}
        for number, one in enumerate(self.compared, start=1):
            found.setdefault(one.score.checklist, []).append((number, one))
        return {key: tuple(group) for key, group in found.items()}


def in_order(compared: Iterable[Compared], language: str) -> tuple[Compared, ...]:
    """Give sites in the order of their names."""
    return tuple(
        sorted(compared, key=lambda one: (in_language(one.site.name, language), one.site.id, one.score.checklist.id))
    )


def comparison_view(basis: ComparisonBasis, words: Words) -> ChapteredView:
    """Word a comparison, checklist by checklist."""
    return ChapteredView(front=_front(basis, words), chapters=tuple(_chapters(basis, words)))


def _front(basis: ComparisonBasis, words: Words) -> Front:
    day = max(one.seen for one in basis.compared)
    return Front(
        language=words.language,
        title=words.plural("{count} place side by side", "{count} places side by side", len(basis.compared)),
        kind=words.text("Safety assessments, comparison"),
        edition=edition_words(words, is_open=basis.is_open),
        version=basis.version or words.text("draft"),
        date=day.isoformat(),
        date_words=date_long(day, words),
        author=words.text("those who assessed each place"),
        attached=words.text("The data that the report rests on"),
        fictional=words.text("Invented example") if all(one.site.fictional for one in basis.compared) else "",
    )


def _chapters(basis: ComparisonBasis, words: Words) -> Iterator[Chapter]:
    yield Chapter(id="places", title=words.text("The places"), blocks=tuple(_places(basis, words)))
    for number, group in enumerate(basis.groups.values(), start=1):
        checklist = group[0][1].checklist
        title = words.text(
            "{title}, edition {edition}",
            title=in_language(checklist.title, words.language),
            edition=checklist.edition,
        )
        yield Chapter(id=f"checklist-{number}", title=title, blocks=tuple(_group(group, words)), flows=True)


def _places(basis: ComparisonBasis, words: Words) -> Iterator[Block]:
    yield paragraph(
        words.text(
            "The places stand in the order of their names. They are not ranked: they differ in what they are for, and "
            "where ranges overlap nobody knows which is better. Only places assessed with the same questions stand in "
            "the same table."
        )
    )
    heads = (
        (words.text("No."), 7.0),
        (words.text("Place"), 39.0),
        (words.text("Seen"), 27.0),
        (words.text("Last visit"), 27.0),
    )
    yield Table(
        columns=tuple(Column(title=title, width=width) for title, width in heads),
        rows=tuple(_place(number, one, words) for number, one in enumerate(basis.compared, start=1)),
    )
    drawn = sites_map([(number, one.site) for number, one in enumerate(basis.compared, start=1)], words)
    if drawn is not None:
        yield drawn


def _place(number: int, one: Compared, words: Words) -> tuple[Cell, ...]:
    lights = ", ".join(labels.light(light, words) for light in one.score.lights)
    share = words.text("{share} assessed", share=percent_floor(one.score.coverage, words))
    return (
        Cell(text=str(number)),
        Cell(text=in_language(one.site.name, words.language)),
        Cell(text=sentence_case(lights), under=share),
        Cell(text=date_table(one.seen, words), under=words.text("round {name}", name=one.score.round)),
    )


def _group(group: Sequence[tuple[int, Compared]], words: Words) -> Iterator[Block]:
    if len(group) == 1:
        yield paragraph(
            words.text("Only one place was assessed with these questions; there is nothing to set beside it.")
        )
    for light in LIGHTS:
        seen = [(number, one, one.score.by_light[light]) for number, one in group if light in one.score.by_light]
        if seen:
            yield _scores(light, seen, words)
    yield paragraph(readings.range_sentence(words), "note")
    if len(group) > 1:
        yield Heading(text=words.text("What several places have in common"))
        yield from _weaknesses(group, words)
    unmet = _unmet(group, words)
    if unmet:
        yield Heading(text=words.text("Basic requirements that are not met"))
        yield items(unmet)


def _scores(light: Light, seen: Sequence[tuple[int, Compared, LightScore]], words: Words) -> Table:
    principles = seen[0][1].checklist.principles
    width = 58 / max(len(principles), 1)
    return Table(
        title=words.text("By principle, {light}", light=labels.light(light, words)),
        columns=(
            Column(title=words.text("Place"), width=24),
            *(Column(title=in_language(one.title, words.language), width=width) for one in principles),
            Column(title=words.text("Basic requirements"), width=18),
        ),
        rows=tuple(_score_row(number, one, view, words) for number, one, view in seen),
        small=True,
    )


def _score_row(number: int, one: Compared, view: LightScore, words: Words) -> tuple[Cell, ...]:
    gates = view.gates
    met = (
        words.text("{count} of {of} met", count=gates.met, of=gates.total) if gates.total else words.text("none asked")
    )
    cells = tuple(
        Cell(text=readings.instead_words(each, words))
        if each.shown is None or each.score is None
        else Cell(text=readings.number_words(each), under=readings.range_words(each))
        for each in view.principles
    )
    return (Cell(text=f"{number}. {in_language(one.site.name, words.language)}"), *cells, Cell(text=met))


def _weaknesses(group: Sequence[tuple[int, Compared]], words: Words) -> Iterator[Block]:
    found: dict[str, list[int]] = {}
    for number, one in group:
        for name in dict.fromkeys(finding.criterion for finding in one.score.findings):
            found.setdefault(name, []).append(number)
    shared = {name: numbers for name, numbers in found.items() if len(numbers) >= SHARED}
    if not shared:
        yield paragraph(words.text("No finding is shared by two places."))
        return
    checklist = group[0][1].checklist
    order = [one.id for one in checklist.criteria()]
    names = sorted(shared, key=lambda name: (-len(shared[name]), order.index(name)))
    yield Table(
        columns=(
            Column(title=words.text("Finding"), width=52),
            Column(title=words.text("Places that have it"), width=24),
            Column(title=words.text("No."), width=24),
        ),
        rows=tuple(
            (
                Cell(text=_finding(name, checklist, words)),
                Cell(text=words.text("{count} of {of}", count=len(shared[name]), of=len(group))),
                Cell(text=_numbers(shared[name], words)),
            )
            for name in names
        ),
    )


def _finding(name: str, checklist: Checklist, words: Words) -> str:
    criterion = checklist.criterion(name)
    if criterion is None:
        return name
    return in_language(criterion.finding, words.language) or criterion_name(criterion, words.language)


def _unmet(group: Sequence[tuple[int, Compared]], words: Words) -> tuple[str, ...]:
    found: dict[str, list[int]] = {}
    for number, one in group:
        for name in one.score.gates.failed:
            found.setdefault(name, []).append(number)
    checklist = group[0][1].checklist
    named = {name: checklist.criterion(name) for name in found}
    return tuple(
        words.text(
            "{name}: no. {numbers}",
            name=criterion_name(criterion, words.language) if criterion else name,
            numbers=_numbers(found[name], words),
        )
        for name, criterion in named.items()
    )


def _numbers(numbers: Iterable[int], words: Words) -> str:
    told = [str(one) for one in numbers]
    shown = ", ".join(told[:MOST_NAMED])
    left = len(told) - MOST_NAMED
    return words.text("{names} and {count} more", names=shown, count=left) if left > 0 else shown
