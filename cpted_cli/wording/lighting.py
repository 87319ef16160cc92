"""Measured light in words: what was read, what it is compared with and who chose that."""

from collections.abc import Iterator
from datetime import time
from decimal import ROUND_HALF_UP

from cpted_cli.model.lighting import Comparison, Lighting
from cpted_cli.model.site import Site
from cpted_cli.model.text import in_language
from cpted_cli.wording.numbers import clock, date_long, number, quantity, round_decimal
from cpted_cli.wording.translator import N_, Words

LUX = "lx"
FIGURES = {"average": N_("average"), "minimum": N_("minimum"), "uniformity": N_("uniformity")}
MOST_DECIMALS = 3


def lighting_title(found: Lighting, site: Site, words: Words) -> str:
    """Say where and when light was measured."""
    zone = site.zone(found.zone)
    place = in_language(zone.name if zone else site.name, words.language)
    when = [date_long(found.date, words)]
    if found.start is not None:
        when.append(clock(time.fromisoformat(found.start), words))
    return words.text("Light: {place}, {time}", place=place, time=", ".join(when))


def lighting_sentences(found: Lighting, words: Words) -> Iterator[str]:
    """Say what was measured and how, what it is compared with, who chose that, and whether it is below."""
    yield measured_sentence(found, words)
    yield comparison_sentence(found.comparison, words)
    yield finding_sentence(found, words)
    yield circumstances(found, words)


def measured_sentence(found: Lighting, words: Words) -> str:
    """Give the three figures; a figure that is below its comparison is never rounded up to it."""
    chosen = found.comparison
    average = f"{_near(found.average_lx, chosen.average_lx, words, 1)}\u00a0{LUX}"
    minimum = f"{_near(found.minimum_lx, chosen.minimum_lx, words, 1)}\u00a0{LUX}"
    head = words.plural(
        "Indicative measurement, {count} point: average {average}, minimum {minimum}",
        "Indicative measurement, {count} points: average {average}, minimum {minimum}",
        found.points,
        average=average,
        minimum=minimum,
    )
    if found.uniformity is None:
        return f"{head}."
    share = words.text("uniformity {share}", share=_near(found.uniformity, chosen.uniformity, words, 2))
    return f"{head}, {share}."


def comparison_sentence(chosen: Comparison, words: Words) -> str:
    """Say what is compared with, who chose it, and whether anybody requires it here."""
    limits = [
        words.text("{figure} {value}", figure=words.text(FIGURES[name]), value=quantity(value, LUX, words, _own(value)))
        for name, value in (("average", chosen.average_lx), ("minimum", chosen.minimum_lx))
        if value is not None
    ]
    if chosen.uniformity is not None:
        limits.append(words.text("uniformity {share}", share=number(chosen.uniformity, words, 2)))
    language = words.language
    force = words.text("no requirement applies here")
    if chosen.requirement:
        force = words.text("required by {document}", document=in_language(chosen.document, language))
    return words.text(
        "Compared with {name}: {limits} (chosen by {who}; {force}).",
        name=in_language(chosen.name, language),
        limits=", ".join(limits),
        who=in_language(chosen.chosen_by, language),
        force=force,
    )


def finding_sentence(found: Lighting, words: Words) -> str:
    """Say which figures are below the comparison: a finding, but no part of the score."""
    if not found.below:
        return words.text("Not below the comparison.")
    figures = ", ".join(words.text(FIGURES[one]) for one in found.below)
    return words.text("Finding, outside the score: below the comparison ({figures}).", figures=figures)


def circumstances(found: Lighting, words: Words) -> str:
    """Say what was measured with, when it was calibrated, and under what conditions."""
    language, day = words.language, found.meter.calibrated
    calibrated = words.text("calibration not known")
    if day is not None:
        calibrated = words.text("calibrated {date}", date=date_long(day, words))
    return words.text(
        "Meter: {meter}, {calibrated}. Conditions: {conditions}.",
        meter=in_language(found.meter.name, language),
        calibrated=calibrated,
        conditions=in_language(found.conditions, language).rstrip("."),
    )


def _near(value: float, limit: float | None, words: Words, decimals: int) -> str:
    while (
        limit is not None
        and value < limit <= round_decimal(value, decimals, ROUND_HALF_UP)
        and decimals < MOST_DECIMALS
    ):
        decimals += 1
    return number(value, words, decimals)


def _own(value: float) -> int:
    return next((one for one in (0, 1, 2) if round(value, one) == value), MOST_DECIMALS)
