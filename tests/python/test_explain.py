"""Why a number was read as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import reportlib
from test_cli import run

TEXT = "一、2023年工作回顾\n2023年全区生产总值达到580亿元，增长5.2%，与全市平均水平持平。\n"


def why(words: str, text: str = TEXT) -> reportlib.Explanation:
    explanation = reportlib.explain(reportlib.parse(text), text.index(words))
    assert explanation is not None
    return explanation


def test_each_field_has_a_value_and_a_rule() -> None:
    document = reportlib.parse(TEXT)
    fact = next(fact for fact in document.observations if fact.mention and fact.mention.text == "5.2%")
    choices = {choice.field: choice for choice in why("5.2%").choices}
    assert [*choices] == ["measure", "indicator", "aspect", "direction", "period", "status", "scope", "commitment", "basis", "region"]
    assert choices["measure"].value == fact.measure
    assert choices["indicator"].value == fact.indicator == "gdp"
    assert choices["aspect"].value == fact.aspect.name
    assert choices["period"].value == str(fact.period)
    assert choices["measure"].rule == "carried over: of the number before"
    assert choices["aspect"].rule == "percent behind a verb of change or a noun of a rate"
    assert choices["commitment"].value is None


def test_the_words_of_the_sentence_by_what_they_do() -> None:
    explanation = why("580亿元")
    assert explanation.number == "580亿元"
    assert explanation.sentence in TEXT
    clause = explanation.clauses[explanation.clause]
    assert clause.text == "2023年全区生产总值达到580亿元"
    assert [(word.text, word.role) for word in clause.words][-2:] == [("达到", "reach"), ("580亿元", "quantity")]
    assert [(part.name, part.text) for part in explanation.frame][:1] == [("subject", "全区生产总值")]


def test_words_in_the_place_of_a_number() -> None:
    explanation = why("持平")
    assert explanation.number == "与全市平均水平持平"
    assert {choice.field: choice.value for choice in explanation.choices}["basis"] == "全市平均水平"


@pytest.mark.parametrize("words", ["2023年", "回顾", "，"])
def test_what_says_nothing_has_no_explanation(words: str) -> None:
    assert reportlib.explain(reportlib.parse(TEXT), TEXT.index(words)) is None


def test_a_place_behind_the_text_has_no_explanation() -> None:
    assert reportlib.explain(reportlib.parse(TEXT), 10_000) is None


def test_every_number_of_the_sample_is_explained(sample: reportlib.Document) -> None:
    for fact in sample.observations:
        if fact.mention:
            explanation = reportlib.explain(sample, fact.mention.start)
            assert explanation is not None
            assert explanation.number == fact.mention.text
            assert {choice.field: choice.value for choice in explanation.choices}["measure"] == fact.measure
            assert all(choice.rule for choice in explanation.choices)


def test_the_command(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(TEXT, encoding="utf-8")
    offset = TEXT.index("5.2%")
    done = run("explain", f"{path}:{offset}")
    assert (done.returncode, done.stdout.decode()) == (0, why("5.2%").to_text())
    done = run("explain", "--json", f"{path}:{offset}")
    explained = json.loads(done.stdout)
    assert explained["number"] == {"start": offset, "end": offset + 4, "text": "5.2%"}
    indicator = explained["choices"][1]
    assert (indicator["field"], indicator["value"], indicator["rule"]) == ("indicator", "gdp", "the measure is its name")


def test_the_command_says_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(TEXT, encoding="utf-8")
    done = run("explain", f"{path}:0")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"no number" in done.stderr
    assert run("explain", f"{path}").returncode == 2
    assert run("explain", f"{tmp_path}/none.txt:3").returncode == 1


def test_a_field_names_its_governor_and_how_far_it_holds() -> None:
    choices = {choice.field: choice for choice in why("5.2%").choices}
    period = choices["period"]
    assert (period.known, period.governor, period.extent) == (reportlib.Known.carried, "2023年", "sentence")
    assert (choices["status"].known, choices["status"].governor, choices["status"].extent) == (reportlib.Known.default, None, None)
    assert "carried over the sentence: 2023年" in why("5.2%").to_text()
    written = {choice["field"]: choice for choice in json.loads(why("5.2%").to_json())["choices"]}
    assert written["period"]["governor"]["text"] == "2023年"
