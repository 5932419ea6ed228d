"""What is shown to people: nothing of a report or of a file's name is a command to the terminal, or turns the order of the words."""

from __future__ import annotations

import os
import re
import sys

CONTROLS = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]")  # and of bidirectional text


def visible(text: str) -> str:
    """Control characters but for tabs and line ends as \\u001b, which JSON understands too."""
    return CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def name_of(file: str | bytes | os.PathLike[str]) -> str:
    """A file's name as UTF-8 can show it, whatever the locale made of the command line."""
    return os.fsencode(file).decode("utf-8", "replace")


def say(message: str) -> None:
    """A line on standard error."""
    line = visible(f"reportlib: {message}").replace("\n", " ") + "\n"
    sys.stderr.buffer.write(line.encode("utf-8", "replace"))
    sys.stderr.buffer.flush()


def write(text: str) -> None:
    """To standard output in UTF-8: as it is, or as a terminal may have it."""
    sys.stdout.buffer.write((visible(text) if sys.stdout.isatty() else text).encode())
