"""What does not hold together in a crosswalk."""

from typing import Any

from cpted_cli.analysis.crosswalks import crosswalk_faults
from cpted_cli.model.crosswalk import Category, Crosswalk, NoPlace


def make_crosswalk(criteria: dict[str, Any], **changes: Any) -> Crosswalk:
    """Build a frame of two categories, care and light."""
    written: dict[str, Any] = {
        "format": "cpted-crosswalk/1",
        "id": "frame",
        "title": "Frame",
        "categories": (Category(id="care", title="Care"), Category(id="light", title="Light")),
        "criteria": criteria,
        **changes,
    }
    return Crosswalk(**written)


def told(crosswalk: Crosswalk) -> list[tuple[str, tuple[str | int, ...], bool]]:
    faults = crosswalk_faults(crosswalk, frozenset({"study"}), frozenset({"door", "lamp"}))
    return [(one.code, one.where, one.at_key) for one in faults]


def test_sound_crosswalk_has_no_fault():
    assert told(make_crosswalk({"door": ("care", "light"), "lamp": NoPlace(no_place="No.")}, source="study")) == []


def test_everything_that_is_not_there_is_told_at_its_place():
    crosswalk = make_crosswalk({"dor": "care", "door": ("care", "lihgt"), "lamp": "lihgt"}, source="stdy")

    assert told(crosswalk) == [
        ("unknown-source", ("source",), False),
        ("unknown-criterion", ("criteria", "dor"), True),
        ("unknown-category", ("criteria", "door", 1), False),
        ("unknown-category", ("criteria", "lamp"), False),
    ]


def test_category_stands_once():
    twice = (Category(id="care", title="Care"),) * 2

    assert told(make_crosswalk({"door": "care"}, categories=twice)) == [
        ("duplicate-id", ("categories", 1, "id"), False)
    ]
