"""What a component's ``examples.yml`` says: what its macros are for, what they take, and examples that show them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.newsroom.messages import report
from plugins.newsroom.problems import Position
from plugins.newsroom.yaml_text import Location, Written, YamlDocument, read_yaml
from plugins.patterns.typed import ExampleError, check_keys, type_named
from plugins.publishing.configuration import ConfigurationError

FILE = "examples.yml"

_COMPONENT = dict.fromkeys(("about", "macros", "markup"))
_MACRO = dict.fromkeys(("about", "parameters", "examples"))
_PARAMETER = dict.fromkeys(("type", "about", "default"))


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a macro takes; ``type`` as ``typed.type_named`` reads it; ``default`` is empty where it must be given."""

    name: str
    type: str
    about: str
    default: str


@dataclass(frozen=True, slots=True)
class Example:
    """An example: arguments as they are written, or a piece of a template; ``source`` is how the file writes it, and
    ``location`` where.
    """

    name: str
    arguments: tuple[tuple[str, Written], ...]
    markup: str
    location: Location


@dataclass(frozen=True, slots=True)
class Pattern:
    """A macro with its examples; ``macro`` is empty where a component is classes alone, and its examples are markup."""

    macro: str
    about: str
    parameters: tuple[Parameter, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Component:
    """A component of the theme; ``document`` knows the lines of its file."""

    name: str
    about: str
    patterns: tuple[Pattern, ...]
    document: YamlDocument

    def place(self, location: Location) -> Position:
        return self.document.position(*location)


def components(folder: Path) -> tuple[Component, ...]:
    """All components of a theme, sorted by name.

    Raises:
        ConfigurationError: a component has no examples, or they do not fit it.
    """
    return tuple(_component(path) for path in sorted(folder.iterdir()) if path.is_dir())


def at_place(component: Component, error: ExampleError) -> ConfigurationError:
    """What is wrong with an example, with file and line."""
    place = component.place(error.location)
    where = " > ".join(str(each) for each in error.location)
    return ConfigurationError(f"{place.path}:{place.line}:{place.column}: {where}: {error}")


def _component(folder: Path) -> Component:
    path = folder / FILE
    if not path.is_file():
        raise ConfigurationError(f"{path} is missing; every component has examples (docs/theme.md)")
    document, problems = read_yaml(path.read_text(encoding="utf-8"), path.as_posix())
    if problems:
        raise ConfigurationError(report(problems, "en"))
    empty = Component(folder.name, "", (), document)
    try:
        check_keys(document.content, _COMPONENT, {"about"}, ())
        found = (
            *_macros(document.content.get("macros", {}), ("macros",)),
            *_markup(document.content.get("markup", {})),
        )
    except ExampleError as error:
        raise at_place(empty, error) from error
    if not any(each.examples for each in found):
        raise ConfigurationError(f"{path}: there is no example; at least one is expected")
    return Component(folder.name, str(document.content["about"]), found, document)


def _macros(written: Written, at: Location) -> Iterator[Pattern]:
    for name, macro in _mapping(written, at).items():
        here = (*at, name)
        keys = _mapping(macro, here)
        check_keys(keys, _MACRO, {"about", "examples"}, here)
        parameters = tuple(_parameters(keys.get("parameters", {}), (*here, "parameters")))
        examples = tuple(_examples(keys["examples"], parameters, (*here, "examples")))
        yield Pattern(name, str(keys["about"]), parameters, examples)


def _parameters(written: Written, at: Location) -> Iterator[Parameter]:
    for name, each in _mapping(written, at).items():
        keys = _mapping(each, (*at, name))
        check_keys(keys, _PARAMETER, {"type", "about"}, (*at, name))
        try:
            type_named(str(keys["type"]))
        except LookupError as error:
            raise ExampleError((*at, name, "type"), f"“{keys['type']}” is no type that components take") from error
        yield Parameter(name, str(keys["type"]), str(keys["about"]), str(keys.get("default", "")))


def _examples(written: Written, parameters: tuple[Parameter, ...], at: Location) -> Iterator[Example]:
    known = {each.name: each for each in parameters}
    needed = {each.name for each in parameters if not each.default}
    for name, each in _mapping(written, at).items():
        arguments = _mapping(each, (*at, name))
        check_keys(arguments, known, needed, (*at, name))
        yield Example(name, tuple(arguments.items()), "", (*at, name))


def _markup(written: Written) -> Iterator[Pattern]:
    examples = _mapping(written, ("markup",)).items()
    if examples:
        found = tuple(Example(name, (), str(text), ("markup", name)) for name, text in examples)
        yield Pattern("", "Classes for markup as it is shown here.", (), found)


def _mapping(written: Written, at: Location) -> dict[str, Written]:
    if not isinstance(written, dict):
        raise ExampleError(at, "keys and values are expected")
    return written
