"""What is searched besides releases: offices, contact persons, working groups and standing pages, each with the result it shows.

One index for each language holds them all, apart from the spans of releases: they have no date to be divided by, and an edit
of a register makes this index anew and no other. They are found by what their own pages say. Whoever a page names for a
time alone, such as the chair of a group, is found on a page of their own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.edition.ingredients import digest_of
from plugins.edition.view import View
from plugins.newsroom.groups import Group
from plugins.newsroom.people import Contact, Office
from plugins.newsroom.releases import Version
from plugins.newsroom.texts import Texts
from plugins.pages.models.searching import SearchEntry
from plugins.pages.search_entries import contact_entry, group_entry, office_entry, page_entry, pages_of
from plugins.search.records import Facts, Record, said, words_of_body
from plugins.search.words import words_in

# The folder of the index, beside those of the spans.
REGISTERS = "registers"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be found: how it is searched, and what its result shows."""

    record: Record
    card: SearchEntry


def made_from(view: View) -> bytes:
    """The digest of what the index is made from: the registers and standing pages, and nothing that changes by time alone."""
    catalogue = view.catalogue
    return digest_of(
        catalogue.site, catalogue.offices, catalogue.contacts, catalogue.groups, catalogue.topics, catalogue.pages
    )


def entries_of(view: View) -> Iterator[Entry]:
    """Everything a language has besides releases: people first, then groups, offices and pages, each in their order."""
    catalogue = view.catalogue
    for contact in catalogue.contacts.values():
        yield _entry(contact_entry(view, contact), contact.office, contact.topics, _of_contact(view, contact))
    for group in catalogue.groups.values():
        yield _entry(group_entry(view, group), group.office, (), _of_group(view, group))
    for office in catalogue.offices.values():
        yield _entry(office_entry(view, office), office.id, (), _of_office(view, office))
    for _, version in pages_of(view):
        yield _entry(page_entry(view, version), None, (), _of_page(version))


def _entry(card: SearchEntry, office: str | None, topics: Iterable[str], words: Iterable[str]) -> Entry:
    own = tuple(topic.lower() for topic in topics)
    facts = Facts(card.subject, office, own, None, None, None, names=" ".join(words_in(card.title.value)))
    return Entry(Record(card.title.value, "\n".join(words), facts), card)


def _of_contact(view: View, contact: Contact) -> Iterator[str]:
    catalogue = view.catalogue
    yield said(view, contact.role)
    yield said(view, catalogue.offices[contact.office].name) if contact.office else ""
    yield from (said(view, catalogue.topics[id_.lower()].name) for id_ in contact.topics)


def _of_group(view: View, group: Group) -> Iterator[str]:
    texts: tuple[Texts | None, ...] = (group.mandate, group.joining, group.legal_basis)
    yield from (said(view, each) for each in texts)
    yield said(view, view.catalogue.offices[group.office].name)
    yield from (said(view, each.name) for each in group.members)
    yield from (said(view, each.title) for each in group.meetings)
    yield from (said(view, each.title) for each in group.documents)


def _of_office(view: View, office: Office) -> Iterator[str]:
    if office.address is not None:
        yield office.address.street or ""
        yield office.address.city or ""
    yield said(view, view.catalogue.offices[office.parent].name) if office.parent else ""


def _of_page(version: Version) -> Iterator[str]:
    yield version.summary or ""
    yield words_of_body(version)
