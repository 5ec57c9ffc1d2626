"""The page of a release, in a language it exists in or untranslated in another one's frame."""

import datetime as dt
from dataclasses import replace

from plugins.edition.body import Body, links_to
from plugins.edition.depictions import figure, pictures_in_text
from plugins.edition.offers import CONTACT_FILE, EVENT_FILE, OEMBED_JSON, OEMBED_XML, has_list
from plugins.edition.view import Counterpart, View, Whereabouts
from plugins.newsroom.events import Span
from plugins.newsroom.heads import Head as ReleaseHead
from plugins.newsroom.identity import event_uid, release_urn
from plugins.newsroom.kinds import KIND_RULES
from plugins.newsroom.public import Appearance
from plugins.newsroom.releases import Release, ReleaseStatus, State, Version
from plugins.newsroom.scopes import Scope, Subject
from plugins.newsroom.texts import Text
from plugins.newsroom.visibility import is_listed
from plugins.pages.blocks import event_details, file_model, group_card, office_block, picture, sign_language
from plugins.pages.cards import card
from plugins.pages.frame import head_of, home_crumb, kind_link, switcher
from plugins.pages.models.cards import Card
from plugins.pages.models.events import EventDetails
from plugins.pages.models.frame import Crumb, Frame, Head, OembedLink
from plugins.pages.models.links import Link
from plugins.pages.models.media import PictureModel
from plugins.pages.models.releases import ChangeNote, OlderThanOriginal, PreviewNote, ReleasePage
from plugins.pages.people import answering_contacts, unanswered_contacts


def whereabouts(head: ReleaseHead) -> Whereabouts:
    """Where a release stands in each language."""

    def where(view: View) -> Counterpart | None:
        appearance = view.catalogue.appearance(head, view.language)
        if appearance is None:
            return None
        return Counterpart(view.release_path(appearance), appearance.is_translated)

    return where


def release_page(view: View, appearance: Appearance, frame: Frame) -> ReleasePage:
    """The model of one release's page."""
    release, version = appearance.release, appearance.version
    catalogue = view.catalogue
    path, where = view.release_path(appearance), whereabouts(appearance.head)
    own = view.in_language(catalogue.site.language(version.language))
    own_path = own.urls.release(release.date.year, version.slug)
    folder = view.media_folder(release)
    pictures = tuple(picture(view, medium, figure(medium), folder) for medium in release.media)
    entries = switcher(view, where)
    contacts = answering_contacts(view, release.contacts)
    lang, direction = ("", "") if appearance.is_translated else (version.language, own.language.direction)
    namespace = catalogue.site.id_namespace
    return ReleasePage(
        frame=frame,
        head=_head(view, appearance, where, pictures, own_path),
        path=path,
        origin=view.origin,
        switcher=entries,
        breadcrumbs=_breadcrumbs(view, release),
        urn=release_urn(namespace, release.id, version.language),
        original_urn=release_urn(namespace, release.id, release.original),
        kind=release.kind,
        leads=KIND_RULES[release.kind].leads,
        title=version.title,
        summary=version.summary,
        lang=lang,
        direction=direction,
        date=release.date,
        modified=release.modified,
        office=office_block(view, release.office),
        byline=view.text(release.byline),
        number=release.number,
        body=_body(release, version, folder, (lang, direction)),
        event=_event(view, appearance, own_path),
        contacts=contacts,
        past_contacts=unanswered_contacts(view, release.contacts),
        vcard_url=f"{own_path}{CONTACT_FILE}" if contacts and not view.preview else None,
        groups=tuple(group_card(view, catalogue.groups[id_]) for id_ in release.groups),
        topics=topic_links(view, release.topics),
        lead_picture=pictures[0] if pictures else None,
        gallery=pictures[1:],
        attachments=tuple(file_model(view, each, folder) for each in release.attachments),
        sign_language=sign_language(release.sign_language, folder) if release.sign_language else None,
        changes=_changes(view, release),
        expired=_last_day(release) if appearance.head.is_expired(catalogue.now) else None,
        is_old=release.old_from <= catalogue.now,
        related=_related(view, release),
        original=None if appearance.is_translated else Link(own_path, Text(version.title, version.language)),
        outdated=_outdated(view, appearance),
        languages=tuple(entry for entry in entries if entry.state == "translated"),
        year=_year(view, release),
        overview=kind_link(view, release.kind) if _has_kind(view, release) else None,
        preview=_preview(view, release, own_path),
    )


def _body(release: Release, version: Version, folder: str, language: tuple[str, str]) -> Body:
    """The text; ``language`` and direction where it is not in the page's language."""
    links, pictures = links_to(release.files, folder, release.pictures), pictures_in_text(release.pictures, folder)
    return Body(version.body, links, *language, pictures=pictures)


def _changes(view: View, release: Release) -> tuple[ChangeNote, ...]:
    """The recorded changes, newest first."""
    in_order = sorted(release.changes, key=lambda each: each.date, reverse=True)
    return tuple(ChangeNote(each.date, each.type, view.text(each.note)) for each in in_order)


def _preview(view: View, release: Release, own_path: str) -> PreviewNote | None:
    if view.preview is None:
        return None
    is_embargoed = release.date > view.catalogue.now and release.status is ReleaseStatus.PUBLISHED
    return PreviewNote(view.absolute(own_path), Span(release.date, None, False, release.zone) if is_embargoed else None)


def _has_kind(view: View, release: Release) -> bool:
    return has_list(view, Scope(Subject.KIND, release.kind.value))


def _breadcrumbs(view: View, release: Release) -> tuple[Crumb, ...]:
    home, kind = home_crumb(view), Crumb(view.urls.kind(release.kind), kind=release.kind)
    return (home, kind) if _has_kind(view, release) else (home,)


def _year(view: View, release: Release) -> Link | None:
    year = release.date.year
    has_year = has_list(view, Scope(Subject.YEAR, str(year)))
    return Link(view.urls.year(year), Text(str(year))) if has_year else None


def _last_day(release: Release) -> dt.date | None:
    """The last day it was valid on, where its office is."""
    return None if release.expires is None else (release.expires - dt.timedelta(seconds=1)).date()


def _head(
    view: View, appearance: Appearance, where: Whereabouts, pictures: tuple[PictureModel, ...], own_path: str
) -> Head:
    """The head; an untranslated release's canonical is its own language's page, and it has no alternates here. Of a withdrawn
    release it gives the reason in place of summary and picture: what is shown of it where its address is shared has no notice.
    """
    release = appearance.release
    reason = view.text(release.withdrawal.note) if release.withdrawal else None
    summary = (reason.value if reason else "") if release.withdrawal else appearance.version.summary or ""
    return head_of(
        view,
        view.release_path(appearance),
        where if appearance.is_translated and view.preview is None else None,
        description=summary,
        scope=Scope(Subject.KIND, release.kind.value),
        picture=pictures[0] if pictures and not release.withdrawal else None,
        canonical=own_path,
        dates=(release.date, release.modified),
        noindex=view.preview is not None or not is_listed(appearance.head, view.catalogue.now),
        oembed=() if view.preview else _oembed(view.absolute(own_path)),
    )


def _oembed(url: str) -> tuple[OembedLink, ...]:
    """The two forms beside the page of the release's own language (oembed.com, section 4)."""
    return (
        OembedLink("application/json+oembed", f"{url}{OEMBED_JSON}"),
        OembedLink("text/xml+oembed", f"{url}{OEMBED_XML}"),
    )


def _outdated(view: View, appearance: Appearance) -> OlderThanOriginal | None:
    """What a translation that is older than its original says of it; nothing where the release no longer holds at all."""
    release, version = appearance.release, appearance.version
    if (
        release.withdrawal is not None
        or not appearance.is_translated
        or release.state(version.language) is not State.OUTDATED
    ):
        return None
    # The files of a release stand at the page of its original.
    url = view.media_folder(release)
    recorded = version.basis.recorded if version.basis else None
    # What was made ready under embargo says nothing to readers by its date.
    return OlderThanOriginal(url, release.original, recorded if recorded and recorded > release.date else None)


def topic_links(view: View, topics: tuple[str, ...]) -> tuple[Link, ...]:
    """Links to the lists of those topics that have one."""
    names = ((id_, view.catalogue.topics[id_].name) for id_ in topics if has_list(view, Scope(Subject.TOPIC, id_)))
    return tuple(Link(view.urls.topic(id_), view.text(name)) for id_, name in names)


def _event(view: View, appearance: Appearance, own_path: str) -> EventDetails | None:
    release = appearance.release
    if release.event is None:
        return None
    lang = "" if appearance.is_translated else appearance.version.language
    is_withdrawn = release.withdrawal is not None
    uid = event_uid(view.catalogue.site.id_namespace, release.id)
    title = Text(appearance.version.title, lang)
    calendar = None if view.preview or is_withdrawn else f"{own_path}{EVENT_FILE}"
    details = event_details(view, release.event, title, uid, calendar, release.zone)
    # Nobody is asked to come to what a withdrawn release announced: calendars have it as cancelled.
    return replace(details, registration=None, online_url=None) if is_withdrawn else details


def _related(view: View, release: Release) -> tuple[Card, ...]:
    """Related releases that are listed and appear in this language."""
    found = (view.catalogue.heads.get(id_) for id_ in release.related)
    listed = (each for each in found if each is not None and is_listed(each, view.catalogue.now))
    appearances = (view.catalogue.appearance(each, view.language) for each in listed)
    return tuple(card(view, each) for each in appearances if each is not None)
