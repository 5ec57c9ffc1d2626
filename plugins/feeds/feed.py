"""The feed of a scope, made from the public catalogue; its format is chosen elsewhere (rss.py)."""

from babel.support import NullTranslations

from plugins.edition.body import links_to
from plugins.edition.offers import page_of
from plugins.edition.scope_names import scope_name
from plugins.edition.view import View
from plugins.feeds.marks import marked_title, notes
from plugins.feeds.models import Enclosure, Feed, FeedCategory, FeedItem
from plugins.interface.words import KIND_WORDS
from plugins.newsroom.identity import release_urn
from plugins.newsroom.public import Appearance
from plugins.newsroom.releases import Release
from plugins.newsroom.scopes import Scope, Subject
from plugins.newsroom.urls import file_url


def feed_of(view: View, scope: Scope, suffix: str, size: int, words: NullTranslations) -> Feed:
    """The newest ``size`` releases of a scope, as a feed served under ``<scope>.<suffix>``."""
    site_name = view.text(view.catalogue.site.name).value
    name = scope_name(view, scope, words)
    tagline = view.text(view.catalogue.site.tagline)
    page = view.urls.home() if scope.subject is Subject.ALL else page_of(view, scope)
    return Feed(
        self_url=view.absolute(view.urls.feed(scope.path, suffix)),
        page_url=view.absolute(page),
        title=f"{site_name} – {name}" if name else site_name,
        description=name or (tagline.value if tagline else site_name),
        language=view.language.tag,
        items=tuple(_item(view, each, words) for each in view.catalogue.syndicated(view.language, scope)[:size]),
    )


def _item(view: View, appearance: Appearance, words: NullTranslations) -> FeedItem:
    release, version = appearance.release, appearance.version
    folder, announced = view.absolute(view.media_folder(release)), version.announced
    is_withdrawn, told = release.withdrawal is not None, notes(view, release, words)
    return FeedItem(
        guid=release_urn(view.catalogue.site.id_namespace, release.id, version.language),
        url=view.absolute(view.release_path(appearance)),
        title=marked_title(release, announced.title, words),
        summary=" ".join((told[0].sentence, told[0].reason)).strip() if is_withdrawn else announced.summary or "",
        notes=told,
        body=None if is_withdrawn else announced.body,
        links=() if is_withdrawn else links_to(release.files, folder),
        published=release.date,
        modified=release.modified,
        creator=view.text(view.catalogue.offices[release.office].name).value,
        categories=tuple(_categories(view, release, words)),
        enclosure=None if is_withdrawn else _enclosure(release, folder),
    )


def _categories(view: View, release: Release, words: NullTranslations) -> list[FeedCategory]:
    """The kind as a code and as a word, the office's id, the topics' codes and names. Codes have one
    domain for all languages, so that partners can filter by them.
    """
    kinds = view.absolute("/#kinds")
    topics = [view.catalogue.topics[id_] for id_ in release.topics]
    return [
        FeedCategory(kinds, release.kind.value),
        FeedCategory(view.absolute("/#kind-names"), str(words.gettext(KIND_WORDS[release.kind].one))),
        FeedCategory(view.absolute("/#offices"), release.office),
        *(FeedCategory(view.absolute("/#topics"), topic.id) for topic in topics),
        *(FeedCategory(view.absolute("/#topic-names"), view.text(topic.name).value) for topic in topics),
    ]


def _enclosure(release: Release, folder: str) -> Enclosure | None:
    if not release.media:
        return None
    file = release.media[0].file
    return Enclosure(file_url(folder, file.name), file.media_type, file.size)
