"""Where the templates of components are found: each in the folder of its component, beside its styles and examples."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PrefixLoader


def with_components(host: Environment, folder: Path) -> Environment:
    """The host's environment, which finds ``components/picture.html`` in ``folder/picture/picture.html`` too.

    The name says the component and not its folder, so that a file of this name in THEME_TEMPLATES_OVERRIDES comes first, as
    for every other template; ``!theme/components/picture.html`` is always the theme's own.
    """
    own = PrefixLoader({"components": _ComponentLoader(folder)})
    loaders = [] if host.loader is None else [host.loader]
    return host.overlay(loader=ChoiceLoader([*loaders, own, PrefixLoader({"!theme": own})]))


class _ComponentLoader(BaseLoader):
    """``picture.html`` is the file of that name in the folder ``picture``; ``picture/large.html`` one beside it."""

    def __init__(self, folder: Path) -> None:
        self._files = FileSystemLoader(folder)

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        name = template if "/" in template else f"{template.removesuffix('.html')}/{template}"
        return self._files.get_source(environment, name)

    def list_templates(self) -> list[str]:
        found = (name.partition("/") for name in self._files.list_templates() if name.endswith(".html"))
        return sorted(file if file == f"{folder}.html" else f"{folder}/{file}" for folder, _, file in found)
