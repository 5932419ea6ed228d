"""The verb `reportlib explain FILE:OFFSET`."""

from __future__ import annotations

import argparse

from . import Error, Parser, explain
from .cli_reading import one_document
from .terminal import name_of, write


def place(text: str) -> tuple[str, int]:
    name, colon, offset = text.rpartition(":")
    if not colon or not name or not offset.isdecimal():
        raise argparse.ArgumentTypeError(f"FILE:OFFSET, not {text!r}")
    return name, int(offset)


def add_verb(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    verb = verbs.add_parser(
        "explain",
        help="show which rule gave each field of a number",
        description="Show the grammar of a number's sentence and which rule gave each field of what it says.",
    )
    verb.add_argument(
        "place", type=place, metavar="FILE:OFFSET", help="a report and a place in it, in code points like `start` in the JSON"
    )
    verb.add_argument("--json", action="store_true", help="one JSON object instead of a text for reading")
    verb.set_defaults(format="explain")
    return verb


def run(options: argparse.Namespace, parser: Parser) -> int:
    name, offset = options.place
    document = one_document(parser, name)
    explanation = explain(document, offset, parser)
    if explanation is None:
        raise Error(f"{name_of(name)}: no number that says something at {offset}")
    write(explanation.to_json() + "\n" if options.json else explanation.to_text())
    return 0
