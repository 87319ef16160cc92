import pytest

from cpted_cli.terminal.keys import keys_of
from cpted_cli.terminal.walk_help import key_rows, keying_rows, more_rows, short_help, show_help
from cpted_cli.wording.translator import languages, words_for
from tests.walk.speaking import conversation


@pytest.mark.parametrize("language", languages())
def test_the_help_names_every_letter(language):
    words = words_for(language)
    keys = keys_of(words)
    shown = " ".join(key for key, _ in (*key_rows(keys, words), *more_rows(keys, words))).replace(",", " ").split()
    wanted = [letter for name, letters in keys.letters.items() if name not in {"yes", "no", "of"} for letter in letters]
    assert set(wanted) <= set(shown)


@pytest.mark.parametrize("rows", [key_rows, keying_rows, more_rows])
def test_the_help_fits_a_small_terminal(rows):
    spoken = conversation()
    words = words_for("sv")
    show_help(tuple(rows(keys_of(words), words)), spoken.talk(width=66))
    assert all(len(line) <= 66 for line in spoken.shown)
    assert len(spoken.shown) <= 24


def test_the_short_help_breaks_only_between_its_parts():
    words = words_for("sv")
    assert short_help(keys_of(words), words).split(" · ")[0].split() == ["f", "finns", "inte"]
    assert "f\u00a0finns\u00a0inte · " in short_help(keys_of(words), words)
