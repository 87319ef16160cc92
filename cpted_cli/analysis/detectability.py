"""Whether a change in recorded crime could be told from chance at all, said before anybody promises one."""

import math
from dataclasses import dataclass
from typing import Literal

Detectable = Literal["nothing", "not-half", "some"]
CELLS_FACTOR = 1.959964 * 2
"""1.96 standard errors, and a standard error of about 2√n for four counts of n."""
HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Detectability:
    """So many crimes, how many fewer it would take, and what that means.

    `nothing`: not even if all of them ceased; `not-half`: not even if half of them did.
    """

    count: int
    fewer: int
    says: Detectable


def least_fall(count: float) -> float:
    """Give the smallest net fall that chance alone would seldom give.

        fall = 1.96 · √(n + n + n + n) ≈ 3.92 · √n

    n crimes before and after, in the treated and in the control area, as if nothing had changed.

    Units: crimes. Range: 0 and up.
    Source: the variance of the weighted displacement difference, Wheeler & Ratcliffe (2018), Crime
        Science 7:11, for four equal counts.
    """
    return CELLS_FACTOR * math.sqrt(count)


def detectability(count: int) -> Detectability:
    """Say what a number of crimes before allows to be seen afterwards."""
    fall = least_fall(count)
    says: Detectable = "some"
    if fall > count:
        says = "nothing"
    elif fall > count * HALF:
        says = "not-half"
    return Detectability(count=count, fewer=math.ceil(fall), says=says)
