"""The settings the house reads from Pelican's, and the build's *now*."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from plugins.publishing.configuration import ConfigurationError, configuration_from, moment_from

SETTINGS = {"THEME": "theme", "THEME_TEMPLATES_OVERRIDES": [], "PATH": "content", "SITEURL": "https://news.example.org"}


@pytest.fixture(autouse=True)
def without_an_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def _with(tmp_path: Path, **settings: Any) -> Any:
    return configuration_from({**SETTINGS, **settings}, tmp_path / "output")


@pytest.mark.parametrize(
    ("as_of", "utc"),
    [
        ("2023-10-05T10:00+02:00", "2023-10-05 08:00:00"),
        ("2023-10-05T08:00:30Z", "2023-10-05 08:00:30"),
        ("2023-10-05T08:00", "2023-10-05 08:00:00"),
        ("2023-10-05 08:00", "2023-10-05 08:00:00"),
        ("2023-10-05", "2023-10-05 00:00:00"),
    ],
)
def test_now_is_what_is_given_and_in_utc_where_it_names_no_zone(as_of: str, utc: str) -> None:
    assert moment_from(as_of).astimezone(dt.UTC) == dt.datetime.fromisoformat(utc).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize("as_of", ["yesterday", "01.06.2026", "2026-02-30", "2026-06-01T25:00", "20260601T", "∞"])
def test_what_is_no_moment_is_refused_by_name(as_of: str) -> None:
    with pytest.raises(ConfigurationError, match=as_of):
        moment_from(as_of)


def test_a_moment_with_fractions_is_taken_to_the_second() -> None:
    """*Now* stands in outputs: half a second would make two builds of one second differ."""
    assert moment_from("2026-06-01T12:00:00.5Z").microsecond == 0


def test_without_a_moment_the_source_date_epoch_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1696492800")

    assert moment_from(None) == moment_from("") == dt.datetime(2023, 10, 5, 8, tzinfo=dt.UTC)


def test_a_moment_counts_more_than_the_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1696492800")

    assert moment_from("2026-06-01").year == 2026


@pytest.mark.parametrize("epoch", ["now", "1e9", "99999999999999", "9" * 30])
def test_a_source_date_epoch_that_is_no_moment_is_refused(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    with pytest.raises(ConfigurationError, match=epoch):
        moment_from(None)


def test_without_either_now_is_the_clock_to_the_second() -> None:
    now = moment_from(None)

    assert abs(dt.datetime.now(dt.UTC) - now) < dt.timedelta(seconds=5)
    assert now.microsecond == 0


@pytest.mark.parametrize("url", ["https://news.example.org", "https://news.example.org/", "http://localhost:8000"])
def test_the_address_of_a_host_is_accepted_without_its_slash(tmp_path: Path, url: str) -> None:
    assert _with(tmp_path, SITEURL=url).origin == url.rstrip("/")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/",
        "news.example.org",
        "ftp://news.example.org",
        "https://",
        "https://example.org/news",
        "https://example.org/?a",
    ],
)
def test_an_address_that_is_not_a_hosts_is_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(ConfigurationError, match="SITEURL"):
        _with(tmp_path, SITEURL=url)


@pytest.mark.parametrize("size", [0, -1, "20", 2.5, None])
def test_a_size_is_a_whole_number_from_one(tmp_path: Path, size: object) -> None:
    with pytest.raises(ConfigurationError, match="RELEASES_PER_PAGE"):
        _with(tmp_path, RELEASES_PER_PAGE=size)


def test_the_engines_state_stands_beside_the_output_on_the_same_disk(tmp_path: Path) -> None:
    configuration = _with(tmp_path)

    assert configuration.state == tmp_path / ".depesche" / "output"
    assert not configuration.state.is_relative_to(configuration.output)


def test_two_outputs_in_one_folder_have_two_states(tmp_path: Path) -> None:
    states = {configuration_from(SETTINGS, tmp_path / name).state for name in ("output", "preview")}

    assert len(states) == 2


def test_feeds_name_no_hub_unless_one_is_set(tmp_path: Path) -> None:
    assert not _with(tmp_path).hub
    assert _with(tmp_path, WEBSUB_HUB=None).hub == ""
    assert _with(tmp_path, WEBSUB_HUB="https://hub.example.org/?site=1").hub == "https://hub.example.org/?site=1"


@pytest.mark.parametrize(
    "hub",
    [
        "",
        "http://hub.example.org/",
        "hub.example.org",
        "https://",
        "https://hub.example.org/#a",
        "https://hub.example.org/$uri",
        'https://hub.example.org/"',
        "https://hub.example.org/a b",
        "https://hub.example.org/{path}",
        "https://hub.example.org/\n",
        "https://user@hub.example.org/",
    ],
)
def test_what_is_no_address_of_a_hub_is_refused(tmp_path: Path, hub: str) -> None:
    """It comes to stand in the configuration of web servers."""
    with pytest.raises(ConfigurationError, match="WEBSUB_HUB"):
        _with(tmp_path, WEBSUB_HUB=hub)
