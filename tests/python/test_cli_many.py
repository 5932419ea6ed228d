"""The command over many files: kinds of output, going on after an end, progress."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import openpyxl
import pandas
import pyarrow.parquet
import pytest
import reportlib
from reportlib.cli_output import Parquet
from test_cli import run
from test_tables import NEW, OLD


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    for i in range(60):
        text = (OLD if i % 2 else NEW).replace("5", str(i % 7 + 1))
        (reports / f"{i:02}.txt").write_text(text * 20, encoding="utf-8")
    return reports


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".jsonl", ".parquet", ".xlsx", ".dta", ".duckdb"])
def test_the_suffix_says_what_is_written(folder: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"out{suffix}"
    done = run("targets", "--out", out, folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    expected = [json.loads(line)["text"] for line in run("targets", "--format", "jsonl", folder).stdout.splitlines()]
    if suffix == ".parquet":
        got = pyarrow.parquet.read_table(out).column("text").to_pylist()
    elif suffix == ".xlsx":
        sheet = openpyxl.load_workbook(out).active
        place = [cell.value for cell in sheet[1]].index("text")
        got = [row[place] for row in sheet.iter_rows(min_row=2, values_only=True)]
    elif suffix == ".dta":
        got = pandas.read_stata(out)["text"].tolist()
    elif suffix == ".duckdb":
        with duckdb.connect(str(out)) as database:
            got = [text for (text,) in database.sql("select text from targets").fetchall()]
    elif suffix == ".jsonl":
        got = [json.loads(line)["text"] for line in out.read_text(encoding="utf-8").splitlines()]
    else:
        got = pandas.read_csv(out, sep="\t" if suffix == ".tsv" else ",")["text"].tolist()
    assert got == expected


def test_parquet_is_written_as_it_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Parquet, "ROWS", 2)
    tables = [reportlib.targets(reportlib.parse(text)) for text in (OLD, NEW, OLD)]
    path = tmp_path / "t.parquet"
    file = Parquet(str(path))
    for table in tables:
        file.add(table, None)
    file.finish()
    written = pyarrow.parquet.ParquetFile(path)
    assert written.metadata.num_row_groups == 2
    assert written.read().to_pylist() == [row for table in tables for row in table.to_dicts()]
    assert written.schema_arrow.field("value").type == pyarrow.decimal128(38, 10)  # whatever the rows hold
    assert written.schema_arrow.field("unit").metadata[b"chinese"] == "单位".encode()


def test_unknown_kinds_and_places_are_said_first(folder: Path, tmp_path: Path) -> None:
    done = run("facts", "--out", tmp_path / "x.xls", folder)
    assert (done.returncode, b".xls is none of .csv" in done.stderr) == (2, True)
    done = run("facts", "--out", tmp_path / "missing" / "x.parquet", folder)
    assert (done.returncode, b"cannot be written" in done.stderr) == (2, True)
    assert run("facts", "--format", "csv", "--out", tmp_path / "x.txt", folder).returncode == 0


def test_what_is_kept_is_not_read_again(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    first = run("facts", "--resume", kept, folder)
    assert first.stdout == run("facts", folder).stdout
    written = {path: path.stat().st_mtime_ns for path in kept.iterdir()}
    assert len(written) == 60
    assert run("facts", "--resume", kept, folder).stdout == first.stdout
    assert run("panel", "--resume", kept, folder).stdout == run("panel", folder).stdout  # one reading serves all verbs
    assert {path: path.stat().st_mtime_ns for path in kept.iterdir()} == written
    changed = folder / "07.txt"
    changed.write_text(NEW, encoding="utf-8")
    damaged = next(iter(written))
    damaged.write_bytes(damaged.read_bytes()[:1000])
    assert run("facts", "--resume", kept, folder).stdout == run("facts", folder).stdout
    anew = [path for path, when in written.items() if path.stat().st_mtime_ns != when]
    assert damaged in anew
    assert len(anew) in (1, 2)  # 2 unless the damaged one is that of the changed file
    assert run("facts", "--year", "2030", "--resume", kept, folder).stdout == run("facts", "--year", "2030", folder).stdout


def test_killed_half_way_it_goes_on(folder: Path, tmp_path: Path) -> None:
    kept, out = tmp_path / "kept", tmp_path / "p.parquet"
    command = [sys.executable, "-m", "reportlib", "panel", "--jobs", "1", "--resume", str(kept), "--out", str(out), str(folder)]
    with subprocess.Popen(command) as process:
        while process.poll() is None and (not kept.exists() or len(list(kept.glob("*.kept"))) < 5):
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    done = {path: path.stat().st_mtime_ns for path in kept.glob("*.kept")}
    assert 5 <= len(done) < 60
    assert not out.exists()
    assert subprocess.run(command, check=True).returncode == 0
    assert all(path.stat().st_mtime_ns == when for path, when in done.items())
    run("panel", "--out", tmp_path / "whole.parquet", folder)
    assert pyarrow.parquet.read_table(out) == pyarrow.parquet.read_table(tmp_path / "whole.parquet")


def at_terminal(*arguments: str | Path, without: str = "") -> str:
    """What the command shows on standard error when that is a terminal."""
    ours, theirs = pty.openpty()
    hidden = f"import sys; sys.modules[{without!r}] = None\n" if without else ""
    code = f"{hidden}from reportlib.cli import main\nmain({[str(argument) for argument in arguments]!r})"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.DEVNULL, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        while select.select([ours], [], [], 60)[0]:
            try:
                part = os.read(ours, 4096)
            except OSError:  # how Linux says that the other side is closed
                break
            shown += part
        process.wait()
    os.close(ours)
    return shown.decode()


def test_progress_at_a_terminal(folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    shown = at_terminal("facts", folder)
    assert "61/61" in shown
    assert "files/s" in shown
    *_, failure, summary = shown.split("\r\n")[:-1]
    assert "broken.pdf: " in failure
    assert summary.startswith("reportlib: 60 of 61 files read, ")
    plain = at_terminal("facts", folder, without="rich")
    assert "61/61 files, " in plain
    assert " a second, 0:00 left" in plain
    assert "61/61" not in at_terminal("facts", folder / "00.txt")
