"""The directory for machines, from the same list as the one for people (edition.offers).

Of the formats only RSS is named: a reader that is given the same feed three times subscribes three times, and RSS is the one
that every reader knows. Its pages and the feed itself lead to the others.
"""

from dataclasses import dataclass
from itertools import groupby

from babel.support import NullTranslations

from plugins.edition.offers import FeedFormat, combined_scopes, offers, page_of
from plugins.edition.scope_names import scope_name, scope_title
from plugins.edition.view import View
from plugins.interface.catalogues import InterfaceTexts
from plugins.interface.words import IN_ALL_LANGUAGES, OFFER_WORDS, SUBJECT_WORDS
from plugins.newsroom.scopes import Scope
from plugins.opml.models import Branch, Directory, FeedOutline


def directory_of(view: View, texts: InterfaceTexts) -> Directory:
    """All feeds, those of each language and those of all together; ``view`` is the default language's, whose words head the
    file.
    """
    catalogue, words = view.catalogue, texts.of(view.language)
    site, title = view.text(catalogue.site.name).value, words.gettext(SUBJECT_WORDS["feeds"])
    languages = [
        Branch(own.language.name, _headings(_Feeds(own, texts.of(own.language)), _fed(own)))
        for own in view.all_languages()
        if _fed(own)
    ]
    if languages:
        combined = _headings(_Feeds(view, words, is_combined=True), combined_scopes(view))
        languages.append(Branch(str(words.gettext(IN_ALL_LANGUAGES)), combined))
    return Directory(
        title=f"{site} – {title}",
        owner=view.text(catalogue.offices[catalogue.site.publisher].name).value,
        languages=tuple(languages),
    )


def _fed(view: View) -> tuple[Scope, ...]:
    return tuple(each.scope for each in offers(view) if each.has_feed)


@dataclass(frozen=True, slots=True)
class _Feeds:
    """The feeds of a view's language, or those of all languages in its words."""

    view: View
    words: NullTranslations
    is_combined: bool = False

    def of(self, scope: Scope) -> FeedOutline:
        view = self.view
        path_of = view.urls.combined_feed if self.is_combined else view.urls.feed
        title = scope_title(view, scope, self.words, is_combined=self.is_combined)
        return FeedOutline(
            name=scope_name(view, scope, self.words) or title,
            title=title,
            url=view.absolute(path_of(scope.path, FeedFormat.RSS.suffix)),
            page_url=view.absolute(page_of(view, scope)),
            language="" if self.is_combined else view.language.tag,
        )


def _headings(feeds: _Feeds, scopes: tuple[Scope, ...]) -> tuple[Branch, ...]:
    return tuple(
        Branch(str(feeds.words.gettext(OFFER_WORDS[subject])), feeds=tuple(feeds.of(scope) for scope in found))
        for subject, found in groupby(scopes, lambda scope: scope.subject)
    )
