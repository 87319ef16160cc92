"""Loading and scoring."""

import pytest

from cpted_cli import api
from cpted_cli.errors import ExitCode, Stop
from tests.places import DAY, FINE, lay_site, lay_visit, square
from tests.report.pages import scored_site


def loaded(*paths, **options):
    sites, faults = api.load(paths, **options)
    assert faults == ()
    return sites


def test_sites_are_read_in_name_order_and_faulty_ones_are_left_out_with_their_faults(tmp_path):
    for name in "cab":
        square(tmp_path / name)
    lay_visit(tmp_path / "b", {"ns-view": 9})
    sites, faults = api.load([tmp_path])

    assert [one.site.id for one in sites] == ["a", "c"]
    assert [one.code for one in faults] == ["answer-off-scale"]


def test_nothing_there_stops(tmp_path):
    with pytest.raises(Stop) as stopped:
        api.load([tmp_path / "nowhere"])

    assert stopped.value.exit_code is ExitCode.USAGE


def test_checklist_named_by_id_is_looked_for_in_the_site_itself(tmp_path):
    site = square(tmp_path / "garden")

    assert [one.score.shown for one in api.score(loaded(site, checklist="square"))] == [40]
    with pytest.raises(Stop):
        api.load([site], checklist="nothing")


def test_checklist_with_faults_tells_them_once_and_scores_nothing(tmp_path):
    (tmp_path / "own.yaml").write_text("format: cpted-checklist/1\nid: own\n", "utf-8")
    for name in "ab":
        square(tmp_path / name)
    sites, faults = api.load([tmp_path / "a", tmp_path / "b"], checklist=str(tmp_path / "own.yaml"))

    assert sites == ()
    assert [one.params["key"] for one in faults] == ["edition", "title", "principles"]


def test_rounds_are_scored_apart_and_one_can_be_chosen(tmp_path):
    site = square(tmp_path / "garden")
    lay_visit(site, FINE, date="2027-10-20")

    assert [(one.score.round, one.score.shown) for one in api.score(loaded(site))] == [("2026", 40), ("2027", 100)]
    assert [one.score.round for one in api.score(loaded(site), round_id="2026")] == ["2026"]
    assert api.score(loaded(site), round_id="1999") == ()


@pytest.mark.parametrize(("first", "last"), [("before", "after"), ("r9", "r10"), ("2026", "2027")])
def test_latest_round_is_the_one_visited_last_whatever_it_is_called(tmp_path, first, last):
    site = lay_site(tmp_path / "garden")
    lay_visit(site, DAY, round=first)
    lay_visit(site, FINE, round=last, date="2027-05-01")

    assert [one.score.round for one in api.latest(api.score(loaded(site)))] == [last]


def test_visits_that_count_are_those_that_no_later_one_replaced(tmp_path):
    site = square(tmp_path / "garden")
    lay_visit(site, FINE, date="2026-10-25")
    lay_visit(site, FINE, assessor="a2", date="2026-10-21")

    assert [(one.assessor, one.light, one.date.day) for one in api.counting_visits(scored_site(site))] == [
        ("a2", "day", 21), ("a1", "day", 25), ("a1", "dark", 10),
    ]  # fmt: skip
