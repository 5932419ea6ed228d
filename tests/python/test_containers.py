"""One report in many containers gives the same facts; each stretch knows its place; hostile and foreign files are refused."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import made
import pytest
import reportlib
from reportlib import Container, Document, Error, Source

ROOT = Path(__file__).parents[2]
DEV = ROOT.parent / "shared" / "gold" / "dev"
REPORTS = [ROOT / "examples" / "data" / "qingshi-2024.txt", *sorted(DEV.glob("*/report.txt"))]


def squeezed(words: object) -> str | None:
    return None if words is None else "".join(str(words).split())


def facts(doc: Document) -> list[object]:
    """All that a report says, blanks apart: a container has its own."""
    h = doc.header
    region = (h.region.name, h.region.code, h.region.level)
    header = [*map(squeezed, (h.title, h.document_no, h.body, h.speaker, h.office)), h.congress, h.session, h.date, region]
    sections = [(s.level, s.kind, squeezed(s.marker), squeezed(s.title)) for s in doc.sections]
    rows: list[object] = [header, h.reviewed_year, h.planned_year, h.complete, sections]
    for o in doc.observations:
        value = o.quantity and (o.quantity.value, o.quantity.low, o.quantity.high, o.quantity.unit, o.quantity.bound)
        rows.append((squeezed(o.measure), value, o.indicator, o.aspect, o.direction, str(o.period), o.status, o.scope))
    return rows


CONTAINERS: dict[str, tuple[Container, Callable[[str], bytes]]] = {
    "utf-8": (Container.text, str.encode),
    "gb18030": (Container.text, lambda text: text.encode("gb18030")),
    "utf-16": (Container.text, lambda text: text.encode("utf-16")),
    "html": (Container.html, made.html),
    "docx": (Container.docx, made.word),
    "pdf": (Container.pdf, made.pdf),
}


@pytest.fixture(scope="module", params=REPORTS, ids=lambda path: path.stem if path.parent.name == "data" else path.parent.name)
def report(request: pytest.FixtureRequest) -> tuple[str, list[object]]:
    text = reportlib.parse_file(request.param).text
    expected = facts(reportlib.parse(text))
    assert len(expected) > 20
    return text, expected


@pytest.mark.skipif(not DEV.is_dir(), reason="no annotated reports beside the checkout: the sample alone is read")
def test_annotated_reports_are_read_too() -> None:
    assert len(REPORTS) > 5


@pytest.mark.parametrize("form", CONTAINERS)
def test_the_same_report_gives_the_same_facts(report: tuple[str, list[object]], form: str, tmp_path: Path) -> None:
    text, expected = report
    container, make = CONTAINERS[form]
    path = tmp_path / "report.dat"  # the content tells, not the name
    path.write_bytes(make(text))
    doc = reportlib.parse_file(path)
    assert doc.container is container
    assert facts(doc) == expected


PLACES = {"html": "/html/body/table[1]/tr[1]/td[1]/div[1]/p[", "docx": "paragraph ", "pdf": "page "}


@pytest.mark.parametrize(("form", "place"), PLACES.items())
def test_every_fact_knows_where_it_stood(sample: Document, form: str, place: str) -> None:
    doc = reportlib.parse(CONTAINERS[form][1](sample.text))
    assert all(fact.origins and fact.origins[0].place.startswith(place) for fact in doc.observations)
    assert [doc.text[o.start : o.end] for o in doc.origins] == [o.text for o in doc.origins]
    again = pickle.loads(pickle.dumps(doc))
    assert (again.container, [o.place for o in again.origins]) == (doc.container, [o.place for o in doc.origins])
    assert f'"container":"{form}"' in doc.to_json()
    assert place in doc.to_json()


def test_nothing_hidden_is_read(sample: Document) -> None:
    text = reportlib.read_source(made.html(sample.text)).text
    for number in (99, 88, 77, 66, 55, 44, 33):
        assert str(number) + "%" not in text
        assert str(number) + "亿元" not in text
    assert "某某网" not in text
    assert "\n首页\n政务公开\n" in "\n" + text


def test_places_can_be_found_again_in_the_page() -> None:
    lxml = pytest.importorskip("lxml.html")
    growth = "三、全区生产总值580亿元，增长5%<b>左右</b>。"
    page = f"<div><p>一<div>二<p>{growth}</div></div><ul><li>四<li>五</ul><table><tr><td>六<td>七</table>"
    doc = reportlib.parse(page)
    tree = lxml.fromstring(f"<html><body>{page}</body></html>").getroottree()
    for origin in doc.origins:
        (element,) = tree.xpath(origin.place)
        assert (squeezed(element.text_content()) or "").startswith(squeezed(origin.text) or "-")
    (percent,) = (mention for mention in doc.mentions if mention.kind == "percent")
    assert percent.origins[0].place == "/html/body/div[1]/div[1]/p[1]"


def test_pages_have_neither_running_heads_nor_numbers(sample: Document) -> None:
    source = reportlib.read_pdf(made.pdf(sample.text, head="云河市人民政府公报　2024年第9号"))
    assert "公报" not in source.text
    assert "- 2 -" not in source.text
    assert [place for _, _, place in source.origins] == [f"page {n}" for n in range(1, 1 + len(source.origins))]
    assert len(source.origins) > 2
    sentences = [squeezed(line) for line in source.text.splitlines()]
    assert squeezed(sample.sentences[30].text) in "".join(filter(None, sentences))


# A source of one's own


def test_a_source_of_ones_own() -> None:
    source = Source("全区生产总值580亿元。\n增长😀5%。", Container.pdf, [(0, 12, "page 1"), (13, 19, "page 2")])
    doc = reportlib.parse(source)
    assert [mention.origins[0].place for mention in doc.mentions] == ["page 1", "page 2"]
    assert (doc.container, source.origins[1]) == (Container.pdf, (13, 19, "page 2"))
    assert repr(doc.origins[0]) == '<Origin page 1 "全区生产总值580亿元。">'
    with pytest.raises(ValueError, match="outside the text"):
        Source("短", origins=[(0, 5, "page 1")])
    with pytest.raises(ValueError, match="overlap"):
        reportlib.parse(Source("两段文字", origins=[(0, 3, "a"), (1, 4, "b")]))


def test_a_container_and_a_charset_may_be_told() -> None:
    page = "<p>增加5%<p>下降3%".encode("big5")
    assert reportlib.parse(page, charset="text/html; charset=Big5").text == "增加5%\n下降3%\n"
    assert reportlib.parse("<p>增长5%<p>下降3%", container=Container.text).text == "<p>增长5%<p>下降3%"
    assert reportlib.parse("增长<p>5%", container=Container.html).text == "增长\n5%\n"
    with pytest.raises(Error, match="table: read by"):
        reportlib.parse(b"x", container=Container.table)


# Foreign and hostile files

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), r"old format \(\.doc\): save it as \.docx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (OLE, "old format"),
        (b"{\\rtf1\\ansi x}", "RTF"),
        (b"\x89PNG\r\n\x1a\n\x00", "OCR"),
        (b"\xff\xd8\xff\xe0\x00", "OCR"),
        (b"Rar!\x1a\x07\x00", "unpack it first"),
        (made.archive({"xl/workbook.xml": "<x/>"}), "parse_column"),
        (made.archive({"readme.txt": "增长5%"}), "without a Word document"),
        (made.archive({"OFD.xml": "<x/>"}), "OFD"),
        (made.word("增长5%")[:-3000], "cut off or damaged"),
        (made.word_of("<w:p><w:r><w:t>x</w:t></w:p>"), "not well-formed"),
        (b"%PDF-1.7\ntrash", "damaged or cut off"),
        (made.pdf("增长5%。", password="geheim"), "protected by a password: save it without one"),
        (made.scan(), r"without text, probably scanned: .*\(OCR\)"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_report_is_named(data: bytes, message: str) -> None:
    with pytest.raises(Error, match=message):
        reportlib.parse(data)


LAUGHS = "<!DOCTYPE w [<!ENTITY a '增长'>" + "".join(
    f"<!ENTITY {'abcdefghijk'[i]} '{('&' + 'abcdefghijk'[i - 1] + ';') * 10}'>" for i in range(1, 11)
)
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "deep HTML": (lambda: b"<html><body>" + b"<div>" * 100_000 + "增长5%".encode(), "nested more than 1000"),
    "deep XML": (lambda: made.word_of("<w:sdt>" * 100_000), "nested more than 1000"),
    "ZIP bomb": (lambda: made.word_of("<w:p/>" * 40_000_000), "unpacked: more than 67108864"),
    "ZIP bomb in a part": (lambda: made.word_of("<w:p/>", styles=" " * 200_000_000), "unpacked: more than 67108864"),
    "entity bomb": (lambda: made.word_of("<w:p><w:r><w:t>&k;</w:t></w:r></w:p>", LAUGHS + "]>"), "entity bomb"),
    "foreign entity": (lambda: made.word_of("<w:p/>", "<!DOCTYPE w SYSTEM 'file:///etc/passwd'>"), "document type"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_cost_little(tmp_path: Path, name: str) -> None:
    make, message = HOSTILE[name]
    path = tmp_path / "hostile"
    path.write_bytes(make())
    folder = tmp_path / "empty"
    folder.mkdir()
    code = """
import re, resource, sys, reportlib
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    reportlib.parse_file(sys.argv[1])
except reportlib.Error as error:
    assert re.search(sys.argv[2], str(error)), error
else:
    raise SystemExit("no error")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code, path, message], cwd=folder, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 200_000, "KiB more than before"
    assert time.monotonic() - started < 20
    assert not list(folder.iterdir())


def read_until(deadline: float, path: Path) -> None:
    """Again and again: during one reading the writer may not have had its turn."""
    while time.monotonic() < deadline:
        reportlib.parse_file(path)


def test_a_file_that_changes_while_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "growing.txt"
    path.write_bytes(b"\n" * 20_000_000)
    code = "import sys\nwith open(sys.argv[1], 'ab', buffering=0) as file:\n    while True: file.write(b'\\n')"
    deadline = time.monotonic() + 30
    with subprocess.Popen([sys.executable, "-c", code, path]) as writer:
        try:
            while path.stat().st_size == 20_000_000:
                assert time.monotonic() < deadline
            with pytest.raises(Error, match=r"growing\.txt: changed while it was read"):
                read_until(deadline, path)
        finally:
            writer.kill()


def test_what_is_no_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, "/dev/zero"):
        with pytest.raises(Error, match="is a device or a pipe, not a file"):
            reportlib.parse_file(path)
