from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis import kernel
from cpted_cli.analysis.instances import rounds_of
from cpted_cli.analysis.kernel import Factors
from cpted_cli.analysis.robustness import DRAWS, ranking, redrawn, robustness, shifted, weight_factors
from cpted_cli.analysis.scoring import overall_reading, ratings_of, round_score, weights_of
from cpted_cli.model.assessment import Answer
from tests.analysis.test_laws import rounds
from tests.builders import (
    ABSENT,
    NOT_OBSERVED,
    QUALITY,
    RATIO,
    YES_NO,
    make_checklist,
    make_criterion,
    make_principle,
    make_site,
    make_visit,
    one_principle,
)


def round_of_visits(checklist, *visits, site=None):
    (seen,) = rounds_of(site or make_site(), checklist, "", visits)
    return seen


def ones(seen, draws=1):
    weights = weights_of(seen.checklist)
    return Factors(
        criterion=np.ones((draws, len(weights.criterion))), principle=np.ones((draws, len(weights.principle)))
    )


@given(rounds())
def test_a_draw_of_our_own_weights_gives_our_own_score(drawn):
    checklist, site, visits = drawn
    for seen in rounds_of(site, checklist, "", visits):
        ratings, weights = ratings_of([seen.instances, seen.instances], checklist), weights_of(checklist)
        for geometric in (False, True):
            again = kernel.redrawn_scores(ratings, weights, ones(seen, 3), geometric=geometric)
            once = kernel.scores(ratings, weights, geometric=geometric).score
            assert again == pytest.approx(np.tile(once, (3, 1)), abs=1e-9, nan_ok=True)


def test_a_draw_is_what_the_rules_say_with_other_weights():
    checklist = make_checklist(
        make_principle("one", make_criterion("a", weight=2), make_criterion("b")), make_principle("two", "c", weight=3)
    )
    seen = round_of_visits(checklist, make_visit({"a": 20, "b": 80, "c": 50}))
    factors = Factors(criterion=np.array([[1.5, 0.5, 1.25]]), principle=np.array([[0.5, 1.0]]))

    (score,) = kernel.redrawn_scores(ratings_of([seen.instances], checklist), weights_of(checklist), factors)[0]

    first = (Fraction(3) * 20 + Fraction(1, 2) * 80) / (Fraction(3) + Fraction(1, 2))
    assert score == pytest.approx(float((first / 2 + 3 * 50) / (Fraction(1, 2) + 3)))


def test_draws_are_uniform_between_half_and_one_and_a_half_and_come_again():
    checklist = make_checklist(make_principle("one", *(f"c{n}" for n in range(30))), make_principle("two", "d"))

    factors = weight_factors(checklist)

    assert factors.criterion.shape == (DRAWS, 31)
    assert factors.principle.shape == (DRAWS, 2)
    assert 0.5 <= factors.criterion.min() < 0.51
    assert 1.49 < factors.criterion.max() <= 1.5
    assert factors.criterion.mean() == pytest.approx(1, abs=0.01)
    assert factors.criterion[0, 0] == np.random.RandomState(0).uniform(0.5, 1.5)


def test_band_of_two_even_criteria_lies_where_the_theory_says():
    """For scores 0 and 100 the score is 100·a/(a+b), a and b uniform on 0.5…1.5; its quantiles are known.

    P(a/(a+b) < s) = P(a < r·b) with r = s/(1-s); for 1/3 ≤ r < 1 this is (3r-1)²/(8r).
    At 5 %: 9r² - 6.4r + 1 = 0, r = .479283…, s = r/(1+r) = 32.40 %.
    """
    seen = round_of_visits(one_principle("a", "b"), make_visit({"a": 100, "b": 0}))

    found = robustness(seen, redrawn([seen])[:, 0])

    assert (found.low, found.high) == (pytest.approx(32.40, abs=0.8), pytest.approx(67.60, abs=0.8))
    assert found.draws == 1_000


def test_equal_answers_are_moved_by_no_weight():
    seen = round_of_visits(one_principle("a", "b"), make_visit({"a": 60, "b": 60}))

    found = robustness(seen, redrawn([seen])[:, 0])

    assert (found.low, found.high, found.keeps_band) == (pytest.approx(60), pytest.approx(60), 1.0)


def test_share_of_draws_with_the_same_verdict_reads_the_shown_number():
    seen = round_of_visits(one_principle("a"), make_visit({"a": 60}))

    drawn = np.array([49.4, 49.5, 60.0, 74.4, 74.5])

    assert robustness(seen, drawn).keeps_band == pytest.approx(3 / 5)


def test_failed_basic_requirement_keeps_good_draws_at_acceptable():
    checklist = one_principle(make_criterion("a"), make_criterion("gate", gate=0))
    seen = round_of_visits(checklist, make_visit({"a": 100, "gate": 0}))

    assert robustness(seen, np.array([60.0, 80.0])).keeps_band == 1.0


def test_no_verdict_no_share():
    seen = round_of_visits(one_principle("a", "b", "c"), make_visit({"a": 100, "b": 50, "c": NOT_OBSERVED}))

    assert robustness(seen, redrawn([seen])[:, 0]).keeps_band is None


def test_nothing_rated_has_no_band():
    seen = round_of_visits(one_principle("a"), make_visit({"a": NOT_OBSERVED}))

    found = robustness(seen, redrawn([seen])[:, 0])

    assert (found.low, found.high, found.keeps_band) == (None, None, None)


def test_strictness_moves_one_assessors_steps_and_nothing_else():
    checklist = one_principle(
        make_criterion("step", scale=QUALITY),
        make_criterion("end", scale=YES_NO),
        make_criterion("ratio", scale=RATIO),
        make_criterion("gone", scale=QUALITY),
    )
    first = make_visit({"step": 2, "end": 1, "ratio": Answer(count=1, of=2), "gone": ABSENT})
    second = make_visit({"step": 2, "end": 1}, assessor="a2")
    seen = round_of_visits(checklist, first, second)

    found = robustness(seen, redrawn([seen])[:, 0]).assessors[0]

    assert (found.assessor, found.moved, found.rated) == ("a1", 1, 4)
    # 50, 100, 50, 0 → the means (25+50)/2, 100 (yes stays yes), 50, 0; upwards (75+50)/2, 100, 50, 0
    assert overall_reading(seen).score == pytest.approx(50)
    assert found.stricter.score == pytest.approx((37.5 + 100 + 50 + 0) / 4)
    assert found.lenient.score == pytest.approx((62.5 + 100 + 50 + 0) / 4)


@given(rounds(), st.sampled_from((-1, 1)))
def test_stricter_never_raises_and_more_lenient_never_lowers(drawn, steps):
    checklist, site, visits = drawn
    for seen in rounds_of(site, checklist, "", visits):
        before, after = overall_reading(seen).score, overall_reading(shifted(seen, ("a1",), steps)).score
        assert before is None or (after - before) * steps >= -1e-9


@given(rounds())
def test_reading_of_the_whole_is_that_of_the_full_result(drawn):
    checklist, site, visits = drawn
    for seen in rounds_of(site, checklist, "", visits):
        whole, alone = round_score(seen), overall_reading(seen)
        assert (alone.score, alone.shown, alone.band, alone.low) == (whole.score, whole.shown, whole.band, whole.low)


def test_sites_share_the_draws_so_a_site_that_is_better_throughout_is_always_first():
    checklist = one_principle("a", "b")
    better, worse = (
        round_of_visits(checklist, make_visit({"a": a, "b": b}, site=name), site=make_site(id=name))
        for name, a, b in (("better", 61, 41), ("worse", 60, 40))
    )

    found = ranking([worse, better], redrawn([worse, better]))

    ranks = {one.site: (one.rank, one.rank_low, one.rank_high, one.first) for one in found.sites}
    assert ranks == {"better": (1, 1, 1, 1.0), "worse": (2, 2, 2, 0.0)}
    assert found.below == ((0.0, 1.0), (0.0, 0.0))


def test_sites_that_only_the_weights_part_have_rank_ranges():
    checklist = one_principle("a", "b")
    ones_and_others = [
        round_of_visits(checklist, make_visit(answers, site=name), site=make_site(id=name))
        for name, answers in (("left", {"a": 90, "b": 10}), ("right", {"a": 10, "b": 90}), ("low", {"a": 5, "b": 5}))
    ]

    found = ranking(ones_and_others, redrawn(ones_and_others))

    left, right, low = found.sites
    assert (left.rank, right.rank, low.rank) == (1, 1, 3)
    assert (left.rank_low, left.rank_high, low.rank_low) == (1, 2, 3)
    assert found.below[0][1] + found.below[1][0] == pytest.approx(1)
    assert found.below[0][1] == pytest.approx(0.5, abs=0.05)
    assert left.first + right.first == pytest.approx(1)


def test_sites_of_which_too_little_was_seen_are_not_ranked():
    checklist = one_principle("a", "b", "c")
    seen = round_of_visits(checklist, make_visit({"a": 90, "b": 10, "c": 5}))
    unseen = round_of_visits(checklist, make_visit({"a": 90}, site="other"), site=make_site(id="other"))

    assert ranking([seen, unseen], redrawn([seen, unseen])) is None


def test_three_hundred_sites_score_as_each_alone():
    checklist = one_principle("a", "b")
    seen = [
        round_of_visits(
            checklist, make_visit({"a": n % 101, "b": (7 * n) % 101}, site=f"s{n}"), site=make_site(id=f"s{n}")
        )
        for n in range(300)
    ]

    together = redrawn(seen)

    for index in (0, 249, 250, 299):
        assert together[:, index] == pytest.approx(redrawn([seen[index]])[:, 0], abs=1e-9)


def test_all_assessors_stricter_at_once_lower_the_score_at_least_as_much_as_any_one():
    checklist = one_principle(make_criterion("a", scale=QUALITY), make_criterion("b", scale=QUALITY))
    both = (make_visit({"a": 2, "b": 3}, assessor="a1"), make_visit({"a": 3, "b": 2}, assessor="a2"))
    seen = round_of_visits(checklist, *both)
    found = robustness(seen, redrawn([seen])[:, 0])

    assert found.together is not None
    assert found.together.assessor is None
    assert found.together.stricter.score <= min(one.stricter.score for one in found.assessors)
    assert found.together.lenient.score >= max(one.lenient.score for one in found.assessors)
