"""What the command writes: all or nothing under the final name, nothing that was an input, devices and pipes as they are."""

from __future__ import annotations

import datetime
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import duckdb
import openpyxl
import pandas
import pyarrow.parquet
import pytest
import reportlib
from test_cli import run
from test_tables import NEW, OLD

SUFFIXES = [".csv", ".tsv", ".jsonl", ".parquet", ".xlsx", ".dta", ".duckdb"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    for i in range(40):
        (reports / f"{i:02}.txt").write_text((OLD if i % 2 else NEW) * 40, encoding="utf-8")
    return reports


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "reportlib", *map(str, arguments)]


def rows(path: Path) -> int:
    if path.suffix == ".duckdb":
        with duckdb.connect(str(path)) as database:
            return len(database.sql("from observations").fetchall())
    if path.suffix == ".parquet":
        return int(pyarrow.parquet.read_table(path).num_rows)
    if path.suffix == ".dta":
        return len(pandas.read_stata(path))
    if path.suffix == ".xlsx":
        return int(openpyxl.load_workbook(path).active.max_row) - 1
    return path.read_text(encoding="utf-8").count("\n") - (path.suffix != ".jsonl")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_killed_at_any_moment_it_leaves_the_file_as_it_was_or_whole(folder: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"out{suffix}"
    asked = command("facts", "--jobs", "1", "--out", out, folder)
    begin = time.monotonic()
    subprocess.run(asked, check=True)
    duration, whole = time.monotonic() - begin, rows(out)
    for part in (0.3, 0.6, 0.8, 0.9, 1.0):
        out.unlink()
        if suffix != ".duckdb":  # a database is not replaced: a table in it is
            out.write_bytes(b"as it was")
        with subprocess.Popen(asked) as process:
            time.sleep(duration * part)
            process.send_signal(signal.SIGKILL)
            process.wait()
        if out.exists() and out.read_bytes() != b"as it was":
            assert rows(out) == whole
        else:
            assert suffix == ".duckdb" or out.exists()
            out.touch()
    out.unlink()
    subprocess.run(asked, check=True)
    assert rows(out) == whole


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_full_disk_is_an_error_and_leaves_nothing(folder: Path, tmp_path: Path, suffix: str) -> None:
    place = tmp_path / "place"
    place.mkdir()

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    asked = command("facts", "--out", place / f"out{suffix}", folder)
    done = subprocess.run(asked, preexec_fn=full, capture_output=True, check=False)
    assert done.returncode == 2
    assert b"cannot be written: " in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("verb", [["facts"], ["parse", "--format", "jsonl"], ["numbers"], ["explain", "--json"]], ids=" ".join)
def test_a_full_device_is_an_error(folder: Path, verb: list[str]) -> None:
    text = (folder / "00.txt").read_text(encoding="utf-8")
    path = f"{folder / '00.txt'}:{text.index('%') - 1}" if verb[0] == "explain" else str(folder)
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command(*verb, path), stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.endswith(b"reportlib: standard output: cannot be written: No space left on device\n")
    assert b"Traceback" not in done.stderr
    assert run("facts", "--out", "/dev/full", folder).returncode == 2


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".duckdb"])
def test_an_input_is_no_output(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"in{suffix if suffix == '.xlsx' else '.csv'}"
    path.write_text(f"place,text\n甲,{OLD.split()[0]}\n", encoding="utf-8")
    before = path.read_bytes()
    (tmp_path / "link.csv").symlink_to(path)
    for out, named in [(path, path), (path, tmp_path), (tmp_path / "link.csv", path), (path, str(tmp_path / "in*"))]:
        done = run("facts", "--out", out, named)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"is an input and the output" in done.stderr
    text = tmp_path / "a.txt"
    text.write_text(OLD, encoding="utf-8")
    assert run("view", text, "--out", text).returncode == 1
    assert text.read_text(encoding="utf-8") == OLD
    with text.open("ab") as out:
        assert subprocess.run(command("facts", text), stdout=out, check=False).returncode == 2
    assert path.read_bytes() == before


def test_what_stood_there_keeps_its_mode_and_its_links(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old")
    out.chmod(0o640)
    (tmp_path / "link.csv").symlink_to(out)
    assert run("facts", "--out", tmp_path / "link.csv", folder).returncode == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert out.stat().st_mode & 0o777 == 0o640
    assert out.read_bytes() == run("facts", folder).stdout


def test_devices_and_pipes_are_written_to(folder: Path, tmp_path: Path) -> None:
    expected = run("facts", folder).stdout
    assert run("facts", "--out", "/dev/stdout", folder).stdout == expected
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    assert run("facts", "--format", "csv", "--out", pipe, folder).returncode == 0
    reader.join()
    assert read == [expected]
    os.mkfifo(tmp_path / "pipe.parquet")
    done = run("facts", "--out", tmp_path / "pipe.parquet", folder)
    assert (done.returncode, b"is a device or a pipe, not a file" in done.stderr) == (2, True)
    assert run("facts", "--out", "/dev/null", folder).returncode == 0
    assert not Path("/dev/null").is_file()


def test_files_of_the_library_are_whole_too(sample: reportlib.Document, tmp_path: Path) -> None:
    table = reportlib.observations(sample)
    texts = (table.to_csv, table.to_tsv, table.to_jsonl, sample.to_json, sample.view)
    for write in (table.to_parquet, table.to_excel, table.to_stata, *texts):
        path = tmp_path / "out"
        path.write_text("as it was")

        def full(part: str = "") -> None:
            raise OSError(28, "No space left on device")

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "replace", lambda *_: full())
            with pytest.raises(reportlib.Error, match="out: cannot be written: No space left on device"):
                write(path)
        assert [entry.name for entry in tmp_path.iterdir()] == ["out"]
        assert path.read_text() == "as it was"
    for write in texts:
        write("/dev/null")
        with pytest.raises(reportlib.Error, match="/dev/full: cannot be written: No space left on device"):
            write("/dev/full")
        with pytest.raises(reportlib.Error, match="cannot be written: is a folder"):
            write(tmp_path)
        with pytest.raises(reportlib.Error, match="nowhere/a: cannot be written: No such file"):
            write(tmp_path / "nowhere" / "a")
        write(path)
        text = write() if write != sample.view else sample.to_html()
        assert path.read_text(encoding="utf-8") == text


def test_a_database_keeps_its_other_tables(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.duckdb"
    with duckdb.connect(str(out)) as database:
        database.execute("create table mine as select 7 as seven")
    assert run("targets", "--out", out, folder).returncode == 0
    with duckdb.connect(str(out)) as database:
        assert sorted(database.sql("show tables").fetchall()) == [("mine",), ("targets",)]
    out.write_bytes(b"no database" * 1000)
    done = run("targets", "--out", out, folder)
    assert (done.returncode, b"Traceback" in done.stderr) == (2, False)
    assert out.read_bytes() == b"no database" * 1000


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("verb", [["checks"], ["panel", "--wide"], ["facts"]], ids=" ".join)
def test_tables_without_rows(tmp_path: Path, verb: list[str], suffix: str) -> None:
    (tmp_path / "a.txt").write_text("没有数。", encoding="utf-8")
    done = run(*verb, "--out", tmp_path / f"out{suffix}", tmp_path / "a.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    if suffix == ".dta":
        assert len(pandas.read_stata(tmp_path / "out.dta")) == 0


def test_days_before_excel_s_are_texts(tmp_path: Path) -> None:
    table = reportlib.observations(reportlib.parse("1894年，全县人口20万人。1900年，全县人口21万人。"))
    table.to_excel(tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    place = [cell.value for cell in sheet[1]].index("period_first")
    cells = [row[place] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert table["period_first"] == [datetime.date(1894, 1, 1), datetime.date(1900, 1, 1)]
    assert cells == ["1894-01-01", datetime.datetime(1900, 1, 1)]


FORMULA = '=HYPERLINK("x")'


def test_no_text_is_a_formula_for_excel(tmp_path: Path) -> None:
    path = tmp_path / f"{FORMULA[:10]}.txt"
    path.write_text("2023年，全区=1+1公园2个。\n", encoding="utf-8")
    os.chdir(tmp_path)
    for arguments, begins in ((["--bom"], "'="), ([], "=")):
        for _ in range(2):
            lines = run("facts", *arguments, path.name, path.name).stdout.decode("utf-8-sig").splitlines()
            assert all(line.startswith(begins) for line in lines[1:])
    falls = reportlib.observations(reportlib.parse("2023年，全区出口下降3.2%。"))
    assert ",-3.2," in falls.to_csv(bom=True)  # a number stays one
