"""What goes in: str, bytes, files, encodings; and what is refused."""

from __future__ import annotations

import array
from pathlib import Path

import pytest
import reportlib
from hypothesis import given
from hypothesis import strategies as st
from reportlib import Document, Encoding, Lexicon, Parser, TermKind

PIECES = st.sampled_from(
    [
        "地区生产总值",
        "５．２％",
        "580亿元",
        "２０２３年",
        "😀",
        "👨‍👩‍👧",
        "，",
        "。",
        "\n",
        "\r\n",
        "　",
        "一、",
        "（二）",
        "é",
        "三分之一",
        "1-11月",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join)


def assert_faithful(doc: Document) -> None:
    layers = [doc.sections, doc.paragraphs, doc.sentences, doc.mentions, doc.entities, doc.observations, doc.noise]
    for layer in [*layers, doc.diagnostics]:
        for item in layer:
            assert doc.text[item.start : item.end] == item.text
    for section in doc.sections:
        for phrase in (section.marker, section.title):
            assert phrase is None or doc.text[phrase.start : phrase.end] == phrase
    for fact in doc.observations:
        for phrase in (fact.measure, fact.commitment, fact.basis, *fact.examples):
            assert phrase is None or doc.text[phrase.start : phrase.end] == phrase


@given(TEXTS)
def test_spans_are_faithful(text: str) -> None:
    doc = reportlib.parse(text)
    assert doc.text == text.removeprefix("\ufeff")
    assert_faithful(doc)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_document(data: bytes) -> None:
    assert_faithful(reportlib.parse(data))


def test_the_sample_is_faithful(sample: Document) -> None:
    assert sample.mentions
    assert_faithful(sample)


def test_containment_is_the_tree(sample: Document) -> None:
    for sentence in sample.sentences:
        for mention in sentence.mentions:
            assert mention.sentence == sentence
            assert sentence.start <= mention.start < sentence.end
    for section in sample.sections:
        assert all(section.start < inner.start < section.end for inner in section.sections)
        assert all(section.start <= fact.start < section.end for fact in section.observations)


def test_bytes_in_any_encoding_give_the_same_document() -> None:
    text = "全区生产总值580亿元，增长5%。\n"
    expected = reportlib.parse(text)
    for encoding in ["utf-8", "utf-8-sig", "gb18030", "utf-16"]:
        assert reportlib.parse(text.encode(encoding)).mentions[0].text == "580亿元"
        assert reportlib.parse(text.encode(encoding)).text == expected.text
    assert reportlib.parse(text.encode("utf-16-le"), encoding=Encoding.utf16le).text == text


def test_anything_with_a_buffer_is_bytes() -> None:
    data = "增长5%。".encode()
    for buffer in (bytearray(data), memoryview(data), array.array("B", data), memoryview(data * 2)[::1][: len(data)]):
        assert reportlib.parse(buffer).mentions[0].text == "5%"  # type: ignore[arg-type]


def test_a_str_needs_no_decoding() -> None:
    assert reportlib.parse("增长5%。", encoding=Encoding.gb18030).text == "增长5%。"


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(reportlib.DecodeError, match="character 2: a lone surrogate") as caught:
        reportlib.parse("增长\ud8005%")
    assert caught.value.offset == 2
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, reportlib.Error)


@pytest.mark.parametrize("wrong", [None, 5, ["增长"], Path("x")])
def test_what_is_no_text_is_refused(wrong: object) -> None:
    with pytest.raises(TypeError, match="needs a str or bytes"):
        reportlib.parse(wrong)  # type: ignore[arg-type]


def test_strict_refuses_what_lenient_replaces() -> None:
    broken = "增长5%".encode("gb18030") + b"\xff\xff"
    assert any(d.code is reportlib.Code.undecodable_bytes for d in reportlib.parse(broken).diagnostics)
    with pytest.raises(reportlib.DecodeError) as caught:
        reportlib.parse(broken, strict=True)
    assert caught.value.offset == len(broken) - 2


def test_bad_files(tmp_path: Path) -> None:
    with pytest.raises(reportlib.Error, match=r"missing\.txt: cannot be opened"):
        reportlib.parse_file(tmp_path / "missing.txt")
    with pytest.raises(reportlib.Error, match="is a folder"):
        reportlib.parse_file(tmp_path)
    with pytest.raises(reportlib.Error, match="x" * 300):
        reportlib.parse_file("x" * 5000)
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert [d.code for d in reportlib.parse_file(empty).diagnostics if d.code is reportlib.Code.empty_text]


def test_own_words(tmp_path: Path) -> None:
    tsv = "id\tname\tclass\tsurfaces\n斗车\t斗车\tcount\t斗车\n"
    lexicon = Lexicon.builtin().merged(Lexicon.from_tsv(TermKind.unit, tsv))
    term = lexicon.find(TermKind.unit, "斗车")
    assert term is not None
    assert (term.surfaces, term.attributes["class"]) == (("斗车",), "count")
    assert Lexicon.builtin().find(TermKind.unit, "斗车") is None
    (mention,) = Parser(lexicon).parse("运来30斗车。").mentions
    assert (mention.text, mention.unit) == ("30斗车", "斗车")
    (tmp_path / "units.tsv").write_text(tsv, encoding="utf-8")
    assert Lexicon.load(tmp_path).terms(TermKind.unit)[0].id == "斗车"
    assert Lexicon.load(tmp_path / "units.tsv").terms(TermKind.unit)[0].kind is TermKind.unit


def test_malformed_words_are_refused() -> None:
    with pytest.raises(reportlib.LexiconError, match=r"^mine\.tsv:2:") as caught:
        Lexicon.from_tsv(TermKind.unit, "id\tsurfaces\nx\t\n", source="mine.tsv")
    assert caught.value.line == 2
    assert caught.value.column == 2


def test_options_are_remembered() -> None:
    parser = Parser(encoding=Encoding.gb18030, strict=True, year=2001)
    assert (parser.encoding, parser.strict, parser.year) == (Encoding.gb18030, True, 2001)
    assert parser.lexicon.find(TermKind.unit, "元") is not None
