"""The examples in the docstrings, run: those of the modules and of everything that is public."""

from __future__ import annotations

import doctest
import inspect
from collections.abc import Iterator

import pytest
import reportlib
import reportlib.arrow
import reportlib.plot

FLAGS = doctest.NORMALIZE_WHITESPACE
CALLED = (reportlib.Parser, reportlib.Lexicon, reportlib.Panel, reportlib.Table, reportlib.Document, reportlib.Coding, reportlib.Dictionary)


def documented() -> Iterator[tuple[str, str]]:
    """Name and docstring of the modules, of what they export, and of its methods."""
    for module in (reportlib, reportlib.arrow, reportlib.plot):
        yield module.__name__, inspect.getdoc(module) or ""
        for name in module.__all__:
            thing = getattr(module, name)
            yield f"{module.__name__}.{name}", inspect.getdoc(thing) or ""
            for member, value in vars(thing).items() if isinstance(thing, type) else ():
                yield f"{module.__name__}.{name}.{member}", str(getattr(value, "__doc__", "") or "")


DOCUMENTED = dict(documented())


@pytest.mark.parametrize("name", [name for name, text in DOCUMENTED.items() if ">>>" in text])
def test_examples(name: str) -> None:
    test = doctest.DocTestParser().get_doctest(DOCUMENTED[name], {"reportlib": reportlib}, name, None, None)
    lines: list[str] = []
    failed, attempted = doctest.DocTestRunner(optionflags=FLAGS).run(test, out=lines.append)
    assert (failed, attempted > 0) == (0, True), "".join(lines)


def test_what_is_called_has_an_example() -> None:
    public = [(module, name, getattr(module, name)) for module in (reportlib, reportlib.arrow) for name in module.__all__]
    called = [f"{module.__name__}.{name}" for module, name, thing in public if inspect.isroutine(thing) or thing in CALLED]
    assert len(called) > 20
    assert [name for name in called if ">>>" not in DOCUMENTED[name]] == []
