"""Pelican adapter of the pages: every page of every language as an artifact, rendered by the theme's templates."""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from plugins.edition.ingredients import digest_of
from plugins.engine.artifact import Artifact, Batch, Renderer, page_path
from plugins.engine.fingerprint import folders_digest, model_digest
from plugins.pages.models import Page
from plugins.pages.site_pages import PageOfTemplate, page_batches
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session

# The settings by which a Pelican user brings names of his own into templates.
_OF_TEMPLATES = ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """All pages. Templates are loaded when the first page is rendered: most builds render few, or none."""
    fingerprint = _fingerprint(session)
    renderer = cache(partial(_renderer, cache(partial(_environments, session)), fingerprint))
    for batch in page_batches(session.view(), session.everything):
        made_with = None if batch.ingredients is None else digest_of(fingerprint, batch.ingredients)
        yield Batch(batch.name, made_with, partial(_artifacts, batch.pages, renderer))


def _artifacts(
    pages: Callable[[], Iterable[PageOfTemplate]], renderer: Callable[[str], Renderer]
) -> Iterator[Artifact]:
    for template, page, stage in pages():
        yield Artifact(page_path(page.path), page, renderer(template), stage)


def _renderer(environments: Callable[[], Any], fingerprint: str, template: str) -> Renderer:
    """The renderer of a template, in the language of each page."""

    def render(page: Page) -> bytes:
        rendered: str = environments().of(page.frame.language).get_template(template).render(page=page)
        return rendered.encode()

    return Renderer(template, fingerprint, render)


def _environments(session: Session) -> Any:
    from plugins.pages.templates import template_environments

    return template_environments(session.host_environment(), session.texts)


def _fingerprint(session: Session) -> str:
    """Of everything a page is made from besides its model: templates, catalogues, code, and the user's own functions."""
    own = {name: _described(session.settings[name]) for name in _OF_TEMPLATES}
    templates = folders_digest(session.configuration.templates)
    return f"{session.code}\0{templates}\0{session.words_digest}\0{model_digest(own).hex()}"


def _described(setting: Any) -> Any:
    """A setting as plain data; a function stands for the file it is written in."""
    if isinstance(setting, Mapping):
        return {str(key): _described(value) for key, value in setting.items()}
    if isinstance(setting, list | tuple):
        return [_described(value) for value in setting]
    if callable(setting):
        code = inspect.unwrap(setting)
        file = inspect.getsourcefile(code) if inspect.isfunction(code) or inspect.isclass(code) else None
        name = f"{getattr(setting, '__module__', '')}.{getattr(setting, '__qualname__', type(setting).__qualname__)}"
        return [name, Path(file).read_text(encoding="utf-8") if file else ""]
    return setting
