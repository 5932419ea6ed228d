"""Speed of what people use today for numbers in Chinese text, on the same reports and in the same run, on one thread.

    compare.py OUT FILE...        run by ./dev bench --compare, in an environment with requirements.txt and reportlib

OUT is JSON: of each tool the seconds of as many reports as fit its budget of time, and reportlib's of the same ones.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import reportlib

Work = Callable[[str], object]

BUDGET = 30.0  # seconds for a tool
TIMINGS = 5  # of a report in cache; the median counts


def regular_expression() -> Work:
    units = {surface for unit in reportlib.Lexicon.builtin().terms(reportlib.TermKind.unit) for surface in unit.surfaces}
    longest_first = "|".join(re.escape(unit) for unit in sorted(units, key=len, reverse=True))
    digit = "[〇零一二三四五六七八九]"
    number = rf"\d+(?:,\d{{3}})*(?:\.\d+)?|百分之(?:{digit}|[十百点])+|(?:{digit}|[十百千两几数])+(?:点{digit}+)?"
    return re.compile(rf"(?:约|近|超过?|突破|不低于|达到)?(?:{number})[多余几]?[十百千万亿]*(?:{longest_first})?").findall


def jieba_words() -> Work:
    import jieba

    jieba.setLogLevel("WARNING")
    jieba.initialize()
    return jieba.lcut


def cn2an_transform() -> Work:
    import cn2an

    warnings.filterwarnings("ignore", module="cn2an")  # it warns of every 亿 without digits
    return lambda text: cn2an.transform(text, "cn2an")


def jionlp_money_time() -> Work:
    import jionlp

    money, time = jionlp.ner.extract_money, jionlp.ner.extract_time
    return lambda text: (money(text), time(text))


def recognizers_units() -> Work:
    from recognizers_number_with_unit import NumberWithUnitRecognizer

    recognizer = NumberWithUnitRecognizer("zh-cn")
    dimension, currency = recognizer.get_dimension_model().parse, recognizer.get_currency_model().parse
    return lambda text: (dimension(text), currency(text))


def recognizers_time() -> Work:
    from recognizers_date_time import DateTimeRecognizer

    return DateTimeRecognizer("zh-cn").get_datetime_model().parse  # type: ignore[no-any-return]


TOOLS: dict[str, Callable[[], Work]] = {
    "Python `re`, one alternation for numbers with units": regular_expression,
    "jieba, words": jieba_words,
    "cn2an, `transform`": cn2an_transform,
    "JioNLP, money and time": jionlp_money_time,
    "Recognizers-Text, dimension and currency": recognizers_units,
    "Recognizers-Text, date and time": recognizers_time,
}


def timed(work: Work, text: str) -> float:
    begin = perf_counter()
    work(text)
    return perf_counter() - begin


def measure(work: Work, texts: list[str]) -> list[float]:
    """The median seconds of each report in cache, of the first one at least, up to the end of the budget."""
    seconds: list[float] = []
    begin = perf_counter()
    for text in texts:
        work(text)
        seconds.append(median(timed(work, text) for _ in range(TIMINGS)))
        if perf_counter() - begin > BUDGET:
            break
    return seconds


def threads_ratio(files: list[str]) -> float:
    """How much faster parse_many reads with two threads than with one; the files again and again, 20 MB of them."""
    times = max(1, 20_000_000 // sum(Path(file).stat().st_size for file in files))

    def seconds(threads: int) -> float:
        begin = perf_counter()
        for _ in reportlib.parse_many(files * times, threads):
            pass
        return perf_counter() - begin

    return median(seconds(1) / seconds(2) for _ in range(TIMINGS))


def main() -> None:
    out, *files = sys.argv[1:]
    raw = [Path(file).read_bytes() for file in files]
    texts = [reportlib.parse(data).text for data in raw]
    reference = measure(reportlib.parse, texts)
    rows: list[dict[str, Any]] = []
    for name, make in TOOLS.items():
        try:
            with contextlib.redirect_stdout(io.StringIO()):  # JioNLP greets
                seconds = measure(make(), texts)
        except Exception as error:  # not made for this Python, or not installed
            rows.append({"tool": name, "missing": f"{type(error).__name__}: {error}"})
            continue
        n = len(seconds)
        size = sum(len(text.encode()) for text in texts[:n])
        rows.append({"tool": name, "reports": n, "bytes": size, "seconds": sum(seconds), "reportlib_seconds": sum(reference[:n])})
    figures = {"tools": rows, "parse_seconds": sum(reference), "parse_many": threads_ratio(files)}
    Path(out).write_text(json.dumps(figures, ensure_ascii=False))


if __name__ == "__main__":
    main()
