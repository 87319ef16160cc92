"""What may be written in a cell: everything that is offered is understood."""

import pytest

from cpted_cli.files.library import shipped_library
from cpted_cli.files.table_answers import answer_from_cell, light_from_cell
from cpted_cli.files.table_headings import NAMES
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale
from cpted_cli.wording.answer_cells import HEADINGS, cell_words, choices, heading, light_choices, not_rated
from cpted_cli.wording.translator import words_for

LANGUAGES = ("en", "sv")


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_and_lights_are_those_that_tables_are_read_by(language):
    words = words_for(language)
    assert all(heading(name, words) in NAMES[name] for name in HEADINGS)
    assert [light_from_cell(one) for one in light_choices(words)] == ["day", "dark"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_may_be_chosen_is_read_as_what_it_says(language):
    words = words_for(language)
    yes_no = shipped_library().scales["yes-no"]
    read = [answer_from_cell(one, yes_no) for one in choices(yes_no, words)]

    assert [one.value for one in read[:2]] == [0, 1]
    assert [one.state for one in read[2:]] == ["absent", "not_applicable", "not_observed"]
    assert len(not_rated(words)) == 3


@pytest.mark.parametrize(
    ("scale", "said"),
    [
        (RatioScale(), "how many of how many, for example 17/20"),
        (RatioScale(of=10), "how many of 10, for example 7/10"),
        (QuantityScale(unit="lx", points=((0.0, 0.0), (5.0, 1.0))), "a number (lx), for example 3.5"),
        (CountScale(points=((0.0, 1.0), (4.0, 0.0))), "how many, for example 3"),
    ],
)
def test_counted_and_measured_answers_have_an_example_that_is_understood(scale, said):
    words = words_for("en")
    assert cell_words(scale, words) == said
    assert answer_from_cell(said.rpartition(" ")[2], scale) is not None
    assert choices(scale, words) == ()
