"""What a document is and whose, and the Parser that reads one. There is no such module when a program runs: import from reportlib."""

import datetime
from collections.abc import Callable
from enum import Enum
from typing import final

from _typeshed import StrPath
from typing_extensions import Buffer

from ._core import Document, Limits, Source
from ._lexicon import Lexicon
from ._values import Container, Date, Encoding, RegionLevel
from .phrase import Phrase

class Genre(Enum):
    work_report = 0
    resolution = 1
    party_report = 2
    excerpt = 3
    news = 4
    outline = 5
    statistical_communique = 6
    plan_report = 7
    budget_report = 8
    plan_outline = 9
    other = 10

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

@final
class Division:
    """A name that a code of GB/T 2260 has had, and when."""

    @property
    def code(self) -> str:
        """Six digits."""
    @property
    def name(self) -> str:
        """In full, without those above it."""
    @property
    def level(self) -> RegionLevel: ...
    @property
    def first_year(self) -> int:
        """The first at whose end it held; 1980 may mean earlier."""
    @property
    def last_year(self) -> int | None:
        """None when it holds today."""

@final
class ResolvedRegion:
    """What a name means: one division, the several it may mean, or nothing that is known."""

    @property
    def division(self) -> Division | None:
        """None when the name is ambiguous or unknown."""
    @property
    def superiors(self) -> tuple[Division, ...]:
        """The province, then the prefecture."""
    @property
    def candidates(self) -> tuple[Division, ...]:
        """Why `division` is None; empty for an unknown name."""
    def __bool__(self) -> bool: ...

def resolve_region(
    name: str, year: int | None = None, context: str | Document | None = None, lexicon: Lexicon | None = None
) -> ResolvedRegion:
    """The division that a name means in a year; `context` is the code of the area that speaks, or its report."""

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
        container: Container | None = None,
        charset: str = "",
        limits: Limits = ...,
        cancelled: Callable[[], object] | None = None,
    ) -> None: ...
    def parse(self, text: str | Buffer | Source) -> Document:
        """Any text within the limits gives a Document. Error for a container that cannot be read; DecodeError in strict mode and for a
        lone surrogate."""
    def parse_file(self, path: StrPath) -> Document:
        """Error when the file is missing, a folder, changes while it is read, or cannot be read; for a table, unless the container is
        given: parse_column() reads those."""
    @property
    def lexicon(self) -> Lexicon: ...
    @property
    def encoding(self) -> Encoding: ...
    @property
    def strict(self) -> bool: ...
    @property
    def year(self) -> int | None: ...
    @property
    def container(self) -> Container | None: ...
    @property
    def charset(self) -> str: ...
    @property
    def limits(self) -> Limits: ...
    @property
    def cancelled(self) -> Callable[[], object] | None:
        """Asked about ten times a second on the thread that parses; the first true answer ends the parse with Cancelled."""
