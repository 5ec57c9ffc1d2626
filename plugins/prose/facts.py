"""Where a text contradicts the facts of its release.

Two rules, each narrow enough to be right when it speaks:

- A telephone number, e-mail or web address that is a slip away from one of the release's own is taken for a slip. Not
  where the difference is one that two real numbers or addresses have: the last three digits (a colleague's extension), a
  digit in an address, another letter in a person's name.
- A day and a time of day written as one („am 5. Oktober um 17 Uhr“) are taken for the event's start where one of them is and
  the other is not, and that other is no fact of the release and the right one is nowhere in the text.
"""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from plugins.newsroom.events import Event
from plugins.newsroom.problems import Position, Problem, problem
from plugins.newsroom.releases import Release
from plugins.prose.articles import Article
from plugins.prose.known import Fact, KnownFacts
from plugins.prose.mentions import Mention, Passage
from plugins.prose.slips import is_slip
from plugins.prose.values import Clock, Day, Email, Phone, Url, Value

# What joins a day to the time behind it, in the languages that have readers of their own.
_JOINED = re.compile(r"[ ,(]*(?:-|um|ab|von|v|ve|od|o|w|at|from)?[ ]*(?:godz(?:\.|in\w*))?[ ]*")

_LONG_ENOUGH = 8  # characters: shorter paths a letter apart are two pages


def slips(article: Article, facts: tuple[Fact, ...], known: KnownFacts) -> Iterator[Problem]:
    """A problem for each number or address that is a slip away from a fact."""
    for mention in article.mentions:
        value = mention.value
        if not isinstance(value, Phone | Email | Url) or value in known.all_values or article.is_excused(mention):
            continue
        if any(fact.value == value for fact in facts):
            continue
        meant = next((fact for fact in facts if _is_slip_of(value, fact.value)), None)
        if meant is not None:
            yield _contradiction(mention, meant.key, meant.written, meant.position)


def _is_slip_of(value: Value, fact: Value) -> bool:
    if isinstance(value, Phone) and isinstance(fact, Phone):
        return value.country == fact.country and value.e164[-3:] == fact.e164[-3:] and is_slip(value.e164, fact.e164)
    if isinstance(value, Email) and isinstance(fact, Email):
        return _is_slip_of_email(value, fact)
    if isinstance(value, Url) and isinstance(fact, Url):
        if value.host != fact.host:
            return value.path == fact.path and fact.contradicts(value)
        is_long = min(len(value.path), len(fact.path)) >= _LONG_ENOUGH
        return is_long and _digits(value.path) == _digits(fact.path) and is_slip(value.path, fact.path)
    return False


def _is_slip_of_email(value: Email, fact: Email) -> bool:
    if _digits(value.address) != _digits(fact.address) or not is_slip(value.address, fact.address):
        return False
    is_another_letter = sorted(value.address) != sorted(fact.address) and len(value.address) == len(fact.address)
    return value.domain != fact.domain or not is_another_letter


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def wrong_starts(article: Article, release: Release, start: Position) -> Iterator[Problem]:
    """A problem for each day with a time that half agrees with the event's start; ``start`` is where that is written."""
    event = release.event
    if event is None or event.span.all_day or event.recurrence is not None:
        return
    begins = event.span.start
    clock = Clock(begins.hour, begins.minute)
    says_day = any(isinstance(each.value, Day) and each.value.is_on(begins.date()) for each in article.mentions)
    says_clock = any(each.value == clock for each in article.mentions)
    moments = list(_moments(release, event))
    for passage in article.passages:
        for day, time in _joined(passage):
            wrong = None
            if isinstance(day.value, Day) and day.value.is_on(begins.date()):
                if not says_clock and time.value not in [Clock(each.hour, each.minute) for each in moments]:
                    wrong = time
            elif time.value == clock and not says_day and not _is_one_of(day.value, moments):
                wrong = day
            if wrong is not None and not article.is_excused(wrong):
                yield _contradiction(wrong, "event.start", f"{begins:%Y-%m-%d %H:%M}", start)


def _joined(passage: Passage) -> Iterator[tuple[Mention, Mention]]:
    for day, time in pairwise(passage.mentions):
        is_pair = isinstance(day.value, Day) and isinstance(time.value, Clock)
        if is_pair and _JOINED.fullmatch(passage.words, day.end, time.start):
            yield day, time


def _is_one_of(value: Value, moments: list[dt.datetime]) -> bool:
    return isinstance(value, Day) and any(value.is_on(each.date()) for each in moments)


def _moments(release: Release, event: Event) -> Iterator[dt.datetime]:
    """Every moment among the facts, and every day of the event, on the clocks of its place."""
    zone = event.span.start.tzinfo
    deadline = None if event.registration is None else event.registration.deadline
    spans = (event.span, *(item.span for item in event.programme), *((event.previous,) if event.previous else ()))
    given = [deadline, release.date, release.expires]
    given += [moment for span in spans for moment in (span.start, span.end)]
    given += [change.date for change in release.changes]
    last = event.span.end or event.span.start
    given += [event.span.start + dt.timedelta(days=day) for day in range((last - event.span.start).days + 1)]
    yield from (each.astimezone(zone) for each in given if each is not None)


def _contradiction(mention: Mention, key: str, fact: str, place: Position) -> Problem:
    return problem(mention.position, "fact-contradicted", found=mention.written, key=key, fact=fact, place=place)
