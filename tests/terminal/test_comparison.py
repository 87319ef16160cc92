"""Two checklists side by side on the terminal."""

from dataclasses import replace

from cpted_cli.analysis.comparison import comparison
from cpted_cli.model.tailored import Change, Tailored
from cpted_cli.terminal.comparison import show_comparison
from cpted_cli.wording.translator import words_for
from tests.builders import make_checklist, make_criterion, make_principle
from tests.terminal.drawn import plain, text_of

DOOR = make_criterion("door", title="The door")
BEFORE = make_checklist(make_principle("one", DOOR, "path", "lamp"))


def shown(after, language="en"):
    to = plain(80)
    show_comparison(to, comparison(BEFORE, after), after, words_for(language))
    return text_of(to)


def test_each_kind_of_change_has_its_heading_and_every_criterion_its_name():
    after = make_checklist(
        make_principle(
            "one", replace(DOOR, weight=2.0), replace(make_criterion("path"), why="So."), "litter", weight=2
        ),
        edition="2",
        zones=(),
    )

    text = shown(after)

    assert text.startswith("small 1 → small 2\nCriteria: 1 added, 1 gone, 0 under a new id, 1 that change the result,")
    for heading, line in (
        ("Added", "litter  litter?"),
        ("Gone", "lamp  lamp?"),
        ("Zones", "entrance  Entrance\n      there: yes → no"),
        ("Principles", "one  one\n      weight: 1 → 2"),
        ("Changes the result", "door  The door\n      weight: 1 → 2"),
        ("In words only", "path  path?\n      why it matters: nothing → “So.”"),
    ):
        assert f"\n{heading}\n  {line}" in text


def test_new_ids_are_told_to_break_the_thread():
    text = shown(make_checklist(make_principle("one", replace(DOOR, id="entrance"), "path", "lamp")))

    assert "Under a new id (answers to the old one do not carry over)\n  door → entrance" in text


def test_nothing_is_said_in_one_line():
    assert shown(replace(BEFORE, edition="2"), "sv") == "small 1 → small 2\nIngenting skiljer."


def test_tailored_checklist_gives_its_reasons():
    change = Change(kind="drop", id="lamp", title="The lamp", reason="No lamps here.")
    after = make_checklist(
        make_principle("one", DOOR, "path"), tailored=Tailored(base="a", base_edition="1", changes=(change,))
    )

    assert shown(after).endswith("Reasons\n  Left out: The lamp. Reason: No lamps here.")
