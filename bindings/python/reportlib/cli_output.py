"""Where a verb's table goes: text as it comes, the other kinds of file, which need all rows, at the end."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from . import Error, Table
from .extras import extra

TEXTS = {".csv": "csv", ".tsv": "tsv", ".jsonl": "jsonl"}
WHOLE: dict[str, tuple[Callable[[Table, str], None], str, str]] = {  # how it is written, with which module, of which extra
    ".parquet": (lambda table, path: table.to_parquet(path), "pyarrow", "arrow"),
    ".xlsx": (lambda table, path: table.to_excel(path), "openpyxl", "excel"),
    ".dta": (lambda table, path: table.to_stata(path), "pandas", "pandas"),
    ".duckdb": (lambda table, path: table.to_duckdb(path), "duckdb", "duckdb"),
}
KINDS = ", ".join([*TEXTS, *WHOLE])


def add_output(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--format", choices=list(TEXTS.values()), help="default: what --out says, else csv")
    verb.add_argument("--bom", action="store_true", help="begin with a byte order mark, by which Excel knows UTF-8")
    verb.add_argument("--out", metavar="FILE", help=f"write there instead of to standard output, by its suffix: {KINDS}")


class Output:
    """Tables of the same columns one after the other, under one line of names."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.path: str | None = options.out
        suffix = Path(self.path).suffix.lower() if self.path and options.format is None else ""
        if suffix and suffix not in TEXTS and suffix not in WHOLE:
            raise Error(f"{self.path}: {suffix} is none of {KINDS}; --format writes those of text under any name")
        self.whole: Callable[[Table, str], None] | None = None
        self.form: str = options.format or TEXTS.get(suffix, "csv")
        self.bom: bool = options.bom
        self.tables: list[Table] = []
        self.rows = 0
        self.begun = False
        if self.path and suffix in WHOLE:
            self.whole, module, name = WHOLE[suffix]
            extra(module, name)  # what cannot be done is said before the files are read
            if not os.access(os.path.dirname(self.path) or ".", os.W_OK):
                raise Error(f"{self.path}: cannot be written")
        self.out = open(self.path, "wb") if self.path and not self.whole else sys.stdout.buffer  # noqa: SIM115

    def add(self, table: Table) -> None:
        self.rows += len(table)
        if self.whole:
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
        if self.whole and self.path:
            self.whole(Table.concat(self.tables), self.path)
            return
        self.out.flush()
        if self.path:
            self.out.close()
