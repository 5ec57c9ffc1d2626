"""The benchmark's numbers as Markdown tables, put between marks in docs/performance.md; what stands around them stays."""

import re
from collections.abc import Iterable, Sequence

from benchmarks.generators import GENERATORS
from benchmarks.measure import Measurement
from benchmarks.results import Profile, Results
from benchmarks.scenarios import SCENARIOS

NAMES = {"depesche": "Depesche", "hugo": "Hugo", "pelican": "Pelican + i18n_subsites"}
_GROUPS = {
    "release": "release pages",
    "list": "lists of all, by kind and by year",
    "offices": "offices",
    "contacts": "contact persons",
    "groups": "working groups",
    "topics": "topics",
    "page": "home, standing and directory pages",
    "feed": "RSS feeds",
    "event.ics": "event.ics",
    "calendar": "calendars of all events",
    "sitemap": "XML sitemaps",
    "other": "other files",
}


def fill(document: str, results: Results) -> str:
    """The document with its tables made anew. Each stands between ``<!-- name -->`` and ``<!-- end of name -->``."""
    made = {
        "machine": _machine(results),
        "sites": _sites(results),
        "seconds": _seconds(results),
        "ratios": _ratios(results),
        "resources": _resources(results),
        "profiles": "\n\n".join(map(_profile, results.profiles)),
    }
    for name, table in made.items():
        marks = re.compile(rf"(<!-- {name} -->\n).*?(\n<!-- end of {name} -->)", re.DOTALL)
        places = list(marks.finditer(document))
        if len(places) != 1:
            raise ValueError(f"the document has {len(places)} places for the table {name}; it needs one")
        begin, end = places[0].end(1), places[0].start(2)
        document = f"{document[:begin]}\n{table}\n{document[end:]}"
    return document


def summary(results: Results) -> str:
    """The tables for a terminal."""
    return f"{_seconds(results)}\n\n{_resources(results)}"


def measured(results: Results, size: int, generator: str, scenario: str) -> Measurement | None:
    """The median; a generator that remembers nothing between builds needs its time for a full build in every scenario."""
    found = results.median(size, generator, scenario)
    if found is None and not GENERATORS[generator].incremental:
        return results.median(size, generator, "cold")
    return found


def _machine(results: Results) -> str:
    rows = [*results.machine.items(), *((NAMES[name], version) for name, version in results.versions.items())]
    return _table(("", ""), [*rows, ("Measured on", results.date)], texts=2)


def _sites(results: Results) -> str:
    generators = list(results.sites)
    rows = [
        (shown, *(f"{results.sites[name].get(group, 0):,}" for name in generators)) for group, shown in _GROUPS.items()
    ]
    heading = f"Files from {results.compared:,} Markdown files"
    return _table((heading, *(NAMES[name] for name in generators)), rows)


def _seconds(results: Results) -> str:
    columns = [(size, generator) for size in results.sizes() for generator in results.generators()]
    columns = [each for each in columns if results.median(*each, "cold")]
    rows = [
        (scenario.title, *(_time(results, size, generator, scenario.name) for size, generator in columns))
        for scenario in SCENARIOS
    ]
    return _table(("Seconds", *(f"{NAMES[generator]}, {size:,}" for size, generator in columns)), rows)


def _time(results: Results, size: int, generator: str, scenario: str) -> str:
    found = measured(results, size, generator, scenario)
    is_own = results.median(size, generator, scenario) is not None
    return f"{found.wall:.2f}{'' if is_own else ' ¹'}" if found else "–"


def _ratios(results: Results) -> str:
    others = [name for name in results.generators() if name != "depesche"]
    columns = [(size, name) for size in results.sizes() for name in others if results.median(size, name, "cold")]
    rows = [
        (scenario.title, *(_ratio(results, size, name, scenario.name) for size, name in columns))
        for scenario in SCENARIOS
    ]
    heading = "Depesche's time as a share of a full build by"
    return _table((heading, *(f"{NAMES[name]}, {size:,}" for size, name in columns)), rows)


def _ratio(results: Results, size: int, other: str, scenario: str) -> str:
    own, full = results.median(size, "depesche", scenario), results.median(size, other, "cold")
    return f"{own.wall / full.wall:.2f}" if own and full else "–"


def _resources(results: Results) -> str:
    rows = []
    for size in results.sizes():
        for generator in results.generators():
            for scenario in SCENARIOS:
                found = results.median(size, generator, scenario.name)
                if found:
                    numbers = (
                        f"{found.wall:.2f}",
                        f"{found.cpu:.2f}",
                        f"{found.memory / 2**20:,.0f}",
                        f"{found.written:,}",
                    )
                    times = results.repetitions(size, generator, scenario.name)
                    rows.append((f"{size:,}", NAMES[generator], scenario.title, *numbers, str(times)))
    heading = ("Files", "Generator", "Scenario", "Seconds", "CPU seconds", "Peak memory (MiB)", "Files written", "Runs")
    return _table(heading, rows, texts=3)


def _profile(profile: Profile) -> str:
    title = next(scenario.title for scenario in SCENARIOS if scenario.name == profile.scenario)
    rows = [(f"`{module}`", f"{seconds:.3f}", f"{calls:,}") for module, seconds, calls in profile.rows]
    heading = f"{title}, {profile.size:,} files: {profile.seconds:.1f} s under the profiler"
    return _table((heading, "Own seconds", "Calls"), rows)


def _table(heading: Sequence[str], rows: Iterable[Sequence[str]], texts: int = 1) -> str:
    """A Markdown table; the first ``texts`` columns are words, the others numbers."""
    marks = ["---"] * texts + ["--:"] * (len(heading) - texts)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heading, marks, *rows))
