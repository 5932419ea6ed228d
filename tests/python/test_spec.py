"""The specification, through Python."""

from __future__ import annotations

import pytest
from spec import Example, all_examples, holds, parse, render


@pytest.mark.parametrize("example", all_examples(), ids=lambda example: example.name)
def test_example(example: Example) -> None:
    assert example.expected
    for report in example.reports:
        rendered = render(parse(example, report))
        for expected in example.expected:
            assert holds(expected, rendered), f"{expected}\nin: {report}\ngot:\n" + "\n".join(rendered)


def test_the_judge_can_say_no() -> None:
    rendered = ["amount 580 亿元 exact «580亿元»"]
    assert holds("amount 580 亿元 exact", rendered)
    assert holds("no percent", rendered)
    assert not holds("amount 58 亿元 exact", rendered)
    assert not holds("no amount", rendered)
    assert not holds("no quantity", rendered)
