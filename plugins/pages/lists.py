"""Lists of releases with pagination: all, and per kind, topic and year."""

from dataclasses import dataclass
from typing import TypeAlias

from plugins.edition.offers import has_list, list_path
from plugins.edition.view import Counterpart, View, Whereabouts
from plugins.newsroom.kinds import KIND_RULES, Kind
from plugins.newsroom.people import Office, Topic
from plugins.newsroom.public import Appearance
from plugins.newsroom.scopes import ALL, Scope, Subject
from plugins.newsroom.texts import Text
from plugins.newsroom.urls import page_number
from plugins.pages.cards import cards, coming_card
from plugins.pages.frame import home_crumb, kind_link, kinds_with_releases, surroundings
from plugins.pages.models.cards import ComingCard
from plugins.pages.models.frame import Crumb, Frame
from plugins.pages.models.links import Link
from plugins.pages.models.lists import ListPage, Pagination
from plugins.pages.name_order import by_name

# What is listed, and what is shown untranslated; each newest first.
Shown: TypeAlias = tuple[tuple[Appearance, ...], tuple[Appearance, ...]]


@dataclass(frozen=True, slots=True)
class ListPart:
    """One page of a list: the releases listed on it, and those shown untranslated behind them."""

    path: str
    appearances: tuple[Appearance, ...]
    untranslated: tuple[Appearance, ...]
    pagination: Pagination


@dataclass(frozen=True, slots=True)
class ListPlan:
    """A list before it is cut into pages.

    Pages of the archive are full and numbered from the oldest, so a release once on page 7 stays there, however many come
    after it (docs/adr/0010). The front, without a number, holds the newest: at least a page's worth, less than two.
    """

    path: str
    size: int
    listed: tuple[Appearance, ...]
    untranslated: tuple[Appearance, ...]

    @property
    def archived(self) -> int:
        """How many pages of the archive there are."""
        return max(_full_pages(self.listed, self.size), _full_pages(self.untranslated, self.size))

    def front(self) -> ListPart:
        """The page of the newest."""
        older = page_number(self.path, self.archived) if self.archived else None
        pagination = Pagination(number=0, total=len(self.listed), newer=None, older=older)
        return ListPart(self.path, *self._newest(), pagination)

    def page(self, number: int) -> ListPart:
        """A page of the archive; ``number`` from 1, the oldest."""
        newer = self.path if number == self.archived else page_number(self.path, number + 1)
        older = page_number(self.path, number - 1) if number > 1 else None
        return ListPart(
            page_number(self.path, number), *self.pages(number, number), Pagination(number, None, newer, older)
        )

    def pages(self, first: int, last: int) -> Shown:
        """What is listed, and what is shown untranslated, on some pages of the archive that follow each other."""
        return (
            _of_pages(self.listed, first, last, self.size),
            _of_pages(self.untranslated, first, last, self.size),
        )

    def _newest(self) -> Shown:
        return _newest(self.listed, self.size), _newest(self.untranslated, self.size)


def _newest(shown: tuple[Appearance, ...], size: int) -> tuple[Appearance, ...]:
    return shown[: len(shown) - _full_pages(shown, size) * size]


def _full_pages(shown: tuple[Appearance, ...], size: int) -> int:
    """How many pages of the archive are filled: the newest page's worth stays on the front until another is full."""
    return max(0, len(shown) // size - 1)


def _of_pages(shown: tuple[Appearance, ...], first: int, last: int, size: int) -> tuple[Appearance, ...]:
    last = min(last, _full_pages(shown, size))
    return shown[len(shown) - last * size : len(shown) - (first - 1) * size] if first <= last else ()


def plan_of(view: View, scope: Scope) -> ListPlan:
    """The list of a scope in a language."""
    listed, untranslated = (of(view.language, scope) for of in (view.catalogue.listed, view.catalogue.untranslated))
    return ListPlan(list_path(view, scope), view.page_size, listed, untranslated)


def whereabouts_of_part(view: View, where: Whereabouts, part: ListPart) -> Whereabouts:
    """Only the first page of a list is the same page in every language: further ones hold other releases there."""
    if part.pagination.number == 0:
        return where
    return lambda other: Counterpart(part.path) if other.language.tag == view.language.tag else None


def list_scopes(view: View) -> tuple[Scope, ...]:
    """Every scope a language has a list of, sorted."""
    catalogue = view.catalogue
    known = {
        ALL,
        *(Scope(Subject.KIND, kind.value) for kind in Kind),
        *(Scope(Subject.TOPIC, id_) for id_ in catalogue.topics),
        *(Scope(Subject.YEAR, str(year)) for year in catalogue.years(view.language)),
    }
    return tuple(sorted(scope for scope in known if has_list(view, scope)))


def list_whereabouts(scope: Scope) -> Whereabouts:
    """Where a list stands in each language."""
    return lambda other: Counterpart(list_path(other, scope)) if has_list(other, scope) else None


def list_page(view: View, scope: Scope, part: ListPart, frame: Frame) -> ListPage:
    """The model of one page of a list."""
    where = whereabouts_of_part(view, list_whereabouts(scope), part)
    return ListPage(
        **surroundings(view, frame, part.path, where, breadcrumbs=_breadcrumbs(view, scope), scope=scope),
        subject="releases" if scope.subject is ALL.subject else str(scope.subject),
        kind=Kind(scope.id) if scope.subject is Subject.KIND else None,
        name=_name(view, scope),
        cards=cards(view, part.appearances),
        untranslated=cards(view, part.untranslated),
        pagination=part.pagination,
        years=tuple(Link(view.urls.year(year), Text(str(year))) for year in view.catalogue.years(view.language)),
        kinds=tuple(kind_link(view, kind) for kind in kinds_with_releases(view)),
        topics=_links(view, Subject.TOPIC, by_name(view, view.catalogue.topics.values())),
        offices=_links(view, Subject.OFFICE, by_name(view, view.catalogue.offices.values())),
        counts=counts(view) if part.pagination.number == 0 else (),
        coming=coming_cards(view, scope) if part.pagination.number == 0 else (),
    )


def _links(view: View, subject: Subject, named: tuple[Topic, ...] | tuple[Office, ...]) -> tuple[Link, ...]:
    """The lists of one subject that there are."""
    scopes = ((Scope(subject, each.id), each) for each in named)
    return tuple(Link(list_path(view, scope), view.text(each.name)) for scope, each in scopes if has_list(view, scope))


def counts(view: View) -> tuple[tuple[str, int], ...]:
    """How many releases each list of a language holds, by its path: those in the language, as the list itself says."""
    offices = (Scope(Subject.OFFICE, id_) for id_ in view.catalogue.offices)
    scopes = (*list_scopes(view), *(scope for scope in offices if has_list(view, scope)))
    return tuple((list_path(view, scope), len(view.catalogue.listed(view.language, scope))) for scope in scopes)


def coming_cards(view: View, scope: Scope) -> tuple[ComingCard, ...]:
    """The coming events of a scope: its releases', and on the list of events the working groups' meetings too. Not on the
    list of everything, where home already shows them.
    """
    if scope == ALL:
        return ()
    in_scope = {each.head.id for each in view.catalogue.listed(view.language, scope)}
    with_meetings = scope.subject is Subject.KIND and KIND_RULES[Kind(scope.id)].leads == "event"
    return tuple(
        coming_card(view, each)
        for each in view.catalogue.coming_events(view.language)
        if (each.release.head.id in in_scope if each.release else with_meetings)
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
