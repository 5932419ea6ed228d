"""Record batches in, record batches out: what PySpark's mapInArrow, Dask and DuckDB run a corpus with (extra `arrow`).

>>> import pyarrow
>>> batch = pyarrow.record_batch({"id": [7], "text": ["2023年，全区实现地区生产总值580亿元。"]})
>>> from reportlib.arrow import parse_batches
>>> for out in parse_batches([batch], "text"):
...     print(out.select(["id", "indicator", "year", "value", "base_unit", "error"]).to_pylist())
[{'id': 7, 'indicator': 'gdp', 'year': 2023, 'value': Decimal('58000000000.0000000000'), 'base_unit': '元', 'error': None}]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ._core import ColumnType, Document, Parser, Table, observations
from .extras import extra
from .parsing import map_in_order

__all__ = ["parse_batches", "schema"]

PLACES = 10  # of decimals, the same in every batch
ROWS = 65_536  # from which on a batch is given out


def schema(rows: Any, column: str, make: Callable[[Document], Table] = observations) -> Any:
    """The pyarrow.Schema of what parse_batches gives for rows of the schema `rows`.

    First the columns of `rows` but for the texts; one that is called as a column of the table gets `row_` before its name. Then those of
    the table, with types that every system has and that are the same in every batch: string, int64, decimal128(38, 10), bool, date32. At
    last `error`.

    >>> import pyarrow
    >>> fields = reportlib.arrow.schema(pyarrow.schema([("year", pyarrow.int16()), ("text", pyarrow.string())]), "text")
    >>> fields.names[:3], str(fields.field("value").type), fields.names[-1]
    (['row_year', 'file', 'region_code'], 'decimal128(38, 10)', 'error')
    """
    arrow = extra("pyarrow", "arrow")
    table = plain(make(Parser().parse("")))
    return arrow.schema([*kept(rows, column, table.column_names), *table.schema, arrow.field("error", arrow.string())])


def parse_batches(
    batches: Any,
    column: str,
    make: Callable[[Document], Table] = observations,
    *,
    parser: Parser | None = None,
    threads: int | None = None,
) -> Iterator[Any]:
    """Reads the text (or the bytes of a file) in `column` of each row and gives the rows that `make` finds in it, as pyarrow.RecordBatch.

    `batches`: pyarrow.RecordBatch or anything with __arrow_c_array__, or one thing with __arrow_c_stream__ (a polars.DataFrame, a
    pyarrow.Table, a DuckDB relation). `make`: observations, targets, achievements or any function of a Document that gives a Table.

    The other columns stand before those of the table, as `schema` says. A row that fails gives one row with `error` and nothing of the
    table; a row without a text gives none. The order is kept; `threads` as in parse_many, 1 where the system runs a task a core.

    >>> import pyarrow
    >>> batch = pyarrow.record_batch({"place": ["青石区"], "text": ["2023年，全区生产总值580亿元。"]})
    >>> [out.select(["place", "text", "unit"]).to_pylist() for out in reportlib.arrow.parse_batches([batch], "text")]
    [[{'place': '青石区', 'text': '580亿元', 'unit': '亿元'}]]
    """
    arrow = extra("pyarrow", "arrow")
    if hasattr(batches, "__arrow_c_stream__"):
        batches = arrow.RecordBatchReader.from_stream(batches)
    parser = parser or Parser()

    def read(text: str | bytes | None) -> Table | str | None:
        if text is None:
            return None
        try:
            return make(parser.parse(text))
        except Exception as error:  # of one row, whatever it is: the corpus goes on
            return str(error)

    nothing = make(Parser().parse(""))
    for batch in map(arrow.record_batch, batches):
        fields = schema(batch.schema, column, make)
        identity = [batch.column(field.name).cast(field.type) for field in kept(batch.schema, column, [])]
        gathered = Gathered(nothing)
        for row, result in enumerate(map_in_order(read, (cell.as_py() for cell in batch.column(column)), threads)):
            if result is not None:
                gathered.add(row, result)
            if len(gathered.rows) >= ROWS:
                yield gathered.given(identity, fields)
                gathered = Gathered(nothing)
        yield gathered.given(identity, fields)


class Gathered:
    """What came of rows, until it is a batch."""

    def __init__(self, nothing: Table) -> None:
        self.tables = [nothing]
        self.found = 0  # rows of the tables
        self.rows: list[int] = []  # for each row to be given: the row that it is of,
        self.places: list[int | None] = []  # which of the tables' rows it is,
        self.errors: list[str | None] = []  # or what went wrong

    def add(self, row: int, result: Table | str) -> None:
        if isinstance(result, str):
            self.rows.append(row)
            self.places.append(None)
            self.errors.append(result)
            return
        count = len(result)
        self.tables.append(result)
        self.rows += [row] * count
        self.places += range(self.found, self.found + count)
        self.errors += [None] * count
        self.found += count

    def given(self, identity: list[Any], fields: Any) -> Any:
        arrow = extra("pyarrow", "arrow")
        found = plain(Table.concat(self.tables))
        if len(self.rows) > self.found:
            found = found.take(arrow.array(self.places, arrow.int64()))  # nowhere is null
        rows = arrow.array(self.rows, arrow.int64())
        columns = [column.take(rows) for column in identity]
        columns += [column.chunk(0) if column.num_chunks else arrow.array([], column.type) for column in found.combine_chunks().columns]
        return arrow.record_batch([*columns, arrow.array(self.errors, arrow.string())], schema=fields)


def kept(rows: Any, column: str, taken: Iterable[str]) -> list[Any]:
    """The fields of the rows that identify them, renamed where the table has the name; polars' string_view as string."""
    arrow = extra("pyarrow", "arrow")
    names = {*taken, "error"} if taken else set()
    fields = [field.with_name("row_" + field.name) if field.name in names else field for field in rows if field.name != column]
    copied = {"string_view": arrow.string(), "binary_view": arrow.binary()}
    return [field.with_type(copied.get(str(field.type), field.type)) for field in fields]


def plain(table: Table) -> Any:
    """A pyarrow.Table with the types that `schema` tells of; they have room for every number that a report can hold."""
    arrow = extra("pyarrow", "arrow")
    types = {ColumnType.integer: arrow.int64(), ColumnType.offset: arrow.int64(), ColumnType.decimal: arrow.decimal128(38, PLACES)}
    types |= {ColumnType.boolean: arrow.bool_(), ColumnType.date: arrow.date32()}
    exact = arrow.table(table)
    kinds = [types.get(kind, arrow.string()) for kind in table.types.values()]
    fields = [field.with_type(kind) for field, kind in zip(exact.schema, kinds, strict=True)]
    columns = [fitted(column, field.type) for column, field in zip(exact.columns, fields, strict=True)]
    return arrow.table(columns, schema=arrow.schema(fields))


def fitted(column: Any, kind: Any) -> Any:
    """The column as another type; of decimals what is beyond the tenth place is cut off."""
    longer = getattr(column.type, "scale", 0) > PLACES
    return column.cast(kind, safe=not longer)
