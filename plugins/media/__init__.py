"""Pictures, attachments and documents beside the texts: published once, for all languages."""

from collections.abc import Iterator
from typing import Any

from pelican.plugins import signals

from plugins.edition.view import View
from plugins.engine.artifact import Artifact
from plugins.newsroom.media import PublishedFile
from plugins.newsroom.releases import Release
from plugins.publishing.generator import ArtifactGenerator
from plugins.publishing.host_files import copy_artifact
from plugins.publishing.session import Session


def register() -> None:
    """Offer the generator of media to Pelican."""
    signals.get_generators.connect(get_generators)


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return MediaGenerator


class MediaGenerator(ArtifactGenerator):
    """Every file that a public page shows or offers."""

    def artifacts(self, session: Session) -> Iterator[Artifact]:
        view = session.view()
        files = dict(published_files(view))
        for path in sorted(files):
            yield copy_artifact(path, files[path], session.code)


def published_files(view: View) -> Iterator[tuple[str, PublishedFile]]:
    """(path in the output, file) of every file of the public catalogue."""
    catalogue, urls = view.catalogue, view.shared_urls()
    for release in catalogue.releases.values():
        for file in _files_of(release):
            yield f"{view.media_folder(release)}{file.name}".removeprefix("/"), file
    for page in catalogue.pages:
        for file in page.files:
            yield f"{view.page_folder(page)}{file.name}".removeprefix("/"), file
    for id_, portrait in catalogue.portraits.items():
        yield f"{urls.contact(id_)}{portrait.file.name}".removeprefix("/"), portrait.file
    for id_, logo in catalogue.logos.items():
        yield f"{urls.office(id_)}{logo.file.name}".removeprefix("/"), logo.file
    for group in catalogue.groups.values():
        for document in group.documents:
            yield f"{urls.group(group.id)}{document.file.name}".removeprefix("/"), document.file


def _files_of(release: Release) -> tuple[PublishedFile, ...]:
    pictures = tuple(picture.file for picture in release.media)
    return (*pictures, *(each.file for each in release.attachments), *release.files)
