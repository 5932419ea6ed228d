"""Many files, many threads, other processes."""

from __future__ import annotations

import pickle
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
import reportlib
from reportlib import Document, Error, Parser
from test_kept import state_of


def texts(count: int) -> list[str]:
    return [f"第{i}个区生产总值{i}亿元，增长{i % 9}.5%。\n" * (1 + i % 50) for i in range(1, count + 1)]


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    for i, text in enumerate(texts(60)):
        (tmp_path / f"{i:03}.txt").write_text(text, encoding="utf-8")
    return sorted(tmp_path.iterdir())


@pytest.mark.parametrize("threads", [None, 1, 2, 9])
def test_many_come_in_order(paths: list[Path], threads: int | None) -> None:
    assert [doc.text for doc in reportlib.parse_many(paths, threads)] == texts(60)


def test_failures_are_raised_in_their_turn(paths: list[Path]) -> None:
    documents = reportlib.parse_many([paths[0], "missing", paths[1]])
    assert next(documents) == reportlib.parse_file(paths[0])
    with pytest.raises(Error, match="missing: cannot be opened"):
        next(documents)


def test_failures_are_returned_in_their_place(paths: list[Path]) -> None:
    results = list(reportlib.parse_many([paths[0], "missing", paths[1].parent, paths[1]], errors="return"))
    assert [type(result) for result in results] == [Document, Error, Error, Document]


def test_few_are_held(paths: list[Path]) -> None:
    taken = 0

    def counted() -> Iterator[Path]:
        nonlocal taken
        for path in paths:
            taken += 1
            yield path

    documents = reportlib.parse_many(counted(), threads=2)
    next(documents)
    assert taken <= 8


def test_misuse_is_refused_at_once(paths: list[Path]) -> None:
    with pytest.raises(ValueError, match="threads"):
        reportlib.parse_many(paths, threads=0)
    with pytest.raises(ValueError, match="errors"):
        reportlib.parse_many(paths, errors="ignore")  # type: ignore[call-overload]


def test_one_parser_serves_many_threads() -> None:
    parser = Parser()
    expected = [parser.parse(text).to_json() for text in texts(40)]
    start = threading.Barrier(8)

    def work(_: int) -> list[str]:
        start.wait()
        return [parser.parse(text).to_json() for text in texts(40)]

    with ThreadPoolExecutor(8) as pool:
        assert all(result == expected for result in pool.map(work, range(8)))


def test_the_lock_is_released_while_parsing() -> None:
    text = "全区生产总值580亿元，增长5.2%。\n" * 200_000
    ticks = 0
    done = threading.Event()

    def parse() -> None:
        reportlib.parse(text)
        done.set()

    thread = threading.Thread(target=parse)
    thread.start()
    while not done.wait(0.001):
        ticks += 1
    thread.join()
    assert ticks > 10


def test_pickles_are_equal(sample: Document) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(sample, protocol))
        assert again == sample
        assert again.to_json() == sample.to_json()
        assert again.sentences == sample.sentences
        assert again.header == sample.header
    assert len(pickle.dumps(sample)) < 10 * len(sample.text.encode())


def test_parts_of_a_document_pickle(sample: Document) -> None:
    layers = [
        sample.mentions,
        sample.mentions[3:9],
        sample.mentions[9:3:-2],
        sample.mentions[5:0:-1],
        sample.mentions[4:4],
        sample.mentions[::-1],
    ]
    values = {type(mention.value): mention.value for mention in sample.mentions}
    for thing in [*layers, *values.values(), sample.mentions[4], reportlib.Bound.about, reportlib.Phrase("词", 1, 2)]:
        again = pickle.loads(pickle.dumps(thing))
        assert again == thing
        assert type(again) is type(thing)
    phrase = pickle.loads(pickle.dumps(reportlib.Phrase("词", 1, 2)))
    assert (phrase.start, phrase.end) == (1, 2)


def test_damaged_pickles_are_refused() -> None:
    made: Any = Document._made  # type: ignore[attr-defined]
    version, state = state_of(reportlib.parse("增长5%。"))
    with pytest.raises(Error, match="damaged"):
        made((version, state[:-1]))
    with pytest.raises(Error, match="another version"):
        made((version + 1, state))
    assert made((version, state)).text == "增长5%。"


def test_errors_pickle() -> None:
    with pytest.raises(reportlib.DecodeError) as caught:
        reportlib.parse("\ud800")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.offset) == (str(caught.value), 0)


def test_documents_come_back_from_other_processes(paths: list[Path]) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(reportlib.parse_file, paths[:4])) == [reportlib.parse_file(path) for path in paths[:4]]
