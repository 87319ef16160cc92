"""The arithmetic: the same to the last bit for one site and for many."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis import kernel

NAMES = (
    "principle_score", "principle_low", "principle_high", "principle_coverage", "score", "low", "high", "coverage",
)  # fmt: skip


def weights_of(criterion, principle_of, principle):
    return kernel.Weights(
        criterion=np.array(criterion, dtype=np.float64),
        principle_of=np.array(principle_of, dtype=np.int64),
        principle=np.array(principle, dtype=np.float64),
    )


def ratings_of(rows, sites):
    return kernel.Ratings(
        sites=sites,
        site=np.array([one[0] for one in rows], dtype=np.int64),
        criterion=np.array([one[1] for one in rows], dtype=np.int64),
        applicable=np.array([one[2] for one in rows], dtype=np.bool_),
        position=np.array([np.nan if one[3] is None else one[3] for one in rows], dtype=np.float64),
    )


@st.composite
def companies(draw):
    principles = draw(st.integers(1, 4))
    counts = [draw(st.integers(1, 4)) for _ in range(principles)]
    criteria = sum(counts)
    ratio = st.floats(0.01, 100)
    weights = weights_of(
        [draw(ratio) for _ in range(criteria)],
        [index for index, count in enumerate(counts) for _ in range(count)],
        [draw(ratio) for _ in range(principles)],
    )
    position = st.one_of(st.none(), st.floats(0, 1))
    sites = [
        [
            (code, applies, draw(position) if applies else None)
            for code in range(criteria)
            for applies in draw(st.lists(st.booleans(), max_size=3))
        ]
        for _ in range(draw(st.integers(1, 6)))
    ]
    return weights, sites


@given(companies(), st.booleans())
def test_site_scores_the_same_to_the_last_bit_in_any_company(company, geometric):
    weights, sites = company
    together = ratings_of([(row, *one) for row, site in enumerate(sites) for one in site], len(sites))

    at_once = kernel.scores(together, weights, geometric=geometric)
    gained_at_once = kernel.gains(together, weights, at_once, geometric=geometric)

    start = 0
    for row, site in enumerate(sites):
        ratings = ratings_of([(0, *one) for one in site], 1)
        alone = kernel.scores(ratings, weights, geometric=geometric)
        for name in NAMES:
            assert getattr(alone, name)[0].tobytes() == getattr(at_once, name)[row].tobytes()
        gained = kernel.gains(ratings, weights, alone, geometric=geometric)
        assert gained.tobytes() == gained_at_once[start : start + len(site)].tobytes()
        start += len(site)


@given(companies(), st.booleans())
def test_scores_stay_in_their_range(company, geometric):
    weights, sites = company
    ratings = ratings_of([(row, *one) for row, site in enumerate(sites) for one in site], len(sites))

    result = kernel.scores(ratings, weights, geometric=geometric)
    gains = kernel.gains(ratings, weights, result, geometric=geometric)

    rated = ~np.isnan(result.score)
    assert np.all((result.score[rated] >= 0) & (result.score[rated] <= 100))
    assert np.all((result.low[rated] <= result.score[rated]) & (result.score[rated] <= result.high[rated]))
    assert np.all((gains >= 0) & (gains <= 100 + 1e-9))


def test_sites_without_an_instance_have_no_score():
    weights = weights_of([1], [0], [1])

    result = kernel.scores(ratings_of([], 2), weights)

    assert np.isnan(result.score).all()
    assert np.isnan(result.coverage).all()


def test_shares_of_a_criterion_add_up_to_its_weight():
    weights = weights_of([3, 5], [0, 0], [1])
    ratings = ratings_of([(0, 0, True, 0.5), (0, 0, True, None), (0, 0, False, None), (0, 1, False, None)], 1)

    assert kernel.shares(ratings, weights).tolist() == [1.5, 1.5, 0.0, 0.0]


def test_one_rating_at_zero_makes_the_geometric_score_zero_and_mending_it_counts_whole():
    weights = weights_of([1, 1], [0, 1], [1, 1])
    ratings = ratings_of([(0, 0, True, 0.0), (0, 1, True, 0.81)], 1)

    result = kernel.scores(ratings, weights, geometric=True)

    assert result.score.tolist() == [0.0]
    assert np.allclose(kernel.gains(ratings, weights, result, geometric=True), [90, 0], atol=1e-9)
