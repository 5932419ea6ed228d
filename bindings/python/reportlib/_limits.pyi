"""What the library refuses, and how. There is no such module when a program runs: import from reportlib."""

from typing import final

class Error(Exception):
    """Misuse: a missing file, a folder where a file is expected."""

class DecodeError(Error, ValueError):
    """Input that is no text; `offset` tells where: the byte, of a str the character."""

    offset: int

class Cancelled(Error):
    """A parse that the `cancelled` of its Parser ended."""

class LimitError(Error):
    """An input needs more than one of the Limits allows: `limit` is its name, `most` what it allows."""

    limit: str
    most: int

class LexiconError(Error):
    """A malformed lexicon file; `line` and `column` tell where."""

    line: int
    column: int

@final
class Limits:
    """The most that reading one input may take; above it LimitError names the limit."""

    def __init__(self, *, bytes: int = ..., unpacked: int = ..., cells: int = ..., output: int = ...) -> None: ...
    @property
    def bytes(self) -> int:
        """Of the input, asked of the system before a file is read; never above 1 GiB."""
    @property
    def unpacked(self) -> int:
        """Bytes that the parts of an archive unpack to, together."""
    @property
    def cells(self) -> int:
        """Of tables; a cell over three columns and two rows counts six."""
    @property
    def output(self) -> int:
        """Bytes of the text of a container and its origins, beside four for each byte of the input."""
