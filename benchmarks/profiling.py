"""Where the time of one of Depesche's builds goes: cProfile in one process, own time summed by module."""

import pstats
import sys
from collections import defaultdict
from pathlib import Path

from benchmarks.generators import ROOT, Depesche, environment
from benchmarks.measure import measure
from benchmarks.model import Corpus
from benchmarks.results import Profile
from benchmarks.scenarios import SCENARIOS, restore

_ROWS = 25
_PROFILED = ("cold", "edit")


def profiles(generator: Depesche, corpus: Corpus, size: int) -> list[Profile]:
    """A cold build and one after an edit, each with one process."""
    found = []
    for scenario in SCENARIOS:
        scenario.prepare(generator, corpus)
        if scenario.name in _PROFILED:
            found.append(_profile(generator, scenario.name, size))
    restore(generator, corpus)
    return found


def _profile(generator: Depesche, scenario: str, size: int) -> Profile:
    numbers = generator.folder / f"profile-{scenario}"
    options = [*generator.command()[2:], "--jobs", "1"]  # behind the interpreter and tasks.py
    command = [sys.executable, "-m", "cProfile", "-o", str(numbers), "-m", "plugins.commands.program", *options]
    measure(command, generator.output, numbers.with_suffix(".log"), ROOT, environment())
    return summed(numbers, scenario, size)


def summed(numbers: Path, scenario: str, size: int) -> Profile:
    """What cProfile wrote, by module. A built-in function's time counts for the modules that called it."""
    seconds: dict[str, float] = defaultdict(float)
    calls: dict[str, int] = defaultdict(int)
    statistics = pstats.Stats(str(numbers))
    for (path, _, _), (_, count, own, _, callers) in statistics.stats.items():  # type: ignore[attr-defined]
        if path == "~" and callers:
            for (caller, _, _), (_, _, own_there, _) in callers.items():
                seconds[_module(caller)] += own_there
        else:
            seconds[_module(path)] += own
            calls[_module(path)] += count
    rows = sorted(seconds, key=lambda module: (-seconds[module], module))[:_ROWS]
    return Profile(
        scenario, size, sum(seconds.values()), [(module, round(seconds[module], 4), calls[module]) for module in rows]
    )


def _module(path: str) -> str:
    """A name without the machine's own folders; paths are those of the repository or of an installed package."""
    for before, shown in _PLACES:
        if path.startswith(before):
            return shown + path.removeprefix(before)
    return {"~": "built-in", "": "built-in"}.get(path, path if path.startswith("<") else Path(path).name)


# The longest comes first: the installed packages may lie inside the repository.
_PLACES = sorted(
    (
        *((f"{place}/", "") for place in sys.path if place.endswith("site-packages")),
        *((f"{place}/", "python: ") for place in sys.path if Path(place).name.startswith("python3.")),
        (f"{ROOT}/", ""),
    ),
    key=lambda place: -len(place[0]),
)
