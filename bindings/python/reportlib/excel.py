"""Tables as Excel workbooks (extra `excel`)."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING, Literal

from ._core import Error, Table
from .extras import extra, method

if TYPE_CHECKING:
    from _typeshed import StrPath

ROWS = 1_048_576  # of a sheet
NARROW, WIDE = 8, 60  # widths of columns, in characters
MEASURED = 200  # rows from which the widths are taken


@method
def to_excel(self: Table, path: StrPath, *, header: Literal["names", "english", "chinese"] = "names") -> None:
    """One sheet of an XLSX file with a frozen header, a filter and columns as wide as their cells. Extra: excel.

    `header`: the columns by their names or their labels. Excel computes with 15 digits; a cell keeps 32767 characters.
    """
    openpyxl = extra("openpyxl", "excel")
    if len(self) >= ROWS:
        raise Error(f"{os.fspath(path)!s}: {len(self)} rows, Excel has room for {ROWS - 1}")
    columns = [self[name] for name in self.columns]
    heads = self.columns if header == "names" else list(self.labels(chinese=header == "chinese").values())
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(self.name[:31] or "table")
    letters = [openpyxl.utils.get_column_letter(i) for i in range(1, len(columns) + 1)]
    for letter, name, cells in zip(letters, heads, columns, strict=True):
        sheet.column_dimensions[letter].width = min(WIDE, max(NARROW, *(width(cell) + 2 for cell in [name, *cells[:MEASURED]])))
    sheet.freeze_panes = "A2"
    if letters:
        sheet.auto_filter.ref = f"A1:{letters[-1]}{len(self) + 1}"
    bold = openpyxl.styles.Font(bold=True)
    illegal = openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE  # XML has no room for them

    def cell(value: object) -> object:
        """A text as a text whatever it begins with: =A1 is no formula, #N/A no error."""
        if not isinstance(value, str):
            return value
        text = illegal.sub("\ufffd", value)
        if not text.startswith(("=", "#")):
            return text
        made = openpyxl.cell.WriteOnlyCell(sheet, value=text)
        made.data_type = "s"
        return made

    def head(text: str) -> object:
        made = openpyxl.cell.WriteOnlyCell(sheet, value=text)
        made.font = bold
        return made

    sheet.append([head(text) for text in heads])
    for row in zip(*columns, strict=True):
        sheet.append([cell(value) for value in row])
    try:
        book.save(path)
    except OSError as error:
        raise Error(f"{os.fspath(path)!s}: cannot be written: {error.strerror}") from None


def width(cell: object) -> int:
    """How wide a cell is shown: East Asian characters take two places."""
    if cell is None:
        return 0
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in str(cell)[:WIDE])
