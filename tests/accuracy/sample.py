#!/usr/bin/env python3
"""Quantities drawn by chance, each with its sentence and every field, for reading by hand.

usage: sample.py FOLDER --seed N [--count 100] [--blind]

FOLDER has some of the folders nation, prefecture, province and county. A report is drawn, then one of its quantities. The headings above
it, the beginning of its paragraph, and the sentence before stand in front of its sentence, which is cut to what stands near the number in
【】; below it are measure, aspect, direction, period, status, scope, indicator. With --blind these are left out, so that they can be read
first. The same seed draws the same quantities as long as the library finds the same ones. Needs the module reportlib.
"""

import argparse
import random
from pathlib import Path

import reportlib

LEVELS = ("nation", "prefecture", "province", "county")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--blind", action="store_true", help="only what stands in the text")
    options = parser.parse_args()
    files = [file for level in LEVELS for file in sorted((options.folder / level).rglob("*")) if file.suffix in (".txt", ".md")]
    if not files:
        parser.error(f"{options.folder}: no reports in {', '.join(LEVELS)}")
    chance = random.Random(options.seed)
    drawn = 0
    while drawn < options.count:
        document = reportlib.parse_file(chance.choice(files).resolve())
        facts = [fact for fact in document.observations if fact.mention is not None]
        if not facts:
            continue
        fact = chance.choice(facts)
        drawn += 1
        show(drawn, document, fact, options.blind)


def show(number: int, document: reportlib.Document, fact: reportlib.Observation, blind: bool) -> None:
    mention, header, text = fact.mention, document.header, document.text
    assert mention is not None
    begin = max(text.rfind(mark, 0, mention.start) for mark in "。\n") + 1
    paragraph = text.rfind("\n", 0, mention.start) + 1
    titles = [section.title for section in document.sections if section.start <= mention.start < section.end]
    headings = " > ".join(title[:22] for title in titles if title)
    before = text[begin : mention.start][-150:].strip()
    after = text[mention.end :].split("。")[0].split("\n")[0][:60]
    print(f"{number} {header.region.name} {header.reviewed_year}/{header.planned_year} <{headings}>", end=" ")
    if paragraph < begin:
        print(f"{text[paragraph : paragraph + 25]}… …{text[max(paragraph, begin - 50) : begin]}", end=" ")
    print(f"{before}【{mention.text}】{after}")
    if blind:
        return
    period = str(fact.period) if fact.period else "-"
    fields = [fact.measure, fact.aspect.name, fact.direction.name, period, fact.status.name, fact.scope.name, fact.indicator]
    print("   ", " | ".join(str(field) for field in fields))


if __name__ == "__main__":
    main()
