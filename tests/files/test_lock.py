import json
import os
import socket
import subprocess
import sys
from datetime import UTC, datetime

from cpted_cli.files.disk import NotWritten
from cpted_cli.files.lock import Holder, holder_at, lock_path, other_holder, take_lock
from cpted_cli.files.notebook import Notebook
from cpted_cli.model.assessment import Answer
from tests.files.test_journal import change
from tests.walk.place import an_assessment

NOW = datetime(2026, 11, 10, 17, 5, tzinfo=UTC)


def held(visit, pid, host=None):
    text = json.dumps({"pid": pid, "host": host or socket.gethostname(), "since": NOW.isoformat()})
    lock_path(visit).write_text(text)


def a_dead_pid() -> int:
    child = subprocess.Popen([sys.executable, "-c", "pass"])
    child.wait()
    return child.pid


def test_a_visit_is_held_by_one_process_until_it_lets_go(tmp_path):
    visit = tmp_path / "a.yaml"
    lock = take_lock(visit, NOW)
    assert holder_at(lock.path) == Holder(pid=os.getpid(), host=socket.gethostname(), since=NOW.isoformat())
    assert other_holder(visit) is None
    lock.release()
    assert not lock.path.exists()


def test_another_living_process_is_told_and_a_dead_one_is_passed_over(tmp_path):
    visit = tmp_path / "a.yaml"
    held(visit, os.getppid())
    assert other_holder(visit).pid == os.getppid()
    held(visit, a_dead_pid())
    assert other_holder(visit) is None


def test_a_process_on_another_machine_may_be_alive(tmp_path):
    visit = tmp_path / "a.yaml"
    held(visit, 1, "elsewhere")
    assert other_holder(visit).host == "elsewhere"


def test_a_lock_that_says_nothing_holds_nothing(tmp_path):
    visit = tmp_path / "a.yaml"
    for text in ("", "{}", "[1]", '{"pid": "x"}'):
        lock_path(visit).write_text(text)
        assert other_holder(visit) is None


def test_who_was_taken_over_from_writes_nothing_more_and_leaves_the_lock(tmp_path):
    book = Notebook(tmp_path / "a.yaml", an_assessment(), 0, lambda: NOW)
    book.begin()
    book.take()
    assert book.keep(change("whole-1", Answer(value=3))) is None
    held(book.path, os.getppid())
    failed = book.keep(change("whole-2", Answer(value=3)))
    assert isinstance(failed, NotWritten)
    assert failed.reason == "another window has taken over this visit"
    assert isinstance(book.save({}), NotWritten)
    book.release()
    assert lock_path(book.path).exists()
