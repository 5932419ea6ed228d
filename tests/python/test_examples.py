"""The examples and the Python of the documents: run as they stand."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet
import pytest
import reportlib
from shown import run_anew

ROOT = Path(__file__).parents[2]


def run(*arguments: str | Path) -> str:
    done = subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_parse_report(sample_path: Path, sample: reportlib.Document) -> None:
    lines = run(ROOT / "examples/python/parse_report.py", sample_path).splitlines()
    assert lines[0] == f"{sample.header.region.name} {sample.header.date} {sample.header.planned_year}"
    assert any(line.startswith("612.4亿元: 61240000000 元 (exact), in: ") for line in lines)


def test_table(sample_path: Path, sample: reportlib.Document) -> None:
    lines = run(ROOT / "examples/python/table.py", sample_path, sample_path).splitlines()
    assert lines[0].startswith("file,region_code,region,")
    assert len(lines) == 1 + 2 * len(sample.observations)


def test_own_lexicon() -> None:
    lines = run(ROOT / "examples/python/own_lexicon.py").splitlines()
    assert [line.split()[0] for line in lines] == ["3.2万手推斗车", "4000斗车"]


def test_dask(tmp_path: Path) -> None:
    folder = ROOT / "examples/data"
    run(ROOT / "examples/python/dask_corpus.py", folder, tmp_path / "facts")
    rows = [row for part in sorted((tmp_path / "facts").glob("*.parquet")) for row in pyarrow.parquet.read_table(part).to_pylist()]
    expected = [
        {"path": str(path), **row, "error": None}
        for path in sorted(folder.rglob("*.txt"))
        for row in reportlib.observations(reportlib.parse_file(path)).to_dicts()
    ]
    assert len(expected) > 200
    assert rows == expected


def test_client() -> None:
    run(Path(__file__).with_name("client.py"))


DOCUMENTS = [
    path
    for name in (
        "README.md",
        "README.zh.md",
        "docs/python.md",
        "docs/containers.md",
        "docs/analysis.md",
        "docs/scale.md",
        "docs/cookbook.md",
    )
    if (path := ROOT / name).exists()
]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_documents_show_what_is_printed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With REPORTLIB_UPDATE=1 the outputs in the document are written anew."""
    monkeypatch.chdir(ROOT)
    anew = run_anew(path)
    if os.environ.get("REPORTLIB_UPDATE"):
        path.write_text(anew, encoding="utf-8")
    assert anew == path.read_text(encoding="utf-8")
