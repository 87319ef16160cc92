"""Reports on walks and cases, as they are asked for."""

from tests.cli.inside import typed
from tests.places import kastanjen, lay_case, square


def test_reports_go_beside_the_site_or_case_under_a_name_that_tells_what_they_are(tmp_path):
    case = kastanjen(tmp_path / "kastanjen")
    for template, name in (("case", "kastanjen-case-open-en"), ("safety-walk", "kastanjen-safety-walk-open-en")):
        for form in ("html", "docx"):
            ended = typed("report", case, "--template", template, "--format", form)
            assert (ended.code, ended.told) == (0, "")
            assert (case / "reports" / f"{name}.{form}").is_file()


def test_version_and_edition_stand_in_the_name(tmp_path):
    case = kastanjen(tmp_path / "kastanjen")
    typed("report", case, "--template", "case", "--format", "html", "--edition", "protected", "--version", "draft 0.9")
    assert (case / "reports" / "kastanjen-case-protected-en-draft-0.9.html").is_file()


def test_site_without_a_walk_and_place_that_is_no_case_are_told(tmp_path):
    site = square(tmp_path / "garden")
    walked = typed("report", site, "--template", "safety-walk", "--format", "html")
    assert (walked.code, "has no safety-walk.yaml" in walked.told) == (4, True)
    told = typed("report", site, "--template", "case", "--format", "html")
    assert (told.code, "is no case" in told.told) == (2, True)


def test_site_without_a_walk_keeps_no_other_from_its_report(tmp_path):
    kastanjen(tmp_path / "kastanjen")
    square(tmp_path / "garden")
    ended = typed("report", tmp_path, "--template", "safety-walk", "--format", "html")
    assert ended.code == 4
    assert "kastanjen-safety-walk-open-en.html" in ended.out


def test_one_output_is_not_enough_for_two_reports(tmp_path):
    for name in ("a", "b"):
        kastanjen(tmp_path / name)
    ended = typed("report", tmp_path, "--template", "safety-walk", "--format", "html", "--output", tmp_path / "x.html")
    assert ended.code == 2
    assert not (tmp_path / "x.html").exists()


def test_several_cases_do_not_go_into_one_file(tmp_path):
    cases = [lay_case(tmp_path / name, date="2026-11-20") for name in ("one", "two")]
    ended = typed("report", *cases, "--template", "case", "--format", "html", "--output", tmp_path / "both.html")
    assert (ended.code, (tmp_path / "both.html").exists()) == (2, False)
