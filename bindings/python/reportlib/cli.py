"""The command reportlib: `reportlib parse`, `numbers`, `explain`, `view`, and the tables of cli_tables.py."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence

from . import Document, Error, Parser, __version__, cli_explain, cli_tables, cli_view
from .cli_files import add_many, add_paths, add_reading, files, parser_for
from .cli_reading import Reading
from .terminal import name_of, say, visible, write

DESCRIPTION = "Read Chinese government work reports (政府工作报告) into header, outline, numbers and facts."
FORMATS = """\
formats:
  text   for reading: header, outline, facts as a table, what was not understood
  json   one object a file: container, header, sections, mentions, observations, entities, noise, diagnostics
  jsonl  the same, one line a file, in the order of the files

reportlib facts gives the facts as a table. exit code: 0 fine, 1 some file failed (the others are done all the same), 2 wrong usage,
or an output that cannot be written
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


def written(document: Document, name: str, form: str) -> str:
    """What is printed for one document, the line of column names of a table left out."""
    if form == "text":
        return document.to_text()
    if form == "numbers":
        cell = name.replace("\t", " ").replace("\n", " ")
        rows = document.numbers.to_tsv().split("\n")[1:-1]
        return "".join(f"{cell}\t{row}\n" for row in rows)
    return document.to_json() + "\n"


def parse(options: argparse.Namespace) -> int:
    reading = Reading(options, files(options.paths))
    several = len(reading.files.paths) > 1
    if options.format == "numbers":
        write("file\t" + Parser().parse("").numbers.to_tsv())
    tokens = unexplained = last = 0
    for item, text in reading.results(lambda document, name: written(document, name, options.format)):
        if options.format == "text" and several and item.number != last:
            write(f"==> {visible(name_of(item.path))} <==\n")
        if options.format == "text" and item.row is not None:
            write(f"--> {item.row} <--\n")
        last = item.number
        write(text)
        if options.format == "numbers":
            understood = [row.split("\t")[4] for row in text.splitlines()]
            tokens += len(understood) - understood.count("noise")
            unexplained += understood.count("unexplained")
    sys.stdout.buffer.flush()
    if options.format == "numbers":
        print(f"{unexplained} of {tokens} numbers are not understood", file=sys.stderr)
    return reading.finish()


def run(options: argparse.Namespace) -> int:
    if options.verb == "explain":
        return cli_explain.run(options, parser_for(options))
    if options.verb == "view":
        return cli_view.run(options, parser_for(options))
    return parse(options) if options.verb in ("parse", "numbers") else cli_tables.run(options)


def main(argv: Sequence[str] | None = None) -> int:
    options = arguments().parse_args(argv)
    try:
        return run(options)
    except Error as error:  # that no other file is read in spite of
        say(str(error))
        return 1 if options.verb in ("explain", "view") else 2
    except BrokenPipeError:  # the reader has gone (| head): end quietly, as a command ended by the signal does
        without_output()
        return 128 + signal.SIGPIPE
    except OSError as error:
        without_output()
        say(f"standard output: cannot be written: {error.strerror}")
        return 2
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def without_output() -> None:
    """Python would try again to write what is left when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
