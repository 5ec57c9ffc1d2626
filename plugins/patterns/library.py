"""The pattern library as artifacts: an index, a page for each component and language, and every example as a page of its own.

An example is a whole page in its language and direction, with nothing else on it, in light and in dark colours: so it can
be judged alone. The pages that show examples are for theme makers, in English, and need no server.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.engine.artifact import Artifact, Renderer, Stage
from plugins.interface.catalogues import InterfaceTexts
from plugins.interface.environment import page_environment
from plugins.newsroom.languages import Language, language_from
from plugins.patterns.descriptions import Component, Example, Parameter, Pattern, at_place, components
from plugins.patterns.typed import ExampleError, Reader, type_named
from plugins.publishing.configuration import Configuration
from plugins.stylesheet import join, read_layers

SCHEMES = ("light", "dark")

_DARK = "(prefers-color-scheme: dark)"
_OWN = "color-scheme: light dark;"


@dataclass(frozen=True, slots=True)
class Variant:
    """A language the library shows; ``folder`` is its name in paths: a language may be shown mirrored too."""

    folder: str
    language: Language


@dataclass(frozen=True, slots=True)
class Shown:
    """An example in one language: its place without scheme and ending, its markup, and how the file writes it."""

    name: str
    path: str
    html: str
    source: str


@dataclass(frozen=True, slots=True)
class ShownPattern:
    """A macro in one language."""

    macro: str
    about: str
    parameters: tuple[Parameter, ...]
    examples: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class ComponentPage:
    """pattern.html of the library: a component in one language."""

    name: str
    about: str
    patterns: tuple[ShownPattern, ...]
    here: Variant
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class ExamplePage:
    """example.html of the library: an example alone."""

    title: str
    language: Language
    scheme: str
    html: str


@dataclass(frozen=True, slots=True)
class IndexPage:
    """index.html of the library: (name, what for) of all components."""

    components: tuple[tuple[str, str], ...]
    variants: tuple[Variant, ...]


def variants(translations: Path) -> tuple[Variant, ...]:
    """All languages with a catalogue, sorted; English from right to left where none of them is."""
    tags = sorted(path.name for path in translations.iterdir() if path.is_dir())
    found = [Variant(tag, _language(tag, set(tags))) for tag in tags]
    if all(each.language.direction == "ltr" for each in found):
        found.append(Variant("en-rtl", language_from("en", "English, from right to left", "rtl")))
    return tuple(found)


def _language(tag: str, tags: set[str]) -> Language:
    base = tag.removesuffix("-simple")
    return language_from(tag, easy_for=base if base != tag and base in tags else None)


def library(configuration: Configuration, host: Environment) -> Iterator[Artifact]:
    """All files of the library; ``host`` finds the theme's templates.

    Raises:
        ConfigurationError: an example does not fit its component.
    """
    described, shown_in = components(configuration.components), variants(configuration.translations)
    words = InterfaceTexts(configuration.translations, {each.language.tag: each.language for each in shown_in}.values())
    own = _own_environment(configuration.components.parent / "patterns")
    index = IndexPage(tuple((each.name, each.about) for each in described), shown_in)
    yield _page(own, "index.html", index)
    for variant in shown_in:
        theme = page_environment(host, words.of(variant.language), variant.language)
        for component in described:
            page = _component_page(theme, component, variant, shown_in)
            yield _page(own, f"{variant.folder}/{component.name}.html", page)
            yield from _example_pages(own, page)
    yield from _files(configuration)


def _example_pages(own: Environment, page: ComponentPage) -> Iterator[Artifact]:
    for example in (each for pattern in page.patterns for each in pattern.examples):
        for scheme in SCHEMES:
            alone = ExamplePage(f"{page.name}: {example.name}", page.here.language, scheme, example.html)
            yield _page(own, f"{page.here.folder}/{example.path}.{scheme}.html", alone)


def _component_page(
    theme: Environment, component: Component, variant: Variant, shown_in: tuple[Variant, ...]
) -> ComponentPage:
    patterns = tuple(
        ShownPattern(
            pattern.macro,
            pattern.about,
            pattern.parameters,
            tuple(_shown(theme, component, pattern, example, variant.language) for example in pattern.examples),
        )
        for pattern in component.patterns
    )
    return ComponentPage(component.name, component.about, patterns, variant, shown_in)


def _shown(theme: Environment, component: Component, pattern: Pattern, example: Example, language: Language) -> Shown:
    name = re.sub(r"[^a-z0-9]+", "-", f"{pattern.macro} {example.name}".lower()).strip("-")
    return Shown(
        example.name,
        f"{component.name}/{name}",
        rendered(theme, component, pattern, example, language),
        _source(component.document.path, component.place(example.location).line),
    )


def rendered(theme: Environment, component: Component, pattern: Pattern, example: Example, language: Language) -> str:
    """The markup of an example.

    Raises:
        ConfigurationError: what it gives a macro does not fit.
    """
    if example.markup:
        return theme.from_string(example.markup).render()
    reader, types = Reader(language), {each.name: type_named(each.type) for each in pattern.parameters}
    try:
        arguments: dict[str, Any] = {
            name: reader.read(types[name], written, (*example.location, name)) for name, written in example.arguments
        }
    except ExampleError as error:
        raise at_place(component, error) from error
    if "caller" in arguments:
        inside = arguments["caller"]
        arguments["caller"] = lambda: theme.globals["text"](inside)  # type: ignore[operator]  # page_environment put it there
    return str(getattr(theme.get_template(f"components/{component.name}.html").module, pattern.macro)(**arguments))


def _source(path: str, line: int) -> str:
    """The lines of an example in its file: from its name to the next line that is no deeper."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()[line - 1 :]
    depth = len(lines[0]) - len(lines[0].lstrip())
    own = [lines[0]]
    for each in lines[1:]:
        if each.strip() and len(each) - len(each.lstrip()) <= depth:
            break
        own.append(each)
    return "\n".join(each[depth:] for each in own).rstrip()


def _own_environment(folder: Path) -> Environment:
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


_TEMPLATES: dict[type, str] = {IndexPage: "index.html", ComponentPage: "component.html", ExamplePage: "example.html"}


def _page(own: Environment, path: str, page: Any) -> Artifact:
    def render(model: Any) -> bytes:
        return own.get_template(_TEMPLATES[type(model)]).render(page=model).encode()

    return Artifact(path, page, Renderer("patterns", "", render), Stage.PAGE)


def _files(configuration: Configuration) -> Iterator[Artifact]:
    """The styles, once for each scheme whatever the reader prefers, and the theme's files as they are."""
    css = join(tuple(read_layers(configuration.styles, configuration.components)))
    theme = configuration.components.parent
    yield _bytes("light.css", css.replace(_DARK.encode(), b"not all").replace(_OWN.encode(), b"color-scheme: light;"))
    yield _bytes("dark.css", css.replace(_DARK.encode(), b"all").replace(_OWN.encode(), b"color-scheme: dark;"))
    yield _bytes("theme/depesche.css", css)
    yield _bytes("theme/patterns.css", (theme / "patterns" / "patterns.css").read_bytes())
    for path in sorted((theme / "static").rglob("*")):
        if path.is_file():
            yield _bytes(f"theme/{path.relative_to(theme / 'static').as_posix()}", path.read_bytes())


def _bytes(path: str, content: bytes) -> Artifact:
    return Artifact(
        path, hashlib.sha256(content).hexdigest(), Renderer("patterns", "", partial(_given, content)), Stage.ASSET
    )


def _given(content: bytes, model: str) -> bytes:
    del model
    return content


def example_paths(artifacts: Iterable[Artifact]) -> tuple[str, ...]:
    """The paths of the pages that show one example alone."""
    return tuple(each.path for each in artifacts if isinstance(each.model, ExamplePage))
