"""Tables as Stata files, version 118 (Stata 14 and later; extra `pandas`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ._core import ColumnType, Table
from .exchange import to_pandas
from .extras import extra, method
from .writing import whole_file

if TYPE_CHECKING:
    from _typeshed import StrPath

NAME, LABEL = 32, 80  # the longest name and label in characters
TEXT = 244  # bytes; a str# takes its longest cell in every row, a longer text goes where each is kept once (strL)
RESERVED = {"byte", "double", "end", "float", "if", "in", "int", "long", "using", "with"}
LONG = 2**31 - 28  # above it are the missing values


@method
def to_stata(self: Table, path: StrPath, *, chinese: bool = True) -> None:
    """A Stata file: labels of variables in Chinese or English, categories as numbers with value labels, long texts as strL. Extra: pandas.

    Decimals are doubles. What identifies and joins (`file` and the codes of areas) stays text. Names have at most 32 characters;
    `end` is `end_`.
    """
    extra("pandas", "pandas")
    frame = to_pandas(self)
    names = short_names(self.columns)
    for column, kind in self.types.items():
        frame[column] = variable(frame[column], column, kind)
    labels = {names[column]: label[:LABEL] for column, label in self.labels(chinese=chinese).items()}
    texts = [column for column in self.columns if frame[column].dtype == object]
    long = [names[column] for column in texts if any(len(cell.encode()) > TEXT for cell in frame[column])]
    days = {names[column]: "td" for column, kind in self.types.items() if kind is ColumnType.date}
    frame = frame.rename(columns=names)
    with whole_file(path) as part:
        frame.to_stata(
            part,
            version=118,
            write_index=False,
            data_label=self.name,
            variable_labels=labels,
            convert_strl=long,
            convert_dates=days,
        )


def variable(series: Any, column: str, kind: ColumnType) -> Any:
    """A column as Stata has them: str, labelled numbers, doubles, dates; 32 bits when all is there and fits."""
    identifies = column == "file" or column.endswith(("_file", "code"))
    if kind is ColumnType.text or (kind is ColumnType.category and (identifies or not len(series))):  # without rows there are no categories
        return series.astype(object).where(series.notna(), "")
    if kind in (ColumnType.integer, ColumnType.offset, ColumnType.boolean):
        small = series.notna().all() and (len(series) == 0 or abs(series.astype("int64")).max() < LONG)
        return series.astype("int32") if small else series.astype("float64")
    return series


def short_names(columns: list[str]) -> dict[str, str]:
    """Names of at most 32 letters, digits and _, still different, a _ after those that Stata keeps for itself: end_."""
    taken: set[str] = set()
    names = {}
    for column in columns:
        plain = re.sub(r"\W", "_", column)
        name, number = plain[:NAME] + "_" * (plain in RESERVED), 1
        while name in taken:
            number += 1
            name = f"{plain[: NAME - len(str(number)) - 1]}_{number}"
        taken.add(name)
        names[column] = name
    return names
