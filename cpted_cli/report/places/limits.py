"""What could not be compared, and why: so that nobody takes a place that is missing for a good one."""

from collections.abc import Callable, Iterator

from cpted_cli.model.site import FROM_TABLE
from cpted_cli.model.text import in_language
from cpted_cli.report.blocks import Block, Cell, Column, Group, Table, paragraph
from cpted_cli.report.chaptered import Chapter
from cpted_cli.report.comparison_basis import (
    Compared,
    ComparisonBasis,
    checklist_words,
    names_words,
    numbers_words,
)
from cpted_cli.wording.translator import N_, Words

Reason = tuple[str, str, str]
SEEN = (
    ("too-little-seen", N_("Less than 60 percent of the weight assessed"), N_("No number is shown; go back and look.")),
    ("preliminary", N_("60 to 80 percent of the weight assessed"), N_("A number, but no verdict yet.")),
    ("daylight-only", N_("Without a verdict on the whole, for want of a visit in the dark"),
     N_("Visit after dark; the verdicts by daylight stand.")),
)  # fmt: skip


def limits(basis: ComparisonBasis, words: Words) -> Chapter:
    """Tell what stands in no table, or stands there with less behind it."""
    return Chapter(
        id="limits",
        title=words.text("What cannot be compared"),
        blocks=tuple(_limits(basis, words)),
        flows=True,
    )


def _limits(basis: ComparisonBasis, words: Words) -> Iterator[Block]:
    reasons = [
        one
        for one in (
            *_missing(basis, words),
            *_apart(basis, words),
            _from_tables(basis, words),
            *_less_seen(basis, words),
        )
        if one[1]
    ]
    if not reasons:
        yield paragraph(
            words.text(
                "Nothing is missing: all places were assessed with the same questions, far enough for a verdict."
            )
        )
        return
    why = paragraph(
        words.text(
            "A place that is missing from a table is neither good nor bad. What follows says why it is missing, or why "
            "less can be said of it than of others."
        )
    )
    heads = ((words.text("What"), 34.0), (words.text("Places"), 33.0), (words.text("What follows"), 33.0))
    table = Table(
        columns=tuple(Column(title=title, width=width) for title, width in heads),
        rows=tuple(tuple(Cell(text=text) for text in one) for one in reasons),
    )
    yield Group(kind="together", blocks=(why, table))


def _missing(basis: ComparisonBasis, words: Words) -> Iterator[Reason]:
    left = basis.left_out
    yield (
        words.text("Files with faults, not read"),
        names_words(left.refused, words),
        words.text("Nothing is known of them here; mend the files (cpted check)."),
    )
    yield (
        words.text("No answers yet"),
        names_words((in_language(one, words.language) for one in left.unscored), words),
        words.text("Nothing is known of them here; they have not been visited."),
    )
    yield (
        words.text("Left out because another verdict was asked for"),
        words.plural("{count} place", "{count} places", left.others) if left.others else "",
        words.text("This comparison is a selection and says nothing of them."),
    )


def _apart(basis: ComparisonBasis, words: Words) -> Iterator[Reason]:
    """Tell of places that were asked other questions, or at another time."""
    groups = basis.groups.values()
    for group in groups if len(groups) > 1 else ():
        yield (
            words.text("Assessed with {checklist}", checklist=checklist_words(group[0][1], words)),
            numbers_words((number for number, _ in group), words),
            words.text("Compared with each other only; other questions give other numbers."),
        )
    rounds: dict[str, list[int]] = {}
    for number, one in basis.numbered:
        rounds.setdefault(one.score.round, []).append(number)
    for name, numbers in sorted(rounds.items()) if len(rounds) > 1 else ():
        yield (
            words.text("Round {name}", name=name),
            numbers_words(numbers, words),
            words.text("Between rounds places may have changed."),
        )


def _less_seen(basis: ComparisonBasis, words: Words) -> Iterator[Reason]:
    for standing, what, follows in SEEN:
        numbers = [number for number, one in basis.numbered if one.score.standing == standing]
        yield words.text(what), numbers_words(numbers, words), words.text(follows)
    yield (
        words.text("Seen in daylight only"),
        _numbers(basis, lambda one: one.score.lights == ("day",), words),
        words.text("What is said of them holds for daylight."),
    )
    yield (
        words.text("Quick visit"),
        _numbers(basis, lambda one: one.score.quick, words),
        words.text("Fewer questions were asked than of the others."),
    )
    yield (
        words.text("The visit in the dark was made while the sun was up"),
        _numbers(basis, lambda one: one.score.dark_unproven, words),
        words.text("No verdict on the dark; check the clock times."),
    )


def _from_tables(basis: ComparisonBasis, words: Words) -> Reason:
    return (
        words.text("Only a table of answers"),
        _numbers(basis, lambda one: one.site.kind == FROM_TABLE, words),
        words.text(
            "No weather, photos, plans or points on the map are known of them; days only where the table has them."
        ),
    )


def _numbers(basis: ComparisonBasis, is_so: Callable[[Compared], bool], words: Words) -> str:
    return numbers_words((number for number, one in basis.numbered if is_so(one)), words)
