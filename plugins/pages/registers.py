"""Registers: the lists of offices, contact persons, working groups and topics, and the page of each entry."""

from collections.abc import Iterable, Iterator

from plugins.edition.offers import has_calendar, list_path
from plugins.edition.view import View, Whereabouts, always
from plugins.newsroom.groups import Group, GroupStatus, Member
from plugins.newsroom.identity import meeting_uid, thing_urn
from plugins.newsroom.people import Contact
from plugins.newsroom.scopes import Scope, Subject
from plugins.newsroom.texts import Text
from plugins.pages.blocks import (
    answering_link,
    contact_link,
    event_details,
    file_model,
    group_card,
    office_block,
)
from plugins.pages.cards import cards
from plugins.pages.frame import home_crumb, surroundings
from plugins.pages.lists import ListPart, whereabouts_of_part
from plugins.pages.models.events import EventDetails
from plugins.pages.models.frame import Crumb, Frame
from plugins.pages.models.people import AnsweringContact, GroupCard, MemberLine
from plugins.pages.models.registers import ContactPage, GroupPage, OfficePage, RegisterEntry, RegisterPage
from plugins.pages.name_order import by_name, people_by_name, topics_with_releases
from plugins.pages.people import answering_contacts, contact_card
from plugins.pages.release_page import topic_links


def register_pages(view: View, frame: Frame) -> Iterator[RegisterPage]:
    """The pages of all registers that have an entry in a language."""
    entries = {
        "offices": _office_entries(view),
        "contacts": _contact_entries(view),
        "groups": _group_entries(view),
        "topics": _topic_entries(view),
    }
    for subject, found in entries.items():
        if found:
            yield _register_page(view, frame, subject, found)


def register_path(view: View, subject: str) -> str:
    """Where a register stands in a language."""
    urls = view.urls
    paths = {"offices": urls.offices, "contacts": urls.contacts, "groups": urls.groups, "topics": urls.topics}
    return paths[subject]()


def _register_page(view: View, frame: Frame, subject: str, entries: tuple[RegisterEntry, ...]) -> RegisterPage:
    path = register_path(view, subject)
    where = always(lambda other: register_path(other, subject))
    return RegisterPage(
        **surroundings(view, frame, path, where, breadcrumbs=(home_crumb(view),)),
        subject=subject,
        entries=entries,
    )


def _count(view: View, subject: Subject, id_: str) -> int:
    return len(view.catalogue.listed(view.language, Scope(subject, id_)))


def _office_entries(view: View) -> tuple[RegisterEntry, ...]:
    entries = []
    for office in by_name(view, view.catalogue.offices.values()):
        city = office.address.city if office.address else None
        count = _count(view, Subject.OFFICE, office.id)
        entries.append(
            RegisterEntry(view.urls.office(office.id), view.text(office.name), Text(city) if city else None, count)
        )
    return tuple(entries)


def _contact_entries(view: View) -> tuple[RegisterEntry, ...]:
    return _present_first(
        RegisterEntry(
            view.urls.contact(contact.id),
            Text(contact.name),
            view.text(contact.role),
            _count(view, Subject.CONTACT, contact.id),
            view.catalogue.terms.is_past(contact),
            view.text(view.catalogue.offices[contact.office].name) if contact.office else None,
        )
        for contact in people_by_name(view)
    )


def _group_entries(view: View) -> tuple[RegisterEntry, ...]:
    return _present_first(
        RegisterEntry(
            view.urls.group(group.id),
            view.text(group.name),
            view.text(group.mandate),
            _count(view, Subject.GROUP, group.id),
            group.status_on(view.catalogue.terms.day_at(group.office)) is GroupStatus.DISSOLVED,
            view.text(view.catalogue.offices[group.office].name),
        )
        for group in by_name(view, view.catalogue.groups.values())
    )


def _present_first(entries: Iterable[RegisterEntry]) -> tuple[RegisterEntry, ...]:
    return tuple(sorted(entries, key=lambda each: each.is_over))


def _topic_entries(view: View) -> tuple[RegisterEntry, ...]:
    return tuple(
        RegisterEntry(
            view.urls.topic(id_), view.text(view.catalogue.topics[id_].name), None, _count(view, Subject.TOPIC, id_)
        )
        for id_ in topics_with_releases(view)
    )


def entry_whereabouts(scope: Scope) -> Whereabouts:
    """Where the page of a register's entry stands in each language."""
    return always(lambda other: list_path(other, scope))


def office_page(view: View, id_: str, part: ListPart, frame: Frame) -> OfficePage:
    """A page of an office: its block, its people and groups, and its releases."""
    catalogue, scope = view.catalogue, Scope(Subject.OFFICE, id_)
    people = (each for each in people_by_name(view) if each.office == id_ and not catalogue.terms.is_past(each))
    groups = by_name(view, (each for each in catalogue.groups.values() if each.office == id_))
    where, crumbs = whereabouts_of_part(view, entry_whereabouts(scope), part), _crumbs(view, "offices")
    return OfficePage(
        **surroundings(view, frame, part.path, where, breadcrumbs=crumbs, scope=scope),
        urn=thing_urn(catalogue.site.id_namespace, "office", id_),
        office=office_block(view, id_),
        contacts=tuple(contact_card(view, each) for each in people),
        groups=tuple(group_card(view, each) for each in groups),
        cards=cards(view, part.appearances),
        untranslated=cards(view, part.untranslated),
        pagination=part.pagination,
    )


def contact_page(view: View, id_: str, part: ListPart, frame: Frame) -> ContactPage:
    """A page of a contact person: who they are, and the releases that name them."""
    catalogue, scope, contact = view.catalogue, Scope(Subject.CONTACT, id_), view.catalogue.contacts[id_]
    where, crumbs = whereabouts_of_part(view, entry_whereabouts(scope), part), _crumbs(view, "contacts")
    description = view.text(contact.role).value
    return ContactPage(
        **surroundings(view, frame, part.path, where, breadcrumbs=crumbs, description=description),
        urn=thing_urn(catalogue.site.id_namespace, "contact", id_),
        contact=contact_card(view, contact),
        office=office_block(view, contact.office) if contact.office else None,
        groups=tuple(group_card(view, each) for each in catalogue.groups.values() if _takes_part(view, id_, each)),
        topics=topic_links(view, _topics_of(view, contact)),
        cards=cards(view, part.appearances),
        untranslated=cards(view, part.untranslated),
        pagination=part.pagination,
    )


def _topics_of(view: View, contact: Contact) -> tuple[str, ...]:
    """The contact's topics that have releases in this language, in the order of all topics."""
    own = {id_.lower() for id_ in contact.topics}
    return tuple(id_ for id_ in topics_with_releases(view) if id_ in own)


def _takes_part(view: View, contact: str, group: Group) -> bool:
    """Whether a person is in a group now, be it in the place of somebody they follow; of a dissolved group, was."""
    ids = {group.chair.plain if group.chair else None, *(member.contact for member in group.members)}
    named = [id_ for id_ in view.catalogue.contacts if id_ in ids]
    if group.status_on(view.catalogue.terms.day_at(group.office)) is GroupStatus.DISSOLVED:
        return contact in named
    return any(each.contact.id == contact for each in view.catalogue.terms.answers(named))


def group_page(view: View, id_: str, part: ListPart, frame: Frame) -> GroupPage:
    """A page of a working group: what it is, and its releases."""
    catalogue, scope, group = view.catalogue, Scope(Subject.GROUP, id_), view.catalogue.groups[id_]
    where, crumbs = whereabouts_of_part(view, entry_whereabouts(scope), part), _crumbs(view, "groups")
    description = view.text(group.mandate).value
    card, folder = group_card(view, group), view.shared_urls().group(id_)
    return GroupPage(
        **surroundings(view, frame, part.path, where, breadcrumbs=crumbs, description=description),
        urn=thing_urn(catalogue.site.id_namespace, "group", id_),
        group=card,
        office=office_block(view, group.office),
        chair=_chair(view, group, card),
        members=_members(view, group, card),
        legal_basis=view.text(group.legal_basis),
        since=group.since,
        until=group.until,
        ended=group.ended(catalogue.terms.day_at(group.office)),
        joining=view.text(group.joining),
        meetings=_meetings(view, group),
        calendar=view.urls.calendar(scope.path) if has_calendar(view, scope) else None,
        documents=tuple(file_model(view, each, folder) for each in group.documents),
        cards=cards(view, part.appearances),
        untranslated=cards(view, part.untranslated),
        pagination=part.pagination,
    )


def _chair(view: View, group: Group, card: GroupCard) -> AnsweringContact | None:
    """The contact person who leads a group: who answers now, but of a dissolved group who led it."""
    chair = view.catalogue.contacts.get(group.chair.plain) if group.chair else None
    if chair is None:
        return None
    answering = answering_contacts(view, (chair.id,)) if card.status is GroupStatus.ACTIVE else ()
    return answering[0] if answering else AnsweringContact(contact_card(view, chair), ())


def _members(view: View, group: Group, card: GroupCard) -> tuple[MemberLine, ...]:
    """The members, each once; the chair is named already."""
    is_over = card.status is GroupStatus.DISSOLVED
    lines = dict.fromkeys(_member(view, each, is_over=is_over) for each in group.members)
    return tuple(each for each in lines if each.party != card.chair)


def _member(view: View, member: Member, *, is_over: bool) -> MemberLine:
    role = view.text(member.role)
    if member.contact is not None:
        link = contact_link if is_over else answering_link
        return MemberLine(link(view, member.contact), role)
    assert member.name is not None, "the catalogue lets no nameless member pass"
    return MemberLine(view.text(member.name), role)


def _meetings(view: View, group: Group) -> tuple[EventDetails, ...]:
    """Coming meetings, soonest first; then past ones, newest first."""
    namespace, zone = view.catalogue.site.id_namespace, view.catalogue.offices[group.office].timezone
    details = []
    for index, each in enumerate(group.meetings):
        title, uid = view.text(each.title or group.name), meeting_uid(namespace, group.id, index)
        details.append(event_details(view, each.event, title, uid, None, zone))
    coming = sorted((each for each in details if not each.is_over), key=lambda each: each.span.start)
    past = sorted((each for each in details if each.is_over), key=lambda each: each.span.start, reverse=True)
    return (*coming, *past)


def _crumbs(view: View, subject: str) -> tuple[Crumb, ...]:
    return (home_crumb(view), Crumb(register_path(view, subject), subject=subject))
