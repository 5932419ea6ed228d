"""What is asked for and does not exist is said, with what there is."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_cli import run
from test_tables import NEW, OLD


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "b.txt").write_text(NEW, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["panel", "--indicators", "nope"], "no indicator 'nope'"),
        (["panel", "--indicators", "gdp,gpd_per_capita"], "no indicator 'gpd_per_capita'; there is gdp_per_capita"),
        (["facts", "--year", "9999"], "a year from 1949 to 2100, not '9999'"),
        (["facts", "--year", "-5"], "--year"),
        (["facts", "--year", "²"], "a year from 1949 to 2100"),
        (["attention", "--terms", "a", "--sections", "preface"], "no such part: 'preface'"),
        (["facts", "--resume", "/dev/null/kept"], "cannot be made"),
    ],
)
def test_what_there_is_not(folder: Path, arguments: list[str], message: str) -> None:
    done = run(*arguments, "--out", folder / "out.csv", folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert message in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert not (folder / "out.csv").exists()


def test_compare_takes_two_reports(folder: Path) -> None:
    done = run("compare", folder, folder / "a.txt")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"reportlib: {folder}: is a folder; compare takes two files\n"
    (folder / "t.csv").write_text("place,text\n甲,增长5%。\n乙,增长6%。\n", encoding="utf-8")
    done = run("compare", folder / "a.txt", folder / "t.csv")
    assert (done.returncode, b"two reports are compared, not 3" in done.stderr) == (2, True)
    done = run("compare", "--out", folder / "out.csv", folder / "a.txt", folder / "missing.txt")
    assert (done.returncode, b"missing.txt: cannot be opened" in done.stderr) == (1, True)
    assert not (folder / "out.csv").exists()
