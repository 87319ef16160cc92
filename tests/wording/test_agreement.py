from dataclasses import replace

from cpted_cli.model.agreement import Figure, Figures, GivenAnswer
from cpted_cli.wording import agreement
from cpted_cli.wording.translator import words_for
from tests.builders import QUALITY, RATIO, YES_NO, make_criterion

EN, SV = words_for("en"), words_for("sv")
FIGURE = Figure(value=0.7434, low=-0.5, high=1.0)


def test_coefficient_stands_with_its_band():
    assert agreement.coefficient_words(FIGURE, EN) == "0.74 (−0.50 to 1.00)"
    assert agreement.coefficient_words(FIGURE, SV) == "0,74 (−0,50 till 1,00)"
    assert agreement.coefficient_words(Figure(value=0.5, low=None, high=None), EN) == "0.50"
    assert agreement.coefficient_words(None, EN) == "–"


def test_coefficient_without_spread_shows_none_and_is_not_called_certain():
    sure = Figure(value=1, low=1, high=1)
    rows = [Figures(units=9, compared=9, raters=2, alpha_ordinal=sure)]

    assert agreement.coefficient_words(sure, EN) == "1.00"
    assert "no proof" in " ".join(agreement.explained(EN, rows, is_against=False))
    assert "no proof" not in " ".join(agreement.explained(EN, [], is_against=True))


def test_within_one_of_two_steps_is_not_shown():
    two, five = (Figures(units=50, compared=50, raters=2, categories=n, within_one=FIGURE) for n in (2, 5))

    assert agreement.within_words(two, EN) == "–"
    assert agreement.within_words(five, EN) == "74%"


def test_few_comparisons_of_a_pair_are_counted_and_many_are_a_percentage():
    few = Figures(units=7, compared=7, raters=2, percent=Figure(value=3 / 7, low=None, high=None))

    assert agreement.same_words(few, EN) == "3 of 7"
    assert agreement.same_words(few, words_for("sv")) == "3 av 7"
    assert agreement.same_words(replace(few, raters=3), EN) == "43%"
    assert agreement.same_words(replace(few, compared=70), EN) == "43%"


def test_paradox_is_explained_only_where_it_strikes():
    plain = Figures(units=9, compared=9, raters=2, percent=FIGURE, alpha_ordinal=FIGURE, ac1=FIGURE)
    struck = Figures(units=9, compared=9, raters=2, percent=FIGURE, alpha_ordinal=FIGURE, ac1=FIGURE, is_paradox=True)
    flat = Figures(units=9, compared=9, raters=2, percent=FIGURE)

    assert agreement.paradox_words(plain, EN) == ""
    assert "kappa paradox" in agreement.paradox_words(struck, EN)
    assert "no coefficient can be computed" in agreement.paradox_words(flat, EN)


def test_answers_read_as_the_checklist_words_them():
    def said(scale, state="rated", value=None):
        given = GivenAnswer(assessor="a1", file="a.yaml", state=state, value=value)
        return agreement.answer_words(make_criterion("path", scale=scale), given, EN)

    assert said(QUALITY, value=3.0) == "Good"
    assert said(RATIO, value=0.85) == "85%"
    assert said(QUALITY, state="not_observed") == "could not be assessed"


def test_scales_are_named_by_their_ends_and_people_by_role():
    assert agreement.scale_words(YES_NO, "yes-no", EN) == "No to Yes"
    assert agreement.scale_words(None, "unknown", EN) == "unknown"
    assert agreement.person_words("a1", {"a1": {"en": "assessor", "sv": "bedömare"}}, SV) == "bedömare"
    assert agreement.person_words("a1", None, SV) == "a1"
