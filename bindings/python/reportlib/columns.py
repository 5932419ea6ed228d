"""A column of texts in CSV, TSV, XLSX (extra `excel`) or Parquet (extra `arrow`): a document for each row."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Literal, NamedTuple, overload

from ._core import Container, Document, Error, Parser, Source
from .delimited import LOOKED_AT
from .reading import Table, open_table, parser_or_new
from .threads import check_errors, guarded, map_in_order

if TYPE_CHECKING:
    from _typeshed import StrPath

__all__ = ["Row", "parse_column"]


class Row(NamedTuple):
    """Which row of the table a document is."""

    number: int
    """From 1, the line of column names not counted, through all sheets of a workbook."""
    values: dict[str, object]
    """The other cells, by column."""
    place: str
    """`row 2`; in a workbook of several sheets `sheet 2023 row 2`, where each is counted anew."""


@overload
def parse_column(
    path: StrPath,
    column: str | None = None,
    *,
    parser: Parser | None = None,
    threads: int | None = None,
    errors: Literal["raise"] = "raise",
) -> Iterator[tuple[Row, Document]]: ...
@overload
def parse_column(
    path: StrPath, column: str | None = None, *, parser: Parser | None = None, threads: int | None = None, errors: Literal["return"]
) -> Iterator[tuple[Row, Document | Error]]: ...
def parse_column(
    path: StrPath,
    column: str | None = None,
    *,
    parser: Parser | None = None,
    threads: int | None = None,
    errors: Literal["raise", "return"] = "raise",
) -> Iterator[tuple[Row, Document | Error]]:
    """Each row's identity and the document of its text, in order, read over threads; empty cells are left out.

    `column`: the name of the column of texts; the one with the longest cells when not given. Error when there is none of that name,
    or the file is no table. Of a workbook the sheets with the columns of the first are read; a warning names the others. A row that
    cannot be read raises its Error when its turn comes; with errors="return" the Error stands in the document's place.

    >>> import pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "reports.csv"
    >>> _ = path.write_text("place,text\\n青石区,2023年，全区生产总值580亿元。\\n", encoding="utf-8")
    >>> [(row.number, row.values["place"], doc.observations[0].value_text) for row, doc in reportlib.parse_column(path, "text")]
    [(1, '青石区', '580亿元')]
    """
    check_errors(errors)
    parser = parser_or_new(parser)
    table = open_table(path, parser)
    if table is None:
        raise Error(f"{os.fspath(path)!s}: no table (CSV, TSV, XLSX, Parquet) was found in it")
    if table.left_out:
        warnings.warn(f"{os.fsdecode(path)}: {left_out(table)}", stacklevel=2)
    parse = guarded(parser.parse)

    def parsed(item: tuple[Row, Source | Error]) -> tuple[Row, Document | Error]:
        row, source = item
        return row, source if isinstance(source, Error) else parse(source)

    results = map_in_order(parsed, texts(table, os.fsdecode(path), column), threads)
    return results if errors == "return" else map(raised, results)


def left_out(table: Table) -> str:
    return f"left out, for the columns are others than those of the first sheet: {', '.join(table.left_out)}"


def raised(result: tuple[Row, Document | Error]) -> tuple[Row, Document]:
    row, document = result
    if isinstance(document, Error):
        raise document
    return row, document


def texts(table: Table, name: str, column: str | None) -> Iterator[tuple[Row, Source | Error]]:
    """The texts of the rows that have one; an Error for a row that cannot be read."""
    first = list(islice(table.rows, LOOKED_AT))
    place = column_of(table.columns, [row for _, row in first if not isinstance(row, Error)], column, name)
    cell = f"column {table.columns[place]}"

    def found() -> Iterator[tuple[Row, Source | Error]]:
        for number, (where, cells) in enumerate(chain(first, table.rows), 1):
            if isinstance(cells, Error):
                yield Row(number, {}, where), Error(f"{name}: {where}: {cells}")
                continue
            text = cells[place] if place < len(cells) else None
            if isinstance(text, str) and text.strip():
                others = {key: cell for i, (key, cell) in enumerate(zip(table.columns, cells, strict=False)) if i != place}
                yield Row(number, others, where), Source(text, Container.table, [(0, len(text), f"{where} {cell}")])

    return found()


def column_of(columns: Sequence[str], rows: Sequence[Sequence[object]], wanted: str | None, name: str) -> int:
    if wanted is not None:
        if wanted not in columns:
            raise Error(f"{name}: no column {wanted!r}; it has {', '.join(map(repr, columns))}")
        return columns.index(wanted)
    lengths = [sum(len(cell) for row in rows if i < len(row) and isinstance(cell := row[i], str)) for i in range(len(columns))]
    if not any(lengths):
        raise Error(f"{name}: no column of texts; it has {', '.join(map(repr, columns))}")
    return lengths.index(max(lengths))
