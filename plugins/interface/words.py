"""Words of the interface that belong to domain terms: kinds, registers, segments of addresses.

Keyed by the term, so that templates and outputs name a kind without asking which it is. The strings are keys of the
catalogues; ``N_`` and ``NP_`` only mark them for extraction.
"""

from typing import NamedTuple

from babel.support import NullTranslations
from slugify import slugify

from plugins.newsroom.events import Attendance, EventStatus
from plugins.newsroom.kinds import Kind
from plugins.newsroom.names import is_id
from plugins.newsroom.releases import ChangeType
from plugins.newsroom.sign_language import SignLanguage
from plugins.newsroom.urls import Segments


def N_(message: str) -> str:  # noqa: N802 the name every gettext tool knows
    """Mark a message for extraction without translating it here."""
    return message


def NP_(context: str, message: str) -> str:  # noqa: N802 the name every gettext tool knows
    """Mark a message of a context for extraction without translating it here."""
    del context
    return message


class KindWords(NamedTuple):
    """A kind's name for one release, its name for a list, and its segment in addresses."""

    one: str
    many: str
    segment: str


KIND_WORDS: dict[Kind, KindWords] = {
    Kind.EVENT: KindWords(N_("Event"), N_("Events"), NP_("address", "events")),
    Kind.CONTACT: KindWords(N_("New contact person"), N_("New contact persons"), NP_("address", "new-contacts")),
    Kind.WORKING_GROUP: KindWords(
        N_("Working group"), N_("From the working groups"), NP_("address", "from-working-groups")
    ),
    Kind.NEWS: KindWords(N_("News item"), N_("News"), NP_("address", "news")),
}


# Registers and the list of everything: the words of navigation, headings and breadcrumbs.
SUBJECT_WORDS: dict[str, str] = {
    "home": N_("Home"),
    "releases": N_("All releases"),
    "offices": N_("Offices"),
    "contacts": N_("Contact persons"),
    "groups": N_("Working groups"),
    "topics": N_("Topics"),
    "pages": N_("Pages"),
    "feeds": N_("Feeds and calendars"),
    "embed": N_("Embed our news"),
    "search": N_("Search"),
    "sitemap": N_("Site map"),
    "about": N_("About this site"),
}

# What a feed says of itself where it is opened in a browser, and what the feeds of all languages are called.
THIS_IS_A_FEED = N_("This is a news feed. Copy its address into a feed reader, and new releases come to you.")
IN_ALL_LANGUAGES = N_("all languages")

# By what the directory of feeds and calendars is divided, by the subject of a scope.
OFFER_WORDS: dict[str, str] = {
    "all": N_("Everything"),
    "kind": N_("By kind"),
    "office": N_("By office"),
    "topic": N_("By topic"),
    "group": N_("By working group"),
}

# What became of an event, in a word (context ``event``).
EVENT_STATUS_WORDS: dict[EventStatus, str] = {
    EventStatus.CANCELLED: NP_("event", "Cancelled"),
    EventStatus.POSTPONED: NP_("event", "Postponed"),
    EventStatus.RESCHEDULED: NP_("event", "New date"),
    EventStatus.MOVED_ONLINE: NP_("event", "Now online"),
}
# … and in a sentence.
EVENT_STATUS_SENTENCES: dict[EventStatus, str] = {
    EventStatus.CANCELLED: N_("This event has been cancelled."),
    EventStatus.POSTPONED: N_("This event has been postponed. The new date is not known yet."),
    EventStatus.RESCHEDULED: N_("This event has a new date."),
    EventStatus.MOVED_ONLINE: N_("This event now takes place online."),
}
TAKE_PART_ONLINE = N_("Take part online")

# What became of a release: a sentence with its date, and the word that stands before a title (context ``release``).
CHANGE_SENTENCES: dict[ChangeType, str] = {
    ChangeType.WITHDRAWAL: N_("This release was withdrawn on %(date)s."),
    ChangeType.CORRECTION: N_("Corrected on %(date)s."),
    ChangeType.UPDATE: N_("Updated on %(date)s."),
}
CHANGE_MARKS: dict[ChangeType, str] = {
    ChangeType.WITHDRAWAL: NP_("release", "Withdrawn"),
    ChangeType.CORRECTION: NP_("release", "Corrected"),
}

# What the component <press-releases> says on other people's pages (theme/scripts/embed.js).
EMBED_WORDS: dict[str, str] = {
    "all": N_("All releases"),
    "empty": N_("There are no releases here yet."),
    "over": N_("This event is over."),
    "often": N_("Regularly from %(date)s"),
    "updated": N_("The list has been updated."),
    "failed": N_("The list could not be updated. It shows what was known before."),
}
ATTENDANCE_WORDS: dict[Attendance, str] = {
    Attendance.ONLINE: N_("Online"),
    Attendance.MIXED: N_("On site and online"),
}

# A video in sign language: its name, and what is known of it before it is opened.
SIGN_LANGUAGE_WORDS: dict[SignLanguage, str] = {
    SignLanguage.GERMAN: N_("German Sign Language"),
    SignLanguage.CZECH: N_("Czech Sign Language"),
    SignLanguage.POLISH: N_("Polish Sign Language"),
    SignLanguage.BRITISH: N_("British Sign Language"),
}
VIDEO_IN_LANGUAGE = N_("Video: %(language)s")
SO_MANY_MINUTES = N_("%(duration)s minutes")
ON_A_HOST = N_("on %(host)s")

_REGISTER_SEGMENTS = {
    "releases": NP_("address", "releases"),
    "offices": NP_("address", "offices"),
    "contacts": NP_("address", "contacts"),
    "groups": NP_("address", "working-groups"),
    "topics": NP_("address", "topics"),
}

_SEGMENT_CONTEXT = "address"


def segments_from(translations: NullTranslations) -> Segments:
    """The segments of addresses of one language; English where the catalogue has none that can stand in an address."""

    def segment(message: str) -> str:
        word = str(translations.pgettext(_SEGMENT_CONTEXT, message))
        return word if is_id(word) else slugify(word) or message

    return Segments(
        kinds=tuple((kind, segment(words.segment)) for kind, words in KIND_WORDS.items()),
        **{name: segment(message) for name, message in _REGISTER_SEGMENTS.items()},
    )
