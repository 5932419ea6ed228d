"""What is written: a file has its name only when it is whole."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import count
from typing import IO, TYPE_CHECKING

from ._core import Error

if TYPE_CHECKING:
    from _typeshed import StrPath

NUMBERS = count()


@contextmanager
def whole_file(path: StrPath) -> Iterator[str]:
    """The name of a file beside to write to, which takes the place of `path` when the block ends well and else is gone.

    So `path` is what it was, or all that was to be written, whenever the program is ended. OSError becomes Error.
    """
    target, shown = os.path.realpath(path), os.fsdecode(path)
    part = os.path.join(os.path.dirname(target), f".reportlib-{os.getpid()}-{next(NUMBERS)}.part")
    try:
        check_target(path)
        yield part
        if os.path.exists(target):
            shutil.copymode(target, part)
        os.replace(part, target)
    except OSError as error:
        raise Error(f"{shown}: cannot be written: {error.strerror or error}") from None
    finally:
        with suppress(OSError):
            os.unlink(part)


@contextmanager
def open_whole(path: StrPath) -> Iterator[IO[bytes]]:
    """The same for a text, open for its bytes. A device or a pipe, such as /dev/stdout, is written to, not replaced."""
    with ExitStack() as stack:
        name = os.fspath(path) if is_stream(path) else stack.enter_context(whole_file(path))
        try:
            with open(name, "wb") as file:
                yield file
        except OSError as error:
            raise Error(f"{os.fsdecode(path)}: cannot be written: {error.strerror or error}") from None


def write_file(path: StrPath, write: Callable[[Callable[[memoryview], int]], None]) -> None:
    """What `write` gives to the function that it is called with."""
    with open_whole(path) as file:
        write(file.write)


def is_stream(path: StrPath) -> bool:
    return os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)


def check_target(path: StrPath) -> None:
    """OSError when no file of this name can be made; Error when another thing has it, which a file would take the place of."""
    target = os.path.realpath(path)
    try:
        found = os.stat(target).st_mode
    except FileNotFoundError:
        found = 0
    if found and not stat.S_ISREG(found):
        raise Error(f"{os.fsdecode(path)}: cannot be written: is {'a folder' if stat.S_ISDIR(found) else 'a device or a pipe'}, not a file")
    if not os.access(os.path.dirname(target), os.W_OK) or (found and not os.access(target, os.W_OK)):
        os.close(os.open(target, os.O_WRONLY))  # says why
