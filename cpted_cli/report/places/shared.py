"""What places assessed with the same questions have in common: numbers by principle, weaknesses, unmet requirements."""

from collections.abc import Iterator, Mapping, Sequence

from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import LightScore
from cpted_cli.model.text import LIGHTS, Light, in_language
from cpted_cli.report.basis import criterion_name
from cpted_cli.report.blocks import Block, Cell, Column, Heading, Table, paragraph
from cpted_cli.report.comparison_basis import DETAILED, Compared, Numbered, numbers_words
from cpted_cli.wording import labels, readings
from cpted_cli.wording.translator import Words

NOTHING = "nothing-applicable"
SHARED = 2
"""A weakness is shared when so many sites have it."""
MOST_SHARED = 15


def group_blocks(group: Sequence[Numbered], words: Words) -> Iterator[Block]:
    """Set places with the same questions side by side, or tell that there is but one."""
    if len(group) == 1:
        yield paragraph(
            words.text("Only one place was assessed with these questions; there is nothing to set beside it.")
        )
    for light in LIGHTS if len(group) <= DETAILED else ():
        seen = [(number, one, one.score.by_light[light]) for number, one in group if light in one.score.by_light]
        if seen:
            yield _scores(light, seen, words)
    if len(group) <= DETAILED:
        yield paragraph(readings.range_sentence(words), "note")
    if len(group) > 1:
        yield Heading(text=words.text("What several places have in common"))
        yield from _weaknesses(group, words)
    yield from _unmet(group, words)


def _scores(light: Light, seen: Sequence[tuple[int, Compared, LightScore]], words: Words) -> Table:
    principles = seen[0][1].checklist.principles
    # What the light has nothing to say of stands in no column.
    asked = [at for at in range(len(principles)) if any(view.principles[at].standing != NOTHING for *_, view in seen)]
    width = 56 / max(len(asked), 1)
    return Table(
        title=words.text("By principle, {light}", light=labels.light(light, words)),
        columns=(
            Column(title=words.text("Place"), width=31),
            *(Column(title=in_language(principles[at].title, words.language), width=width) for at in asked),
            Column(title=words.text("Basic requirements"), width=13),
        ),
        rows=tuple(_score_row(number, one, view, asked, words) for number, one, view in seen),
        small=True,
    )


def _score_row(number: int, one: Compared, view: LightScore, asked: Sequence[int], words: Words) -> tuple[Cell, ...]:
    gates = view.gates
    met = (
        words.text("{count} of {of} met", count=gates.met, of=gates.total) if gates.total else words.text("none asked")
    )
    cells = tuple(
        Cell(text=readings.instead_words(each, words))
        if each.shown is None or each.score is None
        else Cell(text=readings.number_words(each), under=readings.range_words(each))
        for each in (view.principles[at] for at in asked)
    )
    return (Cell(text=f"{number}. {in_language(one.site.name, words.language)}"), *cells, Cell(text=met))


def _weaknesses(group: Sequence[Numbered], words: Words) -> Iterator[Block]:
    found: dict[str, list[int]] = {}
    for number, one in group:
        for name in dict.fromkeys(finding.criterion for finding in one.score.findings):
            found.setdefault(name, []).append(number)
    shared = {name: numbers for name, numbers in found.items() if len(numbers) >= SHARED}
    if not shared:
        yield paragraph(words.text("No finding is shared by two places."))
        return
    checklist = group[0][1].checklist
    names = _common_first(shared, checklist)
    titled = {name: _finding(name, checklist, words) for name in names[:MOST_SHARED]}
    yield _counted((words.text("Finding"), words.text("Places that have it")), titled, shared, len(group), words)
    left = len(names) - MOST_SHARED
    if left > 0:
        yield paragraph(
            words.plural(
                "{count} more finding is shared by two places or more.",
                "{count} more findings are shared by two places or more.",
                left,
            ),
            "note",
        )


def _unmet(group: Sequence[Numbered], words: Words) -> Iterator[Block]:
    found: dict[str, list[int]] = {}
    for number, one in group:
        for name in one.score.gates.failed:
            found.setdefault(name, []).append(number)
    kept = sum(1 for _, one in group if one.score.gates.withheld)
    if not found and not kept:
        return
    checklist = group[0][1].checklist
    named = {name: checklist.criterion(name) for name in _common_first(found, checklist)}
    titled = {name: criterion_name(one, words.language) if one else name for name, one in named.items()}
    yield Heading(text=words.text("Basic requirements that are not met"))
    if found:
        heads = (words.text("Basic requirement"), words.text("Not met at"))
        yield _counted(heads, titled, found, len(group), words)
    if kept:
        yield paragraph(
            words.text(
                "At {count} of {of} places more is not met than stands here: requirements that only the edition with "
                "protected details names.",
                count=kept,
                of=len(group),
            ),
            "note",
        )


def _common_first(found: Mapping[str, Sequence[int]], checklist: Checklist) -> list[str]:
    order = [one.id for one in checklist.criteria()]
    return sorted(found, key=lambda name: (-len(found[name]), order.index(name)))


def _counted(
    heads: tuple[str, str], titled: Mapping[str, str], found: Mapping[str, Sequence[int]], of: int, words: Words
) -> Table:
    what, where = heads
    return Table(
        columns=(
            Column(title=what, width=46),
            Column(title=where, width=20),
            Column(title=words.text("No."), width=34),
        ),
        rows=tuple(
            (
                Cell(text=title),
                Cell(text=words.text("{count} of {of}", count=len(found[name]), of=of)),
                Cell(text=numbers_words(found[name], words)),
            )
            for name, title in titled.items()
        ),
    )


def _finding(name: str, checklist: Checklist, words: Words) -> str:
    criterion = checklist.criterion(name)
    if criterion is None:
        return name
    return in_language(criterion.finding, words.language) or criterion_name(criterion, words.language)
