"""The feeds of a scope, made from the public catalogue: one for each language, and one of all languages together.

Not for formats (rss.py, atom.py, json_feed.py): a feed is the same in each but for its addresses.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from babel.support import NullTranslations

from plugins.edition.offers import FeedFormat, page_of
from plugins.edition.scope_names import scope_name, scope_title
from plugins.edition.usage_terms import usage_terms
from plugins.edition.view import View
from plugins.feeds import stylesheet
from plugins.feeds.history import Part
from plugins.feeds.items import Items
from plugins.feeds.models import Author, Feed, FeedAddresses
from plugins.interface.words import THIS_IS_A_FEED
from plugins.newsroom.identity import thing_urn
from plugins.newsroom.scopes import Scope, Subject


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed of a scope, apart from its parts and formats. ``view`` is that of its language, or of the site's default where
    ``is_combined``: then its items are in all languages.
    """

    view: View
    scope: Scope
    is_combined: bool = False

    @property
    def language(self) -> str:
        """The language of all its items; empty where they have several."""
        return "" if self.is_combined else self.view.language.tag

    def path(self, name: str, suffix: str) -> str:
        """Where the part with a name stands in the format with a suffix."""
        path = f"{self.scope.path}/{name}" if name else self.scope.path
        return self.view.urls.combined_feed(path, suffix) if self.is_combined else self.view.urls.feed(path, suffix)

    def feeds(self, part: Part, hub: str, items: Items, words: NullTranslations) -> Iterator[tuple[FeedFormat, Feed]]:
        """One part in each format; ``hub`` is that of WebSub (empty without one), ``words`` are those of the view's language."""
        first, *others = FeedFormat
        feed = self._feed(part, self._addresses(part, first, hub), items, words)
        yield first, feed
        for each in others:
            yield each, replace(feed, addresses=self._addresses(part, each, hub))

    def _feed(self, part: Part, addresses: FeedAddresses, items: Items, words: NullTranslations) -> Feed:
        view = self.view
        site, publisher = view.catalogue.site, view.catalogue.offices[view.catalogue.site.publisher]
        name, tagline = scope_name(view, self.scope, words), view.text(site.tagline)
        page = view.urls.home() if self.scope.subject is Subject.ALL else page_of(view, self.scope)
        return Feed(
            id=thing_urn(site.id_namespace, "feed", f"{self.scope.path}/{self.language}"),
            addresses=addresses,
            page_url=view.absolute(page),
            directory_url=view.absolute(view.urls.feeds()),
            title=scope_title(view, self.scope, words, is_combined=self.is_combined),
            description=name or (tagline or view.text(site.name)).value,
            hint=str(words.gettext(THIS_IS_A_FEED)),
            language=self.language,
            publisher=Author(view.text(publisher.name).value, publisher.email or "", view.absolute(view.urls.home())),
            terms=usage_terms(view),
            stylesheet=f"{view.urls.feeds()}{stylesheet.NAME}",
            items=tuple(items.of(appearance) for appearance in part.appearances),
        )

    def _addresses(self, part: Part, each: FeedFormat, hub: str) -> FeedAddresses:
        address: Callable[[str], str] = lambda name: self.view.absolute(self.path(name, each.suffix))  # noqa: E731 short
        return FeedAddresses(address(part.name), address(""), address(part.older) if part.older else None, hub)
