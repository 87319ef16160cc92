"""What may be said of a score: the number, its range, its verdict."""

from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import Ge, Le

from cpted_cli.model.scale import Position

Hundred = Annotated[float, Ge(0), Le(100)]
Band = Literal["serious", "clear", "acceptable", "good"]
BANDS: tuple[Band, ...] = ("serious", "clear", "acceptable", "good")
Model = Literal["arithmetic", "geometric"]
Standing = Literal["verdict", "preliminary", "too-little-seen", "daylight-only", "nothing-applicable"]
"""How much may be said: a verdict, a preliminary number, or nothing yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A score 0…100 with the range that what was not seen leaves open, and the coverage 0…1.

    `shown`, `band`, `band_low` and `band_high` are None where they must not be shown.
    """

    score: Hundred | None
    shown: Annotated[int, Ge(0), Le(100)] | None
    low: Hundred
    high: Hundred
    coverage: Position
    standing: Standing
    band: Band | None
    band_low: Band | None
    band_high: Band | None
