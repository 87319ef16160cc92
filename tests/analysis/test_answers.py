"""Whether answers and zones fit the checklist and the site."""

import pytest

from cpted_cli.analysis.answers import assessment_faults, site_faults, value_faults
from cpted_cli.model.assessment import Answer
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale
from tests.builders import (
    QUALITY,
    RATIO,
    make_assessment,
    make_criterion,
    make_site,
    one_principle,
)

CHECKLIST = one_principle(
    make_criterion("door", zone="entrance", scale=QUALITY),
    make_criterion("path", scale=QUALITY),
    make_criterion("lamps", scale=RATIO),
    make_criterion("tries", scale=RatioScale(of=5)),
    make_criterion("doors", scale=RatioScale(of=10, fewer=True)),
    make_criterion("evenings", scale=CountScale(points=((0.0, 0.0), (5.0, 1.0)), at_most=7)),
    make_criterion("hours", scale=QuantityScale(unit="h", points=((0.0, 1.0), (4.0, 0.0)), at_most=24)),
    make_criterion("dark-lamp", light="dark"),
    make_criterion("parking", when={"parking": True}),
    make_criterion("tags", scale=CountScale(points=((0.0, 1.0), (5.0, 0.0)))),
    make_criterion("degrees", scale=QuantityScale(unit="°C", points=((5.0, 0.0), (18.0, 1.0)), at_least=-60)),
    make_criterion("lux", scale=QuantityScale(unit="lx", points=((0.0, 0.0), (5.0, 1.0)))),
)
SITE = make_site("entrance-12a", "entrance-12b", facts={"parking": False})


def faults_of(answers, **changes):
    return [
        (one.code, one.where, one.at_key)
        for one in assessment_faults(make_assessment(answers, **changes), CHECKLIST, SITE)
    ]


def test_fitting_answers_have_no_faults():
    answers = {
        "door@entrance-12a": 4,
        "path": Answer(value=0, note="worn"),
        "lamps": Answer(count=17, of=20),
        "tags": 3,
        "lux": 1.5,
        "degrees": -12.5,
        "tries": Answer(count=3, of=5),
        "doors": Answer(count=7, of=8),
        "evenings": 7,
        "hours": 24,
    }

    assert faults_of(answers) == []


def test_every_way_of_not_rating_fits_every_scale():
    for answer in (
        Answer(absent="x"),
        Answer(not_applicable="x"),
        Answer(not_observed="x"),
        Answer(),
        Answer(note="x"),
    ):
        assert faults_of({"path": answer, "lamps": answer, "tags": answer, "door@entrance-12b": answer}) == []


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("pth", "unknown-answer"),
        ("pth@entrance-12a", "unknown-answer"),
        ("door", "answer-needs-zone"),
        ("door@entrance-12c", "unknown-zone"),
        ("path@entrance-12a", "answer-without-zone"),
        ("parking", "answer-ruled-out"),
        ("dark-lamp", "answer-other-light"),
    ],
)
def test_wrong_name_is_told_at_the_key(key, code):
    assert faults_of({key: 0}) == [(code, ("answers", key), True)]


@pytest.mark.parametrize(
    ("key", "answer", "code", "below"),
    [
        ("path", 5, "answer-off-scale", ()),
        ("path", 2.5, "answer-off-scale", ()),
        ("path", Answer(value=5), "answer-off-scale", ("value",)),
        ("path", Answer(value=-1), "answer-off-scale", ("value",)),
        ("path", Answer(count=1, of=2), "answer-needs-value", ()),
        ("path", Answer(of=2), "answer-needs-value", ()),
        ("lamps", 0.5, "answer-needs-count", ()),
        ("lamps", Answer(value=1), "answer-needs-count", ("value",)),
        ("lamps", Answer(count=1), "answer-needs-count", ()),
        ("lamps", Answer(of=1), "answer-needs-count", ()),
        ("lamps", Answer(count=1, of=0), "answer-of-zero", ("of",)),
        ("lamps", Answer(count=0, of=0), "answer-of-zero", ("of",)),
        ("lamps", Answer(count=21, of=20), "answer-count-over", ("count",)),
        ("tries", Answer(count=6, of=10), "answer-other-whole", ("of",)),
        ("tries", Answer(count=3, of=4), "answer-other-whole", ("of",)),
        ("tries", Answer(count=6, of=5), "answer-count-over", ("count",)),
        ("tries", 3, "answer-needs-count", ()),
        ("doors", Answer(count=7, of=11), "answer-too-high", ("of",)),
        ("evenings", 99, "answer-too-high", ()),
        ("evenings", -1, "answer-negative", ()),
        ("hours", Answer(value=24.5), "answer-too-high", ("value",)),
        ("tags", -1, "answer-negative", ()),
        ("tags", Answer(value=-1), "answer-negative", ("value",)),
        ("tags", 2.5, "answer-not-whole", ()),
        ("lux", -5, "answer-negative", ()),
        ("hours", Answer(value=-0.1), "answer-negative", ("value",)),
        ("degrees", -400, "answer-too-low", ()),
        ("tries", Answer(count=-3, of=5), "answer-negative", ("count",)),
    ],
)
def test_wrong_value_is_told_at_the_value(key, answer, code, below):
    assert faults_of({key: answer}) == [(code, ("answers", key, *below), False)]


@pytest.mark.parametrize(
    "answer",
    [
        Answer(value=1, absent="x"),
        Answer(not_applicable="x", not_observed="x"),
        Answer(value=1, count=1, of=2),
        Answer(absent="", not_observed=""),
    ],
)
def test_two_states_at_once_are_one_fault(answer):
    assert faults_of({"path": answer}) == [("answer-two-states", ("answers", "path"), True)]


def test_wrong_name_hides_no_other_fault():
    faults = faults_of({"pth": 9, "path": 9, "lamps": 9})

    assert [code for code, _, _ in faults] == ["unknown-answer", "answer-off-scale", "answer-needs-count"]


def test_assessment_of_another_site_is_told():
    assert faults_of({}, site="yard") == [("other-site", ("site",), False)]


def test_bare_name_is_right_where_the_site_lists_no_zone():
    assert assessment_faults(make_assessment({"door": 3}), CHECKLIST, make_site()) == ()


def test_same_zone_twice_is_a_fault():
    assert [(one.code, one.where) for one in site_faults(make_site("a", "b", "a"))] == [
        ("duplicate-id", ("zones", 2, "id"))
    ]


def test_absent_on_a_ratio_is_no_fault():
    assert list(value_faults((), Answer(absent="no lamps"), make_criterion("lamps", scale=RATIO))) == []
