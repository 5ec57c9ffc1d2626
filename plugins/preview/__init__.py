"""The preview of one release for journalists: its pages and files alone, under a path nobody can guess.

Takes the place of the plugins that make the site: ``tasks.py preview`` sets PLUGINS so.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from pelican.plugins import signals

from plugins.edition.view import Preview, View
from plugins.engine.artifact import Artifact, Batch, Renderer, Stage, page_path
from plugins.media import release_artifacts
from plugins.pages.adapter import page_renderers
from plugins.pages.frame import frame_of
from plugins.pages.release_page import release_page
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session


def register() -> None:
    """Offer the generator of the preview to Pelican."""
    signals.get_generators.connect(get_generators)


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """The release's page in each language it exists in, and its files."""
    yield Batch("preview", None, partial(_artifacts, session))


def _artifacts(session: Session) -> Iterator[Artifact]:
    view, preview = session.view(), session.preview
    assert preview is not None, "tasks.py preview says what is shown"
    head = view.catalogue.heads[preview.release]
    for each in release_artifacts(session, view, view.catalogue.archive.open(head)):
        yield replace(each, path=_below(preview, f"/{each.path}"))
    renderer = page_renderers(session)
    for own in view.all_languages():
        yield from _page(own, preview, renderer)


def _page(view: View, preview: Preview, renderer: Callable[[str], Renderer]) -> Iterator[Artifact]:
    appearance = view.catalogue.appearance(view.catalogue.heads[preview.release], view.language)
    if appearance is not None:
        page = release_page(view, appearance, frame_of(view))
        yield Artifact(page_path(f"/{_below(preview, page.path)}"), page, renderer("release.html"), Stage.PAGE)


def _below(preview: Preview, path: str) -> str:
    """A path of the preview within its folder."""
    return path.removeprefix(f"{preview.root}/")
