"""The directory for machines, from the same list as the one for people (edition.offers).

Of the formats only RSS is named: a reader that is given the same feed three times subscribes three times, and RSS is the one
that every reader knows. Its pages and the feed itself lead to the others.
"""

from itertools import groupby

from babel.support import NullTranslations

from plugins.edition.offers import FeedFormat, offers, page_of
from plugins.edition.scope_names import scope_name, scope_title
from plugins.edition.view import View
from plugins.interface.catalogues import InterfaceTexts
from plugins.interface.words import OFFER_WORDS, SUBJECT_WORDS
from plugins.newsroom.scopes import Scope
from plugins.opml.models import Branch, Directory, FeedOutline


def directory_of(view: View, texts: InterfaceTexts) -> Directory:
    """All feeds of all languages; ``view`` is the default language's, whose words head the file."""
    catalogue = view.catalogue
    site, title = view.text(catalogue.site.name).value, texts.of(view.language).gettext(SUBJECT_WORDS["feeds"])
    return Directory(
        title=f"{site} – {title}",
        owner=view.text(catalogue.offices[catalogue.site.publisher].name).value,
        languages=tuple(_language(each, texts.of(each.language)) for each in view.all_languages() if _fed(each)),
    )


def _fed(view: View) -> tuple[Scope, ...]:
    return tuple(each.scope for each in offers(view) if each.has_feed)


def _language(view: View, words: NullTranslations) -> Branch:
    headings = groupby(_fed(view), lambda scope: scope.subject)
    return Branch(
        view.language.name,
        branches=tuple(
            Branch(str(words.gettext(OFFER_WORDS[subject])), tuple(_feed(view, scope, words) for scope in scopes))
            for subject, scopes in headings
        ),
    )


def _feed(view: View, scope: Scope, words: NullTranslations) -> FeedOutline:
    title = scope_title(view, scope, words)
    return FeedOutline(
        name=scope_name(view, scope, words) or title,
        title=title,
        url=view.absolute(view.urls.feed(scope.path, FeedFormat.RSS.suffix)),
        page_url=view.absolute(page_of(view, scope)),
        language=view.language.tag,
    )
