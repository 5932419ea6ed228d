"""The verbs of the command that make tables of many files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import reportlib
from test_cli import run
from test_tables import NEW, OLD


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "2023.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "2024.txt").write_text(NEW, encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    return tmp_path


def rows(out: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out.decode("utf-8-sig"))))


def test_facts_of_a_folder_under_one_line_of_names(folder: Path) -> None:
    done = run("facts", folder)
    assert (done.returncode, done.stderr) == (0, b"reportlib: left out, of kinds that are not read from folders: 1 .png\n")
    files = [row["file"] for row in rows(done.stdout)]
    assert files == sorted(files)
    assert set(files) == {str(folder / "2024.txt"), str(folder / "old" / "2023.txt")}
    assert rows(run("facts", str(folder / "*.txt")).stdout) == [row for row in rows(done.stdout) if row["file"].endswith("2024.txt")]
    assert {row["status"] for row in rows(run("targets", folder).stdout)} == {"target"}
    assert {row["status"] for row in rows(run("achievements", folder).stdout)} == {"actual", "estimate"}


def test_formats(folder: Path) -> None:
    table = reportlib.targets(reportlib.parse_file(folder / "2024.txt"), file=str(folder / "2024.txt"))
    assert run("targets", folder / "2024.txt").stdout.decode() == table.to_csv()
    assert run("targets", "--format", "tsv", folder / "2024.txt").stdout.decode() == table.to_tsv()
    assert run("targets", "--format", "jsonl", folder / "2024.txt").stdout.decode() == table.to_jsonl()
    done = run("targets", "--bom", "--out", folder / "out.csv", folder)
    assert done.stdout == b""
    assert (folder / "out.csv").read_bytes().count(b"\xef\xbb\xbf") == 1


def test_panel_verbs(folder: Path) -> None:
    wide = rows(run("panel", "--wide", "--indicators", "gdp", folder).stdout)
    values = [(row["year"], row["gdp_growth"], row["gdp_growth_target"]) for row in wide]
    assert values == [("2022", "5", ""), ("2023", "5.4", "6"), ("2024", "", "6")]
    assert {row["INDICATOR"] for row in rows(run("panel", "--sdmx", folder).stdout)} == {"gdp"}
    assert rows(run("fulfilment", folder).stdout)[0]["deviation"] == "-0.6"
    assert run("amplification", folder).stdout.startswith(b"region_code,")
    assert run("checks", folder).stdout.startswith(b"region_code,")


def test_compare_and_attention(folder: Path) -> None:
    compared = rows(run("compare", folder / "old" / "2023.txt", folder / "2024.txt").stdout)
    assert {row["change"] for row in compared} == {"kept", "new", "dropped"}
    counted = rows(run("attention", "--dictionary", "environment", "--denominator", "words", folder).stdout)
    assert {row["denominator"] for row in counted} == {"words"}
    own = rows(run("attention", "--terms", "公园|生产总值", folder).stdout)
    assert {(row["topic"], row["definition"].partition(";")[0]) for row in own} == {("公园|生产总值", "terms: 公园|生产总值")}
    assert sum(int(row["hits"]) for row in own) > 0
    assert run("attention", folder).returncode == run("attention", "--terms", "a", "--dictionary", "environment", folder).returncode == 2
    hits = run("attention", "--dictionary", "environment", "--hits", "--sections", "tasks", folder)
    assert (hits.returncode, rows(hits.stdout)) == (0, [])


def test_one_failure_does_not_stop_the_others(folder: Path) -> None:
    done = run("panel", folder / "missing.txt", folder)
    assert done.returncode == 1
    assert len(rows(done.stdout)) == 5
    _, first, second = done.stderr.decode().splitlines()
    assert first.endswith("missing.txt: cannot be opened")
    assert second == "reportlib: 2 of 3 files read, 5 rows"


@pytest.mark.parametrize(
    "arguments",
    [
        ["attention", "--dictionary", "nothing.tsv"],
        ["attention", "--dictionary", "environment", "--sections", "preface"],
        ["targets", "--coding", "nothing.tsv"],
        ["panel", "--wide", "--sdmx"],
        ["facts", "--out", "/missing/folder/out.csv"],
    ],
)
def test_wrong_usage(folder: Path, arguments: list[str]) -> None:
    done = run(*arguments, folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"reportlib: ")


def test_json_lines_can_be_read_alone(folder: Path) -> None:
    for line in run("panel", "--format", "jsonl", folder).stdout.splitlines():
        assert json.loads(line)["choice"] == 1


def test_a_table_of_texts_has_one_report_a_row(tmp_path: Path) -> None:
    with (tmp_path / "reports.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["region", "text"], ["a", OLD], ["b", NEW]])
    done = run("targets", tmp_path / "reports.csv")
    assert done.returncode == 0, done.stderr
    assert [row["file"].rsplit("/", 1)[-1] for row in rows(done.stdout)] == ["reports.csv row 1", "reports.csv row 1", "reports.csv row 2"]
