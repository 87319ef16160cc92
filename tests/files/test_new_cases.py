"""A new case's file."""

import re

import pytest

from cpted_cli.files.documents import document_from_bytes, read_document
from cpted_cli.files.new_cases import SKETCHES, NewCase, case_text, write_case

NEW = NewCase(
    id="block", name="Block", area="From here to there", homes=148, vision="Home by foot",
    partners=(("Oak Homes", "property-owner"), ("Everyone", "residents")),
)  # fmt: skip


def test_new_case_is_sound_and_says_what_was_asked(tmp_path):
    assert write_case(tmp_path, NEW, {"head": "one\ntwo", "vision": "three"}) is None
    document, faults = read_document(tmp_path / "case.yaml")

    assert faults == ()
    case = document.value
    assert (case.area.homes, case.vision) == (148, "Home by foot")
    assert [(one.id, one.kind) for one in case.partners] == [("oak-homes", "property-owner"), ("everyone", "residents")]
    assert (tmp_path / "case.yaml").read_text("utf-8").startswith("# one\n# two\nformat: cpted-case/1\n")


def test_case_of_a_name_alone_is_sound():
    text = case_text(NewCase(id="block", name="Block"), {})

    assert document_from_bytes(text.encode(), "case.yaml")[1] == ()


@pytest.mark.parametrize("part", SKETCHES)
def test_every_sketch_is_right_as_soon_as_the_marks_before_it_are_taken_away(part):
    head = "format: cpted-case/1\nid: block\nname: Block\n"
    sketch = re.sub("^#", "", SKETCHES[part], flags=re.MULTILINE).replace("partner: …", "partner: owner")
    document, faults = document_from_bytes(f"{head}{sketch}".encode(), "case.yaml")

    assert faults == ()
    assert document is not None
