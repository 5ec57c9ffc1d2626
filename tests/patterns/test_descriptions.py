"""What components say of themselves: typed, complete, and true of their templates."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, nodes

from plugins.newsroom.languages import language_from
from plugins.patterns.descriptions import components
from plugins.patterns.typed import ExampleError, Reader, type_named
from plugins.publishing.configuration import ConfigurationError
from tests.building import ROOT

COMPONENTS = ROOT / "theme" / "components"

_STAMP = """
about: A stamp.
macros:
  stamp:
    about: The stamp.
    parameters:
      link: {type: Link, about: where it leads}
    examples:
      plain: {link: {url: "#a", text: A}}
"""


def component(folder: Path, examples: str) -> Path:
    (folder / "stamp").mkdir()
    (folder / "stamp" / "examples.yml").write_text(examples, encoding="utf-8")
    return folder


def test_a_described_component_is_read(tmp_path: Path) -> None:
    (stamp,) = components(component(tmp_path, _STAMP))

    assert (stamp.name, stamp.patterns[0].macro, stamp.patterns[0].examples[0].name) == ("stamp", "stamp", "plain")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("plain: {link:", "plain: {lnk:", r"stamp/examples.yml:9:15: .*“lnk” is unknown.*link"),
        ('plain: {link: {url: "#a", text: A}}', "plain: {}", r"examples.yml:9:7: .*“link” is missing"),
        ("type: Link", "type: Lnk", r"examples.yml:7:14: .*“Lnk” is no type"),
        ("about: A stamp.", "abuot: A stamp.", r"examples.yml:2:1: .*“abuot” is unknown"),
        ("    examples:\n", "    exmples:\n", r"examples.yml:8:5: .*“exmples” is unknown"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_example(tmp_path: Path, before: str, after: str, told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        components(component(tmp_path, _STAMP.replace(before, after, 1)))


def test_a_component_without_examples_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "stamp").mkdir()

    with pytest.raises(ConfigurationError, match=r"examples\.yml is missing"):
        components(tmp_path)


@pytest.mark.parametrize(
    ("wanted", "written", "told"),
    [
        ("Link", {"url": "#a"}, "“text” is missing"),
        ("Link", {"url": "#a", "text": "A", "colour": "red"}, "“colour” is unknown"),
        ("Span", {"start": "tomorrow", "timezone": "Europe/Berlin"}, "“tomorrow” is not of the type datetime"),
        ("bool", "yes", "“yes” is not of the type bool"),
        ("EventStatus", "called-off", "“called-off” is not of the type EventStatus"),
        ("list of Link", {"url": "#a"}, "a list is expected"),
    ],
)
def test_data_of_another_type_is_a_mistake(wanted: str, written: object, told: str) -> None:
    with pytest.raises(ExampleError, match=told):
        Reader(language_from("de")).read(type_named(wanted), written, ())  # type: ignore[arg-type]  # wrong on purpose


def test_texts_are_given_in_the_language_of_the_page() -> None:
    reader, written = Reader(language_from("cs")), {"de": "Pflege", "cs": "Péče"}

    assert reader.read(type_named("Text"), written, ()).value == "Péče"  # type: ignore[arg-type]  # str is Written


def test_the_times_of_a_span_are_those_of_its_zone() -> None:
    span = Reader(language_from("de")).read(
        type_named("Span"), {"start": "2026-10-05 09:00", "timezone": "Europe/Berlin"}, ()
    )

    assert span.start.isoformat() == "2026-10-05T09:00:00+02:00"


def test_what_is_said_of_a_macro_is_what_its_template_takes() -> None:
    """Names in their order, and which of them may be left out."""
    for each in components(COMPONENTS):
        described = [pattern for pattern in each.patterns if pattern.macro]
        macros = _macros(each.name) if described else {}
        for pattern in described:
            said = [
                (parameter.name, bool(parameter.default))
                for parameter in pattern.parameters
                if parameter.name != "caller"
            ]
            assert said == macros[pattern.macro], f"{each.name}: {pattern.macro}"


def _macros(component: str) -> dict[str, list[tuple[str, bool]]]:
    environment = Environment(autoescape=True, extensions=["jinja2.ext.i18n"], loader=FileSystemLoader(COMPONENTS))
    source = (COMPONENTS / component / f"{component}.html").read_text(encoding="utf-8")
    found = {}
    for macro in environment.parse(source).find_all(nodes.Macro):
        needed = len(macro.args) - len(macro.defaults)
        found[macro.name] = [(argument.name, number >= needed) for number, argument in enumerate(macro.args)]
    return found


def test_every_template_of_a_component_has_a_macro_with_examples() -> None:
    described = {each.name: each for each in components(COMPONENTS)}
    for path in COMPONENTS.glob("*/*.html"):
        assert described[path.stem].patterns, path


def test_no_example_has_a_telephone_number_that_could_be_somebodys() -> None:
    """+49 30 23125 000 to 999 are for fiction (Bundesnetzagentur, “Drama numbers”)."""
    for path in COMPONENTS.rglob("examples.yml"):
        for number in re.findall(r"\+\d[\d ]+", path.read_text(encoding="utf-8")):
            if len(number) > 8:
                assert number.startswith("+49 30 23125 "), f"{path}: {number}"
