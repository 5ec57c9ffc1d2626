"""The ninjs items of a scope, from the public catalogue; their form is ninjs.py's business."""

from functools import lru_cache

from babel.support import NullTranslations

from plugins.edition.body import Body, links_to
from plugins.edition.changes import marked_title, notes
from plugins.edition.depictions import shared_rendition
from plugins.edition.licences import licence_url
from plugins.edition.usage_terms import usage_terms
from plugins.edition.view import View
from plugins.interface.catalogues import InterfaceTexts
from plugins.interface.words import KIND_WORDS
from plugins.newsroom.identity import medium_urn, release_urn, thing_urn
from plugins.newsroom.media import Picture
from plugins.newsroom.public import Appearance
from plugins.newsroom.releases import Release, Version
from plugins.newsroom.scopes import Scope
from plugins.newsroom.urls import file_url
from plugins.ninjs.events import event_item
from plugins.ninjs.models import File, NewsItem, PictureItem, Subject, Translation
from plugins.ninjs.parties import group_party, office_party, people_of

# Items kept: a release stands in the files of about six scopes.
_KEPT = 8_000


class Items:
    """The items of all languages' files, each made once. ``view`` is any language's."""

    def __init__(self, view: View, texts: InterfaceTexts) -> None:
        self._views = {own.language.tag: own for own in view.all_languages()}
        self._texts = texts
        self._kept = lru_cache(maxsize=_KEPT)(self._made)

    def newest(self, tag: str, scope: Scope, size: int) -> tuple[NewsItem, ...]:
        """The newest ``size`` releases of a scope in the language of a tag, newest first."""
        view = self._views[tag]
        return tuple(self._kept(tag, each.head.id) for each in view.catalogue.syndicated(view.language, scope)[:size])

    def _made(self, tag: str, id_: str) -> NewsItem:
        view = self._views[tag]
        appearance = view.catalogue.appearance(view.catalogue.heads[id_], view.language)
        assert appearance is not None, "only what appears in a language is asked for"
        return _item(view, appearance, self._texts.of(view.language))


def _item(view: View, appearance: Appearance, words: NullTranslations) -> NewsItem:
    release, version = appearance.release, appearance.version
    announced, told = version.announced, notes(view, release, words)
    namespace, is_withdrawn = view.catalogue.site.id_namespace, release.withdrawal is not None
    office, byline = office_party(view, release.office, "issuer"), view.text(release.byline)
    return NewsItem(
        uri=release_urn(namespace, release.id, version.language),
        url=view.absolute(view.release_path(appearance)),
        version=1 + release.event_sequence,
        language=version.language,
        published=release.date,
        modified=release.modified,
        expires=release.expires,
        is_withdrawn=is_withdrawn,
        terms=usage_terms(view),
        number=release.number,
        title=announced.title,
        headline=marked_title(release, announced.title, words),
        summary="" if is_withdrawn else announced.summary or "",
        notes=told,
        body=None if is_withdrawn else _body(view, release, version),
        byline=byline.value if byline else office.name,
        located=office.address.city if office.address else "",
        office=office,
        people=() if is_withdrawn else people_of(view, release),
        groups=tuple(group_party(view, id_, "about") for id_ in release.groups),
        subjects=_subjects(view, release, words),
        event=event_item(view, appearance),
        pictures=() if is_withdrawn else _pictures(view, release),
        attachments=() if is_withdrawn else _attachments(view, release),
        translations=_translations(view, release, version.language),
    )


def _body(view: View, release: Release, version: Version) -> Body:
    own_page = view.absolute(view.urls.release(release.date.year, version.slug))
    return Body(
        version.announced.body,
        links_to(release.files, view.absolute(view.media_folder(release)), release.pictures),
        base=own_page,
    )


def _subjects(view: View, release: Release, words: NullTranslations) -> tuple[Subject, ...]:
    """The kind, and the topics."""
    namespace, kind = view.catalogue.site.id_namespace, release.kind
    topics = (view.catalogue.topics[id_] for id_ in release.topics)
    kind_name = str(words.gettext(KIND_WORDS[kind].one))
    return (
        Subject(thing_urn(namespace, "kind", kind.value), kind.value, kind_name, "kind"),
        *(
            Subject(thing_urn(namespace, "topic", topic.id), topic.id, view.text(topic.name).value, "about")
            for topic in topics
        ),
    )


def _pictures(view: View, release: Release) -> tuple[PictureItem, ...]:
    return tuple(_picture(view, release, each) for each in release.media)


def _picture(view: View, release: Release, picture: Picture) -> PictureItem:
    caption, credit = view.text(picture.caption), view.text(picture.credit)
    shared = shared_rendition(picture)
    url = file_url(view.absolute(view.media_folder(release)), shared.name)
    return PictureItem(
        uri=medium_urn(view.catalogue.site.id_namespace, release.id, picture.file.name),
        file=File(url, shared.form.media_type, view.sizes(shared), width=shared.width, height=shared.height),
        alt=view.text(picture.alt).value,
        caption=caption.value if caption else "",
        credit=credit.value if credit else "",
        licence=picture.licence or "",
        licence_url=licence_url(picture.licence) if picture.licence else None,
    )


def _attachments(view: View, release: Release) -> tuple[File, ...]:
    folder = view.absolute(view.media_folder(release))
    return tuple(
        File(file_url(folder, each.file.name), each.file.media_type, each.file.size, view.text(each.title).value)
        for each in release.attachments
    )


def _translations(view: View, release: Release, language: str) -> tuple[Translation, ...]:
    site = view.catalogue.site
    return tuple(
        Translation(
            release_urn(site.id_namespace, release.id, each.language),
            each.language,
            view.absolute(
                view.catalogue.urls(site.language(each.language)).release(release.date.year, each.slug),
            ),
        )
        for each in release.versions
        if each.language != language
    )
