"""All places by name: when and how far they were seen, and what may be said of each."""

from cpted_cli.model.text import in_language
from cpted_cli.report.blocks import Cell, Column, Table, paragraph
from cpted_cli.report.chaptered import Chapter
from cpted_cli.report.chapters.action_plan import sentence_case
from cpted_cli.report.comparison_basis import Compared, ComparisonBasis, checklist_words
from cpted_cli.wording import labels, readings
from cpted_cli.wording.numbers import date_table, percent_floor
from cpted_cli.wording.translator import Words


def index(basis: ComparisonBasis, words: Words) -> Chapter:
    """List every place with its number, in the order of the names."""
    heads = (
        (words.text("No."), 5.0),
        (words.text("Place"), 37.0),
        (words.text("Seen"), 25.0),
        (words.text("Assessed"), 9.0),
        (words.text("On the whole"), 24.0),
    )
    several = len(basis.groups) > 1
    table = Table(
        columns=tuple(Column(title=title, width=width) for title, width in heads),
        rows=tuple(_row(number, one, several, words) for number, one in basis.numbered),
        small=basis.is_large,
    )
    note = paragraph(readings.range_sentence(words), "note")
    return Chapter(id="places", title=words.text("The places"), blocks=(table, note), flows=not basis.is_large)


def _row(number: int, one: Compared, several: bool, words: Words) -> tuple[Cell, ...]:  # noqa: FBT001  a fact
    score = one.score
    lights = ", ".join(labels.light(light, words) for light in score.lights)
    shown = f"{readings.number_words(score)} ({readings.range_words(score)})" if score.shown is not None else ""
    said = readings.verdict_words(score, words) or readings.instead_words(score, words)
    return (
        Cell(text=str(number)),
        Cell(text=in_language(one.site.name, words.language), under=checklist_words(one, words) if several else ""),
        Cell(text=f"{sentence_case(lights)}, {date_table(one.seen, words)}"),
        Cell(text=percent_floor(score.coverage, words)),
        Cell(text=" ".join(part for part in (shown, said) if part)),
    )
