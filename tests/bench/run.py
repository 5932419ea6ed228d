"""Runs the benchmark's programs and prints their figures; ./dev bench says how.

run.py PROGRAMS [FILE...] [--compare PYTHON] [--json OUT] [--write]
"""

from __future__ import annotations

import argparse
import datetime
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import tables

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/performance.md"


def program(command: list[str]) -> Any:
    print(f"running {Path(command[0]).name}", file=sys.stderr)
    done = subprocess.run([*command, "--benchmark_format=json"], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def scale_figures(scale: str, files: list[str]) -> Any:
    """What bench_scale measures. Long and odd texts are timed in turn, in a random order: how fast the machine is changes in seconds."""
    in_turn = "^(length|odd)/"
    first = program([scale, *files, f"--benchmark_filter=-{in_turn}"])
    timed = program([scale, *files, f"--benchmark_filter={in_turn}", "--benchmark_enable_random_interleaving=true"])
    return tables.scale_figures({"benchmarks": first["benchmarks"] + timed["benchmarks"]})


def reports(files: list[str]) -> list[str]:
    """The files to compare on, chosen like those of the programs."""
    found = files or sorted(str(path) for path in (ROOT / "../shared/gold/dev").glob("*/*.txt"))
    return found or [str(ROOT / "examples/data/qingshi-2024.txt")]


def compared(python: str, speed: str, files: list[str]) -> dict[str, Any]:
    """The Python tools, with C++ on the same reports at both ends: reportlib and ICU's decoding, the floor."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "compare.json"
        print("running compare.py", file=sys.stderr)
        subprocess.run([python, str(ROOT / "tests/bench/compare.py"), str(out), *files], check=True)
        figures: dict[str, Any] = json.loads(out.read_text())
    whole = tables.medians(program([speed, *files, "--benchmark_filter=whole/files"]))["whole/files"]
    same = {"reports": len(files), "bytes": whole["bytes"], "reportlib_seconds": figures["parse_seconds"]}
    figures["tools"] += [
        {"tool": "ICU, decoding alone, C++", "seconds": whole["icu_seconds"], **same},
        {"tool": "reportlib, C++", "seconds": whole["seconds"], **same},
        {"tool": "reportlib, Python `parse`", "seconds": figures["parse_seconds"], **same},
    ]
    return figures


def write_page(made: dict[str, str]) -> None:
    """Puts each text between its two marks in the page."""
    page = PAGE.read_text(encoding="utf-8")
    for name, text in made.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        before, rest = page.split(begin)
        _, after = rest.split(end)
        page = f"{before}{begin}{text}\n{end}{after}"
    PAGE.write_text(page, encoding="utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("programs", type=Path)
    arguments.add_argument("files", nargs="*")
    arguments.add_argument("--compare", metavar="PYTHON")
    arguments.add_argument("--json", type=Path, metavar="OUT")
    arguments.add_argument("--write", action="store_true")
    given = arguments.parse_intermixed_args()

    speed, scale = str(given.programs / "bench_speed"), str(given.programs / "bench_scale")
    measured = program([speed, *given.files])
    machine = measured["context"]
    figures: dict[str, Any] = {"speed": tables.speed_figures(measured), "scale": scale_figures(scale, given.files)}
    if given.compare:
        figures["compare"] = compared(given.compare, speed, reports(given.files))
        figures["scale"].append(tables.figure("parse_many, two threads ÷ one", figures["compare"]["parse_many"], least=1.9))
    made = {
        "machine": f"Measured on {datetime.date.today()}, {machine['num_cpus']} cores of {machine['mhz_per_cpu'] / 1000:.1f} GHz.",
        "speed": tables.speed_table(figures["speed"]),
        "scale": tables.scale_table(figures["scale"]),
    }
    if given.compare:
        made["comparison"] = tables.compare_table(figures["compare"]["tools"])
    print("\n\n".join(made.values()))
    if given.json:
        given.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1), encoding="utf-8")
    if given.write:
        write_page(made)


if __name__ == "__main__":
    main()
