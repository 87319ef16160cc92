"""A site that is given twice."""

import shutil

import pytest

from cpted_cli import api
from cpted_cli.api.repeats import without_repeats
from cpted_cli.cli.batches import Tally
from cpted_cli.files.results import SiteLines
from tests.places import square


@pytest.fixture
def sites(tmp_path):
    square(tmp_path / "sites" / "a")
    square(tmp_path / "sites" / "b")
    return tmp_path / "sites"


def counted(paths, **wish):
    tally, results = Tally(), []
    for part in api.batch(paths, api.BatchWish(**wish)).parts():
        tally.add(part)
        results.extend(one.site for one in part.results)
    told = [(one.code, one.place.path, one.params["other"]) for one in tally.faults.values()]
    assert tally.read == tally.scored + tally.refused
    return results, (tally.read, tally.scored, tally.refused), told


def test_second_folder_of_one_site_is_told_with_both_places(sites):
    shutil.copytree(sites / "a", sites / "copy-of-a")

    results, counts, told = counted([sites])

    assert (results, counts) == (["a", "b"], (3, 2, 1))
    assert told == [("site-again", str(sites / "copy-of-a" / "site.yaml"), str(sites / "a" / "site.yaml"))]


@pytest.mark.parametrize("large", [None, 0])
def test_second_table_of_one_site_is_told_and_other_rounds_are_not(tmp_path, sites, large):
    checklist = str(next((sites / "a" / "checklists").iterdir()))
    rows = {"one": ("a;2026;3", "c;2026;3"), "two": ("a;2026;1", "c;2027;3", "d;2026;2")}
    for name, lines in rows.items():
        (tmp_path / f"{name}.csv").write_text("\n".join(["site;round;ns-view", *lines]), "utf-8")
    paths = [tmp_path / "one.csv", tmp_path / "two.csv"]

    results, counts, told = counted(paths, checklist=checklist, large=large, as_lines=True)

    assert (results, counts) == (["a", "c", "c", "d"], (5, 4, 1))
    assert told == [("site-again", str(paths[1]), str(paths[0]))]


def test_one_source_may_give_several_results_of_a_site():
    lines = SiteLines(site="a", shown=1, text='a,"x, y",2026,square,1,all,overall\n')
    part = api.BatchPart(read=1, scored=1, results=(lines, lines), sources=("t.csv", "t.csv"))

    assert list(without_repeats([part])) == [part]
