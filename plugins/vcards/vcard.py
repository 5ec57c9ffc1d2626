"""vCard 3.0 (RFC 2426) by the vobject library.

Version 3.0, not 4.0 (RFC 6350): telephones read both, Outlook and many address books only the older one, and nothing we say
needs the newer. For the same reason there is no LANG and no GENDER; languages stand in the note. Nothing comes from the clock:
there is no REV, because content does not say when a person's file was changed. No PHOTO: a card is kept for years on other
people's devices, a portrait is published for this site.
"""

import re
from functools import lru_cache

import vobject
from icalendar.parser import Contentline
from vobject.vcard import Address, Name

from plugins.vcards.models import Card, CardFile

PRODID = "-//Depesche//Depesche//EN"

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
# vobject counts characters where a line must be folded, not bytes; so it gets no reason to fold (_folded does).
_WITHOUT_FOLDING = 1_000_000
# As many people as a site has in a language, and more: each stands in the files of many releases.
_KEPT = 1024


def vcf(file: CardFile) -> bytes:
    """The cards as a vCard file; equal cards give equal bytes."""
    return b"".join(_written(card) for card in file.cards)


@lru_cache(maxsize=_KEPT)
def _written(card: Card) -> bytes:
    return _folded(_vcard(card).serialize(lineLength=_WITHOUT_FOLDING))


def _vcard(card: Card) -> vobject.base.Component:
    vcard = vobject.vCard()
    vcard.add("prodid").value = PRODID
    vcard.add("uid").value = card.uid
    vcard.add("fn").value = _line(card.name.formatted)
    vcard.add("n").value = _name(card)
    if card.organization:
        vcard.add("org").value = [_line(card.organization)]
    vcard.add("title").value = _line(card.title)
    for phone in card.phones:
        _add(vcard, "tel", phone, "WORK", "VOICE")
    if card.email:
        _add(vcard, "email", card.email, "INTERNET", "WORK")
    if card.address is not None:
        vcard.add("adr").value = _address(card)
        vcard.adr.params["TYPE"] = ["WORK"]
    vcard.add("url").value = card.url
    if card.note:
        vcard.add("note").value = "\n".join(_line(each) for each in card.note.split("\n"))
    return vcard


def _add(vcard: vobject.base.Component, name: str, value: str, *types: str) -> None:
    line = vcard.add(name)
    line.value = _line(value)
    line.params["TYPE"] = list(types)


def _name(card: Card) -> Name:
    name = card.name
    return Name(_line(name.family), _line(name.given), "", _line(name.prefix), _line(name.suffix))


def _address(card: Card) -> Address:
    address = card.address
    assert address is not None, "the caller has looked"
    street, city = _line(address.street), _line(address.city)
    return Address(street=street, city=city, code=_line(address.postal_code), country=_line(address.country))


def _line(text: str) -> str:
    """A text in one line, without characters that end lines or that nobody sees."""
    return _CONTROL.sub(" ", text).strip()


def _folded(text: str) -> bytes:
    """The lines, none longer than 75 octets (RFC 2425 section 5.8.1), and no character cut in two."""
    lines = (Contentline(line) for line in text.split("\r\n") if line)  # type: ignore[no-untyped-call]
    return b"".join(line.to_ical() + b"\r\n" for line in lines)  # type: ignore[no-untyped-call]
