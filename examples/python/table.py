"""The facts of reports as one table: python table.py FILE... > facts.csv

On the command line it is `reportlib facts FILE...`; `targets`, `achievements` and the panel of many reports go the same way.
"""

import sys

import reportlib

files = sys.argv[1:]
for number, (file, doc) in enumerate(zip(files, reportlib.parse_many(files, errors="return"), strict=True)):
    if isinstance(doc, reportlib.Error):
        print(doc, file=sys.stderr)
        continue
    sys.stdout.write(reportlib.observations(doc, file=file).to_csv(header=number == 0))
