"""feeds.opml, judged by lxml with the rules of http://opml.org/spec2.opml, and by newsboat where it is installed."""

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from plugins.opml.models import Branch, Directory, FeedOutline
from plugins.opml.opml import opml
from tests.built_site import BuiltSite, attribute, is_archive

FEED = FeedOutline(
    name="Meldungen",
    title="Kleine Redaktion – Meldungen",
    url="https://news.example.org/de/feeds/all.rss.xml",
    page_url="https://news.example.org/de/meldungen/",
    language="de",
)


def _feeds(content: bytes) -> list["etree._Element"]:
    return [each for each in etree.fromstring(content).iter("outline") if each.get("type") == "rss"]


def _file_of(name: str) -> bytes:
    feed = FeedOutline(name, name, FEED.url, FEED.page_url, "de")
    return opml(Directory(name, name, (Branch(name, (Branch(name, feeds=(feed,)),)),)))


@pytest.mark.parametrize("name", ['A & B <b> "c"', "]]>", "a\tb", "ţ🎻\u200f"])
def test_any_name_arrives_as_it_was_written(name: str) -> None:
    content = _file_of(name)

    assert {each.get("text") for each in etree.fromstring(content).iter("outline")} == {name}
    assert etree.fromstring(content).findtext("head/title") == name


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert _feeds(_file_of("vor\x00nach"))[0].get("text") == "vornach"


def test_the_file_is_opml_2_by_its_rules(built: BuiltSite) -> None:
    root = etree.fromstring(built.read("feeds.opml"))

    assert (root.tag, root.get("version")) == ("opml", "2.0")
    assert [each.tag for each in root] == ["head", "body"]
    assert root.findtext("head/title")
    assert root.findall("body/outline")
    assert [each.attrib for each in root.iter("outline") if not each.get("text")] == []
    assert [each.attrib for each in root.iter("outline") if len(each.attrib) > 1 and not each.get("type")] == []


def test_nothing_in_it_comes_from_the_clock(built: BuiltSite) -> None:
    head = etree.fromstring(built.read("feeds.opml")).find("head")

    assert head is not None
    assert {each.tag for each in head} == {"title", "ownerName"}


def test_every_feed_is_named_once_under_its_language_with_a_page(built: BuiltSite) -> None:
    """In one format: a reader subscribes to each that is named."""
    feeds = _feeds(built.read("feeds.opml"))

    assert sorted(str(each.get("xmlUrl")) for each in feeds) == sorted(
        built.url_of(path) for path in built.ending_with(".rss.xml") if not is_archive(path)
    )
    for each in feeds:
        folder = f"{each.get('language')}/feeds/" if each.get("language") else "feeds/"
        assert str(each.get("xmlUrl")).startswith(f"{built.origin}/{folder}")
        assert built.file_of(str(each.get("htmlUrl"))).is_file()


def test_a_feed_bears_the_name_it_gives_itself(built: BuiltSite) -> None:
    for each in _feeds(built.read("feeds.opml")):
        feed = etree.fromstring(built.file_of(str(each.get("xmlUrl"))).read_bytes())
        assert each.get("title") == feed.findtext("channel/title")


def test_the_directories_for_people_and_for_machines_name_the_same_feeds(built: BuiltSite) -> None:
    in_file = {str(each.get("xmlUrl")) for each in _feeds(built.read("feeds.opml"))}
    shown = {
        attribute(button, "data-copy")
        for tag in built.languages
        for button in built.page(f"/{tag}/feeds/").find_all("button")
    }

    assert {url for url in shown if url.endswith(".rss.xml")} == in_file


@pytest.mark.skipif(shutil.which("newsboat") is None, reason="newsboat is not installed")
def test_newsboat_imports_every_feed(sample_site: BuiltSite, tmp_path: Path) -> None:
    urls = tmp_path / "urls"
    urls.touch()
    places = ("-u", urls, "-c", tmp_path / "cache.db", "-C", tmp_path / "config")
    (tmp_path / "config").touch()

    subprocess.run(
        ["newsboat", *map(str, places), "-i", str(sample_site.output / "feeds.opml")],
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        capture_output=True,
        check=True,
        timeout=60,
    )

    imported = {line.split()[0] for line in urls.read_text(encoding="utf-8").splitlines() if line}
    assert imported == {str(each.get("xmlUrl")) for each in _feeds(sample_site.read("feeds.opml"))}
