"""A column of texts: the same rows from CSV, TSV, XLSX and Parquet."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import openpyxl
import pyarrow
import pyarrow.parquet
import pytest
import reportlib
from reportlib import Container, Error, Parser, Row

NAMES = ["code", "年份", "正文"]
ROWS = [
    ["370102", 2023, "全区生产总值580亿元，增长5.2%。\n粮食总产,24万吨。"],
    ["370103", 2023, ""],
    ["370104", 2024, "全区生产总值“612”亿元，增长6%左右。"],
]


def delimited(delimiter: str, encoding: str) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([NAMES, *ROWS])
    return out.getvalue().encode(encoding)


def xlsx() -> bytes:
    book = openpyxl.Workbook()
    for row in [NAMES, *ROWS]:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def parquet() -> bytes:
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(dict(zip(NAMES, zip(*ROWS, strict=True), strict=True))), out)
    return out.getvalue()


FORMS = {
    "csv": delimited(",", "utf-8-sig"),
    "csv of Excel": delimited(",", "gb18030"),
    "tsv": delimited("\t", "utf-16"),
    "semicolons": delimited(";", "utf-8"),
    "xlsx": xlsx(),
    "parquet": parquet(),
}


@pytest.fixture(params=FORMS)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "table"  # the content tells, not the name
    path.write_bytes(FORMS[request.param])
    return path


@pytest.mark.parametrize("column", [None, "正文"])
def test_a_document_for_each_row(path: Path, column: str | None) -> None:
    pairs = list(reportlib.parse_column(path, column, threads=2))
    assert [row.number for row, _ in pairs] == [1, 3]
    assert [row.values["code"] for row, _ in pairs] == ["370102", "370104"]
    assert [str(row.values["年份"]) for row, _ in pairs] == ["2023", "2024"]
    assert [doc.text for _, doc in pairs] == [str(ROWS[0][2]), str(ROWS[2][2])]
    _, doc = pairs[1]
    assert (doc.container, doc.mentions[0].origins[0].place) == (Container.table, "row 3 column 正文")


def test_a_wrong_column_is_answered_with_the_right_ones(path: Path) -> None:
    with pytest.raises(Error, match=r"no column 'text'; it has 'code', '年份', '正文'"):
        list(reportlib.parse_column(path, "text"))


def test_a_parser_of_ones_own_reads_the_cells(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("id,text\n7,增长5%。\n", encoding="utf-8")
    ((row, doc),) = reportlib.parse_column(path, parser=Parser(year=1998))
    assert row == Row(1, {"id": "7"}, "row 1")
    assert doc.header.planned_year == 1998


@pytest.mark.parametrize("data", [b"", "全区生产总值580亿元，增长5.2%。\n".encode() * 5, b"a,b\n1\n", b"PK\x03\x04"])
def test_what_is_no_table(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    with pytest.raises(Error, match="no table"):
        reportlib.parse_column(path)


def test_damaged_tables(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(parquet()[:-20])
    with pytest.raises(Error, match="is damaged"):
        reportlib.parse_column(path)
    path.write_bytes(made_empty())
    with pytest.raises(Error, match="no column of texts; it has 'a'"):
        reportlib.parse_column(path)
    for missing, message in [(tmp_path, "is a folder"), (tmp_path / "none", "cannot be opened")]:
        with pytest.raises(Error, match=message):
            reportlib.parse_column(missing)


def made_empty() -> bytes:
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"a": [1, 2]}), out)
    return out.getvalue()


def run(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "reportlib", *map(str, arguments)], capture_output=True, check=False, timeout=60)


def test_the_command_reads_tables(path: Path) -> None:
    done = run("numbers", path)
    assert (done.returncode, done.stderr[:5]) == (0, b"0 of ")
    names = [line.split("\t")[0] for line in done.stdout.decode().splitlines()]
    assert names[0] == "file"
    assert set(names[1:]) == {f"{path} row 1", f"{path} row 3"}
    assert "--> row 3 <--" in run("parse", path).stdout.decode()
    wrong = run("parse", "--column", "text", path)
    assert wrong.returncode == 1
    assert "it has 'code', '年份', '正文'" in wrong.stderr.decode()
