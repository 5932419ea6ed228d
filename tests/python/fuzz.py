"""What only Python reads and writes, under chance: damaged tables, PDF and Word files give Errors alone; every kind of file that a table is
written to gives the same cells again. `python tests/python/fuzz.py MINUTES [SEED]`, a part of `./dev fuzz`; a failure says with which
seed it comes again. The tests take a few rounds of it (test_fuzz.py)."""

from __future__ import annotations

import csv
import datetime
import io
import json
import random
import sys
import tempfile
import time
import traceback
import warnings
import zipfile
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import made
import made_pdf
import openpyxl
import pandas
import pyarrow
import pyarrow.parquet
import reportlib
from openpyxl.utils.escape import unescape
from reportlib import Error, Table
from reportlib.excel import ILLEGAL, LONGEST
from spec import FOLDER, read_examples

REPORTS = [text for page in sorted(FOLDER.glob("*.md")) for example in read_examples(page) for text in example.reports]
ODD = [*"\0\x1b\x85\ufeff\u202e\u2028\"',;\t\r\n=+@'{}<>&\\%％。，0９万亿年", "\r\n", "一、", "2024年", "1e400", "9" * 25, "😀", "甲" * 300]


def files() -> dict[str, bytes]:
    """A file of each kind, small."""
    rows = [["place", "text", "year"], *([str(i), text, i] for i, text in enumerate(REPORTS[:3]))]
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([cell if isinstance(cell, int) else ILLEGAL.sub("", str(cell)) for cell in row])
    book.create_sheet("notes").append(["来源"])
    sheets, columns = io.BytesIO(), io.BytesIO()
    book.save(sheets)
    pyarrow.parquet.write_table(pyarrow.table(dict(zip(map(str, rows[0]), zip(*rows[1:], strict=True), strict=True))), columns)
    report = "".join(REPORTS[:3])
    return {
        "t.csv": text.getvalue().encode(),
        "t.xlsx": sheets.getvalue(),
        "t.parquet": columns.getvalue(),
        "a.docx": made.word(report),
        "a.html": made.html(report),
        "a.pdf": made.pdf(report),
        "b.pdf": made_pdf.document(made_pdf.ascii85(made_pdf.packed(made_pdf.WORDS)), b"[/ASCII85Decode/FlateDecode]", pages=3),
    }


def damaged(chance: random.Random, data: bytes) -> bytes:
    """With bytes changed, a stretch that is gone, or there twice, or the end cut off; the parts of an archive so too, packed again."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        out = io.BytesIO()
        with suppress(Exception), zipfile.ZipFile(io.BytesIO(data)) as old:  # else it is damaged already
            parts = {name: old.read(name) for name in old.namelist()}
            hit = chance.choice(sorted(parts))
            parts[hit] = damaged(chance, parts[hit])
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
                for name, part in parts.items():
                    new.writestr(name, part)
            return out.getvalue()
    if not data:
        return data
    a, b = sorted(chance.randrange(len(data)) for _ in range(2))
    b = min(b, a + 200)
    way = chance.randrange(5)
    if way == 0:
        return data[:a]
    if way == 1:
        return data[:a] + data[b:]
    if way == 2:
        return data[:b] + data[a:]
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(changed))
        changed[at] = chance.choice([0, 255, changed[at] ^ 1 << chance.randrange(8), *b"09<>/&\"',\n"])
    return bytes(changed)


def read_damaged(chance: random.Random, files: dict[str, bytes], folder: Path) -> None:
    name, data = chance.choice(sorted(files.items()))
    for _ in range(chance.choice([1, 1, 2, 4])):
        data = damaged(chance, data)
    path = folder / name
    path.write_bytes(data)
    for read in (reportlib.parse_file, lambda path: list(reportlib.parse_column(path, errors="return"))):
        with suppress(Error):
            read(path)


def plain(cell: Any) -> Any:
    """A cell in the type that a kind of file without decimals and dates has for it."""
    return float(cell) if isinstance(cell, Decimal) else cell


def digits15(number: float) -> float:
    """As many as Excel has."""
    return float(f"{number:.15g}")


def rows_of_excel(table: Table, folder: Path) -> tuple[list[Any], list[Any]]:
    table.to_excel(folder / "t.xlsx")
    cells = list(openpyxl.load_workbook(folder / "t.xlsx").active.iter_rows(min_row=2, values_only=True))

    def got(cell: Any) -> Any:
        if isinstance(cell, str):
            return unescape(cell)  # _x000D_, which Excel shows as what it stands for
        if isinstance(cell, (int, float)) and not isinstance(cell, bool):
            return digits15(cell)
        return cell.date() if isinstance(cell, datetime.datetime) else cell

    def expected(cell: Any) -> Any:
        if isinstance(cell, str):
            return ILLEGAL.sub("\ufffd", cell)[:LONGEST] or None
        if isinstance(cell, datetime.date) and cell.year < 1900:
            return cell.isoformat()
        return digits15(float(cell)) if isinstance(cell, Decimal) else cell

    return [list(map(got, row)) for row in cells], [[expected(cell) for cell in row.values()] for row in table.to_dicts()]


def rows_of_stata(table: Table, folder: Path) -> tuple[list[Any], list[Any]]:
    table.to_stata(folder / "t.dta")
    frame = pandas.read_stata(folder / "t.dta")

    def got(cell: Any) -> Any:
        if isinstance(cell, str):
            return cell.split("\0")[0] or None  # a text of Stata has no zero byte
        return None if pandas.isna(cell) else cell.date() if isinstance(cell, pandas.Timestamp) else cell

    def expected(cell: Any) -> Any:
        return cell.split("\0")[0] or None if isinstance(cell, str) else plain(cell)

    rows = [[expected(cell) for cell in row.values()] for row in table.to_dicts()]
    return [list(map(got, row)) for row in frame.itertuples(index=False)], rows


def rows_of_csv(table: Table, folder: Path) -> tuple[list[Any], list[Any]]:
    table.to_csv(folder / "t.csv")
    with (folder / "t.csv").open(encoding="utf-8", newline="") as file:
        _, *got = csv.reader(file)

    def expected(cell: Any) -> str:
        if isinstance(cell, bool):
            return str(cell).lower()
        return "" if cell is None else f"{cell:f}" if isinstance(cell, Decimal) else str(cell)

    return got, [[expected(cell) for cell in row.values()] for row in table.to_dicts()]


def rows_of_jsonl(table: Table, folder: Path) -> tuple[list[Any], list[Any]]:
    table.to_jsonl(folder / "t.jsonl")
    lines = (folder / "t.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    rows = [[cell.isoformat() if isinstance(cell, datetime.date) else cell for cell in row.values()] for row in table.to_dicts()]
    return [list(json.loads(line, parse_float=Decimal).values()) for line in lines], rows


def rows_of_parquet(table: Table, folder: Path) -> tuple[list[Any], list[Any]]:
    table.to_parquet(folder / "t.parquet")
    return pyarrow.parquet.read_table(folder / "t.parquet").to_pylist(), table.to_dicts()


def rows_of_duckdb(table: Table, folder: Path) -> tuple[list[Any], list[Any]]:
    (folder / "t.duckdb").unlink(missing_ok=True)
    table.to_duckdb(folder / "t.duckdb")
    with duckdb.connect(str(folder / "t.duckdb")) as database:
        return database.sql(f"from {table.name}").fetchall(), [tuple(row.values()) for row in table.to_dicts()]


WRITERS: list[Callable[[Table, Path], tuple[list[Any], list[Any]]]] = [
    rows_of_csv,
    rows_of_jsonl,
    rows_of_parquet,
    rows_of_duckdb,
    rows_of_excel,
    rows_of_stata,
]


def write_and_read_back(chance: random.Random, folder: Path) -> None:
    text = "".join(chance.choices(REPORTS, k=3))
    for _ in range(chance.randrange(8)):
        a, b = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        text = text[:a] + chance.choice(ODD) + text[chance.choice([a, min(b, a + 5)]) :]
    found = reportlib.parse(text)
    make = chance.choice([reportlib.observations, reportlib.targets, reportlib.checks])
    for write in WRITERS:
        got, expected = write(make(found, file=chance.choice(["a.txt", "=1+1", "坏\0\n\"'", ""])), folder)
        assert got == expected, f"{write.__name__} of {text!r}"


def main(minutes: float, seed: int) -> int:
    warnings.simplefilter("ignore")  # sheets that are left out
    began, rounds, own = time.monotonic(), 0, files()
    with tempfile.TemporaryDirectory() as name:
        while time.monotonic() - began < minutes * 60:
            chance = random.Random(f"{seed} {rounds}")
            try:
                read_damaged(chance, own, Path(name)) if rounds % 2 else write_and_read_back(chance, Path(name))
            except Exception:
                traceback.print_exc()
                print(f"round {rounds} of seed {seed}")
                return 1
            rounds += 1
    print(f"{rounds} rounds of seed {seed}")
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else time.time_ns()))
