"""What became of a release in words, as everything but pages tells it: one word before the title, sentences before the text.

A partner's system sees only the item: what is not in its title and text is not seen there at all. Pages have their own
templates for it.
"""

from typing import NamedTuple

from babel.support import NullTranslations

from plugins.edition.view import View
from plugins.interface.formats import date_long
from plugins.interface.words import CHANGE_MARKS, CHANGE_SENTENCES, EVENT_STATUS_WORDS
from plugins.newsroom.releases import Change, ChangeType, Release


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


def marked_title(release: Release, title: str, words: NullTranslations) -> str:
    """The title with the weightiest of what became of the release before it: “Withdrawn: …”, “Cancelled: …”."""
    mark = _mark(release, words)
    return f"{mark}: {title}" if mark else title


def _mark(release: Release, words: NullTranslations) -> str:
    if release.withdrawal is not None:
        return str(words.pgettext("release", CHANGE_MARKS[ChangeType.WITHDRAWAL]))
    if release.event is not None and release.event.status in EVENT_STATUS_WORDS:
        return str(words.pgettext("event", EVENT_STATUS_WORDS[release.event.status]))
    amendment = release.last_amendment
    if amendment is not None and amendment.type in CHANGE_MARKS:
        return str(words.pgettext("release", CHANGE_MARKS[amendment.type]))
    return ""


def notes(view: View, release: Release, words: NullTranslations) -> tuple[ChangeWords, ...]:
    """A note for every change a reader should hear of, newest first; of a withdrawn release only why it was."""
    if release.withdrawal is not None:
        return (change_words(view, release.withdrawal, words),)
    told = [each for each in release.changes if each.type in CHANGE_SENTENCES]
    newest_first = sorted(told, key=lambda each: each.date, reverse=True)
    return tuple(change_words(view, each, words) for each in newest_first)
