"""`cpted photos` as users run it."""

import shutil

from tests.cli.running import cpted
from tests.places import KASTANJEN


def test_the_example_gets_a_sheet_and_a_list_and_holds_together_afterwards(tmp_path):
    site = tmp_path / "kastanjen"
    shutil.copytree(KASTANJEN, site)
    done = cpted("photos", str(site), "--lang", "sv", home=tmp_path)
    assert (done.returncode, done.stdout) == (0, f"{site / 'photos.html'}\n"), done.stderr
    assert "Att fylla i: " in done.stderr
    assert "inte genomsedda" in (site / "photos.html").read_text("utf-8")
    assert cpted("check", str(site), "--strict", home=tmp_path).returncode == 0


def test_a_photo_that_shows_a_person_holds_back_the_open_edition_only(tmp_path):
    site = tmp_path / "kastanjen"
    shutil.copytree(KASTANJEN, site)
    cpted("photos", str(site), "--quiet", home=tmp_path)
    path = site / "photos.yaml"
    path.write_text(path.read_text("utf-8").replace("unchecked", "visible"), encoding="utf-8")
    held = cpted("report", str(site), "--format", "html", "--lang", "en", home=tmp_path)
    assert (held.returncode, held.stdout) == (4, "")
    assert "A person or number plate can be made out on these photos" in held.stderr
    shown = cpted("report", str(site), "--format", "html", "--edition", "protected", home=tmp_path)
    assert shown.returncode == 0, shown.stderr


def test_there_is_nothing_to_lay_out_where_there_is_no_site(tmp_path):
    done = cpted("photos", str(tmp_path), home=tmp_path)
    assert done.returncode == 2
