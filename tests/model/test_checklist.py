"""The instrument's own words about itself, and its limits."""

import pytest

from cpted_cli.model.checklist import ZoneKind
from tests.builders import make_checklist, make_criterion, make_principle, one_principle
from tests.files.reading import codes

HEAD = 'format: cpted-checklist/1\nid: own\nedition: "1"\ntitle: Own\nprinciples: [{id: a, title: A, criteria: '


def test_criteria_come_in_order_and_are_found_by_id():
    checklist = make_checklist(make_principle("one", "b", "a"), make_principle("two", "c"))

    assert [one.id for one in checklist.criteria()] == ["b", "a", "c"]
    assert checklist.criterion("c").id == "c"
    assert checklist.criterion("d") is None


def test_criterion_repeats_only_in_a_zone_that_repeats():
    zones = (ZoneKind(id="door", title="Door", repeats=True), ZoneKind(id="yard", title="Yard"))
    checklist = one_principle("path", zones=zones)

    assert [checklist.repeats(make_criterion("x", zone=zone)) for zone in ("door", "yard", "lost", None)] == [
        True,
        False,
        False,
        False,
    ]
    assert checklist.zone_kind("yard").title == "Yard"


def test_lights_of_a_criterion():
    assert [make_criterion("x", light=light).lights for light in ("day", "dark", "both")] == [
        ("day",),
        ("dark",),
        ("day", "dark"),
    ]


@pytest.mark.parametrize(
    ("criterion", "code"),
    [
        ("[]", "too-few"),
        ("[{id: x, question: X, scale: s, weight: 0}]", "not-above"),
        ("[{id: x, question: X, scale: s, absent: 1.1}]", "too-large"),
        ("[{id: x, question: X}]", "missing-key"),
        ("[{id: x, question: X, scale: s, light: night}]", "not-one-of"),
        ("[{id: x, question: X, scale: {kind: steps, steps: [One]}}]", "too-few"),
        ("[{id: x, question: X, scale: {kind: ratio, points: [[0, 0, 1], [1, 1]]}}]", "wrong-shape"),
        ("[{id: x, question: X, scale: {kind: count, points: [[0, 2], [1, 1]]}}]", "too-large"),
        ("[{id: x, question: X, scale: {kind: ratio, unit: lx}}]", "unknown-key-far"),
    ],
)
def test_limits_of_a_criterion_are_told(criterion, code):
    assert [one.split()[1] for one in codes(f"{HEAD}{criterion}}}]\n")] == [code]
