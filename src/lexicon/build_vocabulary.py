#!/usr/bin/env python3
"""Writes anew the last rows of data/vocabulary.tsv, ordinary words, by which a name's own words are told from others.

usage: build_vocabulary.py JIEBA_SDIST.tar.gz REPORTS_FOLDER ... [--areas N]

The words are those of the dictionary of jieba 0.42.1 (PyPI, MIT licence, 2020-01-20), of two to six characters, that
the reports of N areas or more use (6); of its names of people, places and bodies (nr, ns, nt, nz) those of a tenth of
the areas, unless they are divisions. An area is what stands between the first two dashes of a file's name. Verbs (v)
and adverbs (d) go to rows of their own. The rows of the file that people keep are left as they are. Left out of these
rows are their words, words that begin or end with one of them where no name can go on (入选国, 积极开展), bodies and offices
(省委书记, 人大代表), and words that end with the head of a name (公立医院).
"""

import argparse
import collections
import io
import re
import tarfile
from pathlib import Path

ROWS = {"common-words": "common", "verb-words": "verbal", "adverb-words": "verbal"}
BODIES = ("省委", "市委", "县委", "区委", "州委", "人大", "政协")
EDGES = {"verb", "launch", "follow", "award", "bid", "function", "office"}
DATA = Path(__file__).parent / "data/vocabulary.tsv"
STREETS = "路街桥河江湖山镇乡村"
NAMES = {"nr", "nrt", "nrfg", "ns", "nt", "nz"}
HAN = re.compile("[\u4e00-\u9fff]+")


def dictionary(sdist):
    with tarfile.open(sdist) as archive:
        member = next(m for m in archive.getmembers() if m.name.endswith("/jieba/dict.txt"))
        for line in io.TextIOWrapper(archive.extractfile(member), encoding="utf-8"):
            word, _, tag = line.split()
            if 2 <= len(word) <= 6 and HAN.fullmatch(word):
                yield word, tag


def used(words, folders):
    """The areas whose reports have each word, as the longest one that begins at its place, and how many areas there are."""
    longest = max(map(len, words))
    areas = collections.defaultdict(set)
    for path in sorted(p for folder in folders for p in Path(folder).rglob("*") if p.suffix in {".txt", ".md"}):
        text, found, i = path.read_bytes().decode("utf-8", "replace"), set(), 0
        while i < len(text):
            size = next((n for n in range(min(longest, len(text) - i), 1, -1) if text[i : i + n] in words), 1)
            found.add(text[i : i + size])
            i += size
        for word in found:
            areas[word].add(path.stem.split("-")[1])
    return collections.Counter({word: len(of) for word, of in areas.items()}), len(set().union(*areas.values()))


def rows_of(file):
    lines = DATA.with_name(file).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")][1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sdist")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--areas", type=int, default=6)
    args = parser.parse_args()
    tags = dict(dictionary(args.sdist))
    count, areas = used(tags, args.folders)
    lines = DATA.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.split("\t")[0] not in ROWS]
    rows = [line.split("\t") for line in kept if not line.startswith("#")]
    known = {word for *_, words in rows for word in words.split("|")}
    edges = {w for _, role, words in rows if role in EDGES for w in words.split("|") if len(w) > 1}
    heads = tuple(w for row in rows_of("entities.tsv") if row[2] for w in row[-1].split("|") if len(w) > 1)
    divisions = {w for row in rows_of("regions.tsv") for cell in row for w in cell.split("|")}
    above_counties = {w for row in rows_of("regions.tsv") if row[3][4:6] == "00" for w in row[2].split("|")}
    found = collections.defaultdict(list)
    for word, tag in sorted(tags.items()):
        name = tag in NAMES
        parts = [(word[:n], word[n:]) for n in range(2, len(word))]
        cut = any(
            first in edges
            or rest in edges  # 积极开展
            or (first in heads and rest in known)  # 工程建设
            or first in above_counties  # 台湾同胞
            for first, rest in parts
        )
        cut |= word in above_counties or (name and word in divisions)
        cut |= word.startswith(BODIES) or word.endswith(("人大", "政协"))
        cut |= len(word) > 2 and word.endswith(heads)
        cut |= len(word) == 3 and word[2] == "学"  # 教育学: of 教育学院
        cut |= len(word) == 2 and word[1] in STREETS and count[word] < areas / 4  # 山路: of 恒山路
        if count[word] >= (areas / 10 if name else args.areas) and word not in known and not cut:
            found["verb-words" if tag == "v" else "adverb-words" if tag == "d" else "common-words"].append(word)
    lines = [*kept, *(f"{row}\t{role}\t{'|'.join(found[row])}" for row, role in ROWS.items())]
    DATA.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
