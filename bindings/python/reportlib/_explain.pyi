"""Why the library says what it says. There is no such module when a program runs: import from reportlib."""

from typing import final

from ._values import Known
from .phrase import Phrase

@final
class Explanation:
    """The grammar of a number's sentence, and for each field the rule that held."""

    @final
    class Word:
        """A word and what it does in its clause."""

        @property
        def text(self) -> Phrase: ...
        @property
        def role(self) -> str: ...

    @final
    class Clause:
        """A clause and its words."""

        @property
        def text(self) -> Phrase: ...
        @property
        def words(self) -> list[Explanation.Word]: ...

    @final
    class Part:
        """A part of the frame: subject, object, verb …"""

        @property
        def name(self) -> str: ...
        @property
        def text(self) -> str: ...

    @final
    class Choice:
        """A field's value, the rule that gave it and the words that it was read from."""

        @property
        def field(self) -> str: ...
        @property
        def value(self) -> str | None: ...
        @property
        def rule(self) -> str: ...
        @property
        def known(self) -> Known: ...
        @property
        def governor(self) -> Phrase | None:
            """The words that say so, its own or from afar; None by default."""
        @property
        def extent(self) -> str | None:
            """How far they govern: clause, subject, sentence, paragraph, part; None by default."""

    @property
    def number(self) -> Phrase:
        """The number, or the words in its place."""
    @property
    def sentence(self) -> Phrase: ...
    @property
    def clause(self) -> int:
        """Index into `clauses`: the one of the number."""
    @property
    def clauses(self) -> list[Explanation.Clause]: ...
    @property
    def frame(self) -> list[Explanation.Part]: ...
    @property
    def choices(self) -> list[Explanation.Choice]: ...
    def to_text(self) -> str:
        """For a maintainer at a terminal."""
    def to_json(self) -> str:
        """One JSON object; offsets are code points."""
