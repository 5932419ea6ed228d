"""What is said of installing: it names this distribution, and extras that it has."""

from __future__ import annotations

import json
import re
from importlib.metadata import distribution
from pathlib import Path

import pytest
import reportlib

ROOT = Path(__file__).parents[2]
TEXTS = [
    *ROOT.glob("*.md"),
    *ROOT.glob("docs/**/*.md"),
    *ROOT.glob("examples/notebooks/*.ipynb"),
    *ROOT.glob("bindings/python/reportlib/*.py"),
]
NAMED = re.compile(r"pip install '(?:dist/)?([\w.]+)(?:-….whl)?\[([\w,{}]+)\]'")


def test_the_distribution_has_the_version_of_the_module() -> None:
    """On PyPI `reportlib` is another project's name."""
    assert distribution("govreportlib").version == reportlib.__version__
    assert json.loads((ROOT / "vcpkg.json").read_text(encoding="utf-8"))["version"] == reportlib.__version__


@pytest.mark.parametrize(
    "path", [path for path in TEXTS if "pip install '" in path.read_text(encoding="utf-8")], ids=lambda path: path.name
)
def test_what_is_said_of_installing(path: Path) -> None:
    extras = {*distribution("govreportlib").metadata.get_all("Provides-Extra", []), "{name}"}
    named = NAMED.findall(text := path.read_text(encoding="utf-8"))
    assert len(named) == text.count("pip install '")
    for name, asked in named:
        assert name in ("govreportlib", ".")
        assert extras.issuperset(asked.split(","))
