"""The page of a document in a browser: rows lead to words, nothing is fetched, nothing runs that a report says."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import reportlib
from chromium import Page
from long_report import long_report

SAMPLE = Path(__file__).parents[2] / "examples/data/qingshi-2024.txt"
HIT = "[...document.querySelectorAll('mark.hit')].map(mark => mark.textContent).join('')"
IN_VIEW = """(() => { const hit = document.querySelector('mark.hit').getBoundingClientRect(),
  text = document.getElementById('text').getBoundingClientRect(); return hit.top >= text.top && hit.bottom <= text.bottom; })()"""


@pytest.fixture(autouse=True)
def wide(page: Page) -> None:
    page.size(1400, 900)


@pytest.fixture(scope="module")
def sample() -> reportlib.Document:
    return reportlib.parse_file(SAMPLE)


@pytest.fixture(scope="module")
def shown(sample: reportlib.Document, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample.view(tmp_path_factory.mktemp("page") / "page.html")


def settled(page: Page, script: str, wanted: object) -> None:
    """The page scrolls smoothly: waits until what the script gives is what is wanted."""
    for _ in range(100):
        if (found := page.evaluate(script)) == wanted:
            return
        time.sleep(0.05)
    assert found == wanted


def test_a_row_leads_to_its_words(page: Page, shown: Path, sample: reportlib.Document) -> None:
    page.visit(shown)
    rows = len(sample.observations)
    assert page.evaluate("document.querySelectorAll('tbody tr').length") == rows
    for row in (rows - 1, 3):
        page.evaluate(f"document.querySelectorAll('tbody tr')[{row}].scrollIntoView()")
        page.click(f"tbody tr:nth-child({row + 1})")
        mention = sample.observations[row].mention
        assert mention is not None
        settled(page, HIT, mention.text)
        settled(page, IN_VIEW, True)


def test_the_keyboard_does_the_same(page: Page, shown: Path, sample: reportlib.Document) -> None:
    page.visit(shown)
    page.evaluate("document.querySelector('tbody tr').focus()")
    for _ in range(30):
        page.press("ArrowDown")
    page.press("Enter")
    mention = sample.observations[30].mention
    assert mention is not None
    settled(page, HIT, mention.text)
    settled(page, IN_VIEW, True)
    page.evaluate("document.activeElement.blur(), document.querySelector('mark.hit').focus()")
    settled(page, "document.getElementById('card').hidden", False)
    page.press("ArrowRight")
    assert page.evaluate("document.activeElement.matches('main [data-m]') && !document.activeElement.matches('.hit')")
    page.press("Escape")
    assert page.evaluate("document.getElementById('card').hidden")


def test_a_number_shows_what_was_understood(page: Page, shown: Path) -> None:
    page.visit(shown)
    page.hover("mark.estimate")
    settled(page, "document.getElementById('card').hidden", False)
    card = page.evaluate("document.getElementById('card').textContent")
    assert all(words in card for words in ("地区生产总值 gdp", "612.4 亿元", "2023", "预计 estimate", "水平 level"))


def test_words_lead_back_to_the_row(page: Page, shown: Path) -> None:
    page.visit(shown)
    page.click("mark.estimate")
    settled(page, "document.querySelector('tr[aria-current]').children[1].textContent", "612.4亿元")


def test_the_outline_and_the_filters(page: Page, shown: Path, sample: reportlib.Document) -> None:
    page.visit(shown)
    page.click("nav a:last-of-type")
    settled(page, "document.getElementById('text').scrollTop > 1000", True)
    page.click("button.target")
    targets = sum(fact.status == reportlib.Status.target for fact in sample.observations)
    assert page.evaluate("document.getElementById('count').value") == f"{targets} / {len(sample.observations)}"


def test_nothing_is_fetched_and_nothing_fails(page: Page, shown: Path) -> None:
    page.visit(shown)
    page.click("tbody tr")
    page.hover("mark.fact")
    time.sleep(0.2)
    page.evaluate("1")
    assert (page.errors(), page.requests()) == ([], [shown.as_uri()])


HOSTILE = """政府工作报告<script>window.ran = 1</script>
一、2023年“><img onerror=window.ran=2 src=x>"><img onerror="window.ran=3" src=x> 工作回顾
地区生产总值</script><script>window.ran = 4</script>增长5%。<!--<script>&lt;b&gt;增长6%</span></main>'`${1}
"""


def test_a_hostile_report_is_text(page: Page, tmp_path: Path) -> None:
    document = reportlib.parse(HOSTILE)
    page.visit(document.view(tmp_path / "hostile.html"))
    shown = page.evaluate("document.getElementById('text').textContent.replace(/\\s+/g, '')")
    assert shown == "".join(HOSTILE.split())
    assert page.evaluate("window.ran === undefined && document.images.length === 0 && document.scripts.length === 2")
    assert page.errors() == []


def test_a_notebook_shows_it_in_a_frame(page: Page, sample: reportlib.Document, tmp_path: Path) -> None:
    around = tmp_path / "notebook.html"
    around.write_text(
        f"<!DOCTYPE html><meta charset=utf-8><style>* {{ display: none }} </style><body>{sample._repr_html_()}", encoding="utf-8"
    )
    page.visit(around)
    assert page.evaluate("document.querySelector('iframe').srcdoc") == sample.to_html()
    assert page.errors() == []


def test_a_report_of_a_million_characters(page: Page, tmp_path: Path) -> None:
    document = reportlib.parse(long_report(1_000_000))
    begin = time.monotonic()
    page.visit(document.view(tmp_path / "long.html"))
    assert page.evaluate("document.querySelectorAll('tbody tr').length") == 200
    page.click("tbody tr:nth-child(5)")
    settled(page, IN_VIEW, True)
    assert time.monotonic() - begin < 60
