"""The examples of tests/spec, and a document as the lines that they are written in, from Python's own objects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import reportlib
from reportlib import (
    Direction,
    Document,
    Header,
    Known,
    Lexicon,
    Mention,
    Name,
    Observation,
    Parser,
    Period,
    Phrase,
    PriceBasis,
    Quantity,
    RegionLevel,
    TermKind,
)

FOLDER = Path(__file__).parents[1] / "spec"
QUANTITIES = ["amount", "count", "percent", "point", "multiple", "rank", "ratio"]


@dataclass
class Example:
    name: str
    units: str  # TSV of units of one's own, beside the library's
    reports: list[str]
    expected: list[str] = field(default_factory=list)


def read_examples(path: Path) -> list[Example]:
    examples: list[Example] = []
    fence, begin, units = "", 0, ""
    block: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.startswith("```"):
            if fence:
                block.append(line)
        elif not fence:
            fence, begin, block = line[3:], number, []
        else:
            text = "".join(f"{line}\n" for line in block)
            if fence == "units":
                units = text
            elif fence in ("report", "each"):
                examples.append(Example(f"{path.name}:{begin}", units, [text] if fence == "report" else block))
                units = ""
            elif fence == "expect" and examples:
                examples[-1].expected = block
            fence = ""
    return examples


def parse(example: Example, report: str) -> Document:
    if not example.units:
        return reportlib.parse(report)
    return Parser(Lexicon.builtin().merged(Lexicon.from_tsv(TermKind.unit, example.units, example.name))).parse(report)


def all_examples() -> list[Example]:
    files = sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")
    return [example for path in files for example in read_examples(path)]


def quoted(text: str | None) -> str:
    return "«" + (text or "").replace("\n", "⏎").replace("\r", "") + "»"


def mention_line(mention: Mention) -> str:
    span = (mention.low or "-") + (f"..{mention.high}" if mention.high else "")
    match mention.value:
        case Quantity(bound=bound):
            parts = [span, mention.unit or "-", bound.name]
        case Period() as period:
            parts = [span, mention.unit or "-"] if period.is_duration else [span]
        case Name():
            parts = []
        case _:
            parts = [mention.low or "-"]
    return " ".join([mention.kind, *parts, quoted(mention.text)])


def number_or_relation(fact: Observation) -> str:
    return quoted(fact.value_text) if fact.mention else fact.relation.name


def fact_line(fact: Observation) -> str:
    direction = "-" if fact.direction is Direction.none else fact.direction.name
    period = str(fact.period) if fact.period and str(fact.period) else "-"
    parts = [fact.indicator or "-", fact.aspect.name, direction, period, fact.status.name, fact.scope.name]
    return " ".join(["fact", *parts, quoted(fact.measure), number_or_relation(fact)])


def word_lines(fact: Observation) -> Iterator[str]:
    if fact.series and fact.series != fact.indicator:
        yield f"series {fact.series} {number_or_relation(fact)}"
    words = [("commitment", fact.commitment), ("basis", fact.basis), *(("example", example) for example in fact.examples)]
    for name, phrase in words:
        if phrase:
            yield f"{name} {quoted(phrase)} {number_or_relation(fact)}"
    yield from governor_lines(fact)


def governor_lines(fact: Observation) -> Iterator[str]:
    number = number_or_relation(fact)
    if fact.base:
        yield f"base {fact.base} {number}"
    if fact.price_basis is not PriceBasis.none:
        yield f"prices {fact.price_basis.name} {number}"
    if fact.stretch:
        yield f"stretch {number}"
    known: list[tuple[str, Known, Phrase | None]] = [
        ("measure", fact.measure_known, None),
        ("period", fact.period_known, fact.period_governor),
        ("status", fact.status_known, fact.status_governor),
        ("scope", fact.scope_known, fact.scope_governor),
    ]
    for field_name, how, words in known:
        if how is not Known.default:
            yield " ".join(["known", field_name, how.name, *([quoted(words)] if words else []), number])


def header_lines(header: Header) -> Iterator[str]:
    region = header.region
    fields: dict[str, Phrase | str | int | None] = {
        "title": header.title,
        "document_no": header.document_no,
        "body": header.body,
        "congress": header.congress,
        "session": header.session,
        "date": header.date.isoformat() if header.date else None,
        "speaker": header.speaker,
        "office": header.office,
        "region": region.name,
        "code": region.code,
        "level": None if region.level is RegionLevel.unknown else region.level.name,
        "reviewed_year": header.reviewed_year,
        "planned_year": header.planned_year,
    }
    for name, value in fields.items():
        if value is not None:
            yield f"header {name} {value}"
    yield f"header complete {'true' if header.complete else 'false'}"


def render(doc: Document) -> list[str]:
    lines = [f"genre {doc.genre.name}", *(f"genre_evidence {quoted(words)}" for words in doc.genre_evidence), *header_lines(doc.header)]
    lines += [f"section {s.level} {s.kind.name} {quoted(s.marker)} {quoted(s.title)}" for s in doc.sections]
    lines += [f"paragraph {p.kind.name} {quoted(p.text)}" for p in doc.paragraphs]
    lines += [f"sentence {quoted(s.text)}" for s in doc.sentences]
    lines += map(mention_line, doc.mentions)
    for fact in doc.observations:
        lines += [fact_line(fact), *word_lines(fact)]
    lines += [f"entity {e.type.name} {e.id or '-'} {quoted(e.text)}" for e in doc.entities]
    for g in doc.glossary:
        marks = "".join(f" mark {quoted(mark)}" for mark in g.marks)
        lines.append(f"glossary {quoted(g.term)} {quoted(g.explanation)}{marks} uses {len(g.uses)}")
    lines += [f"noise {n.kind.name} {quoted(n.text)}" for n in doc.noise]
    lines += [f"diagnostic {d.code.name.replace('_', '-')} {quoted(d.text)}" for d in doc.diagnostics]
    return lines


def holds(expected: str, rendered: list[str]) -> bool:
    if expected.startswith("no "):
        kinds = QUANTITIES if expected == "no quantity" else [expected[3:]]
        return not any(line == kind or line.startswith(kind + " ") for line in rendered for kind in kinds)
    return any(line == expected or line.startswith(expected + " «") for line in rendered)
