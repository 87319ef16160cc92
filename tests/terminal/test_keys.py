import pytest

from cpted_cli.terminal.keys import SHOWN_NAMES, keys_of
from cpted_cli.wording.translator import languages, words_for


@pytest.mark.parametrize("language", languages())
def test_no_letter_means_two_things(language):
    keys = keys_of(words_for(language))
    letters = [letter for several in keys.letters.values() for letter in several]
    assert len(letters) == len(set(letters))
    assert set(keys.shown) == set(SHOWN_NAMES)


def test_what_to_show_is_named_by_letter_word_or_beginning():
    keys = keys_of(words_for("sv"))
    assert [keys.filter_named(word) for word in ("o", "obes", "!", "alla", "q")] == [
        "unanswered", "unanswered", "flagged", "all", None,
    ]  # fmt: skip
