"""Stored files: with a changed byte they are refused or made anew, never other data."""

from __future__ import annotations

import pickle
import random
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import reportlib
from reportlib import Document
from test_cli import run
from test_tables import NEW, OLD


def test_a_changed_byte_of_a_pickle_is_told(sample: Document) -> None:
    data = pickle.dumps(sample)
    chance = random.Random(7)
    for _ in range(300):
        place = chance.randrange(len(data))
        changed = bytearray(data)
        changed[place] ^= 1 << chance.randrange(8)
        try:
            again = pickle.loads(bytes(changed))
        except Exception:
            continue
        assert again == sample


def checksum(data: bytes) -> bytes:
    number = 0xCBF29CE484222325
    for byte in data:
        number = (number ^ byte) * 0x100000001B3 % 2**64
    return number.to_bytes(8, sys.byteorder)


def state_of(document: Document) -> tuple[int, bytes]:
    """What a pickle holds of it: `Document._made` of that is the document."""
    made: Any = document.__reduce__()[0]
    _, (_, state) = made.__reduce__()
    version, data = state
    return version, data


def test_every_number_is_checked_even_with_a_right_checksum() -> None:
    document = reportlib.parse("一、2023年工作回顾\n2023年，全区生产总值580亿元，增长5.2%。\n")
    version, state = state_of(document)
    body = state[:-8]
    assert checksum(body) == state[-8:]
    refused = 0
    for place in range(len(body)):
        changed = body[:place] + b"\xee" + body[place + 1 :]
        try:
            fresh = Document._made((version, changed + checksum(changed)))  # type: ignore[attr-defined]
        except (reportlib.Error, UnicodeDecodeError):
            refused += 1
            continue
        fresh.to_json(), fresh.to_text(), fresh.to_html()  # whatever it holds, it can be written
        reportlib.observations(fresh).to_csv()
    assert refused > len(body) / 4


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    for i in range(8):
        (reports / f"{i}.txt").write_text(OLD if i % 2 else NEW, encoding="utf-8")
    (reports / "t.csv").write_text(f'place,text\n甲,"{OLD}"\n乙,"{NEW}"\n', encoding="utf-8")
    return reports


def test_a_damaged_one_is_made_anew_and_named(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    first = run("facts", "--resume", kept, folder)
    assert len(list(kept.iterdir())) == 10  # a row is kept as a file is
    chance = random.Random(7)
    files = sorted(kept.iterdir())
    for file in files[:6]:
        data = bytearray(file.read_bytes())
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        file.write_bytes(data)
    files[6].write_bytes(b"")
    done = run("facts", "--resume", kept, folder)
    assert (done.returncode, done.stdout) == (0, first.stdout)
    told = done.stderr.decode().splitlines()
    assert sorted(told) == [f"reportlib: {file}: was damaged or is of another version, made anew" for file in files[:7]]
    assert run("facts", "--resume", kept, folder).stderr == b""


def test_what_cannot_be_kept_is_read_all_the_same(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    asked = [sys.executable, "-m", "reportlib", "facts", "--jobs", "1", "--resume", str(kept), str(folder)]
    done = subprocess.run(asked, preexec_fn=full, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, run("facts", folder).stdout)
    assert done.stderr.count(b"\n") == 1
    assert b"is not kept" in done.stderr
    assert list(kept.iterdir()) == []
    assert run("facts", "--resume", folder / "0.txt", folder).returncode == 2
