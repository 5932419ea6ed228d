"""What is written: a file has its name only when it is whole."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from typing import TYPE_CHECKING

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
