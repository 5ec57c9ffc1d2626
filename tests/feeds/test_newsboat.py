"""Feeds as newsboat reads them over the network: a feed reader that people use, with an engine of its own.

Skipped only on a machine without newsboat, and never in CI (there the variable ``CI`` is set).
"""

import functools
import http.server
import os
import shutil
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.built_site import BuiltSite

pytestmark = pytest.mark.skipif(
    shutil.which("newsboat") is None and not os.environ.get("CI"), reason="no newsboat on this machine"
)

_FACHTAG = "Julia Läbe, Dr. Thomas Polak"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def address(sample_site: BuiltSite) -> Iterator[str]:
    """Where the sample is served."""
    handler = functools.partial(_Quiet, directory=str(sample_site.output))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def _read(folder: Path, url: str) -> dict[str, str]:
    """The titles newsboat has of a feed, each with who it says wrote it."""
    urls, cache = folder / "urls", folder / "cache.db"
    urls.write_text(f"{url}\n", encoding="utf-8")
    command = ["newsboat", "-C", os.devnull, "-u", str(urls), "-c", str(cache), "-x", "reload"]
    environment = {**os.environ, "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    subprocess.run(command, check=True, capture_output=True, timeout=60, env=environment)
    with sqlite3.connect(cache) as database:
        return dict(database.execute("SELECT title, author FROM rss_item").fetchall())


@pytest.mark.parametrize(
    ("path", "title", "author"),
    [
        ("de/feeds/all.rss.xml", "Fachtag in Güstrow: Wer stützt die, die anderen beistehen?", f"{_FACHTAG}, Landkreis Rostock"),
        ("cs/feeds/kind/event.atom.xml", "Odborný den: Kdo podrží ty, kteří pomáhají druhým?", f"{_FACHTAG}, Zemský okres Rostock"),
        ("en/feeds/office/landkreis-rostock/event.atom.xml", "Güstrow conference asks who supports the helpers", f"{_FACHTAG}, Rostock District"),
        ("pl/feeds/topic/crisis-intervention.rss.xml", "Kto wspiera tych, którzy pomagają? Konferencja w\N{NO-BREAK SPACE}Güstrow", f"{_FACHTAG}, Powiat Rostock"),
        ("feeds/all.rss.xml", "Drugi okrągły stół do spraw opieki wyznaczył wspólne cele", "Starostwo powiatu Hildburghausen"),
    ],
)  # fmt: skip
def test_newsboat_shows_titles_and_authors(address: str, tmp_path: Path, path: str, title: str, author: str) -> None:
    assert _read(tmp_path, f"{address}/{path}")[title] == author
