"""Scores in words: the number, its range, its verdict, and what the rules keep back.

Needs no number formatting but whole numbers, so that the terminal need not load a locale library.
"""

import math

from cpted_cli.model.score import Gates, Lifted, Reading, Sampled
from cpted_cli.wording.labels import band
from cpted_cli.wording.numbers import date_long, date_table
from cpted_cli.wording.translator import N_, Words

DIGITS = 9
INSTEAD = {
    "too-little-seen": N_("too little seen"),
    "nothing-applicable": N_("does not apply here"),
}


WITHOUT = {"daylight-only": N_("seen in daylight only"), "verdict": N_("no mark")}
"""What stands in place of a verdict beside a number."""


def no_mark_words(words: Words) -> str:
    """Say what the number of an instrument is that gives no verdict."""
    return words.text("The number is there to compare with another visit. It is no mark for the place.")


def whole(value: float) -> int:
    """Round as a shown number is rounded: halves up, after nine decimals."""
    return math.floor(round(value, DIGITS) + 0.5)


def number_words(reading: Reading) -> str:
    """Give the shown number, or nothing where it must not be shown."""
    return "" if reading.shown is None else str(reading.shown)


def range_words(reading: Reading) -> str:
    """Give the possible range in whole numbers: 65–70, or one number where both ends meet."""
    low, high = whole(reading.low), whole(reading.high)
    return str(low) if low == high else f"{low}–{high}"


def range_sentence(words: Words) -> str:
    """Say what the possible range is, and what it is not."""
    return words.text("The range shows how far the unseen could move the number. It is not a margin of error.")


def coverage_words(coverage: float, words: Words) -> str:
    """Say how much of the weight was assessed, rounded down."""
    return words.text("{percent}%", percent=math.floor(round(coverage * 100, DIGITS)))


def verdict_words(reading: Reading, words: Words) -> str:
    """Give the verdict; both words where the range spans them; what stands instead where there is none."""
    if reading.band is None:
        if reading.standing == "preliminary":
            return words.text("preliminary")
        instead = WITHOUT.get(reading.standing) if reading.shown is not None else None
        return words.text(instead) if instead else ""
    low, high = reading.band_low or reading.band, reading.band_high or reading.band
    if low == high:
        return band(reading.band, words)
    return words.text("{low} to {high}", low=band(low, words), high=band(high, words).lower())


def instead_words(reading: Reading, words: Words) -> str:
    """Say why there is no number, or nothing where there is one."""
    if reading.shown is not None:
        return ""
    return words.text(INSTEAD.get(reading.standing, N_("not rated")))


def other_light_words(principle: Reading, light: str, *, asked: bool, words: Words) -> str:
    """Say that a principle is not asked about in this light, or nothing."""
    if asked or principle.standing != "nothing-applicable":
        return ""
    return words.text("assessed in daylight only") if light == "dark" else words.text("assessed in the dark only")


def dark_unproven_words(words: Words) -> str:
    """Say that a visit in the dark is none by its own clock, and what follows."""
    return words.text(
        "The sun was up at every visit that is called dark, by the visits' own clock times: there is no verdict on the "
        "dark, nor on the whole."
    )


def sampled_words(found: Sampled, kind: str, words: Words) -> str:
    """Say which part of a kind of zone was judged: "Entrance, in the dark: 3 of 8 judged, drawn by lot (seed 0)."."""
    seen = {"kind": kind, "seen": len(found.seen), "of": found.of}
    here = words.text("in daylight") if found.light == "day" else words.text("in the dark")
    if found.seed is None:
        return words.text(
            "{kind}, {light}: {seen} of {of} judged, not drawn by lot. The score speaks for those alone.",
            light=here, **seen,
        )  # fmt: skip
    return words.text(
        "{kind}, {light}: {seen} of {of} judged, drawn by lot (seed {seed}). "
        "The score takes the others to be like them.",
        light=here, seed=found.seed, **seen,
    )  # fmt: skip


def lifted_words(lifted: Lifted, name: str, who: str, words: Words) -> str:
    """Say of a basic requirement that it is met since somebody looked again: who and when."""
    return words.text(
        "Met since the recheck of {date} ({who}): {name}", date=date_long(lifted.date, words), who=who, name=name
    )


def held_back_words(words: Words) -> str:
    """Say why a number from 75 is not called good."""
    return words.text("Acceptable in place of Good: a basic requirement is not met.")


def withheld_words(gates: Gates, words: Words) -> str:
    """Say how many that are not met an open edition does not name, or nothing."""
    if not gates.withheld:
        return ""
    return words.plural(
        "{count} that only the edition with protected details names",
        "{count} that only the edition with protected details names",
        gates.withheld,
    )


def since_recheck_words(lifted: Lifted, words: Words) -> str:
    """Say that a basic requirement failed at the visit and was found met when somebody looked again."""
    return words.text("not met at the visit; met at the recheck of {date}", date=date_table(lifted.date, words))


def gates_words(gates: Gates, words: Words) -> str:
    """Count the basic requirements that are met, of all that apply, and those that nobody could check."""
    if gates.unchecked:
        return words.plural(
            "Basic requirements: {met} of {total} met, {count} not checked.",
            "Basic requirements: {met} of {total} met, {count} not checked.",
            len(gates.unchecked),
            met=gates.met,
            total=gates.total,
        )
    return words.text("Basic requirements: {met} of {total} met.", met=gates.met, total=gates.total)
