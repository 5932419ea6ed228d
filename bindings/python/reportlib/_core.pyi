"""The C++ model in Python, name for name."""

import datetime
from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from typing import Any, Generic, TypeVar, final, overload

from _typeshed import StrPath
from typing_extensions import Buffer, Self

from .phrase import Phrase

_T_co = TypeVar("_T_co", covariant=True)

def version() -> str:
    """The library's version."""

# Errors

class Error(Exception):
    """Misuse: a missing file, a folder where a file is expected."""

class DecodeError(Error, ValueError):
    """Input that is no text; `offset` tells where: the byte, of a str the character."""

    offset: int

class LexiconError(Error):
    """A malformed lexicon file; `line` and `column` tell where."""

    line: int
    column: int

# Enumerations

class Severity(Enum):
    info = 0
    warning = 1
    error = 2

class Code(Enum):
    undecodable_bytes = 0
    guessed_encoding = 1
    binary_input = 2
    empty_text = 3
    text_too_large = 4
    unexplained_number = 5
    number_too_large = 6
    unknown_unit = 7
    impossible_date = 8
    repaired_number = 9
    suspect_unit = 10
    no_title = 11
    no_sections = 12
    heading_gap = 13
    incomplete_text = 14

class QuantityKind(Enum):
    amount = 0
    count = 1
    percent = 2
    point = 3
    multiple = 4
    rank = 5
    ratio = 6

class Bound(Enum):
    exact = 0
    about = 1
    nearly = 2
    over = 3
    at_least = 4
    under = 5
    at_most = 6
    range = 7

class Grain(Enum):
    day = 0
    month = 1
    quarter = 2
    half = 3
    year = 4

class SectionKind(Enum):
    review = 0
    situation = 1
    guideline = 2
    targets = 3
    tasks = 4
    self_building = 5
    closing = 6
    glossary = 7
    other = 8

class ParagraphKind(Enum):
    body = 0
    item = 1
    lead = 2
    heading = 3
    salutation = 4
    front = 5
    note = 6
    glossary = 7
    noise = 8

class RegionLevel(Enum):
    unknown = 0
    nation = 1
    province = 2
    prefecture = 3
    county = 4
    township = 5

class EntityType(Enum):
    region = 0
    area = 1
    organization = 2
    person = 3
    project = 4
    programme = 5
    document = 6
    meeting = 7
    honour = 8
    doctrine = 9
    event = 10

class Aspect(Enum):
    level = 0
    growth = 1
    avg_growth = 2
    change = 3
    share = 4
    rank = 5
    multiple = 6
    structure = 7
    gap = 8

class Direction(Enum):
    none = 0
    up = 1
    down = 2

class Status(Enum):
    actual = 0
    estimate = 1
    target = 2
    attribute = 3

class Scope(Enum):
    self = 0
    nation = 1
    province = 2
    city = 3
    other = 4

class TermKind(Enum):
    unit = 0
    indicator = 1
    bound = 2
    heading = 3
    name = 4  # type: ignore[assignment]
    word = 5
    office = 6
    region = 7
    noise = 8
    noun = 9
    lead = 10

class Understanding(Enum):
    explained = 0
    unexplained = 1
    noise = 2

class Encoding(Enum):
    automatic = 0
    utf8 = 1
    utf16le = 2
    utf16be = 3
    gb18030 = 4

# Values

@final
class Date:
    """A date of which only a part is known: a month, a year, 12月28日 of an unknown year. 0 is not known."""

    @property
    def year(self) -> int: ...
    @property
    def month(self) -> int: ...
    @property
    def day(self) -> int: ...
    def isoformat(self) -> str:
        """ISO 8601 with what is known: 2023-12, --12-28."""
    def __hash__(self) -> int: ...

@final
class Quantity:
    """A number with its unit: 580亿元 is low 580, scale 10^8, unit 元."""

    __match_args__ = ("kind", "low", "high", "scale", "unit", "bound")
    def __init__(
        self,
        kind: QuantityKind,
        low: Decimal | int | None = None,
        high: Decimal | int | None = None,
        scale: Decimal | int = ...,
        unit: str = "",
        bound: Bound = ...,
        *,
        terms: Sequence[Decimal | int] = ...,
    ) -> None: ...
    @property
    def kind(self) -> QuantityKind: ...
    @property
    def low(self) -> Decimal | None:
        """As written; None when the words give no figure (数百)."""
    @property
    def high(self) -> Decimal | None:
        """Only in a range."""
    @property
    def scale(self) -> Decimal:
        """What 万 and 亿 multiply by."""
    @property
    def unit(self) -> str:
        """The base unit, without 万 or 亿."""
    @property
    def bound(self) -> Bound: ...
    @property
    def terms(self) -> tuple[Decimal, ...]:
        """Of a ratio a:b:c; of a fraction numerator and denominator."""
    @property
    def value(self) -> Decimal | None:
        """low × scale, in the base unit."""
    @property
    def interval(self) -> tuple[Decimal | None, Decimal | None]:
        """The closed interval that number and bound admit; None is an open side."""
    @property
    def written_unit(self) -> str:
        """The unit as a reader writes it: 亿元."""
    def __hash__(self) -> int: ...

@final
class Period:
    """A time: a point (2023年, 一季度), a span (2018—2022年) or a length (三年)."""

    __match_args__ = ("first", "last", "grain")
    @property
    def first(self) -> datetime.date | Date:
        """A date when complete, else a Date; a quarter or half is given in its `month`."""
    @property
    def last(self) -> datetime.date | Date: ...
    @property
    def first_day(self) -> datetime.date | None:
        """The first calendar day; None when the year is not known."""
    @property
    def last_day(self) -> datetime.date | None: ...
    @property
    def grain(self) -> Grain: ...
    @property
    def year_inferred(self) -> bool:
        """The year is not in the words."""
    @property
    def length(self) -> Decimal | None:
        """Of a duration, in `unit`."""
    @property
    def length_high(self) -> Decimal | None:
        """Only in a range of lengths: 3至5年."""
    @property
    def unit(self) -> str: ...
    @property
    def is_duration(self) -> bool: ...
    @property
    def anchored(self) -> bool:
        """The years are known."""
    def __hash__(self) -> int: ...

@final
class Ordinal:
    """A number in a sequence of meetings, plans, batches: 第十届, “十四五”."""

    __match_args__ = ("number",)
    def __init__(self, number: int) -> None: ...
    @property
    def number(self) -> int: ...
    def __hash__(self) -> int: ...

@final
class Marker:
    """A heading, list, page or footnote number; 0 when it has none."""

    __match_args__ = ("number",)
    def __init__(self, number: int) -> None: ...
    @property
    def number(self) -> int: ...
    def __hash__(self) -> int: ...

@final
class Name:
    """A number inside a name or fixed term: “1+3+2”, 5G, 三农."""

    __match_args__ = ()
    def __init__(self) -> None: ...
    def __hash__(self) -> int: ...

# Items and layers

class _Node:
    @property
    def text(self) -> str:
        """The exact words: document.text[start:end]."""
    @property
    def start(self) -> int:
        """In code points of document.text."""
    @property
    def end(self) -> int:
        """In code points, exclusive."""
    @property
    def document(self) -> Document: ...
    def __hash__(self) -> int: ...

class _Layer(Sequence[_T_co], Generic[_T_co]):
    @overload
    def __getitem__(self, index: int, /) -> _T_co: ...
    @overload
    def __getitem__(self, index: slice, /) -> Self: ...
    def __len__(self) -> int: ...
    def __hash__(self) -> int: ...
    def __contains__(self, value: object, /) -> bool: ...
    def index(self, value: Any, /) -> int: ...  # type: ignore[override]
    def count(self, value: Any, /) -> int: ...

class _Container(_Node):
    @property
    def mentions(self) -> MentionLayer: ...
    @property
    def entities(self) -> EntityLayer: ...
    @property
    def observations(self) -> ObservationLayer: ...

class _Placed(_Node):
    @property
    def sentence(self) -> Sentence | None: ...
    @property
    def section(self) -> Section | None: ...

@final
class Section(_Container):
    """A headed part: from its marker to the next heading of the same or a higher level."""

    @property
    def level(self) -> int:
        """1 一、 · 2 （一） · 3 1. · 4 （1） · 9 一是, 第一，"""
    @property
    def kind(self) -> SectionKind: ...
    @property
    def marker(self) -> Phrase | None: ...
    @property
    def title(self) -> Phrase | None: ...
    @property
    def sections(self) -> SectionLayer:
        """The sections below this one."""
    @property
    def paragraphs(self) -> ParagraphLayer: ...
    @property
    def sentences(self) -> SentenceLayer: ...

@final
class Paragraph(_Container):
    """A paragraph of the text."""

    @property
    def kind(self) -> ParagraphKind: ...
    @property
    def section(self) -> Section | None: ...
    @property
    def sentences(self) -> SentenceLayer: ...

@final
class Sentence(_Container):
    """A sentence: it ends after 。！？"""

    @property
    def section(self) -> Section | None: ...

@final
class Mention(_Placed):
    """A numeric expression of the text and what it is."""

    @property
    def value(self) -> Quantity | Period | Ordinal | Marker | Name: ...
    @property
    def kind(self) -> str:
        """amount, count, percent, point, multiple, rank, ratio, date, duration, ordinal, name or marker."""
    @property
    def low(self) -> str | None:
        """As tables and JSON give it: 580, 2023-12-28, 12.3:45.6:42.1."""
    @property
    def high(self) -> str | None:
        """Only in a range."""
    @property
    def unit(self) -> str | None:
        """With its scale word: 亿元."""

@final
class Entity(_Placed):
    """A named thing."""

    @property
    def type(self) -> EntityType: ...
    @property
    def id(self) -> str | None:
        """The GB/T 2260 code of a region."""

@final
class Observation(_Placed):
    """What a quantity says: measure, aspect, time, achieved or promised."""

    @property
    def mention(self) -> Mention | None:
        """The number; None for a target in words only."""
    @property
    def quantity(self) -> Quantity | None:
        """The number's value."""
    @property
    def measure(self) -> Phrase | None:
        """The phrase that names what is measured."""
    @property
    def indicator(self) -> str | None:
        """A lexicon id: gdp, retail_sales …"""
    @property
    def aspect(self) -> Aspect: ...
    @property
    def direction(self) -> Direction: ...
    @property
    def period(self) -> Period | None: ...
    @property
    def status(self) -> Status: ...
    @property
    def scope(self) -> Scope: ...
    @property
    def commitment(self) -> Phrase | None:
        """确保, 力争, 预期 … as written."""
    @property
    def basis(self) -> Phrase | None:
        """同比, 比上年 … as written."""
    @property
    def region(self) -> str | None:
        """GB/T 2260 code of the area it is about."""

@final
class Noise(_Node):
    """A stretch that is in the text but not part of the report."""

@final
class Diagnostic(_Node):
    """Something odd about the text, and where."""

    @property
    def severity(self) -> Severity: ...
    @property
    def code(self) -> Code: ...
    @property
    def message(self) -> str: ...

@final
class SectionLayer(_Layer[Section]): ...

@final
class ParagraphLayer(_Layer[Paragraph]): ...

@final
class SentenceLayer(_Layer[Sentence]): ...

@final
class MentionLayer(_Layer[Mention]): ...

@final
class EntityLayer(_Layer[Entity]): ...

@final
class ObservationLayer(_Layer[Observation]):
    def to_dicts(self) -> list[dict[str, str | int | Decimal | None]]:
        """One dict an observation, with the columns of to_tsv; low and high are Decimal."""

@final
class NoiseLayer(_Layer[Noise]): ...

@final
class DiagnosticLayer(_Layer[Diagnostic]): ...

# The document

@final
class Region:
    """Whose report it is."""

    @property
    def name(self) -> Phrase | None:
        """The full name."""
    @property
    def code(self) -> str | None:
        """GB/T 2260, six digits."""
    @property
    def level(self) -> RegionLevel: ...
    def __hash__(self) -> int: ...

@final
class Header:
    """Who reported what, where and when; None where the report does not say."""

    @property
    def title(self) -> Phrase | None: ...
    @property
    def document_no(self) -> Phrase | None: ...
    @property
    def body(self) -> Phrase | None:
        """The congress, without 第N届."""
    @property
    def congress(self) -> int | None:
        """届"""
    @property
    def session(self) -> int | None:
        """次会议"""
    @property
    def date(self) -> datetime.date | Date | None:
        """Of delivery; a Date when only a part of it is known."""
    @property
    def speaker(self) -> Phrase | None: ...
    @property
    def office(self) -> Phrase | None: ...
    @property
    def region(self) -> Region: ...
    @property
    def reviewed_year(self) -> int | None: ...
    @property
    def planned_year(self) -> int | None: ...
    @property
    def complete(self) -> bool:
        """The text is whole."""
    def __hash__(self) -> int: ...

@final
class NumericToken:
    """A numeric expression: a mention whole, or a run of digits that is no part of one."""

    @property
    def text(self) -> str:
        """The exact words: document.text[start:end]."""
    @property
    def start(self) -> int:
        """In code points."""
    @property
    def end(self) -> int:
        """Exclusive."""
    @property
    def understanding(self) -> Understanding: ...
    @property
    def mention(self) -> Mention | None:
        """What it was understood as; None when it was not."""
    def __hash__(self) -> int: ...

@final
class Numbers:
    """Every numeric token of a document in its order, and how many were understood."""

    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> NumericToken: ...
    @property
    def explained(self) -> int: ...
    @property
    def unexplained(self) -> int: ...
    @property
    def noise(self) -> int:
        """Tokens in site furniture that were not read."""
    @property
    def unexplained_share(self) -> float:
        """The part of the tokens outside noise that is not understood, from 0 to 1."""
    def to_tsv(self) -> str:
        """One token a line, under a line of column names."""

@final
class Document:
    """One report: its text and sorted layers of typed spans. Immutable."""

    @property
    def text(self) -> str:
        """The decoded source, unaltered."""
    @property
    def header(self) -> Header: ...
    @property
    def sections(self) -> SectionLayer: ...
    @property
    def paragraphs(self) -> ParagraphLayer: ...
    @property
    def sentences(self) -> SentenceLayer: ...
    @property
    def mentions(self) -> MentionLayer: ...
    @property
    def entities(self) -> EntityLayer: ...
    @property
    def observations(self) -> ObservationLayer: ...
    @property
    def noise(self) -> NoiseLayer: ...
    @property
    def diagnostics(self) -> DiagnosticLayer: ...
    @property
    def numbers(self) -> Numbers:
        """Every numeric token with how it was understood, and the share that was not."""
    def to_json(self) -> str:
        """One JSON object; offsets are code points."""
    def to_tsv(self) -> str:
        """The observations, one a line, under a line of column names."""
    def to_text(self) -> str:
        """For a person at a terminal: header, outline, facts, and what was not understood."""
    def __hash__(self) -> int: ...

# Vocabulary and parsing

@final
class Term:
    """One row of a lexicon file."""

    @property
    def kind(self) -> TermKind: ...
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def surfaces(self) -> tuple[str, ...]: ...
    @property
    def attributes(self) -> dict[str, str]:
        """The further columns of its file."""

@final
class Lexicon:
    """Vocabulary: units, indicators, bound words, headings … read from TSV. Immutable."""

    def __init__(self) -> None:
        """An empty lexicon."""
    @staticmethod
    def builtin() -> Lexicon:
        """The library's own vocabulary."""
    @staticmethod
    def load(path: StrPath) -> Lexicon:
        """Reads one TSV file, or every *.tsv of a folder."""
    @staticmethod
    def from_tsv(kind: TermKind, tsv: str, source: str = "<text>") -> Lexicon:
        """Reads TSV text of one kind; `source` names it in errors."""
    def merged(self, other: Lexicon) -> Lexicon:
        """Both together; where kind and surface are the same, `other` wins."""
    def find(self, kind: TermKind, id: str) -> Term | None:
        """The term with this id, or None."""
    def terms(self, kind: TermKind) -> list[Term]:
        """All terms of a kind, in file order."""

@final
class Parser:
    """A lexicon and options, made once and used for many texts. One Parser may serve many threads."""

    def __init__(
        self,
        lexicon: Lexicon | None = None,
        *,
        encoding: Encoding = ...,
        strict: bool = False,
        year: int | None = None,
    ) -> None: ...
    def parse(self, text: str | Buffer) -> Document:
        """Any text gives a Document; DecodeError in strict mode, or for a str with a lone surrogate."""
    def parse_file(self, path: StrPath) -> Document:
        """Error when the file is missing, a folder, or cannot be read."""
    @property
    def lexicon(self) -> Lexicon: ...
    @property
    def encoding(self) -> Encoding: ...
    @property
    def strict(self) -> bool: ...
    @property
    def year(self) -> int | None: ...
