"""The event of a release as an item of its own, which agencies put into their planning."""

from plugins.edition.offers import EVENT_FILE
from plugins.edition.view import View
from plugins.interface.formats import country_name
from plugins.newsroom.events import Event, EventStatus, Venue
from plugins.newsroom.identity import event_uid
from plugins.newsroom.public import Appearance
from plugins.newsroom.recurrence import parts_of
from plugins.ninjs.models import Address, EventItem, Place
from plugins.ninjs.parties import organiser_of

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def event_item(view: View, appearance: Appearance) -> EventItem | None:
    """The event of a release; None where it has none. What a withdrawn release announced is cancelled."""
    release, event = appearance.release, appearance.release.event
    if event is None:
        return None
    is_withdrawn, is_told = release.withdrawal is not None, _is_told_by_its_rule(event)
    return EventItem(
        uri=f"urn:uuid:{event_uid(view.catalogue.site.id_namespace, release.id)}",
        version=1 + release.event_sequence,
        title=appearance.version.announced.title,
        span=event.span if is_told or is_withdrawn else event.shown(view.catalogue.now),
        rule=event.recurrence if is_told else None,
        status=EventStatus.CANCELLED if is_withdrawn else event.status,
        place=_place(view, event.place) if event.place and not is_withdrawn else None,
        online_url=None if is_withdrawn or event.is_off else event.online_url,
        organiser=None if is_withdrawn else organiser_of(view, event),
        calendar_url=view.absolute(f"{view.release_path(appearance)}{EVENT_FILE}"),
    )


def _is_told_by_its_rule(event: Event) -> bool:
    """Whether ninjs can say when an event recurs: it knows frequency, interval, count and end, no days and no exceptions."""
    if event.recurrence is None or event.exceptions:
        return False
    parts = parts_of(event.recurrence)
    days = parts.pop("BYDAY", None)
    says_its_own_day = parts["FREQ"] == "WEEKLY" and days == _DAYS[event.span.start.weekday()]
    return parts.keys() <= {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"} and (days is None or says_its_own_day)


def _place(view: View, venue: Venue) -> Place:
    name = view.text(venue.name)
    country = country_name(venue.country, view.language.locale) if venue.country else ""
    address = Address(venue.street or "", venue.postal_code or "", venue.city or "", country)
    return Place(name.value if name else venue.city or venue.street or "", address, venue.geo)
