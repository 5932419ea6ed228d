"""How far a run over many files is, on standard error when that is a terminal: with rich (extra `cli`) a bar, else a line of figures."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

MANY = 20  # files from which it is shown
EVERY = 0.1  # seconds between two lines


def progress(items: Iterable[Item], total: int, done: Callable[[Item], int]) -> Iterator[Item]:
    """The items as they are; `done` says how many of the `total` files are done once an item is there."""
    if total < MANY or not sys.stderr.isatty():
        return iter(items)
    try:
        import rich  # noqa: F401
    except ImportError:
        return counted(items, total, done)
    return bar(items, total, done)


def bar(items: Iterable[Item], total: int, done: Callable[[Item], int]) -> Iterator[Item]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]:.0f} files/s"), TimeRemainingColumn())
    begin = time.monotonic()
    with Progress(*columns, console=Console(stderr=True)) as shown:
        task = shown.add_task("", total=total, rate=0.0)
        for item in items:
            yield item
            shown.update(task, completed=done(item), rate=done(item) / max(time.monotonic() - begin, 1e-9))
        shown.update(task, completed=total)


def counted(items: Iterable[Item], total: int, done: Callable[[Item], int]) -> Iterator[Item]:
    begin = last = time.monotonic()

    def show(files: int, end: str) -> None:
        rate = files / max(time.monotonic() - begin, 1e-9)
        left = round((total - files) / rate) if rate > 0 else 0
        line = f"{files}/{total} files, {rate:.0f} a second, {left // 60}:{left % 60:02} left"
        print(f"\r{line:60}", end=end, file=sys.stderr, flush=True)

    for item in items:
        yield item
        if time.monotonic() - last >= EVERY:
            last = time.monotonic()
            show(done(item), "")
    show(total, "\n")
