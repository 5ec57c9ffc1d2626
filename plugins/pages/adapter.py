"""Pelican adapter of the pages: every page of every language as an artifact, rendered by the theme's templates."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from plugins.edition.ingredients import digest_of
from plugins.engine.artifact import Artifact, Batch, Renderer, page_path
from plugins.engine.fingerprint import folders_digest
from plugins.pages.models.frame import Page
from plugins.pages.site_pages import PageOfTemplate, page_batches
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session

if TYPE_CHECKING:
    from plugins.interface.environment import PageEnvironments


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """All pages. Templates are loaded when the first page is rendered: most builds render few, or none."""
    fingerprint, renderer = fingerprint_of(session), page_renderers(session)
    for batch in page_batches(session.view(), session.everything):
        made_with = None if batch.ingredients is None else digest_of(fingerprint, batch.ingredients)
        yield Batch(batch.name, made_with, partial(_artifacts, batch.pages, renderer))


def page_renderers(session: Session) -> Callable[[str], Renderer]:
    """A function that gives the renderer of a template."""
    return cache(partial(_renderer, cache(partial(_environments, session)), fingerprint_of(session)))


def _artifacts(
    pages: Callable[[], Iterable[PageOfTemplate]], renderer: Callable[[str], Renderer]
) -> Iterator[Artifact]:
    for template, page, stage in pages():
        yield Artifact(page_path(page.path), page, renderer(template), stage)


def _renderer(environments: "Callable[[], PageEnvironments]", fingerprint: str, template: str) -> Renderer:
    """The renderer of a template."""

    def render(page: Page) -> bytes:
        return environments().of(page.frame.language).get_template(template).render(page=page).encode()

    return Renderer(template, fingerprint, render)


def _environments(session: Session) -> "PageEnvironments":
    from plugins.interface.compiled_templates import CompiledTemplates
    from plugins.pages.templates import page_environments

    compiled = CompiledTemplates(session.configuration.state / "templates", digest_of(session.code))
    session.held.callback(compiled.save)
    return page_environments(session.host_environment(), session.texts, session.bodies, compiled)


def fingerprint_of(session: Session) -> str:
    """Of everything a page is made from besides its model: templates, components, catalogues, code."""
    templates = folders_digest(session.configuration.templates)
    components = folders_digest([session.configuration.components], "*.html")
    return f"{session.code}\0{templates}\0{components}\0{session.words_digest}"
