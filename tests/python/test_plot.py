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
    encoding = json.loads(plot.indicator(cells).to_json())["layer"][0]["encoding"]
    assert encoding["x"]["title"] == "年份"
    assert encoding["y"]["title"].endswith("增速（%）")


def rows_of(*values: tuple[str, int, str, float], unit: str = "%", aspect: str = "growth") -> list[dict[str, Any]]:
    names = {"indicator": "gdp", "indicator_name": "地区生产总值", "aspect": aspect, "unit": unit, "text": "", "region_code": None}
    return [{**names, "region": region, "year": year, "status": status, "value": value} for region, year, status, value in values]


def test_a_line_breaks_where_years_are_missing() -> None:
    chart = plot.indicator(rows_of(("甲市", 2018, "actual", 5), ("甲市", 2020, "actual", 6), ("乙市", 2023, "actual", 7)))
    assert [(row["region"], row["year"], row["value"]) for row in values(chart)] == [
        ("甲市", 2018, 5),
        ("甲市", 2019, None),
        ("甲市", 2020, 6),
        ("乙市", 2023, 7),
    ]
    x = chart.to_dict()["layer"][0]["encoding"]["x"]
    assert x["scale"]["domain"] == [2018, 2019, 2020, 2021, 2022, 2023]  # those too that no area has


def test_what_is_estimated_is_told_apart() -> None:
    chart = plot.indicator(rows_of(("甲市", 2022, "estimate", 5.5), ("甲市", 2022, "actual", 6), ("甲市", 2023, "estimate", 7)))
    assert {(row["value"], row["state"], row["joined"]) for row in values(chart)} == {
        (5.5, "预计", False),  # the line goes through what was achieved
        (6, "实际", True),
        (7, "预计", True),
    }
    line, points = chart.to_dict()["layer"]
    assert line["transform"] == [{"filter": "datum.joined"}]
    assert points["encoding"]["shape"]["scale"] == {"domain": ["实际", "预计"], "range": ["circle", "triangle-up"]}
    both = plot.indicator(rows_of(("甲市", 2022, "target", 5), ("甲市", 2022, "actual", 6)), status=["actual", "target"])
    assert [row["joined"] for row in values(both)] == [True, True]  # two lines


def test_great_values_are_in_powers_of_their_unit() -> None:
    chart = plot.indicator(rows_of(("甲市", 2022, "actual", 61_240_000_000), unit="元", aspect="level"), aspect="level")
    assert [row["value"] for row in values(chart)] == [612.4]
    assert chart.to_dict()["layer"][0]["encoding"]["y"]["title"] == "地区生产总值水平（亿元）"


def test_values_in_another_unit_are_named() -> None:
    rows = rows_of(("甲市", 2021, "actual", 3), ("甲市", 2022, "actual", 4), unit="元", aspect="level")
    chart = plot.indicator(rows + rows_of(("甲市", 2023, "actual", 1), unit="美元", aspect="level"), aspect="level")
    assert [row["value"] for row in values(chart)] == [3, 4]
    assert chart.to_dict()["title"]["subtitle"] == "未画出：1个以美元计"
    assert plot.indicator([]).to_dict()["title"]["subtitle"] == "没有这样的数值"


def test_many_areas_are_a_picture_each_or_grey() -> None:
    rows = rows_of(*((f"第{number:02}市", 2022, "actual", number) for number in range(31)))
    for number, row in enumerate(rows):
        row["region_code"] = str(990000 - number)
    chart = plot.indicator(rows).to_dict()
    assert chart["facet"]["sort"][0] == "第30市"  # by code
    assert "field" not in chart["spec"]["layer"][0]["encoding"]["color"]
    grey = plot.indicator(rows, highlight=["第03市"]).to_dict()
    assert grey["layer"][0]["encoding"]["color"]["scale"]["domain"] == ["第03市", "其他"]
    assert "facet" in plot.indicator(rows[:9]).to_dict()
    assert "layer" in plot.indicator(rows[:8]).to_dict()


def test_it_shows_without_a_network(documents: list[reportlib.Document], tmp_path: Any) -> None:
    pytest.importorskip("vl_convert")
    cells = reportlib.panel(documents)
    drawn = [plot.indicator(cells), plot.heat(cells), plot.target_against_actual(reportlib.fulfilment(documents))]
    drawn.append(plot.amplification(reportlib.amplification(documents)))
    drawn.append(plot.attention(reportlib.attention(document, reportlib.Dictionary.preset("environment")) for document in documents))
    for number, chart in enumerate(drawn):
        chart.save(page := tmp_path / f"{number}.html", inline=True)
        assert "<script src=" not in page.read_text(encoding="utf-8")
        chart.save(picture := tmp_path / f"{number}.svg")
        assert "年份" in picture.read_text(encoding="utf-8")


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
