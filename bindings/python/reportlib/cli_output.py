"""Where a verb's table goes: text and Parquet as they come, the other kinds of file, which need all rows, at the end."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Protocol

from . import Error, Table, excel, terminal
from .extras import extra
from .writing import check_target, open_whole, whole_file

if TYPE_CHECKING:
    from .cli_reading import Item

TEXTS = {".csv": "csv", ".tsv": "tsv", ".jsonl": "jsonl"}
WHOLE: dict[str, tuple[Callable[[Sequence[Table], str], None], str, str]] = {  # how it is written, with which module, of which extra
    ".xlsx": (excel.write, "xlsxwriter", "excel"),
    ".dta": (lambda tables, path: Table.concat(tables).to_stata(path), "pandas", "pandas"),
    ".duckdb": (lambda tables, path: Table.concat(tables).to_duckdb(path), "duckdb", "duckdb"),
}
KINDS = ", ".join([*TEXTS, ".parquet", *WHOLE])


def add_output(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--format", choices=list(TEXTS.values()), help="default: what --out says, else csv")
    verb.add_argument(
        "--bom",
        action="store_true",
        help="for Excel: a byte order mark, by which it knows UTF-8, and ' before a text that it would take for a formula",
    )
    verb.add_argument("--out", metavar="FILE", help=f"write there instead of to standard output, by its suffix: {KINDS}")


class Writer(Protocol):
    def add(self, table: Table, item: Item | None) -> None:
        """The rows of an item, or of all."""

    def finish(self) -> None: ...


class Text:
    """A table as text, on standard output or in a file, under one line of names."""

    def __init__(self, form: str, bom: bool, file: IO[bytes] | None) -> None:
        self.form, self.bom, self.file = form, bom, file
        self.begun = False

    def add(self, table: Table, item: Item | None) -> None:
        text = self.text(table)
        if self.file is None:
            terminal.write(text)
        else:
            self.file.write(text.encode())
        self.begun = True

    def text(self, table: Table) -> str:
        if self.form == "jsonl":
            return table.to_jsonl()
        text = (table.to_csv if self.form == "csv" else table.to_tsv)(bom=self.bom, header=not self.begun)
        return text.removeprefix("\ufeff") if self.begun else text

    def finish(self) -> None:
        if self.file is not None:
            self.file.close()
        else:
            sys.stdout.buffer.flush()


class Parquet:
    """A Parquet file that takes tables as they come, a group of rows at a time.

    The types are those of `reportlib.arrow.schema`: what later tables hold cannot change them.
    """

    ROWS = 16_384  # of a group

    def __init__(self, path: str) -> None:
        self.parquet = extra("pyarrow.parquet", "arrow")
        self.path = path
        self.writer: Any = None
        self.tables: list[tuple[Item | None, Table]] = []
        self.rows = 0
        self.failed: list[tuple[Item, Error]] = []

    def add(self, table: Table, item: Item | None) -> None:
        self.tables.append((item, table))
        self.rows += len(table)
        if self.rows >= self.ROWS:
            self.write()

    def write(self) -> None:
        from .arrow import plain_of_each

        rows, failed = plain_of_each([table for _, table in self.tables])
        for place, error in failed.items():
            item = self.tables[place][0]
            if item is None:
                raise error
            self.failed.append((item, error))
        self.writer = self.writer or self.parquet.ParquetWriter(self.path, rows.schema)
        self.writer.write_table(rows)
        self.tables, self.rows = [], 0

    def finish(self) -> None:
        if self.tables:
            self.write()
        self.writer.close()


class Whole:
    """A kind of file that needs all rows at once."""

    def __init__(self, path: str, write: Callable[[Sequence[Table], str], None]) -> None:
        self.path, self.write = path, write
        self.tables: list[Table] = []

    def add(self, table: Table, item: Item | None) -> None:
        self.tables.append(table)

    def finish(self) -> None:
        self.write(self.tables, self.path)


class Output:
    """Tables of the same columns one after the other; a file has its name only when the block ended well.

    What cannot be done is said before files are read.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        self.path: str | None = options.out
        self.suffix = Path(self.path).suffix.lower() if self.path and options.format is None else ""
        self.form: str = options.format or TEXTS.get(self.suffix, "csv")
        self.bom: bool = options.bom
        self.rows = 0
        self.begun = False
        self.stack = ExitStack()
        if self.suffix and self.suffix not in (*TEXTS, ".parquet", *WHOLE):
            raise Error(f"{self.path}: {self.suffix} is none of {KINDS}; --format writes those of text under any name")
        if self.suffix in WHOLE:
            extra(*WHOLE[self.suffix][1:])

    def __enter__(self) -> Output:
        self.writer = self.opened()
        return self

    def opened(self) -> Writer:
        if self.path is None:
            return Text(self.form, self.bom, None)
        if self.suffix in WHOLE:
            check_target(self.path)
            return Whole(self.path, WHOLE[self.suffix][0])
        if self.suffix == ".parquet":
            return Parquet(self.stack.enter_context(whole_file(self.path)))
        return Text(self.form, self.bom, self.stack.enter_context(open_whole(self.path)))

    def add(self, table: Table, item: Item | None = None) -> None:
        self.writer.add(table, item)
        self.rows += len(table)
        self.begun = True

    def finish(self) -> list[tuple[Item, Error]]:
        """The items of which the file has no rows, and why."""
        self.writer.finish()
        return getattr(self.writer, "failed", [])

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stack.__exit__(kind, error, trace)
