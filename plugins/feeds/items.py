"""The items of feeds: a release in one language, as a partner's system gets it, whatever the format (models.FeedItem)."""

from collections.abc import Iterator
from functools import lru_cache

from babel.support import NullTranslations

from plugins.edition.body import links_to
from plugins.edition.changes import marked_title, notes
from plugins.edition.depictions import shared_rendition
from plugins.edition.offers import EVENT_FILE
from plugins.edition.places import place_line
from plugins.edition.view import View
from plugins.feeds.models import Author, FeedCategory, FeedEvent, FeedItem, FeedPicture, RelatedLink
from plugins.feeds.videos import feed_video
from plugins.interface.catalogues import InterfaceTexts
from plugins.interface.words import KIND_WORDS
from plugins.newsroom.identity import release_urn
from plugins.newsroom.media import Picture
from plugins.newsroom.public import Appearance
from plugins.newsroom.releases import ChangeType, Release
from plugins.newsroom.urls import file_url

# Items kept: a release stands in the feeds of about six scopes, each in a language and in that of all languages.
_KEPT = 20_000

_STATES = {ChangeType.WITHDRAWAL: "withdrawn", ChangeType.CORRECTION: "corrected", ChangeType.UPDATE: "updated"}


class Items:
    """The items of all languages' feeds, each made once. ``view`` is any language's."""

    def __init__(self, view: View, texts: InterfaceTexts) -> None:
        self._views = {own.language.tag: own for own in view.all_languages()}
        self._texts = texts
        self._kept = lru_cache(maxsize=_KEPT)(self._made)

    def of(self, appearance: Appearance) -> FeedItem:
        """The item of a release in the language it appears in."""
        return self._kept(appearance.language.tag, appearance.head.id)

    def _made(self, tag: str, id_: str) -> FeedItem:
        view = self._views[tag]
        appearance = view.catalogue.appearance(view.catalogue.heads[id_], view.language)
        assert appearance is not None, "only what appears in a language is asked for"
        return item_of(view, appearance, self._texts.of(view.language))


def item_of(view: View, appearance: Appearance, words: NullTranslations) -> FeedItem:
    """The item of a release in the language of the view."""
    release, version = appearance.release, appearance.version
    video = release.sign_language
    folder, announced = view.absolute(view.media_folder(release)), version.announced
    is_withdrawn, told = release.withdrawal is not None, notes(view, release, words)
    office = view.text(view.catalogue.offices[release.office].name).value
    return FeedItem(
        guid=release_urn(view.catalogue.site.id_namespace, release.id, version.language),
        url=view.absolute(view.release_path(appearance)),
        language=version.language,
        title=marked_title(release, announced.title, words),
        summary=" ".join((told[0].sentence, told[0].reason)).strip() if is_withdrawn else announced.summary or "",
        notes=told,
        body=None if is_withdrawn else announced.body,
        links=() if is_withdrawn else links_to(release.files, folder, release.pictures),
        published=release.date,
        modified=release.modified,
        state=_state(release),
        authors=tuple(_authors(view, release)),
        kind=_category(view, "kind", release.kind.value, str(words.gettext(KIND_WORDS[release.kind].one))),
        office=_category(view, "office", release.office, office),
        topics=tuple(
            _category(view, "topic", id_, view.text(view.catalogue.topics[id_].name).value) for id_ in release.topics
        ),
        pictures=() if is_withdrawn else tuple(_picture(view, each, folder) for each in release.media),
        sign_language=None if is_withdrawn or video is None else feed_video(view, video, folder, words),
        event=_event(view, appearance),
        related=tuple(_related(view, appearance)),
    )


def _state(release: Release) -> str:
    change = release.withdrawal or release.last_amendment
    return "published" if change is None else _STATES[change.type]


def _authors(view: View, release: Release) -> Iterator[Author]:
    """Who answers for a release now, and the office. For a withdrawn one nobody but the office does."""
    catalogue = view.catalogue
    if release.withdrawal is None:
        for contact in catalogue.terms.answering_now(release.contacts):
            yield Author(contact.name, contact.email or "", view.absolute(view.urls.contact(contact.id)))
    office = catalogue.offices[release.office]
    yield Author(view.text(office.name).value, office.email or "", view.absolute(view.urls.office(office.id)))


def _category(view: View, vocabulary: str, term: str, label: str) -> FeedCategory:
    return FeedCategory(view.absolute(f"/#{vocabulary}s"), view.absolute(f"/#{vocabulary}-names"), term, label)


def _picture(view: View, picture: Picture, folder: str) -> FeedPicture:
    shared, credit = shared_rendition(picture), view.text(picture.credit)
    return FeedPicture(
        url=file_url(folder, shared.name),
        media_type=shared.form.media_type,
        size=view.sizes(shared),
        width=shared.width,
        height=shared.height,
        alt=view.text(picture.alt).value,
        credit=credit.value if credit else "",
        licence=picture.licence or "",
    )


def _event(view: View, appearance: Appearance) -> FeedEvent | None:
    release = appearance.release
    event = release.event
    if event is None or release.withdrawal is not None:
        return None
    return FeedEvent(
        span=event.span,
        place=place_line(view, event.place),
        status=event.status,
        attendance=event.attendance,
        online_url="" if event.is_off else event.online_url or "",
        calendar=view.absolute(f"{view.release_path(appearance)}{EVENT_FILE}"),
        recurs=event.recurrence is not None,
    )


def _related(view: View, appearance: Appearance) -> Iterator[RelatedLink]:
    """The release in the other languages it exists in, in the site's order of languages."""
    head = appearance.head
    for other in view.all_languages():
        tag = other.language.tag
        if tag != appearance.language.tag and head.exists_in(tag):
            yield RelatedLink(other.absolute(other.urls.release(head.year, head.version(tag).slug)), tag)
