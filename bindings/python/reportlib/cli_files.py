"""The files that a command line names."""

from __future__ import annotations

import argparse
import glob
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from . import Encoding, Parser

SUFFIXES = {".txt", ".htm", ".html", ".md", ".docx", ".pdf", ".csv", ".tsv", ".xlsx", ".parquet"}  # of the files taken from a folder
YEARS = range(1949, 2101)  # in which a report may be delivered


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def year(text: str) -> int:
    if not text.isdecimal() or int(text) not in YEARS:
        raise argparse.ArgumentTypeError(f"a year from {YEARS[0]} to {YEARS[-1]}, not {text!r}")
    return int(text)


def add_paths(verb: argparse.ArgumentParser) -> None:
    """What every verb that reads many files takes."""
    verb.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="files, folders (with those in them, but for hidden ones and what reportlib wrote) and patterns such as '*.txt'; text, "
        "Markdown, HTML, DOCX, PDF, told by content; a table has a report a row; - is standard input",
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
    verb.add_argument("--year", type=year, help="the year of delivery, for texts that do not say")


def parser_for(options: argparse.Namespace) -> Parser:
    return Parser(encoding=Encoding[options.encoding], strict=options.strict, year=options.year, charset=options.charset)


@dataclass(slots=True)
class Files:
    """Those to be read, in the order that they were named in; those of folders and patterns by their names."""

    paths: list[str] = field(default_factory=list)
    found: set[str] = field(default_factory=set)  # those of them that stand for themselves in a folder or fit a pattern
    unread: Counter[str] = field(default_factory=Counter)  # how many files of folders are of a kind that is not read


def files(paths: Iterable[str]) -> Files:
    files = Files()
    for path in paths:
        if os.path.isdir(path):
            found = folder(Path(path), files.unread)
        elif not os.path.exists(path) and glob.has_magic(path):
            found = sorted(glob.glob(path, recursive=True))
            if not found:
                files.paths.append(path)  # which cannot be opened, and is named
        else:
            files.paths.append(path)
            continue
        files.paths += found
        files.found.update(found)
    return files


def folder(path: Path, unread: Counter[str]) -> list[str]:
    """The files in it and its folders. Hidden ones are of programs, such as .git, or the lock of an open document."""
    taken = []
    for file in path.rglob("*"):
        hidden = any(part.startswith((".", "~$")) for part in file.relative_to(path).parts)
        if hidden or not file.is_file():
            continue
        if file.suffix.lower() in SUFFIXES:
            taken.append(str(file))
        elif file.suffix != ".kept":  # of --resume
            unread[file.suffix.lower() or "without suffix"] += 1
    return sorted(taken)
