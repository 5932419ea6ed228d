"""A table as a notebook shows it: its first rows, and of each column the name, the type and, under the pointer, what people call it."""

from __future__ import annotations

from decimal import Decimal
from html import escape
from itertools import islice

from ._core import ColumnType, Table

ROWS = 20
LONGEST = 40  # characters of a cell; the rest is shown under the pointer
NUMBERS = {ColumnType.integer, ColumnType.decimal, ColumnType.offset}


def table_html(table: Table) -> str:
    chinese, english, types = table.labels(chinese=True), table.labels(), table.types
    heads = (
        f'<th title="{escape(chinese[name])} · {escape(english[name])}">{escape(name)}<br><small>{kind.name}</small></th>'
        for name, kind in types.items()
    )
    rows = ("".join(cell_html(row[name], kind) for name, kind in types.items()) for row in islice(table, ROWS))
    body = "".join(f"<tr>{row}</tr>\n" for row in rows)
    shown = f"{min(ROWS, len(table))} of {len(table)} rows" if len(table) > ROWS else f"{len(table)} rows"
    return (
        f'<div style="overflow-x:auto"><table><caption>{escape(table.name)}: {shown}, {len(types)} columns</caption>\n'
        f"<thead><tr>{''.join(heads)}</tr></thead>\n<tbody>\n{body}</tbody></table></div>"
    )


def cell_html(cell: object, kind: ColumnType) -> str:
    text = "" if cell is None else f"{cell:f}" if isinstance(cell, Decimal) else str(cell)
    if kind in NUMBERS:
        return f'<td style="text-align:right">{text}</td>'
    if len(text) > LONGEST:
        return f'<td style="text-align:left" title="{escape(text)}">{escape(text[:LONGEST])}…</td>'
    return f'<td style="text-align:left">{escape(text)}</td>'
