from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.report.characters import REPLACEMENT, covered, drawn_only, printable, uncovered


def fonts(template):
    return covered(content for name, content in template.items() if name.endswith(".ttf"))


def test_marks_that_turn_the_line_and_control_characters_are_left_out():
    assert printable("lampa\u202e 6\x00\u2066 av\u200f 14\ufeff") == "lampa 6 av 14"


def test_letters_line_breaks_and_hard_spaces_are_kept():
    assert printable("Öar, é, ß\n10\u00a0m – ”ja”") == "Öar, é, ß\n10\u00a0m – ”ja”"


def test_shipped_fonts_draw_the_languages_of_the_region_and_common_signs(template):
    wanted = "ÅÄÖåäöÆØæøéüßžŁńőČțğİıħþð–—”“’«»…•≥≤×±→−½²³€§°‰ ΑΩαω БЯбя\u00a0\u202f"
    assert uncovered(wanted, fonts(template)) == ()


def test_what_the_fonts_cannot_draw_is_named_and_becomes_an_empty_box(template):
    drawable = fonts(template)
    assert uncovered("lampa 🔦 灯", drawable) == ("灯", "🔦")
    assert drawn_only("lampa 🔦", drawable) == f"lampa {REPLACEMENT}"
    assert REPLACEMENT in drawable


@given(st.text())
def test_printable_text_is_printable_once_and_for_all(text):
    assert printable(printable(text)) == printable(text)
