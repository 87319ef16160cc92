"""Work spread over all cores, its results given in the order in which it was handed in."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

AHEAD = 2
"""How many tasks a process or thread has waiting, so that none idles and memory stays bounded."""


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
    crew = _Crew(act=act, pool=_pool(jobs), jobs=jobs)
    waiting: deque[tuple[Task, Future[Result]]] = deque()
    try:
        for task in tasks:
            waiting.append((task, crew.begun(task)))
            if len(waiting) >= jobs * AHEAD:
                yield crew.done(*waiting.popleft(), failed)
        while waiting:
            yield crew.done(*waiting.popleft(), failed)
    finally:
        for _, one in waiting:
            one.cancel()
        crew.pool.shutdown()


def in_threads(act: Callable[[Task], Result], tasks: Iterable[Task], jobs: int) -> Iterator[Result]:
    """Do the tasks in threads, for work that lets others run beside it; results come in the order of the tasks."""
    if jobs <= 1:
        yield from map(act, tasks)
        return
    waiting: deque[Future[Result]] = deque()
    pool = ThreadPoolExecutor(jobs)
    try:
        for task in tasks:
            waiting.append(pool.submit(act, task))
            if len(waiting) >= jobs * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


@dataclass(slots=True)
class _Crew(Generic[Task, Result]):
    """Processes that do tasks. When one is killed from outside, the system breaks up all of them: they are replaced."""

    act: Callable[[Task], Result]
    pool: ProcessPoolExecutor
    jobs: int

    def begun(self, task: Task) -> "Future[Result]":
        """Begin a task, with new processes if the old ones are gone."""
        try:
            return self.pool.submit(self.act, task)
        except BrokenProcessPool:
            self.pool = _pool(self.jobs)
            return self.pool.submit(self.act, task)

    def done(
        self, task: Task, future: "Future[Result]", failed: Callable[[Task, BaseException], Result] | None
    ) -> Result:
        """Wait for a task; one whose process was killed is done once more, alone, so that none pays for another."""
        if isinstance(future.exception(), BrokenProcessPool):
            with _pool(1) as alone:
                future = alone.submit(self.act, task)
        return _done(task, future, failed)


def _pool(jobs: int) -> ProcessPoolExecutor:
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    return ProcessPoolExecutor(max_workers=jobs, mp_context=context, initializer=_begin)


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


def _begin() -> None:
    # Ctrl-C reaches every process of a terminal; only the first one is to act on it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    """End this process once the one that started it is gone: killed, it could not say that there is no more work."""
    first = multiprocessing.parent_process()
    if first is not None:
        first.join()
        os._exit(1)
