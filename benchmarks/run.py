"""Runs the benchmark: the same site by every generator, five scenarios, at several sizes (``python3 tasks.py bench``).

Generators take turns within each repetition, so that the ratios between them come from the same minutes of the same machine.
"""

import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import agreement, machine, profiling, results, tables
from benchmarks.corpus import SeededCorpus, seeded_corpus
from benchmarks.generators import GENERATORS, ROOT, Depesche, Generator, code_state, environment
from benchmarks.measure import Measurement, measure
from benchmarks.results import Results, Run
from benchmarks.scenarios import SCENARIOS, Scenario, restore

DOCUMENT = ROOT / "docs/performance.md"
PICTURE = ROOT / "docs/performance/time.svg"
NUMBERS = ROOT / "benchmarks/results"

# The sites are compared at this size before anything is measured, which also warms up what is started first.
_COMPARED = 300

_SMALL = 20_000
_SMALL_REPETITIONS, _LARGE_REPETITIONS = 3, 1


class UnfitNumbersError(Exception):
    """Numbers that would say nothing: the sites differ, or Depesche's code changed while it was measured."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured: sizes in Markdown files, generators by name, and how often (0: three times, large sites once).
    ``is_final`` says that the numbers are meant to be kept.
    """

    sizes: Sequence[int]
    generators: Sequence[str]
    repeat: int
    work: Path
    is_final: bool

    def repetitions(self, size: int) -> int:
        return self.repeat or (_SMALL_REPETITIONS if size < _SMALL else _LARGE_REPETITIONS)


def run(plan: Plan) -> Results:
    """Measure everything in the work folder, which is emptied first and removed in the end. Raises UnfitNumbersError."""
    code = code_state()
    shutil.rmtree(plan.work, ignore_errors=True)
    made = Results(
        date=datetime.now(UTC).date().isoformat(),
        machine=machine.facts(_made(plan.work)),
        versions={name: GENERATORS[name](plan.work).version() for name in plan.generators},
        compared=_COMPARED,
        sites=compare(plan.work / "compared", plan.generators),
    )
    for size in plan.sizes:
        for chain in _measured(plan, size):
            made.runs.extend(chain)
            if code_state() != code:
                _mention_changed_code(plan)
    if "depesche" in plan.generators:
        smallest, place = min(plan.sizes), Depesche(plan.work / "profiled")
        _say(f"{smallest:,} files: profiles of Depesche")
        corpus = seeded_corpus(smallest)
        place.write(corpus)
        made.profiles.extend(profiling.profiles(place, corpus, smallest))
    shutil.rmtree(plan.work)
    return made


def compare(work: Path, names: Sequence[str], files: int = _COMPARED) -> dict[str, dict[str, int]]:
    """Build a small site with each generator and count its files by group; raises UnfitNumbersError if they differ."""
    corpus = seeded_corpus(files)
    pages, counts = {}, {}
    for name in names:
        generator: Generator = GENERATORS[name](work / name)
        generator.write(corpus)
        _build(generator)
        home = "de" if name == "pelican" else ""
        pages[name] = agreement.pages_of(generator.output, home)
        counts[name] = dict(agreement.files_by_group(generator.output, home))
        differing = agreement.differences(pages[names[0]], pages[name])
        if differing:
            raise UnfitNumbersError(f"{names[0]} and {name} differ in {agreement.first_of(differing)}")
    return counts


def show(made: Results, numbers: Path) -> None:
    """Keep the numbers, and put them into the documentation."""
    earlier = results.load(numbers) if numbers.exists() else made
    joined = made.joined(earlier)
    results.save(joined, numbers)
    document(joined)


def document(made: Results) -> None:
    """Make the tables and the picture of docs/performance.md from numbers."""
    DOCUMENT.write_text(tables.fill(DOCUMENT.read_text(encoding="utf-8"), made), encoding="utf-8")
    from benchmarks import plot  # matplotlib takes a second to load

    plot.draw(made, PICTURE)


def _mention_changed_code(plan: Plan) -> None:
    """Changed code makes Depesche render everything again."""
    message = "Depesche's code changed while it was measured"
    if plan.is_final:
        raise UnfitNumbersError(message)
    _say(message)


def _measured(plan: Plan, size: int) -> Iterator[list[Run]]:
    """All repetitions of all generators at one size, chain by chain."""
    corpus = seeded_corpus(size)
    generators: list[Generator] = []
    for name in plan.generators:
        generator: Generator = GENERATORS[name](plan.work / f"{name}-{size}")
        if generator.largest is not None and size > generator.largest:
            _say(f"{size:,} files: {name} is left out, it would take too long")
            continue
        generator.write(corpus)
        generators.append(generator)
    for repetition in range(plan.repetitions(size)):
        for generator in generators:
            yield _chain(generator, corpus, size, repetition)
    for generator in generators:
        shutil.rmtree(generator.folder)


def _chain(generator: Generator, corpus: SeededCorpus, size: int, repetition: int) -> list[Run]:
    """All scenarios of one generator, one after the other, from the content as it was written."""
    runs = []
    for scenario in SCENARIOS:
        scenario.prepare(generator, corpus)
        if _is_measured(generator, scenario, repetition):
            measured = _build(generator)
            runs.append(Run.of(size, generator.name, scenario.name, repetition, measured))
            _say(
                f"{size:,} files, run {repetition + 1}: {generator.name}, {scenario.title.lower()}: {measured.wall:.2f} s, "
                f"{measured.cpu:.2f} s CPU, {measured.memory / 2**20:,.0f} MiB, {measured.written:,} files written"
            )
    restore(generator, corpus)
    return runs


def _is_measured(generator: Generator, scenario: Scenario, repetition: int) -> bool:
    """A generator that remembers nothing builds everything each time: cold, and once over what is there."""
    return generator.incremental or scenario.name == "cold" or (scenario.name == "nothing" and repetition == 0)


def _build(generator: Generator) -> Measurement:
    log = generator.folder / "build.log"
    return measure(generator.command(), generator.output, log, generator.folder, environment())


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _say(line: str) -> None:
    print(f"{time.strftime('%H:%M:%S')}  {line}", file=sys.stderr, flush=True)
