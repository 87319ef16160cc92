from datetime import date

import pytest

from cpted_cli.analysis.agreement import agreement, agreement_with
from cpted_cli.analysis.instances import rounds_of
from cpted_cli.model.agreement import Figure
from cpted_cli.model.assessment import Answer
from cpted_cli.model.scale import StepScale
from tests.analysis.agreement_data import (
    ABSTRACTOR_FIGURES,
    C_FIGURES,
    abstractor_ratings,
    c_ratings,
)
from tests.builders import (
    ABSENT,
    NOT_APPLICABLE,
    NOT_OBSERVED,
    QUALITY,
    RATIO,
    YES_NO,
    make_assessment,
    make_checklist,
    make_criterion,
    make_principle,
    make_site,
    make_visit,
    one_principle,
)


def rated(ratings: dict[str, list[int | None]], steps: int):
    """Lay ratings out as a checklist of one criterion a unit, and one visit an assessor."""
    scale = StepScale(steps=tuple(f"step {one}" for one in range(1, steps + 1)))
    units = len(next(iter(ratings.values())))
    checklist = one_principle(*(make_criterion(f"u{unit}", scale=scale) for unit in range(units)))
    visits = [
        make_visit({f"u{unit}": one - 1 for unit, one in enumerate(answers) if one}, assessor=name.lower())
        for name, answers in ratings.items()
    ]
    return rounds_of(make_site(), checklist, "", visits)


def of(checklist, *visits, site=None, names=()):
    return agreement(rounds_of(site or make_site(), checklist, "", visits), names)


def rounded(found, names):
    return {name: round(getattr(found, name).value, 6) for name in names}


def test_c_data_gives_the_published_figures():
    found = agreement(rated(c_ratings(), 5), [])

    assert rounded(found, C_FIGURES) == C_FIGURES
    assert (found.units, found.compared, found.raters, found.categories) == (12, 11, 4, 5)
    assert (found.kappa, found.kappa_linear, found.kappa_quadratic, found.fleiss) == (None, None, None, None)


def test_abstractors_give_the_published_figures():
    found = agreement(rated(abstractor_ratings(), 3), [])

    assert rounded(found, ABSTRACTOR_FIGURES) == ABSTRACTOR_FIGURES
    assert found.raters == 2


def test_every_figure_lies_in_a_band_that_comes_again():
    once, again = (agreement(rated(abstractor_ratings(), 3), []) for _ in range(2))

    assert once == again
    for name in ABSTRACTOR_FIGURES:
        figure = getattr(once, name)
        assert figure.low < figure.value < figure.high
    # the analytic 95 % interval that irrCAC prints for AC1 is .763578–.935083
    assert (once.ac1.low, once.ac1.high) == (pytest.approx(0.7636, abs=0.02), pytest.approx(0.9351, abs=0.02))


def test_only_ratings_on_steps_count_and_what_is_no_rating_is_missing():
    checklist = one_principle(
        make_criterion("step", scale=QUALITY),
        make_criterion("ratio", scale=RATIO),
        *(make_criterion(name, scale=QUALITY) for name in ("gone", "unseen", "beside")),
    )
    first = make_visit({"step": 3, "gone": ABSENT, "unseen": NOT_OBSERVED, "beside": NOT_APPLICABLE})
    second = make_visit({"step": 2, "gone": 0, "unseen": 1, "beside": 2}, assessor="a2")

    found = of(checklist, first, second)

    assert (found.units, found.compared, found.percent) == (4, 1, Figure(value=0, low=None, high=None))


def test_zones_and_lights_are_units_of_their_own():
    checklist = one_principle(make_criterion("door", scale=QUALITY, zone="entrance", light="both"))
    answers = {"door@a": 1, "door@b": 2}
    visits = [make_visit(answers, light=light, assessor=who) for light in ("day", "dark") for who in ("a1", "a2")]

    found = of(checklist, *visits, site=make_site("a", "b"))

    assert found.compared == 4
    assert {light: one.compared for light, one in found.by_light.items()} == {"day": 2, "dark": 2}


def test_rounds_are_not_mixed():
    checklist = one_principle(make_criterion("path", scale=QUALITY))
    visits = [make_visit({"path": 3}), make_visit({"path": 1}, assessor="a2", round="2027", date=date(2027, 10, 1))]

    assert of(checklist, *visits).compared == 0


def test_scales_that_differ_are_said_to_be_mixed_and_stand_apart():
    checklist = make_checklist(
        make_principle("first", make_criterion("view", scale=QUALITY), make_criterion("lock", scale=YES_NO)),
        make_principle("second", make_criterion("sign", scale=YES_NO)),
    )
    first = make_visit({"view": 3, "lock": 1, "sign": 0})
    second = make_visit({"view": 2, "lock": 1, "sign": 1}, assessor="a2")

    found = of(checklist, first, second, names=[("quality", QUALITY)])

    assert (found.mixed_scales, found.categories) == (True, 5)
    assert {name: one.compared for name, one in found.by_scale.items()} == {"quality": 1, "lock": 2}
    assert [one.mixed_scales for one in found.by_scale.values()] == [False, False]
    assert [one.mixed_scales for one in found.by_principle.values()] == [True, False]


def test_nothing_in_common_gives_no_figure():
    checklist = one_principle(make_criterion("a", scale=QUALITY), make_criterion("b", scale=QUALITY))

    found = of(checklist, make_visit({"a": 1}), make_visit({"b": 2}, assessor="a2"))

    assert (found.units, found.compared, found.percent, found.alpha_ordinal, found.ac1) == (2, 0, None, None, None)


def test_kappa_paradox_is_told_from_plain_disagreement():
    nearly_all_yes = {"A": [2] * 48 + [1, 2], "B": [2] * 48 + [2, 1]}
    balanced = {"A": [2] * 24 + [1] * 24 + [1, 2], "B": [2] * 24 + [1] * 24 + [2, 1]}
    chance = {"A": [1, 2] * 20, "B": [1, 1, 2, 2] * 10}

    assert agreement(rated(nearly_all_yes, 2), []).is_paradox
    assert not agreement(rated(balanced, 2), []).is_paradox
    assert not agreement(rated(chance, 2), []).is_paradox


def test_disagreements_name_who_answered_what_in_which_file():
    checklist = one_principle(make_criterion("path", scale=QUALITY), make_criterion("near", scale=QUALITY))
    first = make_visit({"path": 4, "near": 2}, file="one.yaml")
    second = make_visit({"path": 2, "near": 3}, file="two.yaml", assessor="a2")

    (found,) = of(checklist, first, second).disagreements

    assert (found.site, found.round, found.criterion, found.zone, found.light) == (
        "garden",
        "2026",
        "path",
        None,
        "day",
    )
    assert [(one.assessor, one.file, one.value) for one in found.answers] == [
        ("a1", "one.yaml", 4),
        ("a2", "two.yaml", 2),
    ]


def test_reference_is_compared_with_each_assessor_but_its_author():
    ratings = abstractor_ratings()
    rounds = rated({"A1": ratings["A"], "Other": ratings["A"], "Expert": ratings["B"]}, 3)
    reference = make_assessment(
        {f"u{unit}": one - 1 for unit, one in enumerate(ratings["B"]) if one}, assessor="expert"
    )

    found = agreement_with(rounds, [], reference, "expert.yaml")

    assert (found.against, found.raters, found.units) == ("expert.yaml", 2, 200)
    assert set(found.by_assessor) == {"a1", "other"}
    for one in (found, found.by_assessor["a1"], found.by_assessor["other"]):
        assert one.kappa.value == pytest.approx(0.796409, abs=1e-6)
    # Two assessors who answer alike are no more evidence than one: their questions are drawn together.
    assert found.kappa.low == pytest.approx(found.by_assessor["a1"].kappa.low)


def test_reference_in_another_light_or_round_has_nothing_to_compare():
    rounds = rated(abstractor_ratings(), 3)

    for changes in ({"light": "dark"}, {"round": "2027"}, {"site": "elsewhere"}):
        reference = make_assessment({"u1": 1}, assessor="expert", **changes)
        assert agreement_with(rounds, [], reference, "expert.yaml").compared == 0


def test_figures_are_those_of_the_originals_whatever_was_settled():
    checklist = one_principle(make_criterion("path", scale=QUALITY), make_criterion("near", scale=QUALITY))
    first = make_visit({"path": 4, "near": 2}, file="one.yaml")
    second = make_visit({"path": 1, "near": 2}, file="two.yaml", assessor="a2")
    together = make_visit({"path": 2}, file="both.yaml", settles=("one.yaml", "two.yaml"), date=date(2026, 10, 22))

    before, after = of(checklist, first, second), of(checklist, first, second, together)

    assert len(before.disagreements) == 1
    assert after.disagreements == ()
    assert (after.percent, after.alpha_ordinal) == (before.percent, before.alpha_ordinal)


def test_zones_of_one_criterion_are_resampled_together():
    # Two criteria at six doors each: the doors repeat each other, so the band is that of two, not of twelve.
    zones = [f"z{number}" for number in range(6)]
    checklist = one_principle(*(make_criterion(name, scale=QUALITY, zone="entrance") for name in ("door", "lamp")))
    alike, apart = {f"door@{zone}": 2 for zone in zones}, {f"lamp@{zone}": 1 for zone in zones}
    first = make_visit({**alike, **apart})
    second = make_visit({**alike, **dict.fromkeys(apart, 3)}, assessor="a2")

    found = of(checklist, first, second, site=make_site(*zones))

    assert (found.percent.low, found.percent.value, found.percent.high) == (0.0, 0.5, 1.0)


def test_what_was_judged_together_is_left_out_and_counted():
    checklist = one_principle(*(make_criterion(name, scale=QUALITY) for name in ("door", "lamp")))
    answers = {"door": 2, "lamp": Answer(value=3, together=True)}

    found = of(checklist, make_visit(answers), make_visit(answers, assessor="a2"))

    assert (found.compared, found.together) == (1, 1)
