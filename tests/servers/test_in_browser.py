"""The headers as a browser obeys them: Debian's Chromium, the site given out by nginx, and another site on another port.

Skipped only on a machine without Chromium, and never in CI (there the variable ``CI`` is set).
"""

import os
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.servers.running import Server, running

CHROMIUM = Path("/usr/bin/chromium")

pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists() and not os.environ.get("CI"), reason="no Chromium on this machine"
)

_ASK = """address => fetch(address).then(
    answer => answer.text().then(text => [answer.status, text.length > 0, answer.headers.get('etag') !== null]),
    error => String(error))"""


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the standard library's name
        del format, args


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def ours(served_folder: Path) -> Iterator[Server]:
    with running("nginx", served_folder) as started:
        yield started


@pytest.fixture
def partner(tmp_path: Path, browser: Browser) -> Iterator[tuple[Page, Path, str]]:
    """(page of the browser, folder, address) of another site, which has no headers of its own."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(tmp_path)))
    Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_page()
    (tmp_path / "index.html").write_text("<!DOCTYPE html><title>Partner</title>", encoding="utf-8")
    yield page, tmp_path, f"http://127.0.0.1:{server.server_port}/"
    page.close()
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("path", ["/de/feeds/all.rss.xml", "/de/feeds/all.atom.xml"])
def test_a_feed_that_a_person_opens_has_its_style(browser: Browser, ours: Server, path: str) -> None:
    page, complaints = browser.new_page(), list[str]()
    page.on("console", lambda message: complaints.append(message.text))
    answer = page.goto(f"http://127.0.0.1:{ours.port}{path}", wait_until="load")
    assert answer is not None
    seen: Any = page.evaluate(
        "[document.contentType, document.styleSheets.length, document.querySelectorAll('item, entry').length]"
    )

    assert answer.headers["content-type"] == "application/xml; charset=utf-8"
    assert seen[:2] == ["application/xml", 1]
    assert seen[2] >= 1
    assert [each for each in complaints if "favicon" not in each and "404" not in each] == []
    page.close()


def test_a_script_of_another_site_may_read_feeds_and_no_page(partner: tuple[Page, Path, str], ours: Server) -> None:
    page, _, address = partner
    page.goto(address)
    ask = {
        path: page.evaluate(_ASK, f"http://127.0.0.1:{ours.port}{path}")
        for path in ("/de/feeds/all.json", "/de/calendar/all.ics", "/de/", "/de/feeds/gibt-es-nicht.json")
    }

    assert ask["/de/feeds/all.json"] == ask["/de/calendar/all.ics"] == [200, True, True]
    assert ask["/de/"] == ask["/de/feeds/gibt-es-nicht.json"] == "TypeError: Failed to fetch"


@pytest.mark.parametrize(("path", "is_shown"), [("/de/embed/all/", True), ("/de/embed/", False), ("/de/", False)])
def test_another_site_may_frame_the_pages_made_for_it_and_no_other(
    partner: tuple[Page, Path, str], ours: Server, path: str, is_shown: bool
) -> None:
    page, folder, address = partner
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    frame = f'<!DOCTYPE html><title>Partner</title><iframe src="http://127.0.0.1:{ours.port}{path}"></iframe>'
    (folder / "frame.html").write_text(frame, encoding="utf-8")
    page.goto(f"{address}frame.html", wait_until="load")

    assert any("frame-ancestors" in each for each in complaints) is not is_shown, complaints
    assert (page.frames[1].url == f"http://127.0.0.1:{ours.port}{path}") is is_shown
