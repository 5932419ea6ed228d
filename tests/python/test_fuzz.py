"""A few rounds of fuzz.py, the same each time."""

from __future__ import annotations

import random
from pathlib import Path

import fuzz
import pytest


@pytest.mark.filterwarnings("ignore:.*left out")
def test_damaged_files_give_errors_alone(tmp_path: Path) -> None:
    own = fuzz.files()
    for round in range(150):
        fuzz.read_damaged(random.Random(round), own, tmp_path)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    for round in range(25):
        fuzz.write_and_read_back(random.Random(round), tmp_path)


def test_the_files_are_whole_before_they_are_damaged(tmp_path: Path) -> None:
    for name, data in fuzz.files().items():
        (tmp_path / name).write_bytes(data)
        if name.startswith("t."):
            with pytest.raises(fuzz.Error, match="is a table"):
                fuzz.reportlib.parse_file(tmp_path / name)
        else:
            assert fuzz.reportlib.parse_file(tmp_path / name).text
