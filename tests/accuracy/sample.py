#!/usr/bin/env python3
"""Quantities drawn by chance, each with its sentence and every field, for reading by hand.

usage: sample.py CORPUS --seed N [--count 100]

CORPUS has the folders nation, province and county. A report is drawn, then one of its quantities. The sentence is cut to what stands near
the number, which is in 【】; below it are measure, aspect, direction, period, status, scope, indicator. Needs the module reportlib.
"""

import argparse
import random
from pathlib import Path

import reportlib


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=100)
    options = parser.parse_args()
    files = sorted(file for folder in ("nation", "province", "county") for file in (options.corpus / folder).glob("*.txt"))
    if not files:
        parser.error(f"{options.corpus}: no reports in nation, province or county")
    chance = random.Random(options.seed)
    drawn = 0
    while drawn < options.count:
        document = reportlib.parse_file(chance.choice(files).resolve())
        facts = [fact for fact in document.observations if fact.mention is not None]
        if not facts:
            continue
        fact = chance.choice(facts)
        drawn += 1
        show(drawn, document, fact)


def show(number: int, document: reportlib.Document, fact: reportlib.Observation) -> None:
    mention, header = fact.mention, document.header
    assert mention is not None
    begin = max(document.text.rfind(mark, 0, mention.start) for mark in "。\n") + 1
    before = document.text[begin : mention.start][-120:].strip()
    after = document.text[mention.end :].split("。")[0].split("\n")[0][:40]
    print(f"{number} {header.region.name} {header.reviewed_year}/{header.planned_year} {before}【{mention.text}】{after}")
    period = str(fact.period) if fact.period else "-"
    fields = [fact.measure, fact.aspect.name, fact.direction.name, period, fact.status.name, fact.scope.name, fact.indicator]
    print("   ", " | ".join(str(field) for field in fields))


if __name__ == "__main__":
    main()
