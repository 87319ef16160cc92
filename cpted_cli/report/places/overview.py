"""Many places in short: how many have which verdict, principle by principle, and where they lie."""

from collections.abc import Iterator, Sequence

from cpted_cli.analysis.bands import is_held_back
from cpted_cli.model.assessment import UNDATED
from cpted_cli.model.reading import BANDS, Reading
from cpted_cli.model.text import LIGHTS, Light, in_language
from cpted_cli.report.blocks import Block, Cell, Column, Table, paragraph
from cpted_cli.report.chaptered import Chapter
from cpted_cli.report.comparison_basis import ComparisonBasis, Numbered, checklist_words, numbers_words
from cpted_cli.report.figures.sites_map import sites_map
from cpted_cli.wording import labels, readings
from cpted_cli.wording.numbers import date_long
from cpted_cli.wording.translator import Words

NAMED = 8
"""So many places are named in a row; more are read off their numbers."""


def overview(basis: ComparisonBasis, words: Words) -> Iterator[Chapter]:
    """Tell how many places there are, what may be said of them, and where they lie."""
    yield Chapter(id="overview", title=words.text("In short"), blocks=tuple(_overview(basis, words)))
    first = dict(reversed(basis.numbered))
    drawn = sites_map([(number, first[number].site, first[number].score.band) for number in sorted(first)], words)
    if drawn:
        yield Chapter(id="map", title=words.text("Where they lie"), blocks=drawn, flows=True)


def _overview(basis: ComparisonBasis, words: Words) -> Iterator[Block]:
    yield paragraph(_span(basis, words))
    yield paragraph(
        words.text(
            "The places stand in the order of their names. They are not ranked: they differ in what they are for, and "
            "where ranges overlap nobody knows which is better. Only places assessed with the same questions stand in "
            "the same table. A place that is missing from a table is neither good nor bad; the chapter "
            "on what cannot be compared tells why it is missing."
        )
    )
    for group in basis.groups.values():
        yield _verdicts(group, words)
    for group in basis.groups.values():
        if len(group) > 1:
            yield from _by_principle(group, basis, words)


def _span(basis: ComparisonBasis, words: Words) -> str:
    days = sorted(one.seen for one in basis.compared if one.seen != UNDATED)
    if not days:
        return words.text("A table of answers tells no days; when the places were visited is not known here.")
    if days[0] == days[-1]:
        return words.text("Last visit {day}.", day=date_long(days[0], words))
    return words.text(
        "Last visits {first} to {last}.", first=date_long(days[0], words), last=date_long(days[-1], words)
    )


def _verdicts(group: Sequence[Numbered], words: Words) -> Table:
    """Count places by what may be said of them; a range that spans two verdicts is a line of its own."""
    found: dict[str, list[Numbered]] = {}
    for number, one in sorted(group, key=lambda each: _rank(each[1].score)):
        said = readings.verdict_words(one.score, words) or readings.instead_words(one.score, words)
        found.setdefault(said, []).append((number, one))
    held = [number for number, one in group if is_held_back(one.score)]
    return Table(
        title=checklist_words(group[0][1], words),
        columns=(
            Column(title=words.text("Verdict on the whole"), width=34),
            Column(title=words.text("Places"), width=12),
            Column(title=words.text("Which"), width=54),
        ),
        rows=tuple(
            (
                Cell(text=f"{said[:1].upper()}{said[1:]}"),
                Cell(text=str(len(some))),
                Cell(text=_which(some, words)),
            )
            for said, some in found.items()
        ),
        note=words.plural(
            "At {count} place the number is that of Good, but a basic requirement is not met: therefore Acceptable.",
            "At {count} places the number is that of Good, but a basic requirement is not met: therefore Acceptable.",
            len(held),
        )
        if held
        else "",
    )


def _which(some: Sequence[Numbered], words: Words) -> str:
    """Name a few places; of more, give the numbers under which they are listed."""
    ordered = sorted(some, key=lambda one: one[0])
    if len(ordered) > NAMED:
        return words.text("No. {numbers}", numbers=numbers_words((number for number, _ in ordered), words))
    return ", ".join(f"{in_language(one.site.name, words.language)} ({number})" for number, one in ordered)


def _rank(reading: Reading) -> tuple[int, int, str]:
    if reading.band is None:
        return len(BANDS), 0, reading.standing
    low, high = reading.band_low or reading.band, reading.band_high or reading.band
    return len(BANDS) - 1 - BANDS.index(high), len(BANDS) - BANDS.index(low), ""


def _by_principle(group: Sequence[Numbered], basis: ComparisonBasis, words: Words) -> Iterator[Table]:
    name = checklist_words(group[0][1], words) if len(basis.groups) > 1 else ""
    for light in LIGHTS:
        if any(light in one.score.by_light for _, one in group):
            title = words.text("How many places have which verdict, {light}", light=labels.light(light, words))
            yield _counts(group, light, f"{title} ({name})" if name else title, words)


def _counts(group: Sequence[Numbered], light: Light, title: str, words: Words) -> Table:
    seen = [one.score.by_light[light] for _, one in group if light in one.score.by_light]
    columns = [Column(title=labels.band(band, words), width=13) for band in reversed(BANDS)]
    rows = []
    for index, principle in enumerate(group[0][1].checklist.principles):
        bands = [view.principles[index].band for view in seen]
        if not any(view.principles[index].standing != "nothing-applicable" for view in seen):
            continue
        counts = [str(bands.count(band) or "–") for band in (*reversed(BANDS), None)]
        cells = (Cell(text=one) for one in counts)
        rows.append((Cell(text=in_language(principle.title, words.language)), *cells))
    return Table(
        title=title,
        columns=(
            Column(title=words.text("Principle"), width=33),
            *columns,
            Column(title=words.text("No verdict"), width=15),
        ),
        rows=tuple(rows),
    )
