"""What a title and a text may hold without breaking a feed, or the page it is shown on: every output valid, every word there."""

import json
from pathlib import Path

import feedparser  # type: ignore[import-untyped]  # ships no types
import icalendar
import pytest
from bs4 import BeautifulSoup

from tests.building import build
from tests.content import GERMAN, content, release

_TITLES = {
    "end of CDATA": "Ende ]]> mitten im Titel",
    "ampersand": "Ämter & Verbände &amp; Vereine",
    "program": "<script>alert('x')</script> im Kreishaus",
    "bidirectional": "Der \u202eTitel\u202c und \u2067עברית\u2069",
    "emoji": "Fest 🎻 im Hof 👩🏽‍🦽",
    "long": "Sehr lang " * 30,
}
_BODY = """
Siehe [Start](/de/), [oben](#oben), [Plan](plan.pdf) und <a href="/cs/" onclick="alert(1)">dort</a>.

<h2 id="oben" style="position:fixed">Oben</h2>

<script>alert(1)</script><iframe src="https://example.com/"></iframe>
"""
_PLAN = "releases/2023/fachtag/plan.pdf"
_EVENT = "event: {start: 2026-07-01 10:00, end: 2026-07-01 11:00, timezone: Etc/GMT+3}"


@pytest.fixture(scope="module", params=list(_TITLES))
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """(title, output) of a site with one hostile release."""
    folder = tmp_path_factory.mktemp("hostile")
    title = _TITLES[request.param].strip()
    written = release(_EVENT, title=json.dumps(title, ensure_ascii=False), kind="event", body=_BODY)
    build(content(folder / "content", {GERMAN: written, _PLAN: b"%PDF-1.4"}), folder / "output", "--jobs", "1")
    return title, folder / "output"


def test_the_title_arrives_whole_in_every_format(built: tuple[str, Path]) -> None:
    title, output = built
    feeds = output / "de/feeds"
    rss, atom = (feedparser.parse((feeds / f"all.{each}.xml").read_bytes()) for each in ("rss", "atom"))
    calendar = icalendar.Calendar.from_ical((output / "de/calendar/all.ics").read_bytes())

    assert [rss.bozo, atom.bozo] == [False, False]
    assert json.loads((feeds / "all.json").read_bytes())["items"][0]["title"] == title
    assert str(calendar.events[0]["SUMMARY"]) == title
    page = BeautifulSoup(next((output / "de/2023").glob("*/index.html")).read_bytes(), "lxml")
    assert page.h1 is not None
    assert " ".join(page.h1.get_text().replace("\xa0", " ").split()) == title


def test_no_program_frame_or_style_reaches_a_feed(built: tuple[str, Path]) -> None:
    _, output = built
    [item] = json.loads((output / "de/feeds/all.json").read_bytes())["items"]
    text = BeautifulSoup(item["content_html"], "lxml")

    assert text.find_all(["script", "iframe"]) == []
    assert "onclick" not in item["content_html"]
    assert "position" not in item["content_html"]


def test_relative_links_and_places_are_absolute_in_a_feed(built: tuple[str, Path]) -> None:
    _, output = built
    [item] = json.loads((output / "de/feeds/all.json").read_bytes())["items"]
    links = [link["href"] for link in BeautifulSoup(item["content_html"], "lxml").find_all("a")]

    page = item["url"]
    assert links == [
        "https://news.example.org/de/",
        f"{page}#text-oben",
        f"{page}plan.pdf",
        "https://news.example.org/cs/",
    ]
