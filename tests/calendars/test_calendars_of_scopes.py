"""The calendars of scopes on the built sites: which there are, what stands in them, and that two parsers agree on it."""

import datetime as dt
from typing import Any, TypeAlias

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]  # ships no types

from tests.built_site import BuiltSite
from tests.calendars.judges import events

# Of an event: its start and end (in UTC, or a day), its place and its status.
Facts: TypeAlias = dict[str, tuple[str, str, str, str]]


def _summaries(site: BuiltSite, path: str) -> set[str]:
    return {str(each["summary"]) for each in events(site.read(path))}


def _scope_calendars(site: BuiltSite, tag: str) -> set[str]:
    folder = f"{tag}/calendar/"
    return {path.removeprefix(folder).removesuffix(".ics") for path in site.paths if path.startswith(folder)}


def _moment(value: dt.date | None) -> str:
    if isinstance(value, dt.datetime):
        assert value.tzinfo is not None, "a time without a zone"
        return value.astimezone(dt.UTC).isoformat()
    return "" if value is None else value.isoformat()


def _by_icalendar(content: bytes) -> Facts:
    def facts(each: Any) -> tuple[str, str, str, str]:
        end = each["dtend"].dt if "dtend" in each else None
        return _moment(each["dtstart"].dt), _moment(end), str(each.get("location", "")), str(each["status"])

    return {str(each["uid"]): facts(each) for each in icalendar.Calendar.from_ical(content).walk("VEVENT")}


def _by_vobject(content: bytes) -> Facts:
    def value(each: Any, name: str) -> Any:
        return each.contents[name][0].value if name in each.contents else None

    def facts(each: Any) -> tuple[str, str, str, str]:
        place = value(each, "location") or ""
        return _moment(value(each, "dtstart")), _moment(value(each, "dtend")), place, value(each, "status")

    return {value(each, "uid"): facts(each) for each in vobject.readOne(content.decode()).contents["vevent"]}


def test_two_parsers_agree_on_the_start_end_place_and_status_of_every_event(built: BuiltSite) -> None:
    paths = built.ending_with(".ics")

    by_icalendar, by_vobject = ({path: of(built.read(path)) for path in paths} for of in (_by_icalendar, _by_vobject))

    assert any(by_icalendar.values())
    assert by_icalendar == by_vobject


def test_a_scope_has_a_calendar_where_it_has_an_event_or_a_meeting(small_site: BuiltSite) -> None:
    """The office in New York has releases, and the working group “Kreis ohne Treffen” a page: neither has a date."""
    assert _scope_calendars(small_site, "de") == {
        "all",
        "kind/event",
        "office/amt",
        "office/amt/event",
        "office/praha",
        "office/praha/event",
        "office/slupsk",
        "office/slupsk/event",
        "topic/krisenhilfe",
        "topic/pflege",
        "group/stammtisch",
    }


def test_meetings_stand_in_the_calendars_of_everything_of_the_office_and_of_the_group(small_site: BuiltSite) -> None:
    meeting = "Pflegestammtisch: Treffen am Dienstag"

    found = {
        scope
        for scope in _scope_calendars(small_site, "de")
        if meeting in _summaries(small_site, f"de/calendar/{scope}.ics")
    }

    assert found == {"all", "office/amt", "group/stammtisch"}


def test_an_office_and_its_kind_have_the_offices_events_alone(small_site: BuiltSite) -> None:
    assert _summaries(small_site, "de/calendar/office/praha/event.ics") == {"Fachkonferenz zur Pflege"}


@pytest.mark.parametrize("scope", ["all", "kind/event", "office/amt", "office/amt/event"])
def test_a_cancelled_event_stays_in_every_calendar(small_site: BuiltSite, scope: str) -> None:
    found = {str(each["summary"]): str(each["status"]) for each in events(small_site.read(f"de/calendar/{scope}.ics"))}

    assert found["Abgesagt: Sommerfest"] == "CANCELLED"


def test_an_event_is_the_same_in_all_calendars_of_a_language(built: BuiltSite) -> None:
    for tag in built.languages:
        found: dict[str, set[bytes]] = {}
        for path in (each for each in built.ending_with(".ics") if each.startswith(f"{tag}/")):
            for each in events(built.read(path)):
                found.setdefault(str(each["uid"]), set()).add(each.to_ical())
        assert {uid for uid, written in found.items() if len(written) > 1} == set()


def test_every_calendar_has_a_name_of_its_own_and_says_how_often_to_look(built: BuiltSite) -> None:
    for tag in built.languages:
        read = [
            icalendar.Calendar.from_ical(built.read(f"{tag}/calendar/{scope}.ics"))
            for scope in sorted(_scope_calendars(built, tag))
        ]
        assert len({str(each["name"]) for each in read}) == len(read)
        assert len({str(each["uid"]) for each in read}) == len(read)
        assert {each["refresh-interval"].dt for each in read} <= {dt.timedelta(hours=6)}
