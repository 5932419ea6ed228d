"""How far a run over many files is, on standard error when that is a terminal: with rich (extra `cli`) a bar, else a line of figures."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

MANY = 20  # files from which it is shown
EVERY = 0.1  # seconds between two lines


def progress(items: Iterable[Item], total: int) -> Iterator[Item]:
    """The items as they are."""
    if total < MANY or not sys.stderr.isatty():
        return iter(items)
    try:
        import rich  # noqa: F401
    except ImportError:
        return counted(items, total)
    return bar(items, total)


def bar(items: Iterable[Item], total: int) -> Iterator[Item]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]:.0f} files/s"), TimeRemainingColumn())
    begin = time.monotonic()
    with Progress(*columns, console=Console(stderr=True)) as shown:
        task = shown.add_task("", total=total, rate=0.0)
        for done, item in enumerate(items, 1):
            yield item
            shown.update(task, completed=done, rate=done / max(time.monotonic() - begin, 1e-9))


def counted(items: Iterable[Item], total: int) -> Iterator[Item]:
    begin = last = time.monotonic()
    for done, item in enumerate(items, 1):
        yield item
        now = time.monotonic()
        if now - last >= EVERY or done == total:
            last = now
            rate = done / max(now - begin, 1e-9)
            left = round((total - done) / rate)
            line = f"{done}/{total} files, {rate:.0f} a second, {left // 60}:{left % 60:02} left"
            print(f"\r{line:60}", end="\n" if done == total else "", file=sys.stderr, flush=True)
