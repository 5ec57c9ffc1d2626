"""Draws the benchmark: time by size, one chart for each scenario, both axes logarithmic. The same numbers give the same SVG."""

from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

from benchmarks.results import Results
from benchmarks.scenarios import SCENARIOS, Scenario
from benchmarks.tables import NAMES, measured

# Colours that people with colour blindness tell apart, and marks that need no colour.
_STYLES = {"depesche": ("#0072b2", "o"), "hugo": ("#d55e00", "s"), "pelican": ("#555555", "^")}
_SECONDS = (0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000)


def draw(results: Results, path: Path) -> None:
    """Write the picture."""
    settings: dict[Any, Any] = {
        "svg.hashsalt": "depesche",
        "svg.fonttype": "none",
        "font.family": "sans-serif",
        "font.size": 11,
    }
    with mpl.rc_context(settings):
        figure = Figure(figsize=(11, 7), layout="constrained")
        axes = figure.subplots(2, 3, sharex=True, sharey=True).flat
        for scenario, chart in zip(SCENARIOS, axes, strict=False):
            _chart(results, scenario, chart)
        legend = axes[len(SCENARIOS)]
        legend.axis("off")
        handles, labels = axes[0].get_legend_handles_labels()
        legend.legend(handles, labels, loc="center", frameon=False, fontsize=12)
        figure.supxlabel("Markdown files")
        figure.supylabel("Seconds")
        path.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(path, format="svg", metadata={"Date": None, "Creator": None})


def _chart(results: Results, scenario: Scenario, chart: Axes) -> None:
    for generator in results.generators():
        points = [(size, measured(results, size, generator, scenario.name)) for size in results.sizes()]
        shown = [(size, found.wall) for size, found in points if found]
        colour, mark = _STYLES[generator]
        chart.plot(*zip(*shown, strict=True), color=colour, marker=mark, linewidth=1.8, label=NAMES[generator])
    chart.set_title(scenario.title, fontsize=12)
    chart.set_xscale("log")
    chart.set_yscale("log")
    chart.grid(visible=True, color="#dddddd", linewidth=0.8)
    chart.xaxis.set_major_locator(FixedLocator(results.sizes()))
    chart.yaxis.set_major_locator(FixedLocator(_SECONDS))
    for axis in (chart.xaxis, chart.yaxis):
        axis.set_minor_locator(NullLocator())
        axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,g}"))
    chart.tick_params(labelbottom=True, labelleft=True)
