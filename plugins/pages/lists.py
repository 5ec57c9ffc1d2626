"""Lists of releases with pagination: all, and per kind, topic and year."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.edition.offers import has_list, list_path
from plugins.edition.view import Counterpart, View, Whereabouts
from plugins.newsroom.kinds import KIND_RULES, Kind
from plugins.newsroom.public import Appearance
from plugins.newsroom.scopes import ALL, Scope, Subject
from plugins.newsroom.texts import Text
from plugins.newsroom.urls import page_number
from plugins.pages.block_models import ComingCard, Link
from plugins.pages.cards import cards, coming_card
from plugins.pages.frame import home_crumb, kind_link, kinds_with_releases, surroundings
from plugins.pages.models import Crumb, Frame, ListPage, Pagination


@dataclass(frozen=True, slots=True)
class ListPart:
    """One page of a list: the releases listed on it, and those shown untranslated behind them."""

    path: str
    appearances: tuple[Appearance, ...]
    untranslated: tuple[Appearance, ...]
    pagination: Pagination


def parts(view: View, scope: Scope) -> Iterator[ListPart]:
    """The list of a scope cut into pages, newest first; an empty list has one page.

    What is shown untranslated has a page's worth on each page too, so that all of it can be reached however much it is.
    """
    path, size = list_path(view, scope), view.page_size
    listed = view.catalogue.listed(view.language, scope)
    untranslated = view.catalogue.untranslated(view.language, scope)
    count = max(1, -(-len(listed) // size), -(-len(untranslated) // size))
    for number in range(1, count + 1):
        pagination = Pagination(
            number=number,
            count=count,
            total=len(listed),
            newer=page_number(path, number - 1) if number > 1 else None,
            older=page_number(path, number + 1) if number < count else None,
        )
        here = slice((number - 1) * size, number * size)
        yield ListPart(page_number(path, number), listed[here], untranslated[here], pagination)


def whereabouts_of_part(view: View, where: Whereabouts, part: ListPart) -> Whereabouts:
    """Only the first page of a list is the same page in every language: further ones hold other releases there."""
    if part.pagination.number == 1:
        return where
    return lambda other: Counterpart(part.path) if other.language.tag == view.language.tag else None


def list_scopes(view: View) -> tuple[Scope, ...]:
    """Every scope a language has a list of, sorted."""
    catalogue = view.catalogue
    known = {
        ALL,
        *(Scope(Subject.KIND, kind.value) for kind in Kind),
        *(Scope(Subject.TOPIC, id_) for id_ in catalogue.topics),
        *(Scope(Subject.YEAR, str(year)) for year in years(view)),
    }
    return tuple(sorted(scope for scope in known if has_list(view, scope)))


def years(view: View) -> tuple[int, ...]:
    """The years with a release shown in a language, newest first."""
    shown = (*view.catalogue.listed(view.language), *view.catalogue.untranslated(view.language))
    return tuple(sorted({each.release.date.year for each in shown}, reverse=True))


def list_pages(view: View, scope: Scope, frame: Frame) -> Iterator[ListPage]:
    """The pages of one list."""

    def where(other: View) -> Counterpart | None:
        return Counterpart(list_path(other, scope)) if has_list(other, scope) else None

    crumbs = _breadcrumbs(view, scope)
    for part in parts(view, scope):
        is_first = part.pagination.number == 1
        own_where = whereabouts_of_part(view, where, part)
        yield ListPage(
            **surroundings(view, frame, part.path, own_where, breadcrumbs=crumbs, scope=scope),
            subject="releases" if scope.subject is ALL.subject else str(scope.subject),
            kind=Kind(scope.id) if scope.subject is Subject.KIND else None,
            name=_name(view, scope),
            cards=cards(view, part.appearances),
            untranslated=cards(view, part.untranslated),
            pagination=part.pagination,
            years=tuple(Link(view.urls.year(year), Text(str(year))) for year in years(view)),
            kinds=tuple(kind_link(view, kind) for kind in kinds_with_releases(view)),
            coming=_coming(view, scope) if is_first else (),
        )


def _coming(view: View, scope: Scope) -> tuple[ComingCard, ...]:
    """The coming events of a scope: its releases', and on the list of events the working groups' meetings too. Not on the
    list of everything, where home already shows them.
    """
    if scope == ALL:
        return ()
    in_scope = {each.release.id for each in view.catalogue.listed(view.language, scope)}
    with_meetings = scope.subject is Subject.KIND and KIND_RULES[Kind(scope.id)].leads == "event"
    return tuple(
        coming_card(view, each)
        for each in view.catalogue.coming_events(view.language)
        if (each.release.release.id in in_scope if each.release else with_meetings)
    )


def _name(view: View, scope: Scope) -> Text | None:
    if scope.subject is Subject.TOPIC:
        return view.text(view.catalogue.topics[scope.id].name)
    return Text(scope.id) if scope.subject is Subject.YEAR else None


def _breadcrumbs(view: View, scope: Scope) -> tuple[Crumb, ...]:
    home = home_crumb(view)
    if scope.subject is Subject.TOPIC:
        return (home, Crumb(view.urls.topics(), subject="topics"))
    return (home, Crumb(view.urls.releases(), subject="releases")) if scope.subject is Subject.YEAR else (home,)
