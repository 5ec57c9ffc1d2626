"""People, offices and working groups as ninjs items name them."""

from plugins.edition.view import View
from plugins.interface.formats import country_name
from plugins.newsroom.events import Event
from plugins.newsroom.identity import thing_urn
from plugins.newsroom.kinds import KIND_RULES
from plugins.newsroom.people import Address as WrittenAddress
from plugins.newsroom.people import Contact
from plugins.newsroom.releases import Release
from plugins.ninjs.models import Address, Party


def people_of(view: View, release: Release) -> tuple[Party, ...]:
    """Who answers now for the people a release names. It is about them where it announces them, also before their term."""
    terms = view.catalogue.terms
    if KIND_RULES[release.kind].leads == "contacts":
        return tuple(person_party(view, each.contact, "about") for each in terms.answers(release.contacts))
    return tuple(person_party(view, each, "contact") for each in terms.answering_now(release.contacts))


def person_party(view: View, contact: Contact, relation: str) -> Party:
    """A contact person; nobody is reached whose term has ended or is still to begin."""
    uri, terms = _uri(view, "contact", contact.id), view.catalogue.terms
    if terms.is_past(contact) or terms.is_coming(contact):
        return Party(uri, contact.name, relation)
    web = view.absolute(view.urls.contact(contact.id))
    return Party(uri, contact.name, relation, contact.phones, email=contact.email, web=web)


def office_party(view: View, id_: str, relation: str) -> Party:
    """An office with all the ways to reach it."""
    office = view.catalogue.offices[id_]
    return Party(
        _uri(view, "office", id_),
        view.text(office.name).value,
        relation,
        office.phones,
        office.fax,
        office.email,
        office.web,
        address_of(view, office.address) if office.address else None,
    )


def group_party(view: View, id_: str, relation: str) -> Party:
    """A working group, which is reached by its page."""
    name = view.text(view.catalogue.groups[id_].name).value
    return Party(_uri(view, "group", id_), name, relation, web=view.absolute(view.urls.group(id_)))


def organiser_of(view: View, event: Event) -> Party | None:
    """Who organises an event: a contact, group or office by its id, else the text that was written."""
    written = event.organizer
    if written is None:
        return None
    catalogue, id_ = view.catalogue, written.plain
    if id_ in catalogue.contacts:
        contact = catalogue.contacts[id_]
        holder = contact if event.is_over(catalogue.now) else catalogue.terms.holder(contact)
        return person_party(view, holder, "organiser")
    if id_ in catalogue.groups:
        return group_party(view, id_, "organiser")
    return (
        office_party(view, id_, "organiser")
        if id_ in catalogue.offices
        else Party("", view.text(written).value, "organiser")
    )


def address_of(view: View, written: WrittenAddress) -> Address:
    """An address with its country in the words of a view's language."""
    country = country_name(written.country, view.language.locale) if written.country else ""
    return Address(written.street or "", written.postal_code or "", written.city or "", country)


def _uri(view: View, register: str, id_: str) -> str:
    return thing_urn(view.catalogue.site.id_namespace, register, id_)
