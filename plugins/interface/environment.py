"""What templates may call, for the language of the page they render.

One Jinja environment serves all languages: every function looks up ``page.frame.language`` in the render context.
"""

from collections.abc import Callable
from typing import Any

from babel.support import NullTranslations
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from plugins.interface import formats
from plugins.interface.catalogues import InterfaceTexts
from plugins.interface.words import KIND_WORDS, SUBJECT_WORDS
from plugins.newsroom.kinds import Kind
from plugins.newsroom.languages import Language, language_from
from plugins.newsroom.texts import Text

_LOCALISED = (
    formats.date_long,
    formats.date_full,
    formats.date_short,
    formats.weekday,
    formats.month,
    formats.clock,
    formats.day_span,
    formats.clock_span,
    formats.zone_name,
    formats.number,
    formats.file_size,
    formats.language_name,
    formats.country_name,
    formats.without_widows,
)


def page_environment(host: Environment, texts: InterfaceTexts) -> Environment:
    """The host's environment, made safe (escaping, no undefined names) and taught the interface's words and forms."""
    environment = host.overlay(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.add_extension("jinja2.ext.i18n")
    words = _Words(texts)
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # added by the i18n extension
        words.gettext, words.ngettext, newstyle=True, pgettext=words.pgettext, npgettext=words.npgettext
    )
    environment.globals.update(
        text=text, kind_name=words.kind_name, kind_list_name=words.kind_list_name, subject_name=words.subject_name
    )
    environment.filters.update({function.__name__: _localised(function) for function in _LOCALISED})
    environment.filters.update(
        span_datetime=formats.span_datetime, tel_uri=formats.tel_uri, share_locale=formats.share_locale
    )
    return environment


def _language(context: Context) -> Language:
    language: Language = context["page"].frame.language
    return language


def _localised(function: Callable[[Any, str], str]) -> Callable[[Context, Any], str]:
    @pass_context
    def in_page_language(context: Context, value: Any) -> str:
        return function(value, _language(context).locale)

    return in_page_language


@pass_context
def text(context: Context, value: Text) -> Markup | str:
    """A text of the content, marked with its language where that is not the page's (WCAG 3.1.2)."""
    if not value.lang or value.lang == _language(context).tag:
        return formats.without_widows(value.value, _language(context).locale)
    language = language_from(value.lang)
    words = formats.without_widows(value.value, language.locale)
    return Markup('<span lang="{}" dir="{}">{}</span>').format(value.lang, language.direction, words)


class _Words:
    """gettext and the names of domain terms, in the language of the page being rendered."""

    def __init__(self, texts: InterfaceTexts) -> None:
        def of(context: Context) -> NullTranslations:
            return texts.of(_language(context))

        @pass_context
        def gettext(context: Context, message: str) -> str:
            return str(of(context).gettext(message))

        @pass_context
        def ngettext(context: Context, one: str, many: str, count: int) -> str:
            return str(of(context).ngettext(one, many, count))

        @pass_context
        def pgettext(context: Context, meaning: str, message: str) -> str:
            return str(of(context).pgettext(meaning, message))

        @pass_context
        def npgettext(context: Context, meaning: str, one: str, many: str, count: int) -> str:
            return str(of(context).npgettext(meaning, one, many, count))

        @pass_context
        def kind_name(context: Context, kind: Kind) -> str:
            return str(of(context).gettext(KIND_WORDS[kind].one))

        @pass_context
        def kind_list_name(context: Context, kind: Kind) -> str:
            return str(of(context).gettext(KIND_WORDS[kind].many))

        @pass_context
        def subject_name(context: Context, subject: str) -> str:
            return str(of(context).gettext(SUBJECT_WORDS[subject]))

        self.gettext, self.ngettext, self.pgettext, self.npgettext = gettext, ngettext, pgettext, npgettext
        self.kind_name, self.kind_list_name, self.subject_name = kind_name, kind_list_name, subject_name
