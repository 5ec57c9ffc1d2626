"""What surrounds every page: navigation, footer, language switcher, and what the page says to machines."""

import datetime as dt
from collections.abc import Callable
from typing import TypedDict

from plugins.edition.offers import FeedFormat, has_calendar, has_feed, has_list
from plugins.edition.view import Counterpart, View, Whereabouts
from plugins.newsroom.kinds import Kind
from plugins.newsroom.languages import Language
from plugins.newsroom.scopes import ALL, Scope, Subject
from plugins.newsroom.texts import Text, Texts
from plugins.pages.blocks import office_block
from plugins.pages.models.frame import (
    Alternate,
    Crumb,
    FeedLink,
    Frame,
    Head,
    NavLink,
    OembedLink,
    StandingLink,
    SwitcherEntry,
)
from plugins.pages.models.media import PictureModel

# The theme's own picture, for pages that have none: what is shared without a picture is not seen.
_SHARE_PICTURE = "/theme/share.jpg"
_SHARE_SIZE = (1200, 630)

# The standing page that says what easy language is and what there is in it (SPEC section 2).
EASY_INTRODUCTION = "easy-language"

# The standing page with the videos in sign language that BITV 2.0, annex 2, part 1 asks for.
SIGN_LANGUAGE = "sign-language"


def frame_of(view: View) -> Frame:
    """The frame of every page of a language."""
    site, urls = view.catalogue.site, view.urls
    standing = standing_links(view)
    return Frame(
        language=view.language,
        site_name=view.text(site.name),
        tagline=view.text(site.tagline),
        notice=view.text(site.notice),
        home=urls.home(),
        theme=view.theme,
        nav=_navigation(view),
        publisher=office_block(view, site.publisher),
        standing=standing,
        sign_language=next((each for each in standing if each.id == SIGN_LANGUAGE), None),
        feed=urls.feed(ALL.path, FeedFormat.RSS.suffix) if has_feed(view, ALL) else None,
        feeds=urls.feeds(),
        embed=urls.embedding(),
        site_map=urls.site_map(),
        search=urls.search() if view.has_search else None,
        sitemap="/sitemap.xml" if view.preview is None else view.absolute("/sitemap.xml"),
        calendar=urls.calendar(ALL.path) if has_calendar(view) else None,
    )


def kinds_with_releases(view: View) -> tuple[Kind, ...]:
    """The kinds whose list exists in a language, in the order of the table of kinds."""
    return tuple(kind for kind in Kind if has_list(view, Scope(Subject.KIND, kind.value)))


def kind_link(view: View, kind: Kind) -> NavLink:
    return NavLink("kind", view.urls.kind(kind), kind)


def _navigation(view: View) -> tuple[NavLink, ...]:
    catalogue, urls = view.catalogue, view.urls
    registers = (
        ("releases", urls.releases(), has_list(view, ALL)),
        ("contacts", urls.contacts(), catalogue.contacts),
        ("groups", urls.groups(), catalogue.groups),
        ("offices", urls.offices(), catalogue.offices),
    )
    kinds = tuple(kind_link(view, kind) for kind in kinds_with_releases(view))
    return (*kinds, *(NavLink(subject, url) for subject, url, exists in registers if exists))


def standing_links(view: View) -> tuple[StandingLink, ...]:
    """The standing pages in their order; one that is not translated leads to its default or original language."""
    links = []
    for page in view.catalogue.pages:
        wanted = (view.language.tag, view.language.easy_for, view.catalogue.site.default_language, page.original)
        tags = [tag for tag in wanted if tag and page.version(tag)]
        version = page.version(tags[0])
        if version is not None:
            language = view.catalogue.site.language(version.language)
            url = view.in_language(language).urls.page(version)
            links.append(
                StandingLink(page.id, url, version.title, "" if language.tag == view.language.tag else language.tag)
            )
    return tuple(links)


def switcher(view: View, where: Whereabouts) -> tuple[SwitcherEntry, ...]:
    """Every language, leading to the same page where it exists there, else to that language's home; an easy-to-read variant
    to its introduction before its home.
    """
    return tuple(_entry(view, other, where(other)) for other in view.all_languages())


def _entry(view: View, other: View, counterpart: Counterpart | None) -> SwitcherEntry:
    language = other.language
    introduction = _introduction(other) if counterpart is None else None
    if language.tag == view.language.tag:
        state = "current"
    elif counterpart is None:
        state = "home" if introduction is None else "introduction"
    else:
        state = "translated" if counterpart.is_translated else "untranslated"
    url = counterpart.path if counterpart else introduction or other.urls.home()
    return SwitcherEntry(language.tag, language.name, language.direction, url, state, language.is_easy)


def _introduction(view: View) -> str | None:
    """The page that introduces an easy-to-read variant in itself; None where the site has none, or the language is no such."""
    pages = (page for page in view.catalogue.pages if page.id == EASY_INTRODUCTION)
    version = next((page.version(view.language.tag) for page in pages), None) if view.language.is_easy else None
    return None if version is None else view.urls.page(version)


def alternates(view: View, where: Whereabouts, default: str | None = None) -> tuple[Alternate, ...]:
    """The hreflang set of a page: itself, its translations and ``x-default``; none outside hreflang.

    Easy-language pages stand outside it (SPEC section 3); so does an untranslated release, whose canonical is another
    page. ``default`` is the path of ``x-default`` where it is not one of the set.
    """
    found: list[tuple[Language, str]] = []
    for other in view.all_languages():
        counterpart = where(other)
        if counterpart is not None and counterpart.is_translated and not other.language.is_easy:
            found.append((other.language, counterpart.path))
    if view.language.tag not in {language.tag for language, _ in found}:
        return ()
    default_tag = view.catalogue.site.default_language
    in_default = next((path for language, path in found if language.tag == default_tag), found[0][1])
    pairs = [(language.tag, path) for language, path in found] + [("x-default", default or in_default)]
    return tuple(Alternate(tag, view.absolute(path)) for tag, path in pairs)


def head_of(
    view: View,
    path: str,
    where: Whereabouts | None,
    *,
    description: str = "",
    scope: Scope = ALL,
    picture: PictureModel | None = None,
    canonical: str | None = None,
    dates: tuple[dt.datetime, dt.datetime] | None = None,
    noindex: bool = False,
    default: str | None = None,
    oembed: tuple[OembedLink, ...] = (),
) -> Head:
    """A page's head. ``where`` None leaves it without alternates; ``scope`` puts its own feed first; ``dates`` are
    publication and last change of a release; ``default`` is the path of ``x-default`` where it is no language's page.
    """
    shared = picture.shared if picture else None
    return Head(
        canonical=view.absolute(canonical or path),
        alternates=alternates(view, where, default) if where is not None else (),
        description=description,
        feeds=_feeds(view, scope),
        image=view.absolute(shared.url if shared else _SHARE_PICTURE),
        image_size=(shared.width, shared.height) if shared else _SHARE_SIZE,
        image_alt=picture.alt.value if picture else view.text(view.catalogue.site.name).value,
        noindex=noindex,
        published=dates[0] if dates else None,
        modified=dates[1] if dates else None,
        oembed=oembed,
        calendar=_own_calendar(view, scope),
    )


class Surroundings(TypedDict):
    """The fields every page has (models.Page), to be given to a page's class as keywords."""

    frame: Frame
    head: Head
    path: str
    origin: str
    switcher: tuple[SwitcherEntry, ...]
    breadcrumbs: tuple[Crumb, ...]


def surroundings(
    view: View,
    frame: Frame,
    path: str,
    where: Whereabouts,
    *,
    breadcrumbs: tuple[Crumb, ...] = (),
    description: str = "",
    scope: Scope = ALL,
    default: str | None = None,
) -> Surroundings:
    """What surrounds a page that is the same page in the languages ``where`` knows; see head_of for the rest."""
    head = head_of(view, path, where, description=description, scope=scope, default=default)
    return Surroundings(
        frame=frame,
        head=head,
        path=path,
        origin=view.origin,
        switcher=switcher(view, where),
        breadcrumbs=breadcrumbs,
    )


def feed_link(view: View, scope: Scope) -> FeedLink:
    """A feed of a scope, named by what it is about."""
    urls = {each: view.urls.feed(scope.path, each.suffix) for each in FeedFormat}
    formats = tuple((each.media_type, each.label, url) for each, url in urls.items())
    kind = scope.id if scope.subject is Subject.KIND else scope.kind
    return FeedLink(
        str(scope.subject), urls[FeedFormat.RSS], formats, Kind(kind) if kind else None, _name_of(view, scope)
    )


def _name_of(view: View, scope: Scope) -> Text | None:
    catalogue = view.catalogue
    names: dict[Subject, Callable[[], Texts]] = {
        Subject.OFFICE: lambda: catalogue.offices[scope.id].name,
        Subject.TOPIC: lambda: catalogue.topics[scope.id].name,
        Subject.GROUP: lambda: catalogue.groups[scope.id].name,
    }
    return view.text(names[scope.subject]()) if scope.subject in names else None


def _feeds(view: View, scope: Scope) -> tuple[FeedLink, ...]:
    scopes = () if view.preview else dict.fromkeys((scope, ALL))
    return tuple(feed_link(view, each) for each in scopes if has_feed(view, each))


def _own_calendar(view: View, scope: Scope) -> str | None:
    """The calendar of a page's scope; that of everything is part of the frame."""
    return view.urls.calendar(scope.path) if scope != ALL and has_calendar(view, scope) else None


def home_crumb(view: View) -> Crumb:
    return Crumb(view.urls.home(), subject="home")
