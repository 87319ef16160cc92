import shutil
from pathlib import Path

from cpted_cli.files.photo_list_edits import facts_of, grow_list, grown_text, photo_files
from cpted_cli.files.photo_lists import PHOTO_LIST, load_photo_list
from cpted_cli.model.photo import SitePhoto
from cpted_cli.model.site import GeoPoint
from tests.walk.place import the_checklist, the_site

HEIC = Path(__file__).parent / "small.heic"
NEW = SitePhoto(
    file="b.jpg", criterion="door", zone="entrance-12a", taken="2026-11-10 17:12", point=GeoPoint(lat=60.05, lon=19.9),
    direction=45.0,
)  # fmt: skip
OWN = """\
# mine
format: cpted-photos/1
site: garden
photos:
- file: a.jpg   # the good one
  caption: "Porten"
  persons: none
"""


def read(folder: Path):
    return load_photo_list(folder, the_site(), [the_checklist()])


def test_a_list_is_begun_and_read_back(tmp_path):
    assert grow_list(tmp_path, the_site(), [NEW], "The photos.\nFill in.", "caption: what it shows") is None
    text = (tmp_path / PHOTO_LIST).read_text("utf-8")
    assert text.startswith("# The photos.\n# Fill in.\nformat: cpted-photos/1\n")
    assert "  # caption: what it shows\n  persons: unchecked\n" in text
    listed, faults = read(tmp_path)
    assert faults == ()
    assert listed is not None
    assert listed.photos == (NEW,)


def test_what_people_wrote_stays_to_the_last_word(tmp_path):
    grown = grown_text(OWN, [NEW], "caption: what it shows")
    assert grown is not None
    assert grown.startswith(OWN)
    assert grown_text("a: [", [NEW], "x") is None


def test_a_list_that_cannot_be_read_is_left_alone(tmp_path):
    (tmp_path / PHOTO_LIST).write_text("photos: [", encoding="utf-8")
    assert grow_list(tmp_path, the_site(), [NEW], "x", "y") is not None
    assert (tmp_path / PHOTO_LIST).read_text("utf-8") == "photos: ["
    assert read(tmp_path)[1][0].code.startswith("yaml-")


def test_pictures_are_named_and_tell_of_themselves(tmp_path):
    (tmp_path / "photos").mkdir()
    shutil.copy(HEIC, tmp_path / "photos" / "a.HEIC")
    (tmp_path / "photos" / "b.jpg").write_text("no picture")
    (tmp_path / "photos" / "list.txt").write_text("x")
    assert photo_files(tmp_path) == ("a.HEIC", "b.jpg")
    found = facts_of(tmp_path, "a.HEIC")
    assert found is not None
    assert found.direction == 45.0
    assert facts_of(tmp_path, "b.jpg") is None
