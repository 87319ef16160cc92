"""How long scores take: the kernel by itself, and many sites as folders."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from cpted_cli.analysis import kernel
from tests.benchmarks.bench_startup import CPTED
from tests.benchmarks.pairs import Row, program, ratios
from tests.benchmarks.sample_sites import write_sites

SITES, CRITERIA, PRINCIPLES, FOLDERS, DRAWS = 1_000, 50, 5, 300, 1_000


def rows() -> Iterator[Row]:
    """Time the kernel against bare arithmetic, and three hundred folders against one."""
    yield kernel_row()
    yield draws_row()
    with tempfile.TemporaryDirectory() as folder:
        write_sites(Path(folder), FOLDERS)
        environ = {**os.environ, "LC_ALL": "C.UTF-8"}
        one = program(CPTED, "score", Path(folder) / "site-0000", "--format", "json", environ=environ)
        many = program(CPTED, "score", folder, "--format", "json", environ=environ)
        against = "cpted score on one of them"
        found = ratios(many, one, pairs=5)
        yield Row(what=f"cpted score, {FOLDERS} sites × {CRITERIA} answers", against=against, target=25, ratios=found)


def kernel_row() -> Row:
    """Time scores, ranges and coverage by principle and overall against one weighted mean a site."""
    random = np.random.RandomState(0)
    position = random.randint(0, 5, SITES * CRITERIA) / 4.0
    position[random.random_sample(position.size) < 0.1] = np.nan
    ratings = kernel.Ratings(
        sites=SITES,
        site=np.repeat(np.arange(SITES), CRITERIA),
        criterion=np.tile(np.arange(CRITERIA), SITES),
        applicable=np.ones(position.size, dtype=np.bool_),
        position=position,
    )
    weights = kernel.Weights(
        criterion=1.0 + random.randint(0, 3, CRITERIA),
        principle_of=np.arange(CRITERIA) % PRINCIPLES,
        principle=np.ones(PRINCIPLES),
    )

    def weighted_mean() -> object:
        weight = np.where(np.isnan(position), 0.0, weights.criterion[ratings.criterion])
        above = np.bincount(ratings.site, weights=weight * np.nan_to_num(position), minlength=SITES)
        return 100.0 * above / np.bincount(ratings.site, weights=weight, minlength=SITES)

    found = ratios(lambda: kernel.scores(ratings, weights), weighted_mean, pairs=101)
    what = f"kernel, {SITES:,} sites × {CRITERIA}: full result"
    return Row(what=what, against="NumPy: one weighted mean a site", ratios=found)


def draws_row() -> Row:
    """Time the scores of one site under a thousand drawn weights against one matrix product of that size.

    The product is draws × answers by answers × (two sums for each principle).
    """
    random = np.random.RandomState(0)
    ratings = kernel.Ratings(
        sites=1,
        site=np.zeros(CRITERIA, dtype=np.int64),
        criterion=np.arange(CRITERIA),
        applicable=np.ones(CRITERIA, dtype=np.bool_),
        position=random.randint(0, 5, CRITERIA) / 4.0,
    )
    weights = kernel.Weights(
        criterion=1.0 + random.randint(0, 3, CRITERIA),
        principle_of=np.arange(CRITERIA) % PRINCIPLES,
        principle=np.ones(PRINCIPLES),
    )
    factors = kernel.Factors(
        criterion=random.uniform(0.5, 1.5, (DRAWS, CRITERIA)), principle=random.uniform(0.5, 1.5, (DRAWS, PRINCIPLES))
    )
    sums = random.random_sample((CRITERIA, 2 * PRINCIPLES))
    found = ratios(
        lambda: kernel.redrawn_scores(ratings, weights, factors), lambda: factors.criterion @ sums, pairs=301
    )
    what = f"{DRAWS:,} robustness draws on one site × {CRITERIA}"
    return Row(what=what, against="NumPy: one matrix product of that size", target=5, ratios=found)
