"""The Python blocks of a document, run, with what they print below them: `python tests/python/shown.py README.md` compares.

Needs the library alone, so that it also tries what was installed in an environment with nothing else.
"""

from __future__ import annotations

import contextlib
import difflib
import io
import re
import sys
from pathlib import Path

BLOCK = re.compile(r"```python\n(?P<code>.*?)```(\n+```text\n(?P<output>.*?)```)?", flags=re.DOTALL)


def run_anew(path: Path) -> str:
    """The document as it would be when its outputs were written now; the blocks share their names."""
    names: dict[str, object] = {}

    def printed(block: re.Match[str]) -> str:
        with contextlib.redirect_stdout(io.StringIO()) as output:
            exec(compile(block["code"], str(path), "exec"), names)
        shown = f"\n```text\n{output.getvalue()}```" if output.getvalue() else ""
        return f"```python\n{block['code']}```{shown}"

    anew = BLOCK.sub(printed, path.read_text(encoding="utf-8"))
    assert names, "no Python in it"
    return anew


if __name__ == "__main__":
    differences = [
        line
        for name in sys.argv[1:]
        for line in difflib.unified_diff(
            Path(name).read_text(encoding="utf-8").splitlines(), run_anew(Path(name)).splitlines(), name, "now"
        )
    ]
    print("\n".join(differences) or "as shown")
    sys.exit(bool(differences))
