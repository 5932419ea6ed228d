"""Small files that would take a machine down, and what is no file: refused by name before much of it is read."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import openpyxl
import pyarrow
import pyarrow.parquet
import pytest
import reportlib
from reportlib import pdf
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
    failed_alone(bounded("facts", tmp_path), f"{path}: would unpack to 700 MiB, more than 100 times its size")


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


def document(content: bytes, form: bytes = b"/FlateDecode", pages: int = 1) -> bytes:
    """A PDF file whose pages have one stream."""
    kids = b" ".join(b"%d 0 R" % (5 + i) for i in range(pages))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        b"<</Length %d/Filter%s>>stream\n%s\nendstream" % (len(content), form, content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *[page] * pages,
    ]
    out, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def packed(piece: bytes, times: int) -> bytes:
    engine = zlib.compressobj(9)
    return b"".join(engine.compress(piece) for _ in range(times)) + engine.flush()


WORDS = b"BT /F1 12 Tf 10 700 Td (GDP 5%) Tj ET "


def test_pdf_files_are_bounded_by_what_they_unpack_to(report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reportlib.read_pdf(document(packed(WORDS, 1))).text == "GDP 5%\n"
    blanks = packed(b" " * (1 << 20), 1024)
    path = tmp_path / "bomb.pdf"
    for data in (document(blanks), document(zlib.compress(blanks, 9), b"[/FlateDecode/FlateDecode]"), document(packed(WORDS, 1 << 20))):
        assert len(data) < 2 << 20
        path.write_bytes(data)
        failed_alone(bounded("facts", tmp_path, memory=1 << 30), f"{path}: a PDF file whose streams would unpack to more than 32 MiB")
    with pytest.raises(reportlib.Error, match="5000 pages"):
        reportlib.read_pdf(document(packed(WORDS, 1), pages=5000))
    monkeypatch.setattr(pdf, "CHARACTERS", 15)
    assert len(reportlib.read_pdf(document(packed(WORDS, 1), pages=2)).text) == 13
    with pytest.raises(reportlib.Error, match="more than 15 characters"):
        reportlib.read_pdf(document(packed(WORDS, 1), pages=3))


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
