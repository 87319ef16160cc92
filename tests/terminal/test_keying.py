from dataclasses import replace

import pytest

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.moves import MarkAbsent, MarkNotObserved, Move, Note, Rate, RateRatio, Several, Skip
from cpted_cli.model.assessment import Answer
from cpted_cli.model.scale import QuantityScale, RatioScale, Scale
from cpted_cli.terminal.keying import allowed, keyed, row_echo
from cpted_cli.terminal.keys import keys_of
from cpted_cli.terminal.lines import Request, Row
from cpted_cli.terminal.prompts import KEYING
from cpted_cli.wording.translator import words_for
from tests.walk.place import a_walk
from tests.walk.speaking import walked

SV, EN = words_for("sv"), words_for("en")
KEYS = keys_of(SV)
WALK = a_walk()


def moves(line: str, walk=WALK) -> tuple[Move, ...]:
    row = keyed(line, walk, KEYS)
    assert isinstance(row, Row), row
    assert row.stopped is None
    return row.moves


def asking(scale: Scale, *places: int):
    """Let some questions of the walk be answered on another scale."""
    asked = [
        replace(one, criterion=replace(one.criterion, scale=scale)) if place in places else one
        for place, one in enumerate(WALK.questions)
    ]
    return replace(WALK, questions=tuple(asked))


@pytest.mark.parametrize("line", ["3 3 1 f 2", "331f2", "33 1f2", "3  31 f  2"])
def test_a_row_of_figures_answers_the_questions_in_their_order(line):
    assert moves(line) == (Rate(3), Rate(3), Rate(1), MarkAbsent(), Rate(2))


def test_a_full_stop_leaves_a_question_blank():
    assert moves("3..k") == (Rate(3), Skip(), Skip(), MarkNotObserved())


def test_a_row_goes_on_from_steps_to_numbers():
    questions = WALK.questions
    first = next(place for place, one in enumerate(questions) if one.criterion.id == "lux")
    there = replace(WALK, cursor=first)
    assert moves("3,2 17/20", there) == (Rate(3.2), RateRatio(17, 20))
    assert moves("12 17/20", there) == (Rate(12), RateRatio(17, 20))
    assert moves("12k", there) == (Rate(12), MarkNotObserved())
    assert moves("3,2lx 17/20", there) == (Rate(3.2), RateRatio(17, 20))
    assert moves("k5/5j", replace(there, cursor=first)) == (MarkNotObserved(), RateRatio(5, 5), Rate(1))


def test_what_stood_before_a_wrong_figure_is_taken_and_the_place_is_told():
    row = keyed("337", WALK, KEYS)
    assert isinstance(row, Row)
    assert row.moves == (Rate(3), Rate(3))
    assert row.stopped is not None
    assert (row.stopped.code, row.stopped.params["number"]) == ("row-stopped", 3)


@pytest.mark.parametrize(
    ("line", "taken", "number", "parted"),
    [("3.2", 0, 1, "3 . 2"), ("33.2k", 0, 1, "33 . 2k"), ("3 3.2", 1, 2, "3 . 2"), ("3.2.1", 0, 1, "3 . 2 . 1")],
)
def test_a_number_with_decimals_on_a_scale_of_steps_is_not_read_as_three_answers(line, taken, number, parted):
    walk, shown = walked(WALK, line, "s", manner=KEYING)
    assert len(walk.answers) == taken
    assert f"Fråga {number}: " in shown
    assert f"är inget svar där. Ska en punkt emellan lämnas tom, skriv {parted}." in shown
    assert Skip() in moves(parted)


def test_an_answer_past_the_last_question_names_no_question_that_is_not_there():
    last = replace(WALK, cursor=len(WALK.questions) - 1)
    row = keyed("j j", last, KEYS)
    assert (row.moves, row.stopped.code) == ((Rate(1),), "row-surplus")
    assert row.stopped.params == {"text": "j", "last": len(WALK.questions)}


def test_all_other_lines_mean_what_they_mean_in_plain_lines():
    assert keyed("f ingen skylt", WALK, KEYS) == (MarkAbsent("ingen skylt"),)
    assert keyed("3 a halt", WALK, KEYS) == (Note("halt"), Rate(3))
    assert keyed("?", WALK, KEYS) == Request("help", "?")
    assert keyed("", WALK, KEYS).code == "nothing-typed"
    assert not isinstance(keyed("fint", WALK, KEYS), Row)


def test_answers_are_said_back_by_number():
    row = moves("33f.")
    after = advance(WALK, Several(row))
    assert row_echo(row, WALK, after, KEYS, SV) == "1 3 · 2 3 · 3 f · 4 -"


def test_it_is_said_in_a_word_what_can_be_answered():
    scales = {one.criterion.id: one.criterion.resolved_scale for one in WALK.questions}
    said = [allowed(scales[name], KEYS, SV) for name in ("whole-1", "door", "lux", "lamps", "bins")]
    assert said == ["0–4", "j/n", "lx", "17/20", "antal"]
    assert [allowed(RatioScale(of=10, fewer=one), KEYS, SV) for one in (False, True)] == ["0–10", "0–10/"]


def test_a_whole_form_is_typed_with_hardly_more_keys_than_answers():
    lines = ("33221100443322", "3,2 17/20", "j3 2 n1", "1", "2 j")
    walk, shown = walked(WALK, *lines, "s", manner=KEYING)
    assert len(walk.answers) == len(walk.questions) - len(walk.unanswered) >= 20
    assert walk.answers["whole-1"] == Answer(value=3)
    assert "frågorna 1 till 14" in shown
    assert "Platsen som helhet: frågorna" in shown
    keystrokes = sum(len(line) + 1 for line in lines)
    assert keystrokes <= 2 * len(walk.answers)


def test_a_note_by_itself_goes_to_the_question_answered_last_and_says_so():
    walk, shown = walked(WALK, "331", "a två lampor", "a vid grinden", "2", "s", manner=KEYING)
    assert walk.answers["whole-3"] == Answer(value=1, note="två lampor\nvid grinden")
    assert walk.answers["whole-4"] == Answer(value=2)
    assert "Antecknat vid kontrollpunkt 3." in shown
    walk, shown = walked(WALK, "331", "a", "två", "lampor", ".", "2", "s", manner=KEYING)
    assert walk.answers["whole-3"] == Answer(value=1, note="två\nlampor")
    assert "3. Hur är whole-3 här? – 1 Tydlig brist" in shown


def test_a_note_goes_to_the_question_at_hand_where_one_has_gone_elsewhere_or_answered_nothing():
    assert walked(WALK, "a halt", "s", manner=KEYING)[0].answers == {"whole-1": Answer(note="halt")}
    walk, _ = walked(WALK, "331", "g 9", "a halt", "s", manner=KEYING)
    assert walk.answers["whole-9"] == Answer(note="halt")


def test_enter_by_itself_leaves_nothing_blank():
    walk, shown = walked(WALK, "33", "", "1", "s", manner=KEYING)
    assert [walk.answers[f"whole-{number}"].value for number in (1, 2, 3)] == [3, 3, 1]
    assert "Här finns inget svar än. Svara med ett heltal från 0 till 4." in shown


def test_the_help_is_that_of_keying():
    _, shown = walked(WALK, "?", "s", manner=KEYING)
    assert "331, 3 3 1" in shown
    assert "anteckning vid den kontrollpunkt du besvarade senast" in shown


def test_figures_behind_a_letter_are_answers_and_words_are_a_reason_but_never_both():
    walk, shown = walked(WALK, "e 3 3 x 1", "s", manner=KEYING)
    assert walk.answers["whole-1"] == Answer(not_applicable="")
    assert [walk.answers[f"whole-{number}"].value for number in (2, 3)] == [3, 3]
    assert "Kontrollpunkt 4: x är inget svar där." in shown
    walk, shown = walked(WALK, "e 3 lampor saknas", "s", manner=KEYING)
    assert walk.answers == {}
    assert "Inget är inmatat: efter e står antingen siffror, som svar, eller ord, som skäl." in shown
    walk, shown = walked(WALK, "e lampor saknas", "s", manner=KEYING)
    assert walk.answers == {"whole-1": Answer(not_applicable="lampor saknas")}
    assert "1 e: lampor saknas" in shown


def test_a_unit_behind_a_measured_number_is_its_unit_and_where_it_could_be_an_answer_the_row_stops():
    there = replace(WALK, cursor=WALK.index_of("lux"))
    assert keyed("3 lx 17/20", there, KEYS).moves == (Rate(3), RateRatio(17, 20))
    wide = replace(asking(QuantityScale(unit="m", points=((0, 0), (5, 1))), there.cursor), cursor=there.cursor)
    row = keyed("35 m 1", wide, keys_of(EN))
    assert (row.moves, row.stopped.code) == ((Rate(35),), "unit-or-mark")
    assert keyed("35 m 17/20", wide, KEYS).moves == (Rate(35), RateRatio(17, 20))


def test_what_is_keyed_over_is_said_with_what_stood_there():
    _, shown = walked(WALK, "33", "g 1", "31", "g 1", "", "s", manner=KEYING)
    assert "1 3 · 2 1 (förut: 3 Bra)" in shown
    assert "> \n1 3 Bra" in shown
    _, shown = walked(WALK, "33", "g 1", "33", "s", manner=KEYING)
    assert "1 3 · 2 3 · inget ändrades av det" in shown


def test_a_row_that_runs_on_into_another_part_names_it():
    there = replace(WALK, cursor=WALK.index_of("view@entrance-12a"))
    _, shown = walked(there, "1 j", "s", manner=KEYING)
    assert "19 1 · Entré 12 B: 20 j" in shown


def test_a_row_is_undone_as_one():
    walk, _ = walked(WALK, "3322", "u", "s", manner=KEYING)
    assert walk.answers == {}


def test_where_the_whole_is_known_one_number_a_question_is_enough():
    walk = asking(RatioScale(of=5), 0, 2)
    assert moves("5 3 4/5 2", walk) == (RateRatio(5, 5), Rate(3), RateRatio(4, 5), Rate(2))


@pytest.mark.parametrize(
    ("line", "code"), [("6", "more-than-all"), ("6/10", "other-whole"), ("x", "not-understood-share")]
)
def test_an_answer_that_cannot_be_stops_the_row_where_it_stands(line, code):
    row = keyed(f"3 3 {line} 2", asking(RatioScale(of=5), 2), KEYS)
    assert isinstance(row, Row)
    assert (row.moves, row.stopped.params["number"]) == ((Rate(3), Rate(3)), 3)
    assert row.stopped.params["wanted"].code == code
