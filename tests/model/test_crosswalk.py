"""Crosswalks."""

from tests.files.reading import codes, read

HEAD = "format: cpted-crosswalk/1\nid: frame\ntitle: Frame\ncategories: [{id: care, title: Care}]\ncriteria:\n"


def test_criterion_has_one_category_several_or_a_reason_for_none():
    frame, faults = read(HEAD + "  a: care\n  b: [care, light]\n  c: {no_place: Not spoken of.}\n")

    assert faults == ()
    assert [frame.categories_of(name) for name in ("a", "b", "c", "d")] == [("care",), ("care", "light"), (), ()]


def test_place_in_the_frame_is_never_empty():
    assert codes(HEAD + "  a: []\n") == ["6:6 too-few"]
    assert codes(HEAD + "  a: {reason: x}\n") == ["6:7 unknown-key-far", "6:6 missing-key"][::-1]
