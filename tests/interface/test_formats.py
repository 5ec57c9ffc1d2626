"""Dates, ranges, numbers and names in the way of each language, by CLDR and never by the machine's locale."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from plugins.interface import formats
from plugins.newsroom.events import Span

BERLIN = ZoneInfo("Europe/Berlin")
DAY = dt.date(2023, 10, 5)


def _span(start: str, end: str | None = None, *, all_day: bool = False) -> Span:
    first, last = (dt.datetime.fromisoformat(each).replace(tzinfo=BERLIN) if each else None for each in (start, end))
    assert first is not None
    return Span(first, last, all_day, "Europe/Berlin")


def _plain(text: str) -> str:
    """With ordinary spaces, for reading."""
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("de", "5. Oktober 2023"),
        ("cs", "5. října 2023"),
        ("pl", "5 października 2023"),
        ("en_GB", "5 October 2023"),
        ("uk", "5 жовтня 2023 р."),
    ],
)
def test_a_long_date_has_its_month_in_words_and_in_the_right_case(locale: str, expected: str) -> None:
    assert _plain(formats.date_long(DAY, locale)) == expected


def test_one_moment_is_written_by_the_clock_of_its_own_zone() -> None:
    in_berlin = dt.datetime(2023, 10, 5, 0, 30, tzinfo=BERLIN)
    in_london = in_berlin.astimezone(ZoneInfo("Europe/London"))

    assert [_plain(formats.date_long(each, "en_GB")) for each in (in_berlin, in_london)] == [
        "5 October 2023",
        "4 October 2023",
    ]
    assert [formats.clock(each, "en_GB") for each in (in_berlin, in_london)] == ["00:30", "23:30"]


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("de", "Donnerstag, 5. Oktober 2023"), ("cs", "čtvrtek 5. října 2023"), ("pl", "czwartek, 5 października 2023")],
)
def test_a_full_date_has_its_weekday(locale: str, expected: str) -> None:
    assert _plain(formats.date_full(DAY, locale)) == expected


@pytest.mark.parametrize(
    ("locale", "expected"), [("de", "05.10.2023"), ("cs", "5. 10. 2023"), ("pl", "5 paź 2023"), ("en_GB", "5 Oct 2023")]
)
def test_a_short_date_cannot_be_taken_for_month_first(locale: str, expected: str) -> None:
    assert _plain(formats.date_short(DAY, locale)) == expected


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("de", "09:05 Uhr"), ("cs", "9:05"), ("pl", "09:05"), ("en_GB", "09:05"), ("ar", "09:05"), ("uk", "09:05")],
)
def test_a_time_of_day_is_written_with_24_hours(locale: str, expected: str) -> None:
    assert _plain(formats.clock(dt.datetime(2023, 10, 5, 9, 5, tzinfo=BERLIN), locale)) == expected


def test_a_time_is_shown_in_its_own_zone() -> None:
    assert formats.clock(dt.datetime(2023, 7, 5, 18, tzinfo=ZoneInfo("America/New_York")), "en_GB") == "18:00"


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("de", "5.–7. Oktober 2023"),
        ("cs", "5.–7. října 2023"),
        ("pl", "5–7 października 2023"),
        ("en_GB", "5–7 October 2023"),
    ],
)
def test_days_of_one_month_share_it(locale: str, expected: str) -> None:
    span = _span("2023-10-05 00:00", "2023-10-07 00:00", all_day=True)

    assert _plain(formats.day_span(span, locale)) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2023-10-02", "2023-10-20", "2.–20. Oktober 2023"),
        ("2023-10-20", "2023-10-23", "20.–23. Oktober 2023"),
        ("2022-02-20", "2022-02-22", "20.–22. Februar 2022"),
        ("2023-09-30", "2023-10-02", "30. September 2023 – 2. Oktober 2023"),
        ("2023-12-31", "2024-01-01", "31. Dezember 2023 – 1. Januar 2024"),
        ("2023-10-05", "2023-10-05", "Donnerstag, 5. Oktober 2023"),
    ],
)
def test_days_that_repeat_digits_of_the_year_are_told_apart(first: str, last: str, expected: str) -> None:
    span = _span(f"{first} 00:00", f"{last} 00:00", all_day=True)

    assert _plain(formats.day_span(span, "de")) == expected


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("uk", "20–22 лютого 2022 р."), ("ar", "20–22 فبراير 2022"), ("hu", "2022. február 20–22.")],
)
def test_days_of_one_month_are_right_where_the_year_or_other_digits_come_first(locale: str, expected: str) -> None:
    span = _span("2022-02-20 00:00", "2022-02-22 00:00", all_day=True)

    assert _plain(formats.day_span(span, locale)) == expected


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("de", "09:00–16:30 Uhr"), ("cs", "9:00–16:30"), ("pl", "09:00–16:30"), ("en_GB", "09:00–16:30")],
)
def test_the_times_of_one_day_are_a_range(locale: str, expected: str) -> None:
    assert (
        _plain(formats.clock_span(_span("2023-10-05 09:00", "2023-10-05 16:30"), locale)).replace(" – ", "–")
        == expected
    )


def test_an_all_day_event_has_no_times() -> None:
    assert formats.clock_span(_span("2023-10-05 00:00", all_day=True), "de") == ""


def test_an_event_without_an_end_has_its_beginning_alone() -> None:
    assert _plain(formats.clock_span(_span("2023-10-05 09:00"), "de")) == "09:00 Uhr"


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("de", "05.10.2023, 20:00 Uhr – 06.10.2023, 02:00 Uhr"),
        ("cs", "5. 10. 2023 20:00 – 6. 10. 2023 2:00"),
        ("pl", "5 paź 2023, 20:00 – 6 paź 2023, 02:00"),
        ("en_GB", "5 Oct 2023, 20:00 – 6 Oct 2023, 02:00"),
        ("ar", "05/10/2023، 20:00 – 06/10/2023، 02:00"),
    ],
)
def test_times_over_several_days_name_both(locale: str, expected: str) -> None:
    text = _plain(formats.clock_span(_span("2023-10-05 20:00", "2023-10-06 02:00"), locale))

    assert text.replace("\u200f", "") == expected


@pytest.mark.parametrize(
    ("start", "all_day", "expected"),
    [("2023-10-05 09:00", False, "2023-10-05T09:00:00+02:00"), ("2023-12-05 00:00", True, "2023-12-05")],
)
def test_a_machine_reads_a_date_or_a_moment(start: str, all_day: bool, expected: str) -> None:
    assert formats.span_datetime(_span(start, all_day=all_day)) == expected


@pytest.mark.parametrize(("locale", "expected"), [("de", "12.345,6"), ("cs", "12 345,6"), ("en_GB", "12,345.6")])
def test_a_number_has_the_separators_of_its_language(locale: str, expected: str) -> None:
    assert _plain(formats.number(12345.6, locale)) == expected


@pytest.mark.parametrize(
    ("size", "expected"), [(0, "1 kB"), (999, "1 kB"), (1500, "2 kB"), (999_999, "1.000 kB"), (2_340_000, "2,3 MB")]
)
def test_a_size_is_in_kilobytes_or_megabytes(size: int, expected: str) -> None:
    assert _plain(formats.file_size(size, "de")) == expected


@pytest.mark.parametrize(
    ("phone", "uri"),
    [
        ("+48 59 81 42 801", "tel:+4859814 2801".replace(" ", "")),
        ("03643 / 777-0", "tel:036437770"),
        ("(0 36 43) 1", "tel:036431"),
    ],
)
def test_a_phone_number_can_be_dialled(phone: str, uri: str) -> None:
    assert formats.tel_uri(phone) == uri


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("cs", "Slezsko a k Odře", "Slezsko a\u00a0k\u00a0Odře"),
        ("pl", "Opieka i pomoc w domu", "Opieka i\u00a0pomoc w\u00a0domu"),
        ("de", "Hilfe, z. B. am Telefon", "Hilfe, z.\u00a0B. am Telefon"),
        ("en_GB", "a house", "a house"),
    ],
)
def test_a_one_letter_word_never_ends_a_line(locale: str, text: str, expected: str) -> None:
    assert formats.without_widows(text, locale) == expected


@pytest.mark.parametrize(
    ("code", "locale", "name"), [("CZ", "de", "Tschechien"), ("DE", "cs", "Německo"), ("ZZZ", "de", "ZZZ")]
)
def test_a_country_has_its_name_in_the_pages_language(code: str, locale: str, name: str) -> None:
    assert formats.country_name(code, locale) == name


@pytest.mark.parametrize(("tag", "name"), [("cs", "Tschechisch"), ("de-simple", "Deutsch"), ("qqq", "qqq")])
def test_a_language_has_its_name_in_the_pages_language(tag: str, name: str) -> None:
    assert formats.language_name(tag, "de") == name
