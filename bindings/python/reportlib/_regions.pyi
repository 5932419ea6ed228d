"""What names of divisions mean. There is no such module when a program runs: import from reportlib."""

from typing import final

from ._core import Document, Lexicon
from ._values import RegionLevel

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
