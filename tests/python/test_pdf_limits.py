"""PDF files that would unpack to gigabytes: refused before PDFium has them, in all ways of packing that it knows."""

from __future__ import annotations

import base64
import re
import zlib
from pathlib import Path

import pytest
import reportlib
from reportlib import pdf
from reportlib.pdf_streams import check_streams
from test_limits import bounded, failed_alone
from test_tables import OLD

MIB = 1 << 20
WORDS = b"BT /F1 12 Tf 10 700 Td (GDP 5%) Tj ET "


def document(content: bytes, form: bytes = b"/FlateDecode", pages: int = 1, contents: bytes = b"3 0 R") -> bytes:
    """A PDF file whose pages have one stream."""
    kids = b" ".join(b"%d 0 R" % (6 + i) for i in range(pages))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %s/Resources<</Font<</F1 4 0 R>>>>>>" % contents
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        b"<</Length %d/Filter%s>>stream\n%s\nendstream" % (len(content), form, content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"[%s]" % (b"3 0 R " * 100),
        *[page] * pages,
    ]
    out, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def packed(piece: bytes, times: int = 1) -> bytes:
    engine = zlib.compressobj(9)
    return b"".join(engine.compress(piece) for _ in range(times)) + engine.flush()


def ascii85(data: bytes) -> bytes:
    return re.sub(rb"(.{72})", rb"\1\n", base64.a85encode(data)) + b"~>"


def hexadecimal(data: bytes) -> bytes:
    return data.hex().encode() + b">"


def run_lengths(data: bytes) -> bytes:
    return b"".join(bytes([len(part) - 1]) + part for part in re.findall(rb".{1,128}", data, re.DOTALL)) + b"\x80"


def lzw(data: bytes) -> bytes:
    """With a table that is cleared before it grows out of codes of 9 bits."""
    codes: list[int] = []
    for begin in range(0, len(data), 250):
        codes += [256, *data[begin : begin + 250]]
    bits = "".join(f"{code:09b}" for code in [*codes, 257])
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits), 8))


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


BLANKS = packed(b" " * MIB, 1024)
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
