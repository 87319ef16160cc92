from dataclasses import replace

import pytest

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.drafts import Draft, draft_here, has_news, kept, place_of, whole_note
from cpted_cli.analysis.moves import Several
from cpted_cli.model.assessment import Answer
from tests.walk.place import a_walk

WALK = a_walk(lux=Answer(value=3, note="vid grinden"))


def done(draft, walk=WALK):
    return advance(walk, Several(kept(draft, walk)))


def test_a_draft_is_kept_as_the_note_of_its_question_wherever_the_walk_stands():
    after = done(Draft(key="whole-3", text="två lampor"))
    assert after.answers["whole-3"] == Answer(note="två lampor")
    assert after.question.key == "whole-3"


def test_a_draft_of_a_note_that_is_as_it_was_takes_its_place():
    after = done(Draft(key="lux", text="vid grinden i norr", before="vid grinden"))
    assert after.answers["lux"] == Answer(value=3, note="vid grinden i norr")


def test_a_note_saved_meanwhile_is_never_overwritten():
    stale = Draft(key="lux", text="två lampor", before="")
    assert whole_note(stale, WALK) == "vid grinden\ntvå lampor"
    assert done(stale).answers["lux"].note == "vid grinden\ntvå lampor"


@pytest.mark.parametrize(
    ("draft", "is_new"),
    [
        (Draft(key="lux", text="vid grinden\n"), False),
        (Draft(key="lux", text="  ", before="vid grinden"), False),
        (Draft(key="lux", text="vid", before="vid"), False),
        (Draft(key="lux", text="vid grinden, 20 m", before="vid grinden"), True),
        (Draft(key="borta", text="något"), True),
    ],
)
def test_only_a_draft_that_says_something_new_is_offered(draft, is_new):
    assert has_news(draft, WALK) == is_new


def test_a_draft_about_what_is_no_longer_asked_goes_to_the_question_at_hand_behind_what_stands_there():
    draft = Draft(key="borta", text="något")
    assert place_of(draft, replace(WALK, cursor=24)) == 23
    here = replace(WALK, cursor=WALK.index_of("lux"))
    assert done(draft, here).answers["lux"].note == "vid grinden\nnågot"


def test_a_note_begun_here_remembers_what_stood_there():
    here = replace(WALK, cursor=WALK.index_of("lux"))
    assert draft_here(here, "x") == Draft(key="lux", text="x", before="vid grinden")
    assert draft_here(replace(WALK, cursor=24), "x") == Draft(key="", text="x")
