"""Archives of feeds: how readers get the whole history, once, whatever is published meanwhile."""

import datetime as dt
import random
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.feeds.history import Part, parts_of


@dataclass(frozen=True)
class _Head:
    id: str
    date: int


@dataclass(frozen=True)
class _Released:
    """As much of an appearance as its place in the history depends on."""

    head: _Head


def _released(year: int, number: int) -> _Released:
    moment = dt.datetime(year, 1, 1, tzinfo=dt.UTC) + dt.timedelta(hours=number)
    return _Released(_Head(f"{year}-{number:04}", int(moment.timestamp())))


def _parts(found: list[_Released], size: int) -> tuple[Part, ...]:
    in_order = sorted(found, key=lambda each: (-each.head.date, each.head.id))
    return parts_of(in_order, size)  # type: ignore[arg-type]  # stands for appearances


def _ids(part: Part) -> list[str]:
    return [each.head.id for each in part.appearances]


def _history(parts: tuple[Part, ...]) -> list[str]:
    """What a reader finds who begins with the subscription and follows the links."""
    by_name = {part.name: part for part in parts}
    part, found = by_name[""], list(_ids(by_name[""]))
    while part.older:
        part = by_name[part.older]
        found += _ids(part)
    return found


def test_few_releases_stand_in_the_subscription_alone() -> None:
    [subscription] = _parts([_released(2023, number) for number in range(5)], size=3)

    assert (subscription.name, subscription.older) == ("", "")
    assert len(subscription.appearances) == 5


def test_a_page_leaves_the_subscription_when_as_many_newer_ones_stand_there() -> None:
    parts = _parts([_released(2023, number) for number in range(6)], size=3)

    assert [(part.name, len(part.appearances)) for part in parts] == [("", 3), ("2023-1", 3)]


def test_years_with_few_releases_stand_on_a_page_together_and_others_have_their_own() -> None:
    found = [_released(2019, 1), _released(2020, 1), *(_released(2021, each) for each in range(3)), _released(2022, 1)]
    found += [_released(2023, each) for each in range(4)]

    assert [(part.name, _ids(part)) for part in _parts(found, size=4)][1:] == [
        ("2022-1", ["2022-0001"]),
        ("2021-1", ["2021-0002", "2021-0001", "2021-0000"]),
        ("2019-1", ["2020-0001", "2019-0001"]),
    ]


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(2019, 2023), st.integers(0, 400)), unique=True, min_size=1, max_size=120))
def test_going_back_finds_every_release_once_newest_first(written: list[tuple[int, int]]) -> None:
    found = [_released(*each) for each in written]
    newest_first = sorted(found, key=lambda each: (-each.head.date, each.head.id))

    assert _history(_parts(found, size=7)) == [each.head.id for each in newest_first]


@settings(deadline=None)
@given(st.integers(1, 90), st.integers(1, 60), st.integers(1, 9), st.integers(1, 40))
def test_going_back_finds_every_release_once_while_new_ones_are_published(
    first: int, new: int, size: int, in_a_year: int
) -> None:
    """The reader has the subscription of yesterday, and finds the pages of today."""
    releases = [_released(1950 + number // in_a_year, number) for number in range(first + new)]
    yesterday, today = _parts(releases[:first], size), _parts(releases, size)
    pages = {part.name: part for part in today}
    part, found = yesterday[0], _ids(yesterday[0])
    while part.older:
        part = pages[part.older]
        found += _ids(part)

    assert found == [each.head.id for each in reversed(releases[:first])]


@settings(deadline=None)
@given(st.integers(1, 90), st.integers(1, 60), st.integers(1, 9), st.integers(1, 40))
def test_a_page_stays_as_it_is_whatever_is_published_after_it(first: int, new: int, size: int, in_a_year: int) -> None:
    releases = [_released(1950 + number // in_a_year, number) for number in range(first + new)]
    before = {part.name: part for part in _parts(releases[:first], size) if part.name}
    after = {part.name: part for part in _parts(releases, size)}

    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize("seed", range(5))
def test_a_release_with_a_date_of_long_ago_changes_the_pages_of_its_year_alone(seed: int) -> None:
    releases = [_released(year, number) for year in range(2018, 2024) for number in range(0, 60, 2)]
    late = _released(2020, random.Random(seed).randrange(1, 60, 2))
    before = {part.name: _ids(part) for part in _parts(releases, 7)}
    after = {part.name: _ids(part) for part in _parts([*releases, late], 7)}

    changed = {name.split("-")[0] for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert changed == {"2020"}


@settings(deadline=None)
@given(st.integers(1, 200), st.integers(1, 20))
def test_the_subscription_holds_a_pages_worth_and_less_than_two(count: int, size: int) -> None:
    subscription = _parts([_released(2023, number) for number in range(count)], size)[0]

    assert min(count, size) <= len(subscription.appearances) < 2 * size
