"""Reading within limits, writing whole or not at all."""

import os

import pytest

from cpted_cli.errors import Fault
from cpted_cli.files.disk import (
    NotWritten,
    append_line,
    read_bytes,
    visible,
    write_bytes,
    write_chunks,
    write_text,
    yaml_files,
)
from cpted_cli.files.documents import read_document
from cpted_cli.files.limits import YAML_BYTES
from tests.files.reading import SITE

NOT_ROOT = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")


def test_file_at_the_limit_is_read_and_one_byte_more_is_told(tmp_path):
    path = tmp_path / "site.yaml"
    path.write_bytes(SITE.encode() + b"#" * (YAML_BYTES - len(SITE.encode())))
    whole = read_document(path)
    with path.open("ab") as file:
        file.write(b"#")
    _, faults = read_document(path)

    assert whole[1] == ()
    assert [(one.code, one.place.line, one.params["megabytes"]) for one in faults] == [("file-too-large", 1, 5)]


def test_sparse_file_of_50_megabytes_is_told_without_being_read(tmp_path):
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)

    assert [one.code for one in read_document(path)[1]] == ["file-too-large"]


def test_file_that_is_not_there_or_is_a_folder_is_told(tmp_path):
    for path in (tmp_path / "none.yaml", tmp_path):
        fault = read_bytes(path, 1_000_000)
        assert isinstance(fault, Fault)
        assert (fault.code, fault.place.path) == ("file-unreadable", str(path))


def test_written_text_is_utf_8_with_plain_line_ends(tmp_path):
    path = tmp_path / "deep" / "er" / "note.txt"

    assert write_text(path, "gård\n") is None
    assert path.read_bytes() == b"g\xc3\xa5rd\n"


def test_writing_leaves_nothing_beside_the_file_and_keeps_its_mode(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text("old", "utf-8")
    path.chmod(0o640)

    assert write_bytes(path, b"new") is None
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_new_file_may_be_read_as_the_mask_allows(tmp_path):
    mask = os.umask(0o027)
    try:
        write_bytes(tmp_path / "note.txt", b"new")
    finally:
        os.umask(mask)

    assert (tmp_path / "note.txt").stat().st_mode & 0o777 == 0o640


def test_what_cannot_be_written_is_a_value_and_the_old_file_stays(tmp_path):
    (tmp_path / "folder").write_text("a file", "utf-8")
    into_a_file = write_text(tmp_path / "folder" / "note.txt", "new")
    (tmp_path / "taken").mkdir()
    over_a_folder = write_text(tmp_path / "taken", "new")

    assert isinstance(into_a_file, NotWritten)
    assert isinstance(over_a_folder, NotWritten)
    assert over_a_folder.reason
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "taken"]


def test_leftovers_of_a_killed_run_are_cleared_and_nothing_else(tmp_path):
    left, others = (
        tmp_path / ".a.csv.ab12_xyz.new",
        [".b.csv.ab12_xyz.new", ".a.csv.new", ".a.csv.mine.new", "a.csv.new"],
    )
    for name in (left.name, *others):
        (tmp_path / name).write_text("half", "utf-8")

    assert write_text(tmp_path / "a.csv", "whole") is None

    assert sorted(one.name for one in tmp_path.iterdir()) == sorted(["a.csv", *others])


@pytest.mark.skipif(os.name != "posix", reason="no such locks")
def test_what_another_run_is_writing_is_left_alone(tmp_path):
    path = tmp_path / "a.csv"

    def chunks():
        yield b"slow "
        assert write_text(path, "quick") is None
        yield b"and whole"

    assert write_chunks(path, chunks()) is None
    assert path.read_text("utf-8") == "slow and whole"
    assert list(tmp_path.iterdir()) == [path]


@NOT_ROOT
def test_folder_without_the_right_to_write_is_a_value(tmp_path):
    tmp_path.chmod(0o500)
    try:
        assert isinstance(write_text(tmp_path / "note.txt", "new"), NotWritten)
        assert isinstance(append_line(tmp_path / "note.txt", "new"), NotWritten)
    finally:
        tmp_path.chmod(0o700)


def test_lines_are_added_and_a_half_written_one_is_closed_first(tmp_path):
    path = tmp_path / "journal.jsonl"
    append_line(path, "one")
    with path.open("ab") as file:
        file.write(b"tw")

    append_line(path, "three")

    assert path.read_bytes() == b"one\ntw\nthree\n"


def test_line_that_cannot_be_added_is_a_value(tmp_path):
    assert isinstance(append_line(tmp_path, "one"), NotWritten)


def test_yaml_files_are_found_in_name_order_without_hidden_ones_and_links(tmp_path):
    for name in ("b.yaml", "a.yml", "B.YAML", ".hidden.yaml", "note.txt", "sub/c.yaml", ".git/d.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "b.yaml")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)

    found = [path.relative_to(tmp_path).as_posix() for path in yaml_files(tmp_path)]

    assert found == ["B.YAML", "a.yml", "b.yaml", "sub/c.yaml"]


def test_folder_that_is_not_there_shows_nothing(tmp_path):
    assert visible(tmp_path / "none") == ()


def test_a_pipe_is_refused_instead_of_waited_for(tmp_path):
    pipe = tmp_path / "x.yaml"
    os.mkfifo(pipe)

    found = read_bytes(pipe, 1000)

    assert isinstance(found, Fault)
    assert found.code == "file-special"
