"""`cpted new case`, as it is typed."""

from tests.cli.commands.case_typing import case_in
from tests.cli.inside import typed


def test_new_case_is_sound_and_says_what_to_type_next(tmp_path):
    ended = typed("new", "case", tmp_path / "block", "--name", "Block", "--partner", "Oak Homes=property-owner")

    assert (ended.code, ended.out) == (0, f"{tmp_path / 'block' / 'case.yaml'}\n")
    assert "cpted case status" in ended.told
    assert typed("check", tmp_path / "block", "--strict").code == 0
    assert case_in(tmp_path / "block").partners[0].id == "oak-homes"


def test_case_that_is_there_is_left_alone_and_a_name_is_needed(tmp_path):
    typed("new", "case", tmp_path, "--name", "Block")
    before = (tmp_path / "case.yaml").read_bytes()

    assert typed("new", "case", tmp_path, "--name", "Other").code == 2
    assert (tmp_path / "case.yaml").read_bytes() == before
    assert typed("new", "case", tmp_path / "b").code == 2


def test_notes_are_in_the_readers_language(tmp_path):
    typed("new", "case", tmp_path, "--name", "Block", lang="sv")

    assert "# Steg 1:" in (tmp_path / "case.yaml").read_text("utf-8")
