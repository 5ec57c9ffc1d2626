"""News and events of releases as OFN knows them, from the public catalogue; their form is ofn.py's business."""

import datetime as dt
from collections.abc import Iterator
from itertools import chain, islice

from plugins.edition.changes import marked_title, notes
from plugins.edition.view import View
from plugins.interface.catalogues import InterfaceTexts
from plugins.newsroom.events import Event, Span
from plugins.newsroom.identity import event_uid, work_urn
from plugins.newsroom.releases import Release
from plugins.ofn.attachments import attachments_of
from plugins.ofn.language_maps import language_map, map_of, same_in_all
from plugins.ofn.models import EventThing, LanguageMap, LongText, NewsThing, Thing
from plugins.ofn.parties import contacts_of, location_of, office_of, organiser_of
from plugins.ofn.works import Work

# Dates of an event that recurs: a year of weeks. OFN has no rule that says all that ours may say.
_OCCURRENCES = 52


def news_of(view: View, work: Work, texts: InterfaceTexts) -> NewsThing:
    """A release as *aktualita*, in all its languages."""
    release = _release(work)
    event = release.event if release.withdrawal is None else None
    return NewsThing(
        thing=_thing(view, work, texts, work_urn(view.catalogue.site.id_namespace, release.id), release.expires),
        text=tuple(_texts(work, texts, with_summary=True)),
        event_iri=_event_iri(view, release) if release.event else None,
        location=location_of(view, work, event.place) if event else None,
        announcer=office_of(view, release.office),
    )


def event_of(view: View, work: Work, texts: InterfaceTexts) -> EventThing:
    """The event of a release as *událost*; of a withdrawn one only its date and why it was withdrawn.

    Raises:
        LookupError: the release has no event.
    """
    release = _release(work)
    event = release.event
    if event is None:
        raise LookupError(release.id)
    is_withdrawn = release.withdrawal is not None
    return EventThing(
        thing=_thing(view, work, texts, _event_iri(view, release), _end_of(event)),
        description=_reasons(work, texts) if is_withdrawn else _summaries(work),
        text=() if is_withdrawn else tuple(_texts(work, texts, with_summary=False)),
        registration=() if is_withdrawn else _registration(view, work, event),
        organiser=None if is_withdrawn else organiser_of(view, release, event),
        location=None if is_withdrawn else location_of(view, work, event.place),
        accessibility=() if is_withdrawn else _accessibility(view, event),
        spans=(event.span,) if is_withdrawn or event.is_off else tuple(_spans(event, view.catalogue.now)),
        fee=map_of(view, event.registration.fee) if event.registration and not is_withdrawn else (),
        contacts=() if is_withdrawn else contacts_of(view, work, release),
    )


def _release(work: Work) -> Release:
    return work.versions[0][1].release


def _event_iri(view: View, release: Release) -> str:
    return f"urn:uuid:{event_uid(view.catalogue.site.id_namespace, release.id)}"


def _thing(view: View, work: Work, texts: InterfaceTexts, iri: str, end: dt.datetime | None) -> Thing:
    release = _release(work)
    withdrawn = release.withdrawal.date if release.withdrawal else None
    titles = ((own, each.version.announced.title) for own, each in work.versions)
    return Thing(
        iri=iri,
        name=language_map(
            (own.language.tag, marked_title(release, title, texts.of(own.language))) for own, title in titles
        ),
        created=release.date,
        updated=release.modified,
        relevant_until=withdrawn or end,
        invalidated=withdrawn,
        attachments=attachments_of(view, work, release),
    )


def _texts(work: Work, texts: InterfaceTexts, *, with_summary: bool) -> Iterator[LongText]:
    for own, appearance in work.versions:
        release, announced = appearance.release, appearance.version.announced
        told = (" ".join(each).strip() for each in _told(own, release, texts))
        is_withdrawn = release.withdrawal is not None
        summary = announced.summary if with_summary and not is_withdrawn else None
        paragraphs = tuple(each for each in (*told, summary) if each)
        yield LongText(own.language.tag, paragraphs, None if is_withdrawn else announced.body)


def _told(own: View, release: Release, texts: InterfaceTexts) -> Iterator[tuple[str, str]]:
    for each in notes(own, release, texts.of(own.language)):
        yield each.sentence, each.reason


def _reasons(work: Work, texts: InterfaceTexts) -> LanguageMap:
    return language_map(
        (each.language, "\n\n".join(each.paragraphs)) for each in _texts(work, texts, with_summary=False)
    )


def _summaries(work: Work) -> LanguageMap:
    return language_map((own.language.tag, each.version.announced.summary or "") for own, each in work.versions)


def _end_of(event: Event) -> dt.datetime | None:
    """When an event is over; None where that may be on a date that is not known here."""
    return None if event.recurrence or event.is_off else event.span.over_at


def _spans(event: Event, now: dt.datetime) -> Iterator[Span]:
    """The time an event takes place; where it recurs, the running or next times, or once all are over the last."""
    coming = event.coming(now)
    if coming is None:
        yield event.shown(now)
    else:
        yield from islice(chain([coming], event.following(now)), _OCCURRENCES)


def _registration(view: View, work: Work, event: Event) -> LanguageMap:
    """Where to register, as long as one can."""
    registration = event.registration
    if registration is None or not event.is_open(view.catalogue.now):
        return ()
    ways = (registration.url, registration.email and f"mailto:{registration.email}", registration.phone)
    return same_in_all(work, next((each for each in ways if each), ""))


def _accessibility(view: View, event: Event) -> LanguageMap:
    maps = [dict(map_of(view, each)) for each in (event.place.accessibility if event.place else ())]
    tags = dict.fromkeys(chain.from_iterable(maps))
    return language_map((tag, "\n".join(each[tag] for each in maps if tag in each)) for tag in tags)
