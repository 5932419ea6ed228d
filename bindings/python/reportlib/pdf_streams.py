"""How much the packed streams of a PDF file come to, known before PDFium unpacks them: a kilobyte may hold a gigabyte."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator

from ._core import Error

CONTENT = 32 << 20  # bytes of one stream: no page of words has more
CONTENTS = 256 << 20  # of all streams but pictures
PICTURE = 256 << 20  # the same of a picture
CHUNK = 1 << 14
LAYERS = 4  # how often a stream is packed at most

STREAM = re.compile(rb"stream\r?\n(?=[\x08\x18\x28\x38\x48\x58\x68\x78])")  # as the header of packed data begins (RFC 1950)
PICTURES = re.compile(rb"/Subtype\s*/Image\b")


def check_streams(data: bytes) -> None:
    """Error for a bomb. Streams that are packed otherwise than with Flate are left to PDFium."""
    total = 0
    for stream in STREAM.finditer(data):
        head = data[max(0, stream.start() - 1024) : stream.start()].rpartition(b" obj")[2]
        picture = PICTURES.search(head)
        most = PICTURE if picture else CONTENT
        size = unpacked(data, stream.end(), most)
        total += 0 if picture else size
        if size > most or total > CONTENTS:
            raise Error(f"a PDF file whose streams would unpack to more than {(most if size > most else CONTENTS) >> 20} MiB")


def unpacked(data: bytes, begin: int, most: int) -> int:
    """How many bytes a stream comes to, no more than a little above `most`. What is packed several times is unpacked as often."""
    for layers in range(1, LAYERS + 1):
        found = pieces(data, begin)
        for _ in range(layers):
            found = inflated(found)
        size, first = 0, b""
        for piece in found:
            first = first or piece
            size += len(piece)
            if size > most:
                return size
        if not is_packed(first):
            return size
    return most + 1


def pieces(data: bytes, begin: int) -> Iterator[bytes]:
    for place in range(begin, len(data), CHUNK):
        yield data[place : place + CHUNK]


def is_packed(data: bytes) -> bool:
    return len(data) > 1 and data[0] & 15 == 8 and (data[0] << 8 | data[1]) % 31 == 0


def inflated(packed: Iterable[bytes]) -> Iterator[bytes]:
    """Piece by piece up to the end of the packed data, or to where they are damaged."""
    engine = zlib.decompressobj()
    try:
        for piece in packed:
            while piece and not engine.eof:
                yield engine.decompress(piece, CHUNK)
                piece = engine.unconsumed_tail
            if engine.eof:
                return
    except zlib.error:
        return
