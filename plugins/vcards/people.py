"""The cards of contact persons, from the public catalogue."""

from plugins.edition.view import View
from plugins.interface.formats import country_name, language_name
from plugins.newsroom.identity import thing_urn
from plugins.newsroom.people import Address, Contact
from plugins.vcards.models import Card, PostalAddress
from plugins.vcards.names import person_name


def card_of(view: View, contact: Contact) -> Card:
    """The card of a contact person in the language of a view."""
    office = view.catalogue.offices[contact.office] if contact.office else None
    return Card(
        uid=thing_urn(view.catalogue.site.id_namespace, "contact", contact.id),
        name=person_name(contact.name),
        organization=view.text(office.name).value if office else "",
        title=view.text(contact.role).value,
        phones=contact.phones,
        email=contact.email,
        address=_address(view, office.address) if office and office.address else None,
        url=view.absolute(view.urls.contact(contact.id)),
        note=_note(view, contact),
    )


def _address(view: View, address: Address) -> PostalAddress:
    country = country_name(address.country, view.language.locale) if address.country else ""
    return PostalAddress(address.street or "", address.postal_code or "", address.city or "", country)


def _note(view: View, contact: Contact) -> str:
    """When the person can be reached, and in which languages."""
    hours = view.text(contact.hours)
    languages = ", ".join(language_name(tag, view.language.locale) for tag in contact.languages)
    return "\n".join(each for each in (hours.value if hours else "", languages) if each)
