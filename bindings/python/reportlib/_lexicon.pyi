"""The words that the parser knows. There is no such module when a program runs: import from reportlib."""

from enum import Enum
from typing import final

from _typeshed import StrPath

class TermKind(Enum):
    unit = 0
    indicator = 1
    bound = 2
    heading = 3
    name: TermKind = ...  # type: ignore[assignment,misc]  # not the attribute of enumerations
    word = 5
    office = 6
    region = 7
    noise = 8
    noun = 9
    genre = 10
    lead = 11
    entity = 12
    quotation = 13
    member = 14
    title = 15
    vocabulary = 16

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
