"""Basic requirements: failed, unchecked or met, by criterion."""

from dataclasses import replace
from datetime import date

import pytest

from cpted_cli.analysis.gates import fails_gate, gates_of, is_lifted
from cpted_cli.analysis.instances import round_of, rounds_of
from cpted_cli.model.assessment import Answer
from cpted_cli.model.score import Lifted
from tests.builders import (
    ABSENT,
    NOT_APPLICABLE,
    NOT_OBSERVED,
    RATIO,
    make_criterion,
    make_site,
    make_visit,
    one_principle,
    score_of,
)


def gates(answers, *criteria, site=None):
    return score_of(one_principle(*criteria), answers, site=site).gates


@pytest.mark.parametrize(("step", "failed"), [(0, True), (49, True), (50, True), (51, False)])
def test_gate_fails_at_or_below_its_step(step, failed):
    found = gates({"door": step}, make_criterion("door", gate=50))

    assert (found.failed, found.met) == ((("door",), 0) if failed else ((), 1))


def test_gate_of_a_ratio_is_a_position():
    lamps = make_criterion("lamps", scale=RATIO, gate=0.8)

    assert gates({"lamps": Answer(count=16, of=20)}, lamps).failed == ("lamps",)
    assert gates({"lamps": Answer(count=17, of=20)}, lamps).met == 1


def test_absent_fails_a_gate_by_its_position():
    low = gates({"sign": ABSENT}, make_criterion("sign", gate=25))
    high = gates({"sign": ABSENT}, make_criterion("sign", gate=25, absent=0.5))

    assert (low.failed, high.met) == (("sign",), 1)


def test_gate_without_a_rating_is_unchecked():
    assert gates({"door": NOT_OBSERVED}, make_criterion("door", gate=0)).unchecked == ("door",)
    assert gates({}, make_criterion("door", gate=0)).unchecked == ("door",)


def test_gate_that_does_not_apply_is_not_counted():
    found = gates({"door": NOT_APPLICABLE}, make_criterion("door", gate=0))

    assert found.total == 0


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ({"door@a": 100, "door@b": 100}, "met"),
        ({"door@a": 100, "door@b": NOT_APPLICABLE}, "met"),
        ({"door@a": 100, "door@b": NOT_OBSERVED}, "unchecked"),
        ({"door@a": 100}, "unchecked"),
        ({"door@a": 0, "door@b": NOT_OBSERVED}, "failed"),
        ({"door@a": 0, "door@b": 100}, "failed"),
    ],
)
def test_gate_over_several_zones_is_one_criterion(answers, state):
    found = gates(answers, make_criterion("door", gate=0, zone="entrance"), site=make_site("a", "b"))

    assert found.total == 1
    assert (found.met, len(found.failed), len(found.unchecked)) == (
        state == "met",
        state == "failed",
        state == "unchecked",
    )


def test_one_failing_assessor_fails_the_gate_though_the_mean_is_above_it():
    visits = (make_visit({"door": 0}), make_visit({"door": 100}, assessor="a2"))

    result = score_of(one_principle(make_criterion("door", gate=25)), *visits)

    assert result.score == 50
    assert result.gates.failed == ("door",)


def test_gate_of_the_dark_is_unchecked_after_a_visit_by_day_and_not_counted_in_the_day_view():
    checklist = one_principle("path", make_criterion("lamp", gate=0, light="dark"))

    result = score_of(checklist, {"path": 80})

    assert result.gates.unchecked == ("lamp",)
    assert result.by_light["day"].gates.total == 0


def test_total_counts_met_failed_and_unchecked():
    criteria = [make_criterion(name, gate=0) for name in ("a", "b", "c", "d")]

    found = gates({"a": 0, "b": 100, "c": 100}, *criteria)

    assert (found.met, found.failed, found.unchecked, found.total) == (2, ("a",), ("d",), 4)


def test_instance_without_a_gate_never_fails_one():
    seen = round_of(make_site(), one_principle("path"), "", [make_visit({"path": 0})])

    assert not fails_gate(seen.instances[0])
    assert gates_of(seen.instances).total == 0


def test_gate_that_applies_nowhere_is_not_counted_but_named():
    found = gates({"door": NOT_APPLICABLE, "lamp": 100}, make_criterion("door", gate=0), make_criterion("lamp", gate=0))

    assert (found.met, found.total, found.set_aside) == (1, 1, ("door",))


def again(answers, **changes):
    return make_visit(answers, "again.yaml", recheck=True, date=date(2026, 12, 16), assessor="a9", **changes)


def rechecked(first, *rechecks, light="day"):
    checklist = one_principle(make_criterion("door", gate=0, light="both"), make_criterion("other", gate=0))
    visits = [make_visit(first, light=light, date=date(2026, 10, 20)), *rechecks]
    return round_of(make_site(), checklist, "", visits)


def test_gate_is_lifted_by_whoever_looked_again_and_counted_as_met():
    seen = rechecked({"door": 0, "other": 50}, again({"door": 50}))
    found = gates_of(seen.instances)

    assert (found.met, found.failed, found.total) == (2, (), 2)
    assert found.lifted == (Lifted(criterion="door", by="a9", date=date(2026, 12, 16)),)
    assert [is_lifted(one) for one in seen.instances] == [True, False]


@pytest.mark.parametrize(
    "recheck",
    [again({"door": 0}), again({"door": NOT_OBSERVED}), again({}), again({"door": 50}, light="dark")],
    ids=["still below", "not observed", "not asked", "in another light"],
)
def test_gate_stays_unmet_where_nobody_saw_it_mended(recheck):
    found = gates_of(rechecked({"door": 0, "other": 50}, recheck).instances)

    assert (found.failed, found.lifted) == (("door",), ())


def test_last_recheck_counts_and_one_before_the_visit_does_not():
    later = replace(again({"door": 0}), file="later.yaml")
    before = make_visit({"door": 50}, "before.yaml", recheck=True, date=date(2026, 10, 19))

    assert gates_of(rechecked({"door": 0}, again({"door": 50}), later).instances).failed == ("door",)
    assert gates_of(rechecked({"door": 0}, before).instances).failed == ("door",)


def test_recheck_leaves_the_score_as_it_was():
    seen = rechecked({"door": 0, "other": 50}, again({"door": 100, "other": 100}))

    assert [one.position for one in seen.instances] == [0.0, 0.5]
    assert [one.assessment.recheck for one in (*seen.visits, *seen.rechecks)] == [False, True]
    assert rounds_of(make_site(), seen.checklist, "", [again({})]) == ()
