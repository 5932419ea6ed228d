#!/usr/bin/env python3
"""Writes anew the last rows of data/vocabulary.tsv, ordinary words, by which a name's own words are told from others.

usage: build_vocabulary.py JIEBA_SDIST.tar.gz REPORTS_FOLDER ... [--reports N]

The words are those of the dictionary of jieba 0.42.1 (PyPI, MIT licence, 2020-01-20) that N reports or more use (5), of two to six
characters, that are not names of people, places or bodies there (nr, ns, nt, nz unless half of the reports have them; no ns). Verbs (v)
and adverbs (d) go to rows of their own. The rows of the file that people keep are left as they are; their words are left out of these, and
words that begin or end with one of their words where no name can go on (入选国, 积极开展).
"""

import argparse
import collections
import io
import re
import tarfile
from pathlib import Path

ROWS = {"common-words": "common", "verb-words": "leading", "adverb-words": "weak"}
EDGES = {"verb", "launch", "award", "bid", "function", "office"}
DATA = Path(__file__).parent / "data/vocabulary.tsv"
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
    """How many reports have each word, as the longest one that begins at its place."""
    longest = max(map(len, words))
    count, reports = collections.Counter(), 0
    for path in sorted(p for folder in folders for p in Path(folder).rglob("*") if p.suffix in {".txt", ".md"}):
        text, found, i = path.read_bytes().decode("utf-8", "replace"), set(), 0
        while i < len(text):
            size = next((n for n in range(min(longest, len(text) - i), 1, -1) if text[i : i + n] in words), 1)
            found.add(text[i : i + size])
            i += size
        count.update(found)
        reports += 1
    return count, reports


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sdist")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--reports", type=int, default=5)
    args = parser.parse_args()
    tags = dict(dictionary(args.sdist))
    count, reports = used(tags, args.folders)
    lines = DATA.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.split("\t")[0] not in ROWS]
    rows = [line.split("\t") for line in kept if not line.startswith("#")]
    known = {word for *_, words in rows for word in words.split("|")}
    edges = {w for _, role, words in rows if role in EDGES for w in words.split("|") if len(w) > 1}
    found = collections.defaultdict(list)
    for word, tag in sorted(tags.items()):
        few = reports / 2 if tag in NAMES else args.reports
        cut = any(word[:n] in edges or word[-n:] in edges for n in range(2, len(word)))
        if count[word] >= few and tag != "ns" and word not in known and not cut:
            found["verb-words" if tag == "v" else "adverb-words" if tag == "d" else "common-words"].append(word)
    lines = [*kept, *(f"{row}\t{role}\t{'|'.join(found[row])}" for row, role in ROWS.items())]
    DATA.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
