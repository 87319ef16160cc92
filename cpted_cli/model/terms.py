"""The terms of what is advised or decided: what it costs, roughly, and whether people are done to or with."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

CostBand = Literal["under-10k", "10k-50k", "50k-250k", "250k-1m", "over-1m"]
COST_BANDS: tuple[CostBand, ...] = ("under-10k", "10k-50k", "50k-250k", "250k-1m", "over-1m")
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
Mode = Literal["to", "for", "with", "by"]
