"""What ``python3 tasks.py bench`` does with its options: usage, exit status, and what it says at the end."""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks import results, run, tables
from benchmarks.generators import GENERATORS
from benchmarks.measure import CommandError
from benchmarks.model import LANGUAGES

_DONE, _FAILED, _WRONG_USAGE = 0, 1, 2


class UsageError(Exception):
    """An option is wrong; the message says which."""


@dataclass(frozen=True, slots=True)
class Options:
    """The command line. ``work`` is the folder in which a folder of the benchmark's own is made; ``numbers`` is a file of
    an earlier benchmark to make the documentation from, measuring nothing.
    """

    sizes: str
    only: str
    repeat: int
    work: str
    write: bool
    numbers: str


def bench(options: Options) -> int:
    """Measure, print the tables, and write the documentation if that is wanted; the exit status."""
    try:
        if options.numbers:
            run.document(results.load(Path(options.numbers)))
        else:
            _measure(plan_of(options))
    except UsageError as error:
        print(error, file=sys.stderr)
        return _WRONG_USAGE
    except (CommandError, run.UnfitNumbersError) as error:
        print(error, file=sys.stderr)
        return _FAILED
    return _DONE


def plan_of(options: Options) -> run.Plan:
    """What the options ask for; raises UsageError."""
    try:
        sizes = sorted({int(size) for size in options.sizes.split(",")})
    except ValueError as error:
        raise UsageError(
            f"--sizes takes numbers with commas between, such as 999,9999; found {options.sizes}"
        ) from error
    if any(size < len(LANGUAGES) or size % len(LANGUAGES) for size in sizes):
        raise UsageError(f"--sizes counts Markdown files, {len(LANGUAGES)} for each release; found {options.sizes}")
    names = [name.strip() for name in options.only.split(",")] if options.only else list(GENERATORS)
    unknown = [name for name in names if name not in GENERATORS]
    if unknown:
        raise UsageError(f"--only takes {', '.join(GENERATORS)}; found {', '.join(unknown)}")
    if options.write and options.only:
        raise UsageError("--write needs all generators, because the documentation compares them; leave --only out")
    work = Path(options.work or tempfile.gettempdir()) / "depesche-benchmark"
    return run.Plan(sizes, names, options.repeat, work, options.write)


def _measure(plan: run.Plan) -> None:
    made = run.run(plan)
    kept = run.NUMBERS / f"{made.date}.json" if plan.is_final else plan.work / "results.json"
    if plan.is_final:
        run.show(made, kept)
    else:
        results.save(made, kept)
    print(tables.summary(made))
    print(f"\nThe numbers are in {kept}.")
