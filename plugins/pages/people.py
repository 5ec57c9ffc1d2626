"""Contact persons as pages show them: who answers, in whose place, and how they are reached."""

from collections.abc import Iterable

from plugins.edition.depictions import portrait
from plugins.edition.offers import CONTACT_FILE
from plugins.edition.view import View
from plugins.newsroom.people import Contact
from plugins.pages.blocks import contact_link, office_link, picture
from plugins.pages.models.media import PictureModel
from plugins.pages.models.people import AnsweringContact, ContactCard, Follower, PastContact


def contact_card(view: View, contact: Contact) -> ContactCard:
    """A contact person; without the ways to reach them once their term has ended."""
    terms = view.catalogue.terms
    is_past = terms.is_past(contact)
    return ContactCard(
        id=contact.id,
        url=view.urls.contact(contact.id),
        name=contact.name,
        initials=_initials(contact.name),
        role=view.text(contact.role),
        office=office_link(view, contact.office) if contact.office else None,
        phones=() if is_past else contact.phones,
        email=None if is_past else contact.email,
        hours=None if is_past else view.text(contact.hours),
        languages=() if is_past else contact.languages,
        since=contact.since.day if contact.since else None,
        until=contact.until.day if contact.until else None,
        is_coming=terms.is_coming(contact),
        is_past=is_past,
        successor=_follower(view, contact) if is_past else None,
        portrait=_portrait(view, contact),
        vcard_url=None if is_past else f"{view.urls.contact(contact.id)}{CONTACT_FILE}",
    )


def _portrait(view: View, contact: Contact) -> PictureModel | None:
    found = view.catalogue.portraits.get(contact.id)
    return None if found is None else picture(view, found, portrait(found), view.shared_urls().contact(contact.id))


def _follower(view: View, contact: Contact) -> Follower | None:
    terms = view.catalogue.terms
    current = terms.answering(contact)
    if current is None:
        return None
    begins = current.since.day if current.since and terms.is_coming(current) else None
    return Follower(contact_link(view, current.id), begins)


def answering_contacts(view: View, ids: Iterable[str]) -> tuple[AnsweringContact, ...]:
    """Those who answer now for people named by their ids."""
    return tuple(
        AnsweringContact(
            contact_card(view, answer.contact), tuple(past_contact(view, each) for each in answer.in_place_of)
        )
        for answer in view.catalogue.terms.answers(ids)
    )


def unanswered_contacts(view: View, ids: Iterable[str]) -> tuple[PastContact, ...]:
    """Of people named by their ids, those whose term has ended and whom nobody follows."""
    named = (view.catalogue.contacts[id_] for id_ in ids)
    return tuple(past_contact(view, each) for each in named if view.catalogue.terms.answering(each) is None)


def past_contact(view: View, contact: Contact) -> PastContact:
    """A contact person whose term has ended."""
    assert contact.until is not None, "a term without an end has not ended"
    return PastContact(contact.name, view.urls.contact(contact.id), contact.until.day)


def _initials(name: str) -> str:
    """The first letters of first and last name, without titles such as ``Dr.``."""
    words = [word for word in name.split() if not word.endswith(".")]
    return "".join(word[0] for word in dict.fromkeys((*words[:1], *words[-1:])))
