"""The verbs of the command reportlib that make tables of many files."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

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
    targets,
)
from .cli_files import Named, add_paths, files, reader
from .cli_output import Output, add_output
from .cli_progress import progress
from .parsing import map_in_order

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
            add_paths(verb)
        add_output(verb)
    for name in ("panel", "fulfilment", "amplification", "checks"):
        made[name].add_argument("--indicators", metavar="ID,ID…", default="", help="only these: gdp,cpi …")
    panel = made["panel"]
    panel.add_argument("--wide", action="store_true", help="one row an area and year, one column a series")
    panel.add_argument("--sdmx", action="store_true", help="names and codes of SDMX")
    panel.add_argument("--alternatives", action="store_true", help="keep the mentions that did not win, with choice 2, 3 …")
    made["targets"].add_argument("--coding", metavar="NAME|FILE", help=f"say how hard they are by a coding: {', '.join(Coding.presets())}")
    counting = made["attention"]
    words = counting.add_mutually_exclusive_group(required=True)
    words.add_argument("--dictionary", metavar="NAME|FILE", help=", ".join(Dictionary.presets()))
    words.add_argument("--terms", metavar="WORD|WORD…", help="one topic of these words: '碳达峰|碳中和'")
    counting.add_argument("--sections", metavar="KIND,KIND…", default="", help=f"only these parts: {','.join(k.name for k in SectionKind)}")
    counting.add_argument("--denominator", choices=[d.name for d in Denominator], default="characters", help="default: characters")
    counting.add_argument("--hits", action="store_true", help="the hits themselves, one a row")
    return list(made.values())


def preset_or_file(kind: type[Coding] | type[Dictionary], name: str) -> Coding | Dictionary:
    return kind.preset(name) if name in kind.presets() else kind.load(name)


def words_of(options: argparse.Namespace) -> Dictionary:
    if options.terms:
        return Dictionary.from_tsv("terms", f"topic\tterms\n{options.terms}\t{options.terms}\n")
    dictionary = preset_or_file(Dictionary, options.dictionary)
    assert isinstance(dictionary, Dictionary)
    return dictionary


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
        dictionary = words_of(options)
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


def read_all(options: argparse.Namespace, output: Output) -> tuple[int, list[tuple[str, Error]]]:
    """Reads the files and writes the table; how many there are, and those that failed."""
    names = list(files(options.paths))
    make = of_one_document(options)
    documents = reader(options)

    def read(name: str) -> list[Table] | list[Named] | Error:
        try:
            return [make(document, file) for file, document in documents(name)] if make else documents(name)
        except Error as error:
            return error

    failed: list[tuple[str, Error]] = []
    taken: list[Named] = []
    indicators = [name for name in getattr(options, "indicators", "").split(",") if name]
    panel = Panel(indicators=indicators, alternatives=getattr(options, "alternatives", False))
    for name, results in zip(names, progress(map_in_order(read, names, options.jobs), len(names)), strict=True):
        if isinstance(results, Error):
            failed.append((name, results))
            continue
        for result in results:
            if isinstance(result, Table):
                output.add(result)
            elif options.verb == "compare":
                taken.append(result)
            else:
                panel.add(result[1], file=result[0])
    if options.verb == "compare":
        if not failed:
            (older_file, older), (newer_file, newer) = taken
            output.add(compare(older, newer, older_file=older_file, newer_file=newer_file))
    elif not make:
        output.add(of_panel(options, panel))
    elif not output.begun:
        output.add(make(Parser().parse(""), ""))
    return len(names), failed


def run(options: argparse.Namespace, complain: Callable[[str, Error], None]) -> int:
    """Reads what the verb asks for and writes its table; 1 when some file failed."""
    if getattr(options, "sdmx", False) and options.wide:
        print("reportlib: --sdmx and --wide exclude each other", file=sys.stderr)
        return 2
    try:
        output = Output(options)
        read, failed = read_all(options, output)
        output.finish()
    except (Error, KeyError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        print(f"reportlib: {f'no such part: {error}' if isinstance(error, KeyError) else error}", file=sys.stderr)
        return 2
    for name, failure in failed:
        complain(name, failure)
    if failed or sys.stderr.isatty():
        print(f"reportlib: {read - len(failed)} of {read} files read, {output.rows} rows", file=sys.stderr)
    return 1 if failed else 0
