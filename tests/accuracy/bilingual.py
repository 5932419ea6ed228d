#!/usr/bin/env python3
"""Compares the quantities of national reports with the numbers of their official English translation.

usage: bilingual.py DIR [--list CAUSE]

DIR holds YEAR.tsv with the columns zh and en, a sentence a line. The English side is read by plain code: digits with their scale (million,
billion, trillion), and a few numbers in words. A quantity agrees when its line has the same value, also after the translators' conversions
(斤 → tons or kilograms, 亩 → hectares). The others are counted by cause; --list prints those of one cause.
"""

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import reportlib

SCALES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
PARTS = {"half": "50", "halv": "50", "penny": "1", "zero": "0", "twice": "2", "doubl": "2", "tripl": "3", "quadrupl": "4"}
NUMBER = re.compile(r"(?<![\w.])(-?\d[\d,]*(?:\.\d+)?)(?:[\s-]*(hundred|thousand|million|billion|trillion))?", re.I)
SCALED_WORD = re.compile(rf"\b({'|'.join(WORDS)}|the)\s+(hundred\s+)?(thousand|million|billion|trillion)\b", re.I)
# Of one Chinese unit in English ones.
CONVERSIONS = {"斤": ("0.5", "0.0005"), "公斤": ("0.001",), "亩": (str(Decimal(1) / 15),), "公里": ("1000",), "吨": ("1000",)}
ROUNDING = Decimal("0.006")  # of a conversion


def english_numbers(line: str) -> Iterator[Decimal]:
    for match in NUMBER.finditer(line):
        yield Decimal(match[1].replace(",", "")).scaleb(SCALES.get((match[2] or "").lower(), 0))
    for match in SCALED_WORD.finditer(line):
        word = match[1].lower()
        yield Decimal(WORDS.index(word) + 1 if word in WORDS else 1).scaleb(SCALES[match[3].lower()] + (2 if match[2] else 0))


def in_words(value: Decimal, line: str) -> bool:
    lower = line.lower()
    if value == value.to_integral_value() and 1 <= value <= len(WORDS) and re.search(rf"\b{WORDS[int(value) - 1]}\b", lower):
        return True
    return any(part in lower for part, text in PARTS.items() if Decimal(text) == value)


def values(quantity: reportlib.Quantity) -> list[Decimal]:
    """The numbers that a quantity says, with 万 and 亿."""
    return [v * quantity.scale for v in (quantity.low, quantity.high) if v is not None]


def agreement(value: Decimal, unit: str, numbers: set[Decimal], line: str) -> str | None:
    if value in numbers or -value in numbers:
        return "the same"
    for factor in CONVERSIONS.get(unit, ()):
        converted = value * Decimal(factor)
        if any(abs(n - converted) <= ROUNDING * abs(converted) for n in numbers):
            return "converted"
    return "in words" if in_words(value, line) else None


def compare(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """(cause, year, Chinese surface, English line) of every number of every quantity."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    text, starts = "", []
    for row in rows:
        starts.append(len(text))
        text += row["zh"] + "\n"
    document = reportlib.Parser().parse(text)
    numbers = [set(english_numbers(row["en"])) for row in rows]
    line = 0
    for mention in document.mentions:
        quantity = mention.value
        if not isinstance(quantity, reportlib.Quantity) or quantity.kind.name == "rank":
            continue
        while line + 1 < len(starts) and starts[line + 1] <= mention.start:
            line += 1
        unit = quantity.unit
        for value in values(quantity):
            cause = agreement(value, unit, numbers[line], rows[line]["en"])
            for near in (line - 1, line + 1):
                if cause is None and 0 <= near < len(rows) and agreement(value, unit, numbers[near], rows[near]["en"]):
                    cause = "in the next line"
            if cause is None:
                cause = "no number in the line" if not numbers[line] else "differs"
            yield cause, path.stem, mention.text, rows[line]["en"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", metavar="CAUSE")
    arguments = parser.parse_args()
    files = sorted(arguments.folder.glob("[12]*.tsv"))
    if not files:
        parser.error(f"{arguments.folder} holds no YEAR.tsv")
    causes: Counter[str] = Counter()
    for path in files:
        for cause, year, surface, line in compare(path):
            causes[cause] += 1
            if cause == arguments.list:
                print(year, surface, line, sep="\t")
    total = sum(causes.values())
    for cause, count in causes.most_common():
        print(f"{count:6} {count / total:6.1%}  {cause}")
    print(f"{total:6}         numbers of {len(files)} reports")


if __name__ == "__main__":
    main()
