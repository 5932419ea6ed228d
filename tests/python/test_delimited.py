"""CSV and TSV: cells of any length, quotation marks that are not closed, and a module of Python that stays as it was."""

from __future__ import annotations

import csv
import io
import random
from pathlib import Path

import openpyxl
import pytest
import reportlib
from reportlib.delimited import lines
from test_cli import run

TEXT = "2023年，全区生产总值580亿元。"


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_it_reads_what_python_writes(delimiter: str, end: str) -> None:
    chance = random.Random(7)
    letters = ["甲", "a", '"', delimiter, "\n", "\r\n", " ", "'", "", '""', "\ufeff"]
    table = [["".join(chance.choices(letters, k=chance.randrange(6))) for _ in range(3)] for _ in range(500)]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(table)
    assert [line.cells for line in lines(out.getvalue(), delimiter)] == table
    without_end = out.getvalue()[: -len(end)]
    assert [line.cells for line in lines(without_end, delimiter)] == table
    assert all(line.closed for line in lines(out.getvalue(), delimiter))


def test_cells_of_any_length_and_nothing_changed_for_others(tmp_path: Path) -> None:
    limit = csv.field_size_limit()
    long = TEXT * 20_000
    (tmp_path / "t.csv").write_text(f'place,text\n甲,"{long}"\n', encoding="utf-8")
    ((_, document),) = reportlib.parse_column(tmp_path / "t.csv")
    assert document.text == long
    assert csv.field_size_limit() == limit


@pytest.mark.parametrize("before", [0, 3])
def test_a_quotation_mark_that_is_not_closed_is_told(tmp_path: Path, before: int) -> None:
    path = tmp_path / "t.csv"
    good = [f'{i},"{TEXT}"' for i in range(5)]
    good[before] = f'{before},"{TEXT}'
    path.write_text("\n".join(["place,text", *good]) + "\n", encoding="utf-8")
    results = [document for _, document in reportlib.parse_column(path, errors="return")]
    assert all(isinstance(document, reportlib.Document) for document in results[:before])
    assert any(isinstance(result, reportlib.Error) and "quotation mark" in str(result) for result in results[before:])
    done = run("facts", path)
    assert done.returncode == 1
    assert b"quotation mark" in done.stderr


def test_a_table_is_not_read_as_one_text(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"place,text\n甲,{TEXT}\n", encoding="utf-8")
    parser = reportlib.Parser()
    for read in (reportlib.parse_file, parser.parse_file, lambda path: next(reportlib.parse_many([path], parser=parser))):
        with pytest.raises(reportlib.Error, match=r"is a table: parse_column\(\)"):
            read(path)
    assert reportlib.parse_file(path, container=reportlib.Container.text).text == path.read_text(encoding="utf-8")
    assert reportlib.Parser(container=reportlib.Container.text).parse_file(path).text == path.read_text(encoding="utf-8")
    for arguments in (["view", "--out", tmp_path / "x.html", path], ["explain", f"{path}:14"], ["view", "--out", tmp_path / "x.html", "-"]):
        done = run(*arguments, stdin=path.read_bytes())
        assert (done.returncode, b"is a table" in done.stderr) == (1, True)
    assert [row.split("\t")[0] for row in run("numbers", "-", stdin=path.read_bytes()).stdout.decode().splitlines()[1:]] == ["- row 1"] * 2


def test_names_as_pandas_writes_them(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f",text\n0,{TEXT}\n", encoding="utf-8")
    ((row, document),) = reportlib.parse_column(path)
    assert (row.values, document.text) == ({"": "0"}, TEXT)
    path.write_text(f"text\n{TEXT}\n{TEXT}\n", encoding="utf-8")  # a single column
    assert [row.number for row, _ in reportlib.parse_column(path)] == [1, 2]


def test_what_is_called_a_table_and_is_none(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("一,一\n1,2\n", encoding="utf-8")
    with pytest.raises(reportlib.Error, match="no names of columns"):
        reportlib.parse_file(path)
    path.rename(tmp_path / "t.txt")
    assert reportlib.parse_file(tmp_path / "t.txt").text == "一,一\n1,2\n"


def test_a_workbook_s_old_extent_hides_no_rows(tmp_path: Path) -> None:
    import zipfile

    book = openpyxl.Workbook()
    for row in [["place", "text"], *([str(i), f"建成{i}座。"] for i in range(100))]:
        book.active.append(row)
    book.save(tmp_path / "whole.xlsx")
    with zipfile.ZipFile(tmp_path / "whole.xlsx") as whole, zipfile.ZipFile(tmp_path / "stale.xlsx", "w") as stale:
        for part in whole.namelist():
            stale.writestr(part, whole.read(part).replace(b'<dimension ref="A1:B101"', b'<dimension ref="A1:B50"'))
    assert len(list(reportlib.parse_column(tmp_path / "stale.xlsx"))) == 100


def workbook(path: Path, **sheets: list[list[str]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_all_sheets_of_the_same_columns_are_read_and_others_named(tmp_path: Path) -> None:
    one, two = [["place", "text"], ["甲", "建成5座。"], ["乙", "建成6座。"]], [["place", "text"], ["丙", "建成7座。"]]
    path = workbook(tmp_path / "t.xlsx", empty=[], y2022=one, y2023=two, notes=[["来源"], ["年鉴"]])
    with pytest.warns(UserWarning, match="the first sheet: notes$"):
        found = [(row.number, row.place, row.values, doc.mentions[0].origins[0].place) for row, doc in reportlib.parse_column(path)]
    assert found == [
        (1, "sheet y2022 row 1", {"place": "甲"}, "sheet y2022 row 1 column text"),
        (2, "sheet y2022 row 2", {"place": "乙"}, "sheet y2022 row 2 column text"),
        (3, "sheet y2023 row 1", {"place": "丙"}, "sheet y2023 row 1 column text"),
    ]
    done = run("facts", path)
    told = done.stderr.decode().splitlines()
    assert (done.returncode, told) == (0, [f"reportlib: {path}: left out, for the columns are others than those of the first sheet: notes"])
    assert [line.split(",")[0] for line in done.stdout.decode().splitlines()[1:]] == [f"{path} {where}" for _, where, _, _ in found]


def test_a_single_sheet_s_rows_have_their_numbers_alone(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", data=[["text"], ["建成5座。"]], Sheet2=[])
    assert [row.place for row, _ in reportlib.parse_column(path)] == ["row 1"]
    with pytest.raises(reportlib.Error, match="no column of texts"):
        reportlib.parse_column(workbook(tmp_path / "e.xlsx", one=[]))


def test_the_encoding_that_is_told_is_used(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(f"place,text\n甲,{TEXT}\n".encode("utf-16-le"))
    ((row, document),) = reportlib.parse_column(path, parser=reportlib.Parser(encoding=reportlib.Encoding.utf16le))
    assert (row.values, document.text) == ({"place": "甲"}, TEXT)
