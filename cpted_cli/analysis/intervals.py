"""How far a share or a count could lie from what was seen, by chance alone."""

import math
from collections.abc import Callable

Z = 1.959964
TAIL = 0.025
STEPS = 80


def wilson_interval(count: int, of: int) -> tuple[float, float]:
    """Give the 95 % interval of a share in a random sample.

        (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n)

    Units: shares. Range: 0…1. Raises ValueError where nobody was asked.
    Source: Wilson (1927), Journal of the American Statistical Association 22(158), 209-212.
    """
    if of <= 0 or not 0 <= count <= of:
        raise ValueError(f"{count} of {of}")
    p, z2 = count / of, Z * Z
    middle = p + z2 / (2 * of)
    spread = Z * math.sqrt(p * (1 - p) / of + z2 / (4 * of * of))
    scale = 1 + z2 / of
    low, high = (middle - spread) / scale, (middle + spread) / scale
    return (low if count else 0.0), (high if count < of else 1.0)


def poisson_interval(count: int) -> tuple[float, float]:
    """Give the exact 95 % interval of the mean of a Poisson count.

    Units: events. Range: 0 and up. Raises ValueError for less than nothing.
    Source: Garwood (1936), Biometrika 28(3/4), 437-442; found by halving, not by table.
    """
    if count < 0:
        raise ValueError(str(count))
    high_start = count + 10 * math.sqrt(count + 1) + 10
    low = _mean_where(lambda mean: 1 - _at_most(count - 1, mean) - TAIL, high_start) if count else 0.0
    high = _mean_where(lambda mean: TAIL - _at_most(count, mean), high_start)
    return low, high


def _at_most(count: int, mean: float) -> float:
    """Give the chance of no more than so many events."""
    if mean <= 0:
        return 1.0
    logs = [-mean + number * math.log(mean) - math.lgamma(number + 1) for number in range(count + 1)]
    return min(1.0, math.fsum(math.exp(one) for one in logs))


def _mean_where(rising: Callable[[float], float], high: float) -> float:
    low = 0.0
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if rising(middle) > 0 else (middle, high)
    return (low + high) / 2
