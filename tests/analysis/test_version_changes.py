"""Two versions of a report, compared."""

import json
from dataclasses import replace

import pytest

from cpted_cli.analysis.version_changes import version_changes
from cpted_cli.model.plan import Action, Declined, Plan
from cpted_cli.model.version import KeptVersion
from tests.api.versions import now
from tests.places import DARK, DAY, lay_visit, square

PLAN = Plan(format="cpted-plan/1", site="garden", actions=(Action(id="a1", title="Lamps", owner="Torget AB"),))


@pytest.fixture
def before(tmp_path) -> KeptVersion:
    texts = {"en": {"analysis": "One.\n\nTwo.\n\nThree."}}
    return replace(now(square(tmp_path / "garden", dark=None)), plan=PLAN, texts=texts)


def changed(before, **parts):
    return version_changes(before, replace(before, **parts), "en")


def test_same_basis_has_no_changes(before):
    found = changed(before)
    told = (found.answers, found.parts, found.texts, found.new_visits, found.gone_visits, found.new_findings)
    assert not any(told)
    assert all(pair.before == pair.after for pair in found.readings)


def test_changed_answer_changes_numbers_findings_and_basic_requirements(before, tmp_path):
    garden = tmp_path / "garden"
    lay_visit(garden, {**DAY, "ac-door@west": 1, "ns-view": 0, "ac-sign": 0})
    found = version_changes(before, now(garden), "en")
    assert {one.key for one in found.answers} == {"ns-view", "ac-door@west", "ac-sign"}
    assert found.gates_mended == ("ac-door",)
    assert [one.criterion for one in found.gone_findings] == ["ac-door"]
    assert [one.criterion for one in found.new_findings] == ["ac-sign"]
    pairs = {one.principle: one for one in found.readings if one.light == "day"}
    assert {"surveillance", "access", None} <= {name for name, one in pairs.items() if one.before != one.after}


def test_answer_taken_back_is_a_change_to_unanswered(before, tmp_path):
    lay_visit(tmp_path / "garden", {key: value for key, value in DAY.items() if key != "ac-sign"})
    (one,) = version_changes(before, now(tmp_path / "garden"), "en").answers
    assert (one.key, one.before.state, one.after.state) == ("ac-sign", "rated", "unanswered")


def test_new_visit_is_told_once_and_its_light_has_no_number_before(before, tmp_path):
    lay_visit(tmp_path / "garden", DARK, "dark", date="2026-11-10")
    found = version_changes(before, now(tmp_path / "garden"), "en")
    assert ([one.light for one in found.new_visits], found.answers) == (["dark"], ())
    assert {one.before for one in found.readings if one.light == "dark"} == {None}
    assert len(version_changes(now(tmp_path / "garden"), before, "en").gone_visits) == 1


def test_actions_that_came_went_and_changed_are_told_apart(before):
    plan = replace(PLAN, actions=(replace(PLAN.actions[0], owner="Council"),))
    (other,) = changed(before, plan=plan).parts
    assert (other.before.owner, other.after.owner) == ("Torget AB", "Council")
    declined = Declined(id="d1", title="Fence", reason="Ugly")
    came, went = changed(before, plan=replace(PLAN, actions=(), declined=(declined,))).parts[::-1]
    assert (came.before, came.after, went.after) == (None, declined, None)


def test_words_of_the_plan_are_named(before):
    assert changed(before, plan=replace(PLAN, conclusion="Fine")).plan_words == ("conclusion",)
    assert changed(replace(before, plan=None), plan=None).plan_words == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One.\n\nTwo.\n\nThree.\n\nFour.", (1, 0, 0)),
        ("One.\n\nThree.", (0, 1, 0)),
        ("One.\n\n2.\n\nThree.", (0, 0, 1)),
        ("One.\nTwo.", (0, 2, 1)),
    ],
)
def test_text_is_compared_by_paragraph(before, text, told):
    (one,) = changed(before, texts={"en": {"analysis": text}}).texts
    assert (one.new, one.gone, one.rewritten) == told


def test_reflowed_text_is_the_same_text(before):
    assert changed(before, texts={"en": {"analysis": "One.\n\n\nTwo.\n\nThree.\n"}}).texts == ()


def test_what_was_secret_then_or_is_now_stays_secret(before, tmp_path):
    answer = {"value": 0, "note": "shut it twice", "protected": True}
    lay_visit(tmp_path / "garden", {**DAY, "ac-door@west": answer})
    after = now(tmp_path / "garden")
    assert version_changes(before, after, "en").secret == {"ac-door"}
    assert version_changes(after, before, "en").secret == {"ac-door"}
    assert json.dumps(sorted(version_changes(before, before, "en").secret)) == "[]"
