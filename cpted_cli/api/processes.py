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


def in_order(act: Callable[[Task], Result], tasks: Iterable[Task], jobs: int) -> Iterator[Result]:
    """Do the tasks, in this process or in several; results come in the order of the tasks.

    By forkserver where there is one: a fork would carry libraries over in the middle of what they do.
    """
    if jobs <= 1:
        yield from map(act, tasks)
        return
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    with ProcessPoolExecutor(max_workers=jobs, mp_context=context, initializer=_leave_stopping_to_us) as pool:
        waiting: deque[Future[Result]] = deque()
        try:
            for task in tasks:
                waiting.append(pool.submit(act, task))
                if len(waiting) >= jobs * AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for one in waiting:
                one.cancel()


def _leave_stopping_to_us() -> None:
    # Ctrl-C reaches every process of a terminal; only the first one is to act on it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
