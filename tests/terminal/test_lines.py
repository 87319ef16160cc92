from dataclasses import replace

import pytest

from cpted_cli.analysis.moves import (
    AddZone,
    Back,
    Clear,
    CopyZone,
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
    Notice,
    Pause,
    Protect,
    Rate,
    RateRatio,
    RateZone,
    Redo,
    Search,
    Show,
    Skip,
    Turn,
    Undo,
)
from cpted_cli.analysis.written import NO, YES, yes_and_no
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, Step, StepScale
from cpted_cli.terminal.keys import keys_of
from cpted_cli.terminal.lines import Request, entered, typed
from cpted_cli.wording.translator import languages, words_for
from tests.walk.place import a_walk

SV, EN = (keys_of(words_for(language)) for language in ("sv", "en"))
QUALITY = StepScale(steps=("Allvarlig brist", "Tydlig brist", "Godtagbart", "Bra", "Mycket bra"))
YES_NO = StepScale(
    steps=(Step(label={"sv": "Nej", "en": "No"}, position=0), Step(label={"sv": "Ja", "en": "Yes"}, position=1))
)
LUX = QuantityScale(unit="lx", points=((0, 0), (5, 1)))
RATIO = RatioScale()
COUNT = CountScale(points=((0, 1), (5, 0)))


@pytest.mark.parametrize("line", ["3", " 3 ", "3\n", "bra", "Bra"])
def test_a_step_is_a_number_or_its_words(line):
    assert typed(line, QUALITY, SV) == (Rate(3),)


@pytest.mark.parametrize("keys", [SV, EN])
@pytest.mark.parametrize(
    ("line", "step"), [("j", 1), ("J", 1), ("y", 1), ("ja", 1), ("yes", 1), ("1", 1), ("n", 0), ("nej", 0), ("0", 0)]
)
def test_yes_and_no_are_understood_in_both_languages(keys, line, step):
    assert typed(line, YES_NO, keys) == (Rate(step),)


@pytest.mark.parametrize("line", ["3,2", "3.2", "3,2 lx", "3.2lx", "3,2 lux", "+3,2"])
def test_a_measured_number_takes_comma_point_and_unit(line):
    assert typed(line, LUX, SV) == (Rate(3.2),)


@pytest.mark.parametrize(
    ("line", "unit"), [("14 dagar", "days"), ("3 månader", "months"), ("40 hushåll", "households")]
)
def test_a_unit_may_be_typed_in_the_readers_words(line, unit):
    scale = QuantityScale(unit=unit, points=((0, 1), (99, 0)))

    assert typed(line, scale, SV) == (Rate(float(line.split()[0])),)


@pytest.mark.parametrize("line", ["17/20", "17 / 20", "17 av 20", "17 AV 20", "17 20"])
def test_a_ratio_is_so_many_of_so_many(line):
    assert typed(line, RATIO, SV) == (RateRatio(17, 20),)


def test_of_is_said_in_the_readers_language():
    assert typed("17 of 20", RATIO, EN) == (RateRatio(17, 20),)


@pytest.mark.parametrize(
    ("line", "scale", "code"),
    [
        ("5", QUALITY, "not-understood-steps"),
        ("-1", QUALITY, "not-understood-steps"),
        ("3.5", QUALITY, "not-understood-steps"),
        ("²", QUALITY, "not-understood-steps"),
        ("m", QUALITY, "not-understood-steps"),
        ("2", YES_NO, "not-understood-yes-no"),
        ("j", QUALITY, "not-understood-steps"),
        ("3 m", LUX, "not-understood-quantity"),
        ("bra", LUX, "not-understood-quantity"),
        ("17", RATIO, "of-how-many"),
        ("17 av", RATIO, "not-understood-ratio"),
        ("2,5", COUNT, "not-understood-count"),
        ("-2", COUNT, "not-understood-count"),
        ("\x1b[A", QUALITY, "not-understood-steps"),
        ("s genast", QUALITY, "not-understood-steps"),
        ("b 2", QUALITY, "not-understood-steps"),
        ("3 bra belysning", QUALITY, "note-wanted"),
        ("8/20 lampa 3 och 7", RATIO, "note-wanted"),
        ("n för mörkt", YES_NO, "note-wanted"),
        ("vad då nu", QUALITY, "not-understood-steps"),
        ("3", None, "no-question-here"),
        ("\x1b[A", None, "not-understood-at-end"),
    ],
)
def test_what_is_not_understood_says_what_would_be_right(line, scale, code):
    notice = typed(line, scale, SV)
    assert isinstance(notice, Notice)
    assert notice.code == code


@pytest.mark.parametrize(
    ("line", "moves"),
    [
        ("h", (Skip(),)),
        ("f ingen skylt", (MarkAbsent("ingen skylt"),)),
        ("E parkering saknas", (MarkNotApplicable("parkering saknas"),)),
        ("k  låst ", (MarkNotObserved("låst"),)),
        ("b", (Back(),)),
        ("t", (Back(),)),
        ("<", (Back(),)),
        (">", (Forward(),)),
        ("g", (Jump(None),)),
        ("g 12", (Jump(12),)),
        ("g12", (Jump(12),)),
        ("g entre-12a", (Jump("entre-12a"),)),
        ("a två lampor", (Note("två lampor"),)),
        ("+", (Keep(),)),
        ("!", (Flag(),)),
        ("+!", (Keep(), Flag())),
        ("*", (Protect(),)),
        ("+*!", (Keep(), Protect(), Flag())),
        ("0* a olåst", (Protect(), Note("olåst"), Rate(0))),
        ("-", (Clear(),)),
        ("s", (Pause(),)),
        ("3+", (Keep(), Rate(3))),
        ("3 +!", (Keep(), Flag(), Rate(3))),
        ("3 a två lampor a b", (Note("två lampor a b"), Rate(3))),
        ("3! a mät igen", (Flag(), Note("mät igen"), Rate(3))),
    ],
)
def test_keys_mean_the_same_everywhere_in_swedish(line, moves):
    assert typed(line, QUALITY, SV) == moves


@pytest.mark.parametrize(
    ("line", "moves"),
    [
        ("l", (Skip(),)),
        ("m no sign", (MarkAbsent("no sign"),)),
        ("d no parking", (MarkNotApplicable("no parking"),)),
        ("c locked", (MarkNotObserved("locked"),)),
        ("b", (Back(),)),
        ("s", (Pause(),)),
        ("3 a two lamps", (Note("two lamps"), Rate(3))),
    ],
)
def test_the_english_letters_are_others(line, moves):
    assert typed(line, QUALITY, EN) == moves


def test_some_lines_take_a_question_back():
    assert typed("?", QUALITY, SV) == Request("help", "?")
    assert typed("k", QUALITY, SV) == Request("reason", mark=MarkNotObserved)
    assert typed("a", QUALITY, SV) == Request("note")
    assert typed("aa", QUALITY, SV) == Request("edit")
    assert typed("p", QUALITY, SV) == Request("photo")
    assert typed("p /tmp/My photo.jpg", QUALITY, SV) == Request("photo", "/tmp/My photo.jpg")


def test_an_empty_line_says_what_is_waited_for_and_goes_on_only_where_an_answer_stands():
    walk = a_walk()
    found = entered(" ", walk, SV)
    assert (found.code, found.params["wanted"].code) == ("nothing-typed", "not-understood-steps")
    assert entered("", a_walk(**{"whole-1": 3}), SV) == (Skip(),)
    assert entered("3", walk, SV) == (Rate(3),)
    assert entered("", replace(walk, cursor=24), SV) == (Finish(),)


def test_a_photo_is_taken_away_by_number_and_a_note_of_many_lines_goes_to_the_question_before():
    assert typed("p-", QUALITY, SV) == Request("drop")
    assert typed("p- 2", QUALITY, SV) == Request("drop", "2")
    assert typed("a<", QUALITY, SV) == Request("note", is_before=True)


def test_enter_after_the_last_question_ends_the_visit():
    assert typed("", None, SV) == (Finish(),)


def test_a_yes_that_is_bad_news_is_still_a_yes():
    reversed_scale = StepScale(steps=("Ja", "Nej"))
    assert yes_and_no(reversed_scale) == (0, 1)
    assert typed("j", reversed_scale, SV) == (Rate(0),)


def test_two_steps_of_other_words_are_no_yes_and_no():
    assert yes_and_no(StepScale(steps=("Open", "Closed"))) is None
    assert yes_and_no(QUALITY) is None


@pytest.mark.parametrize("language", languages())
def test_in_every_language_each_letter_means_one_thing_and_none_is_yes_or_no_elsewhere(language):
    keys = keys_of(words_for(language))
    assert set(keys.letters) == set(EN.letters)
    others = {name: letters for name, letters in keys.letters.items() if name not in {"yes", "no", "of"}}
    used = [letter for letters in others.values() for letter in letters]
    assert len(used) == len(set(used))
    assert all(len(letter) == 1 and letter.isalpha() for letter in used)
    assert not set(used) & (YES | NO)


@pytest.mark.parametrize(
    ("line", "move"),
    [
        ("u", Undo()), ("å", Undo()), ("r", Redo()), (">>", Turn(1)), ("<<", Turn(-1)),
        ("/", Search()), ("/ lampa", Search("lampa")), ("= Entré 12 A", CopyZone("Entré 12 A")),
        ("z+ Entré 12 C", AddZone("Entré 12 C")), ("z 3", RateZone(3)), ("z3", RateZone(3)),
        ("z k låst", MarkZone(MarkNotObserved("låst"))),
        ("z K låst utom 12 14", MarkZone(MarkNotObserved("låst"), (12, 14))),
        ("z e utom 5, 7 ingen cykel", MarkZone(MarkNotApplicable("ingen cykel"), (5, 7))),
        ("z f 2 skyltar borta", MarkZone(MarkAbsent("2 skyltar borta"))),
        ("z 3 utom 5, 7", RateZone(3, (5, 7))), ("v o", Show("unanswered")), ("v flagg", Show("flagged")),
        ("v !", Show("flagged")), ("v alla", Show("all")),
    ],
)  # fmt: skip
def test_moves_of_a_whole_walk_are_typed_in_one_line(line, move):
    assert typed(line, QUALITY, SV) == (move,)


def test_a_note_for_the_question_before_goes_there_and_comes_back():
    assert typed("a< två lampor", QUALITY, SV) == (Back(), Note("två lampor"), Forward())


@pytest.mark.parametrize(("line", "kind"), [("v", "show"), ("o", "order"), ("?", "help"), ("??", "help")])
def test_some_letters_ask_back(line, kind):
    request = typed(line, QUALITY, SV)
    assert isinstance(request, Request)
    assert request.kind == kind


@pytest.mark.parametrize(("line", "but"), [("z k", ()), ("z k 12 14", (12, 14)), ("z k utom 12, 14", (12, 14))])
@pytest.mark.parametrize("scale", [QUALITY, RATIO])
def test_a_mark_for_a_whole_zone_asks_why_on_any_scale(line, but, scale):
    request = typed(line, scale, SV)
    assert isinstance(request, Request)
    assert (request.kind, request.marked("låst")) == ("reason", MarkZone(MarkNotObserved("låst"), but))


@pytest.mark.parametrize("line", ["z", "z bra5", "z 17/20"])
def test_a_whole_zone_wants_a_step(line):
    assert typed(line, QUALITY, SV) == Notice("zone-step-wanted")
