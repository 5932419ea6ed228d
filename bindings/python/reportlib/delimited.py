"""Rows of CSV and TSV (RFC 4180). The csv module has one limit of a field's length for the whole process, and takes an unclosed quotation
mark for the beginning of a cell that holds all that follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from ._core import Error

DELIMITERS = ",\t;"
LOOKED_AT = 50  # rows that tell whether a text is a table
NAME = 40  # characters of the longest name of a column


class Line(NamedTuple):
    cells: list[str]
    closed: bool  # each quotation mark that opens a cell closes it


def lines(text: str, delimiter: str) -> Iterator[Line]:
    """Blank lines are left out."""
    field = re.compile(rf'(?:"([^"]*(?:""[^"]*)*)("?)([^{delimiter}\r\n]*)|([^{delimiter}\r\n]*))({delimiter}|\r\n|\n|\r|\Z)')
    cells: list[str] = []
    closed = True
    for match in field.finditer(text):
        quoted, mark, rest, plain, end = match.groups()
        cells.append(plain if quoted is None else quoted.replace('""', '"') + rest)
        closed = closed and (quoted is None or (mark == '"' and not rest))
        if end != delimiter:
            if cells != [""]:
                yield Line(cells, closed)
            cells, closed = [], True


def table(text: str, delimiter: str) -> tuple[list[str], Iterator[list[str] | Error]]:
    """The names, and the rows under them: an Error where cells cannot be told apart, for they would be those of other columns."""
    every = lines(text, delimiter)
    names = next(every).cells

    def rows() -> Iterator[list[str] | Error]:
        for cells, closed in every:
            if not closed:
                yield Error("a quotation mark is missing: a cell goes on over what stands behind it")
            elif len(cells) != len(names):
                yield Error(f"{len(cells)} cells under {len(names)} names: is a quotation mark missing?")
            else:
                yield cells

    return names, rows()


def delimiter_of(text: str, named: bool) -> str | None:
    """By what the cells of a table are separated; None when the text is no table, `named` says that it is called one (.csv)."""
    looked_at = {delimiter: list(islice(lines(text, delimiter), LOOKED_AT)) for delimiter in DELIMITERS}
    for delimiter, found in looked_at.items():
        if is_table(found):
            return delimiter
    widest = max(looked_at, key=lambda delimiter: len(looked_at[delimiter][0].cells) if looked_at[delimiter] else 0)
    return widest if named and looked_at[widest] and are_names(looked_at[widest][0].cells) else None


def is_table(found: Sequence[Line]) -> bool:
    """Several names, and rows of as many cells under them."""
    if len(found) < 2 or len(names := found[0].cells) < 2:
        return False
    return are_names(names) and all(len(line.cells) == len(names) for line in found)


def are_names(cells: Sequence[str]) -> bool:
    """Short and different; one may be missing, as that of an index is."""
    return len(set(cells)) == len(cells) and any(cells) and all(len(cell) <= NAME and "\n" not in cell for cell in cells)
