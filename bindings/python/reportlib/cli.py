"""The command reportlib: `reportlib parse`, `numbers`, `explain`, `view`, and the tables of cli_tables.py."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence

from . import Document, Encoding, Error, Parser, __version__, cli_explain, cli_tables, cli_view, parse_column
from .cli_tables import shown
from .columns import open_table
from .parsing import map_in_order

MANY = 20  # files from which progress is shown

DESCRIPTION = "Read Chinese government work reports (政府工作报告) into header, outline, numbers and facts."
FORMATS = """\
formats:
  text   for reading: header, outline, facts as a table, what was not understood
  json   one object a file: container, header, sections, mentions, observations, entities, noise, diagnostics
  jsonl  the same, one line a file, in the order of the files

reportlib facts gives the facts as a table. exit code: 0 fine, 1 some file failed (the others are done all the same), 2 wrong usage
"""


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


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
        verb.add_argument(
            "files",
            nargs="+",
            metavar="FILE",
            help="text, Markdown, HTML, DOCX, PDF, told by content; a table has one a row; - is standard input",
        )
        verb.add_argument("--column", metavar="NAME", help="the column of texts of tables (CSV, TSV, XLSX, Parquet); default: the longest")
        add_reading(verb)
    for verb in cli_tables.add_verbs(verbs):
        add_reading(verb)
    add_reading(cli_explain.add_verb(verbs))
    add_reading(cli_view.add_verb(verbs))
    return command


def add_reading(verb: argparse.ArgumentParser) -> None:
    """What every verb that reads files takes."""
    verb.add_argument("--charset", default="", help="what a server said: gb2312, or text/html; charset=gb2312")
    verb.add_argument(
        "--encoding",
        choices=[encoding.name for encoding in Encoding],
        default="automatic",
        help="default: automatic (byte order mark, else UTF-8 when valid, else GB18030)",
    )
    verb.add_argument("--strict", action="store_true", help="fail on bytes that are no text instead of replacing them")
    verb.add_argument("--year", type=int, help="the year of delivery, for texts that do not say")
    verb.add_argument("--threads", type=positive, metavar="N", help="default: one a core")


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


def parser_for(options: argparse.Namespace) -> Parser:
    return Parser(encoding=Encoding[options.encoding], strict=options.strict, year=options.year, charset=options.charset)


def reader(options: argparse.Namespace) -> Callable[[str], str | Error]:
    parser = parser_for(options)

    def rows(name: str) -> Iterator[str]:
        for row, document in parse_column(name, options.column, parser=parser, threads=1):
            if options.format == "text":
                yield f"--> row {row.number} <--\n"
            yield written(document, f"{name} row {row.number}", options.format)

    def read(name: str) -> str | Error:
        try:
            if name != "-" and (options.column is not None or open_table(name)):
                return "".join(rows(name))
            document = parser.parse(sys.stdin.buffer.read()) if name == "-" else parser.parse_file(name)
            return written(document, name, options.format)
        except Error as error:
            return error

    return read


def parse(options: argparse.Namespace) -> int:
    names: list[str] = options.files
    out = sys.stdout.buffer
    progress = len(names) >= MANY and sys.stderr.isatty()
    failed = 0
    if options.format == "numbers":
        out.write(b"file\t" + Parser().parse("").numbers.to_tsv().encode())
    tokens = unexplained = 0
    for done, (name, result) in enumerate(zip(names, map_in_order(reader(options), names, options.threads), strict=True), 1):
        if isinstance(result, Error):
            failed += 1
            complain(name, result)
        else:
            if options.format == "text" and len(names) > 1:
                out.write(f"==> {shown(name)} <==\n".encode())
            out.write(result.encode())
            if options.format == "numbers":
                understood = [row.split("\t")[4] for row in result.splitlines()]
                tokens += len(understood) - understood.count("noise")
                unexplained += understood.count("unexplained")
        if progress:
            print(f"\r{done}/{len(names)}", end="\n" if done == len(names) else "", file=sys.stderr, flush=True)
    out.flush()
    if options.format == "numbers":
        print(f"{unexplained} of {tokens} numbers are not understood", file=sys.stderr)
    return 1 if failed else 0


def main(argv: Sequence[str] | None = None) -> int:
    options = arguments().parse_args(argv)
    try:
        if options.verb == "explain":
            return cli_explain.run(options, parser_for(options))
        if options.verb == "view":
            return cli_view.run(options, parser_for(options))
        return parse(options) if options.verb in ("parse", "numbers") else cli_tables.run(options, parser_for(options), complain)
    except BrokenPipeError:  # the reader has gone (| head): end quietly, as a command ended by the signal does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + signal.SIGPIPE
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
