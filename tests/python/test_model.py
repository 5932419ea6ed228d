"""Values, items and layers: small, immutable, comparable."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from enum import Enum

import pytest
import reportlib
from reportlib import Bound, Marker, Mention, Name, Ordinal, Period, Phrase, Quantity, QuantityKind

TEXT = "2023年，全区生产总值580亿元，增长5.20%左右，投资3.8至4万亿元，占三分之一。第三次会议说三农。1—11月过去。"


@pytest.fixture(scope="module")
def doc() -> reportlib.Document:
    return reportlib.parse(TEXT)


def mention(doc: reportlib.Document, words: str) -> Mention:
    (found,) = (mention for mention in doc.mentions if mention.text == words)
    return found


def test_quantities_are_exact_decimals(doc: reportlib.Document) -> None:
    money = mention(doc, "580亿元").value
    assert money == Quantity(QuantityKind.amount, Decimal(580), scale=Decimal(10**8), unit="元")
    assert isinstance(money, Quantity)
    assert money.value == Decimal("58000000000")
    assert money.written_unit == "亿元"
    growth = mention(doc, "5.20%左右").value
    assert isinstance(growth, Quantity)
    assert str(growth.low) == "5.20"
    assert growth.bound is Bound.about
    assert growth.interval == (Decimal("5.2"), Decimal("5.2"))


def test_values_match_by_pattern(doc: reportlib.Document) -> None:
    match mention(doc, "3.8至4万亿元").value:
        case Quantity(QuantityKind.amount, low, high, unit="元", bound=Bound.range):
            assert (low, high) == (Decimal("3.8"), Decimal(4))
        case other:
            pytest.fail(repr(other))
    match mention(doc, "三分之一").value:
        case Quantity(terms=(one, three)):
            assert (one, three) == (Decimal(1), Decimal(3))
        case other:
            pytest.fail(repr(other))
    match mention(doc, "第三次会议").value:
        case Ordinal(number):
            assert number == 3
        case other:
            pytest.fail(repr(other))
    assert mention(doc, "三农").value == Name()
    assert len({Ordinal(3), Ordinal(3), Marker(3), Name(), Name()}) == 3


def test_periods_give_days(doc: reportlib.Document) -> None:
    year = mention(doc, "2023年").value
    assert isinstance(year, Period)
    assert str(year) == "2023"
    assert (year.first_day, year.last_day) == (datetime.date(2023, 1, 1), datetime.date(2023, 12, 31))
    day = reportlib.parse("2024年2月29日。").mentions[0].value
    assert isinstance(day, Period)
    assert day.first == datetime.date(2024, 2, 29)
    assert type(day.first) is datetime.date
    month = reportlib.parse("2024年2月。").mentions[0].value
    assert isinstance(month, Period)
    assert isinstance(month.first, reportlib.Date)
    assert (month.first.year, month.first.month, month.first.day, month.first.isoformat()) == (2024, 2, 0, "2024-02")
    assert month.last_day == datetime.date(2024, 2, 29)


def test_quarters_and_halves_give_days() -> None:
    quarter, half = (mention.value for mention in reportlib.parse("2023年三季度，2023年上半年。").mentions)
    assert isinstance(quarter, Period)
    assert (quarter.first_day, quarter.last_day) == (datetime.date(2023, 7, 1), datetime.date(2023, 9, 30))
    assert isinstance(half, Period)
    assert (half.first_day, half.last_day) == (datetime.date(2023, 1, 1), datetime.date(2023, 6, 30))


def test_enums_are_enums() -> None:
    assert issubclass(QuantityKind, Enum)
    assert [kind.name for kind in QuantityKind] == ["amount", "count", "percent", "point", "multiple", "rank", "ratio"]
    assert reportlib.Code.unexplained_number.name == "unexplained_number"
    assert [status.name for status in reportlib.Status] == ["actual", "estimate", "target", "attribute"]


def test_reprs_show_meaning(doc: reportlib.Document) -> None:
    assert repr(mention(doc, "580亿元")) == '<Mention amount "580亿元">'
    assert repr(mention(doc, "580亿元").value) == "<Quantity amount 580亿元 exact>"
    assert repr(mention(doc, "3.8至4万亿元").value) == "<Quantity amount 3.8–4万亿元 range>"
    assert repr(mention(doc, "2023年").value) == "<Period 2023>"
    assert repr(Ordinal(3)) == "Ordinal(3)"
    assert repr(doc.mentions) == f"<{len(doc.mentions)} mentions>"
    assert repr(doc).startswith("<Document")


def test_everything_is_immutable(doc: reportlib.Document) -> None:
    for thing, name in [(doc, "text"), (doc.mentions[0], "start"), (Ordinal(1), "number"), (doc.header, "title")]:
        with pytest.raises(AttributeError):
            setattr(thing, name, None)
    with pytest.raises(TypeError):
        doc.mentions[0] = doc.mentions[1]  # type: ignore[index]
    with pytest.raises(AttributeError):
        Phrase("词", 0, 1).start = 3


def test_layers_are_sequences(doc: reportlib.Document) -> None:
    layer = doc.mentions
    items = list(layer)
    assert isinstance(layer, Sequence)
    assert len(layer) == len(items) > 5
    assert layer[-1] == items[-1]
    assert list(reversed(layer)) == items[::-1] == list(layer[::-1])
    assert list(layer[1:6:2]) == items[1:6:2]
    assert list(layer[::-1][1:3]) == items[::-1][1:3]
    assert layer.index(items[2]) == 2
    assert layer.count(items[2]) == 1
    assert items[2] in layer
    assert layer.__contains__("580亿元") is False
    assert layer[1:3] == layer[1:3:1] != layer[2:4]
    assert hash(layer[0:1]) == hash(layer[0:1:2])
    with pytest.raises(IndexError):
        layer[len(layer)]
    with pytest.raises(ValueError, match="not in this layer"):
        layer[:1].index(items[2])


def test_items_are_equal_by_value_and_outlive_the_document() -> None:
    one, other = reportlib.parse(TEXT), reportlib.parse(TEXT)
    assert one == other
    assert hash(one) == hash(other)
    assert one.mentions == other.mentions
    assert one.mentions[1] == other.mentions[1] != one.mentions[2]
    assert len({one.mentions[1], other.mentions[1]}) == 1
    assert one.mentions[1] != reportlib.parse(TEXT + "。").mentions[1]
    kept = one.mentions[1]
    del one, other
    assert kept.text == str(kept) == "580亿元"
    assert kept.document.text == TEXT


def test_phrases_are_strings_that_know_their_place() -> None:
    phrase = Phrase("生产总值", 8, 12)
    assert phrase == "生产总值"
    assert (phrase.text, phrase.start, phrase.end) == ("生产总值", 8, 12)
    assert type(phrase.text) is str
