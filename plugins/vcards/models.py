"""vCard models: what a file of cards is made from. URLs are absolute, texts in one language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as address books sort it; ``formatted`` as it is written. Parts may be empty, but not all of them."""

    formatted: str
    prefix: str
    given: str
    family: str
    suffix: str


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """An address; ``country`` is its name."""

    street: str
    postal_code: str
    city: str
    country: str


@dataclass(frozen=True, slots=True)
class Card:
    """One person. ``uid`` is the same in every language; ``organization`` and ``note`` may be empty."""

    uid: str
    name: PersonName
    organization: str
    title: str
    phones: tuple[str, ...]
    email: str | None
    address: PostalAddress | None
    url: str
    note: str


@dataclass(frozen=True, slots=True)
class CardFile:
    """A file of cards, in the order they are asked for."""

    cards: tuple[Card, ...]
