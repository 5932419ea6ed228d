"""The notebooks, run from top to bottom where they stand."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[2] / "examples" / "notebooks"


def shown(name: str) -> dict[str, list[str]]:
    """What the cells of a notebook show when they are run now, by MIME type; what they print is text."""
    notebook = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}}).execute()
    found: dict[str, list[str]] = {}
    for output in [output for cell in notebook.cells for output in cell.get("outputs", [])]:
        for kind, content in output.get("data", {"text": output.get("text")}).items():
            found.setdefault(kind, []).append(content)
    return found


def test_a_first_report() -> None:
    outputs = shown("first_report")
    page, table = outputs["text/html"]
    assert page.startswith("<iframe")
    assert "at_least" in table
    _outline, facts, why = outputs["text"]
    assert "6%左右 growth 2024 target" in facts
    assert "subject before the number" in why


def test_a_panel_of_a_folder() -> None:
    outputs = shown("panel_of_a_folder")["text/html"]
    charts = [output for output in outputs if "vega-lite" in output]
    cells, wide, missed = (output for output in outputs if output not in charts)
    assert len(charts) == 4
    assert "yunhe-2016.txt" in cells
    assert "gdp_growth_target" in wide
    assert "7%左右" in missed


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ipynb")), ids=lambda path: path.name)
def test_they_are_kept_without_outputs(path: Path) -> None:
    code = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    assert [(cell.outputs, cell.execution_count) for cell in code] == [([], None)] * len(code)
