"""The verb `reportlib view FILE`."""

from __future__ import annotations

import argparse
import os

from . import Error, Parser
from .cli_reading import one_document
from .terminal import name_of, write
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
    if options.out is not None and os.path.exists(options.out) and options.file != "-" and os.path.samefile(options.file, options.out):
        raise Error(f"{name_of(options.file)}: is an input and the output")
    path = view(one_document(parser, options.file), options.out)
    if options.out is None:
        write(f"{path}\n")
    return 0
