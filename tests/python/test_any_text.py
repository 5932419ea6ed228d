"""What people run first, on every text that is at hand: the Python of README, the examples and the notebooks.

The texts of odd kinds in tests/texts are always there; the real reports are skipped where they are not. The programs and the cells of the
notebooks run in this process, or their start would take longer than their work; a cell shows what it ends with. The notebooks, whose charts
take a second, run on a hundred texts drawn from each folder.
"""

from __future__ import annotations

import ast
import contextlib
import io
import random
import sys
from pathlib import Path
from types import CodeType
from typing import Any

import nbformat
import pytest
from any_text import FOLDERS, ODD, ROOT, InPlaceOfTheSample, failures, python_blocks, texts_of

EXAMPLES = ROOT / "examples" / "python"


@pytest.fixture(params=FOLDERS, ids=lambda folder: "/".join(folder.parts[-2:]))
def folder(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    if not path.is_dir():
        pytest.skip(f"no texts in {path}")
    return path


def example(name: str) -> CodeType:
    path = EXAMPLES / f"{name}.py"
    return compile(path.read_text(encoding="utf-8"), str(path), "exec")


def run(program: CodeType, *arguments: object) -> None:
    before, sys.argv = sys.argv, [program.co_filename, *map(str, arguments)]
    try:
        exec(program, {"__name__": "__main__"})
    finally:
        sys.argv = before


def none(result: tuple[int, list[str]]) -> None:
    runs, failed = result
    assert runs > 0
    assert not failed, f"{len(failed)} of {runs} runs failed:\n" + "\n".join(failed[:40])


@pytest.mark.parametrize("page", ["README.md", "README.zh.md"])
def test_the_readme(page: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program, sample = python_blocks(ROOT / page), InPlaceOfTheSample(tmp_path)
    monkeypatch.chdir(tmp_path)

    def on(text: Path) -> None:
        sample.put(text)
        run(program)

    none(failures(on, folder))


@pytest.mark.parametrize("name", ["parse_report", "table"])
def test_the_examples(name: str, folder: Path) -> None:
    program = example(name)
    none(failures(lambda text: run(program, text), folder))


def test_the_table_of_all_texts(folder: Path) -> None:
    with contextlib.redirect_stdout(io.StringIO()):
        run(example("table"), *texts_of(folder))


class Cells:
    """The code of a notebook, cell by cell; a cell that ends with an expression shows it."""

    def __init__(self, name: str) -> None:
        notebook = nbformat.read(ROOT / "examples" / "notebooks" / f"{name}.ipynb", as_version=4)
        self.cells = [self.compiled(cell.source, f"{name} cell {i}") for i, cell in enumerate(notebook.cells) if cell.cell_type == "code"]

    @staticmethod
    def compiled(source: str, name: str) -> tuple[CodeType, CodeType | None]:
        tree = ast.parse(source, name)
        last = tree.body[-1]
        shown = compile(ast.Expression(tree.body.pop().value), name, "eval") if isinstance(last, ast.Expr) else None
        return compile(tree, name, "exec"), shown

    def run(self) -> None:
        names: dict[str, Any] = {}
        for body, shown in self.cells:
            exec(body, names)
            if shown is not None:
                show(eval(shown, names))


def show(value: object) -> None:
    """What a notebook asks a value for."""
    for name in ("_repr_html_", "_repr_mimebundle_", "__repr__"):
        if display := getattr(value, name, None):
            display()


def drawn(folder: Path, count: int) -> list[Path]:
    """Some texts of a folder, the same each time."""
    texts = texts_of(folder)
    return random.Random(1).sample(texts, min(count, len(texts)))


def test_the_notebook_of_one_report(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cells, sample = Cells("first_report"), InPlaceOfTheSample(tmp_path)
    (tmp_path / "examples" / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path / "examples" / "notebooks")
    few = tmp_path / "few"
    few.mkdir()
    for i, text in enumerate(texts_of(folder) if folder == ODD else drawn(folder, 100)):
        (few / f"{i}{text.suffix}").symlink_to(text)

    def on(text: Path) -> None:
        sample.put(text)
        cells.run()

    none(failures(on, few))


@pytest.mark.parametrize("count", [1, 30])
def test_the_notebook_of_a_folder(count: int, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reports = tmp_path / "examples" / "data" / "yunhe"
    reports.mkdir(parents=True)
    (tmp_path / "examples" / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path / "examples" / "notebooks")
    for i, text in enumerate(drawn(folder, count)):
        (reports / f"{i}.txt").symlink_to(text)
    with contextlib.redirect_stdout(io.StringIO()):
        Cells("panel_of_a_folder").run()
