"""Charts of tables (extra `plot`): an indicator over years, targets against results, regions by years, amplification (加码), attention.

Every function takes a `Table`, several of them, rows as dicts, or a data frame of any kind, and returns an Altair chart that can be
changed, shown in a notebook or saved. `regions` are names or codes; without it all are shown. A line breaks at a year without a value, and
the form of a point is the status of its value: 实际, 预计 or 目标. Without a network: `chart.save("gdp.html", inline=True)`, `.svg` or
`.png`, and in a notebook `altair.renderers.enable("svg")`.

>>> from reportlib import plot
>>> chart = plot.indicator(reportlib.panel([reportlib.parse("2023年，全市生产总值增长5.3%。")]), "gdp")
>>> [(row["year"], row["value"]) for row in chart.data.to_dict()["values"]]
[(2023, 5.3)]
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from .plot_rows import STATES, Row, cells, in_one_unit, joined, picked

try:
    import altair as alt
except ImportError:
    raise ImportError("reportlib.plot needs altair: pip install 'govreportlib[plot]'") from None

__all__ = ["amplification", "attention", "heat", "indicator", "target_against_actual"]

Lines = alt.LayerChart | alt.FacetChart

ASPECTS = {
    "level": "水平",
    "growth": "增速",
    "avg_growth": "年均增速",
    "change": "增减",
    "share": "比重",
    "rank": "位次",
    "multiple": "倍数",
}
DENOMINATORS = {"characters": "字", "words": "词", "sentences": "句"}
SIDES = {"target": "目标", "achieved": "完成"}
LABELS = {
    "region": "地区",
    "year": "年份",
    "value": "数值",
    "text": "原文",
    "side": "类别",
    "state": "状态",
    "topic": "主题",
    "hits": "词频",
    "per_thousand": "频率",
    "own_text": "本地目标",
    "superior_text": "上级目标",
}
SHAPES = {"actual": "circle", "estimate": "triangle-up", "target": "diamond", "attribute": "square"}
TOLD_APART = 8  # colours; more regions are a picture each
REST, REST_COLOR = "其他", "#cccccc"
COLORS = ["#4c78a8", "#f58518", "#e45756", "#72b7b2", "#54a24b", "#b279a2", "#9d755d", "#eeca3b"]


def indicator(
    data: Any,
    series: str = "gdp",
    *,
    aspect: str = "growth",
    status: Collection[str] = ("actual", "estimate"),
    regions: Collection[str] = (),
    highlight: Collection[str] = (),
) -> Lines:
    """A line a region over the years, of the cells of a panel: what was achieved, unless `status` says ("target",).

    More than eight regions are a picture each; with `highlight` all are in one, those in colour and the others grey.
    """
    rows, left_out = in_one_unit(cells(data, series, aspect, regions, lambda row: row["status"] in status), "value")
    for row in rows:
        row["side"] = SIDES["target" if row["status"] == "target" else "achieved"]
    rows = joined(rows, "region", "side")
    named = by_code(rows)
    if highlight:
        for row in rows:
            row["shown"] = row["region"] if row["region"] in highlight else REST
        rows.sort(key=lambda row: row["shown"] != REST)  # above the others
        names = [name for name in named if name in highlight]
        scale = alt.Scale(domain=[*names, REST], range=[COLORS[i % len(COLORS)] for i in range(len(names))] + [REST_COLOR])
        color: Any = alt.Color("shown:N", title="地区", scale=scale)
    else:
        color = alt.Color("region:N", title="地区", sort=named) if len(named) <= TOLD_APART else alt.value(COLORS[0])
    apart = len(named) > TOLD_APART and not highlight
    return lines(rows, aspect, left_out, color=color, detail=["region:N"], apart=apart)


def target_against_actual(data: Any, series: str = "gdp", *, aspect: str = "growth", regions: Collection[str] = ()) -> Lines:
    """Two lines, target and result, over the years, a picture a region; of the table `fulfilment`."""
    found = cells(data, series, aspect, regions, lambda row: True)
    rows = []
    for row in found:
        for side, name in SIDES.items():
            if row.get(side) is not None:
                rows.append({**row, "side": name, "value": row[side], "text": row.get(f"{side}_text"), "status": row.get(f"{side}_status")})
    rows, left_out = in_one_unit(rows, "value")
    color = alt.Color("side:N", title=None, scale=alt.Scale(domain=list(SIDES.values())))
    return lines(joined(rows, "region", "side"), aspect, left_out, color=color, detail=["region:N"], apart=True)


def heat(
    data: Any, series: str = "gdp", *, aspect: str = "growth", status: Collection[str] = ("target",), regions: Collection[str] = ()
) -> alt.Chart:
    """Regions by years, the value as colour, a year without one blank; of the cells of a panel: targets, unless `status` says otherwise."""
    rows, left_out = in_one_unit(cells(data, series, aspect, regions, lambda row: row["status"] in status), "value")
    rows = [row for row in joined(rows, "region") if row["joined"] and row["value"] is not None]
    chart: alt.Chart = (
        alt.Chart(shown(rows), title=title_of(rows, left_out))
        .mark_rect()
        .encode(
            x=years(rows),
            y=alt.Y("region:N", title="地区", sort=by_code(rows)),
            color=alt.Color("value:Q", title=title(rows, aspect), scale=alt.Scale(scheme="viridis")),
            tooltip=tips("region", "year", "value", "state", "text"),
        )
        .properties(width=alt.Step(30))  # room for the four digits of a year
    )
    return chart


def amplification(data: Any, series: str = "gdp", *, regions: Collection[str] = ()) -> alt.LayerChart:
    """A point a region and year, how far its target is above that of the area above it, and the mean; of the table `amplification`."""
    rows = cells(data, series, "growth", regions, lambda row: row["amplification"] is not None)
    label = f"{name_of(rows)}目标加码幅度（百分点）"
    few = len({row["region"] for row in rows}) <= TOLD_APART
    base = alt.Chart().encode(x=years(rows))
    points = base.mark_circle(opacity=0.6).encode(
        y=alt.Y("amplification:Q", title=label),
        color=alt.Color("region:N", title="地区") if few else alt.value(COLORS[0]),
        tooltip=tips("region", "year", "own_text", "superior_text"),
    )
    mean = base.mark_line(color="gray").encode(y=alt.Y("mean(amplification):Q", title=label))
    chart: alt.LayerChart = alt.layer(points, mean, data=shown(rows)).properties(width=alt.Step(30))  # type: ignore[assignment]
    return chart


def attention(data: Any, *, topics: Collection[str] = (), regions: Collection[str] = ()) -> Lines:
    """A line a topic over the years of the reports, a picture a region when there are several; of tables `attention`, one a report."""
    rows: list[Row] = [
        {**row, "year": row["report_year"], "value": row["per_thousand"]}
        for row in picked(data, regions)
        if row["report_year"] is not None and (not topics or row["topic"] in topics)
    ]
    of = "、".join(sorted({DENOMINATORS.get(str(row.get("denominator")), "词") for row in rows}))
    height = alt.Y("value:Q", title=f"每千{of}的词频")
    base = alt.Chart().encode(x=years(rows), y=height, color=alt.Color("topic:N", title="主题"))
    line = base.mark_line().transform_filter("datum.joined")
    points = base.mark_point(filled=True, size=50).encode(tooltip=tips("region", "year", "topic", "hits", "per_thousand"))
    named = by_code(rows)
    return pictures(alt.layer(line, points, data=shown(joined(rows, "region", "topic"))), named if len(named) > 1 else [])


def lines(rows: list[Row], aspect: str, left_out: dict[str, int], *, color: Any, detail: list[str], apart: bool) -> Lines:
    """A line through one value a year, solid for what was achieved; a point for each value."""
    height = alt.Y("value:Q", title=title(rows, aspect), scale=alt.Scale(zero=aspect == "level"))
    base = alt.Chart().encode(x=years(rows), y=height, color=color, detail=detail)
    dash = alt.StrokeDash("side:N", legend=None, scale=alt.Scale(domain=["完成", "目标"], range=[[1, 0], [5, 3]]))
    line = base.mark_line().transform_filter("datum.joined").encode(strokeDash=dash)
    there = {str(row["status"]) for row in rows if row.get("status")}
    states = alt.Scale(domain=[STATES[name] for name in STATES if name in there], range=[SHAPES[name] for name in STATES if name in there])
    points = base.mark_point(size=50).encode(
        shape=alt.Shape("state:N", title="状态", scale=states, legend=alt.Legend(symbolStrokeColor="black", symbolFillColor="transparent")),
        tooltip=tips("region", "year", "value", "state", "text"),
    )
    layers = alt.layer(line, points.transform_filter("isValid(datum.value)"), data=shown(rows), title=title_of(rows, left_out))
    return pictures(layers, by_code(rows) if apart else [], same_height=aspect != "level")


def pictures(layers: Any, regions: list[str], *, same_height: bool = True) -> Lines:
    """A picture each of the regions; without them one of all."""
    if not regions:
        one: alt.LayerChart = layers.properties(width=alt.Step(30))
        return one
    size, columns = ((220, 160), 3) if len(regions) <= TOLD_APART else ((130, 90), 6)
    title = layers.title
    layers.title = alt.Undefined
    many: alt.FacetChart = layers.properties(width=size[0], height=size[1]).facet(
        facet=alt.Facet("region:N", title=None, sort=regions), columns=columns
    )
    many.title = title
    return many if same_height else many.resolve_scale(y="independent")


def years(rows: list[Row]) -> alt.X:
    """All from the first to the last, those that no row has too."""
    found = [int(row["year"]) for row in rows if row["year"] is not None]
    domain = list(range(min(found), max(found) + 1)) if found else []
    return alt.X("year:O", title="年份", axis=alt.Axis(labelAngle=0, labelOverlap=True), scale=alt.Scale(domain=domain))


def tips(*names: str) -> list[alt.Tooltip]:
    return [alt.Tooltip(f"{name}:{'Q' if name in ('value', 'hits', 'per_thousand') else 'N'}", title=LABELS[name]) for name in names]


def title(rows: list[Row], aspect: str) -> str:
    unit = next((row["unit"] for row in rows if row.get("unit")), None)
    return f"{name_of(rows)}{ASPECTS.get(aspect, aspect)}" + (f"（{unit}）" if unit else "")


def title_of(rows: list[Row], left_out: dict[str, int]) -> Any:
    """Values in another unit cannot stand on the same axis; an empty picture says that it is."""
    if not rows:
        return alt.Title("", subtitle="没有这样的数值")
    if not left_out:
        return alt.Undefined
    said = "，".join(f"{count}个以{unit}计" for unit, count in left_out.items())
    return alt.Title("", subtitle=f"未画出：{said}")


def by_code(rows: list[Row]) -> list[str]:
    """The regions in the order of their codes, those without one last."""
    codes = {str(row["region"]): str(row.get("region_code") or "~") for row in rows if "status" in row or "topic" in row}
    return sorted(codes, key=lambda name: (codes[name], name))


def name_of(rows: list[Row]) -> str:
    return str(next((row["indicator_name"] for row in rows if row.get("indicator_name")), ""))


def shown(rows: list[Row]) -> alt.InlineData:
    """Only the columns that charts use: sentences and places would make a page of megabytes."""
    used = {*LABELS, "amplification", "joined", "shown"}
    for row in rows:
        if row.get("status"):
            row["state"] = STATES[str(row["status"])]
    return alt.InlineData(values=[{name: cell for name, cell in row.items() if name in used} for row in rows])
