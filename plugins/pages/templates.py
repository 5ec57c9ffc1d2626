"""The environments in which the theme's templates are rendered: the host's, with words, forms, texts and JSON-LD."""

from collections.abc import Callable

from jinja2 import BytecodeCache, Environment
from markupsafe import Markup

from plugins.edition.bodies import Bodies
from plugins.edition.body import Body
from plugins.edition.policy import page_policy
from plugins.interface.catalogues import InterfaceTexts
from plugins.interface.environment import PageEnvironments
from plugins.pages.models.frame import Page
from plugins.structured_data.json_ld import script_content


def page_environments(
    host: Environment, texts: InterfaceTexts, bodies: Bodies, compiled: BytecodeCache
) -> PageEnvironments:
    """What templates may call, in each language."""
    functions: dict[str, Callable[..., Markup]] = {"json_ld": _json_ld, "page_policy": _page_policy}
    return PageEnvironments(
        host, texts, filters={"markdown": _markdown(bodies)}, functions=functions, compiled=compiled
    )


def _markdown(bodies: Bodies) -> Callable[[Body], Markup]:
    def markdown(body: Body) -> Markup:
        return Markup(bodies.html(body))  # noqa: S704 nh3 has cleaned it

    return markdown


def _json_ld(page: Page) -> Markup:
    return Markup(script_content(page))  # noqa: S704 escaped for script elements


def _page_policy(runs_programs: bool = False) -> Markup:
    return Markup(page_policy(runs_programs=runs_programs))  # noqa: S704 the house's own words, without a sign that ends an attribute
