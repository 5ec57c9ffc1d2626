"""The site itself: its name, its publisher, its languages, and what a missing translation does."""

from collections.abc import Iterator
from dataclasses import dataclass as frozen_dataclass
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BeforeValidator
from pydantic.dataclasses import dataclass

from plugins.newsroom.fields import STRICT, AsList, LanguageTag, Line, LocalTexts, Namespace, Url, fail
from plugins.newsroom.heads import Head
from plugins.newsroom.kinds import KIND_RULES, Fallback, Kind
from plugins.newsroom.languages import Language
from plugins.newsroom.statement import Statement
from plugins.newsroom.texts import Text, Texts


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class LanguageEntry:
    """A language as written; only what differs from CLDR."""

    tag: LanguageTag
    name: Line | None = None
    direction: Literal["ltr", "rtl"] | None = None
    easy_for: LanguageTag | None = None


def _language(written: object) -> object:
    return {"tag": written} if isinstance(written, str) else written


def _fallback(written: object) -> object:
    if not isinstance(written, str):
        return written
    if written not in set(Fallback):
        fail("unknown-value", key="fallback", found=written, allowed=", ".join(Fallback))
    return dict.fromkeys((kind.value for kind in Kind), written)


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Licence:
    """The licence of the texts: its name, and where it is explained."""

    name: LocalTexts
    url: Url | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class SiteEntry:
    """``site.yml`` as written."""

    name: LocalTexts
    tagline: LocalTexts | None = None
    notice: LocalTexts | None = None
    licence: Licence | None = None
    terms: LocalTexts | None = None
    accessibility: Statement | None = None
    publisher: Line
    default_language: LanguageTag
    id_namespace: Namespace
    languages: Annotated[tuple[Annotated[LanguageEntry, BeforeValidator(_language)], ...], AsList]
    fallback: Annotated[dict[Kind, Fallback], BeforeValidator(_fallback)] | None = None


@frozen_dataclass(frozen=True, slots=True)
class Site:
    """The site. ``languages`` in the order of the switcher; ``fallback`` has a word for every kind; ``notice`` stands
    in every page's footer. ``licence`` is that of the texts, ``terms`` on which others may use them;
    ``accessibility`` is the accessibility statement.
    """

    name: Texts
    tagline: Texts | None
    notice: Texts | None
    licence: Licence | None
    terms: Texts | None
    accessibility: Statement | None
    publisher: str
    default_language: str
    id_namespace: UUID
    languages: tuple[Language, ...]
    fallback: tuple[tuple[Kind, Fallback], ...]

    def language(self, tag: str) -> Language:
        """The language of a tag.

        Raises:
            KeyError: the site has no such language.
        """
        for language in self.languages:
            if language.tag == tag:
                return language
        raise KeyError(tag)

    def shows_untranslated(self, kind: Kind, language: Language) -> bool:
        """Whether ``language`` shows originals of this kind that are not translated. An easy-language variant never
        does: a hard text in an easy frame helps nobody (docs/adr/0005).
        """
        return not language.is_easy and dict(self.fallback)[kind] is Fallback.SHOW

    def shown_in(self, head: Head, language: Language) -> str | None:
        """The language of the version that readers of ``language`` get: their own, or the original's where that is shown for
        want of a translation; None where the release does not appear in that language.
        """
        if head.exists_in(language.tag):
            return language.tag
        return head.original if self.shows_untranslated(head.kind, language) else None

    def addresses(self, head: Head) -> Iterator[str]:
        """The paths a release has, in every language it appears in (SPEC section 6)."""
        for language in self.languages:
            shown = self.shown_in(head, language)
            if shown is not None:
                yield f"/{language.tag}/{head.year}/{head.version(shown).slug}/"

    def text(self, texts: Texts, language: Language) -> Text:
        """The text for a reader of ``language``; where it is missing, in the default language."""
        return texts.for_reader(language, (self.default_language,))


def fallback_of(entry: SiteEntry) -> tuple[tuple[Kind, Fallback], ...]:
    """A word for every kind: what ``site.yml`` says, else the kind's own rule."""
    said = entry.fallback or {}
    return tuple((kind, said.get(kind, rules.fallback)) for kind, rules in KIND_RULES.items())
