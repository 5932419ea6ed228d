"""The page as Python writes, opens and embeds it; what it does in a browser is in tests/browser."""

from __future__ import annotations

import html
import webbrowser
from pathlib import Path

import pytest
import reportlib
from test_cli import run


def test_it_is_written_where_asked(sample: reportlib.Document, tmp_path: Path) -> None:
    path = sample.view(tmp_path / "page.html")
    assert path == tmp_path / "page.html"
    assert path.read_text(encoding="utf-8") == sample.to_html()


def test_else_it_is_opened(sample: reportlib.Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(webbrowser, "open", opened.append)
    path = sample.view()
    assert opened == [path.as_uri()]
    assert path.read_text(encoding="utf-8") == sample.to_html()


def test_a_notebook_has_it_in_a_frame(sample: reportlib.Document) -> None:
    shown = sample._repr_html_()
    assert shown.startswith("<iframe ")
    assert 'sandbox="allow-scripts"' in shown
    assert html.unescape(shown.partition('srcdoc="')[2].removesuffix('"></iframe>')) == sample.to_html()


def test_the_command_writes_it(sample_path: Path, sample: reportlib.Document, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    done = run("view", sample_path, "--out", out)
    assert (done.returncode, done.stdout) == (0, b"")
    assert out.read_text(encoding="utf-8") == sample.to_html()


def test_the_command_names_what_fails(tmp_path: Path, sample_path: Path) -> None:
    done = run("view", tmp_path / "none.txt", "--out", tmp_path / "page.html")
    assert (done.returncode, b"none.txt" in done.stderr) == (1, True)
    done = run("view", sample_path, "--out", tmp_path / "no" / "page.html")
    assert (done.returncode, b"page.html" in done.stderr) == (1, True)
