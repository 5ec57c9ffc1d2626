"""What a title and a text may hold without breaking a feed, or the page it is shown on: every output valid, every word there."""

import json
from pathlib import Path

import feedparser  # type: ignore[import-untyped]  # ships no types
import icalendar
import pytest
from bs4 import BeautifulSoup

from tests.building import build
from tests.content import GERMAN, release, write

_TITLES = {
    "end of CDATA": "Ende ]]> mitten im Titel",
    "ampersand": "Ämter & Verbände &amp; Vereine",
    "program": "<script>alert('x')</script> im Kreishaus",
    "bidirectional": "Der \u202eTitel\u202c und \u2067עברית\u2069",
    "emoji": "Fest 🎻 im Hof 👩🏽‍🦽",
    "long": "Sehr lang " * 30,
}
_BODY = """
Siehe [Anfahrt](plan.html), [oben](#oben) und <a href="../x/" onclick="alert(1)">dort</a>.

<h2 id="oben">Oben</h2>

<script>alert(1)</script><iframe src="https://example.com/"></iframe><img src="https://example.com/x.png" onerror="alert(1)">
"""
_EVENT = "event: {start: 2026-07-01 10:00, end: 2026-07-01 11:00, timezone: Etc/GMT+3}"


@pytest.fixture(scope="module", params=list(_TITLES))
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """(title, output) of a site with one hostile release."""
    folder = tmp_path_factory.mktemp("hostile")
    title = _TITLES[request.param].strip()
    written = release(_EVENT, title=json.dumps(title), kind="event", body=_BODY)
    build(write(folder / "content", {GERMAN: written}), folder / "output", "--jobs", "1")
    return title, folder / "output"


def test_the_title_arrives_whole_in_every_format(built: tuple[str, Path]) -> None:
    title, output = built
    feeds = output / "de/feeds"
    rss, atom = (feedparser.parse((feeds / f"all.{each}.xml").read_bytes()) for each in ("rss", "atom"))
    calendar = icalendar.Calendar.from_ical((output / "de/calendar/all.ics").read_bytes())

    assert not rss.bozo and not atom.bozo
    assert json.loads((feeds / "all.json").read_bytes())["items"][0]["title"] == title
    assert str(calendar.events[0]["SUMMARY"]) == title
    page = BeautifulSoup(next((output / "de/2023").glob("*/index.html")).read_bytes(), "lxml")
    assert page.h1 is not None
    assert " ".join(page.h1.get_text().replace("\xa0", " ").split()) == title


def test_no_program_frame_or_foreign_picture_reaches_a_feed(built: tuple[str, Path]) -> None:
    _, output = built
    [item] = json.loads((output / "de/feeds/all.json").read_bytes())["items"]
    content = BeautifulSoup(item["content_html"], "lxml")

    assert content.find_all(["script", "iframe"]) == []
    assert [image.get("src") for image in content.find_all("img")] in ([], [None])
    assert "onclick" not in item["content_html"]
    assert "onerror" not in item["content_html"]


def test_relative_links_and_places_are_absolute_in_a_feed(built: tuple[str, Path]) -> None:
    _, output = built
    [item] = json.loads((output / "de/feeds/all.json").read_bytes())["items"]
    links = [link["href"] for link in BeautifulSoup(item["content_html"], "lxml").find_all("a")]

    assert links
    assert all(link.startswith("https://news.example.org/") for link in links)
