"""How much the packed streams of a PDF file come to, known before PDFium unpacks them: a kilobyte may hold a gigabyte."""

from __future__ import annotations

import re
import zlib
from base64 import a85decode
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from ._core import Error

CONTENT = 32 << 20  # bytes of one stream: no page of words has more
CONTENTS = 256 << 20  # of all streams but pictures, and of the contents of all pages
PICTURE = 256 << 20  # the same of a picture
CHUNK = 1 << 14
LAYERS = 4  # how often a stream is packed at most

STREAM = re.compile(rb"\bstream\r?\n")
PICTURES = re.compile(rb"/Subtype\s*/Image\b")
NUMBER = re.compile(rb"(\d+)\s+\d+\s*\Z")  # before obj
FILTERS = re.compile(rb"/Filter\s*(\[[^\]]*\]|/\w+)")
FLATE, OTHER = re.compile(rb"/(FlateDecode|Fl)\b"), re.compile(rb"/(LZWDecode|LZW|RunLengthDecode|RL)\b")
LZW, LZW_TIMES = 20 << 20, 1400  # bytes of such a stream, of which PDFium unpacks no more, and how many times longer it may be than packed
ARRAY = re.compile(rb"\b(\d+)\s+\d+\s+obj\s*(\[[^\]]*\])")
OF_PAGE = re.compile(rb"/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R\b)")
REFERENCE = re.compile(rb"(\d+)\s+\d+\s+R\b")


def check_streams(data: bytes) -> None:
    """Error for a bomb. One stream of LZW or run lengths is bounded by PDFium itself."""
    total = 0
    sizes: dict[bytes, tuple[int, int]] = {}  # of a stream named once, and often, by the number of its object
    texts = [data]  # in which objects stand
    for stream in STREAM.finditer(data):
        begin = stream.end()
        before, _, head = data[max(0, stream.start() - 1024) : stream.start()].rpartition(b" obj")
        filters = b"".join(FILTERS.findall(head))
        flate = packing(data[begin : begin + CHUNK])
        if OTHER.search(filters) and FLATE.search(filters) and not flate:
            raise Error("a PDF file with a stream packed again that was packed with Flate")
        picture = PICTURES.search(head)
        most = PICTURE if picture else CONTENT
        size = unpacked(data, begin, most)
        total += 0 if picture else size
        if size > most or total > CONTENTS:
            raise too_much(most if size > most else CONTENTS)
        if number := NUMBER.search(before):
            raw = 0 if flate else data.find(b"endstream", begin) - begin
            sizes[number[1]] = max(size, raw), min(LZW, raw * LZW_TIMES) if OTHER.search(filters) else max(size, raw)
        if b"/ObjStm" in head:
            texts.append(b"".join(inflated(pieces(data, begin))))
    if contents_of_pages(texts, sizes) > CONTENTS:
        raise too_much(CONTENTS)


def too_much(most: int) -> Error:
    return Error(f"a PDF file whose streams would unpack to more than {most >> 20} MiB")


def contents_of_pages(texts: Iterable[bytes], sizes: dict[bytes, tuple[int, int]]) -> int:
    """Bytes that all pages come to: a stream counts as often as it is named."""
    arrays = {number: array for text in texts for number, array in [*ARRAY.findall(text), *arrays_of(text)]}
    counts: Counter[bytes] = Counter()
    for content in (content for text in texts for content in OF_PAGE.findall(text)):
        named = REFERENCE.findall(content)
        counts.update(named if content.startswith(b"[") else REFERENCE.findall(arrays.get(named[0], content)))
    return sum(count * sizes.get(number, (0, 0))[count > 1] for number, count in counts.items())


def arrays_of(text: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The arrays in a stream of objects, which begins with the number and the offset of each."""
    head = re.match(rb"[\d\s]+", text)
    numbers = head[0].split() if head else []
    for number, offset in zip(numbers[::2], numbers[1::2], strict=False):
        if found := re.compile(rb"\[[^\]]*\]").match(text, (head.end() if head else 0) + int(offset)):
            yield number, found[0]


def unpacked(data: bytes, begin: int, most: int) -> int:
    """How many bytes a stream comes to, no more than a little above `most`; 0 unless it is packed with Flate."""
    layer = packing(data[begin : begin + CHUNK])
    layers: list[Layer] = []
    largest = 0
    while layer:
        if len(layers) == LAYERS:
            return most + 1
        layers.append(layer)
        found = pieces(data, begin)
        for unpack in layers:
            found = unpack(found)
        size, first = 0, b""
        for piece in found:
            first = first or piece
            size += len(piece)
            if size > most:
                return size
        largest = max(largest, size)
        layer = packing(first)
    return largest


Layer = Callable[[Iterable[bytes]], Iterator[bytes]]


def packing(data: bytes) -> Layer | None:
    """What unpacks data that begin so: Flate, also when it is written in digits."""
    if is_packed(data):
        return inflated
    for written in (ascii85, hexadecimal):
        if is_packed(next(written([data[:64]]), b"")):
            return written
    return None


def pieces(data: bytes, begin: int) -> Iterator[bytes]:
    for place in range(begin, len(data), CHUNK):
        yield data[place : place + CHUNK]


def is_packed(data: bytes) -> bool:
    """It has the header of RFC 1950."""
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


def ascii85(packed: Iterable[bytes]) -> Iterator[bytes]:
    return from_digits((piece.replace(b"z", b"!!!!!") for piece in packed), re.compile(rb"[!-u]*"), 5, a85decode)


def hexadecimal(packed: Iterable[bytes]) -> Iterator[bytes]:
    return from_digits(packed, re.compile(rb"[0-9A-Fa-f]*"), 2, lambda digits: bytes.fromhex(digits.decode("ascii")))


def from_digits(packed: Iterable[bytes], digits: re.Pattern[bytes], group: int, decode: Callable[[bytes], bytes]) -> Iterator[bytes]:
    """Up to what is neither a digit nor a blank; so many digits are decoded together."""
    rest = b""
    try:
        for piece in packed:
            written = piece.translate(None, b"\0\t\n\f\r ")
            found = digits.match(written)
            rest += found[0] if found else b""
            ended = not found or found.end() < len(written)
            whole = len(rest) if ended and len(rest) % group != 1 else len(rest) // group * group
            yield decode(rest[:whole])
            rest = rest[whole:]
            if ended:
                return
    except ValueError:  # more than four bytes hold
        return
