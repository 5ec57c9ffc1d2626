"""What is found besides releases, as results of a search show it: offices, contact persons, working groups, standing pages.

They say what their own pages say, and no more: no release is named here, so no draft or embargo can be.
"""

from collections.abc import Iterator

from plugins.edition.view import View
from plugins.newsroom.groups import Group, GroupStatus
from plugins.newsroom.people import Contact, Office
from plugins.newsroom.releases import StandingPage, Version
from plugins.newsroom.texts import Text
from plugins.pages.models.searching import SearchEntry


def office_entry(view: View, office: Office) -> SearchEntry:
    """An office; below its name its city."""
    city = office.address.city if office.address else None
    return SearchEntry(view.urls.office(office.id), "offices", view.text(office.name), Text(city) if city else None)


def contact_entry(view: View, contact: Contact) -> SearchEntry:
    """A contact person. Who looks for one whose term has ended wants to know who answers instead."""
    terms = view.catalogue.terms
    is_past = terms.is_past(contact)
    answering = terms.answering(contact) if is_past else None
    return SearchEntry(
        url=view.urls.contact(contact.id),
        subject="contacts",
        title=Text(contact.name),
        summary=view.text(contact.role),
        office=view.text(view.catalogue.offices[contact.office].name) if contact.office else None,
        is_over=is_past,
        successor=Text(answering.name) if answering else None,
        begins=contact.since.day if contact.since and terms.is_coming(contact) else None,
    )


def group_entry(view: View, group: Group) -> SearchEntry:
    """A working group; a dissolved one too, because its results stay."""
    return SearchEntry(
        url=view.urls.group(group.id),
        subject="groups",
        title=view.text(group.name),
        summary=view.text(group.mandate),
        office=view.text(view.catalogue.offices[group.office].name),
        is_over=group.status_on(view.catalogue.terms.day_at(group.office)) is GroupStatus.DISSOLVED,
    )


def page_entry(view: View, version: Version) -> SearchEntry:
    """A standing page in the view's language."""
    summary = Text(version.summary) if version.summary else None
    return SearchEntry(view.urls.page(version), "pages", Text(version.title), summary)


def subjects_of(view: View) -> Iterator[str]:
    """Of what there is something to be found in a language, in the order of the choice."""
    catalogue = view.catalogue
    registers = {"contacts": catalogue.contacts, "groups": catalogue.groups, "offices": catalogue.offices}
    yield from (subject for subject, register in registers.items() if register)
    if any(True for _ in pages_of(view)):
        yield "pages"


def pages_of(view: View) -> Iterator[tuple[StandingPage, Version]]:
    """The standing pages that exist in a language, each with its version."""
    for page in view.catalogue.pages:
        version = page.version(view.language.tag)
        if version is not None:
            yield page, version
