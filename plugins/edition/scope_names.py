"""What readers call a scope, in their language."""

from babel.support import NullTranslations

from plugins.edition.view import View
from plugins.interface.words import IN_ALL_LANGUAGES, KIND_WORDS
from plugins.newsroom.kinds import Kind
from plugins.newsroom.scopes import Scope, Subject


def scope_name(view: View, scope: Scope, words: NullTranslations) -> str:
    """The name of a scope with a feed; empty for all releases, which bear the site's name."""
    parts = (_subject_name(view, scope, words), _kind_name(scope.kind, words))
    return " – ".join(part for part in parts if part)


def scope_title(view: View, scope: Scope, words: NullTranslations, *, is_combined: bool = False) -> str:
    """What a feed or calendar of a scope is called among those of other sites: the site's name, then the scope's, then that
    it ``is_combined`` of all languages.
    """
    site, languages = view.text(view.catalogue.site.name).value, str(words.gettext(IN_ALL_LANGUAGES))
    parts = (site, scope_name(view, scope, words), languages if is_combined else "")
    return " – ".join(part for part in parts if part)


def _subject_name(view: View, scope: Scope, words: NullTranslations) -> str:
    catalogue = view.catalogue
    if scope.subject is Subject.KIND:
        return _kind_name(scope.id, words)
    if scope.subject is Subject.OFFICE:
        return view.text(catalogue.offices[scope.id].name).value
    if scope.subject is Subject.TOPIC:
        return view.text(catalogue.topics[scope.id].name).value
    if scope.subject is Subject.GROUP:
        return view.text(catalogue.groups[scope.id].name).value
    return ""


def _kind_name(kind: str, words: NullTranslations) -> str:
    return str(words.gettext(KIND_WORDS[Kind(kind)].many)) if kind else ""
