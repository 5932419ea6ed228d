"""Where a verb's table goes: text and Parquet as they come, the other kinds of file, which need all rows, at the end."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from . import Error, Table, excel
from .extras import extra

TEXTS = {".csv": "csv", ".tsv": "tsv", ".jsonl": "jsonl"}
WHOLE: dict[str, tuple[Callable[[Sequence[Table], str], None], str, str]] = {  # how it is written, with which module, of which extra
    ".xlsx": (excel.write, "xlsxwriter", "excel"),
    ".dta": (lambda tables, path: Table.concat(tables).to_stata(path), "pandas", "pandas"),
    ".duckdb": (lambda tables, path: Table.concat(tables).to_duckdb(path), "duckdb", "duckdb"),
}
KINDS = ", ".join([*TEXTS, ".parquet", *WHOLE])


def add_output(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--format", choices=list(TEXTS.values()), help="default: what --out says, else csv")
    verb.add_argument("--bom", action="store_true", help="begin with a byte order mark, by which Excel knows UTF-8")
    verb.add_argument("--out", metavar="FILE", help=f"write there instead of to standard output, by its suffix: {KINDS}")


class Parquet:
    """A Parquet file that takes tables as they come, a group of rows at a time, and has its name only when it is whole.

    The types are those of `reportlib.arrow.schema`: what later tables hold cannot change them.
    """

    ROWS = 16_384  # of a group

    def __init__(self, path: str) -> None:
        self.parquet = extra("pyarrow.parquet", "arrow")
        self.path, self.part = path, f"{path}.part"
        self.writer: Any = None
        self.tables: list[Table] = []
        self.rows = 0

    def add(self, table: Table) -> None:
        self.tables.append(table)
        self.rows += len(table)
        if self.rows >= self.ROWS:
            self.write()

    def write(self) -> None:
        from .arrow import plain

        rows = plain(Table.concat(self.tables))
        self.writer = self.writer or self.parquet.ParquetWriter(self.part, rows.schema)
        self.writer.write_table(rows)
        self.tables, self.rows = [], 0

    def finish(self) -> None:
        if self.tables:
            self.write()
        self.writer.close()
        os.replace(self.part, self.path)


class Output:
    """Tables of the same columns one after the other, under one line of names."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.path: str | None = options.out
        suffix = Path(self.path).suffix.lower() if self.path and options.format is None else ""
        self.whole: Callable[[Sequence[Table], str], None] | None = None
        self.parquet: Parquet | None = None
        self.form: str = options.format or TEXTS.get(suffix, "csv")
        self.bom: bool = options.bom
        self.tables: list[Table] = []
        self.rows = 0
        self.begun = False
        # What cannot be done is said before the files are read.
        if suffix and suffix not in TEXTS and suffix != ".parquet" and suffix not in WHOLE:
            raise Error(f"{self.path}: {suffix} is none of {KINDS}; --format writes those of text under any name")
        if self.path and not os.access(os.path.dirname(self.path) or ".", os.W_OK):
            raise Error(f"{self.path}: cannot be written")
        if self.path and suffix in WHOLE:
            self.whole, module, name = WHOLE[suffix]
            extra(module, name)
        elif self.path and suffix == ".parquet":
            self.parquet = Parquet(self.path)
        self.out = sys.stdout.buffer if self.path is None or self.whole or self.parquet else open(self.path, "wb")  # noqa: SIM115

    def add(self, table: Table) -> None:
        self.rows += len(table)
        if self.parquet:
            self.parquet.add(table)
        elif self.whole:
            self.tables.append(table)
        else:
            self.out.write(self.text(table).encode())
        self.begun = True

    def text(self, table: Table) -> str:
        if self.form == "jsonl":
            return table.to_jsonl()
        first = not self.begun
        return (table.to_csv if self.form == "csv" else table.to_tsv)(bom=self.bom and first, header=first)

    def finish(self) -> None:
        if self.parquet:
            self.parquet.finish()
        elif self.whole and self.path:
            self.whole(self.tables, self.path)
        else:
            self.out.flush()
            if self.path:
                self.out.close()
