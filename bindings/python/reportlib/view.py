"""A document in the browser and in a notebook: what `Document.view` and its display in Jupyter do."""

from __future__ import annotations

import html
import os
import tempfile
from pathlib import Path

from ._core import Document
from .writing import open_whole

HEIGHT = "640px"


def view(document: Document, path: str | os.PathLike[str] | None = None) -> Path:
    """Writes the page to `path`; without one, to a temporary file that is opened in the browser. Returns where it is."""
    page = document.to_html()
    if path is not None:
        with open_whole(path) as page_file:
            page_file.write(page.encode())
        return Path(path)
    import webbrowser  # slow to import, so only when used

    # Kept after the program: the browser may read it later.
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", prefix="reportlib-", suffix=".html", delete=False) as file:
        file.write(page)
    webbrowser.open(Path(file.name).as_uri())
    return Path(file.name)


def frame(document: Document) -> str:
    """A frame: neither do styles of the notebook reach the page, nor its own the notebook, nor its script anything else."""
    style = f"width:100%;height:{HEIGHT};border:1px solid #8886"
    return f'<iframe title="reportlib" sandbox="allow-scripts" style="{style}" srcdoc="{html.escape(document.to_html())}"></iframe>'
