"""Tables and what makes them. There is no such module when a program runs: import from reportlib."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from enum import Enum
from typing import Generic, Literal, TypeVar, final, overload

import pandas
import polars
import pyarrow
from _typeshed import StrPath

from ._core import Document, Observation
from ._values import SectionKind

_Of = TypeVar("_Of")
_Documents = Iterable[Document | tuple[StrPath, Document]]
_Cell = str | int | bool | Decimal | datetime.date | None

class ColumnType(Enum):
    text = 0
    category = 1
    integer = 2
    decimal = 3
    boolean = 4
    date = 5
    offset = 6

class Hardness(Enum):
    plain = 0
    hard = 1
    soft = 2

class Denominator(Enum):
    characters = 0
    words = 1
    sentences = 2

@final
class Table:
    """Rows of typed cells: what every analysis gives. Immutable; offsets count code points."""

    @property
    def name(self) -> str: ...
    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
    @property
    def types(self) -> dict[str, ColumnType]:
        """The type of each column by its name."""
    def labels(self, *, chinese: bool = False) -> dict[str, str]:
        """What people call each column, in English or Chinese."""
    def __len__(self) -> int: ...
    def __getitem__(self, name: str) -> list[_Cell]:
        """The values of a column; KeyError when there is none of that name."""
    def __iter__(self) -> Iterator[dict[str, _Cell]]:
        """The rows, each a dict as `to_dicts` gives it, made when it is asked for."""
    def _repr_html_(self) -> str:
        """The first rows, for a notebook."""
    def to_dicts(self) -> list[dict[str, _Cell]]:
        """One dict a row: str, int, Decimal, bool or date, None for what is not there."""
    @overload
    def to_csv(self, path: None = None, *, bom: bool = False, header: bool = True) -> str: ...
    @overload
    def to_csv(self, path: StrPath, *, bom: bool = False, header: bool = True) -> None:
        """Comma-separated values, written to `path` or returned; `bom`: a byte order mark, by which Excel knows UTF-8."""
    @overload
    def to_tsv(self, path: None = None, *, bom: bool = False, header: bool = True) -> str: ...
    @overload
    def to_tsv(self, path: StrPath, *, bom: bool = False, header: bool = True) -> None:
        """Tab-separated values; tabs and line ends inside a cell become blanks."""
    @overload
    def to_jsonl(self, path: None = None) -> str: ...
    @overload
    def to_jsonl(self, path: StrPath) -> None:
        """One JSON object a line."""
    @staticmethod
    def concat(tables: Sequence[Table]) -> Table:
        """The rows of tables of the same columns one after the other; ValueError when the columns differ."""
    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The rows as an Arrow stream: what pyarrow.table(t), polars.DataFrame(t) and DuckDB ask for. Texts are shared, not copied."""
    def to_arrow(self) -> pyarrow.Table:
        """A pyarrow.Table, which shares the texts. Extra: arrow."""
    def to_pandas(self, *, exact: bool = False) -> pandas.DataFrame:
        """A pandas.DataFrame; decimals become float64 unless `exact`. Extra: pandas."""
    def to_polars(self) -> polars.DataFrame:
        """A polars.DataFrame. Extra: polars."""
    def to_parquet(self, path: StrPath) -> None:
        """A Parquet file with the Arrow types. Extra: arrow."""
    def to_duckdb(self, path: StrPath, name: str | None = None) -> None:
        """A table of a DuckDB database, called as this one is unless `name` is given; one of that name is replaced. Extra: duckdb."""
    def to_excel(self, path: StrPath, *, header: Literal["names", "english", "chinese"] = "names") -> None:
        """One sheet of an XLSX file with a frozen header, a filter and columns as wide as their cells. Extra: excel."""
    def to_stata(self, path: StrPath, *, chinese: bool = True) -> None:
        """A Stata file (118): labels of variables, categories as numbers with value labels, decimals as doubles. Extra: pandas."""
    def sdmx(self) -> Table:
        """The same rows with the names and codes of SDMX, for the cells of a panel."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Constraint:
    """A verdict with the evidence that it rests on."""

    @property
    def hardness(self) -> Hardness: ...
    @property
    def rule(self) -> str | None:
        """The rule that decided: commitment 确保, bound at_least."""
    @property
    def commitment(self) -> str | None:
        """The words in the text."""
    @property
    def bound(self) -> str | None:
        """The name of the number's bound."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class _Rules(Generic[_Of]):
    @staticmethod
    def preset(name: str) -> _Of:
        """One that is built in."""
    @staticmethod
    def presets() -> list[str]:
        """The names of those that are built in."""
    @staticmethod
    def load(path: StrPath) -> _Of:
        """Reads a TSV file, named after it."""
    @staticmethod
    def from_tsv(name: str, tsv: str) -> _Of: ...
    @property
    def name(self) -> str: ...

@final
class Coding(_Rules[Coding]):
    """A named coding of hard and soft targets: rules in order, the first that fits decides. TSV: field, words, verdict.

    Built in: hard_first, soft_first, bound, commitment.
    """

    def judge(self, bound: str, commitment: str) -> Constraint:
        """The verdict on the name of a bound and words of commitment."""

@final
class Dictionary(_Rules[Dictionary]):
    """Words by topic, for counting how much a report speaks of it. Immutable. TSV: topic, terms, not_in (may be left out).

    Built in: environment, digital_economy, livelihood, innovation.
    """

@final
class Panel:
    """Documents to cells: area × time × indicator × aspect × status, each with one value and its source."""

    def __init__(self, *, indicators: Sequence[str] = ..., alternatives: bool = False) -> None: ...
    def add(self, document: Document, *, file: str = "") -> None:
        """Takes what the tables need of a document, which may be dropped then; `file` is what they call it."""
    def cells(self) -> Table:
        """One row a cell, by area, time and indicator."""
    def wide(self) -> Table:
        """One row an area and year, one column a series."""
    def fulfilment(self) -> Table:
        """Each target beside what was achieved, the deviation, and whether it was met."""
    def amplification(self) -> Table:
        """Each target in percent beside that of the area above it."""
    def checks(self) -> Table:
        """Figures that do not go together, each with both places."""

def observations(document: Document, *, file: str = "") -> Table:
    """Every observation of a document, one a row; `file` is what the table calls it."""

def targets(document: Document, *, file: str = "", coding: Coding | None = None) -> Table:
    """What is planned, promised or required; what words say in the place of a number is in relation and basis. With a coding, how hard."""

def achievements(document: Document, *, file: str = "") -> Table:
    """What was achieved, or was expected to be when the report was given."""

def entities(document: Document, *, file: str = "") -> Table:
    """Every named thing that is mentioned, one a row; `identity` is the same for all mentions of one thing in all reports of its area."""

def constraint(target: Observation, coding: Coding) -> Constraint:
    """How binding an observation is by a coding."""

def checks(document: Document, *, file: str = "") -> Table:
    """Figures of one document that do not go together, each with both places."""

def compare(older: Document, newer: Document, *, older_file: str = "", newer_file: str = "") -> Table:
    """Two reports of one area side by side: targets, achievements, topics; kept, new or dropped."""

def panel(documents: _Documents, *, indicators: Sequence[str] = ..., alternatives: bool = False) -> Table:
    """The cells of any iterable of documents, or of pairs of a file and its document, taken one at a time."""

def fulfilment(documents: _Documents, *, indicators: Sequence[str] = ..., alternatives: bool = False) -> Table:
    """Panel.fulfilment of any iterable of documents."""

def amplification(documents: _Documents, *, indicators: Sequence[str] = ..., alternatives: bool = False) -> Table:
    """Panel.amplification of any iterable of documents."""

def attention(
    document: Document,
    dictionary: Dictionary,
    *,
    sections: Sequence[SectionKind] = ...,
    denominator: Denominator = ...,
    file: str = "",
) -> Table:
    """One row a topic: hits, what they are set against, hits per thousand, and the definition."""

def attention_hits(
    document: Document,
    dictionary: Dictionary,
    *,
    sections: Sequence[SectionKind] = ...,
    denominator: Denominator = ...,
    file: str = "",
) -> Table:
    """The hits themselves, one a row with its place."""
