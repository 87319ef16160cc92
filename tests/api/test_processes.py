"""Work spread over processes."""

import os

import pytest

from cpted_cli.api.processes import cores, in_order


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_tasks(jobs):
    assert list(in_order(abs, range(-9, 0), jobs)) == [9, 8, 7, 6, 5, 4, 3, 2, 1]


def test_what_a_task_raises_comes_through():
    with pytest.raises(TypeError):
        list(in_order(abs, [1, "word"], 2))


def test_there_is_a_core():
    assert 1 <= cores() <= (os.cpu_count() or 1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failure_can_become_a_result(jobs):
    found = list(in_order(abs, [1, "word", -3], jobs, lambda task, wrong: f"{task}: {type(wrong).__name__}"))

    assert found == [1, "word: TypeError", 3]
