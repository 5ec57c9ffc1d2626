"""Pelican adapter of oEmbed: two files beside every page of a release, in each language the release exists in."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from babel.support import NullTranslations

from plugins.edition.changes import marked_title
from plugins.edition.depictions import shared_picture
from plugins.edition.ingredients import digest_of, of_releases
from plugins.edition.view import View
from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.newsroom.public import Appearance
from plugins.newsroom.releases import Release
from plugins.oembed.models import LinkedRelease, Thumbnail
from plugins.oembed.oembed import FORMATS
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """Year by year in each language."""
    made_with = digest_of(session.code, session.words_digest, session.everything)
    for view in session.view().all_languages():
        for year in view.catalogue.years_with_pages(view.language):
            found = view.catalogue.with_page(view.language, year)
            translated = tuple(each for each in found if each.is_translated)
            ingredients = digest_of(made_with, of_releases(view, translated))
            name = f"oembed/{view.language.tag}/{year}"
            yield Batch(name, ingredients, partial(_of_releases, session, view, translated))


def _of_releases(session: Session, view: View, appearances: tuple[Appearance, ...]) -> Iterator[Artifact]:
    words = session.texts.of(view.language)
    for appearance in appearances:
        release, folder = linked_release(view, appearance, words), view.release_path(appearance).removeprefix("/")
        for name, written in FORMATS.items():
            yield Artifact(f"{folder}{name}", release, Renderer(name, session.code, written), Stage.PAGE)


def linked_release(view: View, appearance: Appearance, words: NullTranslations) -> LinkedRelease:
    """A release in a view's language. A withdrawn one has its marked title, and no picture any more."""
    release, site = appearance.release, view.catalogue.site
    return LinkedRelease(
        title=marked_title(release, appearance.version.announced.title, words),
        author_name=view.text(view.catalogue.offices[release.office].name).value,
        author_url=view.absolute(view.urls.office(release.office)),
        provider_name=view.text(site.name).value,
        provider_url=view.absolute(view.urls.home()),
        thumbnail=_thumbnail(view, release),
    )


def _thumbnail(view: View, release: Release) -> Thumbnail | None:
    shared = shared_picture(view, release) if release.withdrawal is None else None
    return None if shared is None else Thumbnail(shared.url, shared.width, shared.height)
