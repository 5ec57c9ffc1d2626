"""JSON-LD (schema.org) of a page, made from its model alone, so that it says what the page shows.

Identities are the permanent ones of SPEC section 5; a language's release is ``inLanguage`` and names its original.
"""

import json
from functools import singledispatch
from typing import Any, TypeAlias

from plugins.newsroom.events import Attendance, EventStatus, Span
from plugins.newsroom.releases import ChangeType
from plugins.newsroom.texts import Text
from plugins.pages.models.events import EventDetails, VenueModel
from plugins.pages.models.frame import Page
from plugins.pages.models.links import Link
from plugins.pages.models.lists import HomePage
from plugins.pages.models.media import PictureModel, SignLanguageModel
from plugins.pages.models.offices import OfficeBlock
from plugins.pages.models.people import ContactCard, PastContact
from plugins.pages.models.registers import ContactPage, GroupPage, OfficePage
from plugins.pages.models.releases import ChangeNote, ReleasePage
from plugins.pages.models.standing import StandingPageModel
from plugins.structured_data.schedule import schedule

Node: TypeAlias = dict[str, Any]

_ATTENDANCE = {
    Attendance.OFFLINE: "https://schema.org/OfflineEventAttendanceMode",
    Attendance.ONLINE: "https://schema.org/OnlineEventAttendanceMode",
    Attendance.MIXED: "https://schema.org/MixedEventAttendanceMode",
}
_STATUS = {
    EventStatus.SCHEDULED: "https://schema.org/EventScheduled",
    EventStatus.CANCELLED: "https://schema.org/EventCancelled",
    EventStatus.POSTPONED: "https://schema.org/EventPostponed",
    EventStatus.RESCHEDULED: "https://schema.org/EventRescheduled",
    EventStatus.MOVED_ONLINE: "https://schema.org/EventMovedOnline",
}

# Inside a script element only these could end it or open a comment (HTML section 4.12.1.3).
_ESCAPES = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))


def script_content(page: Page) -> str:
    """The content of the page's JSON-LD script element; empty for a page that has none."""
    nodes = graph(page)
    if not nodes:
        return ""
    document = {"@context": "https://schema.org", "@graph": [_without_gaps(node) for node in nodes]}
    content = json.dumps(document, ensure_ascii=False, sort_keys=True)
    for character, escape in _ESCAPES:
        content = content.replace(character, escape)
    return content


@singledispatch
def graph(page: Page) -> list[Node]:
    """The nodes of a page; most pages say nothing machines could not read from their links."""
    del page
    return []


@graph.register
def _(page: HomePage) -> list[Node]:
    publisher = _office(page, page.frame.publisher)
    site = {
        "@type": "WebSite",
        "@id": f"{page.origin}/#site",
        "url": page.head.canonical,
        "name": page.frame.site_name.value,
        "inLanguage": page.frame.language.tag,
        "publisher": publisher,
    }
    return [site]


@graph.register
def _(page: ReleasePage) -> list[Node]:
    if page.preview is not None:
        return []
    about = [
        *([_event(page, page.event)] if page.event is not None else []),
        *(_person(page, contact.card) for contact in page.contacts),
        *(_past_person(page, each) for contact in page.contacts for each in contact.in_place_of),
        *(_past_person(page, each) for each in page.past_contacts),
        *(_group(page, group.name, group.url, page.office) for group in page.groups),
    ]
    article = {
        "@type": "NewsArticle",
        "@id": page.urn,
        "url": page.head.canonical,
        "mainEntityOfPage": page.head.canonical,
        "headline": page.title,
        "description": page.summary,
        "inLanguage": page.lang or page.frame.language.tag,
        "datePublished": page.date.isoformat(),
        "dateModified": page.modified.isoformat(),
        "author": [_office(page, page.office)],
        "publisher": _office(page, page.frame.publisher),
        "image": [_image(page, picture) for picture in (page.lead_picture, *page.gallery)],
        "associatedMedia": _video_of_release(page, page.sign_language) if page.sign_language else None,
        "keywords": [topic.text.value for topic in page.topics],
        "about": about,
        "isAccessibleForFree": True,
        "correction": [_correction(change) for change in page.changes if change.type is ChangeType.CORRECTION],
        "creativeWorkStatus": "Withdrawn" if _is_withdrawn(page) else None,
        "expires": page.expired.isoformat() if page.expired else None,
        "translationOfWork": {"@id": page.original_urn} if page.original_urn != page.urn else None,
    }
    return [article]


@graph.register
def _(page: StandingPageModel) -> list[Node]:
    """Of a standing page only that it can be watched too: everything else its own elements say."""
    if page.sign_language is None:
        return []
    return [
        {
            "@type": "WebPage",
            "@id": page.head.canonical,
            "url": page.head.canonical,
            "name": page.title,
            "inLanguage": page.frame.language.tag,
            "associatedMedia": {"@type": "MediaObject", **_video(page, page.sign_language, page.title)},
        }
    ]


def _video_of_release(page: ReleasePage, video: SignLanguageModel) -> Node:
    """See https://schema.org/VideoObject. Search engines want to know since when there is one: since the release it tells."""
    return {"@type": "VideoObject", **_video(page, video, page.title), "uploadDate": page.date.isoformat()}


def _video(page: Page, video: SignLanguageModel, title: str) -> Node:
    """What is known of a video, but for its type: that of a standing page is a plain ``MediaObject``, because since when there is
    one nobody says. What its address leads to is the file (``contentUrl``) or a page that shows it (``url``).
    """
    return {
        "name": title,
        "contentUrl" if video.media_type else "url": video.url,
        "encodingFormat": video.media_type,
        "inLanguage": video.language,
        "duration": video.iso_duration,
        "contentSize": f"{video.size / 1_000_000:g} MB" if video.size else None,
        "thumbnailUrl": page.origin + video.shared.url if video.shared else None,
        "accessibilityFeature": ["signLanguage"],
    }


def _is_withdrawn(page: Page) -> bool:
    return isinstance(page, ReleasePage) and any(change.type is ChangeType.WITHDRAWAL for change in page.changes)


def _correction(change: ChangeNote) -> Node:
    """See https://schema.org/correction."""
    return {
        "@type": "CorrectionComment",
        "dateCreated": change.date.isoformat(),
        "text": _value(change.note),
        "inLanguage": change.note.lang if change.note else None,
    }


@graph.register
def _(page: ContactPage) -> list[Node]:
    if page.pagination.number > 1:
        return []
    return [{**_person(page, page.contact), "@id": page.urn, "mainEntityOfPage": page.head.canonical}]


@graph.register
def _(page: OfficePage) -> list[Node]:
    if page.pagination.number > 1:
        return []
    return [{**_office(page, page.office), "@id": page.urn, "mainEntityOfPage": page.head.canonical}]


@graph.register
def _(page: GroupPage) -> list[Node]:
    if page.pagination.number > 1:
        return []
    members: list[Node] = [_person(page, page.chair.card)] if page.chair else []
    for member in page.members:
        if isinstance(member.party, Link):
            members.append({"@type": "Person", "name": member.party.text.value, "url": page.origin + member.party.url})
        else:
            members.append({"@type": "Organization", "name": member.party.value})
    group = {
        **_group(page, page.group.name, page.group.url, page.office),
        "@id": page.urn,
        "description": page.group.mandate.value,
        "foundingDate": page.since.isoformat() if page.since else None,
        "dissolutionDate": page.ended.isoformat() if page.ended else None,
        "member": members,
    }
    return [group, *(_event(page, meeting) for meeting in page.meetings)]


def _event(page: Page, event: EventDetails) -> Node:
    span = event.span
    node: Node = {
        "@type": "Event",
        "@id": f"urn:uuid:{event.uid}",
        "name": event.title.value,
        "url": page.head.canonical,
        "inLanguage": event.title.lang or page.frame.language.tag,
        "startDate": _start(span),
        "endDate": _end(event),
        "eventStatus": _STATUS[EventStatus.CANCELLED] if _is_withdrawn(page) else _statuses(event),
        "previousStartDate": _start(event.previous) if event.previous else None,
        "eventSchedule": _schedule(event),
        "eventAttendanceMode": _ATTENDANCE[event.attendance],
        "location": _locations(event),
        "organizer": _organizer(page, event.organizer),
        "audience": {"@type": "Audience", "audienceType": event.audience.value} if event.audience else None,
        "offers": _offer(event),
    }
    if isinstance(page, ReleasePage):
        node["description"] = page.summary
        node["image"] = [_image(page, page.lead_picture)] if page.lead_picture else None
    return node


def _start(span: Span) -> str:
    return span.start.date().isoformat() if span.all_day else span.start.isoformat()


def _statuses(event: EventDetails) -> str | list[str]:
    """What became of the plan; both, where an event has moved online and to another date."""
    moved = event.status is EventStatus.MOVED_ONLINE and event.previous is not None
    return [_STATUS[EventStatus.RESCHEDULED], _STATUS[event.status]] if moved else _STATUS[event.status]


def _schedule(event: EventDetails) -> Node | None:
    series = event.series
    return schedule(series.rule, series.first, series.exceptions) if series is not None else None


def _offer(event: EventDetails) -> Node | None:
    """A place to be had, as long as one can register. Its price is in words (the fee), which are no price to a machine."""
    registration = event.registration
    if registration is None or registration.is_closed or registration.url is None:
        return None
    deadline = registration.deadline
    return {
        "@type": "Offer",
        "url": registration.url,
        "availability": "https://schema.org/InStock",
        "validThrough": deadline.isoformat() if deadline else None,
    }


def _end(event: EventDetails) -> str | None:
    span = event.span
    if span.all_day:
        return (span.end or span.start).date().isoformat()
    return span.end.isoformat() if span.end else None


def _locations(event: EventDetails) -> list[Node]:
    places: list[Node] = []
    if event.venue is not None:
        places.append(_place(event.venue))
    if event.attendance is not Attendance.OFFLINE and event.online_url:
        places.append({"@type": "VirtualLocation", "url": event.online_url})
    return places


def _place(venue: VenueModel) -> Node:
    geo = {"@type": "GeoCoordinates", "latitude": venue.geo[0], "longitude": venue.geo[1]} if venue.geo else None
    address = _postal_address(venue.street, venue.postal_code, venue.city, venue.country)
    return {"@type": "Place", "name": _value(venue.name) or venue.city, "address": address, "geo": geo}


def _organizer(page: Page, organizer: Link | Text | None) -> Node | None:
    if organizer is None:
        return None
    if isinstance(organizer, Link):
        type_ = "Person" if organizer.subject == "contact" else "Organization"
        return {"@type": type_, "name": organizer.text.value, "url": page.origin + organizer.url}
    return {"@type": "Organization", "name": organizer.value}


def _office(page: Page, office: OfficeBlock) -> Node:
    address = office.address
    return {
        "@type": "GovernmentOrganization",
        "name": office.name.value,
        "url": page.origin + office.url,
        "sameAs": office.web,
        "email": office.email,
        "telephone": list(office.phones),
        "faxNumber": office.fax,
        "logo": page.origin + office.logo.shown.url if office.logo else None,
        "address": _postal_address(address.street, address.postal_code, address.city, address.country)
        if address
        else None,
        "parentOrganization": {"@type": "GovernmentOrganization", "name": office.parent.text.value}
        if office.parent
        else None,
    }


def _person(page: Page, contact: ContactCard) -> Node:
    office = contact.office
    return {
        "@type": "Person",
        "name": contact.name,
        "url": page.origin + contact.url,
        "jobTitle": contact.role.value,
        "email": contact.email,
        "telephone": list(contact.phones),
        "image": _image(page, contact.portrait),
        "knowsLanguage": list(contact.languages),
        "worksFor": {
            "@type": "GovernmentOrganization",
            "name": office.text.value,
            "url": page.origin + office.url,
        }
        if office
        else None,
    }


def _image(page: Page, picture: PictureModel | None) -> str | None:
    return page.origin + picture.shared.url if picture and picture.shared else None


def _past_person(page: Page, contact: PastContact) -> Node:
    """Whom a release named: a name, and no longer a way to reach them."""
    return {"@type": "Person", "name": contact.name, "url": page.origin + contact.url}


def _group(page: Page, name: Text, url: str, office: OfficeBlock) -> Node:
    parent = {"@type": "GovernmentOrganization", "name": office.name.value, "url": page.origin + office.url}
    return {"@type": "Organization", "name": name.value, "url": page.origin + url, "parentOrganization": parent}


def _postal_address(street: str | None, postal_code: str | None, city: str | None, country: str | None) -> Node:
    return {
        "@type": "PostalAddress",
        "streetAddress": street,
        "postalCode": postal_code,
        "addressLocality": city,
        "addressCountry": country,
    }


def _value(text: Text | None) -> str | None:
    return text.value if text else None


def _without_gaps(value: Any) -> Any:
    """The value without what is not known: absent properties say nothing, empty ones say something wrong."""
    if isinstance(value, dict):
        kept = {key: _without_gaps(each) for key, each in value.items()}
        return {key: each for key, each in kept.items() if each or each == 0}  # zero degrees are a place
    return [_without_gaps(each) for each in value] if isinstance(value, list) else value
