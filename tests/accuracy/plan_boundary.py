#!/usr/bin/env python3
"""Share of reports in which the plan part is found where a reader marked it.

usage: plan_boundary.py CORPUS [--command 'reportlib parse --format json {file}'] [--errors]

CORPUS/plan_boundary.tsv has the columns file, char_offset and heading: offsets in code points of the decoded text. Found means that the
first level-1 section of kind guideline, targets or tasks begins in the line of that heading.
"""

import argparse
import csv
import json
import os
import shlex
import subprocess
import sys

PLAN = ("guideline", "targets", "tasks")


def decode(raw):
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            pass
    return raw.decode("gb18030", "replace")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--command", default="reportlib parse --format json {file}")
    parser.add_argument("--errors", action="store_true", help="print what was found instead")
    options = parser.parse_args()
    with open(os.path.join(options.corpus, "plan_boundary.tsv"), encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = total = 0
    for row in rows:
        path = os.path.join(options.corpus, row["file"])
        run = subprocess.run([word.replace("{file}", path) for word in shlex.split(options.command)], capture_output=True)
        if run.returncode:
            sys.exit(f"{row['file']}: the command failed: {run.stderr.decode(errors='replace')[-300:]}")
        sections = json.loads(run.stdout)["sections"]
        with open(path, "rb") as file:
            text = decode(file.read())
        marked = int(row["char_offset"])
        line_begin = text.rfind("\n", 0, marked) + 1
        line_end = text.find("\n", marked)
        plan = next((s for s in sections if s["level"] == 1 and s["kind"] in PLAN), None)
        right = plan is not None and line_begin <= plan["start"] < (line_end if line_end >= 0 else len(text))
        total += 1
        found += right
        if options.errors and not right:
            outline = "; ".join(
                f"{s['start']} {s['kind']} {s['marker'] or ''}{(s['title'] or '')[:24]}" for s in sections if s["level"] == 1
            )
            print(f"{row['file']}: marked {marked} {row['heading'][:40]}; found: {outline}")
    print(f"plan part found: {found}/{total} = {found / total:.4f}")


if __name__ == "__main__":
    main()
