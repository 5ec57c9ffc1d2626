"""Blocks that several pages share: offices, working groups, events, pictures, files. People are in people.py."""

import datetime as dt
from dataclasses import replace
from itertools import islice
from zoneinfo import ZoneInfo

from plugins.edition.accents import accent_class
from plugins.edition.depictions import depiction, figure, shared_in
from plugins.edition.depictions import logo as logo_renditions
from plugins.edition.view import View
from plugins.newsroom.events import Event, ProgrammeItem, Span, Venue
from plugins.newsroom.groups import Group, GroupStatus
from plugins.newsroom.media import Attachment, Picture
from plugins.newsroom.people import Address
from plugins.newsroom.sign_language import SignLanguageVideo
from plugins.newsroom.texts import Text, Texts
from plugins.newsroom.urls import file_url
from plugins.pages.models.events import EventDetails, ProgrammeLine, RegistrationModel, SeriesModel, VenueModel
from plugins.pages.models.links import Link
from plugins.pages.models.media import FileModel, PictureModel, PressDownload, SignLanguageModel
from plugins.pages.models.offices import AddressModel, OfficeBlock
from plugins.pages.models.people import GroupCard
from plugins.pictures.renditions import Rendition, Renditions

# As many dates as one looks through for the one that suits; the calendar has all.
_FOLLOWING = 4


def office_block(view: View, id_: str) -> OfficeBlock:
    """An office with all the ways to reach it."""
    office, logo = view.catalogue.offices[id_], view.catalogue.logos.get(id_)
    return OfficeBlock(
        id=id_,
        url=view.urls.office(id_),
        name=view.text(office.name),
        address=_address(office.address),
        phones=office.phones,
        fax=office.fax,
        email=office.email,
        web=office.web,
        logo=picture(view, logo, logo_renditions(logo), view.shared_urls().office(id_)) if logo else None,
        parent=office_link(view, office.parent) if office.parent else None,
        accent=accent_class(id_) if office.accent else None,
    )


def office_link(view: View, id_: str) -> Link:
    return Link(view.urls.office(id_), view.text(view.catalogue.offices[id_].name), "office")


def _address(address: Address | None) -> AddressModel | None:
    if address is None:
        return None
    return AddressModel(address.street, address.postal_code, address.city, address.country)


def contact_link(view: View, id_: str) -> Link:
    return Link(view.urls.contact(id_), Text(view.catalogue.contacts[id_].name), "contact")


def answering_link(view: View, id_: str) -> Link:
    """A link to who answers now for a contact person; to the person themselves where nobody does, with the end of the term."""
    holder = view.catalogue.terms.holder(view.catalogue.contacts[id_])
    until = holder.until.day if holder.until is not None and view.catalogue.terms.is_past(holder) else None
    return replace(contact_link(view, holder.id), until=until)


def group_card(view: View, group: Group) -> GroupCard:
    """A working group in short."""
    status = group.status_on(view.catalogue.terms.day_at(group.office))
    return GroupCard(
        id=group.id,
        url=view.urls.group(group.id),
        name=view.text(group.name),
        mandate=view.text(group.mandate),
        status=status,
        office=office_link(view, group.office),
        chair=reference(view, group.chair, is_over=status is GroupStatus.DISSOLVED),
    )


def reference(view: View, written: Texts | None, *, is_over: bool = False) -> Link | Text | None:
    """What a chair or organizer is: a contact, group or office by its id, else the text that was written. For a contact
    person whose term has ended stands who answers now, unless what they chaired or organized ``is_over`` itself.
    """
    if written is None:
        return None
    id_ = written.plain
    if id_ in view.catalogue.contacts:
        return contact_link(view, id_) if is_over else answering_link(view, id_)
    if id_ in view.catalogue.groups:
        return Link(view.urls.group(id_), view.text(view.catalogue.groups[id_].name), "group")
    if id_ in view.catalogue.offices:
        return office_link(view, id_)
    return view.text(written)


def picture(view: View, medium: Picture, renditions: Renditions, folder: str) -> PictureModel:
    """A picture whose renditions stand in ``folder``."""
    return PictureModel(
        shown=depiction(renditions, folder),
        shared=shared_in(renditions, folder),
        alt=view.text(medium.alt),
        caption=view.text(medium.caption),
        credit=view.text(medium.credit),
        licence=medium.licence,
        press=_press_download(view, renditions.printed, folder),
    )


def _press_download(view: View, printed: Rendition | None, folder: str) -> PressDownload | None:
    if printed is None:
        return None
    url, media_type = file_url(folder, printed.name), printed.form.media_type
    return PressDownload(url, media_type, printed.width, printed.height, view.sizes(printed))


def sign_language(video: SignLanguageVideo, folder: str) -> SignLanguageModel:
    """A video in sign language, whose poster stands in ``folder``."""
    poster = figure(video.poster)
    return SignLanguageModel(
        url=video.url,
        host=video.host,
        language=video.language.value,
        media_type=video.media_type,
        poster=depiction(poster, folder),
        shared=shared_in(poster, folder),
        duration=video.minutes,
        iso_duration=video.iso_duration,
        size=video.size,
    )


def file_model(view: View, attachment: Attachment, folder: str) -> FileModel:
    """A download whose file stands in ``folder``."""
    file = attachment.file
    return FileModel(file_url(folder, file.name), view.text(attachment.title), file.media_type, file.size)


def event_details(view: View, event: Event, title: Text, uid: str, calendar_url: str | None, zone: str) -> EventDetails:
    """An event, with its running or next occurrence, or the last one there was; ``zone`` is its office's (IANA)."""
    now = view.catalogue.now
    span = event.shown(now)
    is_over = event.is_over(now)
    return EventDetails(
        uid=uid,
        title=title,
        span=span,
        is_over=is_over,
        is_off=event.is_off,
        names_zone=names_zone(view, span, zone),
        venue=_venue(view, event.place),
        online_url=event.online_url,
        attendance=event.attendance,
        status=event.status,
        previous=event.previous,
        organizer=reference(view, event.organizer, is_over=is_over),
        registration=_registration(view, event),
        audience=view.text(event.audience),
        programme=tuple(_programme_line(view, item) for item in event.programme),
        series=_series(event, event.recurrence, now) if event.recurrence is not None else None,
        calendar_url=calendar_url,
    )


def names_zone(view: View, span: Span, *zones: str) -> bool:
    """Whether a time has to be told with its zone: where the clocks of the publisher, or of ``zones``, show another."""
    home = view.catalogue.offices[view.catalogue.site.publisher].timezone
    offsets = {span.start.astimezone(ZoneInfo(zone)).utcoffset() for zone in (home, *zones)}
    return not span.all_day and offsets != {span.start.utcoffset()}


def _series(event: Event, rule: str, now: dt.datetime) -> SeriesModel:
    following = tuple(islice(event.following(now), _FOLLOWING))
    return SeriesModel(rule, event.span, event.exceptions, following, event.left_out(now))


def place_of(view: View, event: Event) -> Text | None:
    """Where an event is, in a word: the city, else the venue's name."""
    if event.place is None:
        return None
    return Text(event.place.city) if event.place.city else view.text(event.place.name)


def _venue(view: View, venue: Venue | None) -> VenueModel | None:
    if venue is None:
        return None
    return VenueModel(
        name=view.text(venue.name),
        street=venue.street,
        postal_code=venue.postal_code,
        city=venue.city,
        country=venue.country,
        geo=venue.geo,
        accessibility=tuple(view.text(each) for each in venue.accessibility),
    )


def _registration(view: View, event: Event) -> RegistrationModel | None:
    registration = event.registration
    if registration is None:
        return None
    return RegistrationModel(
        url=registration.url,
        email=registration.email,
        phone=registration.phone,
        deadline=registration.deadline,
        fee=view.text(registration.fee),
        required=registration.required,
        is_closed=not event.is_open(view.catalogue.now),
    )


def _programme_line(view: View, item: ProgrammeItem) -> ProgrammeLine:
    return ProgrammeLine(item.span, view.text(item.title), view.text(item.speaker))
