"""Pictures, attachments and documents beside the texts: published once, for all languages."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from typing import Any

from pelican.plugins import signals

from plugins.edition.ingredients import digest_of
from plugins.edition.view import View
from plugins.engine.artifact import Artifact, Batch
from plugins.newsroom.heads import Head
from plugins.newsroom.media import PublishedFile
from plugins.newsroom.releases import Release
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.host_files import copy_artifact
from plugins.publishing.session import Session


def register() -> None:
    """Offer the generator of media to Pelican."""
    signals.get_generators.connect(get_generators)


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """Every file that a public page shows or offers: of releases year by year, and of registers and standing pages."""
    view = session.view()
    yield Batch("media", None, partial(_artifacts, session, tuple(register_files(view))))
    made_with = digest_of(session.code, session.everything)
    with_files = [head for head in view.catalogue.heads.values() if head.has_files]
    for year, found in groupby(sorted(with_files, key=lambda head: (head.year, head.id)), key=lambda head: head.year):
        heads = tuple(found)
        ingredients = digest_of(made_with, [head.facts for head in heads])
        yield Batch(f"media/{year}", ingredients, partial(_of_releases, session, heads))


def register_files(view: View) -> Iterator[tuple[str, PublishedFile]]:
    """(path in the output, file) of every file of the registers and standing pages."""
    catalogue, urls = view.catalogue, view.shared_urls()
    for page in catalogue.pages:
        for file in page.files:
            yield f"{view.page_folder(page)}{file.name}", file
    for id_, portrait in catalogue.portraits.items():
        yield f"{urls.contact(id_)}{portrait.file.name}", portrait.file
    for id_, logo in catalogue.logos.items():
        yield f"{urls.office(id_)}{logo.file.name}", logo.file
    for group in catalogue.groups.values():
        for document in group.documents:
            yield f"{urls.group(group.id)}{document.file.name}", document.file


def release_files(view: View, release: Release) -> Iterator[tuple[str, PublishedFile]]:
    """(path in the output, file) of every file of a release."""
    pictures = (picture.file for picture in release.media)
    for file in (*pictures, *(each.file for each in release.attachments), *release.files):
        yield f"{view.media_folder(release)}{file.name}", file


def _of_releases(session: Session, heads: tuple[Head, ...]) -> Iterator[Artifact]:
    view = session.view()
    releases = (view.catalogue.archive.open(head) for head in heads)
    return _artifacts(session, (each for release in releases for each in release_files(view, release)))


def _artifacts(session: Session, files: Iterable[tuple[str, PublishedFile]]) -> Iterator[Artifact]:
    for path, file in sorted(dict(files).items()):
        yield copy_artifact(path.removeprefix("/"), file, session.code)
