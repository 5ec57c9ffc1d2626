"""OFN *Aktuality* and *Události*, version 2020-07-01 (https://ofn.gov.cz/aktuality/2020-07-01/,
https://ofn.gov.cz/události/2020-07-01/): a JSON array of objects, each with its JSON-LD context.

Keys are those of the standard. What is not known is left out.
"""

from typing import Any, TypeAlias

from plugins.edition.bodies import Bodies
from plugins.edition.json_document import json_document
from plugins.newsroom.events import Span
from plugins.ofn.models import (
    ContactPoint,
    DigitalObject,
    EventThing,
    LanguageMap,
    Location,
    LongText,
    NewsThing,
    Office,
    Thing,
)
from plugins.ofn.works import NEEDED

Node: TypeAlias = dict[str, Any]

_NEWS_CONTEXT = "https://ofn.gov.cz/aktuality/2020-07-01/kontexty/aktualita.jsonld"
_EVENT_CONTEXT = "https://ofn.gov.cz/události/2020-07-01/kontexty/událost.jsonld"
_COUNTRY = "http://publications.europa.eu/resource/authority/country/"
_MEDIA_TYPE = "http://www.iana.org/assignments/media-types/"


def aktuality(news: tuple[NewsThing, ...], bodies: Bodies) -> bytes:
    """The news as *aktuality* in UTF-8; equal news give equal bytes. ``bodies`` makes plain text of their texts."""
    return json_document([_news(each, bodies) for each in news])


def udalosti(events: tuple[EventThing, ...], bodies: Bodies) -> bytes:
    """The events as *události* in UTF-8, as above."""
    return json_document([_event(each, bodies) for each in events])


def _news(news: NewsThing, bodies: Bodies) -> Node:
    return {
        "@context": _NEWS_CONTEXT,
        "typ": "Aktualita",
        **_thing(news.thing),
        "popis": _long(news.text, bodies),
        "informuje_o": news.event_iri,
        "geografické_území": [_location(news.location)] if news.location else None,
        "oznamovatel": _office(news.announcer) if news.announcer else None,
    }


def _event(event: EventThing, bodies: Bodies) -> Node:
    return {
        "@context": _EVENT_CONTEXT,
        "typ": "Událost",
        **_thing(event.thing),
        "popis": dict(event.description),
        "dlouhý_popis": _long(event.text, bodies),
        "registrace": dict(event.registration),
        "pořadatel": [_office(event.organiser)] if event.organiser else None,
        "umístění": [_location(event.location)] if event.location else None,
        "bezbariérovost": _texts_of("Bezbariérovost", popis=event.accessibility),
        "doba_trvání": [_duration(each) for each in event.spans],
        "vstupné": [_texts_of("Vstupné", název=event.fee)] if event.fee else None,
        "kontakt": [_contact(each) for each in event.contacts],
    }


def _thing(thing: Thing) -> Node:
    """What OFN *Věc* says of everything. *Zneplatněno* is when the data ceased to hold: the withdrawal."""
    return {
        "iri": thing.iri,
        "název": dict(thing.name),
        "vytvořeno": _moment(thing.created.isoformat()),
        "aktualizováno": _moment(thing.updated.isoformat()) if thing.updated > thing.created else None,
        "relevantní_do": _moment(thing.relevant_until.isoformat()) if thing.relevant_until else None,
        "zneplatněno": _moment(thing.invalidated.isoformat()) if thing.invalidated else None,
        "příloha": [_digital_object(each) for each in thing.attachments],
    }


def _moment(time: str) -> Node:
    return {"typ": "Časový okamžik", "datum_a_čas": time}


def _long(texts: tuple[LongText, ...], bodies: Bodies) -> dict[str, str]:
    """The texts by their languages, without markup."""
    said = {}
    for text in texts:
        body = bodies.plain(text.body) if text.body else ""
        said[text.language] = "\n\n".join(each for each in (*text.paragraphs, body) if each)
    return said if any(said.get(tag) for tag in NEEDED) else {}


def _texts_of(type_: str, **texts: LanguageMap) -> Node | None:
    """A node that says nothing but texts; None where there are none."""
    said = {key: dict(text) for key, text in texts.items() if text}
    return {"typ": type_, **said} if said else None


def _office(office: Office) -> Node:
    if office.ico is not None:
        return {"typ": "Osoba", "ičo": office.ico, "název": dict(office.name)}
    return {"typ": "Zahraniční osoba", "název": dict(office.name), "stát_registrace": f"{_COUNTRY}{office.country}"}


def _location(location: Location) -> Node:
    """An address in Czechia is one; abroad OFN has only a text for it. GeoJSON has the longitude first."""
    geo = location.geo
    return {
        "typ": "Umístění",
        "název": dict(location.name),
        "adresa": None if location.is_abroad or not location.address else _address(location),
        "zahraniční_adresa_text": dict(location.address) if location.is_abroad else None,
        "geometrie": {"type": "Point", "coordinates": [geo[1], geo[0]]} if geo else None,
    }


def _address(location: Location) -> Node:
    return {
        "typ": "Adresa",
        "název_obce": dict(location.city),
        "psč": location.postal_code,
        "text": dict(location.address),
    }


def _duration(span: Span) -> Node:
    return {
        "typ": "Časová specifikace",
        "časový_interval": {"typ": "Časový interval", "začátek": _start(span), "konec": _end(span)},
    }


def _start(span: Span) -> Node:
    return _day(span) if span.all_day else _moment(span.start.isoformat())


def _end(span: Span) -> Node:
    """The end; a span of days ends on its last. An interval has one even where nobody knows it."""
    if span.all_day:
        return _day(Span(span.end or span.start, None, True, span.timezone))
    if span.end is None:
        return {"typ": "Časový okamžik", "nespecifikovaný": True}
    return _moment(span.end.isoformat())


def _day(span: Span) -> Node:
    return {"typ": "Časový okamžik", "datum": span.start.date().isoformat()}


def _contact(contact: ContactPoint) -> Node:
    return {
        "typ": "Kontakt",
        "název": dict(contact.name),
        "druh": dict(contact.role),
        "email": f"mailto:{contact.email}" if contact.email else None,
        "telefon": contact.phone,
        "url": contact.url,
    }


def _digital_object(thing: DigitalObject) -> Node:
    return {
        "typ": "Digitální objekt",
        "název": dict(thing.name),
        "popis": dict(thing.description),
        "url": thing.url,
        "typ_média": f"{_MEDIA_TYPE}{thing.media_type}",
        "podmínky_užití": _terms(thing.licence_url) if thing.licence_url else None,
    }


def _terms(licence_url: str) -> Node:
    return {"typ": "Podmínky užití", "obsahuje_autorské_dílo": True, "licence_autorského_díla": licence_url}
