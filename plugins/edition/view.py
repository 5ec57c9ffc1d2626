"""The catalogue as readers of one language see it: their texts, their paths, and the way to the same page elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeAlias, overload

from plugins.newsroom.languages import Language
from plugins.newsroom.public import Appearance, PublicCatalogue
from plugins.newsroom.releases import Release, StandingPage
from plugins.newsroom.texts import Text, Texts
from plugins.newsroom.urls import Urls
from plugins.pictures.renditions import Rendition

# The size of a rendition in bytes; a function of the rendition alone, which may have to be made to know it.
Sizes: TypeAlias = Callable[[Rendition], int]


@dataclass(frozen=True, slots=True)
class Preview:
    """One release shown apart from the site: its id, and the path (without a trailing slash) it stands under until then."""

    release: str
    root: str


def _unknown(rendition: Rendition) -> int:
    """Stands in where nobody makes renditions."""
    raise LookupError(rendition.name)


@dataclass(frozen=True, slots=True)
class View:
    """One language's view. ``origin`` is the site's address without a trailing slash; ``page_size`` the releases on one
    page of a list; ``has_search``: the site can be searched. In a ``preview`` everything else is linked where it stands on the
    site, with its host. ``sizes`` tells how large the renditions of pictures are.
    """

    catalogue: PublicCatalogue
    language: Language
    origin: str
    page_size: int
    preview: Preview | None = None
    has_search: bool = True
    sizes: Sizes = field(default=_unknown, compare=False)

    @property
    def urls(self) -> Urls:
        return self._urls_of(self.language)

    def _urls_of(self, language: Language) -> Urls:
        urls = self.catalogue.urls(language)
        return urls if self.preview is None else replace(urls, origin=self.origin)

    @overload
    def text(self, texts: Texts) -> Text: ...
    @overload
    def text(self, texts: None) -> None: ...
    def text(self, texts: Texts | None) -> Text | None:
        """A text for this view's readers."""
        return None if texts is None else self.catalogue.site.text(texts, self.language)

    def in_language(self, language: Language) -> "View":
        """The same catalogue for the readers of another language."""
        return replace(self, language=language)

    def all_languages(self) -> tuple["View", ...]:
        """A view for each language, in the order of the switcher."""
        return tuple(self.in_language(language) for language in self.catalogue.site.languages)

    def absolute(self, path: str) -> str:
        """The URL of a path; of a URL of this site, itself."""
        return path if path.startswith(self.origin) else f"{self.origin}{path}"

    @property
    def theme(self) -> str:
        """Where the theme's files stand."""
        return "/theme" if self.preview is None else f"{self.preview.root}/theme"

    def release_path(self, appearance: Appearance) -> str:
        return self._release_path(self.language, appearance.head.id, appearance.head.year, appearance.slug)

    def media_folder(self, release: Release) -> str:
        """Where the files of a release stand, once for all languages: at the page of its original."""
        original = self.catalogue.site.language(release.original)
        return self._release_path(original, release.id, release.date.year, release.original_version.slug)

    def _release_path(self, language: Language, id_: str, year: int, slug: str) -> str:
        if self.preview is not None and self.preview.release == id_:
            return f"{self.preview.root}{self.catalogue.urls(language).release(year, slug)}"
        return self._urls_of(language).release(year, slug)

    def page_folder(self, page: StandingPage) -> str:
        """Where the files of a standing page stand, once for all languages: at the page of its original."""
        version = page.version(page.original)
        assert version is not None, "a page without its original is not published"
        return self._urls_of(self.catalogue.site.language(page.original)).page(version)

    def shared_urls(self) -> Urls:
        """The paths under which files of registers stand, once for all languages: the default language's."""
        return self._urls_of(self.catalogue.site.language(self.catalogue.site.default_language))


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The same page in some language; not ``is_translated`` where it shows an untranslated release there."""

    path: str
    is_translated: bool = True


# Where a page stands in the language of a view; None where that language does not have it.
Whereabouts: TypeAlias = Callable[[View], Counterpart | None]


def always(path_of: Callable[[View], str]) -> Whereabouts:
    """The whereabouts of a page that every language has."""
    return lambda view: Counterpart(path_of(view))
