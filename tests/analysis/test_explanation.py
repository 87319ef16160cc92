import pytest
from hypothesis import given

from cpted_cli.analysis.explanation import explanation
from cpted_cli.analysis.instances import rounds_of
from cpted_cli.analysis.scoring import overall_reading
from cpted_cli.model.assessment import Answer
from tests.analysis.test_laws import rounds
from tests.builders import (
    NOT_APPLICABLE,
    NOT_OBSERVED,
    QUALITY,
    RATIO,
    make_checklist,
    make_criterion,
    make_principle,
    make_site,
    make_visit,
    one_principle,
)


def explained(checklist, *visits, site=None, model="arithmetic"):
    (seen,) = rounds_of(site or make_site(), checklist, "", visits)
    return explanation(seen, model=model)


@given(rounds())
def test_contributions_add_up_to_the_score_and_gaps_to_the_range(drawn):
    checklist, site, visits = drawn
    for seen in rounds_of(site, checklist, "", visits):
        now, found = overall_reading(seen), explanation(seen)
        for parts in (found.principles, found.criteria):
            if now.score is not None:
                assert sum(one.share for one in parts) == pytest.approx(1)
                assert sum(one.contribution for one in parts) == pytest.approx(now.score)
                assert sum(one.lost for one in parts) == pytest.approx(100 - now.score)
        if now.coverage:
            assert sum(one.width for one in found.gaps) == pytest.approx(now.high - now.low, abs=1e-6)
            assert sum(one.unseen for one in found.criteria) == pytest.approx(now.high - now.low, abs=1e-6)


def test_a_criterion_among_few_weighs_more_than_one_among_many():
    checklist = make_checklist(
        make_principle("few", "a", "b"), make_principle("many", *(f"c{number}" for number in range(8)))
    )
    answers = {"a": 100, "b": 0, **{f"c{number}": 50 for number in range(8)}}

    found = explained(checklist, make_visit(answers))

    shares = {one.id: one.share for one in found.criteria}
    assert (shares["a"], shares["c0"]) == (0.25, 0.0625)
    first = found.criteria[0]
    assert (first.principle, first.contribution, first.lost, first.unseen) == ("few", 25, 0, 0)


def test_share_is_what_is_left_after_not_applicable_and_not_observed():
    checklist = make_checklist(make_principle("one", "a", "b", "c"), make_principle("two", "d"))

    found = explained(checklist, make_visit({"a": 40, "b": NOT_APPLICABLE, "c": NOT_OBSERVED, "d": NOT_OBSERVED}))

    assert [one.share for one in found.criteria] == [1, 0, 0, 0]
    assert [one.unseen for one in found.criteria] == [0, 0, 25, 50]
    assert [(one.criterion, one.state, one.reason) for one in found.gaps] == [
        ("d", "not_observed", "locked"),
        ("c", "not_observed", "locked"),
    ]


def test_geometric_mean_has_no_parts_that_add_up():
    found = explained(one_principle("a"), make_visit({"a": 40}), model="geometric")

    assert (found.principles[0].share, found.principles[0].contribution) == (1, None)


def test_smallest_answer_that_moves_the_verdict_is_named_both_ways():
    checklist = one_principle(*(make_criterion(name, scale=QUALITY) for name in ("a", "b")))

    found = explained(checklist, make_visit({"a": 2, "b": 3}))

    told = {(one.criterion, one.step): (one.shown, one.band) for one in found.changes}
    # 63 acceptable; a: 3 → 75 good, 0 → 38 clear; b: 4 → 75 good, 1 → 38 clear
    assert told == {
        ("a", 3): (75, "good"),
        ("a", 0): (38, "clear"),
        ("b", 4): (75, "good"),
        ("b", 1): (38, "clear"),
    }


def test_basic_requirement_moves_the_verdict_without_the_number():
    checklist = one_principle(
        *(make_criterion(f"c{number}", scale=QUALITY) for number in range(9)),
        make_criterion("gate", scale=QUALITY, gate=0),
    )
    answers = {f"c{number}": 4 for number in range(9)}

    unmet = explained(checklist, make_visit({**answers, "gate": 0}))
    met = explained(checklist, make_visit({**answers, "gate": 1}))

    assert [(one.criterion, one.step, one.band) for one in unmet.changes] == [("gate", 1, "good")]
    assert [(one.criterion, one.step, one.band) for one in met.changes] == [("gate", 0, "acceptable")]


def test_what_was_not_seen_may_move_the_verdict_too():
    checklist = one_principle(
        *(make_criterion(f"c{number}") for number in range(4)), make_criterion("hidden", scale=RATIO)
    )

    found = explained(checklist, make_visit({**{f"c{number}": 52 for number in range(4)}, "hidden": NOT_OBSERVED}))

    (change,) = [one for one in found.changes if one.criterion == "hidden"]
    assert (change.was_seen, change.step, change.position, change.shown, change.band) == (False, None, 0.0, 42, "clear")


def test_no_verdict_no_change():
    found = explained(one_principle("a", "b"), make_visit({"a": 49}))

    assert found.changes == ()


@given(rounds())
def test_each_change_does_what_it_says(drawn):
    checklist, site, visits = drawn
    for seen in rounds_of(site, checklist, "", visits):
        for change in explanation(seen).changes[:3]:
            key = change.criterion if change.zone is None else f"{change.criterion}@{change.zone}"
            there = [one for one in seen.visits if one.assessment.light == change.light]
            if not there:
                continue
            answer = Answer(value=float(change.step))
            again = [
                make_visit(
                    {**one.assessment.answers, key: answer} if one in there else one.assessment.answers,
                    assessor=one.assessment.assessor,
                    light=one.assessment.light,
                    file=one.file,
                )
                for one in seen.visits
            ]
            (after,) = rounds_of(site, checklist, "", again)
            assert (overall_reading(after).band, overall_reading(after).shown) == (change.band, change.shown)
