"""Parse a report and show what it says: python parse_report.py FILE"""

import sys

import reportlib
from reportlib import Quantity

doc = reportlib.parse_file(sys.argv[1])
print(doc.header.region.name, doc.header.date, doc.header.planned_year)

for section in doc.sections:
    if section.level == 1:
        print(section.marker, section.title, "-", len(section.observations), "facts")

for mention in doc.mentions[:20]:
    match mention.value:
        case Quantity(value=value, unit=unit, bound=bound):
            print(f"{mention.text}: {value} {unit} ({bound.name}), in: {mention.sentence}")
