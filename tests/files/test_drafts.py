import pytest

from cpted_cli.analysis.drafts import Draft
from cpted_cli.files.disk import NotWritten, visible
from cpted_cli.files.drafts import draft_path, read_draft, write_draft

DRAFT = Draft(key="lux", text="två lampor 😀\nvid grinden", before="två")


def test_a_note_being_written_lies_hidden_beside_the_visit_and_is_read_back(tmp_path):
    visit = tmp_path / "2026-11-10-day-a1-square.yaml"
    assert read_draft(visit) is None
    assert write_draft(visit, DRAFT) is None
    assert read_draft(visit) == DRAFT
    assert visible(tmp_path) == ()
    assert write_draft(visit, None) is None
    assert read_draft(visit) is None
    assert list(tmp_path.iterdir()) == []


def test_half_a_character_stops_no_draft(tmp_path):
    visit = tmp_path / "a.yaml"
    assert write_draft(visit, Draft(key="lux", text="\ud83d x")) is None
    assert read_draft(visit) == Draft(key="lux", text="\ud83d x")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"key": "lux"}', b"\xff", b"[" * 100_000])
def test_a_file_that_says_nothing_holds_no_draft(tmp_path, content):
    visit = tmp_path / "a.yaml"
    draft_path(visit).write_bytes(content)
    assert read_draft(visit) is None


def test_a_draft_that_cannot_be_written_says_why(tmp_path):
    (tmp_path / "file").write_text("")
    failed = write_draft(tmp_path / "file" / "a.yaml", DRAFT)
    assert isinstance(failed, NotWritten)
