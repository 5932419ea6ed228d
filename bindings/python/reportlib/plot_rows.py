"""What charts draw: rows of plain values, one series in one unit, with the years that are missing between others."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from ._core import Table

Cell = str | int | float | bool | None
Row = dict[str, Cell]
STATES = {"actual": "实际", "estimate": "预计", "target": "目标", "attribute": "属性"}
POWERS = ((1e8, "亿"), (1e4, "万"))


def cells(data: Any, series: str, aspect: str, regions: Collection[str], fits: Callable[[Row], bool]) -> list[Row]:
    """Rows of single years of one series and aspect, by year."""
    rows = [
        row
        for row in picked(data, regions)
        if (row["indicator"], row["aspect"]) == (series, aspect) and row["year"] == row.get("first_year", row["year"]) and fits(row)
    ]
    return sorted(rows, key=lambda row: (str(row["year"]), str(row["region"])))


def in_one_unit(rows: list[Row], *values: str) -> tuple[list[Row], dict[str, int]]:
    """The rows of the unit that most have, in 万 or 亿 where they are great; and how many there are of each other unit."""
    units = Counter(str(row["unit"]) for row in rows if row.get("unit"))
    if not units:
        return rows, {}
    unit = units.most_common(1)[0][0]
    kept = [row for row in rows if row.get("unit") in (unit, None)]
    greatest = max((abs(row[name]) for row in kept for name in values if isinstance(row.get(name), (int, float))), default=0)  # type: ignore[arg-type]
    power, word = next(((power, word) for power, word in POWERS if greatest >= power), (1, ""))
    for row in kept:
        row["unit"] = word + unit
        row.update({name: cell / power for name in values if isinstance(cell := row.get(name), (int, float))})
    return kept, {other: count for other, count in units.items() if other != unit}


def joined(rows: list[Row], *keys: str) -> list[Row]:
    """One row of each line (the values of `keys`) and year is `joined` by it: actual before estimated; years between that have none
    get a row without a value, at which the line breaks."""
    lines: dict[tuple[Cell, ...], dict[int, Row]] = {}
    for row in sorted(rows, key=lambda row: list(STATES).index(str(row.get("status") or "target"))):
        first = lines.setdefault(tuple(row[key] for key in keys), {}).setdefault(int(row["year"] or 0), row)
        row["joined"] = first is row
    gaps: list[Row] = []
    for line, years in lines.items():
        missing = set(range(min(years), max(years))) - set(years)
        gaps += [{**dict(zip(keys, line, strict=True)), "year": year, "value": None, "joined": True} for year in missing]
    return sorted([*rows, *gaps], key=lambda row: (int(row["year"] or 0), str(row["region"])))


def picked(data: Any, regions: Collection[str]) -> Iterator[Row]:
    if isinstance(regions, str):
        regions = [regions]
    for row in records(data):
        plain = {name: plain_cell(cell) for name, cell in row.items()}
        if not regions or plain.get("region") in regions or plain.get("region_code") in regions:
            plain["region"] = plain.get("region") or plain.get("region_code") or "?"
            yield plain


def records(data: Any) -> Iterable[Mapping[str, Any]]:
    if isinstance(data, Table):
        return data
    if isinstance(data, Iterable) and not hasattr(data, "columns") and not hasattr(data, "__arrow_c_stream__"):
        return (row for item in data for row in ([item] if isinstance(item, Mapping) else records(item)))
    import narwhals  # Altair's own door to data frames

    rows: Iterable[Mapping[str, Any]] = narwhals.from_native(data, eager_only=True).iter_rows(named=True)
    return rows


def plain_cell(cell: Any) -> Cell:
    """What JSON has: a chart needs no more digits than a float holds."""
    if type(cell).__name__ in ("NAType", "NaTType"):  # of pandas, which need not be there
        return None
    if isinstance(cell, Decimal):
        return float(cell)
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    if hasattr(cell, "item"):  # a number of numpy
        cell = cell.item()
    return None if cell != cell else cell  # not a number is not equal to itself
