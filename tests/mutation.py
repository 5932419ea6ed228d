"""Do the tests bite? Changes one operator, bound or constant at a time in the sources and looks whether a test notices.

    ./dev mutate [N] [--seed S] [--only PATH] [--jobs J]

Each mutant is one change on a random line of src/grammar or src/parse. What includes the changed file is compiled, the test programs are
linked with it, and spec, unit and properties run in this order until the first that fails. No real report is read, and the checkout is
not touched: a changed file lies in a folder of its own, before src/ in the search path, and all else comes from one build of the tests
(build/mutate). Ends with the diff of each mutant that no test noticed, and with 1 when these are more than a tenth.

A mutant that cannot be noticed, because it means the same, is listed with the reason in mutation_equivalent.tsv and not counted.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import csv
import json
import os
import random
import re
import resource
import shlex
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build/mutate"
FOLDERS = ("src/grammar", "src/parse")
EQUIVALENT = Path(__file__).with_name("mutation_equivalent.tsv")
PROGRAMS = ("spec_test", "unit_test", "properties_test")
# Their verdict is a ratio of times: it proves nothing about a mutant on a busy machine, and they take longest.
TIMED = "growth*,html: depth*"
LIBRARY = "CMakeFiles/reportlib.dir/"  # objects of the archive that all of them are linked with
MOST_SECONDS = 180  # a program that takes longer hangs, however busy the machine is
MEMORY = 4 << 30  # bytes; a mutant may grow without end
CHECKED = ("-g0", "-w", "-D_GLIBCXX_ASSERTIONS")  # an index past the end is noticed, a warning is none of a test's
UNSAMPLED = ("struct", "template", "using", "static_assert", "#")  # lines that begin so say nothing that runs

# What is changed, and what it becomes. clang-format writes a blank on both sides of a binary operator and on none of a template's bracket.
SWAPS: dict[str, tuple[str, ...]] = {
    " < ": (" <= ", " >= "),
    " <= ": (" < ", " > "),
    " > ": (" >= ", " <= "),
    " >= ": (" > ", " < "),
    " == ": (" != ",),
    " != ": (" == ",),
    " && ": (" || ",),
    " || ": (" && ",),
    " + ": (" - ",),
    " - ": (" + ",),
    " * ": (" + ",),
    " / ": (" * ",),
    " % ": (" / ",),
    " += ": (" -= ",),
    " -= ": (" += ",),
    "++": ("--",),
    "--": ("++",),
    "begin": ("end",),
    "end": ("begin",),
    "rbegin": ("rend",),
    "rend": ("rbegin",),
    "first": ("last",),
    "last": ("first",),
    "front": ("back",),
    "back": ("front",),
    "min": ("max",),
    "max": ("min",),
    "any_of": ("all_of",),
    "all_of": ("any_of",),
    "true": ("false",),
    "false": ("true",),
    "continue": ("break",),
    "starts_with": ("ends_with",),
    "ends_with": ("starts_with",),
}
WORDS = [swap for swap in SWAPS if swap.isidentifier() or swap.strip("_").isalnum()]
OPERATORS = [swap for swap in SWAPS if swap not in WORDS]
CANDIDATE = re.compile(
    r"\b(?P<word>" + "|".join(WORDS) + r")\b(?!_)"
    r"|(?P<operator>" + "|".join(map(re.escape, OPERATORS)) + r")"
    r"|(?<![\w.'])(?P<number>\d[\d']*)(?![\w.'])"
    r"|(?<=[\s(!])(?P<negation>!)(?=[\w(*])"
)
LITERAL = re.compile(r'//[^\n]*|/\*.*?\*/|(?:u8|u|U)?R"\(.*?\)"|"(?:\\.|[^"\\\n])*"|(?<!\w)(?:u8|u|U)?\'(?:\\.|[^\'\\\n])+\'', re.S)


@dataclass(frozen=True)
class Mutant:
    path: str  # below the checkout
    line: int  # from 1
    before: str
    after: str

    def key(self) -> tuple[str, str, str]:
        return self.path, self.before.strip(), self.after.strip()

    def diff(self) -> str:
        return f"{self.path}:{self.line}\n-{self.before}\n+{self.after}\n"


@dataclass(frozen=True)
class Verdict:
    kind: str  # noticed, hung (a kind of noticed), not noticed, did not compile
    by: str = ""


def replacements(line: str, masked: str) -> Iterator[str]:
    """The line with one thing changed, in each way there is; of what is masked nothing is."""
    for found in CANDIDATE.finditer(masked):
        if found["number"]:
            n = int(found["number"].replace("'", ""))
            others: tuple[str, ...] = (str(n + 1), str(n - 1)) if n > 0 else ("1",)
        else:
            others = ("",) if found["negation"] else SWAPS[found.group()]
        for other in others:
            yield line[: found.start()] + other + line[found.end() :]


def lines_of(path: Path) -> Iterator[list[Mutant]]:
    """The mutants of each line that has some; comments, strings and characters are left alone."""
    text = path.read_text(encoding="utf-8")
    masked = LITERAL.sub(lambda literal: re.sub(r"[^\n]", "\0", literal.group()), text)
    for i, (line, shown) in enumerate(zip(text.split("\n"), masked.split("\n"), strict=True)):
        if line.lstrip().startswith(UNSAMPLED):
            continue
        mutants = [Mutant(str(path.relative_to(ROOT)), i + 1, line, other) for other in replacements(line, shown)]
        if mutants:
            yield mutants


def sample(size: int, seed: int, folders: list[str]) -> list[Mutant]:
    """Mutants on lines drawn evenly, one a line."""
    files = sorted(path for folder in folders for path in [ROOT / folder, *(ROOT / folder).rglob("*")] if path.suffix in {".cpp", ".hpp"})
    chance = random.Random(seed)
    lines = [line for path in files for line in lines_of(path)]
    chance.shuffle(lines)
    return [chance.choice(line) for line in lines[:size]]


def equivalents() -> set[tuple[str, str, str]]:
    with EQUIVALENT.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
        return {(row["file"], row["before"], row["after"]) for row in rows}


def limits() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Build:
    """The tests as they are, and how each object and program of them is made."""

    def __init__(self) -> None:
        self.run(["cmake", "--preset", "dev", "-S", ROOT, "-B", BUILD], stdout=subprocess.DEVNULL)
        subprocess.run(["ninja", "-C", BUILD, *PROGRAMS], check=True)
        commands = [shlex.split(entry["command"]) for entry in json.loads((BUILD / "compile_commands.json").read_text())]
        self.compile = {command[command.index("-o") + 1]: command for command in commands}  # by object, below BUILD
        self.link = {
            program: self.run(["ninja", "-C", BUILD, "-t", "commands", "-s", f"tests/{program}"]).split("&& ", 1)[1] for program in PROGRAMS
        }
        self.users: dict[str, set[str]] = {}  # objects by the file below ROOT that they are made of
        made = ""
        for line in self.run(["ninja", "-C", BUILD, "-t", "deps"]).splitlines():
            if not line.startswith(" "):
                made = line.split(": ")[0]
            elif (path := os.path.normpath(BUILD / line.strip())).startswith(f"{ROOT}/"):
                self.users.setdefault(os.path.relpath(path, ROOT), set()).add(made)
        self.seconds = {program: self.time(program) for program in PROGRAMS}

    def needs(self, program: str, made: str) -> bool:
        """Whether an object is linked into a program, by name or out of the library."""
        return f" {made} " in self.link[program] or made.startswith(LIBRARY)

    @staticmethod
    def run(command: list[str | Path], stdout: int = subprocess.PIPE) -> str:
        return subprocess.run(command, check=True, stdout=stdout, text=True).stdout or ""

    @staticmethod
    def time(program: str) -> float:
        start = time.monotonic()
        if subprocess.run(test_command(BUILD / "tests" / program), stdout=subprocess.DEVNULL, cwd=BUILD).returncode != 0:
            sys.exit(f"{program} fails as it is: no mutant can be told from that")
        return time.monotonic() - start


def test_command(program: Path) -> list[str]:
    return [str(program), "--abort-after=1", f"--test-case-exclude={TIMED}"]


class Worker:
    """A folder for one mutant at a time."""

    def __init__(self, build: Build, number: int) -> None:
        self.build = build
        self.folder = BUILD / f"mutant{number}"

    def judge(self, mutant: Mutant) -> Verdict:
        shutil.rmtree(self.folder, ignore_errors=True)
        changed = self.folder / mutant.path
        changed.parent.mkdir(parents=True)
        (self.folder / "tmp").mkdir()
        lines = (ROOT / mutant.path).read_text(encoding="utf-8").split("\n")
        lines[mutant.line - 1] = mutant.after
        changed.write_text("\n".join(lines), encoding="utf-8")
        objects = {made: self.folder / f"{i}.o" for i, made in enumerate(sorted(self.build.users.get(mutant.path, ())))}
        for program in PROGRAMS:
            needed = {made: own for made, own in objects.items() if self.build.needs(program, made)}
            for made, own in needed.items():
                if not own.exists() and not self.compiles(made, own, mutant.path, changed):
                    return Verdict("did not compile")
            verdict = self.try_program(program, needed)
            if verdict:
                return verdict
        return Verdict("not noticed")

    def compiles(self, made: str, own: Path, path: str, changed: Path) -> bool:
        replaced = {str(ROOT / path): str(changed), made: str(own)}
        command = [replaced.get(part, part) for part in self.build.compile[made]]
        searched = next(i for i, part in enumerate(command) if part.startswith("-I"))
        command.insert(searched, f"-I{self.folder / 'src'}")
        return subprocess.run([*command, *CHECKED], cwd=BUILD, stderr=subprocess.DEVNULL, preexec_fn=limits).returncode == 0

    def try_program(self, program: str, objects: dict[str, Path]) -> Verdict | None:
        """What the program says; nothing when it passes."""
        own = self.folder / program
        # The library is an archive: an object of it that is named before is not looked for in it again.
        command = self.build.link[program].replace(f"-o tests/{program} ", f"-o {own} ")
        for made, mutated in objects.items():
            if f" {made} " in command:
                command = command.replace(f" {made} ", f" {mutated} ")
            else:
                command = command.replace(f"-o {own} ", f"{mutated} -o {own} ")
        if subprocess.run(command, shell=True, cwd=BUILD, stdout=subprocess.DEVNULL).returncode != 0:
            return Verdict("did not compile")
        environment = os.environ | {"TMPDIR": str(self.folder / "tmp")}
        patience = min(30 + 20 * self.build.seconds[program], MOST_SECONDS)
        try:
            out = subprocess.run(
                test_command(own),
                cwd=self.folder,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=patience,
                preexec_fn=limits,
            )
        except subprocess.TimeoutExpired:
            return Verdict("hung", program)
        if out.returncode == 0:
            return None
        return Verdict("noticed", program)


def main() -> int:
    parser = argparse.ArgumentParser(prog="./dev mutate", description="Change the sources at random lines; do the tests notice?")
    parser.add_argument("size", nargs="?", type=int, default=80, metavar="N", help="mutants (80)")
    parser.add_argument("--seed", type=int, default=1, help="which ones: the same seed draws the same (1)")
    parser.add_argument(
        "--only", action="append", metavar="PATH", help="a folder or file to draw from, instead of " + " and ".join(FOLDERS)
    )
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)), help="mutants at a time (one a processor)")
    parser.add_argument("--list", action="store_true", help="show the mutants and judge none")
    options = parser.parse_args()
    mutants = sample(options.size, options.seed, options.only or list(FOLDERS))
    if not mutants:
        parser.error("nothing to change there")
    if options.list:
        print("\n".join(mutant.diff() for mutant in mutants))
        return 0
    same = equivalents()
    build = Build()
    workers = [Worker(build, number) for number in range(options.jobs)]
    survivors: list[Mutant] = []
    counts: Counter[str] = Counter()
    start = time.monotonic()

    def judge(mutant: Mutant) -> Verdict:
        if mutant.key() in same:
            return Verdict("equivalent")
        worker = workers.pop()
        try:
            return worker.judge(mutant)
        finally:
            workers.append(worker)

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        judged = {pool.submit(judge, mutant): mutant for mutant in mutants}
        for done, future in enumerate(concurrent.futures.as_completed(judged), 1):
            mutant, verdict = judged[future], future.result()
            counts[verdict.kind] += 1
            print(
                f"[{done}/{len(mutants)} {time.monotonic() - start:4.0f} s] {mutant.path}:{mutant.line} {verdict.kind} {verdict.by}",
                flush=True,
            )
            if verdict.kind == "not noticed":
                survivors.append(mutant)
                print(mutant.diff(), flush=True)
    noticed, missed = counts["noticed"] + counts["hung"], len(survivors)
    print("\nNot noticed:\n\n" + "\n".join(mutant.diff() for mutant in survivors) if survivors else "\nNone went unnoticed.")
    print(", ".join(f"{kind} {number}" for kind, number in sorted(counts.items())))
    print(f"seed {options.seed}: {noticed} of {noticed + missed} noticed, {noticed / max(noticed + missed, 1):.1%}")
    return 0 if noticed >= 9 * missed else 1


if __name__ == "__main__":
    sys.exit(main())
