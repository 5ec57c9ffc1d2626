"""What templates may call speaks the page's language, is safe, and is worked out no oftener than it must be."""

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from jinja2 import DictLoader, Environment, UndefinedError

from plugins.interface.catalogues import InterfaceTexts
from plugins.interface.compiled_templates import CompiledTemplates
from plugins.interface.environment import PageEnvironments
from plugins.newsroom.languages import Language, language_from
from plugins.newsroom.texts import Text
from tests.building import ROOT
from tests.sites.small_site import SMALL

GERMAN, CZECH, ARABIC = language_from("de"), language_from("cs"), language_from("ar")
NOON_IN_BERLIN = dt.datetime(2026, 6, 1, 0, 30, tzinfo=ZoneInfo("Europe/Berlin"))


def _environments(language: Language = GERMAN, **templates: str) -> PageEnvironments:
    host = Environment(loader=DictLoader(templates))
    folder = SMALL / "translations" if language is ARABIC else ROOT / "theme" / "translations"
    texts = InterfaceTexts(folder, [ARABIC] if language is ARABIC else [GERMAN, CZECH])
    compiled = CompiledTemplates(Path("never written"), b"")
    return PageEnvironments(host, texts, filters={}, functions={}, compiled=compiled)


def _rendered(template: str, language: Language = GERMAN, **values: object) -> str:
    return _environments(language, page=template).of(language).get_template("page").render(**values)


def test_templates_compiled_once_speak_every_language() -> None:
    environments = _environments(page="{{ 'DE' | country_name }} {{ _('Offices') }} {{ language.tag }}")

    said = [environments.of(each).get_template("page").render() for each in (GERMAN, CZECH, GERMAN)]

    assert said == ["Deutschland Dienststellen de", "Německo Úřady cs", "Deutschland Dienststellen de"]


def test_a_component_knows_the_language_without_the_context_of_the_page() -> None:
    component = "{% macro day(moment) %}{{ moment | weekday }} {{ text(name) }}{% endmacro %}"
    environments = _environments(
        component=component.replace("text(name)", "_('Offices')"),
        page="{% import 'component' as component %}{{ component.day(day) }}",
    )

    assert environments.of(CZECH).get_template("page").render(day=dt.date(2026, 6, 1)) == "po Úřady"


def test_what_a_message_names_is_escaped_and_the_message_is_not() -> None:
    assert _rendered("{{ _('<b>%(name)s</b> 100%%', name='<i>') }}") == "<b>&lt;i&gt;</b> 100%"
    assert _rendered("{{ _('100%% <b>') }}") == "100% <b>"


def test_plural_forms_and_contexts_are_those_of_the_language() -> None:
    count = "{{ ngettext('%(num)s release', '%(num)s releases', number) }}"

    assert [_rendered(count, CZECH, number=number).replace("\u00a0", " ") for number in (1, 3, 5)] == [
        "1 zpráva",
        "3 zprávy",
        "5 zpráv",
    ]
    assert _rendered("{{ pgettext('event', 'Cancelled') }}") == "Abgesagt"


def test_a_translation_is_looked_up_by_the_trans_tag_too() -> None:
    assert _rendered("{% trans %}Offices{% endtrans %}") == "Dienststellen"


def test_a_text_in_another_language_says_so() -> None:
    assert _rendered("{{ text(value) }}", value=Text("a < b", "en")) == '<span lang="en" dir="ltr">a &lt; b</span>'
    assert _rendered("{{ text(value) }}", value=Text("a < b")) == "a &lt; b"


def test_a_text_of_every_language_that_runs_against_the_page_stands_isolated() -> None:
    name, arabic = Text("Kowalski (Jan)"), Text("جمعية")

    assert _rendered("{{ text(value) }}", ARABIC, value=name) == "<bdi>Kowalski (Jan)</bdi>"
    assert _rendered("{{ text(value) }}", ARABIC, value=arabic) == "جمعية"
    assert _rendered("{{ text(value) }}", value=name) == "Kowalski (Jan)"
    assert _rendered("{{ text(value) }}", value=arabic) == "<bdi>جمعية</bdi>"


def test_a_plain_text_may_be_isolated_and_is_escaped() -> None:
    assert _rendered("{{ _('Page %(number)s', number=value | isolated) }}", value="<1>") == "Seite <bdi>&lt;1&gt;</bdi>"


@pytest.mark.parametrize(("tag", "direction"), [("ar", "rtl"), ("de-simple", "ltr"), ("cs", "ltr")])
def test_templates_know_the_direction_of_every_language(tag: str, direction: str) -> None:
    assert _rendered("{{ tag | direction }}", tag=tag) == direction


def test_a_name_that_does_not_exist_stops_the_build() -> None:
    with pytest.raises(UndefinedError):
        _rendered("{{ pgae }}")


_DAY = "{% macro day(moment) %}{{ moment | date_long }}, {{ counted() }}{% endmacro %}"


def test_a_kept_macro_is_called_once_for_what_says_the_same() -> None:
    calls: list[None] = []
    template = f"{_DAY}{{{{ kept(day, moment) }}}} {{{{ kept(day, moment) }}}} {{{{ kept(day, other) }}}}"

    said = _rendered(
        template,
        counted=lambda: calls.append(None) or len(calls),
        moment=NOON_IN_BERLIN,
        other=NOON_IN_BERLIN.astimezone(dt.UTC),
    )

    assert said.replace("\u00a0", " ") == "1. Juni 2026, 1 1. Juni 2026, 1 31. Mai 2026, 2"


def test_what_a_kept_macro_gives_is_safe() -> None:
    assert _rendered("{% macro bold(word) %}<b>{{ word }}</b>{% endmacro %}{{ kept(bold, '<') }}") == "<b>&lt;</b>"
