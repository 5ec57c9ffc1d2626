"""Weekdays that do not fit their dates: 5 October 2023 was a Thursday."""

import datetime as dt
from collections.abc import Iterable, Iterator

from plugins.newsroom.problems import Problem, problem
from plugins.prose.articles import Article
from plugins.prose.values import Day

# As messages name them (phrases of problem_kinds.py), Monday first.
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def wrong_weekdays(article: Article, dates: Iterable[dt.date], published: dt.date | None) -> Iterator[Problem]:
    """A problem for each. A day without a year is the one of ``dates`` it can be, else the last or the next one seen from
    the day of publication; without that, it is passed over.
    """
    for mention in article.mentions:
        if not isinstance(mention.value, Day) or mention.weekday is None or article.is_excused(mention):
            continue
        meant = list(_meant(mention.value, dates, published))
        if meant and all(date.weekday() != mention.weekday for date in meant):
            date = meant[0]
            details = {"found": mention.written, "date": date.isoformat(), "weekday": NAMES[date.weekday()]}
            yield problem(mention.position, "weekday-wrong", said=NAMES[mention.weekday], **details)


def _meant(day: Day, dates: Iterable[dt.date], published: dt.date | None) -> Iterator[dt.date]:
    if day.year is not None:
        yield from _date(day, day.year)
        return
    among = [date for date in sorted(dates) if day.is_on(date)]
    if among or published is None:
        yield from among
        return
    near = [date for year in range(published.year - 1, published.year + 2) for date in _date(day, year)]
    yield from [date for date in near if date >= published][:1]
    yield from [date for date in near if date < published][-1:]


def _date(day: Day, year: int) -> Iterator[dt.date]:
    if (day.day, day.month) != (29, 2) or dt.date(year, 12, 31).timetuple().tm_yday == 366:
        yield dt.date(year, day.month, day.day)
