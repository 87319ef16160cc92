"""Writes irrcac_figures.json with irrCAC 0.4.4, in an environment of its own: it wants an older SciPy.

pip install --no-deps irrCAC==0.4.4 (beside pandas and scipy), then: python -m tests.analysis.make_irrcac_figures
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
from irrCAC.raw import CAC

from tests.analysis.agreement_data import random_table

CASES = (("two-raters", 2, 3, 0.15), ("three-raters", 3, 4, 0.2), ("five-raters", 5, 5, 0.4), ("yes-no", 4, 2, 0.25))
WEIGHTINGS = ("identity", "linear", "quadratic", "ordinal")


def case(name: str, raters: int, categories: int, missing: float) -> dict[str, object]:
    drawn = random_table(len(name), raters=raters, categories=categories, missing=missing, units=25)
    values = pd.DataFrame(np.where(drawn < 0, np.nan, drawn + 1.0))
    found = {one: CAC(values, weights=one).gwet()["est"] for one in WEIGHTINGS}
    return {
        "name": name,
        "categories": categories,
        "percent": float(found["identity"]["pa"]),
        "gwet": {one: float(found[one]["coefficient_value"]) for one in WEIGHTINGS},
        "ratings": drawn.tolist(),
    }


if __name__ == "__main__":
    Path(__file__).with_name("irrcac_figures.json").write_text(json.dumps([case(*one) for one in CASES]), "utf-8")
