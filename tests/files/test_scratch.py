"""Folders for what is large and soon forgotten."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from cpted_cli.files import scratch
from cpted_cli.files.scratch import HELD, PREFIX, clear_left_folders, scratch_folder

posix = pytest.mark.skipif(os.name != "posix", reason="nothing is held there")
WAITS = """
from cpted_cli.files.scratch import scratch_folder
with scratch_folder() as folder:
    (folder / "copy").write_bytes(b"x")
    print(folder, flush=True)
    input()
"""


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


@pytest.fixture
def another():
    with subprocess.Popen(
        [sys.executable, "-c", WAITS], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        yield running, Path(running.stdout.readline().strip())
        running.kill()


def test_folder_is_gone_after_its_use_and_after_an_error(temporary):
    def use():
        with scratch_folder() as folder:
            (folder / "copy").write_bytes(b"x")
            raise MemoryError

    with pytest.raises(MemoryError):
        use()

    assert list(temporary.iterdir()) == []


def test_where_nothing_can_be_held_a_folder_is_given_all_the_same(temporary, monkeypatch):
    monkeypatch.setattr(scratch, "hold", lambda _: False)

    with scratch_folder() as folder:
        assert folder.is_dir()

    assert list(temporary.iterdir()) == []


@posix
def test_folder_of_a_killed_run_is_cleared_and_that_of_a_living_one_stays(another):
    running, folder = another
    with scratch_folder() as mine:
        assert (mine.is_dir(), (folder / "copy").is_file()) == (True, True)

        running.send_signal(signal.SIGKILL)
        running.wait(30)
        clear_left_folders()

        assert (mine.is_dir(), folder.exists()) == (True, False)


def test_what_is_not_such_a_folder_stays(temporary):
    (temporary / f"{PREFIX}editor").mkdir()
    (temporary / f"{PREFIX}file").write_text("x", "utf-8")
    elsewhere = temporary / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / HELD).write_bytes(b"")
    (temporary / f"{PREFIX}link").symlink_to(elsewhere)
    linked = temporary / f"{PREFIX}held-elsewhere"
    linked.mkdir()
    (linked / HELD).symlink_to(elsewhere / HELD)
    before = sorted(temporary.rglob("*"))

    clear_left_folders()

    assert sorted(temporary.rglob("*")) == before


@posix
def test_many_at_once_never_clear_each_others_folders(temporary):
    lost = []

    def use():
        for _ in range(40):
            with scratch_folder() as folder:
                (folder / "copy").write_bytes(b"x")
                if not (folder / "copy").exists():
                    lost.append(folder)

    threads = [threading.Thread(target=use) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert lost == []
    assert list(temporary.iterdir()) == []
