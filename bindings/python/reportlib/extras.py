"""Methods of Table that need packages of an extra: imported when they are used, the extra named when they are missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any, TypeVar

from ._core import Error, Table

Method = TypeVar("Method")


def extra(module: str, name: str) -> Any:
    """The module, or an Error that says which extra brings it."""
    try:
        return import_module(module)
    except ImportError:
        raise Error(f"{module.partition('.')[0]} is needed for this: pip install 'govreportlib[{name}]'") from None


def method(function: Method) -> Method:
    """Makes a function of a table a method of Table."""
    setattr(Table, getattr(function, "__name__"), function)  # noqa: B009
    return function
