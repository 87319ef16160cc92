"""Work spread over all cores, its results given in the order in which it was handed in."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

AHEAD = 2
"""How many tasks a process has waiting, so that none idles and memory stays bounded."""


def cores() -> int:
    """Tell on how many cores work can be spread."""
    return os.cpu_count() or 1


def in_order(
    act: Callable[[Task], Result],
    tasks: Iterable[Task],
    jobs: int,
    failed: Callable[[Task, BaseException], Result] | None = None,
) -> Iterator[Result]:
    """Do the tasks, in this process or in several; results come in the order of the tasks.

    What a task raises comes through, unless `failed` makes a result of it, so that one keeps no
    other from being done. By forkserver where there is one: a fork would carry libraries over in
    the middle of what they do.
    """
    if jobs <= 1:
        for task in tasks:
            yield _done(task, _here(act, task), failed)
        return
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    with ProcessPoolExecutor(max_workers=jobs, mp_context=context, initializer=_leave_stopping_to_us) as pool:
        waiting: deque[tuple[Task, Future[Result]]] = deque()
        try:
            for task in tasks:
                waiting.append((task, pool.submit(act, task)))
                if len(waiting) >= jobs * AHEAD:
                    yield _done(*waiting.popleft(), failed)
            while waiting:
                yield _done(*waiting.popleft(), failed)
        finally:
            for _, one in waiting:
                one.cancel()


def _here(act: Callable[[Task], Result], task: Task) -> "Future[Result]":
    future: Future[Result] = Future()
    try:
        future.set_result(act(task))
    except Exception as wrong:  # as a pool does it: whoever asks for the result gets it
        future.set_exception(wrong)
    return future


def _done(task: Task, future: "Future[Result]", failed: Callable[[Task, BaseException], Result] | None) -> Result:
    wrong = future.exception()
    if wrong is None or failed is None:
        return future.result()
    return failed(task, wrong)


def _leave_stopping_to_us() -> None:
    # Ctrl-C reaches every process of a terminal; only the first one is to act on it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
