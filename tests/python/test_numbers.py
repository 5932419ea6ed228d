"""The table of numeric tokens, in Python and on the command line."""

from pathlib import Path

import pytest
import reportlib
from reportlib import Understanding, cli

TEXT = "2023年，全区实现地区生产总值580亿元，增长6%以上。推广5G应用，编码4711。"


def test_every_token_is_listed_in_order() -> None:
    numbers = reportlib.parse(TEXT).numbers
    assert [token.text for token in numbers] == ["2023年", "580亿元", "6%以上", "5G", "4711"]
    assert [TEXT[token.start : token.end] for token in numbers] == [token.text for token in numbers]


def test_tokens_lead_to_their_mentions() -> None:
    numbers = reportlib.parse(TEXT).numbers
    assert [token.mention.kind for token in numbers if token.mention] == ["date", "amount", "percent", "name"]
    assert numbers[-1].mention is None
    assert numbers[-1].understanding is Understanding.unexplained


def test_the_share_that_is_not_understood() -> None:
    numbers = reportlib.parse(TEXT).numbers
    assert (numbers.explained, numbers.unexplained, len(numbers)) == (4, 1, 5)
    assert numbers.unexplained_share == pytest.approx(0.2)
    assert reportlib.parse("没有数字。").numbers.unexplained_share == 0


def test_index_out_of_range() -> None:
    with pytest.raises(IndexError):
        reportlib.parse("没有数字。").numbers[0]


def test_tsv() -> None:
    lines = reportlib.parse(TEXT).numbers.to_tsv().splitlines()
    assert lines[0].split("\t") == ["start", "end", "text", "understanding", "kind", "low", "high", "unit", "bound"]
    assert lines[3].split("\t") == ["24", "28", "6%以上", "explained", "percent", "6", "", "%", "at_least"]


def test_command(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "report.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert cli.main(["numbers", str(file)]) == 0
    out, err = capsysbinary.readouterr()
    lines = out.decode().splitlines()
    assert lines[0].startswith("file\tstart\tend\ttext\tunderstanding")
    assert lines[2].split("\t")[3:8] == ["580亿元", "explained", "amount", "580", ""]
    assert len(lines) == 6
    assert b"1 of 5 numbers are not understood" in err


def test_a_number_that_nobody_can_read_is_one_token() -> None:
    numbers = reportlib.parse("财政收入达到37$1.$22亿元，增长6%。").numbers
    assert [(token.text, token.understanding.name) for token in numbers] == [("37$1.$22亿", "unexplained"), ("6%", "explained")]
