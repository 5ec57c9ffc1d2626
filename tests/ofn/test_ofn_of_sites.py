"""The OFN files of the built sites: which exist, that the published schemas accept them, and that they agree with pages."""

import json

import pytest

from tests.built_site import BuiltSite
from tests.ofn.judges import EVENTS, NEWS, complaints

_SCHEMAS = {".aktuality.jsonld": NEWS, ".udalosti.jsonld": EVENTS}


@pytest.mark.parametrize("suffix", _SCHEMAS)
def test_the_published_schemas_accept_every_file(built: BuiltSite, suffix: str) -> None:
    paths = built.ending_with(suffix)

    assert [(path, each) for path in paths for each in complaints(built.read(path), _SCHEMAS[suffix])] == []
    assert f"feeds/all{suffix}" in paths


def test_no_file_is_empty_and_each_holds_a_thing_once(built: BuiltSite) -> None:
    for path in built.ending_with(".jsonld"):
        iris = [thing["iri"] for thing in json.loads(built.read(path))]

        assert iris, path
        assert len(iris) == len(set(iris)), path


def test_the_pages_of_a_thing_exist(built: BuiltSite) -> None:
    missing = [
        (path, attached["url"])
        for path in built.ending_with(".jsonld")
        for thing in json.loads(built.read(path))
        for attached in thing["příloha"]
        if not built.file_of(attached["url"]).is_file()
    ]

    assert missing == []


def test_the_events_are_those_of_the_calendars(events_site: BuiltSite) -> None:
    calendar = events_site.read("cs/calendar/all.ics").replace(b"\r\n ", b"").decode()

    for thing in json.loads(events_site.read("feeds/all.udalosti.jsonld")):
        assert f"UID:{thing['iri'].removeprefix('urn:uuid:')}" in calendar


def test_news_lead_to_their_events(events_site: BuiltSite) -> None:
    events = {thing["iri"] for thing in json.loads(events_site.read("feeds/all.udalosti.jsonld"))}
    news = {thing["informuje_o"] for thing in json.loads(events_site.read("feeds/all.aktuality.jsonld"))}

    assert news == events
