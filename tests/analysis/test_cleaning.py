import pytest

from cpted_cli.analysis.cleaning import cleaned, id_form, name_form


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("two\x00 lamps\x07", "two lamps"),
        ("\x1b[A\x1b[31mred\x1b[0m", "red"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("a\tb", "a b"),
        ("👩🏽‍🚒 lit", "👩🏽‍🚒 lit"),
        ("half \ud83d", "half"),
        ("\u202eevil\ufeff", "evil"),
        ("åäö – ”citat”", "åäö – ”citat”"),
    ],
)
def test_what_cannot_be_seen_is_dropped_from_texts(typed, kept):
    assert cleaned(typed) == kept


def test_names_are_compared_without_accents_spaces_and_capitals():
    assert name_form("Entré 12 A") == name_form("entre-12a") == "entre12a"


@pytest.mark.parametrize(
    ("name", "made"),
    [("Entré 12 C", "entre-12-c"), ("12 C", "entrance-12-c"), ("x" * 80, "x" * 64)],
)
def test_an_id_is_made_of_a_name(name, made):
    assert id_form(name, "entrance") == made
