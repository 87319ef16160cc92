"""What each principle gives and loses."""

from dataclasses import replace

from cpted_cli.report.figures.contribution import contribution_drawing
from cpted_cli.wording.translator import words_for
from tests.places import square
from tests.report.pages import deep_basis_of

SV, EN = words_for("sv"), words_for("en")


def test_title_states_where_most_points_are_lost_and_text_tells_all(bases):
    drawing = contribution_drawing(bases["sv", "open"], SV)
    assert drawing.title == "Flest poäng går förlorade under Överblick och ljus: 11,2 av 100"
    assert "Tillträde ger 11,9, förlorar 8,1" in drawing.text
    assert drawing.title in drawing.svg


def test_given_and_lost_add_up(bases):
    found = bases["sv", "open"].reasoned.explanation.principles
    assert round(sum((one.contribution or 0) + (one.lost or 0) for one in found), 6) == 100


def test_nothing_is_drawn_where_no_number_may_be_shown(tmp_path, bases):
    hidden = deep_basis_of(square(tmp_path / "garden", day={"ns-view": 1}, dark=None))
    assert contribution_drawing(hidden, EN) is None
    assert contribution_drawing(replace(bases["en", "open"], with_total=False), EN) is None
    assert contribution_drawing(replace(bases["en", "open"], reasoned=None), EN) is None
