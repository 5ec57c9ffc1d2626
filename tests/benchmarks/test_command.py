"""The command: options, kept numbers, and the documentation that is made from them."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import results, tables
from benchmarks.command import Options, UsageError, bench, plan_of
from benchmarks.results import Profile, Results, Run
from plugins.commands import environment
from tests.building import ROOT

GIVEN = Options(sizes="999,99999", only="", repeat=0, work="", write=False, numbers="")

MADE = Results(
    date="2026-11-22",
    machine={"Processor": "Abacus, 2 cores"},
    versions={"depesche": "commit 1", "hugo": "0.168.0"},
    compared=300,
    sites={"depesche": {"release": 300}, "hugo": {"release": 300}},
    runs=[
        Run(999, "depesche", "cold", 0, wall=9.0, cpu=8.0, memory=2**20, written=10),
        Run(999, "depesche", "cold", 1, wall=1.0, cpu=8.0, memory=2**20, written=10),
        Run(999, "depesche", "cold", 2, wall=2.0, cpu=8.0, memory=2**20, written=10),
        Run(999, "depesche", "edit", 0, wall=0.5, cpu=0.4, memory=2**20, written=3),
        Run(999, "hugo", "cold", 0, wall=4.0, cpu=6.0, memory=2**20, written=10),
    ],
    profiles=[Profile("cold", 999, 1.5, [("plugins/engine/publish.py", 0.25, 1000)])],
)


def filled() -> str:
    return tables.fill((ROOT / "docs/performance.md").read_text(encoding="utf-8"), MADE)


def test_small_sites_are_measured_three_times_and_large_ones_once() -> None:
    plan = plan_of(GIVEN)

    assert [(size, plan.repetitions(size)) for size in plan.sizes] == [(999, 3), (99999, 1)]
    assert plan_of(replace(GIVEN, repeat=5)).repetitions(99999) == 5


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (replace(GIVEN, sizes="many"), "--sizes takes numbers"),
        (replace(GIVEN, sizes="1000"), "3 for each release"),
        (replace(GIVEN, only="jekyll"), "found jekyll"),
        (replace(GIVEN, only="hugo", write=True), "--write needs all generators"),
    ],
)
def test_a_wrong_option_is_named(wrong: Options, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        plan_of(wrong)
    assert bench(wrong) == 2


def test_kept_numbers_come_back_as_they_were(tmp_path: Path) -> None:
    results.save(MADE, tmp_path / "numbers.json")

    assert results.load(tmp_path / "numbers.json") == MADE


def test_a_new_measurement_replaces_that_of_its_size_and_keeps_the_others() -> None:
    large = Run(99999, "hugo", "cold", 0, wall=100.0, cpu=1.0, memory=1, written=1)
    newer = Run(999, "hugo", "cold", 0, wall=5.0, cpu=1.0, memory=1, written=1)

    joined = replace(MADE, runs=[newer]).joined(replace(MADE, runs=[*MADE.runs, large]))

    assert joined.runs == [newer, large]


def test_the_tables_show_the_median_and_the_ratio_to_a_full_build() -> None:
    document = filled()

    assert "| Cold build | 2.00 | 4.00 |" in document
    assert "| One release edited | 0.12 |" in document
    assert "| `plugins/engine/publish.py` | 0.250 | 1,000 |" in document


def test_a_generator_that_remembers_nothing_needs_a_full_build_for_everything() -> None:
    assert "| One release edited | 0.50 | 4.00 ¹ |" in filled()


def test_making_the_tables_twice_changes_nothing() -> None:
    once = filled()

    assert tables.fill(once, MADE) == once


def test_a_document_without_a_place_for_a_table_is_refused() -> None:
    with pytest.raises(ValueError, match="0 places for the table machine"):
        tables.fill("", MADE)


def test_the_picture_is_the_same_for_the_same_numbers(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="python3 tasks.py bench installs it")
    from benchmarks import plot

    for name in ("one.svg", "other.svg"):
        plot.draw(MADE, tmp_path / name)

    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "other.svg").read_bytes()
    assert "<dc:date>" not in (tmp_path / "one.svg").read_text()


def test_the_command_asks_for_its_own_lock() -> None:
    words = ["bench", "--write", "--sizes", "999"]

    assert environment._locks_for(environment.tasks_in(words)) == [environment.BENCH_LOCK]
    assert environment.tasks_in(words) == ["bench"]
