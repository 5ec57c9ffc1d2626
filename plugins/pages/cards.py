"""Releases and coming events as lists show them."""

from collections.abc import Iterable
from dataclasses import replace

from plugins.edition.depictions import figure
from plugins.edition.view import View
from plugins.newsroom.public import Appearance, ComingEvent
from plugins.newsroom.releases import Release
from plugins.newsroom.texts import Text
from plugins.pages.blocks import names_zone, picture, place_of
from plugins.pages.models.cards import Card, ComingCard
from plugins.pages.models.media import PictureModel


def card(view: View, appearance: Appearance) -> Card:
    """A release in a list."""
    release = appearance.release
    version = appearance.version
    lang = "" if appearance.is_translated else version.language
    event = release.event
    change = release.last_amendment
    return Card(
        url=view.release_path(appearance),
        title=Text(version.title, lang),
        summary=Text(version.summary, lang) if version.summary else None,
        kind=release.kind,
        date=release.date,
        office=view.text(view.catalogue.offices[release.office].name),
        when=event.span if event else None,
        place=place_of(view, event) if event else None,
        event_status=event.status if event else None,
        attendance=event.attendance if event else None,
        is_off=event is not None and event.is_off,
        recurs=event is not None and event.recurrence is not None,
        picture=_picture(view, release),
        language=lang,
        change=change.type if change else None,
        changed=change.date if change else None,
    )


def _picture(view: View, release: Release) -> PictureModel | None:
    """The lead picture; what the press may load is offered on the release's own page."""
    if not release.media:
        return None
    lead = replace(release.media[0], for_press=False)
    return picture(view, lead, figure(lead), view.media_folder(release))


def cards(view: View, appearances: Iterable[Appearance]) -> tuple[Card, ...]:
    return tuple(card(view, each) for each in appearances)


def coming_card(view: View, coming: ComingEvent) -> ComingCard:
    """A coming event: a release's, or a working group's meeting."""
    event = coming.event
    if coming.release is not None:
        url, title, name = view.release_path(coming.release), Text(coming.release.version.title), None
    else:
        group = coming.group
        assert group is not None, "a coming event belongs to a release or a group"
        name = view.text(group.name) if coming.title else None
        url, title = view.urls.group(group.id), view.text(coming.title or group.name)
    return ComingCard(
        url=url,
        title=title,
        group=name,
        span=coming.span,
        place=place_of(view, event),
        status=event.status,
        attendance=event.attendance,
        is_off=event.is_off,
        names_zone=names_zone(view, coming.span),
    )
