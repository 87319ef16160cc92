"""`cpted plan import`, as it is typed."""

from tests.cli.inside import typed
from tests.cli.sheets import filled_in
from tests.places import kastanjen


def test_sheet_goes_to_the_meeting_and_comes_back(tmp_path):
    site = kastanjen(tmp_path / "kastanjen")
    sheet = tmp_path / "plan.xlsx"
    typed("report", site, "--template", "actions", "--format", "xlsx", "--output", sheet, lang="sv")
    back = filled_in(sheet, tmp_path / "back.xlsx", {(1, 3): "Exempelbostäder, mark"})
    ended = typed("plan", "import", back, site, lang="sv")

    assert (ended.code, ended.out) == (0, "a1  Ansvarig: Exempelbostäder, drift → Exempelbostäder, mark\n")
    assert typed("check", site).code == 0


def test_file_that_is_no_sheet_ends_with_faults(tmp_path):
    site = kastanjen(tmp_path / "kastanjen")

    ended = typed("plan", "import", site / "plan.yaml", site)
    assert ended.code == 5
    assert "this is no sheet of actions" in ended.told
