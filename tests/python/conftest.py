from __future__ import annotations

from pathlib import Path

import pytest
import reportlib

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def sample_path() -> Path:
    """The invented report that the examples use."""
    (path,) = (ROOT / "examples" / "data").glob("*.txt")
    return path


@pytest.fixture(scope="session")
def sample(sample_path: Path) -> reportlib.Document:
    return reportlib.parse_file(sample_path)
