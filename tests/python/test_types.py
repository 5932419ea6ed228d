"""The stubs: as a strict client sees them, and against the module itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent


CHECKERS = {"mypy": ["mypy", "--strict"], "pyright": ["pyright", "--pythonpath", sys.executable]}


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_strict_client_passes(checker: str) -> None:
    done = subprocess.run([sys.executable, "-m", *CHECKERS[checker], FOLDER / "client.py"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_wrong_client_does_not(checker: str, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text('import reportlib\n\nlength: str = len(reportlib.parse("").mentions)\n', encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", *CHECKERS[checker], wrong], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert '"int"' in done.stdout


def test_stubs_are_those_of_the_module() -> None:
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "mypy.stubtest",
        "reportlib",
        "--allowlist",
        FOLDER / "stubtest_allow.txt",
        "--ignore-unused-allowlist",
        "--mypy-config-file",
        FOLDER.parents[1] / "pyproject.toml",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
