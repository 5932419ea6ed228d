"""The files that a command line names, and the documents in them."""

from __future__ import annotations

import argparse
import glob
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from . import Document, Encoding, Parser, parse_column
from .cli_resume import Store
from .columns import open_table

SUFFIXES = {".txt", ".htm", ".html", ".md", ".docx", ".pdf", ".csv", ".tsv", ".xlsx", ".parquet"}  # of the files taken from a folder

Named = tuple[str, Document]  # a document and what it is called


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def add_paths(verb: argparse.ArgumentParser) -> None:
    """What every verb that reads many files takes."""
    verb.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="files, folders (with those in them) and patterns such as '*.txt'; text, Markdown, HTML, DOCX, PDF, told by content; "
        "a table has a report a row; - is standard input",
    )
    verb.add_argument("--resume", metavar="FOLDER", help="keep what was read there, and read no file again that is there and unchanged")


def add_many(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--column", metavar="NAME", help="the column of texts of tables (CSV, TSV, XLSX, Parquet); default: the longest")
    verb.add_argument("--jobs", type=positive, metavar="N", help="how many threads read; default: one a core")


def add_reading(verb: argparse.ArgumentParser) -> None:
    """How bytes become a report."""
    verb.add_argument("--charset", default="", help="what a server said: gb2312, or text/html; charset=gb2312")
    verb.add_argument(
        "--encoding",
        choices=[encoding.name for encoding in Encoding],
        default="automatic",
        help="default: automatic (byte order mark, else UTF-8 when valid, else GB18030)",
    )
    verb.add_argument("--strict", action="store_true", help="fail on bytes that are no text instead of replacing them")
    verb.add_argument("--year", type=int, help="the year of delivery, for texts that do not say")


def parser_for(options: argparse.Namespace) -> Parser:
    return Parser(encoding=Encoding[options.encoding], strict=options.strict, year=options.year, charset=options.charset)


def files(paths: Iterable[str]) -> Iterator[str]:
    """Files as they are, those of folders and patterns in the order of their names."""
    for path in paths:
        if os.path.isdir(path):
            yield from sorted(str(file) for file in Path(path).rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
        elif not os.path.exists(path) and glob.has_magic(path):
            yield from sorted(glob.glob(path, recursive=True)) or [path]
        else:
            yield path


def shown(name: str) -> str:
    """A file's name as UTF-8 can show it, whatever the locale made of the command line."""
    return os.fsencode(name).decode("utf-8", "replace")


def reader(options: argparse.Namespace) -> Callable[[str], list[Named]]:
    """Reads the documents of a file: one, or for a table one a row."""
    parser = parser_for(options)

    def read(name: str) -> list[Named]:
        if name == "-":
            return [(name, parser.parse(sys.stdin.buffer.read()))]
        if options.column is None and not open_table(name):
            return [(shown(name), parser.parse_file(name))]
        rows = parse_column(name, options.column, parser=parser, threads=1)
        return [(f"{shown(name)} row {row.number}", document) for row, document in rows]

    if not getattr(options, "resume", None):
        return read
    store = Store(options.resume, [options.column, options.encoding, options.strict, options.year, options.charset])
    return lambda name: read(name) if name == "-" else store.get(name, read)
