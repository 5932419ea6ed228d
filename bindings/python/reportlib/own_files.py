"""Which files reportlib wrote itself: its tables, known by their columns, and its pages. They are no reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ._core import (
    Aspect,
    Coding,
    Dictionary,
    Panel,
    Parser,
    Table,
    achievements,
    attention,
    attention_hits,
    compare,
    entities,
    observations,
    targets,
)

PAGE = b'<meta name="generator" content="reportlib">'  # src/write/html.cpp


@cache
def own_columns() -> list[frozenset[str]]:
    """The columns of each table, by their names and by their labels in both languages."""
    nothing, panel = Parser().parse(""), Panel()
    dictionary = Dictionary.from_tsv("", "topic\tterms\n-\t-\n")
    cells = panel.cells()
    tables: list[Table] = [
        observations(nothing),
        targets(nothing),
        targets(nothing, coding=Coding.preset(Coding.presets()[0])),
        achievements(nothing),
        entities(nothing),
        attention(nothing, dictionary),
        attention_hits(nothing, dictionary),
        compare(nothing, nothing),
        panel.fulfilment(),
        panel.amplification(),
        panel.checks(),
        cells,
        cells.sdmx(),
    ]
    heads = [heads for table in tables for heads in (table.columns, table.labels().values(), table.labels(chinese=True).values())]
    return [frozenset(head) for head in (*heads, nothing.numbers.to_tsv().rstrip("\n").split("\t"))]


def is_own_table(columns: Sequence[str]) -> bool:
    """All columns of a table of ours, whatever stands beside them; or those of a wide panel."""
    have = set(columns)
    return any(own <= have for own in own_columns()) or is_wide(columns)


def is_wide(columns: Sequence[str]) -> bool:
    series = re.compile(rf"[a-z]\w*_({'|'.join(aspect.name for aspect in Aspect)})(_.+)?")
    first, others = list(columns[:3]), columns[3:]
    return first == ["region_code", "region", "year"] and len(others) > 0 and all(map(series.fullmatch, others))


def is_own_page(head: bytes) -> bool:
    """By the first bytes."""
    return PAGE in head
