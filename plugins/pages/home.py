"""A language's home page."""

from itertools import islice

from plugins.edition.offers import has_list
from plugins.edition.view import View, always
from plugins.newsroom.kinds import KIND_RULES, Kind
from plugins.newsroom.public import Appearance, may_come
from plugins.newsroom.releases import Release
from plugins.newsroom.scopes import ALL, Scope, Subject
from plugins.pages.blocks import office_link
from plugins.pages.cards import card, cards, coming_card
from plugins.pages.frame import surroundings
from plugins.pages.models.frame import Frame
from plugins.pages.models.lists import HomePage
from plugins.pages.name_order import by_name, topics_with_releases
from plugins.pages.release_page import topic_links

# Few enough that coming events are not far down on a phone; the list of all releases is one step away.
_LATEST = 5
_COMING = 4
_PAST = 3
_UNTRANSLATED = 3


def home_page(view: View, frame: Frame) -> HomePage:
    """The newest releases, coming events, offices and topics."""
    catalogue, urls = view.catalogue, view.urls
    where = always(lambda other: other.urls.home())
    listed = catalogue.listed(view.language)
    description = view.text(catalogue.site.tagline)
    words = description.value if description else ""
    coming = catalogue.coming_events(view.language)[:_COMING]
    with_releases = {each.head.office for each in listed}
    offices = by_name(view, (catalogue.offices[id_] for id_ in with_releases))
    return HomePage(
        **surroundings(view, frame, urls.home(), where, description=words, default="/"),
        lead=card(view, listed[0]) if listed else None,
        latest=cards(view, listed[1 : 1 + _LATEST]),
        untranslated=cards(view, catalogue.untranslated(view.language)[:_UNTRANSLATED]),
        coming=tuple(coming_card(view, each) for each in coming),
        past=cards(view, _past_events(view)) if not coming else (),
        offices=tuple(office_link(view, each.id) for each in offices),
        topics=topic_links(view, topics_with_releases(view)),
        releases=urls.releases() if has_list(view, ALL) else None,
        events=_events_list(view),
    )


def _past_events(view: View) -> tuple[Appearance, ...]:
    """The events that ended last, so that the column is not empty between two events; not those that never took place."""
    now = view.catalogue.now
    over = [
        each for each in view.catalogue.listed(view.language) if each.head.has_event and not may_come(each.head, now)
    ]
    newest_first = sorted(over, key=lambda each: (each.head.ends, each.head.id), reverse=True)
    return tuple(islice((each for each in newest_first if _took_place(each.release)), _PAST))


def _took_place(release: Release) -> bool:
    return release.event is not None and not release.event.is_off


def _events_list(view: View) -> str | None:
    """The first list of a kind that is about events."""
    kinds = (kind for kind in Kind if KIND_RULES[kind].leads == "event")
    return next((view.urls.kind(kind) for kind in kinds if has_list(view, Scope(Subject.KIND, kind.value))), None)
