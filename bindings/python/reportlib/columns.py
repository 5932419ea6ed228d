"""A column of texts in CSV, TSV, XLSX (extra `excel`) or Parquet (extra `arrow`): a document for each row."""

from __future__ import annotations

import csv
import io
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ._core import Container, Document, Error, Parser, Source, read_source
from .extras import extra
from .parsing import map_in_order

if TYPE_CHECKING:
    from _typeshed import StrPath

__all__ = ["Row", "parse_column"]

DELIMITERS = ",\t;"
LOOKED_AT = 50  # rows that the column of texts is guessed from


class Row(NamedTuple):
    """Which row of the table a document is."""

    number: int
    """From 1, the line of column names not counted."""
    values: dict[str, object]
    """The other cells, by column."""


class Table(NamedTuple):
    columns: Sequence[str]
    rows: Iterator[Sequence[object]]


def parse_column(
    path: StrPath, column: str | None = None, *, parser: Parser | None = None, threads: int | None = None
) -> Iterator[tuple[Row, Document]]:
    """Each row's identity and the document of its text, in order, read over threads; empty cells are left out.

    `column`: the name of the column of texts; the one with the longest cells when not given. Error when there is none of that name,
    or the file is no table.

    >>> import pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "reports.csv"
    >>> _ = path.write_text("place,text\\n青石区,2023年，全区生产总值580亿元。\\n", encoding="utf-8")
    >>> [(row.number, row.values["place"], doc.observations[0].value_text) for row, doc in reportlib.parse_column(path, "text")]
    [(1, '青石区', '580亿元')]
    """
    parser = parser or Parser()
    table = open_table(path)
    if table is None:
        raise Error(f"{os.fspath(path)!s}: no table (CSV, TSV, XLSX, Parquet) was found in it")
    return documents(table, os.fspath(path), column, parser, threads)


def documents(table: Table, name: str | bytes, column: str | None, parser: Parser, threads: int | None) -> Iterator[tuple[Row, Document]]:
    first = list(islice(table.rows, LOOKED_AT))
    place = column_of(table.columns, first, column, name)

    def rows() -> Iterator[tuple[Row, str]]:
        for number, cells in enumerate((row for part in (first, table.rows) for row in part), 1):
            text = cells[place] if place < len(cells) else None
            if isinstance(text, str) and text.strip():
                others = {key: cell for i, (key, cell) in enumerate(zip(table.columns, cells, strict=False)) if i != place}
                yield Row(number, others), text

    def parsed(item: tuple[Row, str]) -> tuple[Row, Document]:
        row, text = item
        cell = f"row {row.number} column {table.columns[place]}"
        return row, parser.parse(Source(text, Container.table, [(0, len(text), cell)]))

    return map_in_order(parsed, rows(), threads)


def column_of(columns: Sequence[str], rows: Sequence[Sequence[object]], wanted: str | None, name: str | bytes) -> int:
    if wanted is not None:
        if wanted not in columns:
            raise Error(f"{name!s}: no column {wanted!r}; it has {', '.join(map(repr, columns))}")
        return columns.index(wanted)
    lengths = [sum(len(cell) for row in rows if i < len(row) and isinstance(cell := row[i], str)) for i in range(len(columns))]
    if not any(lengths):
        raise Error(f"{name!s}: no column of texts; it has {', '.join(map(repr, columns))}")
    return lengths.index(max(lengths))


def open_table(path: StrPath) -> Table | None:
    """The table in a file, told by its content; None when there is none."""
    try:
        with open(path, "rb") as file:
            head = file.read(4096)
    except OSError as error:
        reason = "is a folder, not a file" if isinstance(error, IsADirectoryError) else "cannot be opened"
        raise Error(f"{os.fspath(path)!s}: {reason}") from None
    if head.startswith(b"PAR1"):
        return parquet(path)
    if head.startswith(b"PK\x03\x04"):
        return xlsx(path) if is_workbook(path) else None
    first = head.split(b"\n", 1)[0]
    return delimited(path) if any(delimiter.encode() in first for delimiter in DELIMITERS) else None


def is_workbook(path: StrPath) -> bool:
    import zipfile  # slow to import, so only when used

    try:
        with zipfile.ZipFile(path) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError):
        return False


def parquet(path: StrPath) -> Table:
    pyarrow = extra("pyarrow", "arrow")
    extra("pyarrow.parquet", "arrow")
    try:
        file = pyarrow.parquet.ParquetFile(path)
    except (pyarrow.ArrowException, OSError) as error:
        raise Error(f"{os.fspath(path)!s}: is damaged: {error}") from None

    def rows() -> Iterator[Sequence[object]]:
        for batch in file.iter_batches(batch_size=64):
            yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)

    return Table(file.schema_arrow.names, rows())


def xlsx(path: StrPath) -> Table:
    openpyxl = extra("openpyxl", "excel")
    try:
        with open(path, "rb") as file:  # by the name openpyxl would look at its ending
            sheet = openpyxl.load_workbook(io.BytesIO(file.read()), read_only=True, data_only=True).worksheets[0]
        rows = sheet.iter_rows(values_only=True)
        names = next(rows, ())
    except Exception as error:  # openpyxl lets those of the formats below it through
        raise Error(f"{os.fspath(path)!s}: is damaged: {error}") from None
    return Table(["" if name is None else str(name) for name in names], rows)


def delimited(path: StrPath) -> Table | None:
    with open(path, "rb") as file:
        text = read_source(file.read(), container=Container.text).text
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    for delimiter in DELIMITERS:
        rows = list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), LOOKED_AT))
        if is_table(rows):
            reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
            return Table(next(reader), (row for row in reader if row))
    return None


def is_table(rows: Sequence[Sequence[str]]) -> bool:
    """A line of short, different names, and rows of as many cells under it."""
    if len(rows) < 2 or len(names := rows[0]) < 2:
        return False
    named = len(set(names)) == len(names) and all(0 < len(name) <= 40 and "\n" not in name for name in names)
    return named and all(len(row) in (0, len(names)) for row in rows)
