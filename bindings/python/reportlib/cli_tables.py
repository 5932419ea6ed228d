"""The verbs of the command reportlib that make tables of many files."""

from __future__ import annotations

import argparse
import glob
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from . import (
    Coding,
    Denominator,
    Dictionary,
    Document,
    Error,
    Panel,
    Parser,
    SectionKind,
    Table,
    achievements,
    attention,
    attention_hits,
    compare,
    observations,
    parse_column,
    targets,
)
from .columns import open_table
from .parsing import map_in_order

SUFFIXES = {".txt", ".htm", ".html", ".md", ".docx", ".pdf", ".csv", ".tsv", ".xlsx", ".parquet"}  # of the files taken from a folder
HELP = {
    "facts": "every number and what it says, one a row",
    "targets": "what is planned, promised or required",
    "achievements": "what was achieved",
    "panel": "area × year × indicator, one value a cell",
    "fulfilment": "targets beside what became of them",
    "amplification": "targets beside those of the area above",
    "attention": "how much the reports speak of a topic",
    "checks": "figures that do not go together",
    "compare": "two reports of one area side by side",
}


def add_verbs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> list[argparse.ArgumentParser]:
    made = {name: verbs.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.") for name, text in HELP.items()}
    for name, verb in made.items():
        if name == "compare":
            verb.add_argument("paths", nargs=2, metavar="FILE", help="the older and the newer report")
        else:
            verb.add_argument("paths", nargs="+", metavar="PATH", help="files, folders (with those in them) and patterns such as '*.txt'")
        verb.add_argument("--column", metavar="NAME", help="the column of texts of tables (CSV, TSV, XLSX, Parquet); default: the longest")
        verb.add_argument("--format", choices=["csv", "tsv", "jsonl"], default="csv", help="default: csv")
        verb.add_argument("--bom", action="store_true", help="begin with a byte order mark, by which Excel knows UTF-8")
        verb.add_argument("--out", metavar="FILE", help="write there instead of to standard output")
    for name in ("panel", "fulfilment", "amplification", "checks"):
        made[name].add_argument("--indicators", metavar="ID,ID…", default="", help="only these: gdp,cpi …")
    panel = made["panel"]
    panel.add_argument("--wide", action="store_true", help="one row an area and year, one column a series")
    panel.add_argument("--sdmx", action="store_true", help="names and codes of SDMX")
    panel.add_argument("--alternatives", action="store_true", help="keep the mentions that did not win, with choice 2, 3 …")
    made["targets"].add_argument("--coding", metavar="NAME|FILE", help=f"say how hard they are by a coding: {', '.join(Coding.presets())}")
    counting = made["attention"]
    counting.add_argument("--dictionary", metavar="NAME|FILE", required=True, help=", ".join(Dictionary.presets()))
    counting.add_argument("--sections", metavar="KIND,KIND…", default="", help=f"only these parts: {','.join(k.name for k in SectionKind)}")
    counting.add_argument("--denominator", choices=[d.name for d in Denominator], default="characters", help="default: characters")
    counting.add_argument("--hits", action="store_true", help="the hits themselves, one a row")
    return list(made.values())


def files(paths: Iterable[str]) -> Iterator[str]:
    """Files as they are, those of folders and patterns in the order of their names."""
    for path in paths:
        if os.path.isdir(path):
            yield from sorted(str(file) for file in Path(path).rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
        elif not os.path.exists(path) and glob.has_magic(path):
            yield from sorted(glob.glob(path, recursive=True)) or [path]
        else:
            yield path


def preset_or_file(kind: type[Coding] | type[Dictionary], name: str) -> Coding | Dictionary:
    return kind.preset(name) if name in kind.presets() else kind.load(name)


def of_one_document(options: argparse.Namespace) -> Callable[[Document, str], Table] | None:
    """What makes the table of one document, when that is all there is to a verb."""
    if options.verb == "facts":
        return lambda document, file: observations(document, file=file)
    if options.verb == "achievements":
        return lambda document, file: achievements(document, file=file)
    if options.verb == "targets":
        coding = preset_or_file(Coding, options.coding) if options.coding else None
        assert coding is None or isinstance(coding, Coding)
        return lambda document, file: targets(document, file=file, coding=coding)
    if options.verb == "attention":
        dictionary = preset_or_file(Dictionary, options.dictionary)
        assert isinstance(dictionary, Dictionary)
        sections = [SectionKind[name] for name in options.sections.split(",") if name]
        denominator = Denominator[options.denominator]
        count = attention_hits if options.hits else attention
        return lambda document, file: count(document, dictionary, sections=sections, denominator=denominator, file=file)
    return None


def of_panel(options: argparse.Namespace, panel: Panel) -> Table:
    if options.verb == "panel":
        table = panel.wide() if options.wide else panel.cells()
        return table.sdmx() if options.sdmx else table
    return {"fulfilment": panel.fulfilment, "amplification": panel.amplification, "checks": panel.checks}[options.verb]()


class Writer:
    """Tables of the same columns one after the other, under one line of names."""

    def __init__(self, options: argparse.Namespace, out: BinaryIO) -> None:
        self.form, self.bom, self.out = options.format, options.bom, out
        self.rows = 0
        self.begun = False

    def text(self, table: Table, first: bool) -> str:
        if self.form == "jsonl":
            return table.to_jsonl()
        return (table.to_csv if self.form == "csv" else table.to_tsv)(bom=self.bom and first, header=first)

    def add(self, table: Table) -> None:
        self.out.write(self.text(table, not self.begun).encode())
        self.begun = True
        self.rows += len(table)


def read_all(options: argparse.Namespace, parser: Parser, complain: Callable[[str, Error], None], writer: Writer) -> tuple[int, int]:
    """Reads the files and writes the table; how many were read and how many failed."""
    names = list(files(options.paths))
    make = of_one_document(options)

    def documents(name: str) -> Iterator[tuple[str, Document]]:
        if name == "-":
            yield name, parser.parse(sys.stdin.buffer.read())
        elif options.column is not None or open_table(name):
            for row, document in parse_column(name, options.column, parser=parser, threads=1):
                yield f"{shown(name)} row {row.number}", document
        else:
            yield shown(name), parser.parse_file(name)

    def read(name: str) -> list[Table] | list[tuple[str, Document]] | Error:
        try:
            return [make(document, file) for file, document in documents(name)] if make else list(documents(name))
        except Error as error:
            return error

    failed = 0
    taken: list[tuple[str, Document]] = []
    indicators = [name for name in getattr(options, "indicators", "").split(",") if name]
    panel = Panel(indicators=indicators, alternatives=getattr(options, "alternatives", False))
    for name, results in zip(names, map_in_order(read, names, options.threads), strict=True):
        if isinstance(results, Error):
            failed += 1
            complain(name, results)
            continue
        for result in results:
            if isinstance(result, Table):
                writer.add(result)
            elif options.verb == "compare":
                taken.append(result)
            else:
                panel.add(result[1], file=result[0])
    if options.verb == "compare":
        if not failed:
            (older_file, older), (newer_file, newer) = taken
            writer.add(compare(older, newer, older_file=older_file, newer_file=newer_file))
    elif not make:
        writer.add(of_panel(options, panel))
    elif not writer.begun:
        writer.add(make(Parser().parse(""), ""))
    return len(names), failed


def shown(name: str) -> str:
    """A file's name as UTF-8 can show it, whatever the locale made of the command line."""
    return os.fsencode(name).decode("utf-8", "replace")


def run(options: argparse.Namespace, parser: Parser, complain: Callable[[str, Error], None]) -> int:
    """Reads what the verb asks for and writes its table; 1 when some file failed."""
    if getattr(options, "sdmx", False) and options.wide:
        print("reportlib: --sdmx and --wide exclude each other", file=sys.stderr)
        return 2
    try:
        out = open(options.out, "wb") if options.out else sys.stdout.buffer  # noqa: SIM115
        writer = Writer(options, out)
        read, failed = read_all(options, parser, complain, writer)
        out.flush()
        if options.out:
            out.close()
    except (Error, KeyError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        print(f"reportlib: {f'no such part: {error}' if isinstance(error, KeyError) else error}", file=sys.stderr)
        return 2
    if failed or sys.stderr.isatty():
        print(f"reportlib: {read - failed} of {read} files read, {writer.rows} rows", file=sys.stderr)
    return 1 if failed else 0
