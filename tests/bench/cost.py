"""What reading costs in every container, through C++, Python and the command line: processor time a megabyte of text, and peak memory over
the text, at 1, 10 and 100 MB; `./dev cost` runs it.

cost.py PROGRAM [MEGABYTES...]
cost.py --make CONTAINER MEGABYTES FILE

The system counts the memory of a process from that of the one that began it, so files are made by another one.
"""

from __future__ import annotations

import io
import os
import random
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from itertools import zip_longest
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = (ROOT / "examples/data/qingshi-2024.txt").read_text(encoding="utf-8")
MEGABYTE = 1_000_000
MOST_OF_PDF = 10  # megabytes of text: a file may have four million characters
FONT = "STSong-Light"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PYTHON = """import sys, reportlib
wide = reportlib.Limits(bytes=1 << 30, unpacked=1 << 30, cells=1 << 30, output=1 << 30)
print(len(reportlib.parse(open(sys.argv[1], 'rb').read(), limits=wide).text.encode()))"""


def lines(size: int) -> Iterator[str]:
    """Those of the sample again and again, with other figures, until there are so many bytes."""
    chance = random.Random(7)
    written = 0
    while True:
        for line in SAMPLE.splitlines():
            if line.strip():
                line = re.sub(r"\d", lambda found: str(chance.randrange(1, 10)), line.strip())
                written += len(line.encode()) + 1
                yield line
                if written >= size:
                    return


def text(size: int) -> bytes:
    return "".join(f"{line}\n" for line in lines(size)).encode()


def gb18030(size: int) -> bytes:
    return text(size).decode().encode("gb18030")


def html(size: int) -> bytes:
    body = "".join(f"<p>　　{line}</p>\n" for line in lines(size))
    return f'<html><head><meta charset="utf-8"></head><body><div>\n{body}</div></body></html>'.encode()


def markdown(size: int) -> bytes:
    return ("# 政府工作报告\n\n" + "".join(f"{line}\n\n" for line in lines(size))).encode()


def docx(size: int) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines(size))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
    return out.getvalue()


def pdf(size: int) -> bytes:
    """Lines of forty characters, forty a page."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=1)
    height = 0
    for row in (line[begin : begin + 40] for line in lines(size) for begin in range(0, len(line), 40)):
        if height < 80:
            canvas.showPage()
            canvas.setFont(FONT, 12)
            height = 800
        canvas.drawString(50, height, row)
        height -= 18
    canvas.save()
    return out.getvalue()


CONTAINERS: dict[str, tuple[str, Callable[[int], bytes]]] = {
    "text": ("txt", text),
    "text, GB18030": ("txt", gb18030),
    "HTML": ("html", html),
    "Markdown": ("md", markdown),
    "DOCX": ("docx", docx),
    "PDF": ("pdf", pdf),
}


def once(command: list[str]) -> tuple[float, int, str]:
    """Seconds of the processor, bytes of memory at most, and why it was refused."""
    with tempfile.TemporaryFile() as told:
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=told)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        reason = told.read().decode().strip() if child.returncode else ""
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, reason


def cost(command: list[str], size: int) -> tuple[float, int, str]:
    """The median of several runs where one is short."""
    found = sorted(once(command) for _ in range(5 if size <= 1 else 3 if size <= 10 else 1))
    return found[len(found) // 2]


def main() -> None:
    program, sizes = sys.argv[1], [int(size) for size in sys.argv[2:]] or [1, 10, 100]
    ways = {
        "C++": [program],
        "Python": [sys.executable, "-c", PYTHON],
        "command": [sys.executable, "-m", "reportlib", "facts", "--out", "/dev/null"],
    }
    head = [*(f"ms a MB, {size} MB" for size in sizes), *(f"peak ÷ text, {size} MB" for size in sizes)]
    print(f"| container | through | {' | '.join(head)} |\n| --- | --- |{' ---: |' * len(head)}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        tiny = Path(folder) / "tiny.txt"
        tiny.write_bytes(text(1000))
        for name, (suffix, _) in CONTAINERS.items():
            files = []
            for size in (size for size in sizes if name != "PDF" or size <= MOST_OF_PDF):
                file = Path(folder) / f"{size}.{suffix}"
                subprocess.run([sys.executable, __file__, "--make", name, str(size), file], check=True)
                files.append(file)
            for way, command in ways.items():
                if (name, way) == ("PDF", "C++"):
                    continue  # it takes the text as a Source
                start, floor, _ = cost([*command, str(tiny)], 0)
                times, peaks = [], []
                for size, file in zip_longest(sizes, files):
                    seconds, peak, refused = cost([*command, str(file)], size) if file else (0, 0, "too large")
                    times.append("–" if refused else f"{(seconds - start) / size * 1000:.1f}")
                    peaks.append("–" if refused else f"{(peak - floor) / size / MEGABYTE:.1f}")
                    if file and refused:
                        print(refused, file=sys.stderr)
                print(f"| {name} | {way} | {' | '.join([*times, *peaks])} |", flush=True)


def make(name: str, size: str, file: str) -> None:
    Path(file).write_bytes(CONTAINERS[name][1](int(size) * MEGABYTE))


if __name__ == "__main__":
    make(*sys.argv[2:]) if sys.argv[1] == "--make" else main()
