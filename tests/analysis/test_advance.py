import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.moves import (
    AddZone,
    Arrange,
    Back,
    Change,
    Clear,
    CopyZone,
    DropPhoto,
    Finish,
    Flag,
    Forward,
    Jump,
    Keep,
    MarkAbsent,
    MarkNotApplicable,
    MarkNotObserved,
    MarkZone,
    Note,
    Pause,
    PlacePhotos,
    Protect,
    Rate,
    RateRatio,
    RateZone,
    Redo,
    Rewrite,
    Search,
    Several,
    Show,
    Skip,
    TakePhoto,
    Turn,
    Undo,
    ZoneChange,
)
from cpted_cli.analysis.walk import Walk, settled
from cpted_cli.model.assessment import UNANSWERED, Answer
from tests.walk.place import a_walk

WALK = a_walk()
NUMBERS = st.integers(-2, 6).map(float) | st.floats()
TEXTS = st.text(max_size=30)
MOVES = st.one_of(
    NUMBERS.map(Rate),
    st.builds(RateRatio, NUMBERS, NUMBERS),
    TEXTS.map(MarkAbsent),
    TEXTS.map(MarkNotApplicable),
    TEXTS.map(MarkNotObserved),
    st.sampled_from([Skip(), Back(), Forward(), Keep(), Protect(), Flag(), Clear()]),
    st.builds(
        Jump, st.none() | st.integers(-3, 40) | TEXTS | st.sampled_from(["lux", "Entré 12 B", "door@entrance-12a"])
    ),
    TEXTS.map(Note),
    TEXTS.map(Rewrite),
    st.sampled_from([Turn(1), Turn(-1), Undo(), Redo(), Search("door"), Arrange("principle"), Arrange("zone")]),
    st.sampled_from(["all", "unanswered", "not_observed", "flagged"]).map(Show),
    st.builds(
        MarkZone,
        st.sampled_from([MarkAbsent("x"), MarkNotApplicable(), MarkNotObserved("locked")]),
        st.lists(st.integers(0, 25), max_size=2).map(tuple),
    ),
    st.builds(RateZone, st.integers(0, 5).map(float), st.lists(st.integers(0, 25), max_size=2).map(tuple)),
    st.sampled_from(["entrance-12a", "Entré 12 B", "path"]).map(CopyZone),
    st.sampled_from(["Entré 12 C", "Entré 12 D", ""]).map(AddZone),
    st.just(Several((Keep(), Rate(2.0)))),
    st.sampled_from(["one.jpg", "two.jpg", ""]).map(TakePhoto),
    st.sampled_from([1, 2, 3, "one.jpg"]).map(DropPhoto),
    st.sampled_from([(("lux", "three.jpg"), ("nowhere", "four.jpg")), ()]).map(PlacePhotos),
)


def at(walk: Walk, key: str) -> Walk:
    return advance(walk, Jump(key))


def keys_at(walk: Walk):
    return (walk.question.key if walk.question else None, tuple(one.key for one in walk.questions))


def done(walk: Walk, *moves) -> Walk:
    for move in moves:
        walk = advance(walk, move)
    return walk


@given(st.lists(MOVES, max_size=40))
def test_whatever_is_done_the_changes_add_up_to_the_answers(moves):
    walk = done(WALK, *moves)
    added: dict[str, Answer | None] = {}
    for change in walk.unkept:
        if isinstance(change, ZoneChange):
            continue
        assert change.was == added.get(change.key)
        added[change.key] = change.answer
    assert {key: answer for key, answer in added.items() if answer is not None} == dict(walk.answers)


@given(st.lists(MOVES, max_size=40))
def test_whatever_is_done_the_walk_stays_among_its_questions(moves):
    walk = done(WALK, *moves)
    assert 0 <= walk.cursor <= len(walk.questions)
    assert walk.state == "going"
    assert set(walk.answers) <= {question.key for question in walk.questions}
    assert UNANSWERED not in walk.answers.values()


@given(st.lists(MOVES, max_size=20), MOVES)
def test_a_move_that_is_refused_changes_nothing(moves, last):
    before = done(WALK, *moves)
    after = advance(before, last)
    if after.notice is not None and after.notice.is_refusal:
        assert (after.answers, after.cursor, after.unkept) == (before.answers, before.cursor, before.unkept)


@given(st.lists(MOVES, max_size=12), MOVES)
def test_undo_inverts_every_move_that_changes_something(moves, last):
    before = done(WALK, *moves)
    after = advance(before, last)
    if isinstance(last, Undo | Redo) or len(after.done) == len(before.done):
        return
    back = advance(after, Undo())
    assert (back.answers, back.added, keys_at(back)) == (before.answers, before.added, keys_at(before))
    again = advance(back, Redo())
    assert (again.answers, again.added, keys_at(again)) == (after.answers, after.added, keys_at(after))


@given(st.lists(MOVES, max_size=30))
def test_undoing_all_leads_back_to_the_beginning(moves):
    walk = done(WALK, *moves)
    for _ in range(len(walk.done)):
        walk = advance(walk, Undo())
    assert (walk.answers, walk.added, walk.done) == (WALK.answers, (), ())
    assert {one.key for one in walk.questions} == {one.key for one in WALK.questions}


@given(st.lists(MOVES, max_size=20))
def test_what_was_undone_can_be_done_again_until_something_else_is_done(moves):
    walk = done(WALK, *moves)
    undone = done(walk, *[Undo()] * len(walk.done))
    assert done(undone, *[Redo()] * len(walk.done)).answers == walk.answers
    assert advance(undone, Rate(3)).undone == () or undone.question is None


@given(MOVES, st.sampled_from([Rate(1.0), RateRatio(1, 2), MarkAbsent("x"), MarkNotApplicable(), MarkNotObserved()]))
def test_note_photos_and_marks_survive_another_rating(move, rating):
    walk = done(at(WALK, "whole-3"), Note("wet"), TakePhoto("a.jpg"), Keep(), Protect(), Flag(), Rate(3))
    again = done(advance(walk, Back()), rating)
    answer = again.answers["whole-3"]
    assert (answer.note, answer.photos) == ("wet", ("a.jpg",))
    assert (answer.keep, answer.protected, answer.flag) == (True, True, True)


def test_a_rating_replaces_the_state_before_it():
    walk = done(WALK, MarkNotObserved("locked"), Back(), Rate(2))
    assert walk.answers["whole-1"] == Answer(value=2)


def test_a_rating_goes_on_to_the_next_question():
    assert advance(WALK, Rate(0)).cursor == 1


def test_rating_the_same_again_is_no_change():
    walk = done(WALK, Rate(3))
    kept = settled(walk, walk.unkept[0])
    assert done(kept, Back(), Rate(3)).unkept == ()


def test_a_rating_by_hand_is_no_longer_a_copy():
    walk = a_walk(**{"whole-1": Answer(value=1, copied_from="entrance-12a", by_exception=True)})
    assert advance(walk, Rate(3)).answers["whole-1"] == Answer(value=3)


@pytest.mark.parametrize(
    ("key", "move", "code"),
    [
        ("whole-1", Rate(5), "off-scale"),
        ("whole-1", Rate(1.5), "off-scale"),
        ("whole-1", Rate(-1), "off-scale"),
        ("whole-1", Rate(math.nan), "off-scale"),
        ("whole-1", RateRatio(1, 2), "no-ratio-here"),
        ("lamps", Rate(1), "ratio-wanted"),
        ("lamps", RateRatio(-1, 3), "ratio-wanted"),
        ("lamps", RateRatio(math.inf, math.inf), "ratio-wanted"),
        ("lamps", RateRatio(3, 2), "more-than-all"),
        ("lamps", RateRatio(0, 0), "ratio-of-nothing"),
        ("bins", Rate(1.5), "count-wanted"),
        ("bins", Rate(-1), "below-nought"),
        ("lux", Rate(math.inf), "number-wanted"),
        ("whole-1", Clear(), "nothing-to-clear"),
        ("whole-1", Note(" \x07\x1b[A "), "empty-note"),
        ("whole-1", TakePhoto(""), "photo-there"),
        ("whole-1", Back(), "first-question"),
        ("whole-1", Jump(0), "no-such-number"),
        ("whole-1", Jump(25), "no-such-number"),
        ("whole-1", Jump("nowhere"), "no-such-place"),
    ],
)
def test_a_move_that_cannot_be_done_says_why(key, move, code):
    walk = advance(at(WALK, key), move)
    assert walk.notice is not None
    assert walk.notice.code == code


def test_a_place_is_found_by_id_name_key_criterion_or_beginning():
    def landed(text: str) -> str:
        walk = advance(WALK, Jump(text))
        assert walk.question is not None
        return walk.question.key

    assert landed("entrance-12b") == "door@entrance-12b"
    assert landed("entré 12b") == "door@entrance-12b"
    assert landed("Entre-12A") == "door@entrance-12a"
    assert landed("sign@entrance-12b") == "sign@entrance-12b"
    assert landed("sign") == "sign@entrance-12a"
    assert landed("entrance") == "door@entrance-12a"
    assert landed("gångväg") == "lux"


def test_a_place_that_is_misspelt_is_guessed():
    notice = advance(WALK, Jump("gongväg")).notice
    assert notice is not None
    assert notice.params["guess"] == "Gångväg"


def test_the_next_unanswered_question_may_lie_before():
    walk = done(WALK, Skip(), *[Rate(1)] * 13)
    walk = done(walk, *[MarkAbsent()] * (len(walk.questions) - walk.cursor))
    assert walk.question is None
    assert advance(walk, Jump()).cursor == 0


def test_when_all_is_answered_there_is_no_next_question():
    walk = done(WALK, *[MarkNotObserved("dark")] * len(WALK.questions))
    notice = advance(walk, Jump()).notice
    assert notice is not None
    assert notice.code == "all-answered"


def test_past_the_last_question_nothing_can_be_rated():
    walk = done(WALK, *[Skip()] * len(WALK.questions))
    for move, code in ((Rate(1), "no-question-here"), (Note("x"), "no-question-here"), (Forward(), "last-question")):
        after = advance(walk, move)
        assert after.notice is not None
        assert after.notice.code == code


def test_after_the_end_nothing_happens():
    for end in (Pause(), Finish()):
        walk = done(WALK, end, Rate(1))
        assert walk.notice is not None
        assert (walk.notice.code, walk.answers) == ("walk-ended", {})


def test_notes_are_added_and_rewritten():
    walk = done(WALK, Note("one"), Note("two"))
    assert walk.answer.note == "one\ntwo"
    assert advance(walk, Rewrite("three")).answer.note == "three"
    assert advance(walk, Rewrite("")).answers == {}


def test_a_note_that_is_too_long_keeps_what_fits_and_says_so():
    walk = done(WALK, Note("å" * 10_007))
    assert walk.notice is not None
    assert (walk.notice.code, walk.notice.params["left_out"]) == ("note-cut", 7)
    assert walk.answer.note == "å" * 10_000


def test_a_reason_that_is_too_long_is_cut_too():
    walk = done(WALK, MarkNotObserved("x" * 10_001))
    assert walk.notice is not None
    assert (walk.notice.code, walk.cursor) == ("note-cut", 1)


def test_taking_back_is_first_the_answer_then_the_rest():
    walk = done(WALK, Rate(3), Back(), Note("wet"), Keep(), Clear())
    assert walk.answer == Answer(note="wet", keep=True)
    assert advance(walk, Clear()).answers == {}


def test_a_mark_is_taken_away_by_giving_it_again():
    assert done(WALK, Keep(), Keep(), Protect(), Protect(), Flag(), Flag()).answers == {}


def test_a_change_that_was_undone_needs_no_writing():
    assert done(WALK, Keep(), Keep()).unkept == ()


def test_changes_to_one_answer_in_a_row_are_one_change():
    walk = done(WALK, Keep(), Note("fine"), Rate(4))
    assert walk.unkept == (Change(key="whole-1", answer=Answer(value=4, note="fine", keep=True), was=None),)


def test_a_change_that_is_on_the_disk_waits_no_longer():
    walk = done(WALK, Rate(1), Rate(2))
    assert settled(walk, walk.unkept[0]).unkept == walk.unkept[1:]
