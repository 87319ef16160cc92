"""The rules of scoring, each with figures worked out by hand."""

from dataclasses import replace
from datetime import date

import pytest

from cpted_cli.analysis.instances import rounds_of
from cpted_cli.analysis.scoring import overall_reading, site_scores
from cpted_cli.model.assessment import Answer
from cpted_cli.model.scale import QuantityScale, StepScale
from tests.builders import (
    ABSENT,
    NOT_APPLICABLE,
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
    score_of,
)


def near(value: float | None) -> object:
    return pytest.approx(value, abs=1e-9)


def october(day: int) -> date:
    return date(2026, 10, day)


# ------------------------------------------------------------------ rule 1: instances


def test_weight_is_shared_by_the_zones_that_apply():
    checklist = one_principle(make_criterion("door", weight=2, zone="entrance"), make_criterion("path"))
    answers = {"door@a": 50, "door@b": NOT_OBSERVED, "door@c": NOT_APPLICABLE, "path": 100}

    result = score_of(checklist, answers, site=make_site("a", "b", "c"))

    assert result.score == near(75)
    assert result.low == near(50)
    assert result.high == near(83 + 1 / 3)
    assert result.coverage == near(2 / 3)


def test_repeating_criterion_without_listed_zones_has_one_instance():
    checklist = one_principle(make_criterion("door", zone="entrance"))

    result = score_of(checklist, {"door": 40})

    assert result.score == near(40)
    assert [one.zone for one in result.findings] == [None]


def test_criterion_of_a_zone_that_does_not_repeat_is_asked_once():
    checklist = one_principle(make_criterion("door", zone="gate"))

    result = score_of(checklist, {"door": 40}, site=make_site("a", "b"))

    assert result.coverage == near(1)


def test_both_criterion_counts_only_lights_that_were_visited():
    checklist = one_principle(make_criterion("view", light="both"))

    result = score_of(checklist, {"view": 80})

    assert (result.score, result.coverage) == (near(80), near(1))
    assert set(result.by_light) == {"day"}


def test_both_criterion_shares_its_weight_between_day_and_dark():
    checklist = one_principle(make_criterion("view", light="both"), make_criterion("path"))
    visits = (make_visit({"view": 80, "path": 100}), make_visit({"view": 20}, light="dark"))

    result = score_of(checklist, *visits)

    assert result.score == near(75)
    assert result.by_light["day"].score == near(90)
    assert result.by_light["dark"].score == near(20)


def test_dark_criterion_counts_as_unseen_without_a_visit_in_the_dark():
    checklist = one_principle(make_criterion("lamp", light="dark"), make_criterion("path"))

    result = score_of(checklist, {"path": 100})

    assert (result.score, result.coverage) == (near(100), near(0.5))
    assert [one.criterion for one in result.unanswered] == ["lamp"]
    assert result.by_light["day"].coverage == near(1)


def test_day_criterion_is_left_out_of_the_dark_view():
    checklist = one_principle(make_criterion("lamp", light="dark"), make_criterion("path"))

    result = score_of(checklist, make_visit({"lamp": 30}, light="dark"))

    assert result.coverage == near(0.5)
    assert (result.by_light["dark"].score, result.by_light["dark"].coverage) == (near(30), near(1))


def test_facts_rule_out_a_question_and_silence_does_not():
    checklist = one_principle(make_criterion("parking", when={"parking": True}), make_criterion("path"))

    without = score_of(checklist, {"path": 100}, site=make_site(facts={"parking": False}))
    silent = score_of(checklist, {"path": 100}, site=make_site(facts={"garage": False}))
    told = score_of(checklist, {"path": 100}, site=make_site(facts={"parking": True}))

    assert without.coverage == near(1)
    assert [(one.criterion, one.reason) for one in without.excluded] == [("parking", "when")]
    assert (silent.coverage, silent.excluded) == (near(0.5), ())
    assert (told.coverage, told.excluded) == (near(0.5), ())


# ------------------------------------------------------------------ rule 2: assessors


def test_position_is_the_mean_of_those_who_rated():
    visits = (make_visit({"path": 60}), make_visit({"path": 80}, assessor="a2"))

    result = score_of(one_principle("path"), *visits)

    assert result.score == near(70)
    assert result.assessors == ("a1", "a2")
    assert result.disagreements == ()


def test_one_who_could_not_see_does_not_lower_what_another_rated():
    visits = (make_visit({"path": 60}), make_visit({"path": NOT_OBSERVED}, assessor="a2"))

    result = score_of(one_principle("path"), *visits)

    assert (result.score, result.coverage) == (near(60), near(1))
    assert result.not_observed == ()


@pytest.mark.parametrize(
    ("given", "state"),
    [
        ((NOT_APPLICABLE, NOT_OBSERVED), "not_observed"),
        ((NOT_OBSERVED, Answer()), "not_observed"),
        ((Answer(), NOT_APPLICABLE), "not_applicable"),
        ((Answer(note="forgot"), Answer()), "unanswered"),
    ],
)
def test_unrated_takes_the_first_state_that_anybody_gave(given, state):
    visits = [make_visit({"path": one}, assessor=f"a{index}") for index, one in enumerate(given)]

    result = score_of(one_principle("path", "other"), *visits)

    assert "path" in [one.criterion for one in getattr(result, state)]


def test_rated_against_not_applicable_is_a_disagreement_and_counts_as_rated():
    visits = (make_visit({"path": 60}), make_visit({"path": NOT_APPLICABLE}, assessor="a2"))

    result = score_of(one_principle("path"), *visits)

    assert result.score == near(60)
    assert [one.criterion for one in result.disagreements] == ["path"]


@pytest.mark.parametrize(("low", "high", "count"), [(50, 75, 0), (50, 76, 1), (10, 35, 0), (0, 100, 1)])
def test_positions_more_than_a_quarter_apart_are_a_disagreement(low, high, count):
    visits = (make_visit({"path": low}), make_visit({"path": high}, assessor="a2"))

    assert len(score_of(one_principle("path"), *visits).disagreements) == count


def test_later_visit_by_date_replaces_the_earlier_whole():
    later = make_visit({"door": 20}, file="a.yaml", date=october(21))
    earlier = make_visit({"path": 100, "door": 100}, file="b.yaml")

    result = score_of(one_principle("path", "door"), earlier, later)

    assert (result.score, result.coverage) == (near(20), near(0.5))


def test_later_start_on_the_same_day_replaces_the_earlier():
    earlier = make_visit({"path": 100}, file="z.yaml", start="09:05")
    later = make_visit({"path": 20}, file="a.yaml", start="17:05")

    assert score_of(one_principle("path"), later, earlier).score == near(20)


def test_visit_without_a_start_comes_before_one_with():
    without = make_visit({"path": 100}, file="z.yaml")
    told = make_visit({"path": 20}, file="a.yaml", start="00:01")

    assert score_of(one_principle("path"), told, without).score == near(20)


def test_file_name_decides_between_visits_of_the_same_minute():
    first = make_visit({"path": 100}, file="a.yaml", start="17:05")
    second = make_visit({"path": 20}, file="b.yaml", start="17:05")

    assert score_of(one_principle("path"), second, first).score == near(20)


def test_visit_in_another_light_or_by_another_person_replaces_nothing():
    checklist = one_principle(make_criterion("path", light="both"))
    visits = (
        make_visit({"path": 100}),
        make_visit({"path": 40}, light="dark", date=october(22)),
        make_visit({"path": 20}, assessor="a2", date=october(23)),
    )

    result = score_of(checklist, *visits)

    assert result.score == near((60 + 40) / 2)
    assert result.lights == ("day", "dark")


# ------------------------------------------------------------------ rule 3: principle


def xccdf(*more: str):
    weights = {"a": 10, "b": 5, "c": 20, "d": 1, "e": 4}
    return one_principle(
        *(make_criterion(one, weight=weights[one], scale=YES_NO) for one in ("a", "b", "c", "d", *more))
    )


def test_flat_model_of_xccdf_is_reproduced():
    # XCCDF flat: A pass w10, B fail w5, C not applicable w20, D pass w1 is 11/16 = 68.75 of 100
    result = score_of(xccdf(), {"a": 1, "b": 0, "c": NOT_APPLICABLE, "d": 1})

    assert (result.score, result.low, result.high, result.coverage) == (near(68.75), near(68.75), near(68.75), near(1))


def test_unknown_keeps_the_score_and_opens_the_range():
    # E unknown w4: XCCDF keeps it in the denominator, 11/20 = 55.0, which is our low end
    result = score_of(xccdf("e"), {"a": 1, "b": 0, "c": NOT_APPLICABLE, "d": 1, "e": NOT_OBSERVED})

    assert (result.score, result.low, result.high) == (near(68.75), near(55.0), near(75.0))
    assert result.coverage == near(0.8)


def test_principle_with_nothing_applicable_leaves_all_means():
    checklist = make_checklist(make_principle("one", "path"), make_principle("two", "gate", weight=9))

    result = score_of(checklist, {"path": 60, "gate": NOT_APPLICABLE})

    assert (result.score, result.low, result.high, result.coverage) == (near(60), near(60), near(60), near(1))
    two = result.principles[1]
    assert (two.score, two.low, two.high, two.standing) == (None, 0, 100, "nothing-applicable")


def test_principle_without_a_rating_has_no_score_and_the_full_range():
    checklist = make_checklist(make_principle("one", "path"), make_principle("two", "gate", weight=3))

    result = score_of(checklist, {"path": 60})

    two = result.principles[1]
    assert (two.score, two.low, two.high, two.coverage, two.shown) == (None, 0, 100, 0, None)
    assert (result.score, result.low, result.high, result.coverage) == (near(60), near(15), near(90), near(0.25))


def test_nothing_rated_is_no_score_and_the_full_range():
    result = score_of(one_principle("path"), {})

    assert (result.score, result.low, result.high, result.coverage) == (None, 0, 100, 0)
    assert (result.shown, result.band, result.standing) == (None, None, "too-little-seen")


def test_nothing_applicable_is_no_score_and_the_full_range():
    result = score_of(one_principle("path"), {"path": NOT_APPLICABLE})

    assert (result.score, result.low, result.high, result.coverage) == (None, 0, 100, 0)
    assert result.standing == "nothing-applicable"


def test_nothing_asked_at_all_is_no_score():
    checklist = one_principle(make_criterion("parking", when={"parking": True}))

    result = score_of(checklist, {}, site=make_site(facts={"parking": False}))

    assert (result.score, result.standing, result.findings) == (None, "nothing-applicable", ())


# ------------------------------------------------------------------ rule 4: overall


def four(values: tuple[int, int, int, int], model: str) -> float:
    # The handbook's indicators as positions: 21 is 0.21
    checklist = make_checklist(*(make_principle(f"p{index}", f"c{index}") for index in range(4)))
    score = score_of(checklist, {f"c{index}": value for index, value in enumerate(values)}, model=model).score
    assert score is not None
    return score


def test_arithmetic_and_geometric_means_of_the_oecd_handbook():
    # OECD/JRC Handbook on Constructing Composite Indicators (2008), section on aggregation
    assert four((21, 1, 1, 1), "arithmetic") == near(6.0)
    assert four((6, 6, 6, 6), "arithmetic") == near(6.0)
    assert four((21, 1, 1, 1), "geometric") == pytest.approx(2.1407, abs=5e-5)
    assert four((6, 6, 6, 6), "geometric") == near(6.0)


def test_geometric_mean_rewards_the_weakest_more_as_in_the_handbook():
    uneven = four((21, 1, 1, 2), "geometric") / four((21, 1, 1, 1), "geometric") - 1
    even = four((6, 6, 6, 7), "geometric") / four((6, 6, 6, 6), "geometric") - 1

    assert uneven == pytest.approx(0.189, abs=5e-4)
    assert even == pytest.approx(0.039, abs=5e-4)


def test_geometric_mean_with_one_principle_at_zero_is_zero():
    assert four((0, 100, 100, 100), "geometric") == 0.0


def test_geometric_mean_weighs_principles_by_their_ratios():
    checklist = make_checklist(make_principle("one", "path", weight=3), make_principle("two", "gate"))

    result = score_of(checklist, {"path": 16, "gate": 81}, model="geometric")

    assert result.score == near((16**3 * 81) ** 0.25)


def test_overall_is_the_mean_of_principles_by_their_weights():
    checklist = make_checklist(make_principle("one", "path", "door"), make_principle("two", "gate", weight=3))

    result = score_of(checklist, {"path": 100, "door": NOT_OBSERVED, "gate": 60})

    assert result.score == near(70)
    assert (result.low, result.high) == (near((50 + 180) / 4), near((100 + 180) / 4))
    assert result.coverage == near((0.5 + 3) / 4)


# ------------------------------------------------------------------ rule 5: what may be shown


def covered(seen: int, of: int, **changes):
    checklist = one_principle(*(make_criterion(f"c{index}", **changes) for index in range(of)))
    return score_of(checklist, {f"c{index}": 80 for index in range(seen)})


@pytest.mark.parametrize(
    ("seen", "standing", "number", "band"),
    [
        (5, "too-little-seen", None, None),
        (6, "preliminary", 80, None),
        (7, "preliminary", 80, None),
        (8, "verdict", 80, "good"),
        (10, "verdict", 80, "good"),
    ],
)
def test_coverage_decides_how_much_is_said(seen, standing, number, band):
    result = covered(seen, 10)

    assert (result.standing, result.shown, result.band) == (standing, number, band)
    assert result.score == near(80)


@pytest.mark.parametrize(
    ("seen", "of", "standing"), [(3, 5, "preliminary"), (4, 5, "verdict"), (12, 20, "preliminary")]
)
def test_coverage_at_the_threshold_is_enough_whatever_the_weights_do_to_the_last_bit(seen, of, standing):
    for weight in (0.1, 1 / 3, 0.7, 1e-5):
        assert covered(seen, of, weight=weight).standing == standing


def test_instrument_that_asks_about_the_dark_gets_no_verdict_from_the_day_alone():
    criteria = [make_criterion(f"c{index}") for index in range(9)]
    checklist = one_principle(*criteria, make_criterion("lamp", light="dark"))

    result = score_of(checklist, {f"c{index}": 80 for index in range(9)})

    assert (result.standing, result.shown, result.band, result.daylight) == ("daylight-only", 80, None, False)
    assert result.by_light["day"].band == "good"


def test_daylight_only_is_lifted_where_the_dark_question_is_not_asked():
    lamp = make_criterion("lamp", light="dark", when={"lamps": True})

    result = score_of(one_principle("path", lamp), {"path": 80}, site=make_site(facts={"lamps": False}))

    assert (result.standing, result.band) == ("verdict", "good")


def test_daylight_only_is_lifted_by_a_visit_in_the_dark():
    checklist = one_principle("path", make_criterion("lamp", light="dark"))

    result = score_of(checklist, make_visit({"path": 80}), make_visit({"lamp": 80}, light="dark"))

    assert (result.standing, result.band) == ("verdict", "good")


def test_both_criteria_seen_by_day_keep_the_verdict_and_say_daylight():
    checklist = one_principle(make_criterion("view", light="both"))

    seen_by_day = score_of(checklist, {"view": 80})
    seen_twice = score_of(checklist, make_visit({"view": 80}), make_visit({"view": 80}, light="dark"))
    seen_in_the_dark = score_of(checklist, make_visit({"view": 80}, light="dark"))

    assert (seen_by_day.band, seen_by_day.daylight) == ("good", True)
    assert (seen_twice.daylight, seen_in_the_dark.daylight) == (False, False)


def test_day_criteria_alone_say_nothing_of_daylight():
    assert score_of(one_principle("path"), {"path": 80}).daylight is False


def test_short_visits_exclude_what_does_not_belong_to_them():
    checklist = one_principle(make_criterion("path", short=True), "door")

    quick = score_of(checklist, make_visit({"path": 80}, short=True))
    mixed = score_of(checklist, make_visit({"path": 80}, short=True), make_visit({"path": 80}, assessor="a2"))

    assert (quick.quick, quick.coverage) == (True, near(1))
    assert [(one.criterion, one.reason) for one in quick.excluded] == [("door", "short")]
    assert (mixed.quick, mixed.coverage, mixed.excluded) == (False, near(0.5), ())


# ------------------------------------------------------------------ rule 6: bands


@pytest.mark.parametrize(
    ("position", "number", "band"),
    [
        (0.0, 0, "serious"),
        (0.2449, 24, "serious"),
        (0.245, 25, "clear"),
        (0.495, 50, "acceptable"),
        (0.744, 74, "acceptable"),
        (0.745, 75, "good"),
        (1.0, 100, "good"),
    ],
)
def test_word_is_read_off_the_shown_number(position, number, band):
    scale = QuantityScale(unit="lx", points=((0.0, 0.0), (1.0, 1.0)))

    result = score_of(one_principle(make_criterion("lux", scale=scale)), {"lux": position})

    assert (result.shown, result.band) == (number, band)


def test_range_in_two_bands_has_both_words():
    result = score_of(one_principle(*(f"c{index}" for index in range(5))), {f"c{index}": 60 for index in range(4)})

    assert (result.low, result.high) == (near(48), near(68))
    assert (result.band, result.band_low, result.band_high) == ("acceptable", "clear", "acceptable")


@pytest.mark.parametrize(("step", "band"), [(0, "serious"), (1, "clear"), (2, "acceptable"), (3, "good"), (4, "good")])
def test_site_where_every_answer_is_a_step_gets_the_word_of_the_step(step, band):
    checklist = make_checklist(
        make_principle("one", *(make_criterion(f"a{n}", scale=QUALITY, weight=n + 0.3) for n in range(7)), weight=0.7),
        make_principle("two", *(make_criterion(f"b{n}", scale=QUALITY) for n in range(3)), weight=1 / 3),
    )

    result = score_of(checklist, {one.id: step for one in checklist.criteria()})

    assert (result.shown, result.band, result.band_low, result.band_high) == (25 * step, band, band, band)


# ------------------------------------------------------------------ rule 7: basic requirements


def test_failed_gate_leaves_the_number_and_takes_the_word_good():
    checklist = one_principle(make_criterion("door", gate=0), *(f"c{index}" for index in range(9)))
    answers = {"door": 0, **{f"c{index}": 100 for index in range(9)}}

    result = score_of(checklist, answers)

    assert (result.score, result.shown) == (near(90), 90)
    assert (result.band, result.band_low, result.band_high) == ("acceptable", "acceptable", "acceptable")
    assert result.gates.failed == ("door",)
    assert result.by_light["day"].band == "acceptable"


def test_failed_gate_leaves_lower_words_alone():
    result = score_of(one_principle(make_criterion("door", gate=50)), {"door": 10})

    assert (result.band, result.gates.failed) == ("serious", ("door",))


def test_failed_gate_takes_good_from_the_upper_word_alone():
    checklist = one_principle(make_criterion("door", gate=0), *(f"c{index}" for index in range(5)))

    result = score_of(checklist, {"door": 0, **{f"c{index}": 90 for index in range(4)}})

    assert (result.shown, result.high) == (72, near(76 + 2 / 3))
    assert (result.band, result.band_low, result.band_high) == ("acceptable", "acceptable", "acceptable")


# ------------------------------------------------------------------ rule 8: findings


def test_finding_is_a_single_rating_below_target_and_never_a_mean():
    visits = (make_visit({"path": 40}), make_visit({"path": 80}, assessor="a2"))

    result = score_of(one_principle("path"), *visits)

    (finding,) = result.findings
    assert result.score == near(60)
    assert (finding.position, finding.assessors, finding.disagreement) == (0.4, ("a1",), True)


def test_rating_at_target_is_no_finding():
    assert score_of(one_principle("path"), {"path": 50}).findings == ()
    assert len(score_of(one_principle("path"), {"path": 49}).findings) == 1
    assert len(score_of(one_principle("path", target=0.7), {"path": 69}).findings) == 1


def test_instance_below_target_for_two_is_one_finding_with_the_lowest():
    visits = (
        make_visit({"path": 40}),
        make_visit({"path": 30}, assessor="a2"),
        make_visit({"path": 30}, assessor="a3"),
    )

    (finding,) = score_of(one_principle("path"), *visits).findings

    assert (finding.position, finding.assessors, finding.disagreement) == (0.3, ("a2", "a3"), False)


def test_absent_counts_as_rated_and_is_a_finding():
    result = score_of(one_principle("sign", "path"), {"sign": ABSENT, "path": 100})

    assert (result.score, result.coverage) == (near(50), near(1))
    assert [(one.criterion, one.position) for one in result.findings] == [("sign", 0.0)]
    assert [(one.criterion, one.reason) for one in result.absent] == [("sign", "no sign at any entry")]


def test_absent_counts_by_the_position_of_its_criterion():
    result = score_of(one_principle(make_criterion("sign", absent=0.75)), {"sign": ABSENT})

    assert (result.score, result.findings) == (near(75), ())


def test_loss_is_what_mending_one_instance_would_add():
    checklist = make_checklist(
        make_principle("one", make_criterion("door", weight=2, zone="entrance"), "path", weight=3),
        make_principle("two", "sign"),
    )
    answers = {"door@a": 25, "door@b": 100, "path": NOT_OBSERVED, "sign": 100}

    result = score_of(checklist, answers, site=make_site("a", "b"))

    # Principle one: (1 x .25 + 1 x 1) / 2 = 62.5, mended 100; three quarters of 37.5 overall
    (finding,) = result.findings
    assert (finding.criterion, finding.zone) == ("door", "a")
    assert finding.loss == near(37.5 * 0.75)


def test_loss_uses_the_mean_of_those_who_rated():
    visits = (make_visit({"path": 40, "door": 100}), make_visit({"path": 80}, assessor="a2"))

    (finding,) = score_of(one_principle("path", "door"), *visits).findings

    assert finding.loss == near(20)


def test_loss_in_the_geometric_view_is_the_rise_of_that_mean():
    checklist = make_checklist(make_principle("one", "path"), make_principle("two", "sign"))

    (finding,) = score_of(checklist, {"path": 25, "sign": 100}, model="geometric").findings
    (from_zero,) = score_of(checklist, {"path": 0, "sign": 64}, model="geometric").findings

    assert finding.loss == near(50)
    assert from_zero.loss == near(80)


def test_largest_loss_comes_first_and_equals_stay_in_checklist_order():
    checklist = one_principle("path", make_criterion("door", weight=2), "sign")

    result = score_of(checklist, {"path": 0, "door": 0, "sign": 0})

    assert [one.criterion for one in result.findings] == ["door", "path", "sign"]


def test_protected_and_kept_answers_are_carried_along():
    answers = {"path": Answer(value=0, protected=True), "sign": Answer(value=90, keep=True)}

    result = score_of(one_principle("path", "sign"), answers)

    assert [one.protected for one in result.findings] == [True]
    assert [(one.criterion, one.assessors) for one in result.keep] == [("sign", ("a1",))]


def test_finding_of_a_sensitive_criterion_is_protected_without_being_told():
    checklist = one_principle(make_criterion("lock", sensitive=True), "path")

    result = score_of(checklist, {"lock": 0, "path": 0})

    assert {one.criterion: one.protected for one in result.findings} == {"lock": True, "path": False}


def test_reason_for_not_observing_is_kept():
    result = score_of(one_principle("path"), {"path": NOT_OBSERVED})

    assert [(one.criterion, one.reason) for one in result.not_observed] == [("path", "locked")]


# ------------------------------------------------------------------ rule 9: rounds


def test_rounds_are_never_merged():
    visits = [
        make_visit({"path": 20}),
        make_visit({"path": 80}, round="2027"),
        make_visit({"path": 60}, assessor="a2"),
    ]

    results = site_scores(make_site(), one_principle("path"), "", visits)

    assert [(one.round, one.score) for one in results] == [("2026", near(40)), ("2027", near(80))]


def test_no_visits_give_no_result():
    assert site_scores(make_site(), one_principle("path"), "", []) == ()


# ------------------------------------------------------------------ scales


def test_ratio_counts_as_its_share():
    checklist = one_principle(make_criterion("lamps", scale=RATIO))

    assert score_of(checklist, {"lamps": Answer(count=17, of=20)}).score == near(85)


def test_answer_that_is_no_step_counts_as_not_rated():
    checklist = one_principle(make_criterion("path", scale=StepScale(steps=("a", "b"))))

    assert score_of(checklist, {"path": 0.5}).score is None


def test_sum_rounded_on_its_own_never_leaves_the_range():
    checklist = make_checklist(
        *(make_principle(f"p{n}", f"c{n}", weight=weight) for n, weight in enumerate((0.1, 0.2, 0.7)))
    )
    for position in range(101):
        result = score_of(checklist, {f"c{n}": position for n in range(3)})
        assert result.score is not None
        assert result.low <= result.score <= result.high


def test_checklist_weights_do_not_change_with_the_object():
    checklist = one_principle("path")
    heavier = replace(checklist, principles=(replace(checklist.principles[0], weight=7.0),))

    assert score_of(checklist, {"path": 33}).score == score_of(heavier, {"path": 33}).score


def test_visit_in_the_dark_with_the_sun_up_gives_no_verdict_on_the_dark_nor_on_the_whole():
    checklist = one_principle(make_criterion("path", light="both"))
    day = make_visit({"path": 80})
    dark = replace(make_visit({"path": 80}, light="dark"), by_daylight=True)

    score = score_of(checklist, day, dark)

    assert score.dark_unproven
    assert (score.standing, score.band) == ("daylight-only", None)
    assert (score.by_light["dark"].band, score.by_light["day"].band) == (None, "good")


def test_one_visit_made_after_sunset_is_enough_for_the_dark():
    checklist = one_principle(make_criterion("path", light="dark"))
    early = replace(make_visit({"path": 80}, light="dark"), by_daylight=True)
    late = make_visit({"path": 80}, light="dark", assessor="a2")

    score = score_of(checklist, early, late)

    assert (score.dark_unproven, score.band) == (False, "good")


def test_same_answer_counts_only_what_was_judged_apart():
    together = Answer(value=40, together=True)
    visits = [make_visit({"a": 50, "b": 10, "c": together}, assessor="a1"),
              make_visit({"a": 50, "b": 20, "c": together}, assessor="a2")]  # fmt: skip

    score = score_of(one_principle("a", "b", "c"), *visits)

    assert (score.same_answer, score.compared) == (0.5, 2)


def test_instrument_without_a_verdict_gives_its_numbers_and_no_word():
    checklist = one_principle("a", make_criterion("b", light="both"))
    visits = (make_visit({"a": 80, "b": 60}), make_visit({"b": 70}, light="dark"))
    marked, bare = (score_of(replace(checklist, verdict=said), *visits) for said in (True, False))

    assert (marked.band, bare.score, bare.shown, bare.standing) == ("acceptable", marked.score, marked.shown, "verdict")
    told = [bare, *bare.principles, *bare.by_light.values(), *bare.by_light["dark"].principles]
    assert {(one.band, one.band_low, one.band_high) for one in told} == {(None, None, None)}
    (seen,) = rounds_of(make_site(), replace(checklist, verdict=False), "", visits)
    assert overall_reading(seen).band is None
