"""Parts of the place by principle: how each part answers, as a word and a number in stepped tones."""

from cpted_cli.analysis.instances import Instance
from cpted_cli.model.reading import BANDS
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis
from cpted_cli.report.blocks import Cell, Column, Table, Tone
from cpted_cli.wording import labels, readings
from cpted_cli.wording.translator import Words

ENOUGH = 2
BAND_WIDTH = 25


def zones_by_principle(basis: Basis, words: Words) -> Table | None:
    """Set parts of the place beside principles; None where too few questions belong to a part."""
    cells = _cells(basis)
    numbered = {zone for (zone, _), answers in cells.items() if len(answers) >= ENOUGH}
    zones = [zone for zone in basis.site.zones if zone.id in numbered]
    if len(zones) < ENOUGH:
        return None
    language, principles = words.language, basis.checklist.principles
    heads = (
        Column(title=words.text("Part of the place"), width=26),
        *(_column(one.title, language) for one in principles),
    )
    return Table(
        title=words.text("By part of the place: mean of what was answered there, 0–100, and the number of answers"),
        columns=heads,
        rows=tuple(
            (
                Cell(text=in_language(zone.name, language)),
                *(_cell(cells.get((zone.id, one.id), ()), words) for one in principles),
            )
            for zone in zones
        ),
        note=words.text(
            "In brackets: how many answers. They are few, so a cell points to where to look and is no verdict on an "
            "owner. A single answer is not shown as a number; parts with none but single answers are left out, and so "
            "are questions about the place as a whole."
        ),
        small=True,
    )


def _column(title: object, language: str) -> Column:
    return Column(title=in_language(title, language), width=16)  # type: ignore[arg-type]


def _cells(basis: Basis) -> dict[tuple[str, str], tuple[Instance, ...]]:
    found: dict[tuple[str, str], tuple[Instance, ...]] = {}
    hidden = {(one.criterion, one.zone, one.light) for one in basis.score.findings if not basis.may_tell(one)}
    for one in basis.seen.instances if basis.seen else ():
        zone = _zone_of(one, basis)
        spot = (one.question.criterion.id, one.question.zone, one.light)
        if zone is not None and one.position is not None and spot not in hidden:
            key = (zone, one.question.principle)
            found[key] = (*found.get(key, ()), one)
    return found


def _zone_of(one: Instance, basis: Basis) -> str | None:
    if one.question.zone is not None:
        return one.question.zone
    own = basis.site.zones_of(one.question.criterion.zone) if one.question.criterion.zone else ()
    return own[0].id if len(own) == 1 else None


def _cell(answers: tuple[Instance, ...], words: Words) -> Cell:
    positions = [one.position for one in answers if one.position is not None]
    if not positions:
        return Cell(text="–")
    if len(positions) < ENOUGH:
        return Cell(text=words.text("one answer"))
    shown = readings.whole(100 * sum(positions) / len(positions))
    band = BANDS[min(shown // BAND_WIDTH, len(BANDS) - 1)]
    tone: Tone = band
    return Cell(text=f"{shown} ({len(positions)})", under=labels.band(band, words), tone=tone)
