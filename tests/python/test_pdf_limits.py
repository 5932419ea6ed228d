"""PDF files that would unpack to gigabytes: refused before PDFium has them, in all ways of packing that it knows."""

from __future__ import annotations

from pathlib import Path

import pytest
import reportlib
from made_pdf import WORDS, ascii85, document, hexadecimal, lzw, packed, run_lengths
from reportlib import pdf
from reportlib.pdf_streams import check_streams
from test_limits import bounded, failed_alone
from test_tables import OLD

MIB = 1 << 20


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (packed(WORDS), b"/FlateDecode"),
        (packed(packed(WORDS)), b"[/FlateDecode/FlateDecode]"),
        (ascii85(packed(WORDS)), b"[/ASCII85Decode/FlateDecode]"),
        (hexadecimal(packed(WORDS)), b"[/AHx/Fl]"),
        (ascii85(hexadecimal(WORDS)), b"[/A85/AHx]"),
        (lzw(WORDS), b"/LZWDecode"),
        (run_lengths(WORDS), b"/RunLengthDecode"),
        (packed(lzw(WORDS)), b"[/FlateDecode/LZWDecode]"),
        (ascii85(lzw(WORDS)), b"[/ASCII85Decode/LZWDecode]"),
    ],
    ids=lambda value: value.decode().strip("/[]") if value[:1] in b"/[" else "",
)
def test_words_in_every_packing_are_read(content: bytes, form: bytes) -> None:
    assert reportlib.read_pdf(document(content, form)).text == "GDP 5%\n"


BLANKS = packed(b" " * MIB, 256)
MANY = packed(b" " * MIB, 30)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (document(BLANKS), "more than 32 MiB"),
        (document(packed(BLANKS), b"[/FlateDecode/FlateDecode]"), "more than 32 MiB"),
        (document(packed(WORDS, MIB)), "more than 32 MiB"),
        (document(ascii85(BLANKS), b"[/ASCII85Decode/FlateDecode]"), "more than 32 MiB"),
        (document(hexadecimal(BLANKS), b"[/ASCIIHexDecode/FlateDecode]"), "more than 32 MiB"),
        (document(packed(ascii85(packed(BLANKS))), b"[/Fl/A85/Fl/Fl]"), "more than 32 MiB"),
        (document(lzw(BLANKS[:5000]), b"[/LZWDecode/FlateDecode]"), "packed again that was packed with Flate"),
        (document(run_lengths(BLANKS[:5000]), b"[/RunLengthDecode/FlateDecode]"), "packed again that was packed with Flate"),
        (document(MANY, contents=b"[%s]" % (b"3 0 R " * 100)), "more than 256 MiB"),
        (document(MANY, contents=b"5 0 R"), "more than 256 MiB"),
        (document(MANY, pages=100), "more than 256 MiB"),
        (document(lzw(b"\n" * 20_000), b"/LZWDecode", pages=100), "more than 256 MiB"),
    ],
    ids=["flate", "twice", "words", "ascii85", "hexadecimal", "mixed", "lzw", "runs", "named often", "array", "pages", "lzw pages"],
)
def test_what_would_unpack_to_too_much_is_refused(tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / "a.txt").write_text(OLD, encoding="utf-8")
    path = tmp_path / "bomb.pdf"
    assert len(data) < 3 << 20
    path.write_bytes(data)
    done = bounded("facts", tmp_path, memory=1 << 30)
    failed_alone(done, f"{path}: a PDF file ")
    assert message in done.stderr.decode()


def test_pages_in_a_stream_of_objects_are_counted_too() -> None:
    objects = packed(b"6 0 7 30 <</Type/Page/Contents 7 0 R>> [3 0 R 3 0 R 3 0 R]")
    stream = b"9 0 obj\n<</Type/ObjStm/N 2/First 9/Length %d/Filter/FlateDecode>>stream\n%s\nendstream\nendobj\n" % (len(objects), objects)
    check_streams(document(MANY) + stream * 2)
    with pytest.raises(reportlib.Error, match="256 MiB"):
        check_streams(document(MANY) + stream * 3)


def test_no_more_pages_and_characters_than_a_report_has(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(reportlib.Error, match="5000 pages"):
        reportlib.read_pdf(document(packed(WORDS), pages=5000))
    monkeypatch.setattr(pdf, "CHARACTERS", 15)
    assert len(reportlib.read_pdf(document(packed(WORDS), pages=2)).text) == 13
    with pytest.raises(reportlib.Error, match="more than 15 characters"):
        reportlib.read_pdf(document(packed(WORDS), pages=3))
