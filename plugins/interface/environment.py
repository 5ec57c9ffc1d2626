"""What templates may call, for the language of the page they render.

Every language has a Jinja environment of its own, whose functions know their language: no function asks the page for it, so
components need no context, and Jinja makes the module of each only once. All environments share the compiled templates.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from types import BuiltinMethodType, FunctionType, MethodWrapperType
from typing import Any

import msgspec
from babel.support import NullTranslations
from jinja2 import BytecodeCache, Environment, StrictUndefined, pass_context
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from plugins.interface import formats
from plugins.interface.catalogues import InterfaceTexts
from plugins.interface.directions import direction_of_language, isolated, runs_against
from plugins.interface.words import KIND_WORDS, SIGN_LANGUAGE_WORDS, SUBJECT_WORDS
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

# What is called as it stands, unless it is marked as wanting the context.
_PLAIN = frozenset({FunctionType, BuiltinMethodType, MethodWrapperType, Macro})

# More messages than any theme has; and as many parts of pages as a site of ten thousand releases has cards in a language.
_MESSAGES = 1024
_PARTS = 5000


class PageEnvironments:
    """The host's environment made ready for pages: one for each language, made when its first page asks for it."""

    def __init__(
        self,
        host: Environment,
        texts: InterfaceTexts,
        filters: Mapping[str, Callable[..., Any]],
        functions: Mapping[str, Callable[..., Any]],
        compiled: BytecodeCache,
    ) -> None:
        """``filters`` and ``functions`` are offered to templates besides those of the interface; ``compiled`` keeps what Jinja
        makes of the templates, once for all languages.
        """
        self._host = host.overlay(bytecode_cache=compiled)
        self._texts = texts
        self._filters = filters
        self._functions = functions
        self._known: dict[str, Environment] = {}

    def of(self, language: Language) -> Environment:
        """The environment of pages in one of the site's languages."""
        if language.tag not in self._known:
            environment = page_environment(self._host, self._texts.of(language), language)
            environment.filters.update(self._filters)
            environment.globals.update(self._functions)
            self._known[language.tag] = environment
        return self._known[language.tag]


def page_environment(host: Environment, words: NullTranslations, language: Language) -> Environment:
    """The host's environment, made safe (escaping, no undefined names) and taught a language's words and forms."""
    environment = host.overlay(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # a run sees one state of the theme
        cache_size=-1,  # without limit: a theme has some dozens of templates
    )
    environment.filters = {**host.filters, **_filters(language)}
    environment.globals = {**host.globals}
    environment.add_extension("jinja2.ext.i18n")
    environment.context_class = _PageContext
    environment.newstyle_gettext = True  # type: ignore[attr-defined]  # added by the i18n extension
    environment.globals.update(_gettext(words))
    environment.globals.update(
        language=language,
        text=_text(language),
        kind_name={kind: str(words.gettext(each.one)) for kind, each in KIND_WORDS.items()}.__getitem__,
        kind_list_name={kind: str(words.gettext(each.many)) for kind, each in KIND_WORDS.items()}.__getitem__,
        subject_name={subject: str(words.gettext(word)) for subject, word in SUBJECT_WORDS.items()}.__getitem__,
        sign_language_name={
            tag.value: str(words.gettext(word)) for tag, word in SIGN_LANGUAGE_WORDS.items()
        }.__getitem__,
        kept=_kept(),
    )
    return environment


def _filters(language: Language) -> dict[str, Callable[..., Any]]:
    return {
        **{function.__name__: _localised(function, language.locale) for function in _LOCALISED},
        "leading_to": _leading_to,
        "span_datetime": formats.span_datetime,
        "tel_uri": formats.tel_uri,
        "direction": direction_of_language,
        "isolated": isolated,
        "share_locale": formats.share_locale,
    }


def _leading_to(links: Iterable[Any], path: str) -> tuple[str, ...]:
    """The addresses of those links that lead to the page with a path, or to a list it is within."""
    return tuple(link.url for link in links if path.startswith(link.url))


def _localised(function: Callable[[Any, str], str], locale: str) -> Callable[[Context, Any], str]:
    @pass_context  # or Jinja would work out the filter of a constant while it compiles, and all languages share what it compiles
    def in_language(context: Context, value: Any) -> str:
        del context
        return function(value, locale)

    return in_language


def _text(language: Language) -> Callable[[Text], Markup | str]:
    def text(value: Text) -> Markup | str:
        """A text of the content, marked with its language where that is not the page's (WCAG 3.1.2); one that belongs to every
        language, such as a name, stands isolated where it runs against the page.
        """
        if not value.lang or value.lang == language.tag:
            own_words = formats.without_widows(value.value, language.locale)
            return isolated(own_words) if runs_against(own_words, language.direction) else own_words
        own = language_from(value.lang)
        words = formats.without_widows(value.value, own.locale)
        return Markup('<span lang="{}" dir="{}">{}</span>').format(value.lang, own.direction, words)

    return text


def _gettext(words: NullTranslations) -> dict[str, Callable[..., Markup]]:
    """The functions of gettext as Jinja's "new style" has them: a message is safe, and what it names is escaped and put in.

    Jinja's own ask the context of the call whether to escape, and cost ten times as much.
    """

    @lru_cache(maxsize=_MESSAGES)
    def plain(message: str) -> Markup:
        return Markup(words.gettext(message)) % {}  # noqa: S704 the theme's own words

    def gettext(message: str, /, **values: Any) -> Markup:
        return Markup(words.gettext(message)) % values if values else plain(message)  # noqa: S704

    def ngettext(one: str, many: str, count: int, /, **values: Any) -> Markup:
        return Markup(words.ngettext(one, many, count)) % {"num": count, **values}  # noqa: S704

    def pgettext(meaning: str, message: str, /, **values: Any) -> Markup:
        return Markup(words.pgettext(meaning, message)) % {"context": meaning, **values}  # noqa: S704

    def npgettext(meaning: str, one: str, many: str, count: int, /, **values: Any) -> Markup:
        found = words.npgettext(meaning, one, many, count)
        return Markup(found) % {"context": meaning, "num": count, **values}  # noqa: S704

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext, "pgettext": pgettext, "npgettext": npgettext}


def _kept() -> Callable[..., str]:
    """A function for templates that calls a macro once for arguments that say the same.

    They are compared as JSON, which writes a moment with its offset: to Python and MessagePack two moments are equal that
    stand on different days in their zones.
    """
    known: dict[tuple[Macro, bytes], str] = {}
    encode = msgspec.json.Encoder().encode

    def kept(macro: Macro, *arguments: Any) -> str:
        key = macro, encode(arguments)
        found = known.get(key)
        if found is None:
            if len(known) >= _PARTS:
                known.clear()
            found = known[key] = macro(*arguments)
        return found

    return kept


class _PageContext(Context):
    """A render context without what our templates have no use for and Jinja does again for every call and import."""

    def __init__(
        self, environment: Environment, parent: dict[str, Any], name: str | None, blocks: Any, **_: Any
    ) -> None:
        # Without the names of the globals: no template has any besides the environment's, so imports need not compare them.
        super().__init__(environment, parent, name, blocks)

    def call(self, function: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
        """Call a macro, or a function that does not ask for the context, without looking for what else it may want."""
        if type(function) not in _PLAIN or hasattr(function, "jinja_pass_arg"):
            return super().call(function, *arguments, **named)
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return function(*arguments, **named)
