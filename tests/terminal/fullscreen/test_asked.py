from dataclasses import replace

from cpted_cli.analysis.moves import (
    Jump,
    MarkAbsent,
    MarkNotObserved,
    MarkZone,
    Notice,
    RateZone,
    Search,
    Show,
    TakePhoto,
)
from cpted_cli.terminal.fullscreen.asked import LINES, line_asked, request_asked
from cpted_cli.terminal.lines import Request
from tests.walk.piloting import a_desk
from tests.walk.place import a_walk

WALK, DESK = a_walk(), a_desk()


def test_what_is_written_after_a_letter_means_the_same_as_in_plain_lines():
    assert line_asked("jump", WALK, DESK).then("12") == (Jump(12),)
    assert line_asked("zone", WALK, DESK).then("3 utom 4") == (RateZone(3, (4,)),)
    assert line_asked("/", WALK, DESK).then("lampa") == (Search("lampa"),)
    assert all(line_asked(name, WALK, DESK).question for name in LINES)


def test_a_reason_may_be_left_out_or_taken_back():
    asked = request_asked(Request("reason", mark=MarkAbsent), WALK, DESK)
    assert asked.then("ingen skylt") == (MarkAbsent("ingen skylt"),)
    assert asked.then("") == (MarkAbsent(""),)
    assert asked.then("<") == ()
    whole = line_asked("zone", WALK, DESK).then("k utom 4")
    assert isinstance(whole, Request)
    assert request_asked(whole, WALK, DESK).then("låst") == (MarkZone(MarkNotObserved("låst"), (4,)),)


def test_a_photo_is_taken_in_or_refused():
    asked = request_asked(Request("photo"), WALK, DESK)
    assert asked.then("") == ()
    assert asked.then("/tmp/a.jpg") == (TakePhoto("yard.jpg"),)
    assert isinstance(asked.then("a.txt"), Notice)


def test_what_to_show_is_listed():
    asked = request_asked(Request("show"), WALK, DESK)
    assert "! de flaggade" in asked.question
    assert asked.then("") == (Show("all"),)
    assert asked.then("o") == (Show("unanswered"),)
    assert asked.then("x") == Request("show")


def test_the_zones_that_can_be_copied_are_named_and_none_copies_nothing():
    here = replace(WALK, cursor=WALK.index_of("door@entrance-12a"))
    asked = line_asked("=", here, DESK)
    assert asked.question.split("\n")[1] == "Entré 12 B"
    assert asked.then(" ") == ()


def test_the_help_takes_no_line():
    assert request_asked(Request("help"), WALK, DESK) is None
