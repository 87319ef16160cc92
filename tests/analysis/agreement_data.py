"""Published ratings, as chapter 4.4 of the domain page gives them, and ways to hand them over."""

import numpy as np

KRIPPENDORFF_C = """
A 1 2 3 3 2 1 4 1 2 . . .
B 1 2 3 3 2 2 4 1 2 5 . .
C . 3 3 3 2 3 4 2 2 5 1 3
D 1 2 3 3 2 4 4 1 2 5 1 .
"""
"""4 assessors × 12 units; from the documentation of R's irr and DescTools (kripp.alpha)."""

GWET_ABSTRACTORS = ((13, 0, 0), (0, 20, 7), (0, 4, 56))
"""100 units by two assessors on three categories; from the documentation of irrCAC (table.py)."""

C_FIGURES = {
    "alpha_nominal": 0.743421, "alpha_ordinal": 0.815388, "alpha_interval": 0.849107, "alpha_ratio": 0.797403,
    "ac1": 0.775444, "ac2_linear": 0.858739, "ac2_quadratic": 0.914001, "ac2_ordinal": 0.898940,
}  # fmt: skip
ABSTRACTOR_FIGURES = {
    "kappa": 0.796409, "kappa_linear": 0.842902, "kappa_quadratic": 0.892157,
    "ac1": 0.849331, "ac2_linear": 0.900023, "ac2_quadratic": 0.940237,
    "alpha_nominal": 0.797258, "alpha_interval": 0.892649, "fleiss": 0.796240, "percent": 0.89,
}  # fmt: skip
"""Fleiss' κ of two assessors is Scott's π; α of intervals is α with quadratic weights."""


def c_ratings() -> dict[str, list[int | None]]:
    """Give the C data by assessor, categories from 1."""
    lines = (line.split() for line in KRIPPENDORFF_C.strip().splitlines())
    return {name: [None if one == "." else int(one) for one in rated] for name, *rated in lines}


def abstractor_ratings() -> dict[str, list[int | None]]:
    """Give the abstractors' ratings by assessor, categories from 1."""
    cells = [(row + 1, column + 1, n) for row, line in enumerate(GWET_ABSTRACTORS) for column, n in enumerate(line)]
    return {
        "A": [row for row, _, n in cells for _ in range(n)],
        "B": [column for _, column, n in cells for _ in range(n)],
    }


def table(ratings: dict[str, list[int | None]]) -> np.ndarray:
    """Lay ratings out as units by assessors, categories from 0, -1 where there is none."""
    return np.array([[-1 if one is None else one - 1 for one in rated] for rated in ratings.values()]).T


def random_table(seed: int, *, raters: int, categories: int, missing: float = 0.2, units: int = 40) -> np.ndarray:
    """Draw ratings that agree more than chance, some of them missing."""
    random = np.random.RandomState(seed)
    truth = random.randint(0, categories, units)
    shifted = np.clip(truth[:, None] + random.randint(-1, 2, (units, raters)), 0, categories - 1)
    drawn = np.where(random.random_sample(shifted.shape) < 0.6, truth[:, None], shifted)
    drawn[random.random_sample(drawn.shape) < missing] = -1
    drawn[:categories, 0] = np.arange(categories)  # every category is used, as the other packages count them
    return drawn
