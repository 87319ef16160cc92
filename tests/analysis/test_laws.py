"""What holds for every checklist, every site and every set of answers."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.instances import round_of
from cpted_cli.analysis.scoring import round_score, site_scores
from cpted_cli.model.assessment import Answer, Sample
from tests.analysis import reference
from tests.builders import (
    ABSENT,
    HUNDREDTHS,
    NOT_APPLICABLE,
    NOT_OBSERVED,
    QUALITY,
    make_checklist,
    make_criterion,
    make_principle,
    make_site,
    make_visit,
)

RATIOS = st.sampled_from((0.1, 1 / 3, 0.7, 1.0, 2.0, 5.0, 100.0))


@st.composite
def checklists(draw):
    principles = []
    for p in range(draw(st.integers(1, 3))):
        criteria = [
            make_criterion(
                f"c{p}-{c}",
                scale=draw(st.sampled_from((QUALITY, HUNDREDTHS))),
                weight=draw(RATIOS),
                light=draw(st.sampled_from(("day", "dark", "both"))),
                zone=draw(st.sampled_from((None, "entrance"))),
                absent=draw(st.sampled_from((0.0, 0.25, 1.0))),
                gate=draw(st.sampled_from((None, 0, 1))),
            )
            for c in range(draw(st.integers(1, 4)))
        ]
        principles.append(make_principle(f"p{p}", *criteria, weight=draw(RATIOS)))
    return make_checklist(*principles)


@st.composite
def rounds(draw):
    """Draw a checklist, a site and the visits of one to three assessors by day, in the dark, or both."""
    checklist = draw(checklists())
    site = make_site(*("a", "b", "c")[: draw(st.integers(0, 3))])
    visits = []
    for assessor in range(draw(st.integers(1, 3))):
        for light in draw(st.sampled_from((("day",), ("dark",), ("day", "dark")))):
            answers = {}
            for criterion in checklist.criteria():
                for key in keys_of(checklist, site, criterion):
                    answers[key] = draw(replies(len(criterion.resolved_scale.steps)))
            visits.append(make_visit(answers, assessor=f"a{assessor}", light=light, sampled=draw(samples(site))))
    return checklist, site, visits


@st.composite
def samples(draw, site):
    """Draw which entrances were looked at, or that all were."""
    zones = [zone.id for zone in site.zones]
    if not zones or draw(st.booleans()):
        return None
    seen = draw(st.sets(st.sampled_from(zones), min_size=1))
    return {"entrance": Sample(seen=tuple(sorted(seen)), of=len(zones), seed=0)}


def keys_of(checklist, site, criterion):
    zones = site.zones_of("entrance") if checklist.repeats(criterion) else ()
    return [f"{criterion.id}@{zone.id}" for zone in zones] or [criterion.id]


def replies(steps):
    ratings = st.integers(0, steps - 1).map(lambda step: Answer(value=float(step)))
    return st.one_of(ratings, ratings, st.sampled_from((ABSENT, NOT_APPLICABLE, NOT_OBSERVED, Answer())))


def result_of(checklist, site, visits, **options):
    return round_score(round_of(site, checklist, "", visits), **options)


def near(value):
    return None if value is None else pytest.approx(float(value), abs=1e-9)


@given(rounds())
def test_kernel_equals_the_slow_and_obvious_reference(drawn):
    checklist, site, visits = drawn

    result = result_of(checklist, site, visits)

    score, low, high, coverage = reference.figures(site, checklist, visits)
    assert (result.score, result.low, result.high, result.coverage) == (
        near(score),
        near(low),
        near(high),
        near(coverage),
    )


@given(rounds())
def test_gates_and_findings_equal_the_slow_and_obvious_reference(drawn):
    checklist, site, visits = drawn

    result = result_of(checklist, site, visits)

    states = reference.gates(site, checklist, visits)
    named = {"failed": result.gates.failed, "unchecked": result.gates.unchecked, "set aside": result.gates.set_aside}
    assert {name: set(ids) for name, ids in named.items()} == {
        state: {one for one, is_state in states.items() if is_state == state} for state in named
    }
    assert result.gates.met == sum(state == "met" for state in states.values())
    assert {(one.criterion, one.zone, one.light) for one in result.findings} == reference.findings(checklist, visits)


@given(rounds())
def test_each_light_alone_equals_a_site_visited_in_that_light_only(drawn):
    checklist, site, visits = drawn
    result = result_of(checklist, site, visits)

    for light, view in result.by_light.items():
        principles = [
            replace(one, criteria=tuple(c for c in one.criteria if light in c.lights)) for one in checklist.principles
        ]
        asked = replace(checklist, principles=tuple(one for one in principles if one.criteria))
        alone = [one for one in visits if one.assessment.light == light]
        score, low, high, coverage = reference.figures(site, asked, alone)
        assert (view.score, view.low, view.high, view.coverage) == (near(score), near(low), near(high), near(coverage))


@given(rounds(), st.sampled_from(("arithmetic", "geometric")))
def test_score_lies_in_its_range_and_in_0_to_100(drawn, model):
    result = result_of(*drawn, model=model)

    for one in (result, *result.principles, *result.by_light.values()):
        assert 0 <= one.low <= one.high <= 100
        assert 0 <= one.coverage <= 1
        if one.score is not None:
            assert one.low <= one.score <= one.high


@given(rounds())
def test_overall_lies_between_the_weakest_and_the_strongest_principle(drawn):
    result = result_of(*drawn)

    scores = [one.score for one in result.principles if one.score is not None]
    if result.score is not None:
        assert min(scores) - 1e-9 <= result.score <= max(scores) + 1e-9


@given(rounds(), st.floats(0.001, 1000))
def test_only_the_ratio_of_weights_matters(drawn, factor):
    checklist, site, visits = drawn
    scaled = replace(
        checklist,
        principles=tuple(
            replace(
                one,
                weight=one.weight * factor,
                criteria=tuple(replace(c, weight=c.weight * factor) for c in one.criteria),
            )
            for one in checklist.principles
        ),
    )

    before, after = result_of(checklist, site, visits), result_of(scaled, site, visits)

    assert (after.score, after.low, after.high) == (near(before.score), near(before.low), near(before.high))


@given(rounds())
def test_order_of_criteria_principles_zones_and_visits_does_not_matter(drawn):
    checklist, site, visits = drawn
    turned = replace(
        checklist,
        principles=tuple(
            replace(one, criteria=tuple(reversed(one.criteria))) for one in reversed(checklist.principles)
        ),
    )
    turned_site = replace(site, zones=tuple(reversed(site.zones)))

    before, after = result_of(checklist, site, visits), result_of(turned, turned_site, list(reversed(visits)))

    assert (after.score, after.low, after.high) == (near(before.score), near(before.low), near(before.high))
    assert set(after.gates.failed) == set(before.gates.failed)
    assert len(after.findings) == len(before.findings)


@given(rounds(), st.data())
def test_better_answer_never_lowers_a_score(drawn, data):
    checklist, site, visits = drawn
    index = data.draw(st.integers(0, len(visits) - 1))
    assessment = visits[index].assessment
    rated = [key for key in assessment.answers if assessment.answer(key).state == "rated"]
    if not rated:
        return
    key = data.draw(st.sampled_from(rated))
    criterion = checklist.criterion(key.partition("@")[0])
    top = len(criterion.resolved_scale.steps) - 1
    better = data.draw(st.integers(int(assessment.answer(key).value), top))
    answers = {**assessment.answers, key: replace(assessment.answer(key), value=float(better))}
    raised = [
        *visits[:index],
        replace(visits[index], assessment=replace(assessment, answers=answers)),
        *visits[index + 1 :],
    ]

    before, after = result_of(checklist, site, visits), result_of(checklist, site, raised)

    assert after.score is None or after.score >= before.score - 1e-9
    assert after.low >= before.low - 1e-9
    assert after.high >= before.high - 1e-9
    assert len(after.gates.failed) <= len(before.gates.failed)


@given(rounds(), st.data())
def test_excluding_a_criterion_equals_a_checklist_without_it(drawn, data):
    checklist, site, visits = drawn
    gone = data.draw(st.sampled_from([one.id for one in checklist.criteria()]))
    excluded = [
        replace(
            visit,
            assessment=replace(
                visit.assessment,
                answers={
                    key: NOT_APPLICABLE if key.partition("@")[0] == gone else answer
                    for key, answer in visit.assessment.answers.items()
                },
            ),
        )
        for visit in visits
    ]
    kept = [replace(one, criteria=tuple(c for c in one.criteria if c.id != gone)) for one in checklist.principles]
    without = replace(checklist, principles=tuple(one for one in kept if one.criteria))
    # An instance that no visit could answer cannot be said not to apply.
    if not set(checklist.criterion(gone).lights) & {one.assessment.light for one in visits}:
        return

    before, after = result_of(without, site, visits), result_of(checklist, site, excluded)

    assert (after.score, after.low, after.high) == (near(before.score), near(before.low), near(before.high))
    assert after.coverage == near(before.coverage)
    assert replace(after.gates, set_aside=()) == replace(before.gates, set_aside=())


@given(checklists(), st.integers(0, 4))
def test_site_where_every_answer_is_a_step_gets_the_word_of_the_step(checklist, step):
    alike = replace(
        checklist,
        principles=tuple(
            replace(one, criteria=tuple(replace(c, scale=QUALITY, gate=None) for c in one.criteria))
            for one in checklist.principles
        ),
    )
    site = make_site("a", "b")
    answers = {key: float(step) for c in alike.criteria() for key in keys_of(alike, site, c)}
    visits = [make_visit(answers), make_visit(answers, light="dark")]

    result = result_of(alike, site, visits)

    word = ("serious", "clear", "acceptable", "good", "good")[step]
    assert (result.shown, result.band, result.band_low, result.band_high) == (25 * step, word, word, word)
    assert {one.band for one in result.principles} == {word}


@given(rounds())
def test_mending_a_finding_raises_the_score_by_its_loss(drawn):
    checklist, site, visits = drawn
    result = result_of(checklist, site, visits)

    for finding in result.findings[:2]:
        key = finding.criterion if finding.zone is None else f"{finding.criterion}@{finding.zone}"
        top = len(checklist.criterion(finding.criterion).resolved_scale.steps) - 1
        mended = [
            replace(
                visit,
                assessment=replace(
                    visit.assessment, answers={**visit.assessment.answers, key: Answer(value=float(top))}
                ),
            )
            if visit.assessment.light == finding.light and visit.assessment.answer(key).state in {"rated", "absent"}
            else visit
            for visit in visits
        ]
        after = result_of(checklist, site, mended)
        assert after.score - result.score == near(finding.loss)


@given(rounds())
def test_same_files_score_the_same_twice(drawn):
    checklist, site, visits = drawn

    assert site_scores(site, checklist, "", visits) == site_scores(site, checklist, "", list(reversed(visits)))
