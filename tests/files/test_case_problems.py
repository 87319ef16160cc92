"""The problems of the case that a site lies in."""

from cpted_cli.files.case_problems import problems_of
from tests.places import kastanjen, lay_case, square


def test_case_of_a_single_site_may_lie_beside_it(tmp_path):
    site = kastanjen(tmp_path / "kastanjen")
    assert problems_of(site)[0].sites == ("kastanjen",)
    assert problems_of(tmp_path) is None


def test_case_may_lie_some_folders_above(tmp_path):
    case = lay_case(tmp_path / "block", problems=[{"id": "p1", "title": "Dark"}])
    assert [one.id for one in problems_of(square(case / "sites" / "garden"))] == ["p1"]
