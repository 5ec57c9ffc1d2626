"""Which calendars there are."""

from plugins.newsroom.languages import Language
from plugins.newsroom.public import PublicCatalogue
from plugins.newsroom.scopes import ALL, Scope


def has_calendar(catalogue: PublicCatalogue, language: Language) -> bool:
    """Whether a language has any event or meeting to put into a calendar."""
    with_event = any(each.release.event is not None for each in catalogue.listed(language))
    return with_event or any(group.meetings for group in catalogue.groups.values())


def calendar_scopes(catalogue: PublicCatalogue, language: Language) -> tuple[Scope, ...]:
    """The scopes with a calendar in a language."""
    return (ALL,) if has_calendar(catalogue, language) else ()
