"""Calendar events of releases and of working groups' meetings, from the public catalogue.

What of an event a calendar program shows beside its date is little, and many show no status: so the summary of what does not
take place says so, and the description says what happened.
"""

import datetime as dt
from collections.abc import Iterator

from babel.support import NullTranslations

from plugins.calendars.models import Calendar, CalendarEvent, Party
from plugins.edition.changes import change_words
from plugins.edition.places import place_line
from plugins.edition.scope_names import scope_title
from plugins.edition.view import View
from plugins.interface.words import (
    CHANGE_MARKS,
    EVENT_STATUS_SENTENCES,
    EVENT_STATUS_WORDS,
    KIND_WORDS,
    TAKE_PART_ONLINE,
)
from plugins.newsroom.events import Event, EventStatus, Meeting
from plugins.newsroom.groups import Group
from plugins.newsroom.identity import event_uid, meeting_uid, thing_urn
from plugins.newsroom.people import Contact
from plugins.newsroom.public import Appearance, may_come
from plugins.newsroom.releases import Change
from plugins.newsroom.scopes import ALL, Scope

# Past events of releases that a calendar remembers: a subscriber's program loads all of them each hour.
_REMEMBERED = 250


def remembered(view: View, scope: Scope = ALL) -> tuple[Appearance, ...]:
    """The releases whose events stand in a calendar, newest first: all that are still to come, and the newest of those that
    are over, so that a subscriber's calendar does not forget what was.
    """
    with_event = view.catalogue.with_event(view.language, scope)
    over = [each for each in with_event if not may_come(each.head, view.catalogue.now)]
    forgotten = {each.head.id for each in over[_REMEMBERED:]}
    return tuple(each for each in with_event if each.head.id not in forgotten)


def calendar_of(view: View, scope: Scope, words: NullTranslations) -> Calendar:
    """The events of a scope in a language, past ones included."""
    releases = (release_event(view, each, words) for each in remembered(view, scope))
    found = [event for event in (*releases, *_meetings(view, scope, words)) if event is not None]
    in_order = tuple(sorted(found, key=lambda each: (each.span.start, each.uid)))
    return Calendar(
        uid=_identity(view, scope.path),
        url=view.absolute(view.urls.calendar(scope.path)),
        name=scope_title(view, scope, words),
        language=view.language.tag,
        events=in_order,
    )


def calendar_of_event(view: View, path: str, event: CalendarEvent) -> Calendar:
    """The file of one event, to add it by hand; ``path`` is where it is served."""
    site_name = view.text(view.catalogue.site.name).value
    return Calendar(_identity(view, event.uid), view.absolute(path), site_name, view.language.tag, (event,))


def _identity(view: View, name: str) -> str:
    """A calendar's permanent identity; ``name`` is its scope, or the UID of its one event."""
    site = view.catalogue.site
    return thing_urn(site.id_namespace, "calendar", f"{name}/{view.language.tag}").removeprefix("urn:uuid:")


def release_event(view: View, appearance: Appearance, words: NullTranslations) -> CalendarEvent | None:
    """The event of a release; None where it has none. What a withdrawn release announced is cancelled."""
    release, announced, event = appearance.release, appearance.version.announced, appearance.release.event
    if event is None:
        return None
    withdrawal = release.withdrawal
    takes_place = withdrawal is None and not event.is_off
    return CalendarEvent(
        uid=event_uid(view.catalogue.site.id_namespace, release.id),
        stamp=release.modified,
        sequence=release.event_sequence,
        span=event.span,
        status=event.status if withdrawal is None else EventStatus.CANCELLED,
        summary=_summary(announced.title, event, withdrawal, words),
        description=(
            _description(announced.summary or "", event, words)
            if withdrawal is None
            else "\n\n".join(each for each in change_words(view, withdrawal, words) if each)
        ),
        location=place_line(view, event.place),
        url=view.absolute(view.release_path(appearance)),
        geo=event.place.geo if event.place else None,
        categories=(str(words.gettext(KIND_WORDS[release.kind].one)),),
        recurrence=event.recurrence,
        conference=event.online_url if takes_place else None,
        exceptions=event.exceptions,
        organizer=_organizer(view, event, _office(view, release.office)),
    )


def _meetings(view: View, scope: Scope, words: NullTranslations) -> Iterator[CalendarEvent]:
    for group in view.catalogue.with_meetings(scope):
        for index, meeting in enumerate(group.meetings):
            yield _meeting(view, group, index, meeting, words)


def _meeting(view: View, group: Group, index: int, meeting: Meeting, words: NullTranslations) -> CalendarEvent:
    event, name = meeting.event, view.text(group.name).value
    title = f"{name}: {view.text(meeting.title).value}" if meeting.title else name
    return CalendarEvent(
        uid=meeting_uid(view.catalogue.site.id_namespace, group.id, index),
        stamp=_stamp_of_meetings(group),
        sequence=meeting.sequence,
        span=event.span,
        status=event.status,
        summary=_summary(title, event, None, words),
        description=_description(name, event, words),
        location=place_line(view, event.place),
        url=view.absolute(view.urls.group(group.id)),
        geo=event.place.geo if event.place else None,
        categories=(),
        recurrence=event.recurrence,
        conference=None if event.is_off else event.online_url,
        exceptions=event.exceptions,
        organizer=_organizer(view, event, _group(view, group)),
    )


def _organizer(view: View, event: Event, otherwise: Party) -> Party | None:
    """Who organises an event: a contact, group or office by its id, else the text that was written. Where nothing is written,
    ``otherwise``, if it can be reached.
    """
    catalogue, written = view.catalogue, event.organizer
    if written is None:
        return otherwise if otherwise.email else None
    id_ = written.plain
    if id_ in catalogue.contacts:
        return _person(view, catalogue.contacts[id_], is_over=event.is_over(catalogue.now))
    if id_ in catalogue.groups:
        return _group(view, catalogue.groups[id_])
    return _office(view, id_) if id_ in catalogue.offices else Party(view.text(written).value, None)


def _person(view: View, contact: Contact, *, is_over: bool) -> Party:
    """Who holds a contact's task; of an event that is over, who held it. Nobody is reached whose term has ended."""
    terms = view.catalogue.terms
    holder = contact if is_over else terms.holder(contact)
    return Party(holder.name, None if terms.is_past(holder) else holder.email)


def _office(view: View, id_: str) -> Party:
    office = view.catalogue.offices[id_]
    return Party(view.text(office.name).value, office.email)


def _group(view: View, group: Group) -> Party:
    """A working group has no address of its own: the office that runs it passes on what reaches it."""
    return Party(view.text(group.name).value, view.catalogue.offices[group.office].email)


def _stamp_of_meetings(group: Group) -> dt.datetime:
    """When a group's meetings were last revised: content does not say, so the day the group began stands for it, or else
    the earliest moment there is. Never the clock, and never a day to come.
    """
    return dt.datetime.combine(group.since or dt.date(1970, 1, 1), dt.time(), tzinfo=dt.UTC)


def _summary(title: str, event: Event, withdrawal: Change | None, words: NullTranslations) -> str:
    """The title, marked where the date does not hold."""
    if withdrawal is not None:
        return f"{words.pgettext('release', CHANGE_MARKS[withdrawal.type])}: {title}"
    return f"{words.pgettext('event', EVENT_STATUS_WORDS[event.status])}: {title}" if event.is_off else title


def _description(text: str, event: Event, words: NullTranslations) -> str:
    """What became of the plan, what it is about, and where to take part online: not every program shows CONFERENCE."""
    turns = [event.status]
    if event.status is EventStatus.MOVED_ONLINE and event.previous is not None:
        turns.append(EventStatus.RESCHEDULED)
    sentences = (words.gettext(EVENT_STATUS_SENTENCES[each]) for each in turns if each in EVENT_STATUS_SENTENCES)
    paragraphs = [" ".join(str(each) for each in sentences), text]
    if event.online_url is not None and not event.is_off:
        paragraphs.append(f"{words.gettext(TAKE_PART_ONLINE)}: {event.online_url}")
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
