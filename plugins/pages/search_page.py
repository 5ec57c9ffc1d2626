"""The page a language is searched on: its form, and what can be chosen there. The results are a script's, theme/static/search.js."""

from plugins.edition.view import View, always
from plugins.newsroom.kinds import Kind
from plugins.newsroom.people import Office, Topic
from plugins.newsroom.scopes import Scope, Subject
from plugins.pages.frame import home_crumb, surroundings
from plugins.pages.models.frame import Frame
from plugins.pages.models.searching import Choice, SearchPage
from plugins.pages.name_order import by_name
from plugins.pages.search_entries import subjects_of


def search_page(view: View, frame: Frame) -> SearchPage:
    """The search page of a language; it offers for a choice only what has a release listed in it, and what there is besides releases."""
    catalogue = view.catalogue
    where = always(lambda other: other.urls.search())
    return SearchPage(
        **surroundings(view, frame, view.urls.search(), where, breadcrumbs=(home_crumb(view),)),
        kinds=tuple(kind for kind in Kind if _is_listed(view, Subject.KIND, kind.value)),
        subjects=tuple(subjects_of(view)),
        offices=_choices(view, Subject.OFFICE, by_name(view, catalogue.offices.values())),
        topics=_choices(view, Subject.TOPIC, by_name(view, catalogue.topics.values())),
        years=tuple(year for year in catalogue.years(view.language) if _is_listed(view, Subject.YEAR, str(year))),
    )


def _choices(view: View, subject: Subject, entries: tuple[Office, ...] | tuple[Topic, ...]) -> tuple[Choice, ...]:
    """The entries of a register with a release listed."""
    return tuple(Choice(each.id, view.text(each.name)) for each in entries if _is_listed(view, subject, each.id))


def _is_listed(view: View, subject: Subject, id_: str) -> bool:
    return bool(view.catalogue.listed(view.language, Scope(subject, id_)))
