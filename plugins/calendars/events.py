"""Calendar events of releases and of working groups' meetings, from the public catalogue."""

import datetime as dt
from collections.abc import Iterator

from babel.support import NullTranslations

from plugins.calendars.models import Calendar, CalendarEvent
from plugins.edition.view import View
from plugins.interface.words import KIND_WORDS
from plugins.newsroom.events import Event, Venue
from plugins.newsroom.groups import Group
from plugins.newsroom.identity import event_uid, meeting_uid, thing_urn
from plugins.newsroom.public import Appearance, may_come
from plugins.newsroom.releases import ChangeType
from plugins.newsroom.scopes import ALL

# Past events of releases that a language's calendar remembers: a subscriber's program loads all of them each hour.
_REMEMBERED = 250


def remembered(view: View) -> tuple[Appearance, ...]:
    """The releases whose events stand in a language's calendar, newest first: all that are still to come, and the newest
    of those that are over, so that a subscriber's calendar does not forget what was.
    """
    with_event = [each for each in view.catalogue.syndicated(view.language) if each.head.has_event]
    over = [each for each in with_event if not may_come(each.head, view.catalogue.now)]
    forgotten = {each.head.id for each in over[_REMEMBERED:]}
    return tuple(each for each in with_event if each.head.id not in forgotten)


def calendar_of_language(view: View, words: NullTranslations) -> Calendar:
    """The events of a language, past ones included."""
    releases = (release_event(view, each, words) for each in remembered(view))
    found = [event for event in (*releases, *_meetings(view)) if event is not None]
    in_order = tuple(sorted(found, key=lambda each: (each.span.start, each.uid)))
    return _calendar(view, ALL.path, view.urls.calendar(ALL.path), in_order)


def calendar_of_event(view: View, path: str, event: CalendarEvent) -> Calendar:
    """The file of one event, to add it by hand; ``path`` is where it is served."""
    return _calendar(view, event.uid, path, (event,))


def _calendar(view: View, name: str, path: str, events: tuple[CalendarEvent, ...]) -> Calendar:
    """``name`` is what the calendar's permanent identity is made from: a scope, or the UID of its one event."""
    site = view.catalogue.site
    uid = thing_urn(site.id_namespace, "calendar", f"{name}/{view.language.tag}").removeprefix("urn:uuid:")
    return Calendar(uid, view.absolute(path), view.text(site.name).value, view.language.tag, events)


def release_event(view: View, appearance: Appearance, words: NullTranslations) -> CalendarEvent | None:
    """The event of a release; None where it has none."""
    release, announced, event = appearance.release, appearance.version.announced, appearance.release.event
    if event is None:
        return None
    changes = [each for each in release.changes if each.type is not ChangeType.MINOR]
    return CalendarEvent(
        uid=event_uid(view.catalogue.site.id_namespace, release.id),
        stamp=release.modified,
        sequence=len(changes),
        span=event.span,
        status=event.status,
        summary=announced.title,
        description=announced.summary or "",
        location=_location(view, event.venue),
        url=view.absolute(view.release_path(appearance)),
        geo=event.venue.geo if event.venue else None,
        categories=(str(words.gettext(KIND_WORDS[release.kind].one)),),
        recurrence=event.recurrence,
        conference=event.online_url,
    )


def _meetings(view: View) -> Iterator[CalendarEvent]:
    for group in view.catalogue.groups.values():
        for index, meeting in enumerate(group.meetings):
            name = view.text(group.name).value
            title = f"{name}: {view.text(meeting.title).value}" if meeting.title else name
            yield _meeting(view, group, index, meeting.event, title)


def _meeting(view: View, group: Group, index: int, event: Event, title: str) -> CalendarEvent:
    return CalendarEvent(
        uid=meeting_uid(view.catalogue.site.id_namespace, group.id, index),
        stamp=_stamp_of_meetings(group),
        sequence=0,
        span=event.span,
        status=event.status,
        summary=title,
        description=view.text(group.name).value,
        location=_location(view, event.venue),
        url=view.absolute(view.urls.group(group.id)),
        geo=event.venue.geo if event.venue else None,
        categories=(),
        recurrence=event.recurrence,
        conference=event.online_url,
    )


def _stamp_of_meetings(group: Group) -> dt.datetime:
    """When a group's meetings were last revised: content does not say, so the day the group began stands for it, or else
    the earliest moment there is. Never the clock, and never a day to come.
    """
    return dt.datetime.combine(group.since or dt.date(1970, 1, 1), dt.time(), tzinfo=dt.UTC)


def _location(view: View, venue: Venue | None) -> str:
    if venue is None:
        return ""
    name = view.text(venue.name)
    city = " ".join(part for part in (venue.postal_code, venue.city) if part)
    return ", ".join(part for part in (name.value if name else None, venue.street, city) if part)
