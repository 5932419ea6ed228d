"""The facts of reports as one table: python table.py FILE... > facts.csv

With pandas it is one line: pandas.DataFrame(row for doc in reportlib.parse_many(files) for row in doc.observations.to_dicts())
"""

import csv
import sys

import reportlib

COLUMNS = [
    "file",
    "indicator",
    "measure",
    "aspect",
    "direction",
    "period",
    "status",
    "low",
    "high",
    "unit",
    "bound",
    "text",
    "start",
    "end",
]

out = csv.DictWriter(sys.stdout, COLUMNS, extrasaction="ignore")
out.writeheader()
files = sys.argv[1:]
for file, doc in zip(files, reportlib.parse_many(files, errors="return"), strict=True):
    if isinstance(doc, reportlib.Error):
        print(doc, file=sys.stderr)
        continue
    for row in doc.observations.to_dicts():
        out.writerow({"file": file, **row})
