"""The command reportlib: `reportlib parse`, `numbers`, `explain`, `view`, and the tables of cli_tables.py."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence

from . import Document, Error, Parser, __version__, cli_explain, cli_tables, cli_view
from .cli_files import add_many, add_paths, add_reading, files, parser_for, reader, shown
from .cli_progress import progress
from .parsing import map_in_order

DESCRIPTION = "Read Chinese government work reports (政府工作报告) into header, outline, numbers and facts."
FORMATS = """\
formats:
  text   for reading: header, outline, facts as a table, what was not understood
  json   one object a file: container, header, sections, mentions, observations, entities, noise, diagnostics
  jsonl  the same, one line a file, in the order of the files

reportlib facts gives the facts as a table. exit code: 0 fine, 1 some file failed (the others are done all the same), 2 wrong usage
"""


def arguments() -> argparse.ArgumentParser:
    command = argparse.ArgumentParser(prog="reportlib", description=DESCRIPTION)
    command.add_argument("--version", action="version", version=f"reportlib {__version__}")
    verbs = command.add_subparsers(dest="verb", required=True, metavar="COMMAND")
    parse = verbs.add_parser(
        "parse",
        help="parse files and print what they say",
        description="Parse files and print what they say, in UTF-8.",
        epilog=FORMATS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parse.add_argument("--format", choices=["text", "json", "jsonl"], default="text", help="default: text")
    numbers = verbs.add_parser(
        "numbers",
        help="list every number with how it was understood",
        description="List every numeric token of the files with how it was understood. How many were not goes to standard error.",
    )
    numbers.set_defaults(format="numbers")
    for verb in (parse, numbers):
        add_paths(verb)
        add_many(verb)
        add_reading(verb)
    for verb in cli_tables.add_verbs(verbs):
        add_many(verb)
        add_reading(verb)
    add_reading(cli_explain.add_verb(verbs))
    add_reading(cli_view.add_verb(verbs))
    return command


def complain(name: str, error: Error) -> None:
    message, start = str(error), f"{shown(name)}: "
    print(f"reportlib: {message if message.startswith(start) else start + message}", file=sys.stderr)


def written(document: Document, name: str, form: str) -> str:
    """What is printed for one file, the line of column names of a table left out."""
    if form == "text":
        return document.to_text()
    if form == "numbers":
        cell = shown(name).replace("\t", " ").replace("\n", " ")
        rows = document.numbers.to_tsv().split("\n")[1:-1]
        return "".join(f"{cell}\t{row}\n" for row in rows)
    return document.to_json() + "\n"


def parse(options: argparse.Namespace) -> int:
    names = list(files(options.paths))
    documents = reader(options)
    out = sys.stdout.buffer
    failed: list[tuple[str, Error]] = []
    if options.format == "numbers":
        out.write(b"file\t" + Parser().parse("").numbers.to_tsv().encode())
    tokens = unexplained = 0

    def read(name: str) -> str | Error:
        try:
            found = documents(name)
        except Error as error:
            return error
        several = options.format == "text" and [file for file, _ in found] != [shown(name)]
        heads = [f"--> {file.removeprefix(shown(name) + ' ')} <--\n" if several else "" for file, _ in found]
        return "".join(head + written(document, file, options.format) for head, (file, document) in zip(heads, found, strict=True))

    for name, result in zip(names, progress(map_in_order(read, names, options.jobs), len(names)), strict=True):
        if isinstance(result, Error):
            failed.append((name, result))
            continue
        if options.format == "text" and len(names) > 1:
            out.write(f"==> {shown(name)} <==\n".encode())
        out.write(result.encode())
        if options.format == "numbers":
            understood = [row.split("\t")[4] for row in result.splitlines()]
            tokens += len(understood) - understood.count("noise")
            unexplained += understood.count("unexplained")
    out.flush()
    if options.format == "numbers":
        print(f"{unexplained} of {tokens} numbers are not understood", file=sys.stderr)
    for name, failure in failed:
        complain(name, failure)
    if failed and len(names) > 1:
        print(f"reportlib: {len(names) - len(failed)} of {len(names)} files read", file=sys.stderr)
    return 1 if failed else 0


def main(argv: Sequence[str] | None = None) -> int:
    options = arguments().parse_args(argv)
    try:
        if options.verb == "explain":
            return cli_explain.run(options, parser_for(options))
        if options.verb == "view":
            return cli_view.run(options, parser_for(options))
        return parse(options) if options.verb in ("parse", "numbers") else cli_tables.run(options, complain)
    except BrokenPipeError:  # the reader has gone (| head): end quietly, as a command ended by the signal does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + signal.SIGPIPE
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
