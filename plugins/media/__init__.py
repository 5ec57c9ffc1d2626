"""Pictures, attachments and documents beside the texts: published once, for all languages.

Pictures go out as their renditions alone (plugins/pictures): the files themselves say too much, and weigh too much.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from typing import Any

from pelican.plugins import signals

from plugins.edition.depictions import register_renditions, release_renditions
from plugins.edition.ingredients import digest_of
from plugins.edition.view import View
from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.newsroom.heads import Head
from plugins.newsroom.media import PublishedFile
from plugins.newsroom.releases import Release
from plugins.pictures.renditions import Rendition
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.host_files import copy_artifact
from plugins.publishing.session import Session

# Seconds: the files of releases that were published within as many belong to one batch.
_WEEK = 7 * 86_400

# In pages: so much work are the pictures of a release, two or three on an average, where none is kept.
_WORK_OF_A_RELEASE = 100


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
    yield Batch("media", digest_of(session.code, session.everything), partial(_of_registers, session))
    made_with = digest_of(session.code, view.catalogue.site.languages)
    with_files = [head for head in view.catalogue.heads.values() if head.has_files]
    in_order = sorted(with_files, key=lambda head: (head.year, head.date, head.id))
    for (year, week), found in groupby(in_order, key=lambda head: (head.year, head.date // _WEEK)):
        heads = tuple(found)
        ingredients = digest_of(made_with, [head.facts for head in heads])
        work = _WORK_OF_A_RELEASE * len(heads)
        yield Batch(f"media/{year}/{week}", ingredients, partial(_of_releases, session, heads), work)


def register_files(view: View) -> Iterator[tuple[str, PublishedFile]]:
    """(path in the output, file) of every file of the registers and standing pages that is published as it is."""
    catalogue, urls = view.catalogue, view.shared_urls()
    for page in catalogue.pages:
        for file in page.files:
            yield f"{view.page_folder(page)}{file.name}", file
    for group in catalogue.groups.values():
        for document in group.documents:
            yield f"{urls.group(group.id)}{document.file.name}", document.file


def release_files(view: View, release: Release) -> Iterator[tuple[str, PublishedFile]]:
    """(path in the output, file) of every file of a release that is published as it is."""
    for file in (*(each.file for each in release.attachments), *release.files):
        yield f"{view.media_folder(release)}{file.name}", file


def release_artifacts(session: Session, view: View, release: Release) -> Iterator[Artifact]:
    """Every file of a release."""
    yield from _artifacts(session, release_files(view, release), release_renditions(view, release))


def _of_registers(session: Session) -> Iterator[Artifact]:
    view = session.view()
    yield from _artifacts(session, register_files(view), register_renditions(view))


def _of_releases(session: Session, heads: tuple[Head, ...]) -> Iterator[Artifact]:
    view = session.view()
    for head in heads:
        yield from release_artifacts(session, view, view.catalogue.archive.open(head))


def _artifacts(
    session: Session, files: Iterable[tuple[str, PublishedFile]], renditions: Iterable[tuple[str, Rendition]]
) -> Iterator[Artifact]:
    """Each file once, the renditions of a picture one after the other: it is opened once for all of them."""
    for path, file in dict(files).items():
        yield copy_artifact(path.removeprefix("/"), file, session.code)
    renderer = Renderer("rendition", session.code, session.renditions.encoded)
    for path, rendition in dict(renditions).items():
        yield Artifact(path.removeprefix("/"), rendition, renderer, Stage.ASSET)
