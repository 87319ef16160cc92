import shutil
from pathlib import Path

import pytest

from cpted_cli.files.documents import read_document
from cpted_cli.files.photo_lists import PHOTO_LIST, load_photo_list
from tests.walk.place import the_checklist, the_site

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


def test_a_site_without_a_list_has_none(tmp_path):
    assert read(tmp_path) == (None, ())


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("persons: none", "persons: nobody", "not-one-of"),
        ("garden", "yard", "other-site"),
        ("a.jpg", '""', "empty-text"),
    ],
)
def test_a_wrong_word_is_told_at_its_place(tmp_path, old, new, code):
    (tmp_path / PHOTO_LIST).write_text(OWN.replace(old, new), encoding="utf-8")
    (fault,) = read(tmp_path)[1]
    assert fault.code == code
    assert str(fault.place).startswith(str(tmp_path / PHOTO_LIST))


def test_a_file_of_another_kind_is_no_list(tmp_path):
    shutil.copy(Path(__file__).parents[1] / "formats" / "v1" / "scales.yaml", tmp_path / PHOTO_LIST)
    assert read_document(tmp_path / PHOTO_LIST)[0] is not None
    assert [one.code for one in read(tmp_path)[1]] == ["format-not-here"]
