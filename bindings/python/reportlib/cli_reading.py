"""The documents in the files of a command line: every file by itself, so that a failure is told and the others are read all the same."""

from __future__ import annotations

import argparse
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from . import Document, Error, Parser, Source
from .cli_files import Files, parser_for
from .cli_progress import progress
from .cli_resume import Store
from .columns import left_out, texts
from .own_files import is_own_page, is_own_table
from .reading import HEAD, Table, head_of, open_table, parse_bytes, read_stream, table_of
from .terminal import name_of, say
from .threads import as_error, guarded, map_in_order

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Item:
    """A file, or a row of a table in it."""

    number: int  # of the file, from 1
    path: str
    row: str | None = None  # its place in the table
    content: Source | bytes | Error | None = None  # None: that of the file

    @property
    def name(self) -> str:
        """What tables and messages call it."""
        return name_of(self.path) + (f" {self.row}" if self.row is not None else "")


class Reading:
    def __init__(self, options: argparse.Namespace, files: Files, written: str | None = None) -> None:
        """`written`: the file that the results go to, which may be none of those that are read."""
        self.parser: Parser = parser_for(options)
        self.column: str | None = options.column
        self.jobs: int | None = options.jobs
        self.files = files
        self.failed: list[tuple[Item, Error]] = []
        self.left_out: list[str] = []
        self.store: Store | None = None
        if getattr(options, "resume", None):
            self.store = Store(options.resume, [options.column, options.encoding, options.strict, options.year, options.charset])
        self.without_output(written)

    def without_output(self, written: str | None) -> None:
        """A folder may have what an earlier run wrote; an input that is no such file would be lost."""
        output = state_of(written)
        for path in [path for path in self.files.paths if output and path != "-" and same(state_of(path), output)]:
            own = written is None or is_own(open_table(path, self.parser), head_of(path))
            if not own or path not in self.files.found:
                raise Error(f"{name_of(path)}: is an input and the output")
            self.leave_out(path)

    def leave_out(self, path: str) -> None:
        self.files.paths.remove(path)
        self.left_out.append(path)

    def results(self, make: Callable[[Document, str], Made]) -> Iterator[tuple[Item, Made]]:
        """What is made of each document, in order; failures are kept for `finish`."""

        def made_of(item: Item) -> Made:
            return make(self.document(item), item.name)

        attempt = guarded(made_of)

        def read(item: Item) -> tuple[Item, Made | Error]:
            return item, attempt(item)

        results = map_in_order(read, self.items(), self.jobs)
        for item, made in progress(results, len(self.files.paths), lambda result: result[0].number):
            if isinstance(made, Error):
                self.failed.append((item, made))
            else:
                yield item, made

    def items(self) -> Iterator[Item]:
        own = []
        for number, path in enumerate(self.files.paths, 1):
            try:
                for item in self.items_of(number, path):
                    if item is None:
                        own.append(path)
                    else:
                        yield item
            except Exception as error:
                yield Item(number, path, content=as_error(error))
        for path in own:
            self.leave_out(path)

    def items_of(self, number: int, path: str) -> Iterable[Item | None]:
        """The file or its rows; None for one that reportlib wrote."""
        data = read_stream(sys.stdin.buffer) if path == "-" else None
        table = open_table(path, self.parser) if data is None else table_of(data, path, self.parser)
        asked = self.column is not None and path not in self.files.found  # for a column of this very table
        if not asked and is_own(table, head_of(path) if data is None else data):
            if path not in self.files.found:
                raise Error("was written by reportlib, is no report")
            return [None]
        if table is None and self.column is None:
            return [Item(number, path, content=data)]
        if table is None:
            raise Error("no table (CSV, TSV, XLSX, Parquet) was found in it")
        if table.left_out:
            say(f"{name_of(path)}: {left_out(table)}")
        rows = texts(table, name_of(path), self.column)
        return (Item(number, path, row.place, content) for row, content in rows)

    def document(self, item: Item) -> Document:
        if isinstance(item.content, Error):
            raise item.content
        if self.store and item.path != "-":
            return self.store.get(item.path, item.row, lambda: self.read(item))
        return self.read(item)

    def read(self, item: Item) -> Document:
        if item.content is None:
            return self.parser.parse_file(item.path)
        assert not isinstance(item.content, Error)
        return self.parser.parse(item.content)

    def finish(self, rows: int | None = None) -> int:
        """Says what was not read and what failed; 1 when something did."""
        if self.left_out:
            say(f"left out, written by reportlib: {', '.join(map(name_of, self.left_out))}")
        if self.files.unread:
            counts = sorted(self.files.unread.items())
            say(f"left out, of kinds that are not read from folders: {', '.join(f'{count} {kind}' for kind, count in counts)}")
        for item, error in self.failed:
            message, name = str(error), name_of(item.path)
            say(message if message.startswith(f"{name}: ") else f"{item.name}: {message}")
        if not self.files.paths:
            say("there is no file to read")
            return 1
        total, failed = len(self.files.paths), len({item.number for item, _ in self.failed})
        if (failed and (total > 1 or rows is not None)) or (rows is not None and sys.stderr.isatty()):
            say(f"{total - failed} of {total} files read" + ("" if rows is None else f", {rows} rows"))
        return 1 if failed else 0


def one_document(parser: Parser, path: str) -> Document:
    """The report in a file, - for standard input."""
    try:
        return parse_bytes(parser, read_stream(sys.stdin.buffer)) if path == "-" else parser.parse_file(path)
    except Exception as error:
        raise as_error(error) from None


def is_own(table: Table | None, head: bytes) -> bool:
    return is_own_table(table.columns) if table else is_own_page(head[:HEAD])


def state_of(path: str | None) -> os.stat_result | None:
    """That of a regular file, of standard output when none is named; None when there is none."""
    try:
        found = os.fstat(sys.stdout.fileno()) if path is None else os.stat(path)
    except (OSError, ValueError):
        return None
    return found if stat.S_ISREG(found.st_mode) else None


def same(a: os.stat_result | None, b: os.stat_result) -> bool:
    return a is not None and os.path.samestat(a, b)
