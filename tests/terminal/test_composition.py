"""What a checklist is made of, on the terminal."""

from cpted_cli.analysis.composition import composition
from cpted_cli.terminal.composition import show_composition, show_unreached
from cpted_cli.wording.translator import words_for
from tests.analysis.test_composition import CHECKLIST
from tests.builders import make_criterion, one_principle
from tests.terminal.drawn import plain, text_of


def shown(checklist, language="en"):
    to = plain(80)
    show_composition(to, checklist, composition(checklist), words_for(language))
    return text_of(to)


def test_counts_stand_in_the_readers_words():
    assert shown(CHECKLIST).splitlines()[:6] == [
        "Small 1 (small)",
        "3 criteria, 1 basic requirement, 1 in the quick visit",
        "  By principle: one 2, two 1",
        "  By light: daylight 2, daylight and dark 1",
        "  By scale: steps 2, how many of how many 1",
        "  By kind of protection: not stated 2, natural 1",
    ]
    assert "  Efter brott: stöld 2, anlagd brand 1" in shown(CHECKLIST, "sv")


def test_swedish_text_is_told_how_hard_it_is_to_read():
    swedish = one_principle(make_criterion("a", question={"sv": "Hur många lampor lyser?", "en": "How many?"}))

    assert "  Readability of the Swedish text: LIX 4\n" in shown(swedish)
    assert "  Svenskans läsbarhet: LIX 4\n" in shown(swedish, "sv")
    assert "LIX" not in shown(one_principle(make_criterion("a", question={"en": "How many?"})))


def test_long_lists_are_cut_and_the_rest_counted():
    many = one_principle(make_criterion("a", measures=tuple(f"m{number:02}" for number in range(12))))

    assert "m07 1 and 4 more" in shown(many)


def test_measures_that_nothing_leads_to_are_named_where_there_are_any():
    to = plain(80)
    show_unreached(to, (), words_for("en"))
    assert text_of(to) == ""

    show_unreached(to, ("a", "b"), words_for("en"))
    assert text_of(to) == "Measures that no criterion leads to: a, b"
