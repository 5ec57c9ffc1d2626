"""The languages of a site: tag, own name, direction, CLDR locale, and the order in which they stand in the switcher."""

import re
from dataclasses import dataclass
from typing import Literal

from babel import Locale, UnknownLocaleError

Direction = Literal["ltr", "rtl"]

_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*")

# CLDR's bare "en" is American: month-first dates and a 12-hour clock. Public offices in Europe write neither.
_LOCALE_OF_BARE_TAG = {"en": "en_GB"}


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the site.

    ``tag`` is BCP 47 as in URLs and ``lang`` attributes; ``name`` is the language's name for itself; ``locale`` is the
    CLDR locale its dates and numbers are written in; ``easy_for`` is the tag of the language this one is the
    easy-to-read variant of (such a language stands outside hreflang and never shows untranslated releases).
    """

    tag: str
    name: str
    direction: Direction
    locale: str
    easy_for: str | None = None

    @property
    def is_easy(self) -> bool:
        return self.easy_for is not None


def is_language_tag(tag: str) -> bool:
    """Whether ``tag`` is a well-formed BCP 47 tag in its recommended case (RFC 5646 section 2.1.1)."""
    return _TAG.fullmatch(tag) is not None


def language_from(
    tag: str, name: str | None = None, direction: Direction | None = None, easy_for: str | None = None
) -> Language:
    """Complete a language from CLDR: what is not given is looked up for its tag, then for ``easy_for``.

    Raises:
        UnknownLocaleError: CLDR knows neither the tag nor its base language.
    """
    locale = _locale_of(tag, easy_for)
    own_name = name or (locale.get_display_name(locale) or tag)
    return Language(
        tag=tag,
        name=own_name[:1].upper() + own_name[1:] if name is None else own_name,
        direction=direction or ("rtl" if locale.character_order == "right-to-left" else "ltr"),
        locale=_LOCALE_OF_BARE_TAG.get(str(locale), str(locale)),
        easy_for=easy_for,
    )


def _locale_of(tag: str, easy_for: str | None) -> Locale:
    subtags = (easy_for or tag).split("-")
    for length in range(len(subtags), 0, -1):
        try:
            return Locale.parse("_".join(subtags[:length]))
        except (UnknownLocaleError, ValueError):
            continue
    raise UnknownLocaleError(tag)
