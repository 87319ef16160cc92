"""Samples of zones: what was left out is told and counts as nothing, what was answered counts."""

from cpted_cli.analysis.instances import round_of
from cpted_cli.analysis.samples import samples_of
from cpted_cli.model.assessment import Sample
from tests.builders import QUALITY, make_criterion, make_site, make_visit, one_principle, score_of

SITE = make_site("a", "b", "c", "d")
DOORS = one_principle(make_criterion("door", scale=QUALITY, zone="entrance", gate=0), "path")
DRAWN = {"entrance": Sample(seen=("a", "c"), of=4, seed=7)}


def test_zones_left_out_of_the_sample_neither_lower_coverage_nor_widen_the_range():
    score = score_of(DOORS, make_visit({"door@a": 4, "door@c": 2, "path": 50}, sampled=DRAWN), site=SITE)

    assert (score.score, score.low, score.high, score.coverage) == (62.5, 62.5, 62.5, 1.0)
    assert score.unanswered == ()


def test_the_sample_is_told_with_its_seed():
    score = score_of(DOORS, make_visit({"door@a": 4, "door@c": 2}, sampled=DRAWN), site=SITE)

    (told,) = score.sampled
    assert (told.kind, told.light, told.seen, told.of, told.seed) == ("entrance", "day", ("a", "c"), 4, 7)


def test_basic_requirement_tried_at_a_sample_may_fail_but_is_never_called_met():
    fine = score_of(DOORS, make_visit({"door@a": 4, "door@c": 2}, sampled=DRAWN), site=SITE)
    failed = score_of(DOORS, make_visit({"door@a": 4, "door@c": 0}, sampled=DRAWN), site=SITE)

    assert (fine.gates.met, fine.gates.unchecked) == (0, ("door",))
    assert failed.gates.failed == ("door",)


def test_answer_given_outside_the_sample_counts_all_the_same():
    score = score_of(DOORS, make_visit({"door@a": 4, "door@b": 0, "door@c": 4}, sampled=DRAWN), site=SITE)

    assert score.gates.failed == ("door",)
    assert [one.zone for one in score.findings] == ["b"]
    assert score.sampled[0].seen == ("a", "b", "c")


def test_an_assessor_who_looked_at_all_leaves_nothing_out():
    visits = [make_visit({"door@a": 4}, sampled=DRAWN), make_visit({"door@b": 3}, assessor="a2")]

    seen = round_of(SITE, DOORS, "", visits)

    assert (seen.undrawn, samples_of(seen)) == ((), ())
    assert [one.question.zone for one in seen.instances if one.state == "unanswered"][:2] == ["c", "d"]


def test_samples_drawn_by_different_seeds_name_none():
    other = {"entrance": Sample(seen=("b",), of=4, seed=8)}
    visits = [make_visit({"door@a": 4}, sampled=DRAWN), make_visit({"door@b": 3}, assessor="a2", sampled=other)]

    (told,) = score_of(DOORS, *visits, site=SITE).sampled

    assert (told.seen, told.seed) == (("a", "b", "c"), None)
