"""Which feeds there are: a scope with at least one release in a language has one there (SPEC section 6)."""

from plugins.newsroom.languages import Language
from plugins.newsroom.public import PublicCatalogue
from plugins.newsroom.scopes import Scope, Subject

FEED_SUBJECTS = frozenset({Subject.ALL, Subject.KIND, Subject.OFFICE})


def feed_scopes(catalogue: PublicCatalogue, language: Language) -> tuple[Scope, ...]:
    """The scopes with a feed in a language: all releases first, then kinds, then offices, each sorted by id."""
    return tuple(scope for scope in catalogue.scopes(language) if scope.subject in FEED_SUBJECTS)
