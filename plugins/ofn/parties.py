"""Offices, places and contact persons as OFN knows them."""

from functools import lru_cache

from babel.core import get_global

from plugins.edition.view import View
from plugins.interface.formats import country_name, tel_uri
from plugins.newsroom.events import Event, Venue
from plugins.newsroom.releases import Release
from plugins.ofn.language_maps import language_map, map_of, same_in_all
from plugins.ofn.models import ContactPoint, Location, Office
from plugins.ofn.works import Work

_CZECHIA = "CZ"


def office_of(view: View, id_: str) -> Office | None:
    """An office; None where OFN has no way to name it: it knows Czech bodies by their number (IČO) alone, and foreign ones by
    country and a Czech or English name.
    """
    office = view.catalogue.offices[id_]
    name, country = map_of(view, office.name), office.address.country if office.address else None
    if office.ico is not None:
        return Office(name, office.ico, None)
    if country is None or country == _CZECHIA or not name:
        return None
    code = _three_letters().get(country)
    return Office(name, None, code) if code else None


@lru_cache(maxsize=1)
def _three_letters() -> dict[str, str]:
    """ISO 3166-1 alpha-3 codes by alpha-2 codes, from CLDR."""
    aliases = get_global("territory_aliases").items()
    return {to[0]: code for code, to in aliases if len(code) == 3 and code.isalpha() and len(to) == 1}


def organiser_of(view: View, release: Release, event: Event) -> Office | None:
    """The office that organises an event, or that runs the working group that does; who issued the release, where nobody is
    named. None for people and for bodies that are only named.
    """
    written = event.organizer
    if written is None:
        return office_of(view, release.office)
    group = view.catalogue.groups.get(written.plain)
    id_ = group.office if group is not None else written.plain
    return office_of(view, id_) if id_ in view.catalogue.offices else None


def location_of(view: View, work: Work, venue: Venue | None) -> Location | None:
    """A venue, in the country of the issuing office where it names none; None where it says nothing that OFN can hold."""
    if venue is None:
        return None
    city, home = same_in_all(work, venue.city or ""), view.catalogue.offices[work.head.office].address
    location = Location(
        name=map_of(view, venue.name) or city,
        address=_address(work, venue),
        city=city,
        postal_code=venue.postal_code,
        is_abroad=(venue.country or (home and home.country)) not in {None, _CZECHIA},
        geo=venue.geo,
    )
    return location if location.name or location.address or location.geo else None


def _address(work: Work, venue: Venue) -> tuple[tuple[str, str], ...]:
    """The address in a line, with its country in the words of each language."""
    town = " ".join(part for part in (venue.postal_code, venue.city) if part)

    def line(locale: str) -> str:
        country = country_name(venue.country, locale) if venue.country else None
        return ", ".join(part for part in (venue.street, town, country) if part)

    if not (venue.street or town):
        return ()
    return language_map((own.language.tag, line(own.language.locale)) for own, _ in work.versions)


def contacts_of(view: View, work: Work, release: Release) -> tuple[ContactPoint, ...]:
    """Who answers now for the people a release names; where there is nobody, the office."""
    people = tuple(
        ContactPoint(
            name=same_in_all(work, each.name),
            role=map_of(view, each.role),
            email=each.email,
            phone=tel_uri(each.phones[0]) if each.phones else None,
            url=view.absolute(view.urls.contact(each.id)),
        )
        for each in view.catalogue.terms.answering_now(release.contacts)
    )
    return people or (_office_contact(view, release.office),)


def _office_contact(view: View, id_: str) -> ContactPoint:
    office = view.catalogue.offices[id_]
    phone = tel_uri(office.phones[0]) if office.phones else None
    return ContactPoint(map_of(view, office.name), (), office.email, phone, view.absolute(view.urls.office(id_)))
