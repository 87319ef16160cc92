from datetime import UTC, date, datetime

import pytest

from cpted_cli.terminal.visit_questions import (
    ask_assessor,
    ask_clock,
    ask_light,
    ask_moment,
    clock_of,
    id_of_person,
)
from tests.walk.speaking import conversation


@pytest.mark.parametrize(("line", "light"), [("1", "day"), ("2", "dark"), ("m", "dark"), ("Dag", "day")])
def test_the_light_is_a_number_or_its_first_letters(line, light):
    assert ask_light(conversation(line).talk()) == light


def test_enter_is_the_usual_assessor():
    assert ask_assessor(conversation("").talk(), "a1") == "a1"
    assert ask_assessor(conversation("A2").talk(), "a1") == "a2"


def test_a_name_becomes_an_id_and_that_is_told():
    spoken = conversation("Åsa Öberg")
    assert ask_assessor(spoken.talk(), "a1") == "asa-oberg"
    assert "I filen: asa-oberg." in spoken.text
    assert id_of_person("2b") == "a-2b"


def test_a_name_without_a_letter_that_an_id_can_have_is_asked_for_again_in_words():
    spoken = conversation("李", "Li")
    assert ask_assessor(spoken.talk(), "a1") == "li"
    assert "Skriv initialer eller ett namn med minst en bokstav från a till z" in spoken.text


@pytest.mark.parametrize(
    ("text", "clock"),
    [("17:05", "17:05"), ("17.05", "17:05"), ("kl. 17.05", "17:05"), ("1705", "17:05"), ("17", "17:00"),
     ("705", "07:05"),     ("24:00", None), ("17:60", None), ("snart", None), ("", None)],
)  # fmt: skip
def test_clock_times_are_read_as_people_write_them(text, clock):
    assert clock_of(text) == clock


def test_a_clock_time_has_a_default_or_may_be_left_out():
    spoken = conversation("")
    assert ask_clock(spoken.talk(), "När?", "17:05") == "17:05"
    assert "När? (Enter: 17.05)" in spoken.text
    assert ask_clock(conversation("").talk(), "När?", None) is None
    assert ask_clock(conversation("snart", "18").talk(), "När?", None) == "18:00"


@pytest.mark.parametrize(
    ("line", "day", "clock"),
    [
        ("", date(2026, 11, 10), "17:05"),
        ("16.30", date(2026, 11, 10), "16:30"),
        ("2026-11-09", date(2026, 11, 9), None),
        ("2026-11-09 kl. 8", date(2026, 11, 9), "08:00"),
    ],
)
def test_a_visit_began_now_or_at_a_time_or_on_another_day(line, day, clock):
    spoken = conversation(line)
    assert ask_moment(spoken.talk(), datetime(2026, 11, 10, 17, 5, tzinfo=UTC)) == (day, clock)
    assert "(Enter: 10 november 2026 17.05; en annan dag: 2026-11-09 17:05)" in spoken.text


def test_a_day_to_come_or_no_time_is_asked_again_and_the_zone_is_named():
    spoken = conversation("2026-11-11", "2026-11-09 snart", "snart", "")
    ask_moment(spoken.talk(), datetime(2026, 11, 10, 17, 5, tzinfo=UTC), "Europe/Stockholm")
    assert spoken.text.count("Ange en tid") == 3
    assert "17.05, tid i Europe/Stockholm;" in spoken.text
