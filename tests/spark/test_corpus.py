"""examples/python/spark_corpus.py gives the rows of one machine. `./dev test-spark` installs what it needs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pyarrow.parquet
import pytest
import reportlib

ROOT = Path(__file__).parents[2]
Row = dict[str, object]


@pytest.fixture
def corpus(tmp_path: Path) -> list[Path]:
    """The sample reports, and one that cannot be read."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for path in (ROOT / "examples/data").rglob("*.txt"):
        shutil.copy(path, folder)
    (folder / "old.txt").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    return sorted(folder.iterdir())


def of_one_machine(path: Path) -> list[Row]:
    try:
        rows: list[Row] = [dict(row) for row in reportlib.observations(reportlib.parse_file(path)).to_dicts()]
    except reportlib.Error as error:
        names = reportlib.observations(reportlib.parse("")).columns
        return [{"path": path.name, **dict.fromkeys(names), "error": str(error).removeprefix(f"{path}: ")}]
    return [{"path": path.name, **row, "error": None} for row in rows]


def test_rows_are_those_of_one_machine(corpus: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "facts"
    command = [sys.executable, ROOT / "examples/python/spark_corpus.py", corpus[0].parent, out]
    environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1"}
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, env=environment, timeout=600)
    assert done.returncode == 0, done.stderr
    parts = [pyarrow.parquet.read_table(path).to_pylist() for path in sorted(out.glob("*.parquet"))]
    assert len(parts) == 2
    assert all(parts)  # both workers did some
    rows = [{**row, "path": unquote(row["path"].rpartition("/")[2])} for part in parts for row in part]
    expected = [row for path in corpus for row in of_one_machine(path)]
    assert len(expected) > 200
    assert sorted(rows, key=place) == sorted(expected, key=place)


def place(row: Row) -> tuple[str, int, str]:
    return str(row["path"]), int(str(row["start"] or 0)), str(row["text"])
