"""A recorded change in words, as feeds and calendars tell it: pages have their own templates for it."""

from typing import NamedTuple

from babel.support import NullTranslations

from plugins.edition.view import View
from plugins.interface.formats import date_long
from plugins.interface.words import CHANGE_SENTENCES
from plugins.newsroom.releases import Change


class ChangeWords(NamedTuple):
    """What was done and when, in a sentence of the interface; and the office's own words (may be empty)."""

    sentence: str
    reason: str


def change_words(view: View, change: Change, words: NullTranslations) -> ChangeWords:
    """A change for a view's readers; ``words`` are the catalogue of its language. Raises KeyError for a minor change, which
    nobody is told of.
    """
    day = date_long(change.date, view.language.locale)
    reason = view.text(change.note)
    return ChangeWords(
        str(words.gettext(CHANGE_SENTENCES[change.type])) % {"date": day}, reason.value if reason else ""
    )
