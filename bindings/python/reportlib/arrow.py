"""Record batches in, record batches out: what PySpark's mapInArrow, Dask and DuckDB run a corpus with (extra `arrow`).

>>> import pyarrow
>>> batch = pyarrow.record_batch({"id": [7], "text": ["2023年，全区实现地区生产总值580亿元。"]})
>>> from reportlib.arrow import parse_batches
>>> for out in parse_batches([batch], "text"):
...     print(out.select(["id", "indicator", "year", "value", "base_unit", "error"]).to_pylist())
[{'id': 7, 'indicator': 'gdp', 'year': 2023, 'value': Decimal('58000000000.0000000000'), 'base_unit': '元', 'error': None}]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from ._core import ColumnType, Document, Error, Parser, Table, observations
from .extras import extra
from .reading import parser_or_new
from .threads import as_error, guarded, map_in_order

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
    parser = parser_or_new(parser)

    def read(text: str | bytes | None) -> Table | str | None:
        if text is None:
            return None
        try:
            return make(parser.parse(text))
        except Exception as error:  # of one row, whatever it is: the corpus goes on
            return str(as_error(error))

    nothing = make(Parser().parse(""))
    for batch in map(arrow.record_batch, batches):
        fields = schema(batch.schema, column, make)
        identity = [batch.column(field.name).cast(field.type) for field in kept(batch.schema, column, [])]
        gathered = Gathered(nothing)
        for row, result in enumerate(map_in_order(read, (cell.as_py() for cell in batch.column(column)), threads)):
            if result is not None:
                gathered.add(row, result)
            if gathered.count >= ROWS:
                yield gathered.given(identity, fields)
                gathered = Gathered(nothing)
        yield gathered.given(identity, fields)


class Gathered:
    """What came of rows, until it is a batch."""

    def __init__(self, nothing: Table) -> None:
        self.tables = [nothing]
        self.rows: list[tuple[int, int | str]] = []  # the number of each row that gave something, and which table, or what went wrong
        self.count = 0  # rows to be given

    def add(self, row: int, result: Table | str) -> None:
        if isinstance(result, str):
            self.rows.append((row, result))
            self.count += 1
        else:
            self.rows.append((row, len(self.tables)))
            self.tables.append(result)
            self.count += len(result)

    def given(self, identity: list[Any], fields: Any) -> Any:
        arrow = extra("pyarrow", "arrow")
        found, failed = plain_of_each(self.tables)
        rows: list[int] = []  # for each row to be given: the row that it is of,
        places: list[int | None] = []  # which of those found it is,
        errors: list[str | None] = []  # or what went wrong
        used = 0
        for row, result in self.rows:
            error = result if isinstance(result, str) else failed.get(result)
            count = 1 if error is not None or isinstance(result, str) else len(self.tables[result])
            rows += [row] * count
            errors += [None if error is None else str(error)] * count
            places += [None] if error is not None else range(used, used + count)
            used += 0 if error is not None else count
        if len(rows) > used:
            found = found.take(arrow.array(places, arrow.int64()))  # nowhere is null
        of = arrow.array(rows, arrow.int64())
        columns = [column.take(of) for column in identity]
        columns += [column.chunk(0) if column.num_chunks else arrow.array([], column.type) for column in found.combine_chunks().columns]
        return arrow.record_batch([*columns, arrow.array(errors, arrow.string())], schema=fields)


def kept(rows: Any, column: str, taken: Iterable[str]) -> list[Any]:
    """The fields of the rows that identify them, renamed where the table has the name; polars' string_view as string."""
    arrow = extra("pyarrow", "arrow")
    names = {*taken, "error"} if taken else set()
    fields = [field.with_name("row_" + field.name) if field.name in names else field for field in rows if field.name != column]
    copied = {"string_view": arrow.string(), "binary_view": arrow.binary()}
    return [field.with_type(copied.get(str(field.type), field.type)) for field in fields]


def plain(table: Table, rows: int | None = None) -> Any:
    """The first `rows` (all) as a pyarrow.Table with the types that `schema` tells of. Error when a number is too large for them."""
    arrow = extra("pyarrow", "arrow")
    types = {ColumnType.integer: arrow.int64(), ColumnType.offset: arrow.int64(), ColumnType.decimal: arrow.decimal128(38, PLACES)}
    types |= {ColumnType.boolean: arrow.bool_(), ColumnType.date: arrow.date32()}
    exact = arrow.table(table).slice(0, rows)
    kinds = [types.get(kind, arrow.string()) for kind in table.types.values()]
    fields = [field.with_type(kind) for field, kind in zip(exact.schema, kinds, strict=True)]
    columns = [fitted(column, field) for column, field in zip(exact.columns, fields, strict=True)]
    return arrow.table(columns, schema=arrow.schema(fields))


def plain_of_each(tables: Sequence[Table]) -> tuple[Any, dict[int, Error]]:
    """The rows of all tables; of those that do not fit the types, by their place, nothing but why."""
    try:
        return plain(Table.concat(tables)), {}
    except Error:
        pass
    results = [guarded(plain)(table) for table in tables]
    failed = {place: result for place, result in enumerate(results) if isinstance(result, Error)}
    fitting = [result for result in results if not isinstance(result, Error)]
    return extra("pyarrow", "arrow").concat_tables(fitting or [plain(tables[0], rows=0)]), failed


def fitted(column: Any, field: Any) -> Any:
    """The column as another type; of decimals what is beyond the tenth place is cut off."""
    arrow = extra("pyarrow", "arrow")
    longer = getattr(column.type, "scale", 0) > PLACES
    try:
        if arrow.types.is_floating(column.type):  # what a table gives when 38 digits do not hold its numbers
            raise arrow.ArrowInvalid
        return column.cast(field.type, safe=not longer)
    except arrow.ArrowInvalid:
        raise Error(f"a number in {field.name} is too large for {field.type}") from None
