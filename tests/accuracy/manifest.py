#!/usr/bin/env python3
"""Share of reports whose region, year and level are found from the text alone.

usage: manifest.py CORPUS [--command 'reportlib parse --format jsonl {files}'] [--errors region,year,level]

CORPUS/manifest.tsv has the columns file, level, region and year: the year of delivery, the region with those above it (河北省保定市曲阳). A
region counts as right when its name without 省, 市, 县 … ends the manifest's; an unnamed one (某县) is not counted. Files that are no text
are passed over. WRONG names the rows where the text says something else than the manifest, SILENT those where it says nothing; both are
printed, and neither is counted.
"""

import argparse
import csv
import json
import os
import re
import shlex
import subprocess

WRONG = {
    "PA0202": ("region year level", "a notice on the year's work, no report"),
    "PA0761": ("year", "given on 8 January 1998 as its own front matter says"),
    "YV0002": ("year", "given on 24 January 2022; 2024 is the date of the web page"),
    "YV0069": ("region", "speaks of 新安县 and of what Luoyang's counties are called to; filed under 安新"),
    "PG0022": ("year", "dates itself 22 February 2023"),
    "PG0033": ("year", "given on 24 December 2008"),
}
SILENT = {
    "PG0002": ("region", "the area is called 州 alone"),
    "PG0004": ("year", "its years are stripped"),
    "PG0009": ("region", "figures without a name"),
    "PG0011": ("region year", "its digits are stripped, the county is called 县 alone"),
    "PG0012": ("region", "figures without a name"),
    "PG0014": ("year level", "a glossary"),
    "PG0018": ("region year", "figures without a name or a year"),
    "PG0019": ("year level", "its digits are masked"),
    "PG0020": ("year", "its years are stripped"),
    "PG0023": ("region", "the city is called 市 alone"),
    "PG0024": ("level", "in English"),
    "PG0025": ("region year", "sentences of reports of several years without a name"),
    "PG0028": ("region", "the province is called 省 alone"),
    "PG0029": ("region year level", "one paragraph without a name"),
    "PG0031": ("year", "its years are masked"),
    "PG0032": ("region", "the county is called 县 alone"),
    "PG0034": ("region year level", "in English"),
    "PG0036": ("region year level", "sentences of several reports without a name"),
}
LEVELS = {"national": "nation"}
SUFFIX = re.compile("(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|自治旗|地区|街道|省|市|县|区|旗|盟|州|镇|乡)$")


def bare(name):
    return SUFFIX.sub("", name or "")


def same_region(want, got):
    if want == "全国":
        return got == "中华人民共和国"
    return bool(got) and (bare(want).endswith(bare(got)) or bare(got).endswith(bare(want)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--command", default="reportlib parse --format jsonl {files}")
    parser.add_argument("--errors", default="", help="fields whose errors to print")
    options = parser.parse_args()
    with open(os.path.join(options.corpus, "manifest.tsv"), encoding="utf-8", newline="") as table:
        rows = [r for r in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE) if r["file"].endswith(".txt")]
    command = []
    for word in shlex.split(options.command):
        command += [os.path.join(options.corpus, r["file"]) for r in rows] if word == "{files}" else [word]
    lines = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8").splitlines()
    count = {field: [0, 0] for field in ("region", "year", "level")}
    for row, line in zip(rows, lines, strict=True):
        header = json.loads(line)["header"]
        region = header["region"]
        delivered = (header["date"] and header["date"][:4]) or str(header["planned_year"] or (header["reviewed_year"] or -1) + 1)
        got = {"region": region["name"], "year": delivered, "level": region["level"]}
        want = {"region": row["region"], "year": row["year"], "level": LEVELS.get(row["level"], row["level"])}
        for field, (right, total) in count.items():
            if field == "region" and "某" in want["region"]:
                continue
            number = os.path.basename(row["file"])[:6]
            if field in WRONG.get(number, SILENT.get(number, ("",)))[0].split():
                continue
            ok = same_region(want["region"], got["region"]) if field == "region" else want[field] == got[field]
            count[field] = [right + ok, total + 1]
            if not ok and field in options.errors.split(","):
                print(f"{row['file']} {field}: manifest {want[field]}, found {got[field]}")
    for title, table in (("the manifest is wrong", WRONG), ("the text does not say", SILENT)):
        print(f"not counted, {title}: " + "; ".join(f"{number} {fields} ({why})" for number, (fields, why) in table.items()))
    for field, (right, total) in count.items():
        print(f"{field}: {right}/{total} = {right / total:.4f}")


if __name__ == "__main__":
    main()
