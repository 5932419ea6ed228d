"""Clicks in a long report: each brings what it leads to into the view at once, on a wide screen and on a narrow one."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
import reportlib
from chromium import Page
from long_report import long_report

CLICKS = 40
WIDE, NARROW = (1400, 900), (400, 800)
# Where the middle of an element is, as a part of the height of what scrolls around it, and whether nothing lies on it.
SEEN = """((element, around) => {
  const box = element.getClientRects()[0], edge = around.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
  const top = document.elementFromPoint(x, y);
  return {height: (y - edge.y) / edge.height, free: Boolean(top) && (element.contains(top) || top.contains(element) && top !== around),
          start: around.scrollTop === 0};
})"""


@pytest.fixture(scope="module")
def document() -> reportlib.Document:
    document = reportlib.parse(long_report(26_000))
    assert len(document.observations) > 400
    return document


@pytest.fixture(scope="module")
def shown(document: reportlib.Document, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return document.view(tmp_path_factory.mktemp("page") / "long.html")


def numbers(page: Page, selector: str) -> list[int]:
    """Places of elements, counted among all of them: 40 drawn by chance, the first and the last among them."""
    size = page.evaluate(f"document.querySelectorAll({selector!r}).length")
    assert size > 1
    return [0, size - 1, *Random(7).choices(range(size), k=CLICKS - 2)]


def seen_in_the_middle(page: Page, element: str, around: str = "document.getElementById('text')") -> None:
    seen = page.evaluate(f"{SEEN}({element}, {around})")
    assert seen["free"]
    assert 0.25 < seen["height"] < 0.75 or (seen["start"] and 0 < seen["height"] < 0.75), seen


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_rows_lead_to_their_numbers(page: Page, shown: Path, size: tuple[int, int]) -> None:
    page.size(*size)
    page.visit(shown)
    page.evaluate("for (let i = 0; i < 9; i++) document.getElementById('rows').dispatchEvent(new Event('scroll'))")
    for number in numbers(page, "tbody tr"):
        row = f"document.querySelectorAll('tbody tr')[{number}]"
        page.evaluate(f"{row}.scrollIntoView({{block: 'center'}})")
        page.click_on(row)
        assert page.evaluate(f"document.querySelector('mark.hit').textContent === {row}.children[1].textContent")
        seen_in_the_middle(page, "document.querySelector('mark.hit')")


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_rows_lead_to_their_numbers_by_the_keyboard(page: Page, shown: Path, size: tuple[int, int]) -> None:
    page.size(*size)
    page.visit(shown)
    page.evaluate("document.querySelector('tbody tr').focus()")
    for number in range(CLICKS):
        for _ in range(number % 9):
            page.press("ArrowDown")
        page.press("Enter")
        seen_in_the_middle(page, "document.querySelector('mark.hit')")
        assert page.evaluate("document.activeElement.matches('[aria-current]')")


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_numbers_lead_to_their_rows(page: Page, shown: Path, size: tuple[int, int]) -> None:
    page.size(*size)
    page.visit(shown)
    for number in numbers(page, "mark.fact"):
        mark = f"document.querySelectorAll('mark.fact')[{number}]"
        page.evaluate(f"{mark}.scrollIntoView({{block: 'nearest'}})")
        page.click_on(mark)
        seen_in_the_middle(page, mark)
        seen = page.evaluate(f"{SEEN}(document.querySelector('[aria-current]').cells[1], document.getElementById('rows'))")
        assert seen["free"]
        assert 0 < seen["height"] < 1


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_the_outline_leads_to_headings_and_diagnostics(page: Page, shown: Path, size: tuple[int, int]) -> None:
    page.size(*size)
    page.visit(shown)
    for number in numbers(page, "nav a"):
        link = f"document.querySelectorAll('nav a')[{number}]"
        if not page.evaluate("document.getElementById('outline').open"):
            page.click_on("document.querySelector('summary')")
        page.evaluate(f"{link}.scrollIntoView({{block: 'nearest'}})")
        page.click_on(link)
        target = page.evaluate(f"{link}.hash.slice(1)")
        if target != "text":
            seen = page.evaluate(f"{SEEN}(document.getElementById({target!r}).nextElementSibling, document.getElementById('text'))")
            assert seen["free"]
            assert 0 <= seen["height"] < 0.5 or number > 25  # the last ones have no text behind them to come to the top
            assert seen["height"] < 1
        else:
            seen_in_the_middle(page, "document.querySelector('.hit')")


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_nothing_lies_on_anything_else(page: Page, shown: Path, size: tuple[int, int]) -> None:
    """The parts of the page fill the window, and none is wider than it has room for."""
    page.size(*size)
    page.visit(shown)
    overlapping = page.evaluate("""(() => {
      const boxes = ["header", "#outline", "#text", "#facts"].map(part => document.querySelector(part).getBoundingClientRect());
      const apart = (a, b) => a.left > b.right - 1 || b.left > a.right - 1 || a.top > b.bottom - 1 || b.top > a.bottom - 1;
      return boxes.some((a, i) => boxes.some((b, k) => i < k && !apart(a, b)));
    })()""")
    assert not overlapping
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight")
    assert page.evaluate("[...document.querySelectorAll('#text, #rows, #outline')].every(part => part.scrollWidth <= part.clientWidth)")


def test_a_printed_page_has_the_whole_text(page: Page, shown: Path, document: reportlib.Document) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    page.size(*WIDE)
    page.scheme("dark")
    page.visit(shown)
    pdf = pdfium.PdfDocument(page.printed())
    page.scheme("light")
    words = "".join("".join(sheet.get_textpage().get_text_range().split()) for sheet in pdf)
    assert words.endswith("".join(document.text.split())[-200:])
    assert "指标" not in words[:400]  # the table stays on the screen
    assert pdf[0].render(scale=0.2).to_pil().convert("L").getpixel((3, 3)) == 255  # black on white, whatever the screen has
