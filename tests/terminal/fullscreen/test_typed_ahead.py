from dataclasses import replace

import pytest
from textual.events import Key, Paste

from cpted_cli.model.assessment import Answer
from tests.walk.piloting import piloted
from tests.walk.place import a_walk

WALK = a_walk()


def burst(walk, *typed):
    """Send keys at once, as a terminal does when they come faster than a dialog opens."""

    async def steps(app, pilot):
        for one in typed:
            key = Key(one, one if len(one) == 1 else None) if isinstance(one, str) else one
            app.post_message(key)
        for _ in range(5):
            await pilot.pause()

    return piloted(walk, steps)


def at(key):
    return replace(WALK, cursor=WALK.index_of(key))


def test_a_note_typed_in_one_breath_is_whole_and_the_answer_behind_it_is_one():
    walk = burst(WALK, "a", *"två lampor", "enter", *"vid g 3", "escape", "3", "2")
    assert walk.answers == {
        "whole-1": Answer(value=3, note="två lampor\nvid g 3"),
        "whole-2": Answer(value=2),
    }


@pytest.mark.parametrize(
    ("keys", "answers"),
    [
        ((*"g17", "enter", "j", "3"), {"door@entrance-12a": Answer(value=1), "sign@entrance-12a": Answer(value=3)}),
        (("slash", *"lux", "enter", *"3,2", "enter"), {"lux": Answer(value=3.2)}),
        (("k", *"lås", "enter", "3"), {"whole-1": Answer(not_observed="lås"), "whole-2": Answer(value=3)}),
        (("p", *"a.jpg", "enter", "3"), {"whole-1": Answer(value=3, photos=("yard.jpg",))}),
        (("?", "x", "3"), {"whole-1": Answer(value=3)}),
        (("g", "9", "escape", "3"), {"whole-1": Answer(value=3)}),
        (("a", "x", "ctrl+g", "ctrl+g", "3"), {"whole-1": Answer(value=3)}),
        (("k", "enter", "2"), {"whole-1": Answer(not_observed=""), "whole-2": Answer(value=2)}),
    ],
)  # fmt: skip
def test_every_dialog_gets_what_is_typed_behind_its_key_and_nothing_more(keys, answers):
    assert burst(WALK, *(Key("slash", "/") if one == "slash" else one for one in keys)).answers == answers


def test_what_deletes_and_what_moves_keep_their_place_among_the_letters():
    walk = burst(WALK, "a", *"Hejsn", "backspace", *"an", "left", "left", *"XX", "escape")
    assert walk.answers["whole-1"].note == "HejsXXan"
    walk = burst(WALK, "k", *"abc", "backspace", "backspace", *"hörn", "home", "y", "enter", "3")
    assert walk.answers == {"whole-1": Answer(not_observed="yahörn"), "whole-2": Answer(value=3)}


def test_what_is_pasted_behind_a_key_goes_in_whole():
    walk = burst(WALK, "a", Paste("två\nlampor"), "!", "escape")
    assert walk.answers["whole-1"].note == "två\nlampor!"


def test_ctrl_c_in_a_burst_comes_in_its_turn():
    walk = burst(at("lux"), "3", "enter", "ctrl+c")
    assert (walk.answers, walk.state) == ({"lux": Answer(value=3)}, "going")
