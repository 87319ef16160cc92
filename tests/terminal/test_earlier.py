from dataclasses import replace
from datetime import date

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.earlier import Earlier
from cpted_cli.analysis.hands import Hands, Kept
from cpted_cli.analysis.moves import Rate
from cpted_cli.model.assessment import Answer
from cpted_cli.terminal.earlier import earlier_lines
from cpted_cli.wording.translator import words_for
from tests.walk.place import a_walk
from tests.walk.speaking import a_photo, walked

SV, EN = words_for("sv"), words_for("en")
HANDS = Hands(keep=lambda _: Kept(), take_photo=a_photo, edit=str, now=lambda: None)
BEFORE = Earlier(date=date(2025, 11, 10), light="dark", assessor="a2", answer=Answer(value=1))


def test_first_comes_ones_own_answer():
    asked = []
    hands = replace(HANDS, earlier=lambda key: asked.append(key) or (BEFORE,))
    (line,) = earlier_lines(a_walk(), hands, EN)
    assert line == "Answer first; what was answered before is shown afterwards."
    assert asked == []


def test_then_what_was_answered_before_is_shown_beside_it():
    hands = replace(HANDS, earlier=lambda _: (BEFORE,))
    head, line = earlier_lines(advance(a_walk(), Rate(3)), hands, SV)
    assert head == "Fråga 1: du svarade 3 Bra."
    assert line.replace("\xa0", " ") == "10 november 2025, mörker, a2: 1 Tydlig brist"


def test_where_nobody_answered_before_that_is_said():
    assert earlier_lines(advance(a_walk(), Rate(3)), HANDS, EN)[1] == "No other visit has an answer to it."


def test_a_letter_shows_it_in_plain_lines():
    _, shown = walked(a_walk(), "i", "3", "i", "s")
    assert "Svara först" in shown
    assert "Fråga 1: du svarade 3 Bra." in shown
