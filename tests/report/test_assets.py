import pytest

from cpted_cli.report.assets import (
    PictureRefused,
    TemplateRefused,
    data_address,
    picture_type,
    styled,
    template_type,
    text_of,
)


def test_content_becomes_its_own_address():
    assert data_address(b"lampa", "text/plain") == "data:text/plain;base64,bGFtcGE="


def test_template_files_are_known_by_their_endings():
    assert template_type("day.svg") == "image/svg+xml"
    assert template_type("fonts/A.WOFF2") == "font/woff2"
    with pytest.raises(TemplateRefused, match=r"page\.js"):
        template_type("page.js")


def test_pictures_are_known_by_what_they_are():
    assert picture_type("a.png", b"\xff\xd8\xff\xe0") == "image/jpeg"
    assert picture_type("a.jpg", b"\x89PNG\r\n\x1a\n") == "image/png"
    with pytest.raises(PictureRefused, match=r"a\.jpg"):
        picture_type("a.jpg", b"<svg/>")


def test_every_address_in_a_sheet_is_given_by_the_caller():
    files = {"a.css": b"x{background:url(day.svg)} y{background:url( 'dark.svg' )}"}
    assert styled(files, ("a.css",), str.upper) == 'x{background:url("DAY.SVG")} y{background:url("DARK.SVG")}'


def test_missing_file_is_named():
    with pytest.raises(TemplateRefused) as refused:
        text_of({}, "report.css")
    assert (refused.value.name, refused.value.reason, refused.value.line) == ("report.css", "missing", None)
