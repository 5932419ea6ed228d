"""parse_batches: record batches in, record batches out."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import polars
import pyarrow
import pytest
import reportlib
import reportlib.arrow
from reportlib.arrow import parse_batches, schema
from test_tables import NEW, OLD


def batch() -> pyarrow.RecordBatch:
    columns = {"id": [1, 2, 3, 4], "region": ["甲", "乙", "丙", "丁"], "body": [OLD, None, "没有数。", NEW]}
    return pyarrow.record_batch(columns)


def found(batches: Any, **options: Any) -> pyarrow.Table:
    return pyarrow.Table.from_batches(parse_batches(batches, "body", **options))


def test_rows_with_their_identity() -> None:
    table = found([batch()])
    table.validate(full=True)
    assert table.schema == schema(batch().schema, "body")
    assert table.column_names[:2] == ["id", "row_region"]
    assert table.column("id").to_pylist() == [1, 1, 1, 4, 4, 4]
    assert table.column("row_region").to_pylist() == ["甲"] * 3 + ["丁"] * 3
    alone = [row for text in (OLD, NEW) for row in reportlib.observations(reportlib.parse(text)).to_dicts()]
    names = list(alone[0])
    assert table.select(names).to_pylist() == alone
    assert table.column("error").to_pylist() == [None] * 6


def test_types_are_the_same_in_every_batch() -> None:
    one, two = parse_batches([batch().slice(0, 1), batch().slice(1, 2)], "body")
    assert (one.num_rows, two.num_rows) == (3, 0)
    assert one.schema == two.schema
    kinds = {str(field.type) for field in one.schema}
    assert kinds == {"string", "int64", "bool", "decimal128(38, 10)", "date32[day]"}


def test_other_tables_and_readers() -> None:
    table = found([batch()], make=reportlib.targets, threads=1)
    assert table.column("status").unique().to_pylist() == ["target"]
    strict = reportlib.Parser(strict=True)
    files = pyarrow.record_batch({"id": [1, 2], "body": [OLD.encode("gb18030"), b"\xff\xff\xff"]})
    table = found([files], parser=strict)
    assert table.column("id").to_pylist() == [1, 1, 1, 2]
    *fine, error = table.column("error").to_pylist()
    assert fine == [None] * 3
    assert error.startswith("byte 0")
    assert table.column("text").to_pylist()[3] is None


def test_a_row_that_fails_is_a_row() -> None:
    def make(document: reportlib.Document) -> reportlib.Table:
        if document.text == "没有数。":
            raise RuntimeError("no number")
        return reportlib.observations(document)

    table = found([batch()], make=make)
    assert table.column("id").to_pylist() == [1, 1, 1, 3, 4, 4, 4]
    assert table.column("error").to_pylist()[3] == "RuntimeError: no number"


@pytest.mark.parametrize("many", [polars.DataFrame(pyarrow.table(batch())), pyarrow.table(batch())], ids=["polars", "pyarrow"])
def test_any_stream_will_do(many: Any) -> None:
    assert found(many).column("text").to_pylist() == found([batch()]).column("text").to_pylist()


def test_large_results_come_in_several_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reportlib.arrow, "ROWS", 3)
    parts = list(parse_batches([batch()], "body"))
    assert [part.num_rows for part in parts] == [3, 3, 0]
    assert pyarrow.Table.from_batches(parts) == found([batch()])


def test_decimals_of_many_places_are_cut_off() -> None:
    long = pyarrow.record_batch({"body": ["废水减少0.123456789012345%。"]})
    assert found([long]).column("low").to_pylist() == [Decimal("0.1234567890")]
