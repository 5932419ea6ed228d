"""The verb `reportlib view FILE`."""

from __future__ import annotations

import argparse
import sys

from . import Error, Parser
from .view import view


def add_verb(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    verb = verbs.add_parser(
        "view",
        help="show a report in the browser with what was understood",
        description="Show a report as a page: its text with numbers and facts marked, the outline, a table of the facts. "
        "The page is one file that needs no network.",
    )
    verb.add_argument("file", metavar="FILE", help="a report; - is standard input")
    verb.add_argument("--out", metavar="HTML", help="write the page there and open nothing")
    verb.set_defaults(format="view")
    return verb


def run(options: argparse.Namespace, parser: Parser) -> int:
    name = options.file
    try:
        document = parser.parse(sys.stdin.buffer.read()) if name == "-" else parser.parse_file(name)
        path = view(document, options.out)
    except (Error, OSError) as error:
        print(f"reportlib: {error}", file=sys.stderr)
        return 1
    if options.out is None:
        print(path)
    return 0
