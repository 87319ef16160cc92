"""Answers as people write them, in the walk and in tables: yes and no in both languages, numbers with their unit."""

import re

from cpted_cli.model.scale import CountScale, QuantityScale, Scale, StepScale

YES = {"yes", "ja", "y", "j"}
NO = {"no", "nej", "n"}
UNIT_WORDS = {
    "lx": {"lux"}, "m": {"meter", "metre", "meters", "metres"}, "s": {"sek", "sec", "sekunder", "seconds"},
    "min": {"minuter", "minutes"}, "days": {"d", "day", "dag", "dagar", "dygn"}, "households": {"hushåll", "household"},
    "months": {"mån", "månad", "månader", "month"}, "weeks": {"v", "vecka", "veckor", "week"},
    "h": {"tim", "timme", "timmar", "hour", "hours"},
}  # fmt: skip


SIZES = (
    {"m": 1, "dm": 0.1, "cm": 0.01, "mm": 0.001, "km": 1000},
    {"s": 1, "sek": 1, "sec": 1, "min": 60, "minuter": 60, "minutes": 60, "h": 3600, "tim": 3600, "timmar": 3600},
)
"""How large units are that measure the same."""


def yes_and_no(scale: Scale) -> tuple[int, int] | None:
    """Tell which steps of a scale are yes and no, if it has just these two."""
    if not isinstance(scale, StepScale) or len(scale.steps) != 2:
        return None
    labels = [_labels(scale, step) for step in range(2)]
    for yes in range(2):
        if labels[yes] & YES and labels[1 - yes] & NO:
            return yes, 1 - yes
    return None


def without_unit(text: str, scale: QuantityScale | CountScale) -> str | None:
    """Give a number without the unit behind it; None where another unit stands there."""
    parted = re.fullmatch(r"([-−+]?[\d.,][\d., \u00a0\u202f]*)(.*)", text)
    if parted is None:
        return None
    number, unit = parted[1].strip(), parted[2].strip().casefold()
    known = {scale.unit.casefold()} | UNIT_WORDS.get(scale.unit, set()) if isinstance(scale, QuantityScale) else {"st"}
    return number if not unit or unit in known else None


def in_unit(text: str, unit: str) -> float | None:
    """Give what a number with another unit behind it amounts to: 130 cm is 1.3 m; None where that is not known."""
    parted = re.fullmatch(r"([0-9]+(?:[.,][0-9]+)?) *([a-zåäö]+)", text.casefold())
    sizes = next((one for one in SIZES if parted and unit in one and parted[2] in one), None)
    if parted is None or sizes is None:
        return None
    return round(float(parted[1].replace(",", ".")) * sizes[parted[2]] / sizes[unit], 6)


def _labels(scale: StepScale, step: int) -> set[str]:
    label = scale.label(step)
    texts = (label,) if isinstance(label, str) else label.values()
    return {text.strip().casefold() for text in texts}
