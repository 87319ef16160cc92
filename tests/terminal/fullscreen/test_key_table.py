from cpted_cli.terminal.fullscreen.key_table import BESIDE, CAPITALS, FIGURES, MOVING_KEYS, SCROLLING, WITHIN
from cpted_cli.terminal.keys import keys_of
from cpted_cli.wording.translator import words_for


def test_no_letter_of_a_language_is_taken_for_something_else():
    for language in ("sv", "en"):
        letters = {one for letters in keys_of(words_for(language)).letters.values() for one in letters}
        assert not letters & set(MOVING_KEYS)
        assert not letters & {*CAPITALS, *FIGURES, *WITHIN}


def test_what_waits_for_a_number_takes_no_answer_and_leads_nowhere():
    assert not BESIDE & {"absent", "not_applicable", "not_observed", "jump", "save", "back", "skip", "undo", "redo"}
    assert set(SCROLLING) <= set(MOVING_KEYS)
