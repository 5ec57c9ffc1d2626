"""Every page of the site: which there are, which template shows each, and from which ingredients they are made together.

Releases are made by the quarter of a year, pages of archives in blocks: a change concerns one of each. What changes with
every release (home, registers, directories) is few and always looked at.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import NamedTuple

from plugins.edition.ingredients import (
    digest_of,
    of_addresses,
    of_coming,
    of_frame,
    of_listings,
    of_releases,
)
from plugins.edition.offers import feed_scopes
from plugins.edition.view import View, Whereabouts
from plugins.engine.artifact import Stage
from plugins.newsroom.public import Appearance
from plugins.newsroom.redirects import Redirect, redirects_of
from plugins.newsroom.scopes import Scope, Subject
from plugins.pages.directories import feeds_page, site_map_page
from plugins.pages.embedding import embed_builder_page, embed_page, embedded
from plugins.pages.frame import frame_of
from plugins.pages.home import home_page
from plugins.pages.lists import ListPart, ListPlan, counts, list_page, list_scopes, list_whereabouts, plan_of
from plugins.pages.models.frame import Page
from plugins.pages.moved import redirect_page
from plugins.pages.registers import contact_page, entry_whereabouts, group_page, office_page, register_pages
from plugins.pages.release_page import release_page
from plugins.pages.search_page import search_page
from plugins.pages.standing import language_choice, not_found, standing_page

# Pages of an archive that are made together.
_BLOCK = 32

# Releases of so many seconds are made together: a quarter of a year.
_SEASON = 13 * 7 * 24 * 3600

# The subjects whose lists are pages of a register's entry.
_ENTRIES = {
    Subject.OFFICE: ("office.html", office_page),
    Subject.CONTACT: ("contact.html", contact_page),
    Subject.GROUP: ("group.html", group_page),
}


class PageOfTemplate(NamedTuple):
    """A page's template and model, and when it is put in place."""

    template: str
    page: Page
    stage: Stage


@dataclass(frozen=True, slots=True)
class PageBatch:
    """Pages that are made together; see engine.artifact.Batch."""

    name: str
    ingredients: bytes | None
    pages: Callable[[], Iterable[PageOfTemplate]]


def page_batches(view: View, registers: bytes) -> Iterator[PageBatch]:
    """All pages of all languages; ``view`` is the default language's, ``registers`` the digest of everything but releases."""
    yield PageBatch("pages", None, partial(root_pages, view))
    yield from _redirects(view, registers)
    frame = digest_of(*of_frame(view), *(frame_of(own) for own in view.all_languages()))
    for own in view.all_languages():
        tag = own.language.tag
        yield PageBatch(f"pages/{tag}", None, partial(overview_pages, own))
        yield from _release_batches(own, registers)
        coming, counted = of_coming(own), digest_of(counts(own))
        for scope in all_lists(own):
            is_entry = scope.subject in _ENTRIES
            surroundings = registers if is_entry else frame
            yield from _list_batches(own, scope, surroundings, coming if is_entry else digest_of(coming, counted))
        for scope in feed_scopes(own):
            ingredients = digest_of(registers, of_listings(embedded(own, scope)), coming)
            yield PageBatch(f"pages/{tag}/embed/{scope.path}", ingredients, partial(_embedded, own, scope))


def all_lists(view: View) -> tuple[Scope, ...]:
    """Every list of a language: of releases, and on the pages of all entries of registers."""
    catalogue = view.catalogue
    return (
        *list_scopes(view),
        *(Scope(Subject.OFFICE, id_) for id_ in catalogue.offices),
        *(Scope(Subject.CONTACT, id_) for id_ in catalogue.contacts),
        *(Scope(Subject.GROUP, id_) for id_ in catalogue.groups),
    )


def whereabouts_of_list(scope: Scope) -> Whereabouts:
    """Where a list's front stands in each language."""
    return entry_whereabouts(scope) if scope.subject in _ENTRIES else list_whereabouts(scope)


def root_pages(view: View) -> Iterator[PageOfTemplate]:
    """The pages in no language of their own; ``view`` is the default language's."""
    yield PageOfTemplate("language_choice.html", language_choice(view), Stage.LIST)
    yield PageOfTemplate("404.html", not_found(view), Stage.PAGE)


def overview_pages(view: View) -> Iterator[PageOfTemplate]:
    """The pages a language has once: home, registers, directories, search, standing pages."""
    frame = frame_of(view)
    for page in view.catalogue.pages:
        version = page.version(view.language.tag)
        if version is not None:
            yield PageOfTemplate("page.html", standing_page(view, page, version, frame), Stage.PAGE)
    yield PageOfTemplate("home.html", home_page(view, frame), Stage.LIST)
    for register in register_pages(view, frame):
        yield PageOfTemplate("register.html", register, Stage.LIST)
    yield PageOfTemplate("feeds.html", feeds_page(view, frame), Stage.LIST)
    yield PageOfTemplate("embed_builder.html", embed_builder_page(view, frame), Stage.LIST)
    if view.has_search:
        yield PageOfTemplate("search.html", search_page(view, frame), Stage.LIST)
    yield PageOfTemplate("site_map.html", site_map_page(view, frame), Stage.LIST)


def _embedded(view: View, scope: Scope) -> Iterator[PageOfTemplate]:
    yield PageOfTemplate("embed.html", embed_page(view, scope, frame_of(view)), Stage.LIST)


def _redirects(view: View, registers: bytes) -> Iterator[PageBatch]:
    """The pages at old addresses, made together: there are few, or they came all at once from another site."""
    found = redirects_of(view.catalogue)
    if found:
        leading = (
            (each.path, each.appearance.language.tag, each.appearance.head.version(each.appearance.tag).texts)
            for each in found
        )
        addresses = of_addresses(view, (each.appearance for each in found))
        yield PageBatch(
            "pages/redirects", digest_of(registers, tuple(leading), addresses), partial(_moved, view, found)
        )


def _moved(view: View, found: tuple[Redirect, ...]) -> Iterator[PageOfTemplate]:
    views = {own.language.tag: (own, frame_of(own)) for own in view.all_languages()}
    for redirect in found:
        own, frame = views[redirect.appearance.language.tag]
        yield PageOfTemplate("redirect.html", redirect_page(own, redirect, frame), Stage.LIST)


def _release_batches(view: View, registers: bytes) -> Iterator[PageBatch]:
    for year in view.catalogue.years_with_pages(view.language):
        shown = view.catalogue.with_page(view.language, year)
        for season, found in groupby(shown, key=lambda each: each.head.date // _SEASON):
            together = tuple(found)
            ingredients = digest_of(registers, of_releases(view, together))
            name = f"pages/{view.language.tag}/releases/{year}/{season}"
            yield PageBatch(name, ingredients, partial(_releases, view, together))


def _releases(view: View, shown: tuple[Appearance, ...]) -> Iterator[PageOfTemplate]:
    frame = frame_of(view)
    for appearance in shown:
        yield PageOfTemplate("release.html", release_page(view, appearance, frame), Stage.PAGE)


def _list_batches(view: View, scope: Scope, surroundings: bytes, on_front: bytes) -> Iterator[PageBatch]:
    """The front of a list, and its archive in blocks. The newest page of the archive knows its way to the front. ``on_front``
    is the digest of what else the front alone shows.
    """
    plan, name = plan_of(view, scope), f"pages/{view.language.tag}/lists/{scope.path}"
    front = plan.front()
    ingredients = digest_of(surroundings, on_front, _of_part(front), front.pagination.total, plan.archived)
    yield PageBatch(name, ingredients, partial(_pages_of_list, view, scope, plan, (0,)))
    numbers = range(1, plan.archived + 1)
    for block, found in groupby(numbers, key=lambda number: number // _BLOCK):
        together = tuple(found)
        is_newest = plan.archived in together
        shown = [of_listings(each) for each in plan.pages(together[0], together[-1])]
        ingredients = digest_of(surroundings, shown, plan.archived if is_newest else 0)
        yield PageBatch(f"{name}/{block}", ingredients, partial(_pages_of_list, view, scope, plan, together))


def _of_part(part: ListPart) -> bytes:
    return digest_of(of_listings(part.appearances), of_listings(part.untranslated))


def _pages_of_list(view: View, scope: Scope, plan: ListPlan, numbers: tuple[int, ...]) -> Iterator[PageOfTemplate]:
    frame = frame_of(view)
    for number in numbers:
        part = plan.page(number) if number else plan.front()
        if scope.subject in _ENTRIES:
            template, page_of = _ENTRIES[scope.subject]
            yield PageOfTemplate(template, page_of(view, scope.id, part, frame), Stage.LIST)
        else:
            yield PageOfTemplate("list.html", list_page(view, scope, part, frame), Stage.LIST)
