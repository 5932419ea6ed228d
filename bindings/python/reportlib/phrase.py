"""Words of a report that know where they stand."""

from __future__ import annotations

from typing import Any

__all__ = ["Phrase"]


class Phrase(str):
    """A str with `start` and `end`, the code points of `Document.text` that it was read from.

    The words are those of the text; in the header, blanks inside a word are left out (政 府 工 作 报 告 is 政府工作报告).

    >>> doc = reportlib.parse("2023年，全县生产总值增长6.2%。")
    >>> measure = doc.observations[0].measure
    >>> measure, measure.start, measure == doc.text[measure.start : measure.end]
    ('全县生产总值', 6, True)
    """

    __slots__ = ("end", "start")
    start: int
    end: int

    def __new__(cls, text: str, start: int, end: int) -> Phrase:
        phrase = super().__new__(cls, text)
        super().__setattr__(phrase, "start", start)
        super().__setattr__(phrase, "end", end)
        return phrase

    @property
    def text(self) -> str:
        """The words as a plain str."""
        return str.__str__(self)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"a Phrase is immutable: {name}")

    def __reduce__(self) -> tuple[type[Phrase], tuple[str, int, int]]:
        return Phrase, (self.text, self.start, self.end)
