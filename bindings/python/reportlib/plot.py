"""Charts of tables (extra `plot`): an indicator over years, targets against results, regions by years, amplification (加码), attention.

Every function takes a `Table`, several of them, rows as dicts, or a data frame of any kind, and returns an `altair.Chart` that can be
changed, layered, shown in a notebook or saved: `chart.save("gdp.html")`. `regions` are names or codes; without it all are shown.

>>> from reportlib import plot
>>> chart = plot.indicator(reportlib.panel([reportlib.parse("2023年，全市生产总值增长5.3%。")]), "gdp")
>>> [(row["year"], row["value"]) for row in chart.data.to_dict()["values"]]
[(2023, 5.3)]
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from ._core import Table

try:
    import altair as alt
except ImportError:
    raise ImportError("reportlib.plot needs altair: pip install 'govreportlib[plot]'") from None

__all__ = ["amplification", "attention", "heat", "indicator", "target_against_actual"]

Cell = str | int | float | bool | None
Row = dict[str, Cell]

ASPECTS = {
    "level": "水平",
    "growth": "增速",
    "avg_growth": "年均增速",
    "change": "增减",
    "share": "比重",
    "rank": "位次",
    "multiple": "倍数",
}
YEAR = alt.X("year:O", title="年份", axis=alt.Axis(labelAngle=0, labelOverlap=True))


def indicator(
    data: Any,
    series: str = "gdp",
    *,
    aspect: str = "growth",
    status: Collection[str] = ("actual", "estimate"),
    regions: Collection[str] = (),
) -> alt.Chart:
    """A line a region over the years, of the cells of a panel: what was achieved, unless `status` says ("target",)."""
    rows = cells(data, series, aspect, regions, lambda row: row["status"] in status)
    chart: alt.Chart = (
        charted(rows)
        .mark_line(point=True)
        .encode(x=YEAR, y=values(rows, aspect), color=REGION, tooltip=tips("region", "year", "value", "text"))
    )
    return chart


def target_against_actual(data: Any, series: str = "gdp", *, aspect: str = "growth", regions: Collection[str] = ()) -> alt.Chart:
    """Two lines, target and result, over the years, a picture a region; of the table `fulfilment`."""
    rows = []
    for row in cells(data, series, aspect, regions, lambda row: True):
        for side, name in (("target", "目标"), ("achieved", "完成")):
            if row.get(side) is not None:
                rows.append({**row, "side": name, "value": row[side], "text": row.get(f"{side}_text")})
    chart: alt.Chart = (
        charted(rows)
        .mark_line(point=True)
        .encode(
            x=YEAR,
            y=values(rows, aspect),
            color=alt.Color("side:N", title=None, sort=["目标", "完成"]),
            facet=alt.Facet("region:N", title=None, columns=3),
            tooltip=tips("region", "year", "side", "value", "text"),
        )
        .properties(width=220, height=160)
    )
    return chart


def heat(
    data: Any, series: str = "gdp", *, aspect: str = "growth", status: Collection[str] = ("target",), regions: Collection[str] = ()
) -> alt.Chart:
    """Regions by years, the value as colour; of the cells of a panel: targets, unless `status` says otherwise."""
    rows = cells(data, series, aspect, regions, lambda row: row["status"] in status)
    order = list(dict.fromkeys(str(row["region"]) for row in sorted(rows, key=lambda row: str(row.get("region_code") or ""))))
    chart: alt.Chart = (
        charted(rows)
        .mark_rect()
        .encode(
            x=YEAR,
            y=alt.Y("region:N", title="地区", sort=order),
            color=alt.Color("value:Q", title=title(rows, aspect), scale=alt.Scale(scheme="viridis")),
            tooltip=tips("region", "year", "value", "text"),
        )
    )
    return chart


def amplification(data: Any, series: str = "gdp", *, regions: Collection[str] = ()) -> alt.LayerChart:
    """A point a region and year, how far its target is above that of the area above it, and the mean; of the table `amplification`."""
    rows = cells(data, series, "growth", regions, lambda row: row["amplification"] is not None)
    label = f"{name_of(rows)}目标加码幅度（百分点）"
    height = alt.Y("amplification:Q", title=label)
    points = (
        charted(rows)
        .mark_circle(opacity=0.6)
        .encode(x=YEAR, y=height, color=REGION, tooltip=tips("region", "year", "own_text", "superior_text"))
    )
    mean = charted(rows).mark_line(color="gray").encode(x=YEAR, y=alt.Y("mean(amplification):Q", title=label))
    layers: alt.LayerChart = points + mean
    return layers


def attention(data: Any, *, topics: Collection[str] = (), regions: Collection[str] = ()) -> alt.Chart:
    """A line a topic over the years of the reports, a picture a region when there are several; of tables `attention`, one a report."""
    rows = [
        {**row, "year": row["report_year"]}
        for row in picked(data, regions)
        if row["report_year"] is not None and (not topics or row["topic"] in topics)
    ]
    chart: alt.Chart = (
        charted(rows)
        .mark_line(point=True)
        .encode(
            x=YEAR,
            y=alt.Y("per_thousand:Q", title="每千词频"),
            color=alt.Color("topic:N", title="主题"),
            tooltip=tips("region", "year", "topic", "hits", "per_thousand"),
        )
    )
    if len({row["region"] for row in rows}) > 1:
        chart = chart.encode(facet=alt.Facet("region:N", title=None, columns=3))
    return chart


REGION = alt.Color("region:N", title="地区")
LABELS = {
    "region": "地区",
    "year": "年份",
    "value": "数值",
    "text": "原文",
    "side": "类别",
    "topic": "主题",
    "hits": "词频",
    "per_thousand": "每千词频",
    "own_text": "本地目标",
    "superior_text": "上级目标",
}


def tips(*names: str) -> list[alt.Tooltip]:
    return [alt.Tooltip(f"{name}:{'Q' if name in ('value', 'hits', 'per_thousand') else 'N'}", title=LABELS[name]) for name in names]


def values(rows: list[Row], aspect: str) -> alt.Y:
    return alt.Y("value:Q", title=title(rows, aspect), scale=alt.Scale(zero=aspect == "level"))


def title(rows: list[Row], aspect: str) -> str:
    unit = next((row["unit"] for row in rows if row.get("unit")), None)
    return f"{name_of(rows)}{ASPECTS.get(aspect, aspect)}" + (f"（{unit}）" if unit else "")


def name_of(rows: list[Row]) -> str:
    return str(next((row["indicator_name"] for row in rows if row.get("indicator_name")), ""))


def charted(rows: list[Row]) -> alt.Chart:
    """Only the columns that charts use: sentences and places would make a page of megabytes."""
    used = {*LABELS, "amplification"}
    shown = alt.InlineData(values=[{name: cell for name, cell in row.items() if name in used} for row in rows])
    chart: alt.Chart = alt.Chart(shown).properties(width=alt.Step(30))  # room for the four digits of a year
    return chart


def cells(data: Any, series: str, aspect: str, regions: Collection[str], fits: Callable[[Row], bool]) -> list[Row]:
    """Rows of single years of one series and aspect, by year."""
    rows = [
        row
        for row in picked(data, regions)
        if (row["indicator"], row["aspect"]) == (series, aspect) and row["year"] == row.get("first_year", row["year"]) and fits(row)
    ]
    return sorted(rows, key=lambda row: (str(row["year"]), str(row["region"])))


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
        return data.to_dicts()
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
