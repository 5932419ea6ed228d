"""Tables for pyarrow, pandas, polars, Parquet and DuckDB, all through the Arrow stream that a Table is."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ._core import Error, Table
from .extras import extra, method
from .writing import check_target, whole_file

if TYPE_CHECKING:
    from _typeshed import StrPath


@method
def to_arrow(self: Table) -> Any:
    """A pyarrow.Table, which shares the texts. Extra: arrow."""
    return extra("pyarrow", "arrow").table(self)


@method
def to_polars(self: Table) -> Any:
    """A polars.DataFrame: categories are Categorical, decimals exact. Extra: polars."""
    return extra("polars", "polars").DataFrame(self)


@method
def to_pandas(self: Table, *, exact: bool = False) -> Any:
    """A pandas.DataFrame: categories are Categorical, dates datetime64, integers Int64 (with <NA>). Extra: pandas.

    Decimals become float64, with which pandas computes; `exact`: they stay decimal.Decimal.
    """
    pandas, arrow = extra("pandas", "pandas"), extra("pyarrow", "pandas")
    table = arrow.table(self)
    for place, field in enumerate(table.schema if not exact else []):
        if arrow.types.is_decimal(field.type):  # by way of its digits, for the nearest float
            table = table.set_column(place, field.name, table.column(place).cast(arrow.string()).cast(arrow.float64()))
    nullable = {arrow.int64(): pandas.Int64Dtype(), arrow.uint32(): pandas.Int64Dtype(), arrow.bool_(): pandas.BooleanDtype()}
    return table.to_pandas(types_mapper=nullable.get, date_as_object=False)


@method
def to_parquet(self: Table, path: StrPath) -> None:
    """A Parquet file with the Arrow types, the labels kept as metadata of the columns. Extra: arrow."""
    parquet = extra("pyarrow.parquet", "arrow")
    with whole_file(path) as part:
        parquet.write_table(to_arrow(self), part)


@method
def to_duckdb(self: Table, path: StrPath, name: str | None = None) -> None:
    """A table of a DuckDB database, called as this one is unless `name` is given; one of that name is replaced. Extra: duckdb.

    The comment of each column is its Chinese label.
    """
    duckdb, rows = extra("duckdb", "duckdb"), to_arrow(self)
    table = quoted(name or self.name)

    def write(file: str) -> None:
        with duckdb.connect(file) as database:
            database.register("incoming", rows)
            database.begin()
            database.execute(f"create or replace table {table} as select * from incoming")
            for column, label in self.labels(chinese=True).items():
                database.execute(f"comment on column {table}.{quoted(column)} is {quoted(label, mark=chr(39))}")
            database.commit()

    try:
        if os.path.exists(path):  # it may have other tables; a transaction is all or nothing too
            check_target(path)
            write(os.fspath(path))
        else:
            with whole_file(path) as part, suppress(FileNotFoundError):
                try:
                    write(part)
                finally:
                    os.unlink(f"{part}.wal")  # of a transaction that failed
    except (duckdb.Error, OSError) as error:
        raise Error(f"{os.fsdecode(path)}: cannot be written: {error}") from None


def quoted(text: str, mark: str = '"') -> str:
    return mark + str.replace(text, mark, mark * 2) + mark  # TypeError for what is no str
