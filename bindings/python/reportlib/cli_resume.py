"""--resume FOLDER: what was read stays there, so that a run that was ended goes on where it was, and the next reads only what is new."""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from . import _core
from ._core import Error, version

Read = TypeVar("Read")


class Store:
    """A file in the folder for each file that was read: a pickle of its stamp, then one of what was read.

    The stamp holds all that the result depends on: size and time of the file, the version and build of the library, the options.
    """

    def __init__(self, folder: str, options: list[object]) -> None:
        self.folder = Path(folder)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Error(f"{folder}: cannot be made: {error.strerror}") from None
        self.options = [version(), os.stat(_core.__file__).st_mtime_ns, *options]

    def get(self, name: str, read: Callable[[str], Read]) -> Read:
        try:
            file = os.stat(name)
        except OSError:
            return read(name)  # says what is wrong with it
        stamp = [os.path.abspath(name), name, file.st_size, file.st_mtime_ns, *self.options]
        place = self.folder / (hashlib.sha256(os.fsencode(os.path.abspath(name))).hexdigest()[:32] + ".pickle")
        try:
            with open(place, "rb") as kept:
                if pickle.load(kept) == stamp:
                    found: Read = pickle.load(kept)
                    return found
        except FileNotFoundError:
            pass
        except (EOFError, pickle.UnpicklingError):
            pass  # no file of ours, or damaged: read anew and replaced
        result = read(name)
        # Under its name only when it is whole, for the run may be ended at any moment; two runs at once do not meet.
        part = place.with_suffix(f".{os.getpid()}.part")
        with open(part, "wb") as new:
            pickle.dump(stamp, new)
            pickle.dump(result, new, protocol=pickle.HIGHEST_PROTOCOL)
        os.replace(part, place)
        return result
