"""A folder read by the command: what is no report is left out and named, and one damaged file among many is the failure of that file."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pyarrow
import pyarrow.compute
import pyarrow.parquet
import pytest
import reportlib
from reportlib.arrow import parse_batches
from test_cli import run
from test_tables import NEW, OLD

TOO_LARGE = "2023年，全区生产总值999999999999999999万亿元。\n"  # for decimal128(38, 10)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.txt").write_text(OLD, encoding="utf-8")
    (reports / "b.txt").write_text(NEW, encoding="utf-8")
    return reports


def rows(out: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out.decode("utf-8-sig"))))


def books(path: Path, *texts: str) -> None:
    book = openpyxl.Workbook()
    for row in [["place", "text"], *(["p", text] for text in texts)]:
        book.active.append(row)
    book.save(path)


VERBS = [
    ["facts"],
    ["targets", "--coding", "hardness"],
    ["achievements"],
    ["entities"],
    ["panel"],
    ["panel", "--sdmx"],
    ["panel", "--wide"],
    ["fulfilment"],
    ["amplification"],
    ["checks"],
    ["attention", "--dictionary", "environment"],
    ["attention", "--dictionary", "environment", "--hits"],
]


@pytest.mark.parametrize(
    ("verb", "suffix"), [(verb, ".csv") for verb in VERBS] + [(["checks"], suffix) for suffix in (".tsv", ".xlsx", ".parquet")]
)
def test_what_an_earlier_run_wrote_is_no_report(folder: Path, verb: list[str], suffix: str) -> None:
    if "--coding" in verb:
        verb = [*verb[:2], reportlib.Coding.presets()[0]]
    before = run("facts", folder).stdout
    out = folder / f"out{suffix}"
    assert run(*verb, "--out", out, folder).returncode == 0
    done = run("facts", folder)
    assert (done.returncode, done.stdout) == (0, before)
    assert done.stderr.decode() == f"reportlib: left out, written by reportlib: {out}\n"
    again = run(*verb, "--out", out, folder)  # as people do: the same command once more
    assert again.returncode == 0, again.stderr


def test_nor_are_pages_numbers_and_what_is_being_written(folder: Path) -> None:
    before = run("facts", folder).stdout
    run("view", folder / "a.txt", "--out", folder / "a.html")
    (folder / "numbers.tsv").write_bytes(run("numbers", folder / "a.txt").stdout)
    assert run("facts", folder).stdout == before
    with (folder / "facts.csv").open("wb") as out:
        subprocess.run([sys.executable, "-m", "reportlib", "facts", str(folder)], stdout=out, check=True)
    assert (folder / "facts.csv").read_bytes() == before


def test_labels_tell_too(folder: Path) -> None:
    table = reportlib.observations(reportlib.parse_file(folder / "a.txt"))
    table.to_excel(folder / "facts.xlsx", header="chinese")
    assert b"facts.xlsx" in run("facts", folder).stderr


def test_a_table_of_texts_with_some_of_the_names_is_read(folder: Path) -> None:
    (folder / "in.csv").write_text(f"region_code,region,year,text\n1,甲区,2023,{OLD.strip()!r}\n".replace("'", '"'), encoding="utf-8")
    assert "in.csv row 1" in run("facts", folder).stdout.decode()


def test_named_by_hand_it_is_a_failure(folder: Path) -> None:
    run("facts", "--out", folder / "facts.csv", folder)
    done = run("facts", folder / "facts.csv", folder / "a.txt")
    assert done.returncode == 1
    assert b"facts.csv: was written by reportlib, is no report\n" in done.stderr
    assert {row["file"] for row in rows(done.stdout)} == {str(folder / "a.txt")}
    assert run("numbers", "--column", "sentence", folder / "facts.csv").returncode == 0  # but a column that is asked for is read


def test_kinds_that_are_not_read_are_counted(folder: Path) -> None:
    for name in ("a.doc", "b.doc", "c.odt", "d.rtf", "e.zip", "f.jsonl", "g.png", "README", ".hidden.txt", "~$a.docx"):
        (folder / name).write_bytes(b"x")
    (folder / ".git").mkdir()
    (folder / ".git" / "x.txt").write_text(OLD, encoding="utf-8")
    done = run("facts", folder)
    assert (done.returncode, done.stdout) == (0, run("facts", folder / "a.txt", folder / "b.txt").stdout)
    expected = "2 .doc, 1 .jsonl, 1 .odt, 1 .png, 1 .rtf, 1 .zip, 1 without suffix"
    assert done.stderr.decode() == f"reportlib: left out, of kinds that are not read from folders: {expected}\n"


def test_a_folder_without_reports_is_a_failure(tmp_path: Path) -> None:
    done = run("facts", tmp_path)
    assert (done.returncode, done.stderr) == (1, b"reportlib: there is no file to read\n")


def damage(folder: Path) -> list[str]:
    """One of each kind of damage; the names of the files."""
    books(folder / "cut.xlsx", OLD)
    whole = (folder / "cut.xlsx").read_bytes()
    with zipfile.ZipFile(folder / "cut.xlsx") as good, zipfile.ZipFile(folder / "sheet.xlsx", "w") as bad:
        for part in good.namelist():
            bad.writestr(part, good.read(part)[:300] if "sheet1" in part else good.read(part))
    (folder / "cut.xlsx").write_bytes(whole[: len(whole) // 2])
    pyarrow.parquet.write_table(pyarrow.table({"text": [OLD]}), folder / "cut.parquet")
    whole = (folder / "cut.parquet").read_bytes()
    (folder / "cut.parquet").write_bytes(whole[:-20])
    (folder / "page.parquet").write_bytes(whole[:4] + bytes(len(whole) // 4) + whole[4 + len(whole) // 4 :])
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04" + bytes(100))
    with zipfile.ZipFile(folder / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", bytes(100 << 20))
    (folder / "names.csv").write_text("a,a\n1,2\n", encoding="utf-8")
    return ["cut.xlsx", "sheet.xlsx", "cut.parquet", "page.parquet", "broken.pdf", "broken.docx", "bomb.docx", "names.csv"]


@pytest.mark.parametrize("verb", [["facts"], ["panel"], ["parse"], ["numbers"]], ids=" ".join)
def test_the_others_are_done_all_the_same(folder: Path, verb: list[str]) -> None:
    good = run(*verb, folder)
    names = damage(folder)
    done = run(*verb, folder)
    assert (done.returncode, done.stdout) == (1, good.stdout)
    messages = done.stderr.decode().splitlines()
    assert b"Traceback" not in done.stderr
    for name in names:
        assert any(line.startswith(f"reportlib: {folder / name}: ") for line in messages), name
    assert any("2 of 10 files read" in line for line in messages)


@pytest.mark.parametrize("suffix", [".csv", ".parquet", ".xlsx", ".dta", ".duckdb"])
def test_a_number_too_large_for_the_type_is_that_file_s_failure(folder: Path, tmp_path: Path, suffix: str) -> None:
    (folder / "c.txt").write_text(TOO_LARGE, encoding="utf-8")
    done = run("facts", "--out", tmp_path / f"out{suffix}", folder)
    if suffix == ".parquet":
        assert done.returncode == 1
        assert f"{folder / 'c.txt'}: a number in value is too large for decimal128(38, 10)" in done.stderr.decode()
        files = set(pyarrow.parquet.read_table(tmp_path / "out.parquet").column("file").to_pylist())
        assert files == {str(folder / "a.txt"), str(folder / "b.txt")}
    else:
        assert (done.returncode, done.stderr) == (0, b"")
        assert (tmp_path / f"out{suffix}").stat().st_size > 0


def test_of_record_batches_it_is_that_row_s_error() -> None:
    texts = [OLD, TOO_LARGE, None, NEW]
    batch = pyarrow.record_batch({"id": [1, 2, 3, 4], "text": texts})
    (out,) = parse_batches([batch], "text")
    found = [(row["id"], row["error"]) for row in out.select(["id", "error"]).to_pylist()]
    assert [pair for pair in found if pair[1]] == [(2, "a number in value is too large for decimal128(38, 10)")]
    assert [number for number, _ in found] == sorted(number for number, _ in found)
    (alone,) = parse_batches([batch.take([0, 3])], "text")
    fine = out.filter(pyarrow.compute.is_null(out.column("error")))
    assert fine.drop_columns(["id"]) == alone.drop_columns(["id"])
    (none,) = parse_batches([batch.slice(1, 1)], "text")
    assert none.num_rows == 1


def test_a_row_that_cannot_be_read_is_that_row_s_failure(folder: Path) -> None:
    (folder / "t.csv").write_text(f'place,text\n甲,"{OLD}"\n乙,"{NEW}",多\n丙,"{NEW}"\n', encoding="utf-8")
    done = run("facts", folder / "t.csv")
    assert done.returncode == 1
    assert f"reportlib: {folder / 't.csv'}: row 2: 3 cells under 2 names" in done.stderr.decode()
    assert {row["file"][-5:] for row in rows(done.stdout)} == {"row 1", "row 3"}
    documents = {row.number: type(document) for row, document in reportlib.parse_column(folder / "t.csv", errors="return")}
    assert documents == {1: reportlib.Document, 2: reportlib.Error, 3: reportlib.Document}
    with pytest.raises(reportlib.Error, match="row 2"):
        list(reportlib.parse_column(folder / "t.csv"))
