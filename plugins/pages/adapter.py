"""Pelican adapter of the pages: every page of every language as an artifact, rendered by the theme's templates."""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup

from plugins.edition.body import Body, html_of
from plugins.engine.artifact import Artifact, Renderer, page_path
from plugins.engine.fingerprint import folders_digest, model_digest
from plugins.interface.environment import PageEnvironments
from plugins.pages.models import Page
from plugins.pages.site_pages import PageOfTemplate, pages_of_site
from plugins.publishing.generator import ArtifactGenerator
from plugins.publishing.session import Session
from plugins.structured_data.json_ld import script_content

# The settings by which a Pelican user brings names of his own into templates.
_OF_TEMPLATES = ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return PageGenerator


class PageGenerator(ArtifactGenerator):
    """Makes the models of all pages and pairs each with its template."""

    def artifacts(self, session: Session) -> Iterable[Artifact]:
        environments = PageEnvironments(
            self.env, session.texts, filters={"markdown": _markdown}, functions={"json_ld": _json_ld}
        )
        renderers = _Renderers(environments, _fingerprint(session, self.settings))
        view = session.view()
        return _artifacts(pages_of_site(view), renderers)


def _artifacts(pages: Iterable[PageOfTemplate], renderers: "_Renderers") -> Iterator[Artifact]:
    for template, page, stage in pages:
        yield Artifact(page_path(page.path), page, renderers.of(template), stage)


class _Renderers:
    """One renderer for each template."""

    def __init__(self, environments: PageEnvironments, fingerprint: str) -> None:
        self._environments = environments
        self._fingerprint = fingerprint
        self._known: dict[str, Renderer] = {}

    def of(self, template: str) -> Renderer:
        if template not in self._known:
            self._known[template] = Renderer(template, self._fingerprint, self._render(template))
        return self._known[template]

    def _render(self, name: str) -> Callable[[Page], bytes]:
        def render(page: Page) -> bytes:
            return self._environments.of(page.frame.language).get_template(name).render(page=page).encode()

        return render


def _fingerprint(session: Session, settings: Mapping[str, Any]) -> str:
    """Of everything a page is made from besides its model: templates, catalogues, code, and the user's own functions."""
    folders = (*session.configuration.templates, session.configuration.translations)
    own = {name: _described(settings[name]) for name in _OF_TEMPLATES}
    return f"{session.code}\0{folders_digest(folders)}\0{model_digest(own).hex()}"


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


def _markdown(body: Body) -> Markup:
    return Markup(html_of(body))  # noqa: S704 nh3 has cleaned it


def _json_ld(page: Page) -> Markup:
    return Markup(script_content(page))  # noqa: S704 escaped for script elements
