"""A table of indicators in each container that has tables."""

from __future__ import annotations

import io
from decimal import Decimal

import docx
import pytest
import reportlib
from reportlib import Aspect, Code, ParagraphKind, Quantity, Status

TITLE, HEAD = "青石区2034年政府工作报告", "一、2033年工作回顾"
ROWS = [
    ["指标", "单位", "2033年", "增长（%）", "2034年目标"],
    ["地区生产总值", "亿元", "580", "5.2", "增长6%左右"],
    ["城镇调查失业率", "%", "5.1", "", "5.5左右"],
]
WANT = [
    ("地区生产总值", "gdp", "580", "亿元", Aspect.level, "2033", Status.actual),
    ("地区生产总值", "gdp", "5.2", "%", Aspect.growth, "2033", Status.actual),
    ("地区生产总值", "gdp", "6", "%", Aspect.growth, "2034", Status.target),
    ("城镇调查失业率", "surveyed_unemployment", "5.1", "%", Aspect.level, "2033", Status.actual),
    ("城镇调查失业率", "surveyed_unemployment", "5.5", "%", Aspect.level, "2034", Status.target),
]


def html() -> bytes:
    rows = "".join("<tr>" + "".join(f"<td><p> {cell} </p></td>" for cell in row) + "</tr>\n" for row in ROWS)
    return f"<html><body><p>{TITLE}</p><p>{HEAD}</p><p>主要指标如下。</p><table border=1>{rows}</table></body></html>".encode()


def word() -> bytes:
    document = docx.Document()
    for line in (TITLE, HEAD, "主要指标如下。"):
        document.add_paragraph(line)
    table = document.add_table(len(ROWS), len(ROWS[0]))
    for row, cells in zip(table.rows, ROWS, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def markdown() -> bytes:
    lines = ["| " + " | ".join(row) + " |" for row in ROWS]
    lines.insert(1, "|" + "---|" * len(ROWS[0]))
    return "\n".join([f"# {TITLE}", "", f"## {HEAD}", "", "主要指标如下。", "", *lines, ""]).encode()


def text() -> bytes:
    return "\r\n".join([TITLE, HEAD, "主要指标如下。", *("\t".join(row) for row in ROWS)]).encode("gb18030")


@pytest.mark.parametrize("container", [html, word, markdown, text])
def test_the_heads_of_rows_and_columns_say_what_a_cell_is(container) -> None:  # type: ignore[no-untyped-def]
    doc = reportlib.parse(container())
    found = []
    for fact in doc.observations:
        assert isinstance(fact.mention.value, Quantity)
        low, unit = str(fact.mention.value.low), fact.mention.value.written_unit
        found.append((str(fact.measure), fact.indicator, low, unit, fact.aspect, str(fact.period), fact.status))
    assert found == WANT
    assert {diagnostic.code for diagnostic in doc.diagnostics} <= {Code.guessed_encoding}


def test_cells_can_be_read_one_by_one() -> None:
    doc = reportlib.parse(html())
    (table,) = doc.printed_tables
    assert [[None if cell is None else str(cell) for cell in row] for row in table.rows] == [[cell or None for cell in row] for row in ROWS]
    cell = table.rows[1][2]
    assert cell is not None
    assert doc.text[cell.start : cell.end] == "580"
    assert [p.kind for p in doc.paragraphs].count(ParagraphKind.row) == len(ROWS)
    assert reportlib.parse(doc.text).printed_tables[0].text == table.text
    (gdp,) = (fact for fact in doc.observations if fact.mention.text == "580")
    assert isinstance(gdp.mention.value, Quantity)
    assert gdp.mention.value.low == Decimal(580)
    assert gdp.mention.origins[0].place.endswith("table[1]/tr[2]")


def test_cells_that_reach_over_others() -> None:
    rows = [
        "<td rowspan=2>指标<td colspan=2>2033年<td rowspan=2>2034年目标",
        "<td>完成<td>增长（%）",
        "<td>地区生产总值（亿元）<td>580<td>5.2<td>620",
        "<td>城镇调查失业率（%）<td>5.1<td><td>",
    ]
    page = f"<p>{HEAD}</p><p>主要指标如下。</p><table>" + "".join(f"<tr>{row}" for row in rows) + "</table><p>各项工作取得新成绩。</p>"
    doc = reportlib.parse(page)
    (table,) = doc.printed_tables
    assert [len(row) for row in table.rows] == [4, 4, 4, 4]
    assert [str(cell) for cell in table.rows[1] if cell] == ["完成", "增长（%）"]
    found = [(str(fact.measure), fact.mention.text, fact.aspect.name, str(fact.period)) for fact in doc.observations]
    assert found == [
        ("地区生产总值", "580", "level", "2033"),
        ("地区生产总值", "5.2", "growth", "2033"),
        ("地区生产总值", "620", "level", "2034"),
        ("城镇调查失业率", "5.1", "level", "2033"),
    ]
    huge = reportlib.parse(f"<p>{HEAD}<table><tr><td colspan=999999999 rowspan=999999999>一<td>二<tr><td>三<td>四</table>")
    assert len(huge.text) < 1000


def test_a_line_before_another_table_belongs_to_none() -> None:
    first, second = ROWS, [["项目", "投资（亿元）"], ["青山公园", "2"]]
    lines = ["\t".join(row) for row in first] + ["重点项目"] + ["\t".join(row) for row in second]
    doc = reportlib.parse("\n".join([TITLE, HEAD, "主要指标如下。", *lines]))
    assert [len(table.rows) for table in doc.printed_tables] == [3, 2]
    assert doc.printed_tables[0].text.endswith("5.5左右")


def test_a_page_laid_out_in_a_table_is_no_table() -> None:
    body = "全区生产总值580亿元，增长5.2%。" + "各项工作都取得新的成绩，" * 12 + "人民生活继续改善。"
    page = f"<table><tr><td>首页</td><td><p>{TITLE}</p><p>{HEAD}</p><p>{body}</p></td></tr></table>"
    doc = reportlib.parse(page)
    assert not doc.printed_tables
    assert doc.observations[0].indicator == "gdp"
