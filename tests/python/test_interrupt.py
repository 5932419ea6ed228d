"""Ctrl-C and callers that give up end a parse soon, whatever runs it; subinterpreters are refused.

Soon is measured in processor time: what an interrupted program has used is less than half of what its parse would have needed, as a part of
the text parsed before tells. So nothing depends on how busy the machine is.
"""

from __future__ import annotations

import pickle
import signal
import subprocess
import sys
import textwrap
import threading
from pathlib import Path
from typing import Any

import pytest
import reportlib
from reportlib import Cancelled, Parser

SENTENCE = "全区生产总值580亿元，增长5.2%，新建道路12公里。\n"
TIMES = 500_000
HANGS = 300  # seconds, of which no program needs a tenth

# What every program begins with. `whole` is the processor time that the text needs, `spent` what was used since `begun`.
HEAD = f"""
import signal, sys, time
from pathlib import Path
import reportlib
signal.signal(signal.SIGINT, signal.default_int_handler)  # it is ignored where the tests run in the background
text = {SENTENCE!r} * {TIMES}
reportlib.parse(text[: len(text) // 50])
start = time.process_time()
reportlib.parse(text[: len(text) // 20])
whole = 20 * (time.process_time() - start)
def begun():
    global start
    print("begun", flush=True)
    start = time.process_time()
def spent():
    return time.process_time() - start
"""

PROGRAMS = {
    "parse": "begun(); reportlib.parse(text)",
    "parse of bytes": "data = text.encode('gb18030'); begun(); reportlib.parse(data)",
    "parse of a page": "data = ('<html><p>' + text.replace('\\n', '<p>')).encode(); begun(); reportlib.parse(data)",
    "parse_file": "Path('long.txt').write_text(text); begun(); reportlib.parse_file('long.txt')",
    "explain": "doc = reportlib.parse(text); begun(); reportlib.explain(doc, 6)",
    "parse_many": "Path('long.txt').write_text(text); begun(); list(reportlib.parse_many(['long.txt'] * 8, threads=2))",
    "parse_column": """
import csv
with open('long.csv', 'w', encoding='utf-8', newline='') as file:
    csv.writer(file).writerows([['place', 'text'], *([str(i), text] for i in range(2))])
begun(); list(reportlib.parse_column('long.csv', 'text'))
""",
    "parse_batches": """
import pyarrow
from reportlib.arrow import parse_batches
batch = pyarrow.record_batch({'text': [text] * 4})
begun(); list(parse_batches([batch], 'text', threads=2))
""",
    "panel": """
from itertools import repeat
docs = repeat(reportlib.parse(text[:50_000]))
begun(); reportlib.panel(docs)
""",
    "Panel": """
panel, doc = reportlib.Panel(), reportlib.parse(text[:50_000])
begun()
while True: panel.add(doc)
""",
}


def interrupted(program: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    running = subprocess.Popen(program, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    assert running.stdout is not None
    assert running.stdout.readline() == "begun\n"
    try:
        running.wait(0.2)  # it works for longer
        pytest.fail("the program had ended before it was interrupted: " + running.communicate()[1])
    except subprocess.TimeoutExpired:
        running.send_signal(signal.SIGINT)
    try:
        output, errors = running.communicate(timeout=HANGS)
    finally:
        running.kill()
    return subprocess.CompletedProcess(program, running.returncode, output, errors)


@pytest.mark.parametrize("name", PROGRAMS)
def test_ctrl_c_ends_it(name: str, tmp_path: Path) -> None:
    program = (
        HEAD
        + "try:\n"
        + textwrap.indent(PROGRAMS[name].strip(), "    ")
        + """
    print("went through")
except KeyboardInterrupt:
    print("interrupted", "soon" if spent() < whole / 2 else f"after {spent()} of {whole} seconds")
"""
    )
    done = interrupted([sys.executable, "-c", program], tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "interrupted soon\n", "")


VERBS = {
    "parse": ["parse"],
    "jsonl": ["parse", "--format", "jsonl"],
    "numbers": ["numbers"],
    "facts": ["facts", "--out", "facts.csv"],
    "panel": ["panel", "--out", "panel.csv"],
    "explain": ["explain"],
}


@pytest.mark.parametrize("verb", VERBS)
def test_ctrl_c_ends_the_command(verb: str, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(SENTENCE * TIMES, encoding="utf-8")
    file = "long.txt:6" if verb == "explain" else "long.txt"
    program = f"""{HEAD}
from reportlib.cli import main
begun()
code = main({[*VERBS[verb], file]!r})
print("soon" if spent() < whole / 2 else f"after {{spent()}} of {{whole}} seconds")
sys.exit(code)
"""
    done = interrupted([sys.executable, "-c", program], tmp_path)
    assert (done.returncode, done.stderr) == (130, "")
    assert done.stdout.splitlines()[-1] == "soon"  # numbers has written its line of names before


def test_a_cancelled_parse_raises() -> None:
    with pytest.raises(Cancelled, match="the parse was cancelled"):
        reportlib.parse("增长5%。", cancelled=lambda: True)
    with pytest.raises(reportlib.Error):
        Parser(cancelled=lambda: True).parse("增长5%。")
    assert reportlib.parse("增长5%。", cancelled=lambda: False) == reportlib.parse("增长5%。")


def test_another_thread_can_end_it() -> None:
    given_up = threading.Event()
    parser = Parser(cancelled=given_up.is_set)
    text = SENTENCE * TIMES
    caught: list[BaseException] = []

    def work() -> None:
        try:
            parser.parse(text)
        except BaseException as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    given_up.set()
    thread.join()
    assert [type(error) for error in caught] == [Cancelled]


def test_what_the_question_raises_comes_through() -> None:
    def asked() -> bool:
        raise ZeroDivisionError("asked")

    with pytest.raises(ZeroDivisionError, match="asked"):
        reportlib.parse("增长5%。", cancelled=asked)


def test_the_question_is_kept() -> None:
    given_up = threading.Event()
    asked = given_up.is_set
    assert Parser(cancelled=asked).cancelled == asked
    assert Parser().cancelled is None
    with pytest.raises(TypeError):
        Parser(cancelled=1)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        pickle.dumps(Parser(cancelled=asked))


def test_leaving_parse_many_early_ends_what_runs(tmp_path: Path) -> None:
    short, long = tmp_path / "short.txt", tmp_path / "long.txt"
    short.write_text(SENTENCE, encoding="utf-8")
    long.write_text(SENTENCE * TIMES, encoding="utf-8")
    documents: Any = reportlib.parse_many([short, *[long] * 7], threads=2, errors="return")
    assert next(documents).text == SENTENCE
    documents.close()  # waits for the threads, whose parses have ended then
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("ThreadPoolExecutor")]


SUBINTERPRETER = """
import sys
try:
    import _interpreters as interpreters
except ImportError:
    import _xxsubinterpreters as interpreters
code = '''
import sys
sys.path[:] = %r
try:
    import reportlib
except ImportError as error:
    print("refused:", error, flush=True)
'''
legacy = ("legacy",) if "config" in (interpreters.create.__doc__ or "") else ()
interpreters.run_string(interpreters.create(*legacy), code % sys.path)
"""


@pytest.mark.parametrize("before", ["", "import reportlib\n"], ids=["first", "after the main one"])
def test_a_subinterpreter_is_refused(before: str) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", before + SUBINTERPRETER], capture_output=True, text=True, check=False, timeout=HANGS
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("refused: ")
