import asyncio
import random
from dataclasses import replace

import pytest
from textual.widgets import Input, TextArea

from cpted_cli.model.assessment import Answer
from cpted_cli.terminal.fullscreen.app import WalkApp
from tests.walk.piloting import a_desk, piloted, pressed, shown
from tests.walk.place import a_walk
from tests.walk.speaking import Disk, walked

WALK = a_walk()


def at(key: str):
    return replace(WALK, cursor=[question.key for question in WALK.questions].index(key))


def test_one_key_answers_and_goes_on():
    walk, text = pressed(WALK, "3", "0")
    assert walk.answers == {"whole-1": Answer(value=3), "whole-2": Answer(value=0)}
    assert "Gård · kontrollpunkt 3 av 24" in text
    assert "0 Allvarlig brist" in text


def test_every_answer_is_on_the_disk_before_the_next_question_is_shown():
    disk = Disk()
    pressed(WALK, "3", "plus", disk=disk)
    assert [(one.key, one.answer) for one in disk.kept] == [
        ("whole-1", Answer(value=3)),
        ("whole-2", Answer(keep=True)),
    ]


@pytest.mark.parametrize(
    ("key", "keys", "answer"),
    [
        ("door@entrance-12a", "j", Answer(value=1)),
        ("door@entrance-12a", "n", Answer(value=0)),
        ("lux", "3,2\n", Answer(value=3.2)),
        ("lux", "3.2\n", Answer(value=3.2)),
        ("lux", "33\b,2\n", Answer(value=3.2)),
        ("lamps", "17/20\n", Answer(count=17, of=20)),
        ("bins", "4\n", Answer(value=4)),
        ("whole-1", "k\n", Answer(not_observed="")),
        ("whole-1", "fingen skylt\n", Answer(absent="ingen skylt")),
        ("whole-1", "e<\n3", Answer(value=3)),
    ],
)
def test_each_kind_of_answer_is_typed_as_in_plain_lines(key, keys, answer):
    names = {
        "\n": "enter",
        "\b": "backspace",
        " ": "space",
        ",": "comma",
        ".": "full_stop",
        "/": "slash",
        "<": "less_than_sign",
    }
    walk, _ = pressed(at(key), *[names.get(one, one) for one in keys])
    assert walk.answers[key] == answer


def test_a_number_that_is_typed_waits_while_a_note_is_written():
    walk, _ = pressed(at("lux"), "3", "a", "v", "escape", "plus", "exclamation_mark", "comma", "2", "enter")
    assert walk.answers["lux"] == Answer(value=3.2, note="v", keep=True, flag=True)


@pytest.mark.parametrize("key", ["left", "up", "pageup", "pagedown", "b", "g", "s", "u", "k", "ctrl+d"])
def test_nobody_goes_away_from_a_number_that_is_not_entered(key):
    walk, text = pressed(at("lux"), "3", key)
    assert (walk.question.key, walk.state, walk.answers) == ("lux", "going", {})
    assert "3 är inte inmatat än: Enter matar in, Esc tar bort." in text
    assert pressed(at("lux"), "3", key, "escape", "b")[0].answers == {}
    assert pressed(at("lux"), "3", key, "right")[0].answers == {"lux": Answer(value=3)}


def test_an_answer_that_lacks_its_other_half_is_asked_for_it_and_stays():
    walk, text = pressed(at("lamps"), "7", "enter")
    assert "7 av hur många? Skriv 7/ och sedan hur många de är." in text
    assert walk.answers == {}
    walk, _ = pressed(at("lamps"), "7", "enter", "slash", "1", "0", "enter")
    assert walk.answers == {"lamps": Answer(count=7, of=10)}
    walk, _ = pressed(at("lamps"), "7", "enter", "1", "0", "enter")
    assert walk.answers == {"lamps": Answer(count=7, of=10)}
    walk, _ = pressed(at("lamps"), "7", "enter", "escape", "8", "slash", "1", "0", "enter")
    assert walk.answers == {"lamps": Answer(count=8, of=10)}


def test_a_number_below_nought_is_never_taken_for_one_above_it():
    walk, text = pressed(at("lux"), "minus", "1", "enter")
    assert walk.answers == {}
    assert "-1▏" in text
    assert "Mindre än noll kan det inte vara" in text
    assert pressed(at("bins"), "minus", "1", "enter")[0].answers == {}
    walk, _ = pressed(at("lux"), "3", "enter", "b", "minus", "2", "enter")
    assert walk.answers == {"lux": Answer(value=2)}


def test_a_stray_enter_leaves_no_question_blank_and_goes_on_where_an_answer_stands():
    walk, _ = pressed(WALK, "enter", "enter", "3")
    assert walk.answers == {"whole-1": Answer(value=3)}
    assert "Här finns inget svar än." in pressed(WALK, "enter")[1]
    assert pressed(a_walk(**{"whole-1": 3}), "enter")[0].cursor == 1


def test_a_slash_in_a_number_is_no_search_and_no_part_of_the_number_is_an_answer():
    walk, text = pressed(at("door@entrance-12a"), "7", "slash", "1")
    assert (walk.answers, walk.sought) == ({}, "")
    assert "7/1 är inget svar här; Esc tar bort det. Svara j eller n." in text
    walk, _ = pressed(at("door@entrance-12a"), "7", "slash", "1", "escape", "j")
    assert walk.answers == {"door@entrance-12a": Answer(value=1)}
    assert pressed(WALK, "7", "3")[0].answers == {"whole-1": Answer(value=3)}


def test_a_number_that_cannot_be_stays_to_be_mended():
    walk, text = pressed(at("lamps"), "9", "slash", "7", "enter")
    assert "9 av 7 är fler än det finns." in text
    assert "9/7▏" in text
    assert pressed(walk, "9", "slash", "7", "enter", "backspace", "9", "enter")[0].answers == {
        "lamps": Answer(count=9, of=9)
    }
    assert pressed(walk, "9", "slash", "7", "enter", "7", "slash", "9", "enter")[0].answers == {
        "lamps": Answer(count=7, of=9)
    }


def test_one_photo_is_taken_away_by_its_number():
    walk, text = pressed(WALK, "p", *"ab", "full_stop", *"jpg", "enter", "P", "1", "enter")
    assert walk.answers == {}
    assert "yard.jpg är borttaget från svaret" in text
    assert "Det finns inget foto" in pressed(WALK, "P")[1]


def test_undo_and_redo_take_back_and_do_again():
    walk, text = pressed(WALK, "3", "2", "u", "ctrl+z", "r")
    assert walk.answers == {"whole-1": Answer(value=3)}
    assert "Gjort om: 1. Hur är whole-1 här" in text


def test_arrows_and_pages_go_about():
    walk, _ = pressed(WALK, "down", "right", "left", "pagedown", "pagedown")
    assert walk.question.key == "door@entrance-12a"
    walk, _ = pressed(walk, "pageup", "up")
    assert walk.question.key == "whole-14"


def test_a_note_of_many_lines_is_kept_however_it_is_left():
    async def steps(app, pilot):
        await pilot.press("a")
        await pilot.press("t", "v", "enter", "å")
        assert app.screen.query_one(TextArea).text == "tv\nå"
        await pilot.press("escape")

    assert piloted(WALK, steps).answers == {"whole-1": Answer(note="tv\nå")}


def test_a_line_that_is_asked_for_can_be_taken_back():
    async def steps(app, pilot):
        await pilot.press("g")
        assert app.screen.query_one(Input)
        await pilot.press("9", "escape")
        await pilot.pause()

    assert piloted(WALK, steps).cursor == 0


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        (("g", "1", "7", "enter"), "door@entrance-12a"),
        (("slash", "l", "u", "x", "enter"), "lux"),
        (("g", "enter"), "whole-2"),
    ],
)
def test_a_number_a_name_and_words_lead_there(keys, key):
    assert pressed(WALK, *keys)[0].question.key == key


def test_a_whole_zone_is_answered_and_a_zone_added_and_copied():
    walk, text = pressed(WALK, "z", "3", "enter")
    assert len(walk.answers) == 14
    walk, text = pressed(
        at("sign@entrance-12a"), "2", "Z", "C", "enter", "equals_sign", *"entrance", "minus", *"12a", "enter"
    )
    assert walk.answers["sign@c"] == Answer(value=2, copied_from="entrance-12a")
    assert "1 svar är kopierade från Entré 12 A" in text


def test_only_what_is_flagged_is_shown():
    walk, text = pressed(WALK, "exclamation_mark", "3", "v", "exclamation_mark", "enter")
    assert walk.only == "flagged"
    assert "de flaggade" in text


def test_the_order_changes_and_the_outline_with_it():
    _, text = pressed(WALK, "o")
    assert "Överblick" in text


def test_what_is_not_understood_says_what_would_be_right():
    walk, text = pressed(at("door@entrance-12a"), "7")
    assert walk.answers == {}
    assert "Svara j eller n." in text


def test_the_help_opens_and_any_key_closes_it():
    async def steps(app, pilot):
        await pilot.press("question_mark")
        assert "ångra, gör om" in shown(app)
        await pilot.press("3")
        assert len(app.screen_stack) == 1

    assert piloted(WALK, steps).answers == {}


def test_a_photo_is_asked_for_and_taken():
    walk, text = pressed(WALK, "p", *"ab", "full_stop", *"jpg", "enter")
    assert walk.answers["whole-1"].photos == ("yard.jpg",)
    assert "1 foto" in text


def test_a_full_disk_is_told_and_the_answers_wait():
    disk = Disk(reason="No space left on device", fails=2)
    _, text = pressed(WALK, "3", "2", disk=disk)
    assert "Inte sparat: disken är full. 2 svar hålls kvar" in text.replace("\u00a0", " ")
    disk = Disk(reason="No space left on device", fails=1)
    walk, text = pressed(WALK, "3", "2", disk=disk)
    assert "Nu är allt sparat igen." in text
    assert walk.unkept == ()


def test_nobody_leaves_unsaved_answers_without_saying_so():
    disk = Disk(reason="Permission denied")

    async def steps(app, pilot):
        await pilot.press("3", "s")
        assert "1 svar är inte sparat." in shown(app)
        await pilot.press("enter")
        assert "1 svar är inte sparat." in shown(app)
        await pilot.press("J", "A", "enter")

    walk = piloted(WALK, steps, disk=disk)
    assert (walk.state, len(walk.unkept)) == ("paused", 1)


def test_ctrl_c_breaks_off_and_enter_after_the_last_question_ends():
    assert pressed_to_the_end(WALK, "3", "ctrl+c").state == "going"
    assert pressed_to_the_end(at("car"), "j", "enter").state == "finished"
    assert pressed_to_the_end(WALK, "s").state == "paused"


def pressed_to_the_end(walk, *keys):
    async def steps(_, pilot):
        await pilot.press(*keys)

    return piloted(walk, steps)


def test_a_long_guidance_is_read_on_with_the_space_bar():
    criterion = replace(WALK.questions[0].criterion, guidance="\n".join(f"rad {number}" for number in range(40)))
    walk = replace(WALK, questions=(replace(WALK.questions[0], criterion=criterion), *WALK.questions[1:]))

    async def steps(app, pilot):
        await pilot.press("space")
        await pilot.pause()
        assert app.query_one("#pane").scroll_y > 0
        assert app.query_one("#choices").region.bottom <= 23

    assert piloted(walk, steps).answers == {}


def test_no_score_is_shown_while_judging():
    _, text = pressed(WALK, "3", "1", "left")
    assert "poäng" not in text.casefold()
    assert "%" not in text


@pytest.mark.parametrize("size", [(80, 24), (160, 50), (20, 5)])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_question_can_be_answered_at_every_size(size, language):
    async def steps(app, pilot):
        question = app.query_one("#question")
        assert question.region.height > 0
        assert app.query_one("#choices").region.bottom <= size[1]
        await pilot.press("3")

    assert len(piloted(WALK, steps, size=size, language=language).answers) == 1


def test_a_window_made_tiny_in_mid_walk_goes_on_and_comes_back():
    async def steps(app, pilot):
        await pilot.press("3")
        await pilot.resize_terminal(20, 5)
        await pilot.press("2", "k", "x", "enter")
        await pilot.resize_terminal(160, 50)
        await pilot.pause()
        assert app.query_one("#outline").display
        assert "kontrollpunkt 4 av 24" in shown(app, "place")

    assert len(piloted(WALK, steps).answers) == 3


def test_colours_can_be_changed_for_the_light():
    async def steps(app, pilot):
        assert app.theme == "cpted-day"
        await pilot.press("ctrl+l", "ctrl+l")
        assert app.theme == "cpted-night"

    piloted(WALK, steps)


def test_the_same_moves_give_the_same_changes_in_both_faces():
    stepped = replace(WALK, questions=tuple(one for one in WALK.questions if one.key not in {"lux", "lamps", "bins"}))
    chance = random.Random(5)  # noqa: S311  not for secrets
    moves = chance.choices(["3", "0", "u", "r", "b", "h", "+", "!", "*", "-", "e", "j", "o", ">", ">>"], k=60)
    names = {
        "+": ["plus"], "!": ["exclamation_mark"], "*": ["asterisk"], "-": ["minus"], "e": ["e", "enter"],
        ">": ["greater_than_sign"], ">>": ["pagedown"],
    }  # fmt: skip
    plain, full = Disk(), Disk()
    walked(stepped, *[line for one in moves for line in ([one, ""] if one == "e" else [one])], disk=plain)
    pressed(stepped, *[key for one in moves for key in names.get(one, [one])], disk=full)
    assert plain.kept == full.kept
    assert len(plain.kept) > 10


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("två\x00 lampor\x1b[31m släckta\x07", "två lampor släckta"),
        ("lampa 😀 👨‍👩‍👧", "lampa 😀 👨‍👩‍👧"),
        ("å" * 10_005, "å" * 10_000),
    ],
)
def test_whatever_is_pasted_into_a_note_is_kept_clean_and_within_its_limit(written, kept):
    async def steps(app, pilot):
        await pilot.press("a")
        app.screen.query_one(TextArea).text = written
        await pilot.press("escape")
        await pilot.pause()
        assert len(app.screen_stack) == 1
        cut = "En anteckning rymmer 10 000 tecken" in shown(app)
        assert cut == (len(written) > 10_000)

    assert piloted(WALK, steps).answers["whole-1"].note == kept


def test_earlier_answers_are_shown_only_after_ones_own():
    assert "Svara först" in pressed(WALK, "i")[1]
    assert "Fråga 1: du svarade 3 Bra." in pressed(WALK, "3", "i")[1]


def test_what_can_wait_is_done_when_no_key_has_come_for_a_moment(monkeypatch):
    rested = []
    desk = a_desk()
    app = WalkApp(
        WALK, replace(desk, hands=replace(desk.hands, rest=lambda: rested.append(len(app.walk.answers)))), "day"
    )

    async def run() -> None:
        async with app.run_test() as pilot:
            monkeypatch.setattr("cpted_cli.terminal.fullscreen.app.REST_S", 600)
            await pilot.press("3", "2")
            assert rested == []
            monkeypatch.setattr("cpted_cli.terminal.fullscreen.app.REST_S", 0.01)
            await pilot.press("1")
            await pilot.pause(0.5)

    asyncio.run(run())
    assert rested == [3]
