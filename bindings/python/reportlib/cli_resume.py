"""--resume FOLDER: what was read stays there, so that a run that was ended goes on where it was, and the next reads only what is new."""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Callable
from pathlib import Path

from . import _core
from ._core import Document, Error, version
from .terminal import name_of, say
from .writing import whole_file

HEAD = b"reportlib kept 1\n"  # another number when the form of the file changes
DIGEST = hashlib.sha256().digest_size


class Store:
    """A file in the folder for each document that was read: a line that says so, a checksum of the rest, a pickle of stamp and document.

    The stamp holds all that the document depends on: size and time of the file, the row, the version and build of the library, the options.
    """

    def __init__(self, folder: str, options: list[object]) -> None:
        self.folder = Path(folder)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Error(f"{folder}: cannot be made: {error.strerror}") from None
        self.options = [version(), os.stat(_core.__file__).st_mtime_ns, *options]
        self.full = False

    def get(self, path: str, row: str | None, read: Callable[[], Document]) -> Document:
        file = os.stat(path)
        key = f"{os.path.abspath(path)}\n{row}"
        stamp = [key, file.st_size, file.st_mtime_ns, *self.options]
        kept = self.folder / (hashlib.sha256(os.fsencode(key)).hexdigest()[:32] + ".kept")
        found = self.load(kept, stamp)
        if found is None:
            found = read()
            self.keep(kept, stamp, found)
        return found

    def load(self, kept: Path, stamp: list[object]) -> Document | None:
        """None when there is none, or it is of another state of the file; a damaged one is told, for its disk may be."""
        try:
            data = kept.read_bytes()
        except FileNotFoundError:
            return None
        body = data[len(HEAD) + DIGEST :]
        if data[: len(HEAD)] != HEAD or hashlib.sha256(body).digest() != data[len(HEAD) : len(HEAD) + DIGEST]:
            say(f"{name_of(kept)}: was damaged or is of another version, made anew")
            return None
        found, document = pickle.loads(body)
        return document if found == stamp and isinstance(document, Document) else None

    def keep(self, kept: Path, stamp: list[object], document: Document) -> None:
        """What cannot be kept is no reason not to go on."""
        body = pickle.dumps((stamp, document), protocol=pickle.HIGHEST_PROTOCOL)
        try:
            with whole_file(kept) as part:
                Path(part).write_bytes(HEAD + hashlib.sha256(body).digest() + body)
        except Error as error:
            if not self.full:
                say(f"{error}; what is read from here on is not kept")
            self.full = True
