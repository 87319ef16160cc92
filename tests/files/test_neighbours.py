"""Files around a plan, a safety walk or a case are looked at as far as rules want to know."""

from datetime import date

from cpted_cli.files.documents import read_document
from cpted_cli.files.neighbours import neighbours
from tests.places import lay_case, lay_plan, lay_site, lay_walk


def laid(tmp_path):
    block = lay_case(tmp_path / "block", date="2026-12-01")
    site = lay_site(block / "sites" / "garden")
    return block, lay_plan(site, date="2026-11-20"), lay_walk(site, as_of="2026-12-03")


def value(path):
    document, _ = read_document(path)
    return document.value


def test_plan_and_walk_of_a_site_know_the_day_of_all_that_lies_around_them(tmp_path):
    _, plan, walk = laid(tmp_path)

    for file in (plan, walk):
        assert neighbours(value(file), file, None) == {"in_case": True, "as_of": date(2026, 12, 3)}


def test_case_has_its_sites_and_their_days(tmp_path):
    block, plan, walk = laid(tmp_path)

    around = neighbours(value(block / "case.yaml"), block / "case.yaml", None)
    (site,) = around["sites"]
    assert (site.plan, site.walk) == (value(plan), value(walk))
    assert around["as_of"] == date(2026, 12, 3)


def test_day_that_was_asked_for_goes_first(tmp_path):
    _, plan, _ = laid(tmp_path)

    assert neighbours(value(plan), plan, date(2026, 1, 1))["as_of"] == date(2026, 1, 1)


def test_files_that_cannot_be_read_tell_nothing(tmp_path):
    block, plan, walk = laid(tmp_path)
    told = value(plan)
    walk.write_text("format: cpted-plan/9\n", "utf-8")
    (block / "case.yaml").write_text("no case", "utf-8")

    assert neighbours(told, plan, None) == {"in_case": False, "as_of": date(2026, 11, 20)}
    assert neighbours("a checklist", plan, None) == {}
