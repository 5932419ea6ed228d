"""PDF (extra `pdf`): its text in reading order, lines joined to paragraphs, page numbers and running heads left out."""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ._core import Container, Error, Source
from .pdf_streams import check_streams

if TYPE_CHECKING:
    import pypdfium2

PAGES = 4_000  # of a file
CHARACTERS = 4_000_000  # of a file
PASSWORD = 4  # FPDF_ERR_PASSWORD
LOCK = threading.Lock()
"""PDFium is not made for threads."""

EDGE = 3  # lines from the top or the bottom of a page in which heads and page numbers are looked for
DASHES = r"[ \-—–―─－·•.|]*"
PAGE_NUMBER = re.compile(rf"{DASHES}第? ?([0-9０-９]{{1,4}}) ?页?(?: ?[/／，,]? ?共? ?[0-9０-９]{{1,4}} ?页?)?{DASHES}")
"""Of a line whose runs of blanks are one: each part can take few, so that the time is that of the line's length."""
TOKEN = re.compile(r"[“‘（《〈【(]*(?:[!-~]+|.)[，。、；：！？）》”’〉】％]*")
"""What stands together: a line ends early when the next one of these does not fit."""


@dataclass(slots=True)
class Line:
    """A line of a page, in points from the left and the bottom."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    digits: str = field(init=False)

    def __post_init__(self) -> None:
        self.digits = re.sub(r"[0-9０-９]+", "0", re.sub(r"\s+", "", self.text))


def read_pdf(data: bytes) -> Source:
    """The text of a PDF file and the page of each stretch. Error when it is protected, damaged, or has pictures of pages only.

    >>> reportlib.read_pdf(b"%PDF-1.7")
    Traceback (most recent call last):
    reportlib.Error: a PDF file that is damaged or cut off: Failed to load document (PDFium: Data format error).
    """
    try:
        import pypdfium2
    except ImportError:
        raise Error("a PDF file: reading it needs pypdfium2 (pip install 'govreportlib[pdf]')") from None
    check_streams(data)
    with LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if error.err_code == PASSWORD:
                raise Error("a PDF file protected by a password: save it without one") from None
            raise Error(f"a PDF file that is damaged or cut off: {error}") from None
        with document:
            try:
                pages = list(pages_of(document))
            except pypdfium2.PdfiumError as error:
                raise Error(f"a PDF file with a damaged page: {error}") from None
    if not any(pages):
        raise Error("a PDF file without text, probably scanned: recognise its text first (OCR)")
    return joined(without_furniture(pages))


def pages_of(document: pypdfium2.PdfDocument) -> Iterator[list[Line]]:
    characters = 0
    if len(document) > PAGES:
        raise Error(f"a PDF file with {len(document)} pages, no more than {PAGES} are read")
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        try:
            characters += text.count_chars()
            if characters > CHARACTERS:
                raise Error(f"a PDF file with more than {CHARACTERS} characters, which no report has")
            yield in_order(lines_of(page, text, number))
        finally:
            text.close()
            page.close()


def lines_of(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, number: int) -> list[Line]:
    """The lines as PDFium sees them; characters and boxes count alike."""
    lines: list[Line] = []
    written = text.get_text_range()
    if len(written) != text.count_chars():  # characters outside the basic plane: no boxes, order of the file
        return [Line(row.strip(), number, 0, 0, -i, 0) for i, row in enumerate(written.splitlines()) if row.strip()]
    begin = 0
    for row in re.split(r"(\r?\n|\r)", written):
        words = row.strip()
        if words:
            first = begin + row.index(words)
            left, bottom, _, top = text.get_charbox(first, loose=True)
            right = text.get_charbox(first + len(words) - 1, loose=True)[2]
            line = Line(words.replace("\ufffe", ""), number, left, right, bottom, top - bottom)
            if lines and stands_behind(lines[-1], line):
                gap = "\t" if left - lines[-1].right > 1.5 * line.size else ""
                before = lines.pop()
                line = replace(before, text=before.text + gap + line.text, right=right)
            lines.append(line)
        begin += len(row)
    return lines


def stands_behind(line: Line, following: Line) -> bool:
    """PDFium may cut a line where the font changes, or between the cells of a row."""
    return abs(line.bottom - following.bottom) < 0.4 * line.size and following.left > line.right - 0.5 * line.size


def in_order(lines: list[Line]) -> list[Line]:
    """From top to bottom, unless lines stand beside each other (columns, cells): then as the file has them."""
    rows = sorted(lines, key=lambda line: (-line.bottom, line.left))
    beside = any(abs(a.bottom - b.bottom) < a.size / 2 and b.left > a.right for a, b in pairwise(rows))
    return lines if beside else rows


def without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """Without page numbers and running heads: what stands at the edge of most pages, but for its digits the same; and without what
    stands on nearly all pages, wherever (watermarks)."""
    by_place = [edges(lines) for lines in pages]
    seen = Counter(digits for lines in by_place for digits in {line.digits for line in lines})
    most = max(3, len(pages) * 2 // 5)
    everywhere = Counter(words for lines in pages for words in {line.text for line in lines})
    shifts = Counter(number - line.page for lines in by_place for line in lines if (number := page_number(line)) is not None)
    kept = []
    for lines, edge in zip(pages, by_place, strict=True):
        furniture = set()
        for line in edge:
            number = page_number(line)
            in_row = number is not None and (shifts[number - line.page] > 1 or len(pages) == 1 or not line.text.isdigit())
            if in_row or (number is None and seen[line.digits] >= most and len(line.text) < 60):
                furniture.add(id(line))
        kept.append([line for line in lines if id(line) not in furniture and everywhere[line.text] < max(4, len(pages) * 4 // 5)])
    return kept


def edges(lines: list[Line]) -> list[Line]:
    rows = sorted(lines, key=lambda line: -line.bottom)
    return rows if len(rows) <= 2 * EDGE else rows[:EDGE] + rows[-EDGE:]


def page_number(line: Line) -> int | None:
    match = PAGE_NUMBER.fullmatch(re.sub(r"\s+", " ", line.text))
    return int(match[1]) if match else None


def joined(pages: Iterable[list[Line]]) -> Source:
    """Lines that reach the right edge go on in the next one, also over a page's end, unless that is indented or of another size."""
    lines = [line for page in pages for line in page]
    left, right = margins(lines)
    text: list[str] = []
    origins: list[tuple[int, int, str]] = []
    length = 0
    last: Line | None = None
    for line in lines:
        parting = "" if last is None else between(last, line, left, right)
        text += [parting, line.text]
        begin = length + len(parting)
        length = begin + len(line.text)
        place = f"page {line.page + 1}"
        if origins and origins[-1][2] == place:
            origins[-1] = (origins[-1][0], length, place)
        else:
            origins.append((begin, length, place))
        last = line
    return Source("".join([*text, "\n"]), Container.pdf, origins)


def margins(lines: list[Line]) -> tuple[float, float]:
    """Where the lines of the body begin and end: the commonest left edge, and the right edge that few pass."""
    if not lines:
        return 0, 0
    left = Counter(round(line.left) for line in lines).most_common(1)[0][0]
    rights = sorted(line.right for line in lines)
    return float(left), rights[len(rights) * 9 // 10]


def between(line: Line, following: Line, left: float, right: float) -> str:
    em = line.size or 1
    token = TOKEN.match(following.text)
    wide = sum(0.5 if character.isascii() else 1.0 for character in token[0]) if token else 1.0
    full = line.size > 0 and line.right + (wide + 0.8) * em > right
    indented = following.left > left + 1.2 * em
    other = abs(following.size - line.size) > 0.15 * em
    if not full or indented or other:
        return "\n"
    return " " if line.text[-1].isascii() and line.text[-1].isalpha() and following.text[0].isascii() else ""
