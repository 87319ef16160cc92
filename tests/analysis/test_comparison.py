"""What differs between two checklists."""

from dataclasses import replace

import pytest
from hypothesis import given

from cpted_cli.analysis.comparison import WORDS_ONLY, comparison
from cpted_cli.model.checklist import ZoneKind
from tests.analysis.test_laws import checklists
from tests.builders import QUALITY, RATIO, make_checklist, make_criterion, make_principle

DOOR = make_criterion("door", title="The door", scale=QUALITY)
BEFORE = make_checklist(make_principle("one", DOOR, "path"), make_principle("two", "litter"))


def after(*changes, **whole):
    return make_checklist(make_principle("one", *changes), make_principle("two", "litter"), **whole)


def aspects(found):
    return [(one.id, [aspect.name for aspect in one.aspects], one.counts) for one in found]


@given(checklists())
def test_checklist_differs_in_nothing_from_itself(checklist):
    assert comparison(checklist, replace(checklist, edition="2")).is_empty


def test_added_and_gone_criteria_are_named():
    found = comparison(BEFORE, after(DOOR, "lamp"))

    assert [one.id for one in found.added] == ["lamp"]
    assert [(one.id, one.title) for one in found.gone] == [("path", "path?")]
    assert comparison(BEFORE, BEFORE).added == ()


def test_same_question_under_another_id_is_renamed_and_neither_added_nor_gone():
    found = comparison(BEFORE, after(replace(DOOR, id="entrance"), "path"))

    assert [(one.was, one.id) for one in found.renamed] == [("door", "entrance")]
    assert (found.added, found.gone) == ((), ())


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({"weight": 2.0}, True),
        ({"gate": 0}, True),
        ({"scale": RATIO}, True),
        ({"zone": "entrance"}, True),
        ({"light": "dark"}, True),
        ({"when": {"door": True}}, True),
        ({"absent": 0.5}, True),
        ({"short": True}, True),
        ({"question": "Shut?"}, False),
        ({"sources": ("study",)}, False),
    ],
)
def test_every_change_is_told_and_whether_it_moves_results(changes, counts):
    found = comparison(BEFORE, after(replace(DOOR, **changes), "path"))

    assert aspects(found.changed) == [("door", list(changes), counts)]
    assert (set(changes) <= WORDS_ONLY) is not counts


def test_criterion_that_moves_to_another_principle_counts_there():
    moved = make_checklist(make_principle("one", DOOR), make_principle("two", "litter", "path"))

    assert aspects(comparison(BEFORE, moved).changed) == [("path", ["principle"], True)]


def test_order_of_names_is_no_difference():
    one, other = (after(replace(DOOR, sources=names), "path") for names in (("a", "b"), ("b", "a")))

    assert comparison(one, other).is_empty


def test_principles_zones_and_the_instrument_itself_are_compared():
    changed = make_checklist(
        make_principle("one", DOOR, "path", weight=3),
        make_principle("three", "litter"),
        target=0.75,
        zones=(ZoneKind(id="entrance", title="Entrance"), ZoneKind(id="yard", title="Yard")),
    )

    found = comparison(BEFORE, changed)

    assert [(one.name, one.before, one.after) for one in found.whole] == [("target", 0.5, 0.75)]
    assert aspects(found.principles) == [
        ("one", ["weight"], True),
        ("two", ["there"], True),
        ("three", ["there"], True),
    ]
    assert aspects(found.zones) == [("entrance", ["repeats"], True), ("yard", ["there"], True)]
    assert [(one.aspects[0].before, one.aspects[0].after) for one in found.zones] == [(True, False), (False, True)]
