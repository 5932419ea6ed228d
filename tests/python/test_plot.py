"""Charts: what is drawn, read from their specification."""

from __future__ import annotations

import json
from typing import Any

import pytest
import reportlib

alt = pytest.importorskip("altair")
plot = pytest.importorskip("reportlib.plot")


def report(region: str, year: int, growth: str, target: str) -> reportlib.Document:
    return reportlib.parse(
        f"{region}人民政府工作报告\n——{year}年1月9日在{region}第九届人民代表大会第三次会议上\n\n一、{year - 1}年工作回顾\n"
        f"{year - 1}年，全市地区生产总值增长{growth}。生态环境持续改善。\n\n二、{year}年主要预期目标\n地区生产总值增长{target}。\n"
    )


@pytest.fixture(scope="module")
def documents() -> list[reportlib.Document]:
    return [
        report("江苏省南京市", 2022, "5.5%", "6%左右"),
        report("江苏省南京市", 2023, "6.1%", "5%以上"),
        report("江苏省苏州市", 2023, "4.8%", "5.5%左右"),
        report("江苏省", 2023, "5.2%", "5%左右"),
    ]


def values(chart: Any) -> list[dict[str, Any]]:
    shown = json.loads(chart.to_json())
    data = (shown if "data" in shown else shown["layer"][0])["data"]
    rows: list[dict[str, Any]] = data["values"] if "values" in data else shown["datasets"][data["name"]]
    return rows


def test_an_indicator_over_years(documents: list[reportlib.Document]) -> None:
    cells = reportlib.panel(documents)
    rows = values(plot.indicator(cells))
    assert {(row["region"], row["year"], row["value"]) for row in rows} == {
        ("江苏省南京市", 2021, 5.5),
        ("江苏省南京市", 2022, 6.1),
        ("江苏省苏州市", 2022, 4.8),
        ("江苏省", 2022, 5.2),
    }
    assert "sentence" not in rows[0]
    assert {row["region"] for row in values(plot.indicator(cells, regions=["江苏省苏州市"]))} == {"江苏省苏州市"}
    encoding = json.loads(plot.indicator(cells).to_json())["encoding"]
    assert encoding["x"]["title"] == "年份"
    assert encoding["y"]["title"].endswith("增速（%）")


def test_target_against_actual(documents: list[reportlib.Document]) -> None:
    rows = values(plot.target_against_actual(reportlib.fulfilment(documents), regions=["江苏省南京市"]))
    assert [(row["year"], row["side"], row["value"]) for row in rows] == [(2022, "目标", 6.0), (2022, "完成", 6.1), (2023, "目标", 5.0)]


def test_heat(documents: list[reportlib.Document]) -> None:
    rows = values(plot.heat(reportlib.panel(documents)))
    assert {(row["region"], row["year"]): row["value"] for row in rows}[("江苏省苏州市", 2023)] == 5.5
    assert len(rows) == 4


def test_amplification(documents: list[reportlib.Document]) -> None:
    rows = values(plot.amplification(reportlib.amplification(documents)))
    assert {(row["region"], row["amplification"]) for row in rows} == {("江苏省南京市", 0.0), ("江苏省苏州市", 0.5)}


def test_attention(documents: list[reportlib.Document]) -> None:
    words = reportlib.Dictionary.preset("environment")
    tables = (reportlib.attention(document, words) for document in documents)
    rows = values(plot.attention(tables, topics=["environment"], regions=["江苏省南京市"]))
    assert [(row["year"], row["hits"]) for row in rows] == [(2022, 1), (2023, 1)]


def test_rows_and_data_frames_give_the_same(documents: list[reportlib.Document]) -> None:
    import pyarrow

    cells = reportlib.panel(documents)
    rows = cells.to_dicts()
    assert values(plot.heat(rows)) == values(plot.heat(cells))
    wanted = ("region", "region_code", "year", "first_year", "indicator", "indicator_name", "aspect", "status", "value", "unit", "text")
    table = pyarrow.table({name: [row[name] for row in rows] for name in wanted})
    assert values(plot.heat(table)) == values(plot.heat(cells))
    for frame in (cells.to_pandas(), cells.to_pandas(exact=True), cells.to_polars(), cells.to_arrow()):  # with what is missing in their way
        assert values(plot.heat(frame)) == values(plot.heat(cells))
