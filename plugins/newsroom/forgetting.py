"""The catalogue without the contact persons whose data must be gone (``retain_until``).

They are absent, not hidden, as drafts are (visibility.py): whatever names them names the one who follows instead, or nobody. What
stands in the words of a release cannot be taken out here; that is its author's business (docs/content.md).
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import replace

import msgspec

from plugins.newsroom.catalogue import Catalogue
from plugins.newsroom.events import Event
from plugins.newsroom.groups import Group, GroupStatus, Member
from plugins.newsroom.heads import Archive, Head
from plugins.newsroom.people import Contact
from plugins.newsroom.releases import Release
from plugins.newsroom.terms import Terms
from plugins.newsroom.texts import Texts

# The id of a forgotten person -> the id that stands in its place; None where nobody follows.
_Instead = Mapping[str, str | None]


def without_forgotten(catalogue: Catalogue, now: dt.datetime) -> Catalogue:
    """The catalogue as if it had never known the people who are forgotten at ``now`` (aware)."""
    contacts = catalogue.contacts
    terms = Terms(now, contacts, catalogue.offices, catalogue.site.publisher)
    forgotten = [each for each in contacts.values() if terms.is_forgotten(each)]
    if not forgotten:
        return catalogue
    instead = {each.id: _first_remembered(each, terms) for each in forgotten}
    return replace(
        catalogue,
        contacts={id_: _contact(each, instead) for id_, each in contacts.items() if id_ not in instead},
        portraits={id_: each for id_, each in catalogue.portraits.items() if id_ not in instead},
        groups={id_: _group(each, instead, terms) for id_, each in catalogue.groups.items()},
        heads=tuple(_head(each, instead) for each in catalogue.heads),
        archive=_Forgetful(catalogue.archive, instead, now),
    )


def _first_remembered(contact: Contact, terms: Terms) -> str | None:
    return next((each.id for each in terms.line_of(contact) if not terms.is_forgotten(each)), None)


def _contact(contact: Contact, instead: _Instead) -> Contact:
    if contact.successor is None or contact.successor not in instead:
        return contact
    followed = copy(contact)  # replace() would want what a file writes, and check it again
    object.__setattr__(followed, "successor", instead[contact.successor])
    return followed


def _ids(ids: Iterable[str], instead: _Instead) -> tuple[str, ...]:
    """Ids with those who follow in the places of the forgotten, each once."""
    return tuple(dict.fromkeys(each for each in (instead.get(id_, id_) for id_ in ids) if each is not None))


def _head(head: Head, instead: _Instead) -> Head:
    if instead.keys().isdisjoint(head.contacts):
        return head
    return msgspec.structs.replace(head, contacts=_ids(head.contacts, instead))


def _group(group: Group, instead: _Instead, terms: Terms) -> Group:
    meetings = (replace(each, event=_event(each.event, instead, terms.now)) for each in group.meetings)
    if group.status_on(terms.day_at(group.office)) is GroupStatus.DISSOLVED:
        instead = dict.fromkeys(instead)  # who follows a person never led a group that had ended before
    return replace(
        group,
        chair=_party(group.chair, instead),
        members=_members(group.members, instead),
        meetings=tuple(meetings),
    )


def _members(members: Iterable[Member], instead: _Instead) -> tuple[Member, ...]:
    found = (each if each.contact is None else _member(each, each.contact, instead) for each in members)
    return tuple(dict.fromkeys(each for each in found if each is not None))


def _member(member: Member, contact: str, instead: _Instead) -> Member | None:
    id_ = instead.get(contact, contact)
    return None if id_ is None else replace(member, contact=id_)


def _event(event: Event, instead: _Instead, now: dt.datetime) -> Event:
    """An event with who follows its organizer; of one that is over, nobody: they never organized it."""
    return replace(event, organizer=_party(event.organizer, dict.fromkeys(instead) if event.is_over(now) else instead))


def _party(written: Texts | None, instead: _Instead) -> Texts | None:
    """A chair or organizer, which may be the id of a contact person."""
    if written is None or written.plain not in instead:
        return written
    id_ = instead[written.plain]
    return None if id_ is None else Texts.same_in_all(id_)


class _Forgetful:
    """An archive whose releases name those who follow."""

    def __init__(self, archive: Archive, instead: _Instead, now: dt.datetime) -> None:
        self._archive = archive
        self._instead = instead
        self._now = now

    def open(self, head: Head) -> Release:
        release = self._archive.open(head)
        event = release.event and _event(release.event, self._instead, self._now)
        return replace(release, contacts=_ids(release.contacts, self._instead), event=event)
