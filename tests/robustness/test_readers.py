"""Who reads the site while it is built again and again never meets a broken file or a link that leads nowhere.

reading.py says exactly what counts as a violation.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from lxml import etree

from tests.building import ROOT, build
from tests.robustness.faults import Deed, Fault
from tests.robustness.reading import Reader, Report
from tests.robustness.starting import Starter
from tests.robustness.two_sites import Edition, edit, write_old

_LONGEST_START_SECONDS = 30.0


@pytest.fixture(scope="module")
def turns(tmp_path_factory: pytest.TempPathFactory, is_long: bool) -> tuple[Edition, Edition]:
    """Two editions with new, deleted and renamed releases between them, and the same templates."""
    editions = []
    for name in ("morning", "evening"):
        edition = Edition(tmp_path_factory.mktemp(name))
        write_old(edition.content, 16 if is_long else 8)
        sizes = "RELEASES_PER_PAGE = 3\nRELEASES_PER_FEED = 6\n"
        edition.settings.write_text(f"from pelicanconf import *\n\nTHEME = {str(ROOT / 'theme')!r}\n{sizes}")
        editions.append(edition)
    edit(editions[1].content)
    for edition in editions:
        build(edition.content, edition.output, "--settings", str(edition.settings))
    return editions[0], editions[1]


def test_the_sites_that_are_built_in_turn_have_whole_files(turns: tuple[Edition, Edition]) -> None:
    """So a file that is byte for byte as in one of them is neither empty nor cut off."""
    for edition in turns:
        assert [path for path, content in edition.files.items() if not content] == []
        for path, content in edition.files.items():
            if path.endswith(".html"):
                assert content.rstrip().endswith(b"</html>"), path
            elif path.endswith(".xml"):
                etree.fromstring(content)
            elif path.endswith(".ics"):
                assert content.endswith(b"END:VCALENDAR\r\n"), path


def test_a_reader_meets_no_broken_file_and_no_dead_link(
    starter: Starter, turns: tuple[Edition, Edition], tmp_path: Path, is_long: bool
) -> None:
    """Every other pair of builds writes the output slowly, so that the reader meets it in every state on the way."""
    output, stop = tmp_path / "site" / "output", tmp_path / "stop"
    slowly = Fault(str(output), str(tmp_path / "steps.log"), Deed.SLOW_DOWN)
    starter.run(*turns[0].words(output))
    reader = _start_reader(output, stop, tmp_path / "report.json", turns)
    try:
        statuses = {
            starter.run(*turns[number % 2].words(output), fault=slowly if number % 4 < 2 else None).status
            for number in range(1, 501 if is_long else 17)
        }
    finally:
        stop.touch()
        reader.wait()
    report = Report(**json.loads((tmp_path / "report.json").read_text(encoding="utf-8")))

    assert statuses == {0}
    assert sorted(set(report.violations)) == []
    assert report.files > 1000, "the reader has read next to nothing: the test tests nothing"
    assert report.slow <= 1 + report.misses // 2, "most looks took too long to say anything"


def _start_reader(output: Path, stop: Path, report: Path, turns: tuple[Edition, Edition]) -> subprocess.Popen[bytes]:
    words = [str(each) for each in (output, stop, report, *(edition.output for edition in turns))]
    reader = subprocess.Popen([sys.executable, "-m", "tests.robustness.reading", *words], cwd=ROOT)
    end = time.monotonic() + _LONGEST_START_SECONDS
    while not report.with_suffix(".started").exists():
        assert time.monotonic() < end
        time.sleep(0.05)
    return reader


# The reader itself is put to the test with sites of a few files, in each of which something is wrong.
FRONT, ITEM = b'<html><a href="/item/">Item</a></html>', b"<html>Item</html>"
OTHER = b"<html>Nothing new</html>"
SITES = ({"index.html": FRONT, "item/index.html": ITEM}, {"index.html": OTHER})


@pytest.mark.parametrize(
    ("found", "violations"),
    [
        (SITES[0], []),
        (SITES[1], []),
        ({"index.html": b""}, ["index.html has 0 bytes that no site has there"]),
        ({"index.html": FRONT[:20]}, ["index.html has 20 bytes that no site has there"]),
        ({"index.html": FRONT}, ["index.html links to item/index.html, which is not there"]),
        ({}, ["index.html, a file of all sites, is not there"]),
    ],
    ids=["one site", "the other site", "an empty file", "a file cut off", "a dead link", "no front page"],
)
def test_the_reader_notices(tmp_path: Path, found: dict[str, bytes], violations: list[str]) -> None:
    for path, content in found.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    reader = Reader(tmp_path, SITES)

    reader.walk()

    assert reader.report.violations == violations
