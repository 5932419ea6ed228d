"""Small files that would take a machine down, and what is no file: refused by name before much of it is read."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pyarrow
import pyarrow.parquet
import pytest
import reportlib
from reportlib.pdf import Line, page_number
from test_tables import OLD


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(OLD, encoding="utf-8")
    return path


def bounded(*arguments: str | Path, memory: int = 4 << 30, stdin: int | None = None) -> subprocess.CompletedProcess[bytes]:
    """The command with little memory: a bomb that is unpacked ends it."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

    command = [sys.executable, "-m", "reportlib", *map(str, arguments)]
    return subprocess.run(command, preexec_fn=limit, capture_output=True, check=False, timeout=100, stdin=stdin)


def failed_alone(done: subprocess.CompletedProcess[bytes], message: str) -> None:
    """The file is a failure, the report beside it is read."""
    assert done.returncode == 1, done.stderr
    assert message in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert b"6%" in done.stdout


@pytest.mark.parametrize("name", ["big.txt", "big.csv", "big.xlsx", "big.pdf"])
def test_a_file_of_five_gigabytes_is_not_read(report: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    head = {"big.xlsx": b"PK\x03\x04", "big.pdf": b"%PDF-1.7\n"}.get(name, b"a,b\n")
    with path.open("wb") as file:
        file.write(head)
        file.truncate(5 << 30)  # sparse: it takes no room
    failed_alone(bounded("facts", path, report, memory=2 << 30), f"{path}: has 5.0 GiB, no more than 1 GiB is read")
    with pytest.raises(reportlib.Error, match=r"5\.0 GiB"):
        reportlib.parse_file(path)
    with pytest.raises(reportlib.Error, match=r"5\.0 GiB"):
        reportlib.parse_column(path)


def test_a_workbook_with_a_cell_of_a_gigabyte(report: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["place", "text"])
    book.active.append(["p", "CELL"])
    book.save(tmp_path / "small.xlsx")
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(tmp_path / "small.xlsx") as small, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
        for part in small.namelist():
            before, cell, behind = small.read(part).partition(b"CELL")
            with bomb.open(part, "w") as out:
                out.write(before)
                for _ in range(1024 if cell else 0):
                    out.write(b"x" * (1 << 20))
                out.write(behind)
    (tmp_path / "small.xlsx").unlink()
    assert path.stat().st_size < 2 << 20
    failed_alone(bounded("facts", tmp_path), f"{path}: would unpack to 1024 MiB, no more than 512 MiB is read")


def test_a_parquet_file_with_a_cell_of_a_gigabyte(report: Path, tmp_path: Path) -> None:
    path = tmp_path / "bomb.parquet"
    texts = pyarrow.array(["x" * (700 << 20)], pyarrow.large_string())
    pyarrow.parquet.write_table(pyarrow.table({"text": texts}), path, compression="zstd", use_dictionary=False)
    failed_alone(bounded("facts", tmp_path), f"{path}: would unpack to more than 512 MiB")


@pytest.mark.parametrize("nested", [False, True], ids=["text", "list"])
def test_a_parquet_file_whose_rows_have_one_text_each_from_a_dictionary(report: Path, tmp_path: Path, nested: bool) -> None:
    path = tmp_path / "bomb.parquet"
    texts = pyarrow.DictionaryArray.from_arrays(pyarrow.array([0] * 100_000, pyarrow.int32()), pyarrow.array(["x" * (64 << 20)]))
    if nested:  # all in the first row
        offsets = pyarrow.array([0, 100_000, 100_000], pyarrow.int32())
        texts = pyarrow.ListArray.from_arrays(offsets, texts)
    whole = pyarrow.table({"text": texts})
    pyarrow.parquet.write_table(whole, path, compression="zstd", dictionary_pagesize_limit=1 << 30, store_schema=False)
    assert path.stat().st_size < 4096
    failed_alone(bounded("facts", tmp_path, memory=2 << 30), f"{path}: would unpack to more than 512 MiB")


def test_a_parquet_file_with_columns_of_all_kinds(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    columns = {
        "text": pyarrow.array([OLD, OLD]),
        "list": pyarrow.array([["a"], None]),
        "map": pyarrow.array([[("a", 1)], [("b", 2)]], pyarrow.map_(pyarrow.string(), pyarrow.int64())),
        "struct": pyarrow.array([{"a": "x"}, {"a": None}]),
        "category": pyarrow.array(["p", "p"]).dictionary_encode(),
        "bytes": pyarrow.array([b"x", b"y"]),
        "nothing": pyarrow.nulls(2),
    }
    pyarrow.parquet.write_table(pyarrow.table(columns), path)
    rows = [row.values for row, _ in reportlib.parse_column(path, "text")]
    assert rows == [{name: column[i].as_py() for name, column in columns.items() if name != "text"} for i in range(2)]


def test_a_damaged_text_of_a_parquet_file_is_that_row_s_failure(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    columns = {"text": [OLD, f"{OLD}MARK", OLD]}
    pyarrow.parquet.write_table(pyarrow.table(columns), path, compression="none", use_dictionary=False)
    path.write_bytes(path.read_bytes().replace(b"MARK", b"\xff" * 4))
    results = [result for _, result in reportlib.parse_column(path, errors="return")]
    assert [type(result) for result in results] == [reportlib.Document, reportlib.Error, reportlib.Document]
    assert "utf-8" in str(results[1])


def test_what_is_no_file_is_not_waited_for(report: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    failed_alone(bounded("facts", pipe, "/dev/zero", report), f"{pipe}: is a device or a pipe, not a file")
    assert bounded("facts", tmp_path).returncode == 0  # in a folder it is no file
    for verb in (["targets", "--coding"], ["attention", "--dictionary"]):
        for name in ("/dev/zero", pipe):
            done = bounded(*verb, name, report)
            assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    for load in (reportlib.Coding.load, reportlib.Dictionary.load, reportlib.Lexicon.load):
        with pytest.raises(reportlib.Error, match="is a device or a pipe, not a file"):
            load("/dev/zero")


def test_standard_input_without_an_end(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open("/dev/zero") as zero:
        failed_alone(bounded("facts", "-", report, stdin=zero.fileno()), "-: has more than 1 GiB")


def test_lines_of_blanks_and_dashes_take_no_time() -> None:
    """What was tried in all ways of sharing 300 blanks took 17 seconds; 3000 would take days."""
    program = (
        "import resource\nfrom reportlib.pdf import Line, page_number\nresource.setrlimit(resource.RLIMIT_CPU, (20, 20))\n"
        "for text in ('　' * 3000 + '5' + '　' * 3000 + 'x', '- ' * 3000 + 'x', '5' + ' -' * 3000 + 'x', '第' + '　' * 3000 + '5x'):\n"
        "    assert page_number(Line(text, 0, 0, 0, 0, 0)) is None\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    ("text", "number"),
    [("- 5 -", 5), ("第 5 页 共 12 页", 5), ("— １２ —", 12), ("5/12", 5), ("　　第12页", 12), ("5%", None), ("第五页", None)],
)
def test_page_numbers(text: str, number: int | None) -> None:
    assert page_number(Line(text, 0, 0, 0, 0, 0)) == number


def test_the_documents_of_a_large_table_are_not_held_together(tmp_path: Path) -> None:
    one = "2023年，全区生产总值580亿元，增长5.2%。" * 20
    for count in (100, 4000):
        (tmp_path / f"{count}.csv").write_text("place,text\n" + f"p,{one}\n" * count, encoding="utf-8")
    program = (
        "import sys\nfrom reportlib.cli import main\nmain(['facts', '--jobs', '1', '--out', '/dev/null', sys.argv[1]])\n"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    asked = [[sys.executable, "-c", program, tmp_path / f"{count}.csv"] for count in (100, 4000)]
    few, many = (int(subprocess.run(command, capture_output=True, check=True).stdout) for command in asked)
    print(few, many)
    assert many - few < 60_000  # kilobytes
