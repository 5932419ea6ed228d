"""parse, parse_file and parse_many: a Parser made for the occasion, and many files over threads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Literal, overload

from ._core import Container, Document, Encoding, Error, Lexicon, Limits, Parser, Source
from .reading import parser_or_new
from .threads import check_errors, guarded, map_in_order

if TYPE_CHECKING:
    from _typeshed import StrPath

__all__ = ["parse", "parse_file", "parse_many"]

USUAL_LIMITS = Limits()


def parse(
    text: str | bytes | bytearray | memoryview | Source,
    *,
    lexicon: Lexicon | None = None,
    encoding: Encoding = Encoding.automatic,
    strict: bool = False,
    year: int | None = None,
    container: Container | None = None,
    charset: str = "",
    limits: Limits = USUAL_LIMITS,
    cancelled: Callable[[], object] | None = None,
) -> Document:
    """Read one report. `text` is a str, a Source, or the bytes of a whole file, whose container and encoding are found out unless given.

    `strict`: bytes that are no text raise DecodeError instead of becoming U+FFFD and a diagnostic.
    `year`: the year of delivery, for texts that do not say.
    `charset`: what a server said of the bytes, `gb2312` or `text/html; charset=gb2312`.
    `limits`: what reading may take; above one of them LimitError names it.
    `cancelled`: asked about ten times a second; the first true answer ends the parse with Cancelled. With `threading.Event().is_set`
    another thread can end it. Ctrl-C ends a parse of the main thread in any case.

    >>> doc = reportlib.parse("今年，全县生产总值预期增长6%左右。", year=2024)
    >>> [(fact.measure, fact.value_text, str(fact.period), fact.status.name) for fact in doc.observations]
    [('全县生产总值', '6%左右', '2024', 'target')]
    """
    parser = Parser(
        lexicon, encoding=encoding, strict=strict, year=year, container=container, charset=charset, limits=limits, cancelled=cancelled
    )
    return parser.parse(text)


def parse_file(
    path: StrPath,
    *,
    lexicon: Lexicon | None = None,
    encoding: Encoding = Encoding.automatic,
    strict: bool = False,
    year: int | None = None,
    container: Container | None = None,
    charset: str = "",
    limits: Limits = USUAL_LIMITS,
    cancelled: Callable[[], object] | None = None,
) -> Document:
    """Read one file: plain text, Markdown, HTML, DOCX, PDF, told by its content. What is missing or cannot be read raises Error.

    So does a table, which `parse_column` reads; `container=Container.text` takes it for the text of one report.

    >>> reportlib.parse_file("missing.txt")
    Traceback (most recent call last):
    reportlib.Error: missing.txt: cannot be opened
    """
    parser = Parser(
        lexicon, encoding=encoding, strict=strict, year=year, container=container, charset=charset, limits=limits, cancelled=cancelled
    )
    return parser.parse_file(path)


@overload
def parse_many(
    paths: Iterable[StrPath],
    threads: int | None = None,
    *,
    errors: Literal["raise"] = "raise",
    parser: Parser | None = None,
) -> Iterator[Document]: ...
@overload
def parse_many(
    paths: Iterable[StrPath],
    threads: int | None = None,
    *,
    errors: Literal["return"],
    parser: Parser | None = None,
) -> Iterator[Document | Error]: ...
def parse_many(
    paths: Iterable[StrPath],
    threads: int | None = None,
    *,
    errors: Literal["raise", "return"] = "raise",
    parser: Parser | None = None,
) -> Iterator[Document | Error]:
    """Read many files over threads (one a core unless told), in the order of `paths`; few documents are held at a time.

    A file that cannot be read raises its Error when its turn comes; with errors="return" the Error stands in the document's place.

    >>> list(reportlib.parse_many(["missing.txt", "missing.docx"], errors="return"))
    [Error('missing.txt: cannot be opened'), Error('missing.docx: cannot be opened')]
    """
    check_errors(errors)
    read = parser_or_new(parser).parse_file
    return map_in_order(read if errors == "raise" else guarded(read), paths, threads)
