"""The numbers of a benchmark, as plain data and as JSON, so that the documentation can be made from them again."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.measure import Measurement


@dataclass(frozen=True, slots=True)
class Run:
    """One measured build; ``size`` is the number of Markdown files."""

    size: int
    generator: str
    scenario: str
    repetition: int
    wall: float
    cpu: float
    memory: int
    written: int

    @classmethod
    def of(cls, size: int, generator: str, scenario: str, repetition: int, measured: Measurement) -> "Run":
        return cls(size, generator, scenario, repetition, **asdict(measured))


@dataclass(frozen=True, slots=True)
class Profile:
    """Where the time of one build went: ``rows`` are (module, own seconds, calls), the most expensive first."""

    scenario: str
    size: int
    seconds: float
    rows: list[tuple[str, float, int]]


@dataclass(frozen=True, slots=True)
class Results:
    """A whole benchmark. ``sites`` counts each generator's files by group, at ``compared`` Markdown files."""

    date: str
    machine: dict[str, str]
    versions: dict[str, str]
    compared: int
    sites: dict[str, dict[str, int]]
    runs: list[Run] = field(default_factory=list)
    profiles: list[Profile] = field(default_factory=list)

    def sizes(self) -> list[int]:
        return sorted({run.size for run in self.runs})

    def generators(self) -> list[str]:
        return list(dict.fromkeys(run.generator for run in self.runs))

    def median(self, size: int, generator: str, scenario: str) -> Measurement | None:
        """The median of each measure over the repetitions; None if it was not measured."""
        found = [run for run in self.runs if (run.size, run.generator, run.scenario) == (size, generator, scenario)]
        if not found:
            return None
        return Measurement(
            wall=median(run.wall for run in found),
            cpu=median(run.cpu for run in found),
            memory=round(median(run.memory for run in found)),
            written=round(median(run.written for run in found)),
        )

    def repetitions(self, size: int, generator: str, scenario: str) -> int:
        return sum((run.size, run.generator, run.scenario) == (size, generator, scenario) for run in self.runs)

    def joined(self, earlier: "Results") -> "Results":
        """These results, and those of an earlier benchmark at sizes that were not measured now."""
        sizes = set(self.sizes())
        kept = [run for run in earlier.runs if run.size not in sizes]
        return replace(self, runs=sorted([*kept, *self.runs], key=lambda run: run.size))


def save(results: Results, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(results), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def load(path: Path) -> Results:
    """What ``save`` wrote."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    profiles: Iterable[dict[str, Any]] = data["profiles"]
    return Results(
        **{key: data[key] for key in ("date", "machine", "versions", "compared", "sites")},
        runs=[Run(**run) for run in data["runs"]],
        profiles=[Profile(**{**each, "rows": [tuple(row) for row in each["rows"]]}) for each in profiles],
    )
