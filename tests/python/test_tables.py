"""Tables in Python: their cells, writing them, and the analyses by name."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest
import reportlib
from reportlib import Coding, ColumnType, Dictionary, Document, Hardness, Panel, SectionKind

OLD = (
    "政府工作报告\n——2023年1月9日在青石区第三届人民代表大会第二次会议上\n\n"
    "一、2022年工作回顾\n\n地区生产总值增长5%。\n\n"
    "二、2023年工作安排\n\n地区生产总值增长6%—6.5%。力争新建公园2个以上。\n"
)
NEW = (
    "政府工作报告\n——2024年1月9日在青石区第三届人民代表大会第三次会议上\n\n"
    "一、2023年工作回顾\n\n预计地区生产总值完成300亿元，增长5.4%。\n\n"
    "二、2024年工作安排\n\n地区生产总值增长6%左右。\n"
)


@pytest.fixture
def old() -> Document:
    return reportlib.parse(OLD, year=2023)


@pytest.fixture
def new() -> Document:
    return reportlib.parse(NEW, year=2024)


def test_cells_are_python_values(old: Document) -> None:
    table = reportlib.targets(old, file="old.txt")
    assert (table.name, len(table)) == ("targets", 2)
    row = table.to_dicts()[0]
    assert (row["low"], row["high"], row["bound"]) == (Decimal(6), Decimal("6.5"), "range")
    assert (row["file"], row["report_year"], row["basis"]) == ("old.txt", 2023, None)
    start, end = row["start"], row["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert old.text[start:end] == row["text"] == "6%—6.5%"
    assert table["text"] == ["6%—6.5%", "2个以上"]
    assert table.types["value"] is ColumnType.decimal
    assert table.labels()["value"].startswith("Value")
    assert table.labels(chinese=True)["indicator"] == "指标"
    with pytest.raises(KeyError):
        table["nothing"]
    assert repr(table) == f"<Table targets 2 rows, {len(table.columns)} columns>"


def test_a_table_is_its_rows(old: Document) -> None:
    table = reportlib.targets(old, file="old.txt")
    assert list(table) == table.to_dicts()
    rows = iter(reportlib.targets(old))  # which keeps its table
    assert (next(rows)["text"], next(rows)["text"], next(rows, None)) == ("6%—6.5%", "2个以上", None)


def test_pandas_takes_a_table(old: Document) -> None:
    pandas = pytest.importorskip("pandas")
    table = reportlib.targets(old)
    frame = pandas.DataFrame(table)
    assert list(frame.columns) == table.columns
    assert list(frame["low"]) == table["low"]


def test_a_notebook_shows_the_first_rows(old: Document) -> None:
    table = reportlib.targets(old, file="<b>&.txt")
    shown = table._repr_html_()
    assert shown.count("<tr>") == 1 + len(table)
    assert f"targets: 2 rows, {len(table.columns)} columns" in shown
    assert '<td style="text-align:right">6.5</td>' in shown
    assert "indicator<br><small>category</small>" in shown
    assert "指标 · Indicator" in shown
    assert "<b>" not in shown
    long = reportlib.Table.concat([table] * 50)._repr_html_()
    assert (long.count("<tr>"), "20 of 100 rows" in long) == (21, True)
    assert ">None<" not in shown


def test_a_layer_is_the_same_rows(old: Document) -> None:
    assert old.observations.to_dicts() == reportlib.observations(old).to_dicts()
    assert old.observations[1:].to_dicts() == reportlib.observations(old).to_dicts()[1:]


def test_writing(old: Document, tmp_path: Path) -> None:
    table = reportlib.observations(old)
    rows = list(csv.DictReader(io.StringIO(table.to_csv())))
    assert [row["text"] for row in rows] == table["text"]
    assert table.to_csv(tmp_path / "t.csv", bom=True) is None
    assert (tmp_path / "t.csv").read_bytes() == b"\xef\xbb\xbf" + table.to_csv().encode()
    assert table.to_tsv(header=False).count("\n") == len(table)
    table.to_jsonl(tmp_path / "t.jsonl")
    lines = (tmp_path / "t.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["low"] for line in lines] == [5, 6, 2]
    with pytest.raises(reportlib.Error):
        table.to_csv(tmp_path / "missing" / "t.csv")


def test_a_panel_takes_any_iterable_once(old: Document, new: Document) -> None:
    table = reportlib.panel(doc for doc in (old, new))
    assert [(row["year"], row["status"], row["value"]) for row in table.to_dicts() if row["aspect"] == "growth"] == [
        (2022, "actual", Decimal(5)),
        (2023, "estimate", Decimal("5.4")),
        (2023, "target", Decimal(6)),
        (2024, "target", Decimal(6)),
    ]
    assert table == reportlib.panel([old, new])
    assert len(reportlib.panel([old, new], indicators=["cpi"])) == 0
    assert table.sdmx().to_dicts()[1]["OBS_STATUS"] == "E"
    with pytest.raises(ValueError, match="targets"):
        reportlib.targets(old).sdmx()
    with pytest.raises(TypeError):
        reportlib.panel(["no document"])  # type: ignore[list-item]
    with pytest.raises(TypeError):
        reportlib.panel([("old.txt", "no document")])  # type: ignore[list-item]


def test_documents_may_come_with_what_they_are_called(old: Document, new: Document) -> None:
    named = [(Path("reports/old.txt"), old), ("new.txt", new)]
    assert set(reportlib.panel(named)["file"]) == {str(Path("reports/old.txt")), "new.txt"}
    assert reportlib.fulfilment(named)["target_file"][0] == str(Path("reports/old.txt"))


def test_a_panel_is_filled_document_by_document(old: Document, new: Document) -> None:
    panel = Panel(indicators=["gdp"])
    panel.add(old, file="old.txt")
    panel.add(new, file="new.txt")
    wide = panel.wide().to_dicts()
    assert [(row["year"], row["gdp_growth"], row["gdp_growth_target"]) for row in wide] == [
        (2022, Decimal(5), None),
        (2023, Decimal("5.4"), Decimal(6)),
        (2024, None, Decimal(6)),
    ]
    row = panel.fulfilment().to_dicts()[0]
    assert (row["target_file"], row["achieved_file"], row["deviation"], row["met"]) == ("old.txt", "new.txt", Decimal("-0.6"), False)
    assert len(panel.amplification()) == 0
    assert len(panel.checks()) == 0
    assert reportlib.fulfilment([old, new])["deviation"] == panel.fulfilment()["deviation"]
    assert len(reportlib.amplification([old, new])) == 0
    assert len(reportlib.checks(old)) == 0


def test_how_hard_a_target_is(old: Document) -> None:
    coding = Coding.preset("hard_first")
    target = old.observations[2]
    verdict = reportlib.constraint(target, coding)
    assert (verdict.hardness, verdict.rule, verdict.commitment, verdict.bound) == (Hardness.hard, "bound at_least", "力争", "at_least")
    assert reportlib.targets(old, coding=coding)["hardness"] == ["soft", "hard"]
    mine = Coding.from_tsv("mine", "field\twords\tverdict\ncommitment\t力争\tsoft\n")
    assert reportlib.constraint(target, mine).hardness is Hardness.soft
    assert "soft_first" in Coding.presets()
    with pytest.raises(reportlib.LexiconError):
        Coding.from_tsv("mine", "field\n")


def test_attention(old: Document, tmp_path: Path) -> None:
    path = tmp_path / "parks.tsv"
    path.write_text("topic\tterms\tnot_in\nparks\t公园|生产\t生产总值\n", encoding="utf-8")
    parks = Dictionary.load(path)
    assert parks.name == "parks"
    assert reportlib.attention(old, parks)["hits"] == [1]
    assert reportlib.attention(old, parks, sections=[SectionKind.review])["hits"] == [0]
    hit = reportlib.attention_hits(old, parks).to_dicts()[0]
    start, end = hit["start"], hit["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert old.text[start:end] == "公园"


def test_compare(old: Document, new: Document) -> None:
    rows = reportlib.compare(old, new, older_file="old.txt").to_dicts()
    growth = next(row for row in rows if row["kind"] == "target" and row["indicator"] == "gdp")
    assert (growth["change"], growth["difference"], growth["older_file"]) == ("kept", Decimal(0), "old.txt")
    assert [row["measure"] for row in rows if row["change"] == "dropped"] == ["新建公园"]
