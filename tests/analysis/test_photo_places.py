from datetime import UTC, datetime, timedelta

from cpted_cli.analysis.photo_places import Moment, is_after, is_within, key_at

NOON = datetime(2026, 11, 10, 12, 0, tzinfo=UTC)


def after(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


GIVEN = (Moment(after(0), "lamps"), Moment(after(3), "door"), Moment(after(60), "view"))


def test_a_photo_is_of_the_question_that_is_answered_next():
    assert key_at(GIVEN, after(1)) == "door"
    assert key_at(GIVEN, after(3)) == "door"
    assert key_at(GIVEN, after(50)) == "view"
    assert key_at(GIVEN, after(-14)) == "lamps"


def test_before_a_long_pause_it_is_of_the_question_answered_last():
    assert key_at(GIVEN, after(5)) == "door"
    assert key_at(GIVEN, after(61)) == "view"


def test_in_the_middle_of_a_pause_it_is_of_none():
    assert key_at(GIVEN, after(30)) is None
    assert key_at(GIVEN, after(-16)) is None
    assert key_at((), NOON) is None


def test_a_clock_that_jumped_back_changes_nothing():
    assert key_at(tuple(reversed(GIVEN)), after(1)) == "door"


def test_a_visit_reaches_a_little_beyond_its_answers():
    times = [one.at for one in GIVEN]
    assert is_within(times, after(30))
    assert is_within(times, after(75))
    assert not is_within(times, after(76))
    assert not is_within((), NOON)


def test_after_the_last_answer_means_after_all_of_them():
    assert is_after(GIVEN, after(61))
    assert not is_after(GIVEN, after(60))
    assert is_after((), NOON)
