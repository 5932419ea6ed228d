"""What a report or a file's name holds is no command to the terminal."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
import reportlib
from test_cli import run

BAD = "\x1b]0;x\x07\x9b31m\u202e"  # sets a title, colours, turns the order of the words
TEXT = f"一、2023年工作{BAD}回顾\n2023年，全区{BAD}生产总值580亿元，比{BAD}上年增长5.2%。\n"
FORBIDDEN = set(BAD) - set("]0;x31m")


def harmless(shown: str) -> bool:
    return not FORBIDDEN & set(shown)


def test_explain_and_text_show_them(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    for shown in (
        run("explain", f"{path}:{TEXT.index('580')}").stdout.decode(),
        run("parse", path).stdout.decode(),
        reportlib.parse(TEXT).to_text(),
    ):
        assert harmless(shown)
        assert "\\u001b" in shown
        assert "\\u202e" in shown


def test_repr_shows_them() -> None:
    document = reportlib.parse(TEXT)
    parts = [document, document.header, document.header.region]
    layers = (document.sections, document.paragraphs, document.sentences, document.mentions, document.entities, document.observations)
    parts += [part for layer in layers for part in layer]
    assert all(harmless(repr(part)) for part in parts)
    assert any("\\u001b" in repr(part) for part in document.sentences)
    source = reportlib.Source("增长5%。", origins=[(0, 4, BAD)])
    assert all(harmless(repr(origin)) for origin in reportlib.parse(source).origins)


def test_names_of_files_show_them(tmp_path: Path) -> None:
    path = tmp_path / f"a{BAD}\n.txt"
    path.write_text(TEXT, encoding="utf-8")
    done = run("parse", path, path)
    assert harmless(done.stdout.decode())
    for arguments in (["facts", f"{path}x"], ["explain", f"{path}x:1"], ["view", f"{path}x"], ["facts", "--out", path, path]):
        done = run(*arguments)
        assert harmless(done.stderr.decode())
        assert done.stderr.count(b"\n") <= 2
        assert done.returncode in (1, 2)


@pytest.mark.parametrize("arguments", [["facts"], ["parse", "--format", "json"], ["parse"], ["numbers"]], ids=" ".join)
def test_data_are_as_they_are_but_for_a_terminal(tmp_path: Path, arguments: list[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    ours, theirs = pty.openpty()
    with subprocess.Popen([sys.executable, "-m", "reportlib", *arguments, str(path)], stdout=theirs, stderr=subprocess.DEVNULL) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # how Linux says that the other side is closed
                break
            shown += part
        process.wait()
    os.close(ours)
    assert harmless(shown.decode())
    if arguments == ["facts"]:
        assert "\x1b" in run("facts", path).stdout.decode()
    if "json" in arguments:  # the escapes are those of JSON
        assert json.loads(shown)["mentions"] == json.loads(run(*arguments, path).stdout)["mentions"]
