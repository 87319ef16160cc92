"""Work spread over processes."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cpted_cli.api.processes import cores, in_order, in_threads


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_tasks(jobs):
    assert list(in_order(abs, range(-9, 0), jobs)) == [9, 8, 7, 6, 5, 4, 3, 2, 1]


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_of_threads_come_in_the_order_of_the_tasks_and_what_one_raises_comes_through(jobs):
    assert list(in_threads(abs, range(-9, 0), jobs)) == [9, 8, 7, 6, 5, 4, 3, 2, 1]
    with pytest.raises(TypeError):
        list(in_threads(abs, [1, "word", *range(100)], jobs))


def test_what_a_task_raises_comes_through():
    with pytest.raises(TypeError):
        list(in_order(abs, [1, "word"], 2))


def test_there_is_a_core():
    assert 1 <= cores() <= (os.cpu_count() or 1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failure_can_become_a_result(jobs):
    found = list(in_order(abs, [1, "word", -3], jobs, lambda task, wrong: f"{task}: {type(wrong).__name__}"))

    assert found == [1, "word: TypeError", 3]


def note_and_wait(folder):
    """Leave a file that bears the number of this process, then work for a minute."""
    Path(folder, str(os.getpid())).touch()
    time.sleep(60)


def is_alive(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def until(is_so, most_s=20):
    end = time.monotonic() + most_s
    while not is_so() and time.monotonic() < end:
        time.sleep(0.05)
    return is_so()


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_killed_it_leaves_no_process_behind(tmp_path):
    script = (
        "from cpted_cli.api.processes import in_order\n"
        "from tests.api.test_processes import note_and_wait\n"
        f"if __name__ == '__main__':\n    list(in_order(note_and_wait, [{str(tmp_path)!r}] * 2, 2))\n"
    )
    first = subprocess.Popen([sys.executable, "-c", script])
    assert until(lambda: len(list(tmp_path.iterdir())) == 2)
    workers = [int(path.name) for path in tmp_path.iterdir()]

    first.kill()
    first.wait()

    assert until(lambda: not any(map(is_alive, workers)))


def killed_at_three(number):
    """Do a task; at the third somebody kills the process, as a system short of memory does."""
    if number == 3:
        os.kill(os.getpid(), 9)
    return number


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_killed_process_fails_its_own_task_alone():
    found = list(in_order(killed_at_three, range(8), 2, lambda task, wrong: f"{task} failed"))

    assert found == [0, 1, 2, "3 failed", 4, 5, 6, 7]
