from cpted_cli.terminal.asking import ask_number, ask_text
from cpted_cli.terminal.questions_in_turn import Turn, ask_in_turn
from tests.walk.speaking import conversation

NAME = Turn(key="name", ask=lambda talk: ask_text(talk, "Namn?"), explained="Ett namn.", takes_words=True)
DOORS = Turn(key="doors", ask=lambda talk: ask_number(talk, "Dörrar?", 1, 9), explained="Räkna dörrarna.")
COLOUR = Turn(key="colour", ask=lambda talk: ask_text(talk, "Färg?"), explained="En färg.", takes_words=True)


def turns(answers):
    yield NAME
    yield DOORS
    if answers.get("doors"):
        yield COLOUR


def asked(*lines, **known):
    spoken = conversation(*lines)
    return dict(ask_in_turn(spoken.talk(), turns, known)), spoken.shown


def test_questions_follow_from_answers_and_what_is_known_is_not_asked():
    assert asked("Gård", "0")[0] == {"name": "Gård", "doors": 0}
    assert asked("2", "röd", name="Gård")[0] == {"name": "Gård", "doors": 2, "colour": "röd"}


def test_a_question_mark_explains_the_question_at_hand():
    answers, shown = asked("Gård", "?", "2", "röd")
    assert answers["doors"] == 2
    assert shown[shown.index("> ?") + 1] == "Räkna dörrarna."


def test_back_asks_the_question_before_once_more():
    assert asked("Gard", "<", "Gård", "2", "röd")[0] == {"name": "Gård", "doors": 2, "colour": "röd"}
    assert asked("Gård", "2", "<", "0")[0] == {"name": "Gård", "doors": 0}
    assert asked("Gård", "2", "<", "t", "Gården", "0")[0] == {"name": "Gården", "doors": 0}


def test_a_letter_is_a_word_where_words_are_wanted():
    assert asked("b", "1", "b")[0] == {"name": "b", "doors": 1, "colour": "b"}
    assert asked("b", "1", "tillbaka", "2", "röd")[0] == {"name": "b", "doors": 2, "colour": "röd"}


def test_there_is_nothing_before_the_first_question_and_what_was_known_stays():
    answers, shown = asked("<", "2", "röd", name="Gård")
    assert answers["name"] == "Gård"
    assert "Det här är den första frågan." in shown
