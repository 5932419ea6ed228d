#!/usr/bin/env python3
"""Genres of the reports of a corpus: none of them may be called anything but a work report, or an excerpt where it is one.

usage: genre.py CORPUS [--command 'reportlib parse --format jsonl {files}']

CORPUS/manifest.tsv has the columns file and level; files below excerpt/ are pieces. EXCEPTIONS names the files that hold something else.
"""

import argparse
import collections
import csv
import json
import os
import shlex
import subprocess
import sys

# What a reader says that these files hold, whatever the manifest calls them.
EXCEPTIONS = {
    "PA0202": ("other", "a notice on the year's work"),
    "PA0325": ("plan_outline", "the outline of a five-year plan"),
    "WS0027": ("excerpt", "the summary that was published of a report"),
    "PG0014": ("outline", "a glossary alone"),
    "PG0019": ("other", "half a sentence with its figures masked"),
    "PG0024": ("other", "in English"),
    "PG0032": ("news", "a story about a report"),
    "PG0034": ("other", "in English"),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--command", default="reportlib parse --format jsonl {files}")
    options = parser.parse_args()
    with open(os.path.join(options.corpus, "manifest.tsv"), encoding="utf-8", newline="") as table:
        files = [r["file"] for r in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE) if r["file"].endswith(".txt")]
    command = []
    for word in shlex.split(options.command):
        command += [os.path.join(options.corpus, file) for file in files] if word == "{files}" else [word]
    lines = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8").splitlines()
    counts, wrong = collections.Counter(), 0
    for file, line in zip(files, lines, strict=True):
        genre = json.loads(line)["genre"]
        words = [e["text"][:20] for e in genre["evidence"]]
        exception = EXCEPTIONS.get(os.path.basename(file)[:6])
        allowed = {exception[0]} if exception else {"work_report", "excerpt"} if file.startswith("excerpt/") else {"work_report"}
        counts[file.split("/")[0], genre["kind"]] += 1
        if genre["kind"] not in allowed:
            wrong += 1
            print(f"{file}: {genre['kind']} {words}")
    for (folder, kind), count in sorted(counts.items()):
        print(f"{folder} {kind}: {count}")
    print(f"genre: {len(files) - wrong}/{len(files)}")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
