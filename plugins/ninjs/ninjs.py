"""ninjs 3.1 (https://iptc.org/std/ninjs/): a JSON array of items, each of which is valid by itself (docs/adr/0020).

ninjs knows no list: an item is the document. Properties that are not known are left out; IPTC's schema allows no others.
"""

import datetime as dt
from functools import lru_cache
from typing import Any, TypeAlias

from lxml import etree

from plugins.edition.bodies import Bodies
from plugins.edition.json_document import json_document, json_part, without_gaps
from plugins.newsroom.events import EventStatus, Span
from plugins.newsroom.recurrence import parts_of, until_of
from plugins.ninjs.models import Address, EventItem, File, NewsItem, Party, PictureItem, Place, Subject, Translation

Node: TypeAlias = dict[str, Any]

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}

# ninjs wants a URI and only suggests a vocabulary, which does not know all that may become of an event: schema.org does.
_STATUS = {
    EventStatus.SCHEDULED: "https://schema.org/EventScheduled",
    EventStatus.CANCELLED: "https://schema.org/EventCancelled",
    EventStatus.POSTPONED: "https://schema.org/EventPostponed",
    EventStatus.RESCHEDULED: "https://schema.org/EventRescheduled",
    EventStatus.MOVED_ONLINE: "https://schema.org/EventMovedOnline",
}
_HTML, _PLAIN = "text/html", "text/plain"


# Items kept as they were written: a release stands in the files of about six scopes, in each the same.
_KEPT = 4_000


class Ninjs:
    """Writes ninjs files. ``bodies`` makes HTML and plain text of the items' texts."""

    def __init__(self, bodies: Bodies) -> None:
        self._bodies = bodies
        self._kept = lru_cache(maxsize=_KEPT)(self._written)

    def write(self, items: tuple[NewsItem, ...]) -> bytes:
        """The items as a JSON array in UTF-8; equal items give equal bytes."""
        return json_document([self._kept(item) for item in items])

    def _written(self, item: NewsItem) -> Any:
        return json_part(_news(item, self._bodies))


def _news(item: NewsItem, bodies: Bodies) -> Node:
    return {
        "standard": _STANDARD,
        "uri": item.uri,
        "type": "text",
        "representationType": "full",
        "version": str(item.version),
        "firstCreated": item.published.isoformat(),
        "versionCreated": item.modified.isoformat(),
        "contentCreated": item.published.isoformat(),
        "pubStatus": "canceled" if item.is_withdrawn else "usable",
        "expires": item.expires.isoformat() if item.expires else None,
        "language": item.language,
        "altIds": [{"role": "number", "value": item.number}] if item.number else None,
        "usageTerms": item.terms.in_words,
        "rightsInfo": {"linkedRights": item.terms.licence_url} if item.terms.licence_url else None,
        "genres": [{"name": "Press Release"}],
        "title": item.title,
        "headlines": [{"role": "main", "contentType": _PLAIN, "value": item.headline}],
        "descriptions": [{"role": "summary", "contentType": _PLAIN, "value": item.summary}] if item.summary else None,
        "bodies": _bodies(item, bodies),
        "edNote": _told(item),
        "by": item.byline,
        "located": item.located,
        "infoSources": [_source(item.office)],
        "people": [_party(each) for each in item.people],
        "organisations": [_party(item.office), *(_party(each) for each in item.groups)],
        "subjects": [_subject(each) for each in item.subjects],
        "places": [_place(item.event.place)] if item.event and item.event.place else None,
        "events": [{"name": item.event.title, "rel": "about", "uri": item.event.uri}] if item.event else None,
        "renditions": [
            {"name": "web", "href": item.url, "contentType": _HTML, "title": item.title},
            *(_attachment(number, each) for number, each in enumerate(item.attachments, 1)),
        ],
        "associations": [
            *(_picture(item, number, each) for number, each in enumerate(item.pictures)),
            *([_event(item, item.event)] if item.event else []),
            *(_translation(each) for each in item.translations),
        ],
    }


def _told(item: NewsItem) -> str:
    """What became of the release, for the desk."""
    return "\n".join(f"{each.sentence} {each.reason}".strip() for each in item.notes)


def _bodies(item: NewsItem, bodies: Bodies) -> list[Node]:
    """The text twice, with markup and without; of a withdrawn release only why it was."""
    if item.body is None:
        marked_up = "".join(_paragraph(f"{each.sentence} {each.reason}".strip()) for each in item.notes)
        plain = _told(item)
    else:
        marked_up, plain = bodies.html(item.body), bodies.plain(item.body.text)
    both = ((_HTML, marked_up), (_PLAIN, plain))
    return [{"role": "main", "contentType": type_, "value": text} for type_, text in both if text]


def _paragraph(text: str) -> str:
    paragraph = etree.Element("p")
    paragraph.text = text
    return etree.tostring(paragraph, encoding="unicode", method="html")


def _source(office: Party) -> Node:
    return {"name": office.name, "role": office.relation, "uri": office.uri, "contactInfo": _contact_info(office)}


def _party(party: Party) -> Node:
    return {"name": party.name, "rel": party.relation, "uri": party.uri, "contactInfo": _contact_info(party)}


def _contact_info(party: Party) -> list[Node]:
    found: list[Node] = [{"type": "phone", "value": each} for each in party.phones]
    named = (("fax", party.fax), ("email", party.email), ("web", party.web))
    found += [{"type": type_, "value": value} for type_, value in named if value]
    if party.address is not None:
        found.append({"type": "address", "address": _address(party.address)})
    return found


def _address(address: Address) -> Node:
    return {
        "lines": [address.street] if address.street else None,
        "locality": address.city,
        "postalCode": address.postal_code,
        "country": address.country,
    }


def _subject(subject: Subject) -> Node:
    return {"name": subject.name, "rel": subject.relation, "uri": subject.uri, "literal": subject.code}


def _place(place: Place) -> Node:
    address = without_gaps(_address(place.address))
    return {
        "name": place.name,
        "rel": "event",
        "contactInfo": [{"type": "physical", "address": address}] if address else None,
        # GeoJSON has the longitude first (RFC 7946 section 3.1.1).
        "geoJSON": {"type": "Point", "coordinates": [place.geo[1], place.geo[0]]} if place.geo else None,
    }


def _file(name: str, file: File) -> Node:
    return {
        "name": name,
        "href": file.url,
        "contentType": file.media_type,
        "title": file.title,
        "width": file.width,
        "height": file.height,
        "sizeInBytes": file.size,
    }


def _attachment(number: int, file: File) -> Node:
    return _file(f"attachment-{number}", file)


def _picture(item: NewsItem, number: int, picture: PictureItem) -> Node:
    """A picture; the first is the lead picture."""
    told = (("alt", picture.alt), ("caption", picture.caption))
    return {
        "name": "picture" if number else "mainpic",
        "uri": picture.uri,
        "type": "picture",
        "language": item.language,
        "descriptions": [{"role": role, "contentType": _PLAIN, "value": text} for role, text in told if text],
        "by": picture.credit,
        "copyrightNotice": picture.credit,
        "usageTerms": picture.licence,
        "rightsInfo": {"linkedRights": picture.licence_url} if picture.licence_url else None,
        "renditions": [_file("main", picture.file)],
    }


def _event(item: NewsItem, event: EventItem) -> Node:
    online = {"name": "online", "href": event.online_url, "contentType": _HTML} if event.online_url else None
    calendar = {"name": "calendar", "href": event.calendar_url, "contentType": "text/calendar"}
    return {
        "name": "event",
        "rel": "about",
        "uri": event.uri,
        "type": "event",
        "version": str(event.version),
        "versionCreated": item.modified.isoformat(),
        "language": item.language,
        "title": event.title,
        "places": [_place(event.place)] if event.place else None,
        "eventDetails": {
            "eventStatus": _STATUS[event.status],
            "dates": {**_dates(event.span), "recurrence": _recurrence(event)},
            "organiser": _party(event.organiser) if event.organiser else None,
        },
        "renditions": [each for each in (calendar, online) if each],
    }


def _dates(span: Span) -> Node:
    """Days are written as expected dates: the others want a time."""
    if span.all_day:
        last = (span.end or span.start).date().isoformat()
        return {"expectedStartDate": span.start.date().isoformat(), "expectedEndDate": last}
    return {"startDate": span.start.isoformat(), "endDate": span.end.isoformat() if span.end else None}


def _recurrence(event: EventItem) -> Node | None:
    if event.rule is None:
        return None
    parts, until = parts_of(event.rule), until_of(event.rule)
    last = dt.datetime.combine(until.date(), dt.time(23, 59, 59), event.span.start.tzinfo) if until else None
    rule = {
        "frequency": parts["FREQ"].lower(),
        "interval": int(parts.get("INTERVAL", "1")),
        "until": last.isoformat() if last else None,
        "count": int(parts["COUNT"]) if "COUNT" in parts else None,
    }
    return {"recurrenceRules": [rule]}


def _translation(translation: Translation) -> Node:
    return {
        "name": "translation",
        "rel": "translation",
        "uri": translation.uri,
        "type": "text",
        "representationType": "partial",
        "language": translation.language,
        "renditions": [{"name": "web", "href": translation.url, "contentType": _HTML}],
    }
