"""`cpted checklist form`, as it is typed."""

from tests.cli.inside import typed
from tests.places import lay_site


def test_form_is_written_and_its_path_is_all_that_goes_to_stdout(tmp_path):
    path = tmp_path / "form.html"
    ended = typed(
        "checklist", "form", "residential-area", "--format", "html", "--output", path, "--zones", "entrance=2"
    )

    assert (ended.code, ended.out, ended.told) == (0, f"{path}\n", "")
    assert "Entrance from outside 2" in path.read_text("utf-8")


def test_form_of_a_site_bears_its_name_and_zones(tmp_path):
    site = lay_site(tmp_path / "garden")

    ended = typed("checklist", "form", "square", "--site", site, "--format", "html", "--light", "day", lang="sv")

    page = (site / "reports" / "square-1-form-day-sv.html").read_text("utf-8")
    assert ended.code == 0
    assert "Lilla torget" in page
    assert "Västra dörren" in page
    assert f"cpted assess {site.as_posix()} --keying --light day" in page


def test_unknown_checklist_or_site_is_a_usage_error(tmp_path):
    assert typed("checklist", "form", "nothing").code == 2
    assert typed("checklist", "form", "residential-area", "--site", tmp_path / "nowhere").code == 2


def test_form_is_no_report_on_a_visit(tmp_path):
    site = lay_site(tmp_path / "garden")

    ended = typed("report", site, "--template", "form")

    assert ended.code != 0
    assert "form " not in typed("report", "--list").out
