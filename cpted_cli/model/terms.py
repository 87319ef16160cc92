"""The terms of what is advised or decided: what it costs, roughly, and whether people are done to or with."""

from typing import Literal

CostBand = Literal["under-10k", "10k-50k", "50k-250k", "250k-1m", "over-1m"]
COST_BANDS: tuple[CostBand, ...] = ("under-10k", "10k-50k", "50k-250k", "250k-1m", "over-1m")
Mode = Literal["to", "for", "with", "by"]
