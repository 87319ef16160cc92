"""A checklist on the terminal."""

import pytest

from cpted_cli.files.checklists import whole_checklist
from cpted_cli.files.library import shipped_library
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale
from cpted_cli.model.tailored import Change, Tailored
from cpted_cli.terminal.checklists import show_checklist
from cpted_cli.wording.translator import words_for
from tests.analysis.test_profiles import make_threshold
from tests.builders import QUALITY, make_criterion, one_principle
from tests.terminal.drawn import plain, text_of


def shown(checklist, language="en", width=200):
    to = plain(width)
    show_checklist(to, checklist, words_for(language))
    return text_of(to)


@pytest.mark.parametrize(
    ("scale", "said"),
    [
        (QUALITY, "0 Serious, 1 Clear, 2 Acceptable, 3 Good, 4 Very good"),
        (QuantityScale(unit="lx", points=((0, 0), (5, 1))), "a number (lx)"),
        (RatioScale(), "how many of how many"),
        (CountScale(points=((0, 1), (5, 0))), "how many"),
    ],
)
def test_each_criterion_tells_how_it_is_answered(scale, said):
    text = shown(one_principle(make_criterion("lamp", scale=scale, light="both", gate=0, short=True, sensitive=True)))

    assert f"lamp · daylight and dark · {said} · basic requirement · quick visit · sensitive" in " ".join(text.split())


def test_zone_guidance_and_description_are_told_where_there_are_any():
    door = make_criterion("door", zone="entrance", guidance="Shut it twice.")
    text = shown(one_principle(door, description="What it is for."))

    assert text.startswith(
        "Small 1\nWhat it is for.\n\nonly\n1 criterion, 100% of the result\n\ndoor?\n  door · Entrance · daylight · "
    )
    assert text.endswith("\n  Shut it twice.")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_shipped_checklist_can_be_shown_in_each_language(language):
    for document in shipped_library().checklists.values():
        whole, faults = whole_checklist(document)
        assert faults == ()
        text = shown(whole, language)
        assert all(criterion.id in text for criterion in whole.criteria())


def test_nothing_is_wider_than_the_terminal_and_nothing_stands_after_the_last_word():
    to = plain(60)
    whole, _ = whole_checklist(shipped_library().checklists["residential-area"])
    show_checklist(to, whole, words_for("sv"))

    lines = to.file.getvalue().splitlines()
    assert max(map(len, lines)) <= 60
    assert all(line == line.rstrip() for line in lines)


def test_weight_threshold_and_what_was_tailored_are_told():
    change = Change(kind="drop", id="lamp", title="The lamp", reason="No lamps here.")
    heavy = make_criterion("door", scale=RatioScale(), weight=2.5, threshold=make_threshold("t", text="Shut."))

    text = shown(one_principle(heavy, tailored=Tailored(base="a", base_edition="1", changes=(change,))))

    assert " · weight 2.5\n  Threshold: Shut. (our own rule of thumb, for what is there)\n" in text
    assert text.endswith("Tailored from a 1:\n  Left out: The lamp. Reason: No lamps here.")
