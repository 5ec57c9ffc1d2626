"""A site with a hub, an old address, and a file of every kind, and each server that gives it out."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building import build
from tests.content import GERMAN, content, release
from tests.servers.running import SERVERS, Server, running

HUB = "https://hub.example.org/publish?site=news"

_EVENT = "event: {start: 2023-10-05 09:00}"

# Files whose headers must be right; their contents say nothing here.
OTHERS = (
    "de/feeds/all.atom.xml",
    "de/feeds/all.json",
    "de/feeds/all.ninjs.json",
    "de/feeds/all.aktuality.jsonld",
    "de/feeds/all/2025-1.rss.xml",
    "de/feeds/office/amt/event/2025-1.json",
    "de/feeds/office/amt/event.rss.xml",
    "feeds/all.rss.xml",
    "feeds.opml",
    "embed.js",
    "de/embed/index.html",
    "de/embed/all/index.html",
    "de/embed/kind/event/index.html",
    "de/2023/fachtag/oembed.json",
    "de/2023/fachtag/oembed.xml",
    "de/2023/fachtag/contact.vcf",
    "de/2023/fachtag/bild.webp",
    "de/2023/fachtag/bild.avif",
    "de/2023/fachtag/bild.jpg",
    "de/2023/fachtag/programm.pdf",
    "de/2023/fachtag/plan.odt",
    "theme/search.js",
    "de/search/index.json",
)


def make(folder: Path) -> None:
    """The site, built, with the files that are not there yet."""
    root = content(folder, {GERMAN: release(f"aliases: [/de/2019/alte-adresse/]\n{_EVENT}")})
    settings = folder / "settings.py"
    settings.write_text(f"from pelicanconf import *\n\nWEBSUB_HUB = {HUB!r}\n", encoding="utf-8")
    build(root, folder / "output", "--settings", str(settings))
    for path in OTHERS:
        file = folder / "output" / path
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("text " * 400, encoding="utf-8")


@pytest.fixture(scope="session")
def served_folder() -> Iterator[Path]:
    """The output; outside the folder of the tests, which servers with another user cannot read."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    make(folder)
    yield folder / "output"
    shutil.rmtree(folder)


@pytest.fixture(scope="session", params=SERVERS)
def server(request: pytest.FixtureRequest, served_folder: Path) -> Iterator[Server]:
    """Each server in turn, for what must hold of any."""
    with running(request.param, served_folder) as started:
        yield started
