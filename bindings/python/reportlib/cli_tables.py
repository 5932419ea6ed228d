"""The verbs of the command reportlib that make tables of many files."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable

from . import (
    Coding,
    Denominator,
    Dictionary,
    Document,
    Error,
    Lexicon,
    Panel,
    Parser,
    SectionKind,
    Table,
    TermKind,
    achievements,
    attention,
    attention_hits,
    compare,
    entities,
    observations,
    targets,
)
from .cli_files import add_paths, files
from .cli_output import Output, add_output
from .cli_reading import Reading
from .reading import head_of
from .terminal import name_of

HELP = {
    "facts": "every number and what it says, one a row",
    "targets": "what is planned, promised or required",
    "achievements": "what was achieved",
    "entities": "every named thing that is mentioned, one a row",
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
    if name in kind.presets():
        return kind.preset(name)
    head_of(name)  # no device, which has no end, and no pipe
    return kind.load(name)


def words_of(options: argparse.Namespace) -> Dictionary:
    if options.terms:
        return Dictionary.from_tsv("terms", f"topic\tterms\n{options.terms}\t{options.terms}\n")
    dictionary = preset_or_file(Dictionary, options.dictionary)
    assert isinstance(dictionary, Dictionary)
    return dictionary


def section_kind(name: str) -> SectionKind:
    if name not in SectionKind.__members__:
        raise Error(f"no such part: {name!r}")
    return SectionKind[name]


def of_one_document(options: argparse.Namespace) -> Callable[[Document, str], Table] | None:
    """What makes the table of one document, when that is all there is to a verb."""
    if options.verb == "facts":
        return lambda document, file: observations(document, file=file)
    if options.verb == "achievements":
        return lambda document, file: achievements(document, file=file)
    if options.verb == "entities":
        return lambda document, file: entities(document, file=file)
    if options.verb == "targets":
        coding = preset_or_file(Coding, options.coding) if options.coding else None
        assert coding is None or isinstance(coding, Coding)
        return lambda document, file: targets(document, file=file, coding=coding)
    if options.verb == "attention":
        dictionary = words_of(options)
        sections = [section_kind(name) for name in options.sections.split(",") if name]
        denominator = Denominator[options.denominator]
        count = attention_hits if options.hits else attention
        return lambda document, file: count(document, dictionary, sections=sections, denominator=denominator, file=file)
    return None


def of_panel(options: argparse.Namespace, panel: Panel) -> Table:
    if options.verb == "panel":
        table = panel.wide() if options.wide else panel.cells()
        return table.sdmx() if options.sdmx else table
    return {"fulfilment": panel.fulfilment, "amplification": panel.amplification, "checks": panel.checks}[options.verb]()


def indicators_of(options: argparse.Namespace) -> list[str]:
    """Those asked for; Error for one that there is not, with those that are called alike."""
    asked = [name for name in getattr(options, "indicators", "").split(",") if name]
    known = [term.id for term in Lexicon.builtin().terms(TermKind.indicator)]
    for name in asked:
        if name not in known:
            import difflib  # slow to import, so only when used

            alike = difflib.get_close_matches(name, known)
            raise Error(f"no indicator {name!r}" + (f"; there is {', '.join(alike)}" if alike else ""))
    return asked


def fill(output: Output, options: argparse.Namespace, reading: Reading) -> None:
    """Reads the files and writes the table."""
    indicators = indicators_of(options)
    make = of_one_document(options)
    if make:
        for item, table in reading.results(make):
            output.add(table, item)
        if not output.begun:
            output.add(make(Parser().parse(""), ""))
    else:
        panel = Panel(indicators=indicators, alternatives=getattr(options, "alternatives", False))
        for item, document in reading.results(lambda document, name: document):
            panel.add(document, file=item.name)
        output.add(of_panel(options, panel))


def run_compare(options: argparse.Namespace) -> int:
    for path in filter(os.path.isdir, options.paths):
        raise Error(f"{name_of(path)}: is a folder; compare takes two files")
    reading = Reading(options, files(options.paths), options.out)
    reports = [(item.name, document) for item, document in reading.results(lambda document, name: document)]
    if reading.failed:
        return reading.finish()
    if len(reports) != 2:
        raise Error(f"two reports are compared, not {len(reports)}: {', '.join(name for name, _ in reports)}")
    (older_file, older), (newer_file, newer) = reports
    with Output(options) as output:
        output.add(compare(older, newer, older_file=older_file, newer_file=newer_file))
        output.finish()
    return reading.finish(output.rows)


def run(options: argparse.Namespace) -> int:
    """Reads what the verb asks for and writes its table; 1 when some file failed."""
    if options.verb == "compare":
        return run_compare(options)
    if getattr(options, "sdmx", False) and options.wide:
        raise Error("--sdmx and --wide exclude each other")
    reading = Reading(options, files(options.paths), options.out)
    with Output(options) as output:
        fill(output, options, reading)
        reading.failed += output.finish()
    return reading.finish(output.rows)
