"""Dates, ranges, numbers and names in the way of a language, by CLDR (Babel); never by the system's locale.

All functions take aware datetimes and show them in the datetime's own zone. CLDR's thin and narrow spaces become
no-break spaces: they break neither lines nor fonts.

Babel takes some ten microseconds for a date, and the same dates stand on many pages, so what it wrote is kept: by the day and
the time on the clock, never by the moment, for moments in two zones may be equal and read differently.
"""

import datetime as dt
import re
from functools import lru_cache

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_interval, format_skeleton, get_timezone_name
from babel.numbers import format_decimal

from plugins.newsroom.events import Span

# As many dates as a site has in some years, times of day, names of countries and languages.
_KEPT = 2048

_SPACES = str.maketrans({"\u2009": "\u00a0", "\u202f": "\u00a0"})

# One-letter prepositions and conjunctions never end a line in Czech and Polish typography.
_ONE_LETTER_WORDS = {"cs": re.compile(r"(?<!\w)([kosuvzaiKOSUVZAI]) "), "pl": re.compile(r"(?<!\w)([aiouwzAIOUWZ]) ")}


# A day's number stays with its month: "5." alone at the end of a line is no date.
_AFTER_DAY = re.compile(r"(?<!\d)(\d{1,2}\.?) (?=\w)")


def _clean(text: str) -> str:
    return text.translate(_SPACES)


def _date(text: str) -> str:
    return _AFTER_DAY.sub("\\1\u00a0", _clean(text))


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment


@lru_cache(maxsize=_KEPT)
def _written(day: dt.date, form: str, locale: str) -> str:
    """A day as Babel writes it; ``form`` is a name or a pattern of CLDR."""
    return _date(format_date(day, form, locale=locale))


@lru_cache(maxsize=_KEPT)
def _word(day: dt.date, pattern: str, locale: str) -> str:
    """A weekday or a month alone."""
    return _clean(format_date(day, pattern, locale=locale))


def date_long(moment: dt.date, locale: str) -> str:
    """5. Oktober 2023 · 5. října 2023 · 5 października 2023 · 5 October 2023."""
    return _written(_day(moment), "long", locale)


def date_full(moment: dt.date, locale: str) -> str:
    """With the weekday: Donnerstag, 5. Oktober 2023."""
    return _written(_day(moment), "full", locale)


def date_short(moment: dt.date, locale: str) -> str:
    """Short, and never to be taken for month-first: 05.10.2023 · 5. 10. 2023 · 5 Oct 2023."""
    return _written(_day(moment), "medium", locale)


def weekday(moment: dt.date, locale: str) -> str:
    """Do · čt · czw. · Thu."""
    return _word(_day(moment), "EEE", locale)


def month(moment: dt.date, locale: str) -> str:
    """The month alone, short: Okt. · říj · paź · Oct."""
    return _word(_day(moment), "LLL", locale)


def clock(moment: dt.datetime, locale: str) -> str:
    """A time of day: 09:30 Uhr in German, 9:30 elsewhere; by 24 hours in every language, as in the times of a span."""
    return _clock(moment.time(), locale)


@lru_cache(maxsize=_KEPT)
def _clock(time: dt.time, locale: str) -> str:
    text = format_skeleton("Hm", time, locale=locale)
    return _clean(f"{text} Uhr" if locale.startswith("de") else text)


def day_span(span: Span, locale: str) -> str:
    """The day or days of a span, with the weekday where it is one day: 5.–7. Oktober 2023."""
    first, last = span.start.date(), (span.end or span.start).date()
    if first == last:
        return date_full(first, locale)
    if first.year == last.year and first.month == last.month:
        return _days_of_one_month(first, last, locale)
    return f"{date_long(first, locale)} – {date_long(last, locale)}"


def _days_of_one_month(first: dt.date, last: dt.date, locale: str) -> str:
    """The language's long date with a range for its day: CLDR's own intervals abbreviate the month in some languages.

    Where the day comes before the month its point is an ordinal's and stands on both days.
    """
    pattern = str(Locale.parse(locale).date_formats["long"].pattern)
    bare = re.sub(r"'[^']*'", "", pattern)
    point = "." if "d." in bare and bare.index("d") < bare.index("M") else ""
    days = f"'{first.day}{point}–{last.day}'"
    ranged = re.sub(r"'[^']*'|d+", lambda part: days if part[0].startswith("d") else part[0], pattern)
    return _written(last, ranged, locale)


def clock_span(span: Span, locale: str) -> str:
    """The times of a span: 09:00–16:00 Uhr; empty for an all-day one; over several days with both days."""
    if span.all_day:
        return ""
    if span.end is None:
        return clock(span.start, locale)
    if span.start.date() != span.end.date():
        return f"{_moment(span.start, locale)} – {_moment(span.end, locale)}"
    return _clean(format_interval(span.start, span.end, "Hm", tzinfo=span.start.tzinfo, locale=locale))


def _moment(moment: dt.datetime, locale: str) -> str:
    """A short date with the time, joined as the language does it: 05.10.2023, 20:00 Uhr · 5. 10. 2023 20:00."""
    joined = str(Locale.parse(locale).datetime_formats["medium"])
    return _clean(joined.format(clock(moment, locale), date_short(moment, locale)))


def zone_name(span: Span, locale: str) -> str:
    """The zone of a span in words: Mitteleuropäische Zeit."""
    return _clean(get_timezone_name(span.start, width="long", locale=locale))


def span_datetime(span: Span) -> str:
    """The ``datetime`` attribute of a span's start (HTML: a date, or a global date and time)."""
    return span.start.date().isoformat() if span.all_day else span.start.isoformat()


def number(value: float, locale: str) -> str:
    """A number with the language's separators."""
    return _clean(format_decimal(value, locale=locale))


def file_size(size: int, locale: str) -> str:
    """A size in bytes, in kB or MB (powers of ten)."""
    if size < 1_000_000:
        return f"{format_decimal(max(1, round(size / 1000)), locale=locale)}\u00a0kB"
    return f"{format_decimal(round(size / 1_000_000, 1), locale=locale)}\u00a0MB"


@lru_cache(maxsize=_KEPT)
def language_name(tag: str, locale: str) -> str:
    """The name of a language in the page's language; the tag where CLDR has none."""
    name = Locale.parse(locale).languages.get(tag.split("-")[0])
    return str(name) if name else tag


@lru_cache(maxsize=_KEPT)
def country_name(code: str, locale: str) -> str:
    """The name of a country (ISO 3166-1 alpha-2) in the page's language; the code where CLDR has none."""
    return str(Locale.parse(locale).territories.get(code, code))


@lru_cache(maxsize=_KEPT)
def share_locale(locale: str) -> str:
    """The locale as Open Graph writes it, language and territory: de_DE, cs_CZ, en_GB, uk_UA (CLDR's likely territory)."""
    known = Locale.parse(locale)
    likely = get_global("likely_subtags").get(known.language, "")
    territory = known.territory or next((part for part in likely.split("_") if re.fullmatch(r"[A-Z]{2}", part)), "")
    return f"{known.language}_{territory}" if territory else known.language


def tel_uri(phone: str) -> str:
    """The ``tel:`` URI of a phone number (RFC 3966): digits with a leading plus.

    The ``(0)`` of ``+49 (0)381`` is for callers inside the country only and would make a wrong number.
    """
    international = re.sub(r"\(0\)", "", phone) if phone.startswith("+") else phone
    return "tel:" + re.sub(r"[^\d+]", "", international)


def without_widows(text: str, locale: str) -> str:
    """The text with no-break spaces after one-letter words (Czech, Polish) and after abbreviated German ``z. B.``."""
    pattern = _ONE_LETTER_WORDS.get(locale.split("_")[0])
    return pattern.sub("\\1\u00a0", text) if pattern else re.sub(r"\b([zudi])\. ([BaRhdA])\.", "\\1.\u00a0\\2.", text)
