"""The four kinds of releases and everything that differs between them, in one table.

Nothing outside asks for a kind by name; it asks for the rule it needs. Every rule is set for every kind, so that a
forgotten one cannot be taken for a chosen one. Names, segments of addresses and schema types of kinds stand with the
outputs that use them, keyed by kind.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a release is about (SPEC 2.1)."""

    EVENT = "event"
    CONTACT = "contact"
    WORKING_GROUP = "working-group"
    NEWS = "news"


class Fallback(StrEnum):
    """What a language without a translation does with a release of a kind (SPEC 3)."""

    SHOW = "show"
    HIDE = "hide"


@dataclass(frozen=True, slots=True)
class KindRules:
    """``required``: facts a release of this kind must have. ``leads``: the fact shown before the text. ``fallback``:
    what ``site.yml`` means where it says nothing.
    """

    required: tuple[str, ...]
    leads: str | None
    fallback: Fallback


KIND_RULES: dict[Kind, KindRules] = {
    Kind.EVENT: KindRules(required=("event",), leads="event", fallback=Fallback.SHOW),
    Kind.CONTACT: KindRules(required=("contacts",), leads="contacts", fallback=Fallback.HIDE),
    Kind.WORKING_GROUP: KindRules(required=("groups",), leads="groups", fallback=Fallback.SHOW),
    Kind.NEWS: KindRules(required=(), leads=None, fallback=Fallback.HIDE),
}
