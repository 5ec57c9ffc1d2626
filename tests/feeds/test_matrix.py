"""Every scope of every language in every format: which feeds exist, what they hold, and that they tell the same."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]  # ships no types
import pytest
import yaml
from jsonschema import Draft7Validator

from tests.building import ROOT
from tests.built_site import BuiltSite

_SUFFIXES = (".rss.xml", ".atom.xml", ".json")


@dataclass(frozen=True)
class _Read:
    """A feed as a reader sees it, whatever its format. ``older`` is the address of the page before it."""

    own: str
    language: str
    ids: tuple[str, ...]
    older: str | None


def _read(site: BuiltSite, path: str) -> _Read:
    content = site.read(path)
    if path.endswith(".json"):
        feed = json.loads(content)
        ids = tuple(item["id"] for item in feed["items"])
        return _Read(feed["feed_url"], feed.get("language", ""), ids, feed.get("next_url"))
    parsed = feedparser.parse(content)
    links = {link.rel: link.href for link in parsed.feed.links}
    ids = tuple(entry.id for entry in parsed.entries)
    return _Read(links["self"], parsed.feed.get("language", ""), ids, links.get("prev-archive"))


def _feeds(site: BuiltSite) -> Iterator[str]:
    """The paths of all feeds, of all formats."""
    for path in site.paths:
        if "feeds/" in path and path.endswith(_SUFFIXES) and not path.endswith(".ninjs.json"):
            yield path


def _cells(site: BuiltSite) -> dict[str, set[str]]:
    """Each feed without its format, and the formats it has."""
    found: dict[str, set[str]] = {}
    for path in _feeds(site):
        suffix = next(each for each in _SUFFIXES if path.endswith(each))
        found.setdefault(path.removesuffix(suffix), set()).add(suffix)
    return found


def test_every_feed_exists_in_every_format(built: BuiltSite) -> None:
    assert {cell: formats for cell, formats in _cells(built).items() if formats != set(_SUFFIXES)} == {}


def test_every_format_tells_the_same_releases_in_the_same_order(built: BuiltSite) -> None:
    for cell in _cells(built):
        assert len({_read(built, f"{cell}{suffix}").ids for suffix in _SUFFIXES}) == 1, cell


def test_every_feed_says_where_it_stands_and_in_which_language(built: BuiltSite) -> None:
    for path in _feeds(built):
        read = _read(built, path)
        tag = path.split("/")[0]
        assert read.own == built.url_of(path)
        assert read.language == ("" if tag == "feeds" else tag), path


def test_no_feed_is_empty(built: BuiltSite) -> None:
    assert [path for path in _feeds(built) if not _read(built, path).ids] == []


def _expected(content: Path) -> dict[str, set[str]]:
    """What the sample's files say each feed holds: cell -> ids of releases (``<id>/<language>``)."""
    cells: dict[str, set[str]] = {}
    for folder in sorted(path.parent for path in content.glob("releases/*/*/release.de.md")):
        facts, languages = _facts(folder)
        scopes = [
            "all",
            f"kind/{facts['kind']}",
            f"office/{facts['office']}",
            f"office/{facts['office']}/{facts['kind']}",
        ]
        scopes += [f"topic/{each}" for each in facts.get("topics", [])]
        scopes += [f"group/{each}" for each in facts.get("groups", [])]
        for language, scope in product(languages, scopes):
            for root in (f"{language}/feeds", "feeds"):
                cells.setdefault(f"{root}/{scope}", set()).add(f"{folder.name}/{language}")
    return cells


def _facts(folder: Path) -> tuple[dict[str, Any], list[str]]:
    """A release's facts, from the one file that has them, and its languages."""
    files = {path.name.split(".")[1]: path for path in folder.glob("release.*.md")}
    read = {tag: yaml.safe_load(path.read_text(encoding="utf-8").split("---")[1]) for tag, path in files.items()}
    [facts] = [each for each in read.values() if "kind" in each]
    return facts, sorted(read)


def test_the_feeds_of_the_sample_are_those_its_files_tell_of_and_no_others(sample_site: BuiltSite) -> None:
    """Four languages and easy German, by kinds, offices, their kinds, topics and groups."""
    expected = _expected(sample_site.content)

    assert len(expected) > 60
    assert {cell: set(_read(sample_site, f"{cell}.json").ids) for cell in _cells(sample_site)} == {
        cell: {sample_site.urn(each) for each in found} for cell, found in expected.items()
    }


def test_a_feed_holds_what_the_list_of_its_scope_holds(sample_site: BuiltSite) -> None:
    """The list's own releases: what it shows untranslated is in no feed of its language."""
    compared = 0
    for path in _feeds(sample_site):
        if path.endswith(".json") and not path.startswith("feeds/"):
            feed = json.loads(sample_site.read(path))
            page = sample_site.soup(
                sample_site.file_of(feed["home_page_url"]).relative_to(sample_site.output).as_posix()
            )
            linked = {link["href"] for link in page.select("main a[href]")}
            urls = {item["url"].removeprefix(sample_site.origin) for item in feed["items"]}
            assert urls <= linked, path
            compared += 1
    assert compared > 60


def _whole(site: BuiltSite, path: str) -> tuple[str, ...]:
    """A feed and all pages of its archive, as a reader follows them."""
    read = _read(site, path)
    ids = read.ids
    while read.older is not None:
        older = site.file_of(read.older).relative_to(site.output).as_posix()
        read = _read(site, older)
        ids += read.ids
    return ids


@pytest.mark.parametrize("suffix", _SUFFIXES)
def test_going_back_through_the_archive_finds_every_release_once(small_site: BuiltSite, suffix: str) -> None:
    whole = _whole(small_site, f"de/feeds/all{suffix}")
    in_scopes = {id_ for path in _feeds(small_site) if path.startswith("de/") for id_ in _read(small_site, path).ids}

    assert len(whole) == len(set(whole)) > 20
    assert set(whole) == in_scopes


def test_every_json_feed_obeys_the_published_schema(built: BuiltSite) -> None:
    schema: dict[str, Any] = json.loads((ROOT / "tests/schemas/jsonfeed-1.1.json").read_text(encoding="utf-8"))
    validator = Draft7Validator(schema)
    complaints = {
        path: [error.message for error in validator.iter_errors(json.loads(built.read(path)))]
        for path in _feeds(built)
        if path.endswith(".json")
    }

    assert complaints
    assert {path: found for path, found in complaints.items() if found} == {}
