"""Every page of the site: which there are, and which template shows each."""

from collections.abc import Iterator
from typing import NamedTuple

from plugins.edition.view import View
from plugins.engine.artifact import Stage
from plugins.newsroom.public import Appearance
from plugins.pages.directories import feeds_page, site_map_page
from plugins.pages.frame import frame_of
from plugins.pages.home import home_page
from plugins.pages.lists import list_pages, list_scopes
from plugins.pages.models import Frame, Page
from plugins.pages.registers import contact_pages, group_pages, office_pages, register_pages
from plugins.pages.release_page import release_page
from plugins.pages.standing import language_choice, not_found, standing_page


class PageOfTemplate(NamedTuple):
    """A page's template and model, and when it is put in place."""

    template: str
    page: Page
    stage: Stage


def pages_of_site(view: View) -> Iterator[PageOfTemplate]:
    """All pages of all languages; ``view`` is the default language's."""
    yield PageOfTemplate("language_choice.html", language_choice(view), Stage.LIST)
    yield PageOfTemplate("404.html", not_found(view), Stage.PAGE)
    for own in view.all_languages():
        frame = frame_of(own)
        yield from _releases(own, frame)
        yield from _entries(own, frame)
        yield from _lists(own, frame)


def appearances(view: View) -> tuple[Appearance, ...]:
    """Every release that has a page in a language."""
    return (*view.catalogue.listed(view.language), *view.catalogue.untranslated(view.language))


def _releases(view: View, frame: Frame) -> Iterator[PageOfTemplate]:
    for appearance in appearances(view):
        yield PageOfTemplate("release.html", release_page(view, appearance, frame), Stage.PAGE)
    for page in view.catalogue.pages:
        version = page.version(view.language.tag)
        if version is not None:
            yield PageOfTemplate("page.html", standing_page(view, page, version, frame), Stage.PAGE)


def _entries(view: View, frame: Frame) -> Iterator[PageOfTemplate]:
    catalogue = view.catalogue
    for id_ in catalogue.offices:
        for office in office_pages(view, id_, frame):
            yield PageOfTemplate("office.html", office, Stage.LIST)
    for contact in catalogue.contacts.values():
        for page in contact_pages(view, contact, frame):
            yield PageOfTemplate("contact.html", page, Stage.LIST)
    for group in catalogue.groups.values():
        for group_page in group_pages(view, group, frame):
            yield PageOfTemplate("group.html", group_page, Stage.LIST)


def _lists(view: View, frame: Frame) -> Iterator[PageOfTemplate]:
    yield PageOfTemplate("home.html", home_page(view, frame), Stage.LIST)
    for scope in list_scopes(view):
        for page in list_pages(view, scope, frame):
            yield PageOfTemplate("list.html", page, Stage.LIST)
    for register in register_pages(view, frame):
        yield PageOfTemplate("register.html", register, Stage.LIST)
    yield PageOfTemplate("feeds.html", feeds_page(view, frame), Stage.LIST)
    yield PageOfTemplate("site_map.html", site_map_page(view, frame), Stage.LIST)
