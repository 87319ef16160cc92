"""The terms of what is advised or decided: what it costs, roughly, and whether people are done to or with."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

CostBand = Literal["under-10k", "10k-50k", "50k-250k", "250k-1m", "over-1m"]
COST_BANDS: tuple[CostBand, ...] = ("under-10k", "10k-50k", "50k-250k", "250k-1m", "over-1m")
Mode = Literal["to", "for", "with", "by"]
COST_LIMITS_SEK: Mapping[CostBand, tuple[int, int | None]] = MappingProxyType(
    {
        "under-10k": (0, 10_000),
        "10k-50k": (10_000, 50_000),
        "50k-250k": (50_000, 250_000),
        "250k-1m": (250_000, 1_000_000),
        "over-1m": (1_000_000, None),
    }
)
"""From how much to how much a cost band goes; the last has no upper end."""


def cost_limits_sek(cost: CostBand | None, amount_sek: int | None) -> tuple[int, int | None] | None:
    """Give from how much to how much something costs: the price that somebody named, otherwise its band.

    Units: kronor. None where nobody has said; no upper end for the last band.
    """
    if amount_sek is not None:
        return amount_sek, amount_sek
    return COST_LIMITS_SEK[cost] if cost else None
