"""Tables as Excel workbooks (extra `excel`)."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from ._core import ColumnType, Error, Table
from .extras import extra, method
from .writing import whole_file

if TYPE_CHECKING:
    from _typeshed import StrPath

ROWS = 1_048_576  # of a sheet
NARROW, WIDE = 8, 60  # widths of columns, in characters
MEASURED = 200  # rows from which the widths are taken
LONGEST = 32_767  # characters of a cell
EPOCH = 1900  # the first year of Excel's dates
ILLEGAL = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]")  # XML has no room for them


@method
def to_excel(self: Table, path: StrPath, *, header: Literal["names", "english", "chinese"] = "names") -> None:
    """One sheet of an XLSX file with a frozen header, a filter and columns as wide as their cells. Extra: excel.

    `header`: the columns by their names or their labels. Excel computes with 15 digits; a cell keeps 32767 characters.
    """
    write([self], path, header)


def write(tables: Sequence[Table], path: StrPath, header: Literal["names", "english", "chinese"] = "names") -> None:
    """The rows of tables of the same columns as one sheet. What is written waits in a temporary file, not in memory."""
    xlsxwriter = extra("xlsxwriter", "excel")
    rows = sum(map(len, tables))
    if rows >= ROWS:
        raise Error(f"{os.fspath(path)!s}: {rows} rows, Excel has room for {ROWS - 1}")
    with whole_file(path) as part:
        book = xlsxwriter.Workbook(part, {"constant_memory": True, "default_date_format": "yyyy-mm-dd"})
        fill(book, tables, rows, header)
        try:
            book.close()
        except xlsxwriter.exceptions.FileCreateError as error:
            raise error.args[0] from None


def fill(book: Any, tables: Sequence[Table], rows: int, header: Literal["names", "english", "chinese"]) -> None:
    first = tables[0]
    heads = first.columns if header == "names" else list(first.labels(chinese=header == "chinese").values())
    sheet = book.add_worksheet(first.name[:31] or "table")
    sheet.freeze_panes(1, 0)
    if heads:
        sheet.autofilter(0, 0, rows, len(heads) - 1)
    bold = book.add_format({"bold": True})
    for place, head in enumerate(heads):
        sheet.write_string(0, place, head, bold)
    writers = [writer(sheet, kind) for kind in first.types.values()]
    widths, line = [width(head) for head in heads], 0
    for table in tables:
        for row in zip(*(table[name] for name in table.columns), strict=True):
            line += 1
            if line <= MEASURED:
                widths = [max(pair) for pair in zip(widths, map(width, row), strict=True)]
            for place, (write_cell, value) in enumerate(zip(writers, row, strict=True)):
                if value is not None:
                    write_cell(line, place, value)
    for place, wide in enumerate(widths):
        sheet.set_column(place, place, min(WIDE, max(NARROW, wide + 2)))


def writer(sheet: Any, kind: ColumnType) -> Callable[[int, int, Any], object]:
    """How a cell of a column is written. A text is a text whatever it begins with: =A1 is no formula, a web address no link."""
    if kind in (ColumnType.text, ColumnType.category):
        return lambda line, place, value: sheet.write_string(line, place, ILLEGAL.sub("\ufffd", value)[:LONGEST])
    if kind is ColumnType.boolean:
        write_boolean: Callable[[int, int, Any], object] = sheet.write_boolean
        return write_boolean
    if kind is ColumnType.date:
        # Excel's days begin with 1900; a date before is a text.
        return lambda line, place, value: (
            sheet.write_datetime(line, place, value) if value.year >= EPOCH else sheet.write_string(line, place, value.isoformat())
        )
    write_number: Callable[[int, int, Any], object] = sheet.write_number
    return write_number


def width(cell: object) -> int:
    """How wide a cell is shown: East Asian characters take two places."""
    if cell is None:
        return 0
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in str(cell)[:WIDE])
