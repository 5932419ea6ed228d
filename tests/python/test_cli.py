"""The command, as a process of its own."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
import reportlib

FACTS = "2023年，全区生产总值580亿元，增长5.2%。\n"


def run(*arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "reportlib", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=60, check=False, env={**os.environ, **(env or {})})


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "报告.txt"
    path.write_text(FACTS, encoding="utf-8")
    return path


def test_json_is_that_of_the_document(report: Path) -> None:
    done = run("parse", "--format", "json", report)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == reportlib.parse_file(report).to_json() + "\n"


def test_the_installed_script_is_the_same_command(report: Path) -> None:
    script = Path(sys.executable).with_name("reportlib")
    done = subprocess.run([script, "parse", "--format", "json", report], capture_output=True, check=True)
    assert done.stdout == run("parse", "--format", "json", report).stdout


def test_standard_input() -> None:
    done = run("parse", "--format", "json", "-", stdin=FACTS.encode("gb18030"))
    assert [mention["text"] for mention in json.loads(done.stdout)["mentions"]] == ["2023年", "580亿元", "5.2%"]


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_output_is_utf8_whatever_the_locale(report: Path, form: str) -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = run("parse", "--format", form, report, env=env)
    assert done.returncode == 0
    assert done.stdout == run("parse", "--format", form, report).stdout
    done.stdout.decode("utf-8")


def test_the_text_view_is_that_of_the_document(sample: reportlib.Document, sample_path: Path) -> None:
    assert run("parse", sample_path).stdout.decode() == sample.to_text()


def test_one_failure_does_not_stop_the_others(report: Path, tmp_path: Path) -> None:
    done = run("parse", "--format", "jsonl", tmp_path / "missing.txt", report, tmp_path / "gone.txt")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr.decode().splitlines() == [
        f"reportlib: {tmp_path / 'missing.txt'}: cannot be opened",
        f"reportlib: {tmp_path / 'gone.txt'}: cannot be opened",
        "reportlib: 1 of 3 files read",
    ]


def test_a_folder_is_the_files_in_it(report: Path, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    assert run("parse", "--format", "jsonl", tmp_path).stdout == run("parse", "--format", "jsonl", report).stdout
    assert run("numbers", str(tmp_path / "*.txt")).stdout == run("numbers", report).stdout


def test_a_file_that_is_no_text_is_named_in_strict_mode(tmp_path: Path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes("增长".encode("gb18030") + b"\xff\xff")
    assert run("parse", broken).returncode == 0
    done = run("parse", "--strict", broken)
    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"reportlib: {broken}: byte 4: ")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 1000,
        random.Random(7).randbytes(300_000),
        "增长5%".encode()[:-2] + b"\xe5",
        ("增长5%，" * 50_000).encode(),
    ],
    ids=["empty", "zeros", "random", "truncated", "one long line"],
)
def test_odd_files_are_documents_with_diagnostics(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "odd"
    path.write_bytes(data)
    done = run("parse", "--format", "json", path)
    assert done.returncode == 0
    document = json.loads(done.stdout)
    assert document["diagnostics"] or document["mentions"]


@pytest.mark.parametrize("arguments", [[], ["parse"], ["parse", "--format", "xml", "x"], ["read", "x"], ["parse", "--jobs", "0", "x"]])
def test_wrong_usage(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"usage: reportlib")


def test_version_and_help() -> None:
    assert run("--version").stdout.decode() == f"reportlib {reportlib.__version__}\n"
    assert b"--format" in run("parse", "--help").stdout


def test_thousands_of_files_in_one_process(tmp_path: Path) -> None:
    names = [tmp_path / f"{i}.txt" for i in range(3000)]
    for i, name in enumerate(names):
        name.write_text(f"建成{i}座。", encoding="utf-8")
    done = run("parse", "--format", "jsonl", *names)
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.splitlines()
    assert [json.loads(line)["mentions"][0]["low"] for line in lines] == [str(i) for i in range(3000)]


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_text(FACTS * 20_000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "reportlib", "parse", "--format", "jsonl", big, big],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


def test_import_is_light() -> None:
    heavy = ("argparse", "asyncio", "concurrent.futures", "logging", "numpy", "pandas", "pyarrow", "polars", "rich")
    code = f"import sys, reportlib; print(*(name for name in {heavy} if name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"\n"
