"""What is looked at before a file is read: what it is, how long it is, whether it is a table. All that reads files passes here."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from ._core import Container, Document, Error, Parser, read_source
from .delimited import DELIMITERS, delimiter_of, table
from .extras import extra

if TYPE_CHECKING:
    from _typeshed import StrPath

GIB = 1 << 30
LONGEST = GIB  # bytes of a file
UNPACKED = GIB // 2  # bytes of the parts of a workbook together
PACKED = 100  # how many times smaller a larger Parquet file may be
HEAD = 4096  # bytes that tell what a file is
IS_TABLE = "is a table: parse_column() reads the reports in a column of it"
PARQUET, ZIP = b"PAR1", b"PK\x03\x04"


Cells = Sequence[object]


class Table(NamedTuple):
    columns: Sequence[str]
    rows: Iterator[tuple[str, Cells | Error]]  # where each stands, and an Error in place of one that cannot be read
    left_out: Sequence[str] = ()  # names of sheets that are other tables


def parser_or_new(parser: Parser | None) -> Parser:
    """The parser that a caller gave, or one with the built-in lexicon."""
    if parser is None:
        return Parser()
    if not isinstance(parser, Parser):
        raise TypeError(f"parser must be a Parser, not {type(parser).__name__}")
    return parser


def refuse_table(path: StrPath, parser: Parser) -> None:
    """Error for a table, which has many reports."""
    if open_table(path, parser) is not None:
        raise Error(f"{os.fsdecode(path)}: {IS_TABLE}")


def parse_bytes(parser: Parser, data: bytes) -> Document:
    """The report in a file that was read; Error for a table, unless the parser knows what the file is."""
    if parser.container is None and table_of(data, "", parser) is not None:
        raise Error(IS_TABLE)
    return parser.parse(data)


def read_stream(stream: BinaryIO) -> bytes:
    """All of it, unless that is too much."""
    data = stream.read(LONGEST + 1)
    if len(data) > LONGEST:
        raise Error(f"has more than {LONGEST // GIB} GiB")
    return data


def head_of(path: StrPath) -> bytes:
    """The first bytes of a file, once it is known that there is one and that it may be read: a pipe would wait, a device has no end."""
    name = os.fsdecode(path)
    try:
        found = os.stat(path)
        if stat.S_ISDIR(found.st_mode):
            raise Error(f"{name}: is a folder, not a file")
        if not stat.S_ISREG(found.st_mode):
            raise Error(f"{name}: is a device or a pipe, not a file")
        with open(path, "rb") as file:
            head = file.read(HEAD)
    except (OSError, ValueError):
        raise Error(f"{name}: cannot be opened") from None
    if found.st_size > LONGEST and not head.startswith(PARQUET):  # which is read a part at a time
        raise Error(f"{name}: has {found.st_size / GIB:.1f} GiB, no more than {LONGEST // GIB} GiB is read")
    return head


def open_table(path: StrPath, parser: Parser | None = None) -> Table | None:
    """The table in a file, told by its content, its name only where that is in doubt; None when there is none."""
    name, head = os.fsdecode(path), head_of(path)
    if head.startswith(PARQUET):
        return parquet(name, name, os.stat(path).st_size)
    if not head.startswith(ZIP) and not may_be_delimited(head, name):
        return None
    with open(path, "rb") as file:
        return table_of(file.read(), name, parser)


def table_of(data: bytes, name: str, parser: Parser | None = None) -> Table | None:
    """The same for the bytes of a file."""
    if data.startswith(PARQUET):
        return parquet(io.BytesIO(data), name, len(data))
    if data.startswith(ZIP):
        return workbook(data, name)
    return delimited(data, name, parser or Parser()) if may_be_delimited(data[:HEAD], name) else None


def may_be_delimited(head: bytes, name: str) -> bool:
    first = head.split(b"\n", 1)[0]
    return is_called_table(name) or any(delimiter.encode() in first for delimiter in DELIMITERS)


def is_called_table(name: str) -> bool:
    return name.lower().endswith((".csv", ".tsv"))


def delimited(data: bytes, name: str, parser: Parser) -> Table | None:
    source = read_source(data, container=Container.text, encoding=parser.encoding, strict=parser.strict, charset=parser.charset)
    called = is_called_table(name)
    delimiter = delimiter_of(source.text, called)
    if delimiter is not None:
        names, rows = table(source.text, delimiter)
        return Table(names, numbered(rows))
    if called:
        raise Error(f"{name}: is called a table, but has no names of columns above its rows")
    return None


def numbered(rows: Iterator[Cells | Error], sheet: str = "") -> Iterator[tuple[str, Cells | Error]]:
    """From 1, the line of the columns' names not counted."""
    return ((f"{sheet}row {number}", cells) for number, cells in enumerate(rows, 1))


def damaged(name: str, error: Exception) -> Error:
    return Error(f"{name}: is damaged: {error}")


def parquet(file: str | BinaryIO, name: str, size: int) -> Table:
    """Texts are read as a dictionary, where each stands once however many rows have it."""
    arrow = extra("pyarrow", "arrow")
    reader = extra("pyarrow.parquet", "arrow").ParquetFile
    most = max(UNPACKED, PACKED * size)
    too_much = Error(f"{name}: would unpack to more than {most >> 20} MiB")
    try:
        metadata = reader(file).metadata
        columns = [metadata.schema.column(i) for i in range(metadata.num_columns)]
        texts = [column.path for column in columns if column.physical_type == "BYTE_ARRAY"]
        parts = reader(file, metadata=metadata, read_dictionary=texts)
    except (arrow.ArrowException, OSError) as error:
        raise damaged(name, error) from None
    if sum(metadata.row_group(i).total_byte_size for i in range(metadata.num_row_groups)) > most:
        raise too_much

    def rows() -> Iterator[Cells | Error]:
        given = 0
        try:
            for batch in parts.iter_batches(batch_size=16):
                given += sum(map(size_of, batch.columns))
                if given > most:
                    raise too_much
                for row in range(batch.num_rows):
                    try:
                        yield [column[row].as_py() for column in batch.columns]
                    except (ValueError, OverflowError) as error:  # a text that is no UTF-8, a day that Python does not have
                        yield Error(str(error))
        except (arrow.ArrowException, OSError) as error:
            raise damaged(name, error) from None

    return Table(parts.schema_arrow.names, numbered(rows()))


def size_of(array: Any) -> int:
    """Bytes that the cells of an Arrow array have one by one."""
    compute, types = extra("pyarrow.compute", "arrow"), extra("pyarrow.types", "arrow")
    if types.is_dictionary(array.type):
        lengths = compute.binary_length(array.dictionary).take(array.indices)
        return int(array.indices.nbytes + (compute.sum(lengths).as_py() or 0))
    if types.is_map(array.type):
        begin, end = array.offsets[0].as_py(), array.offsets[-1].as_py()
        return size_of(array.keys[begin:end]) + size_of(array.items[begin:end])
    if types.is_nested(array.type):
        inner = array.flatten()
        return sum(map(size_of, inner if isinstance(inner, list) else [inner]))
    return int(array.nbytes)


def workbook(data: bytes, name: str) -> Table | None:
    """The sheets of an XLSX file that have the columns of the first; None for other archives, such as a DOCX file."""
    import zipfile  # slow to import, so only when used

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile:
        return None  # the reader of reports says what is wrong with it
    if all(part.filename != "xl/workbook.xml" for part in parts):
        return None
    unpacked = sum(part.file_size for part in parts)
    if unpacked > UNPACKED:
        raise Error(f"{name}: would unpack to {unpacked >> 20} MiB, no more than {UNPACKED >> 20} MiB is read")
    openpyxl = extra("openpyxl", "excel")

    def rows(sheet: Any) -> Iterator[Cells]:
        try:
            sheet.reset_dimensions()  # what the file says of its extent may be older than its rows
            yield from sheet.iter_rows(values_only=True)
        except Exception as error:  # openpyxl lets those of the formats below it through
            raise damaged(name, error) from None

    try:
        sheets = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets
    except Exception as error:
        raise damaged(name, error) from None
    heads = {sheet.title: names_of(next(rows(sheet), ())) for sheet in sheets}
    columns: Sequence[str] = next(filter(any, heads.values()), [])
    read = [sheet for sheet in sheets if heads[sheet.title] == columns]
    each = (numbered(islice(rows(sheet), 1, None), f"sheet {sheet.title} " if len(read) > 1 else "") for sheet in read)
    return Table(columns, chain.from_iterable(each), [title for title, head in heads.items() if any(head) and head != columns])


def names_of(cells: Cells) -> list[str]:
    return ["" if cell is None else str(cell) for cell in cells]
