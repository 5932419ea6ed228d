"""A program that uses the library with all types checked by mypy and pyright; also run as it is."""

# pyright: strict

from __future__ import annotations

import datetime
from decimal import Decimal

import reportlib
from reportlib import Document, Lexicon, Mention, Name, Parser, Period, Quantity, Status, Table, TermKind


def total(doc: Document) -> Decimal:
    amounts = [q.value for m in doc.mentions if isinstance(q := m.value, Quantity)]
    return sum((amount for amount in amounts if amount is not None), Decimal(0))


def described(mention: Mention) -> str:
    match mention.value:
        case Quantity(low=low, unit=unit):
            return f"{low} {unit}"
        case Period(first_day=datetime.date() as day):
            return day.isoformat()
        case Name():
            return "name"
        case other:
            return str(other.number if not isinstance(other, Period) else other)


def targets(doc: Document) -> dict[str, Quantity | None]:
    return {str(fact.measure): fact.quantity for fact in doc.observations if fact.status is Status.target}


def outline(doc: Document) -> list[tuple[str, int]]:
    return [(f"{section.marker or ''}{section.title or ''}", len(section.sentences)) for section in doc.sections]


def main() -> None:
    parser = Parser(Lexicon.builtin().merged(Lexicon.from_tsv(TermKind.name, "id\tsurfaces\nx\t三区\n")), year=2024)
    doc: Document = parser.parse("2023年，全区生产总值580亿元。")
    assert total(doc) == 58_000_000_000
    assert [described(mention) for mention in doc.mentions[:2]] == ["2023-01-01", "580 元"]
    rows: list[dict[str, str | int | bool | Decimal | datetime.date | None]] = doc.observations.to_dicts()
    assert len(rows) == len(doc.observations)
    table: Table = reportlib.panel([doc], indicators=["gdp"])
    written: str = table.to_csv(bom=True)
    assert written.startswith("\ufeffregion_code,")
    dictionary: reportlib.Dictionary = reportlib.Dictionary.preset("environment")
    counted = reportlib.attention(doc, dictionary, sections=[reportlib.SectionKind.review])
    assert counted["hits"][0] == 0
    for item in reportlib.parse_many([], threads=1, errors="return"):
        assert not isinstance(item, reportlib.Error)
    for document in reportlib.parse_many([]):
        assert len(outline(document)) <= len(targets(document))


if __name__ == "__main__":
    main()
