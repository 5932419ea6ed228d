"""Which named things are one. There is no such module when a program runs: import from reportlib."""

from typing import final

from ._core import Entity
from ._values import EntityType

@final
class Identity:
    """One named thing and all its mentions in a document."""

    @property
    def id(self) -> str | None:
        """The same in all reports of the area: its code (else its name), the type, the name; None where no area is known."""
    @property
    def type(self) -> EntityType: ...
    @property
    def name(self) -> str:
        """The longest form that the text has."""
    @property
    def entities(self) -> tuple[Entity, ...]:
        """Its mentions, in text order; never empty."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
