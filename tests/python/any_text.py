"""The texts at hand, and programs run on each of them in this process, as their readers run them."""

from __future__ import annotations

import contextlib
import io
import re
import traceback
from collections.abc import Callable
from pathlib import Path
from types import CodeType

ROOT = Path(__file__).parents[2]
SAMPLE = Path("examples/data/qingshi-2024.txt")
ODD = ROOT / "tests" / "texts"
FOLDERS = [ODD, ROOT / "examples" / "data", *(ROOT.parent / "shared" / name for name in ("corpus", "cities", "gold/dev"))]
SUFFIXES = {".txt", ".md", ".html", ".docx"}


def texts_of(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES and path.is_file())


def python_blocks(page: Path) -> CodeType:
    """The Python of a page, one program: its blocks share their names."""
    blocks = re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert blocks, f"{page}: no Python in it"
    return compile("".join(blocks), str(page), "exec")


class InPlaceOfTheSample:
    """A folder to run programs in that name the sample, which is any text there."""

    def __init__(self, folder: Path) -> None:
        self.sample = folder / SAMPLE
        self.sample.parent.mkdir(parents=True)

    def put(self, text: Path) -> None:
        self.sample.unlink(missing_ok=True)
        self.sample.symlink_to(text)


def failures(run: Callable[[Path], object], folder: Path) -> tuple[int, list[str]]:
    """How often a program ran on the texts of a folder, and where and how it failed; what it prints is dropped."""
    texts, failed = texts_of(folder), []
    for text in texts:
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                run(text)
        except (Exception, SystemExit):
            failed.append(f"{text}: {traceback.format_exc(limit=-1).splitlines()[-1]}")
    return len(texts), failed
