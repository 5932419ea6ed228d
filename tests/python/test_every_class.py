"""Every class of the library in wrong hands: made without its constructor, pickled, copied, called with things of another kind.

The classes are found in the module, so that a new one is tried too: it needs an example in `examples()`, or the tests say so. What may end
the interpreter is done in a process of its own.
"""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from collections.abc import Iterator
from enum import Enum
from typing import Any

import pytest
import reportlib
from reportlib import Coding, Dictionary, Error, Lexicon, Panel, Parser, Source, TermKind

TEXT = """政府工作报告
——2024年1月9日在云河市青石区第十届人民代表大会第四次会议上
区长  林远

各位代表：

一、2023年工作回顾

全区生产总值612.4亿元，增长6.2%左右，一般公共预算收入增长3至4%。“十四五”规划实施顺利，12月28日新区开工，5G基站900座[1]。

指标\t单位\t2023年
粮食产量\t万吨\t12.5

二、2024年工作安排

确保生产总值增长6%以上，居民收入与经济增长同步，另有777。

名词解释
[1]5G：第五代移动通信技术。

打印本页  关闭窗口
"""


def classes(scope: Any = reportlib._core) -> Iterator[type]:
    for value in vars(scope).values():
        if isinstance(value, type) and not issubclass(value, (Enum, BaseException)):
            yield value
            yield from classes(value)


CLASSES = {kind.__qualname__: kind for kind in classes()}


def examples() -> dict[str, Any]:
    """One object of each class."""
    doc = reportlib.parse(TEXT)
    source = reportlib.read_source(b"<p>\xd4\xf6\xb3\xa45%</p>")
    why = reportlib.explain(doc, doc.text.index("612.4"))
    assert why is not None
    coding = Coding.preset("hard_first")
    region = reportlib.resolve_region("苏州市")
    found = [
        *(layer for name in dir(doc) if name not in ("numbers", "text") and hasattr(layer := getattr(doc, name), "index")),
        *(mention.value for mention in doc.mentions),
        *(doc, doc.header, doc.header.region, doc.numbers, doc.numbers[0], source, why, why.choices[0], why.frame[0], why.clauses[0]),
        *(why.clauses[0].words[0], coding, coding.judge("exact", "确保"), Dictionary.preset("innovation"), region, region.division),
        *(Lexicon.builtin(), Lexicon.builtin().terms(TermKind.unit)[0], Parser(year=2024), Panel()),
        *(reportlib.Limits(cells=7), reportlib.observations(doc), doc.identities[0]),
        reportlib.parse("12月28日。").mentions[0].value.first,  # type: ignore[union-attr]
        reportlib.parse(source),
    ]
    found += [item for layer in found if hasattr(layer, "index") and not isinstance(layer, (str, tuple)) for item in layer]
    found += list(reportlib.parse(source).origins)
    return {type(thing).__qualname__: thing for thing in found if type(thing) in CLASSES.values()}


EXAMPLES = examples()


def test_there_are_classes_and_an_example_of_each() -> None:
    assert len(CLASSES) > 40
    assert sorted(CLASSES) == sorted(EXAMPLES)


# Every way to an object that no constructor has seen, and everything that can be done with one.
UNMADE = """
import copyreg, copy, pickle, operator
import reportlib
kind = {kind}
ways = [
    lambda: kind.__new__(kind),
    lambda: object.__new__(kind),
    lambda: copyreg.__newobj__(kind),
    lambda: copyreg._reconstructor(kind, object, None),
    lambda: type("Own", (kind,), {{"__init__": lambda self: None}})(),
    lambda: type("Own", (kind,), {{"__new__": lambda own: kind.__new__(own), "__init__": lambda self: None}})(),
]
made = 0
for way in ways:
    try:
        thing = way()
    except TypeError as error:
        assert str(error)
        continue
    made += 1
    for name in dir(thing):
        try:
            getattr(thing, name)
        except TypeError:
            pass
    for use in (repr, str, hash, len, bool, list, bytes, dir, copy.copy, copy.deepcopy, lambda x: x == x, lambda x: x < x, lambda x: x[0],
                *(lambda x, protocol=protocol: pickle.dumps(x, protocol) for protocol in range(pickle.HIGHEST_PROTOCOL + 1))):
        try:
            use(thing)
        except TypeError:
            pass
print(made, "made")
"""


@pytest.mark.parametrize("name", CLASSES)
def test_no_object_without_its_constructor(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", UNMADE.format(kind=f"reportlib._core.{name}")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "0 made\n"


def test_the_probe_notices_what_is_made() -> None:
    done = subprocess.run([sys.executable, "-c", UNMADE.format(kind="type('Plain', (), {})")], capture_output=True, text=True, check=False)
    assert done.stdout != "0 made\n"


def test_no_class_takes_another_s_place() -> None:
    """Its memory would be read as another kind of value."""
    for thing in EXAMPLES.values():
        for other in CLASSES.values():
            with pytest.raises(TypeError):
                object.__setattr__(thing, "__class__", other)

    class Mine(Parser):
        __slots__ = ()

    class Yours(Lexicon):
        __slots__ = ()

    for other in (Yours, Lexicon, Parser, Source):
        with pytest.raises(TypeError):
            Mine().__class__ = other
    with pytest.raises(TypeError, match="immutable type"):
        Parser.parse = None  # type: ignore[assignment, method-assign]


# What another process cannot be given: it is said so.
NOT_PICKLED = {"Coding", "Dictionary", "Explanation", "Panel", "Term"}


def is_pickled(name: str) -> bool:
    return name.split(".")[0] not in NOT_PICKLED


def shown(thing: Any) -> dict[str, Any]:
    """The attributes of an object, those that are objects of ours by what they show."""
    values = {name: getattr(thing, name) for name in dir(thing) if not name.startswith("_") and not callable(getattr(thing, name))}
    return {name: repr(value).split(" at 0x")[0] if type(value) in CLASSES.values() else value for name, value in values.items()}


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("name", [name for name in CLASSES if is_pickled(name)])
def test_pickles_are_equal(name: str, protocol: int) -> None:
    thing = EXAMPLES[name]
    again = pickle.loads(pickle.dumps(thing, protocol))
    assert type(again) is type(thing)
    assert shown(again) == shown(thing)
    if type(thing).__eq__ is not object.__eq__:
        assert again == thing
        assert hash(again) == hash(thing)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("name", [name for name in CLASSES if not is_pickled(name)])
def test_what_does_not_pickle_says_so(name: str, protocol: int) -> None:
    with pytest.raises(TypeError, match=f"cannot pickle '{name}' object"):
        pickle.dumps(EXAMPLES[name], protocol)


def test_a_lexicon_of_ones_own_does_not_pickle() -> None:
    mine = Lexicon.from_tsv(TermKind.unit, "id\tname\tclass\tsurfaces\n斗车\t斗车\tcount\t斗车\n")
    for thing in (mine, Lexicon.builtin().merged(mine), Parser(mine)):
        with pytest.raises(TypeError, match="a Lexicon of one's own"):
            pickle.dumps(thing)


def test_a_pickled_source_keeps_what_its_reading_found() -> None:
    source = reportlib.read_source("<p>增长5%</p>".encode("gb18030"))
    again = pickle.loads(pickle.dumps(source))
    assert [d.code for d in reportlib.parse(again).diagnostics] == [d.code for d in reportlib.parse(source).diagnostics] != []


def test_pickled_tables_of_many_documents_are_equal() -> None:
    tables = [reportlib.observations(reportlib.parse(TEXT), file="a"), reportlib.observations(reportlib.parse("增长5%。"), file="b")]
    for table in (reportlib.Table.concat(tables), reportlib.Table.concat([]), reportlib.checks(reportlib.parse(""))):
        again = pickle.loads(pickle.dumps(table))
        assert again == table
        assert (again.labels(chinese=True), again.types, again.to_dicts()) == (table.labels(chinese=True), table.types, table.to_dicts())


@pytest.mark.parametrize("name", CLASSES)
def test_copies(name: str) -> None:
    thing = EXAMPLES[name]
    if name == "Panel":  # the only one that changes
        for copied in (copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match="cannot copy 'Panel' object"):
                copied(thing)
    else:
        assert copy.copy(thing) is thing
        assert copy.deepcopy([thing])[0] is thing


def callables() -> Iterator[tuple[str, Any]]:
    """Functions of the module, constructors, and methods of the objects that are no answer to any question (__eq__, __contains__)."""
    for name in reportlib.__all__:
        thing = getattr(reportlib, name)
        if callable(thing) and not (isinstance(thing, type) and issubclass(thing, (Enum, BaseException))):
            yield name, thing
    for name, thing in EXAMPLES.items():
        for member in dir(thing):
            if not member.startswith("_") and callable(method := getattr(thing, member)):
                yield f"{name}.{member}", method


CALLABLES = dict(callables())
TAKES_ANYTHING = {"Row", "Phrase"}  # plain tuples and strings


def exhausted(given: Any) -> Any:
    """What a generator would raise is raised when it is asked."""
    return list(given) if isinstance(given, Iterator) else given


@pytest.mark.parametrize("name", sorted(CALLABLES.keys() - TAKES_ANYTHING))
def test_wrong_arguments_are_type_errors(name: str) -> None:
    """Whatever stands first in a call: alone, and before more of its kind."""
    for wrong in (object(), [object()], len):
        for count in range(1, 7):
            with pytest.raises(TypeError):
                exhausted(CALLABLES[name](*[wrong] * count))


RIGHT: dict[str, tuple[tuple[Any, ...], dict[str, Any]]] = {
    "parse": (("增长5%。",), dict.fromkeys(("lexicon", "encoding", "strict", "year", "container", "charset", "limits", "cancelled"))),
    "Parser": ((), dict.fromkeys(("lexicon", "encoding", "strict", "year", "container", "charset", "limits", "cancelled"))),
    "read_source": ((b"5%",), dict.fromkeys(("encoding", "strict", "container", "charset", "limits"))),
    "parse_many": (([],), dict.fromkeys(("threads", "parser"))),
    "resolve_region": (("苏州市",), dict.fromkeys(("year", "context", "lexicon"))),
    "explain": ((EXAMPLES["Document"], 3), dict.fromkeys(("parser",))),
    "observations": ((EXAMPLES["Document"],), dict.fromkeys(("file",))),
    "targets": ((EXAMPLES["Document"],), dict.fromkeys(("file", "coding"))),
    "panel": (([],), dict.fromkeys(("indicators", "alternatives"))),
    "attention": ((EXAMPLES["Document"], EXAMPLES["Dictionary"]), dict.fromkeys(("sections", "denominator", "file"))),
    "Quantity": ((reportlib.QuantityKind.count,), dict.fromkeys(("low", "high", "scale", "unit", "bound", "terms"))),
    "Source": (("增长",), dict.fromkeys(("container", "origins"))),
}


@pytest.mark.parametrize(("name", "option"), [(name, option) for name, (_, options) in RIGHT.items() for option in options])
def test_wrong_options_are_type_errors(name: str, option: str) -> None:
    arguments, _ = RIGHT[name]
    getattr(reportlib, name)(*arguments)
    for wrong in (object(), [object()]):
        with pytest.raises(TypeError):
            getattr(reportlib, name)(*arguments, **{option: wrong})


def test_offsets_outside_are_errors_of_their_kind() -> None:
    doc = EXAMPLES["Document"]
    for index in (-1, 2**32, 2**64):
        with pytest.raises(TypeError):
            reportlib.explain(doc, index)
    with pytest.raises(IndexError):
        doc.mentions[2**62]
    with pytest.raises((IndexError, TypeError)):
        doc.mentions[2**64]
    with pytest.raises((Error, ValueError)):
        Source("增长", origins=[(0, 3, "page 1")])
