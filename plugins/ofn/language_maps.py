"""Language maps as OFN allows them: with Czech or English in them, or none at all."""

from collections.abc import Iterable

from plugins.edition.view import View
from plugins.newsroom.texts import Texts
from plugins.ofn.models import LanguageMap
from plugins.ofn.works import NEEDED, Work


def language_map(texts: Iterable[tuple[str, str]]) -> LanguageMap:
    """The texts (language tag, text) that say something; none, where neither Czech nor English is among them."""
    said = tuple((tag, text) for tag, text in texts if text)
    return said if any(tag in NEEDED for tag, _ in said) else ()


def map_of(view: View, texts: Texts | None) -> LanguageMap:
    """A text of the registers or of an event in the site's languages it is written in."""
    if texts is None:
        return ()
    languages = view.catalogue.site.languages
    chosen = ((each.tag, texts.for_reader(each)) for each in languages)
    return language_map((tag, text.value) for tag, text in chosen if not text.lang)


def same_in_all(work: Work, text: str) -> LanguageMap:
    """A text that needs no translation, such as a name or an address, in the languages of a release."""
    return language_map((own.language.tag, text) for own, _ in work.versions)
