"""A client's own look."""

import io

import pytest
from PIL import Image

from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.looks import load_look
from tests.files.test_covers import GOOD

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#123456"/></svg>'
HOSTILE = {
    "script": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "event": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "outside": b"<svg xmlns='http://www.w3.org/2000/svg'><use href='http://example.com/x.svg#a'/></svg>",
    "file": b"<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(file:///etc/passwd)'/></svg>",
    "picture": b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
    "entity": b"<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>",
    "html": b"<svg xmlns='http://www.w3.org/2000/svg'><foreignObject/></svg>",
    "style": b"<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'x'</style></svg>",
    "broken": b"<svg",
}


def look_of(folder, **files):
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name.replace("__", ".")).write_bytes(content)
    return load_look(folder)


def test_look_is_its_files_and_a_logo(tmp_path):
    look = look_of(tmp_path / "look", look__css=b":root { --accent: #123456; }", logo__svg=LOGO)
    assert look.logo == "logo.svg"
    assert look.files["logo.svg"] == LOGO
    assert look_of(tmp_path / "plain", look__css=b"").logo == ""


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_drawing_is_refused_with_what_it_holds(tmp_path, name):
    with pytest.raises(Stop) as stopped:
        look_of(tmp_path / "look", logo__svg=HOSTILE[name])
    assert stopped.value.exit_code is ExitCode.FAULTS
    assert stopped.value.params["what"]


@pytest.mark.parametrize(("name", "form"), [("logo.png", "PNG"), ("cover.jpg", "JPEG")])
def test_pictures_lose_what_rides_along(tmp_path, name, form):
    (tmp_path / "look").mkdir()
    exif = Image.Exif()
    exif[0x010E] = "a secret"
    Image.new("RGB", (20, 10), "#123456").save(tmp_path / "look" / name, form, exif=exif)
    content = load_look(tmp_path / "look").files[name]
    assert b"a secret" not in content
    assert Image.open(io.BytesIO(content)).format == form


def test_what_is_no_part_of_a_look_is_refused(tmp_path):
    for name, content in (("run.js", b"x"), ("logo.png", b"not a picture")):
        folder = tmp_path / name.partition(".")[0]
        folder.mkdir()
        (folder / name).write_bytes(content)
        with pytest.raises(Stop):
            load_look(folder)


def test_empty_or_missing_folder_is_told(tmp_path):
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "empty", tmp_path / "gone"):
        with pytest.raises(Stop):
            load_look(folder)


def test_cover_is_let_in_or_refused_with_a_sentence(tmp_path):
    assert look_of(tmp_path / "look", **{"cover.html.j2": GOOD.encode()}).files["cover.html.j2"] == GOOD.encode()
    with pytest.raises(Stop) as stopped:
        look_of(tmp_path / "bad", **{"cover.html.j2": b"<script></script>"})
    assert (stopped.value.exit_code, stopped.value.params["what"]) == (ExitCode.FAULTS, "<script>")
