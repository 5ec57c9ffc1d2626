"""The environment in which the theme's templates are rendered: the host's, with words, forms, texts and JSON-LD."""

from jinja2 import Environment
from markupsafe import Markup

from plugins.edition.body import Body, html_of
from plugins.interface.catalogues import InterfaceTexts
from plugins.interface.environment import page_environment
from plugins.pages.models import Page
from plugins.structured_data.json_ld import script_content


def template_environment(host: Environment, texts: InterfaceTexts) -> Environment:
    """What templates may call."""
    environment = page_environment(host, texts)
    environment.filters["markdown"] = _markdown
    environment.globals["json_ld"] = _json_ld
    return environment


def _markdown(body: Body) -> Markup:
    return Markup(html_of(body))  # noqa: S704 nh3 has cleaned it


def _json_ld(page: Page) -> Markup:
    return Markup(script_content(page))  # noqa: S704 escaped for script elements
