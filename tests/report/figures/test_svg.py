"""The shapes of our own figures."""

import xml.etree.ElementTree as ET

from cpted_cli.report.figures.svg import box, disc, lettering, line, picture, shape

HOSTILE = '<script>alert(1)</script> & "x" \u202e'


def test_hostile_words_are_letters_and_nothing_else():
    drawn = picture(10, 10, HOSTILE, lettering(1, 2, HOSTILE))
    root = ET.fromstring(drawn)  # noqa: S314  our own drawing
    assert {one.tag.rpartition("}")[2] for one in root.iter()} == {"svg", "title", "text"}
    assert "\u202e" not in drawn


def test_title_comes_first_for_a_listener():
    drawn = picture(10, 10, "Half is dark", box(0, 0, 1, 1, "#000000"), line(0, 0, 1, 1, "#000000"))
    assert ET.fromstring(drawn)[0].text == "Half is dark"  # noqa: S314


def test_shapes_refer_to_nothing_outside():
    drawn = picture(9, 9, "x", disc(1, 1, 1, "#fff", "#000"), shape([(0, 0), (1, 1), (0, 1)], "#fff", "#000"))
    assert "href" not in drawn
    assert "url(" not in drawn


def test_box_is_never_narrower_than_nothing():
    assert 'width="0.0"' in box(0, 0, -1, 1, "#000000")
