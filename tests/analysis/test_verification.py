"""Recomputing a result from what stands beside it."""

from dataclasses import replace

import pytest

from cpted_cli import api
from cpted_cli.analysis.verification import breaches, recomputed, reread
from tests.places import kastanjen, square
from tests.report.pages import scored_site


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    return scored_site(kastanjen(tmp_path_factory.mktemp("verification") / "kastanjen"))


def test_untouched_result_holds_from_answers_and_from_results(example):
    seen, told = api.seen_in(example), example.score
    assert list(breaches(told, recomputed(told, seen.site, seen.checklist, seen.visits))) == []
    assert list(breaches(told, reread(told, seen.checklist))) == []


@pytest.mark.parametrize("places", [{"day": {"ns-view": 1}, "dark": None}, {"dark": None}, {}])
def test_unfinished_and_daylight_results_hold_too(tmp_path, places):
    one = scored_site(square(tmp_path / "garden", **places))
    assert list(breaches(one.score, reread(one.score, one.used.checklist))) == []


def test_result_of_an_instrument_without_a_verdict_is_read_again_without_one(example):
    seen = replace(api.seen_in(example), checklist=replace(example.used.checklist, verdict=False))
    told = recomputed(example.score, seen.site, seen.checklist, seen.visits)
    assert told.band is None
    assert list(breaches(told, reread(told, seen.checklist))) == []


def test_geometric_result_is_read_again_without_its_mean(tmp_path):
    sites, _ = api.load([square(tmp_path / "garden")])
    (one,) = api.score(sites, model="geometric")
    assert list(breaches(one.score, reread(one.score, one.used.checklist))) == []


def changed_principle(told, **changes):
    return replace(told, principles=(replace(told.principles[0], **changes), *told.principles[1:]))


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda score: replace(score, score=90.0), "score"),
        (lambda score: replace(score, shown=90), "shown"),
        (lambda score: replace(score, band="good"), "band"),
        (lambda score: replace(score, low=10.0), "low"),
        (lambda score: replace(score, coverage=1.0), "coverage"),
        (lambda score: changed_principle(score, shown=99), "principles.natural-surveillance.shown"),
        (lambda score: changed_principle(score, weight=3.0), "principles.natural-surveillance.weight"),
        (lambda score: changed_principle(score, score=99.0), "score"),
    ],
)
def test_each_change_is_named_even_from_results_alone(example, change, where):
    told = change(example.score)
    found = [one.where for one in breaches(told, reread(told, example.used.checklist))]
    assert where in found


def test_gate_moved_and_light_or_principle_taken_away_are_named(example):
    seen, score = api.seen_in(example), example.score
    told = replace(
        score,
        gates=replace(score.gates, failed=(), met=6),
        by_light={"day": replace(score.by_light["day"], principles=score.by_light["day"].principles[:-1])},
    )
    found = {one.where for one in breaches(told, recomputed(told, seen.site, seen.checklist, seen.visits))}
    assert {"gates.failed", "gates.met"} <= found
    assert any(one.startswith("by_light.day.principles.") for one in found)
    extra = replace(score, by_light={**score.by_light, "dusk": score.by_light["day"]})
    assert "by_light.dusk" in {one.where for one in breaches(extra, score)}
    more = replace(score, principles=(*score.principles, replace(score.principles[0], id="invented")))
    assert "principles.invented" in {one.where for one in breaches(more, score)}
