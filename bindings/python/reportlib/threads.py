"""Work over threads: results in the order of the items, few items taken ahead, and a failure that is that of one item alone."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from threading import Event
from typing import TypeVar

from ._core import Error, _cancelled

Item = TypeVar("Item")
Result = TypeVar("Result")


def check_errors(errors: str) -> None:
    """What becomes of failures among many."""
    if errors not in ("raise", "return"):
        raise ValueError(f"errors must be 'raise' or 'return', not {errors!r}")


def guarded(function: Callable[[Item], Result]) -> Callable[[Item], Result | Error]:
    """The function, with whatever it raises as an Error in place of the result: one damaged file must not end a run over many."""

    def attempt(item: Item) -> Result | Error:
        try:
            return function(item)
        except Exception as error:
            return as_error(error)

    return attempt


def as_error(error: Exception) -> Error:
    """An Error as it is; of others what people can use of them."""
    if isinstance(error, Error):
        return error
    if isinstance(error, MemoryError):
        return Error("there is not enough memory for it")
    if isinstance(error, OSError) and error.strerror:
        return Error(error.strerror)
    return Error(f"{type(error).__name__}: {error}")


def map_in_order(function: Callable[[Item], Result], items: Iterable[Item], threads: int | None = None) -> Iterator[Result]:
    """Like map, over threads, with at most four items a thread taken ahead. Whoever leaves it early ends the parses that run."""
    if threads is None:
        threads = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not isinstance(threads, int):
        raise TypeError(f"threads must be an int, not {type(threads).__name__}")
    if threads < 1:
        raise ValueError(f"threads must be at least 1, not {threads}")
    return _map_in_order(function, iter(items), threads)


def _map_in_order(function: Callable[[Item], Result], items: Iterator[Item], threads: int) -> Iterator[Result]:
    from concurrent.futures import Future, ThreadPoolExecutor  # slow to import, so only when used

    left, outer = Event(), _cancelled.get()  # that of a pool of which this one is a part

    def cancelled() -> bool:
        return left.is_set() or (outer is not None and bool(outer()))

    waiting: deque[Future[Result]] = deque()
    with ThreadPoolExecutor(threads, initializer=_cancelled.set, initargs=(cancelled,)) as pool:
        try:
            for item in items:
                waiting.append(pool.submit(function, item))
                if len(waiting) >= 4 * threads:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            left.set()
            for future in waiting:
                future.cancel()
