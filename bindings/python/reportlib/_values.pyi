"""The enumerations and plain values of reportlib._core. There is no such module when a program runs: import from reportlib."""

import datetime
from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from typing import final

from ._core import Mention

# Enumerations

class Severity(Enum):
    info = 0
    warning = 1
    error = 2

class Code(Enum):
    undecodable_bytes = 0
    guessed_encoding = 1
    wrong_charset = 2
    binary_input = 3
    empty_text = 4
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
    repeated_text = 15
    contradictory_header = 16
    unit_misfit = 17
    figure_left_out = 18

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
    annex = 8
    other = 9

class ParagraphKind(Enum):
    body = 0
    item = 1
    lead = 2
    heading = 3
    salutation = 4
    front = 5
    note = 6
    glossary = 7
    row = 8
    noise = 9

class NoiseKind(Enum):
    furniture = 0
    share = 1
    editor = 2
    copyright = 3
    advert = 4
    contents = 5
    paywall = 6
    page_number = 7
    running_head = 8
    injected = 9
    repeated = 10

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

class Relation(Enum):
    none = 0
    in_step = 1
    above = 2
    below = 3
    not_set = 4

class PriceBasis(Enum):
    none = 0
    comparable = 1
    nominal = 2

class Known(Enum):
    default = 0
    stated = 1
    carried = 2

class Understanding(Enum):
    explained = 0
    unexplained = 1
    noise = 2

class Container(Enum):
    """What a text came in."""

    text = 0
    markdown = 1
    html = 2
    docx = 3
    pdf = 4
    table = 5

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

@final
class Ordinal:
    """A number in a sequence of meetings, plans, batches: 第十届, “十四五”."""

    __match_args__ = ("number",)
    def __init__(self, number: int) -> None: ...
    @property
    def number(self) -> int: ...

@final
class Marker:
    """A heading, list, page or footnote number; 0 when it has none."""

    __match_args__ = ("number",)
    def __init__(self, number: int) -> None: ...
    @property
    def number(self) -> int: ...

@final
class Name:
    """A number inside a name or fixed term: “1+3+2”, 5G, 三农."""

    __match_args__ = ()
    def __init__(self) -> None: ...

# Numbers

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
