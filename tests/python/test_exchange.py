"""Tables in other programs: the same content everywhere."""

from __future__ import annotations

import datetime
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import duckdb
import openpyxl
import pandas
import polars
import pyarrow
import pyarrow.parquet
import pytest
import reportlib
from reportlib import ColumnType, Document, Table
from test_tables import NEW, OLD

Rows = list[dict[str, object]]
REAL = sorted((Path(__file__).parents[3] / "shared" / "gold" / "dev").glob("*/report.txt"))[:1]  # a real report, where there is one


@pytest.fixture(params=["sample", *(path.parent.name for path in REAL)])
def table(request: pytest.FixtureRequest, sample: Document) -> Table:
    document = sample if request.param == "sample" else reportlib.parse_file(REAL[0])
    found = reportlib.observations(document, file="报告.txt")
    assert len(found) > 20
    return found


def rows(table: Table) -> Rows:
    return [dict(row) for row in table.to_dicts()]


def test_pyarrow(table: Table) -> None:
    arrow = pyarrow.table(table)
    arrow.validate(full=True)
    assert arrow.to_pylist() == rows(table)
    assert table.to_arrow() == arrow
    types = {kind: str(arrow.schema.field(name).type) for name, kind in table.types.items() if kind is not ColumnType.decimal}
    assert types == {
        ColumnType.text: "large_string",
        ColumnType.category: "dictionary<values=large_string, indices=int32, ordered=0>",
        ColumnType.integer: "int64",
        ColumnType.date: "date32[day]",
        ColumnType.boolean: "bool",
        ColumnType.offset: "uint32",
    }
    assert arrow.schema.field("low").type == pyarrow.decimal128(38, arrow.schema.field("low").type.scale)
    assert arrow.schema.field("indicator").metadata == {b"english": b"Indicator", b"chinese": "指标".encode()}
    assert arrow.schema.metadata == {b"table": b"observations"}


def test_a_stream_is_given_anew_and_may_be_dropped(table: Table) -> None:
    assert pyarrow.table(table) == pyarrow.table(table)
    table.__arrow_c_stream__()
    stream = pyarrow.table(reportlib.observations(reportlib.parse(OLD)))  # outlives its table
    assert stream.column("text").to_pylist() == ["5%", "6%—6.5%", "2个以上"]


def test_polars(table: Table) -> None:
    frame = polars.DataFrame(table)
    assert frame.to_dicts() == rows(table)
    assert table.to_polars().equals(frame)


def test_duckdb(table: Table) -> None:
    observations = table  # noqa: F841 (DuckDB sees the variables of Python)
    found = duckdb.sql("from observations")
    names = [column[0] for column in found.description]
    assert [dict(zip(names, row, strict=True)) for row in found.fetchall()] == rows(table)


def test_pandas(table: Table) -> None:
    frame = table.to_pandas()
    assert frame["value"].dtype == "float64"
    assert isinstance(frame["indicator"].dtype, pandas.CategoricalDtype)
    assert frame["period_first"].dtype.kind == "M"
    numbers = [None if value is None else float(value) for value in table["value"] if not isinstance(value, str | datetime.date)]
    exact = table.to_pandas(exact=True)
    for column in table.columns:
        got = [None if pandas.isna(cell) else cell.date() if isinstance(cell, pandas.Timestamp) else cell for cell in exact[column]]
        assert got == table[column], column
    assert [None if pandas.isna(value) else value for value in frame["value"]] == numbers


def test_periods_are_two_dates_and_a_grain() -> None:
    text = "2024年上半年，全区生产总值280亿元。“十三五”时期，全区生产总值年均增长6%。"
    half, years = reportlib.observations(reportlib.parse(text)).to_dicts()
    (none,) = reportlib.observations(reportlib.parse("新建公园2个。")).to_dicts()
    day = datetime.date
    assert (half["period_first"], half["period_last"], half["grain"]) == (day(2024, 1, 1), day(2024, 6, 30), "half")
    assert (years["period_first"], years["period_last"], years["grain"]) == (day(2016, 1, 1), day(2020, 12, 31), "year")
    assert (none["period"], none["period_first"], none["period_last"], none["grain"]) == (None, None, None, None)
    cells = reportlib.panel([reportlib.parse(OLD, year=2023)])
    assert cells["period_last"][0] == day(2022, 12, 31)


def test_tables_one_after_the_other() -> None:
    tables = [reportlib.targets(reportlib.parse(text), file=name) for name, text in (("old", OLD), ("new", NEW))]
    both = Table.concat(tables)
    assert both.to_dicts() == [row for table in tables for row in table.to_dicts()]
    assert pyarrow.table(both).column("file").to_pylist() == ["old", "old", "new"]
    assert len(Table.concat([])) == 0
    with pytest.raises(ValueError, match="columns"):
        Table.concat([tables[0], reportlib.panel([])])


def test_empty_tables_pass_too() -> None:
    nothing = reportlib.observations(reportlib.parse(""))
    assert pyarrow.table(nothing).num_rows == len(polars.DataFrame(nothing)) == len(nothing.to_pandas()) == 0


def test_parquet(table: Table, tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    table.to_parquet(path)
    assert pyarrow.parquet.read_table(path).to_pylist() == rows(table)
    assert pyarrow.parquet.read_schema(path).field("unit").metadata[b"chinese"] == "单位".encode()
    with pytest.raises(reportlib.Error, match="cannot be written"):
        table.to_parquet(tmp_path / "missing" / "t.parquet")


def test_duckdb_file(table: Table, tmp_path: Path) -> None:
    path = tmp_path / "t.duckdb"
    table.to_duckdb(path, '再 "次"')
    table.to_duckdb(path)
    table.to_duckdb(path)  # replaced
    with duckdb.connect(str(path)) as database:
        assert database.sql("select value, text from observations").fetchall() == list(zip(table["value"], table["text"], strict=True))
        comment = "select comment from duckdb_columns() where table_name = 'observations' and column_name = 'unit'"
        assert database.sql(comment).fetchall() == [("单位",)]
        assert len(database.sql("show tables").fetchall()) == 2


def test_excel(table: Table, tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    table.to_excel(path)
    sheet = openpyxl.load_workbook(path).active
    assert sheet.title == "observations"
    assert sheet.freeze_panes == "A2"
    first, *cells = sheet.iter_rows(values_only=True)
    assert list(first) == table.columns
    assert len(cells) == len(table)
    for name, column in zip(table.columns, zip(*cells, strict=True), strict=True):
        got = [cell.date() if isinstance(cell, datetime.datetime) else cell for cell in column]
        assert got == [float(cell) if isinstance(cell, Decimal) else cell for cell in table[name]], name
    widths = {name: sheet.column_dimensions[cell.column_letter].width for name, cell in zip(table.columns, sheet[1], strict=True)}
    assert widths["sentence"] == pytest.approx(60, abs=1)
    assert widths["grain"] < widths["measure"] < 61
    table.to_excel(path, header="chinese")
    assert [cell.value for cell in openpyxl.load_workbook(path).active[1]] == list(table.labels(chinese=True).values())


def test_excel_takes_texts_as_texts(tmp_path: Path) -> None:
    table = reportlib.observations(reportlib.parse("新建公园2个。"), file="=1+1\x01")
    table.to_excel(tmp_path / "t.xlsx")
    cell = openpyxl.load_workbook(tmp_path / "t.xlsx").active["A2"]
    assert (cell.value, cell.data_type) == ("=1+1\ufffd", "s")


def test_stata(table: Table, tmp_path: Path) -> None:
    path = tmp_path / "t.dta"
    table.to_stata(path)
    with pandas.read_stata(path, iterator=True) as reader:
        labels, values = reader.variable_labels(), reader.value_labels()
    assert list(labels.values()) == list(table.labels(chinese=True).values())
    frame, codes = pandas.read_stata(path), pandas.read_stata(path, convert_categoricals=False)
    assert list(frame.columns) == list(labels)
    for column in table.columns:
        cells = frame["end_" if column == "end" else column]
        got = [None if pandas.isna(cell) or cell == "" else cell.date() if isinstance(cell, pandas.Timestamp) else cell for cell in cells]
        assert got == [float(cell) if isinstance(cell, Decimal) else cell for cell in table[column]], column
    named = [None if pandas.isna(code) else values["unit"][int(code)] for code in codes["unit"]]
    assert named == table["unit"]
    assert set(frame["file"]) == {"报告.txt"}


def test_stata_shortens_names_and_keeps_long_texts(tmp_path: Path) -> None:
    text = OLD.replace("新建公园2个以上", "新建" + "很" * 1000 + "长的公园2个以上")
    wide = reportlib.targets(reportlib.parse(text))
    wide.to_stata(tmp_path / "t.dta")
    assert pandas.read_stata(tmp_path / "t.dta")["sentence"].tolist() == wide["sentence"]
    from reportlib.stata import short_names

    names = short_names(["a" * 40, "a" * 50, "end", "pm25_微克/立方米"])
    assert list(names.values()) == ["a" * 32, "a" * 30 + "_2", "end_", "pm25_微克_立方米"]


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    code = (
        "import sys, reportlib\n"
        "sys.modules.update(dict.fromkeys(['pandas', 'polars', 'pyarrow', 'pyarrow.parquet', 'xlsxwriter', 'duckdb']))\n"
        "t = reportlib.observations(reportlib.parse(''))\n"
        "for write in (t.to_arrow, t.to_pandas, t.to_polars, t.to_parquet, t.to_excel, t.to_stata, t.to_duckdb):\n"
        "    try:\n"
        f"        write() if write in (t.to_arrow, t.to_pandas, t.to_polars) else write({str(tmp_path / 'x')!r})\n"
        "    except reportlib.Error as error:\n"
        "        print(str(error).split()[-1])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    extras = ["arrow", "pandas", "polars", "arrow", "excel", "pandas", "duckdb"]
    assert done.stdout.split() == [f"'govreportlib[{name}]'" for name in extras]
