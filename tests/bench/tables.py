"""What the programs measured, as figures to compare and as Markdown tables."""

from __future__ import annotations

from typing import Any

STAGES = ["decode", "normalize", "outline", "recognize", "resolve", "entities", "clause", "relate", "assemble", "json"]

Figures = dict[str, Any]
Rows = list[list[str]]


def medians(output: Figures) -> dict[str, Figures]:
    """The medians of Google Benchmark's JSON by the names they were given: whole/dev, length/10."""
    found = {}
    for entry in output["benchmarks"]:
        if entry.get("aggregate_name") == "median":
            name = entry["name"].removesuffix("_median")
            found["/".join(part for part in name.split("/") if not is_setting(part))] = entry
    return found


def is_setting(part: str) -> bool:
    return part.startswith(("iterations:", "repeats:", "manual_time", "real_time", "process_time"))


def speed_figures(output: Figures) -> Figures:
    """Of each set of texts: MB/s of stages, of the whole and of ICU, and the whole's share of ICU."""
    found = medians(output)
    figures = {}
    for name, whole in found.items():
        what, set_name = name.split("/")
        if what != "whole":
            continue
        stages, size = found["stages/" + set_name], whole["bytes"]
        figures[set_name] = {
            "of_icu": whole["of_icu"],
            "of_icu_first": whole["of_icu_first"],
            "whole_mb_s": size / whole["seconds"] / 1e6,
            "icu_mb_s": size / whole["icu_seconds"] / 1e6,
            "stages_mb_s": {stage: size / stages[stage] / 1e6 for stage in STAGES},
            "reports": int(whole["reports"]),
            "ms_per_report": whole["seconds"] / whole["reports"] * 1e3,
            "ms_per_mb": whole["seconds"] / size * 1e9,
            "us_per_quantity": whole["seconds"] / max(whole["quantities"], 1) * 1e6,
            "quantities_per_report": whole["quantities"] / whole["reports"],
            "allocations_per_report": whole["allocations_per_report"],
        }
    return figures


def figure(what: str, value: float, most: float | None = None, least: float | None = None) -> Figures:
    """`most` and `least` are its bars; without one it is for information."""
    return {"what": what, "value": value, "most": most, "least": least}


def scale_figures(output: Figures) -> list[Figures]:
    found = medians(output)
    per_byte = {name: 1 / entry["bytes_per_second"] for name, entry in found.items() if "bytes_per_second" in entry}
    ordinary = per_byte["length/1"]
    return [
        figure("peak memory ÷ text", found["memory"]["over_text"]),
        figure("reading the built-in lexicon, ms", milliseconds(found["lexicon"]), most=5),
        figure("first document of a process, ms", milliseconds(found["first document"])),
        figure("two threads ÷ one", per_byte["threads/1"] / per_byte["threads/2"], least=1.9),
        figure("CPU time of two threads ÷ of one", found["threads/2"]["cpu_time"] / found["threads/1"]["cpu_time"]),
        *(figure(f"{n} MB ÷ 1 MB of text, time a byte", per_byte[f"length/{n}"] / ordinary, most=1.1) for n in (10, 100)),
        *(
            figure(f"a million of {name.removeprefix('odd/')} ÷ 1 MB of text, time a byte", time / ordinary, most=3)
            for name, time in sorted(per_byte.items())
            if name.startswith("odd/")
        ),
    ]


def milliseconds(entry: Figures) -> float:
    return float(entry["real_time"]) * {"ns": 1e-6, "us": 1e-3, "ms": 1}[entry["time_unit"]]


def speed_table(figures: Figures) -> str:
    rows: Rows = [["", *(name.replace("_", " ") for name in figures)]]

    def row(name: str, digits: int, value: Any) -> None:
        rows.append([name, *(f"{value(of_set):.{digits}f}" for of_set in figures.values())])

    row("**whole ÷ ICU**", 4, lambda f: f["of_icu"])
    row("of the first five timings", 4, lambda f: f["of_icu_first"])
    row("**whole**, MB/s", 1, lambda f: f["whole_mb_s"])
    row("ICU decoding, MB/s", 0, lambda f: f["icu_mb_s"])
    for stage in STAGES:
        row(f"{stage}, MB/s", 1, lambda f, stage=stage: f["stages_mb_s"][stage])
    row("reports", 0, lambda f: f["reports"])
    row("quantities a report", 0, lambda f: f["quantities_per_report"])
    row("ms a report", 3, lambda f: f["ms_per_report"])
    row("ms a MB", 1, lambda f: f["ms_per_mb"])
    row("µs a quantity", 2, lambda f: f["us_per_quantity"])
    row("allocations a report", 0, lambda f: f["allocations_per_report"])
    return markdown(rows)


def scale_table(figures: list[Figures]) -> str:
    rows: Rows = [["", "figure", "bar", "held"]]
    for f in figures:
        bar, held = "", ""
        if f["most"] is not None:
            bar, held = f"≤ {f['most']:g}", yes(f["value"] <= f["most"])
        elif f["least"] is not None:
            bar, held = f"≥ {f['least']:g}", yes(f["value"] >= f["least"])
        rows.append([f["what"], f"{f['value']:.2f}", bar, held])
    return markdown(rows)


def compare_table(tools: list[Figures]) -> str:
    """The slowest last; a tool that does not run is told with its reason."""
    ran = sorted((tool for tool in tools if "seconds" in tool), key=times_faster)
    rows: Rows = [["on the same reports", "MB/s", "reportlib is × faster", "reports"]]
    for tool in ran:
        rows.append(
            [tool["tool"], three_digits(tool["bytes"] / tool["seconds"] / 1e6), three_digits(times_faster(tool)), str(tool["reports"])]
        )
    rows += [[tool["tool"], "not run", tool["missing"], "0"] for tool in tools if "missing" in tool]
    return markdown(rows)


def times_faster(tool: Figures) -> float:
    return float(tool["seconds"] / tool["reportlib_seconds"])


def three_digits(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def yes(held: bool) -> str:
    return "yes" if held else "**no**"


def markdown(rows: Rows) -> str:
    """The first row is the head. Padded for a terminal; all but the first column are figures."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        lines.append("| " + " | ".join(cells) + " |")
    lines.insert(1, "|" + "|".join(["-" * (widths[0] + 2), *("-" * (width + 1) + ":" for width in widths[1:])]) + "|")
    return "\n".join(lines)
