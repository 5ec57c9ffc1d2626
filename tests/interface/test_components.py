"""Components' templates: each in its own folder, and replaced by a file of the same name in a folder of overrides."""

from pathlib import Path

import pytest
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, TemplateNotFound

from plugins.interface.components import with_components


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """A host as Pelican makes it, with an empty folder of overrides and one component: a stamp, which has a large form."""
    for path, text in {"stamp/stamp.html": "the theme's", "stamp/large.html": "large"}.items():
        (tmp_path / "components" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "components" / path).write_text(text, encoding="utf-8")
    host = Environment(autoescape=True, loader=ChoiceLoader([FileSystemLoader(tmp_path / "overrides")]))
    return with_components(host, tmp_path / "components")


def test_a_component_is_named_without_its_folder(environment: Environment) -> None:
    assert environment.get_template("components/stamp.html").render() == "the theme's"


def test_a_further_template_is_named_with_its_folder(environment: Environment) -> None:
    assert environment.get_template("components/stamp/large.html").render() == "large"


def test_an_override_comes_first_and_can_still_reach_the_themes_own(environment: Environment, tmp_path: Path) -> None:
    override = tmp_path / "overrides/components/stamp.html"
    override.parent.mkdir(parents=True)
    override.write_text("mine, then {% include '!theme/components/stamp.html' %}", encoding="utf-8")

    assert environment.get_template("components/stamp.html").render() == "mine, then the theme's"


def test_a_component_that_does_not_exist_is_not_found(environment: Environment) -> None:
    with pytest.raises(TemplateNotFound):
        environment.get_template("components/seal.html")


def test_no_name_leads_out_of_the_folder(environment: Environment, tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("secret", encoding="utf-8")

    with pytest.raises(TemplateNotFound):
        environment.get_template("components/../secret.html")


def test_all_templates_are_listed_by_their_names(environment: Environment) -> None:
    """The theme's own names are those templates can ask for."""
    assert environment.list_templates() == [
        "!theme/components/stamp.html",
        "!theme/components/stamp/large.html",
        "components/stamp.html",
        "components/stamp/large.html",
    ]
