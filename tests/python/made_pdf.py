"""PDF files with streams in all ways of packing, small enough to be seen through."""

from __future__ import annotations

import base64
import re
import zlib

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
