"""What may be said of a score: the shown number, the word for it, or that too little was seen."""

import math
from dataclasses import replace
from typing import TypeVar

from cpted_cli.model.score import BANDS, Band, Reading, Standing

TOO_LITTLE = 0.6
PRELIMINARY = 0.8
DIGITS = 9
ReadT = TypeVar("ReadT", bound=Reading)


def shown(score: float) -> int:
    """Round to a whole number, halves up, after rounding to nine decimals."""
    return math.floor(round(score, DIGITS) + 0.5)


def shown_coverage(coverage: float) -> int:
    """Give coverage as a whole percentage, rounded down, so that it never promises too much."""
    return math.floor(round(coverage * 100, DIGITS))


def band_of(number: int, *, gate_failed: bool = False) -> Band:
    """Give the word of a shown number; a basic requirement that is not met leaves no `good`."""
    band = BANDS[min(number // 25, 3)]
    return "acceptable" if gate_failed and band == "good" else band


def is_held_back(reading: Reading) -> bool:
    """Tell whether a basic requirement that is not met keeps a reading from the word of its number."""
    return reading.band is not None and reading.shown is not None and reading.band != band_of(reading.shown)


def standing(coverage: float | None) -> Standing:
    """Tell how much may be said at a coverage 0…1."""
    if coverage is None:
        return "nothing-applicable"
    seen = round(coverage, DIGITS)
    if seen < TOO_LITTLE:
        return "too-little-seen"
    return "preliminary" if seen < PRELIMINARY else "verdict"


def without_verdict(said: ReadT) -> ReadT:
    """Take the words off a reading: its instrument counts for comparison and gives no mark."""
    return replace(said, band=None, band_low=None, band_high=None)


def reading(
    score: float | None, span: tuple[float, float], coverage: float | None, *, gate_failed: bool, daylight_only: bool
) -> Reading:
    """Make a reading of a score, its range and its coverage.

    `daylight_only` takes the verdict away: the instrument asks about the dark and nobody was there.
    """
    said = standing(coverage)
    if said == "verdict" and daylight_only:
        said = "daylight-only"
    low, high = span
    words: tuple[Band | None, Band | None, Band | None] = (None, None, None)
    if said == "verdict" and score is not None:
        numbers = (shown(score), shown(low), shown(high))
        words = tuple(band_of(one, gate_failed=gate_failed) for one in numbers)  # type: ignore[assignment]
    hidden = score is None or said in {"too-little-seen", "nothing-applicable"}
    return Reading(
        score=score,
        shown=None if hidden or score is None else shown(score),
        low=low,
        high=high,
        coverage=coverage or 0.0,
        standing=said,
        band=words[0],
        band_low=words[1],
        band_high=words[2],
    )
