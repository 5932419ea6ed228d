"""The C++ model in Python, name for name."""

import datetime
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any, Generic, TypeVar, final, overload

from _typeshed import StrPath
from typing_extensions import Buffer, Self

from ._explain import *
from ._header import *
from ._identity import *
from ._lexicon import *
from ._limits import *
from ._tables import *
from ._values import *
from .phrase import Phrase

_T_co = TypeVar("_T_co", covariant=True)

def explain(document: Document, offset: int, parser: Parser | None = None) -> Explanation | None:
    """Why the number at a code point was read as it was; None when no observation is there."""

def version() -> str:
    """The library's version."""

def _seal(module: ModuleType) -> None:
    """The classes of the module change no more."""

# Ends the parses of its context when it answers yes (reportlib/parsing.py).
_cancelled: ContextVar[Callable[[], object] | None]

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
    def origins(self) -> OriginLayer:
        """Where it stood in its container."""
    @property
    def document(self) -> Document: ...

class _Layer(Sequence[_T_co], Generic[_T_co]):
    @overload
    def __getitem__(self, index: int, /) -> _T_co: ...
    @overload
    def __getitem__(self, index: slice, /) -> Self: ...
    def __len__(self) -> int: ...
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
        """All sections below this one."""
    @property
    def children(self) -> tuple[Section, ...]:
        """The sections that it is parted into, without those below them."""
    @property
    def parent(self) -> Section | None:
        """The section that it is part of; None for one at the top."""
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
    @property
    def observations(self) -> tuple[Observation, ...]:
        """What the number says: none, or one as a rule."""

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
    def value_text(self) -> str:
        """The number as written: 612.4亿元; the clause of a value in words only."""
    @property
    def value(self) -> Decimal | None:
        """The number in its base unit, below zero for a fall; None where there is no figure."""
    @property
    def value_high(self) -> Decimal | None:
        """The upper end of a range in the base unit."""
    @property
    def mention(self) -> Mention | None:
        """The number; None for a value in words only."""
    @property
    def quantity(self) -> Quantity | None:
        """The number as a Quantity; None for a value in words only."""
    @property
    def measure(self) -> Phrase | None:
        """The phrase that names what is measured."""
    @property
    def indicator(self) -> str | None:
        """The id of a headline series: gdp, retail_sales …"""
    @property
    def series(self) -> str | None:
        """The id of any series of the lexicon, a headline one included."""
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
        """What it is measured against: 同比, 比上年, 经济增长 … as written."""
    @property
    def region(self) -> str | None:
        """GB/T 2260 code of the area it is about."""
    @property
    def relation(self) -> Relation:
        """What words say in the place of a number."""
    @property
    def base(self) -> Period | None:
        """The time that a change is counted from, where words say so: 同比, 比2015年, 由2015年的…."""
    @property
    def price_basis(self) -> PriceBasis:
        """按可比价格: comparable; 按现价, 名义: nominal."""
    @property
    def stretch(self) -> bool:
        """Whether it is a target beyond the one beside it: 增长6%，力争7%."""
    @property
    def measure_known(self) -> Known:
        """How the measure is known."""
    @property
    def period_known(self) -> Known:
        """How the time is known."""
    @property
    def status_known(self) -> Known:
        """How the status is known."""
    @property
    def scope_known(self) -> Known:
        """How it is known whose value it is."""
    @property
    def period_governor(self) -> Phrase | None:
        """The words that give the time."""
    @property
    def status_governor(self) -> Phrase | None:
        """The words that give the status."""
    @property
    def scope_governor(self) -> Phrase | None:
        """The words that say whose value it is."""
    @property
    def examples(self) -> tuple[Phrase, ...]:
        """What the text names of the counted things (青山路、滨河路等6条道路)."""

@final
class GlossaryEntry(_Node):
    """A term that the report explains after its text."""

    @property
    def term(self) -> Phrase | None: ...
    @property
    def explanation(self) -> Phrase | None: ...
    @property
    def marks(self) -> tuple[Phrase, ...]: ...
    @property
    def uses(self) -> tuple[Phrase, ...]: ...

@final
class PrintedTable(_Node):
    """A table printed in the report."""

    @property
    def rows(self) -> tuple[tuple[Phrase | None, ...], ...]:
        """The cells of each row, column by column; None where a cell is blank."""

@final
class Noise(_Node):
    """A stretch that is in the text but not part of the report."""

    @property
    def kind(self) -> NoiseKind: ...

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
class Origin(_Node):
    """Where a stretch of the text stood in its container."""

    @property
    def place(self) -> str:
        """/html/body/div[2]/p[3] · paragraph 12 · table 1 row 3 · footnote 2 · page 3 · line 7 · row 2 column 正文"""

class SectionLayer(_Layer[Section]): ...
class ParagraphLayer(_Layer[Paragraph]): ...
class SentenceLayer(_Layer[Sentence]): ...
class MentionLayer(_Layer[Mention]): ...
class EntityLayer(_Layer[Entity]): ...

@final
class ObservationLayer(_Layer[Observation]):
    def to_dicts(self) -> list[dict[str, str | int | bool | Decimal | datetime.date | None]]:
        """One dict an observation, with the columns of reportlib.observations."""

class GlossaryEntryLayer(_Layer[GlossaryEntry]): ...
class PrintedTableLayer(_Layer[PrintedTable]): ...
class NoiseLayer(_Layer[Noise]): ...
class DiagnosticLayer(_Layer[Diagnostic]): ...
class OriginLayer(_Layer[Origin]): ...

# The document

@final
class Document:
    """One report: its text and sorted layers of typed spans. Immutable."""

    @property
    def text(self) -> str:
        """The decoded source, unaltered."""
    @property
    def genre(self) -> Genre: ...
    @property
    def genre_evidence(self) -> tuple[Phrase, ...]: ...
    @property
    def container(self) -> Container:
        """What the text came in."""
    @property
    def header(self) -> Header: ...
    @property
    def children(self) -> tuple[Section, ...]:
        """The sections at the top."""
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
    def identities(self) -> tuple[Identity, ...]:
        """The named things, each with all its mentions, in the order of their first ones. Made anew by each call, in linear time."""
    @property
    def observations(self) -> ObservationLayer: ...
    @property
    def glossary(self) -> GlossaryEntryLayer: ...
    @property
    def printed_tables(self) -> PrintedTableLayer: ...
    @property
    def noise(self) -> NoiseLayer: ...
    @property
    def diagnostics(self) -> DiagnosticLayer: ...
    @property
    def origins(self) -> OriginLayer: ...
    @property
    def numbers(self) -> Numbers:
        """Every numeric token with how it was understood, and the share that was not."""
    @overload
    def to_json(self, path: None = None) -> str:
        """One JSON object; offsets are code points. Into a file it goes piece by piece."""
    @overload
    def to_json(self, path: StrPath) -> None: ...
    def to_text(self) -> str:
        """For a person at a terminal: header, outline, facts, and what was not understood."""
    def to_html(self) -> str:
        """One HTML page that needs no other file and no network: text, outline, facts."""
    def view(self, path: StrPath | None = None) -> Path:
        """Writes that page to `path` and returns it; without one, to a temporary file that is opened in the browser."""
    def _repr_html_(self) -> str:
        """That page in a frame of its own, for a notebook."""

# Vocabulary and parsing

@final
class Source:
    """The text of a container and where each stretch of it stood; `Parser.parse` takes one."""

    def __init__(self, text: str, container: Container = ..., origins: Sequence[tuple[int, int, str]] = ()) -> None: ...
    @property
    def text(self) -> str: ...
    @property
    def container(self) -> Container: ...
    @property
    def origins(self) -> list[tuple[int, int, str]]:
        """(start, end, place) each; code points of the text."""

def read_source(
    data: Buffer,
    *,
    encoding: Encoding = ...,
    strict: bool = False,
    container: Container | None = None,
    charset: str = "",
    limits: Limits = ...,
) -> Source:
    """The text of a file's bytes: plain text, Markdown, HTML or DOCX, told by the content."""
