"""Pelican adapter of the vCards."""

from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from plugins.edition.ingredients import digest_of, of_facts
from plugins.edition.offers import CONTACT_FILE
from plugins.edition.view import View
from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.newsroom.public import Appearance
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session
from plugins.vcards.models import CardFile
from plugins.vcards.people import card_of


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """A file for every contact person of each language, and year by year one for every release that names somebody."""
    made_with = digest_of(session.code, session.everything)
    for view in session.view().all_languages():
        name = f"vcards/{view.language.tag}"
        yield Batch(name, made_with, partial(_of_contacts, session, view))
        for year in view.catalogue.years_with_pages(view.language):
            found = view.catalogue.with_page(view.language, year)
            naming = tuple(each for each in found if each.head.contacts and each.is_translated)
            ingredients = digest_of(made_with, of_facts(naming))
            yield Batch(f"{name}/{year}", ingredients, partial(_of_releases, session, view, naming))


def _of_contacts(session: Session, view: View) -> Iterator[Artifact]:
    for contact in view.catalogue.contacts.values():
        if not view.catalogue.terms.is_past(contact):
            path = f"{view.urls.contact(contact.id)}{CONTACT_FILE}"
            yield _artifact(session, path, CardFile((card_of(view, contact),)))


def _of_releases(session: Session, view: View, appearances: tuple[Appearance, ...]) -> Iterator[Artifact]:
    card = cache(partial(card_of, view))
    for appearance in appearances:
        answers = view.catalogue.terms.answers(appearance.release.contacts)
        if answers:
            path = f"{view.release_path(appearance)}{CONTACT_FILE}"
            yield _artifact(session, path, CardFile(tuple(card(each.contact) for each in answers)))


def _artifact(session: Session, path: str, file: CardFile) -> Artifact:
    return Artifact(path.removeprefix("/"), file, Renderer("vcard", session.code, _vcf), Stage.ASSET)


def _vcf(file: CardFile) -> bytes:
    from plugins.vcards.vcard import vcf  # the library is loaded where a card is made: most builds make none

    return vcf(file)
