"""A release comes out of the index as it went in, to the zone of every moment."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.index.records import packed, unpacked
from plugins.newsroom.events import Event, ProgrammeItem, Registration, Span
from plugins.newsroom.releases import Basis, Change, ChangeType, Release
from plugins.newsroom.texts import Texts
from tests.steady import steady

ZONES = ("Europe/Berlin", "Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "UTC")


def _moments(plain: Any) -> Iterator[tuple[str, str]]:
    """Every moment in a release: its time on the clocks and the zone of these."""
    if isinstance(plain, dt.datetime):
        assert isinstance(plain.tzinfo, ZoneInfo), plain
        yield plain.isoformat(), plain.tzinfo.key
    elif dataclasses.is_dataclass(plain):
        for field in dataclasses.fields(plain):
            yield from _moments(getattr(plain, field.name))
    elif isinstance(plain, tuple):
        for each in plain:
            yield from _moments(each)


@pytest.mark.parametrize("folder", ["2023/fachtag", "2024/london", "2024/ganztags", "2024/entwurf"])
def test_a_release_comes_out_as_it_went_in(releases: dict[str, Release], folder: str) -> None:
    read = releases[folder]

    again = unpacked(packed(read))

    assert again == read
    assert list(_moments(again)) == list(_moments(read))
    assert type(again.kind) is type(read.kind)
    assert packed(again) == packed(read)


def test_the_release_of_the_tests_says_everything_a_release_can_say(releases: dict[str, Release]) -> None:
    """Else the test above would prove less than it seems to."""
    read = releases["2023/fachtag"]
    assert read.event is not None
    assert read.event.registration is not None
    event, czech = read.event, read.versions[1]  # the original was made from nothing
    said = (read, czech, czech.basis, czech.settled, event, event.venue, event.registration, event.programme[0])
    empty = [
        field.name
        for each in said
        if dataclasses.is_dataclass(each)
        for field in dataclasses.fields(each)
        if getattr(each, field.name) in (None, (), "")
    ]

    assert empty == []
    assert len(list(_moments(read))) == 12
    assert {zone for _, zone in _moments(read)} == {"Europe/Berlin", "America/New_York"}


@st.composite
def _moment(draw: st.DrawFn, zone: str) -> dt.datetime:
    """A moment that exists in a zone, as content writes it: to the minute, an ambiguous hour being the first one."""
    local = draw(st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2199, 12, 31)))
    moment = local.replace(second=0, microsecond=0, tzinfo=ZoneInfo(zone))
    return moment.astimezone(dt.UTC).astimezone(ZoneInfo(zone)).replace(fold=0)


@st.composite
def _events(draw: st.DrawFn) -> dict[str, Any]:
    zone = draw(st.sampled_from(ZONES))
    moments = _moment(zone)
    maybe = st.none() | moments
    spans = st.builds(Span, moments, maybe, st.booleans(), st.just(zone))
    items = st.builds(ProgrammeItem, spans, st.just(Texts((("de", "x"),))), st.none())
    registrations = st.builds(
        Registration, st.none(), st.none(), st.none(), maybe, st.none(), st.none() | st.booleans()
    )
    return {
        "span": draw(spans),
        "previous": draw(st.none() | spans),
        "registration": draw(st.none() | registrations),
        "programme": draw(st.lists(items, max_size=2).map(tuple)),
    }


@st.composite
def _facts(draw: st.DrawFn) -> dict[str, Any]:
    zone = draw(st.sampled_from(ZONES))
    changes = st.builds(Change, _moment(zone), st.sampled_from(ChangeType), st.none())
    return {
        "zone": zone,
        "date": draw(_moment(zone)),
        "expires": draw(st.none() | _moment(zone)),
        "changes": draw(st.lists(changes, max_size=3).map(tuple)),
        "recorded": draw(st.none() | _moment(zone)),
    }


@steady
@given(facts=_facts(), of_event=st.none() | _events())
def test_whatever_moments_a_release_names_they_come_out_as_they_went_in(
    releases: dict[str, Release], facts: dict[str, Any], of_event: dict[str, Any] | None
) -> None:
    rich = releases["2023/fachtag"]
    assert rich.event is not None
    event: Event | None = None if of_event is None else dataclasses.replace(rich.event, **of_event)
    basis = Basis("0123456789ab", is_current=False, recorded=facts.pop("recorded"))
    versions = tuple(dataclasses.replace(each, basis=basis) for each in rich.versions)
    read = dataclasses.replace(rich, event=event, versions=versions, **facts)

    again = unpacked(packed(read))

    assert again == read
    assert list(_moments(again)) == list(_moments(read))


@pytest.mark.parametrize("damage", [b"", b"\xc0", b"\x93\x01\x02\x03", b"no release"])
def test_what_is_no_release_is_none(damage: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        unpacked(damage)


def test_a_truncated_release_is_none(releases: dict[str, Release]) -> None:
    content = packed(releases["2024/london"])
    for length in range(len(content)):
        with pytest.raises(msgspec.DecodeError):
            unpacked(content[:length])
