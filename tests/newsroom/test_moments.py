"""Dates as people write them, never month-first, and the instants they mean in a zone."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, time
from importlib.resources import as_file, files
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.newsroom.moments import LocalMoment, MomentError, fixed_offset, parse_moment

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize("text", ["2023-10-05", "2023-10-5", "5.10.2023", "05.10.2023", "5. 10. 2023", " 2023-10-05 "])
def test_the_fifth_of_october_may_be_written_in_several_ways(text: str) -> None:
    assert parse_moment(text) == LocalMoment(date(2023, 10, 5))


@pytest.mark.parametrize("text", ["2023-10-05 16:30", "2023-10-05T16:30", "5.10.2023 16:30", "5. 10. 2023 16:30:00"])
def test_a_time_may_follow_the_date(text: str) -> None:
    assert parse_moment(text) == LocalMoment(date(2023, 10, 5), time(16, 30))


def test_a_date_with_points_is_day_first() -> None:
    assert parse_moment("3.4.2023").day == date(2023, 4, 3)


def test_a_date_with_points_is_never_month_first_even_where_only_that_would_exist() -> None:
    assert _code_of("4.13.2023") == "impossible-date"


@pytest.mark.parametrize(
    "text", ["10/05/2023", "2023/10/05", "5/10/23", "05-10-2023", "5-10-23", "5.10.23", "5.10.23 16:30"]
)
def test_a_date_that_could_mean_two_days_is_ambiguous(text: str) -> None:
    assert _code_of(text) == "ambiguous-date"


@pytest.mark.parametrize(
    "text", ["2023-02-30", "31.4.2023", "2023-13-01", "0000-01-01", "2023-10-05 25:00", "2023-10-05 12:60"]
)
def test_a_date_or_time_that_no_calendar_has_is_impossible(text: str) -> None:
    assert _code_of(text) == "impossible-date"


@pytest.mark.parametrize(
    "text", ["2023-10-05 16:30Z", "2023-10-05T16:30+02:00", "2023-10-05 16:30 UTC", "2023-10-05 16:30+0200"]
)
def test_a_date_names_no_time_zone(text: str) -> None:
    assert _code_of(text) == "date-with-zone"


@pytest.mark.parametrize(
    "text", ["", "tomorrow", "5. Oktober 2023", "2023", "16:30", "2023-10", "2023-10-05 16 Uhr", "10-2023"]
)
def test_anything_else_is_no_date(text: str) -> None:
    assert _code_of(text) == "invalid-date"


def test_a_local_time_is_the_instant_the_clocks_of_the_zone_show_it() -> None:
    noon = parse_moment("2023-10-05 12:00")
    assert noon.at(BERLIN).astimezone(UTC) == datetime(2023, 10, 5, 10, 0, tzinfo=UTC)
    assert noon.at(ZoneInfo("Europe/London")).astimezone(UTC) == datetime(2023, 10, 5, 11, 0, tzinfo=UTC)


def test_a_date_alone_is_its_midnight() -> None:
    assert parse_moment("2023-10-05").at(BERLIN) == datetime(2023, 10, 4, 22, 0, tzinfo=UTC)


def test_a_time_the_clocks_skip_does_not_exist() -> None:
    with pytest.raises(MomentError) as raised:
        parse_moment("2024-03-31 02:30").at(BERLIN)
    assert (raised.value.code, raised.value.found) == ("nonexistent-time", "2024-03-31 02:30")


@pytest.mark.parametrize(("clock", "hour_in_utc"), [("01:59", "00:59"), ("03:00", "01:00")])
def test_the_times_around_the_skipped_hour_exist(clock: str, hour_in_utc: str) -> None:
    assert f"{parse_moment(f'2024-03-31 {clock}').at(BERLIN).astimezone(UTC):%H:%M}" == hour_in_utc


def test_an_hour_that_comes_twice_is_its_first() -> None:
    assert parse_moment("2023-10-29 02:30").at(BERLIN).astimezone(UTC) == datetime(2023, 10, 29, 0, 30, tzinfo=UTC)


def test_a_date_alone_exists_even_where_its_midnight_is_skipped() -> None:
    beirut = ZoneInfo("Asia/Beirut")
    assert parse_moment("2024-03-31").at(beirut).date() == date(2024, 3, 31)


@pytest.mark.parametrize("text", ["0001-01-01 00:00", "31.12.1899", "2200-01-01", "9999-12-31 23:00"])
def test_a_year_that_no_one_means_is_impossible(text: str) -> None:
    assert _code_of(text) == "impossible-date"


@pytest.mark.parametrize("text", ["1900-01-01 00:00", "2199-12-31 23:59"])
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_every_moment_that_is_believed_is_an_instant_in_every_zone(text: str, zone: str) -> None:
    assert str(parse_moment(text).at(ZoneInfo(zone)).replace(tzinfo=None)) == f"{text}:00"


def test_a_moment_is_written_as_iso() -> None:
    assert str(parse_moment("5.10.2023 9:05")) == "2023-10-05 09:05"
    assert str(parse_moment("5.10.2023")) == "2023-10-05"


def _code_of(text: str) -> str:
    with pytest.raises(MomentError) as raised:
        parse_moment(text)
    return raised.value.code


def test_zones_are_those_of_the_pinned_library_whatever_the_machine_knows(tmp_path: Path) -> None:
    """On this machine it is Tokyo's time in Berlin."""
    with as_file(files("tzdata") / "zoneinfo" / "Asia" / "Tokyo") as tokyo:
        (tmp_path / "Europe").mkdir()
        (tmp_path / "Europe" / "Berlin").write_bytes(tokyo.read_bytes())
    asked = "from datetime import *; from plugins.newsroom.moments import ZoneInfo as Z; print(datetime(2023, 10, 5, tzinfo=Z('Europe/Berlin')).utcoffset())"
    machine = {**os.environ, "PYTHONTZPATH": str(tmp_path)}

    done = subprocess.run(
        [sys.executable, "-c", asked], env=machine, capture_output=True, text=True, encoding="utf-8", check=True
    )

    assert done.stdout == "2:00:00\n"


@pytest.mark.parametrize(
    ("zone", "offset"),
    [
        ("Etc/GMT+3", "UTC-3"),
        ("Etc/GMT-14", "UTC+14"),
        ("Etc/GMT", None),
        ("Etc/GMT0", None),
        ("UTC", None),
        ("Europe/Berlin", None),
    ],
)
def test_the_sign_of_a_fixed_zone_counts_to_the_west(zone: str, offset: str | None) -> None:
    noon = datetime(2023, 10, 5, 12, tzinfo=ZoneInfo(zone))

    assert fixed_offset(zone) == offset
    assert offset is None or f"UTC{noon:%z}" == f"UTC{offset[3]}{offset[4:]:0>2}00"
