"""A list is cut into pages so that a release, once on a page of the archive, stays there."""

from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.public import Appearance
from plugins.pages.lists import ListPart, ListPlan
from tests.steady import steady

PATH = "/de/news/"

_COUNTS = st.integers(0, 60)
_SIZES = st.integers(1, 9)


def _newest_first(count: int) -> tuple[Appearance, ...]:
    """So many releases, each by its number from the oldest, 1. A plan only counts them."""
    return cast(tuple[Appearance, ...], tuple(range(count, 0, -1)))


def _plan(listed: int, size: int, untranslated: int = 0) -> ListPlan:
    return ListPlan(PATH, size, _newest_first(listed), _newest_first(untranslated))


def _parts(plan: ListPlan) -> list[ListPart]:
    """The front, and the archive from its newest page to its oldest."""
    return [plan.front(), *(plan.page(number) for number in range(plan.archived, 0, -1))]


@steady
@given(_COUNTS, _COUNTS, _SIZES)
def test_every_release_stands_on_one_page_in_its_order(listed: int, untranslated: int, size: int) -> None:
    parts = _parts(_plan(listed, size, untranslated))

    assert tuple(each for part in parts for each in part.appearances) == _newest_first(listed)
    assert tuple(each for part in parts for each in part.untranslated) == _newest_first(untranslated)


@steady
@given(_COUNTS, _COUNTS, _SIZES)
def test_the_pages_of_the_archive_are_full(listed: int, untranslated: int, size: int) -> None:
    """Of what is listed, of what is shown untranslated, or of both; none is empty."""
    for part in _parts(_plan(listed, size, untranslated))[1:]:
        lengths = {len(part.appearances), len(part.untranslated)}
        assert size in lengths
        assert lengths <= {0, size}


@steady
@given(_COUNTS, _SIZES)
def test_the_front_holds_a_pages_worth_and_less_than_two(count: int, size: int) -> None:
    newest = len(_plan(count, size).front().appearances)

    assert newest == count if count < size else size <= newest < 2 * size


@settings(steady, max_examples=300)
@given(_COUNTS, _COUNTS, st.integers(0, 30), st.integers(0, 30), _SIZES)
def test_pages_of_the_archive_stay_as_they_are_when_releases_come_after_them(
    listed: int, untranslated: int, more: int, more_untranslated: int, size: int
) -> None:
    before, after = _plan(listed, size, untranslated), _plan(listed + more, size, untranslated + more_untranslated)

    assert after.archived >= before.archived
    old = [before.page(number) for number in range(1, before.archived + 1)]
    new = [after.page(number) for number in range(1, before.archived + 1)]
    assert [each.path for each in new] == [each.path for each in old]
    assert [each.pagination.older for each in new] == [each.pagination.older for each in old]
    # What only one of the two lists had filled may be joined by the other; what was there has not moved.
    assert all(was.appearances in ((), now.appearances) for was, now in zip(old, new, strict=True))
    assert all(was.untranslated in ((), now.untranslated) for was, now in zip(old, new, strict=True))


@steady
@given(_COUNTS, st.integers(0, 30), _SIZES)
def test_a_page_of_an_archive_of_one_sort_does_not_change_at_all_unless_it_was_the_newest(
    count: int, more: int, size: int
) -> None:
    before, after = _plan(count, size), _plan(count + more, size)

    for number in range(1, before.archived):
        assert after.page(number) == before.page(number)


@steady
@given(_COUNTS, _COUNTS, _SIZES)
def test_the_pages_lead_from_the_front_to_the_oldest_and_back(listed: int, untranslated: int, size: int) -> None:
    parts = _parts(_plan(listed, size, untranslated))
    paths = [part.path for part in parts]

    assert paths == [PATH, *(f"{PATH}page/{number}/" for number in range(len(parts) - 1, 0, -1))]
    assert [part.pagination.older for part in parts] == [*paths[1:], None]
    assert [part.pagination.newer for part in parts] == [None, *paths[:-1]]


@steady
@given(_COUNTS, _COUNTS, _SIZES)
def test_only_the_front_has_no_number_and_knows_how_many_releases_there_are(
    listed: int, untranslated: int, size: int
) -> None:
    """A page of the archive that said how many there are would change with every release."""
    front, *archive = _parts(_plan(listed, size, untranslated))

    assert (front.pagination.number, front.pagination.total) == (0, listed)
    assert [part.pagination.number for part in archive] == list(range(len(archive), 0, -1))
    assert {part.pagination.total for part in archive} <= {None}


@steady
@given(_COUNTS, _COUNTS, _SIZES, st.integers(1, 12), st.integers(0, 12))
def test_pages_that_are_asked_for_together_hold_what_each_of_them_holds(
    listed: int, untranslated: int, size: int, first: int, more: int
) -> None:
    plan = _plan(listed, size, untranslated)
    numbers = [number for number in range(first + more, first - 1, -1) if number <= plan.archived]

    assert plan.pages(first, first + more) == (
        tuple(each for number in numbers for each in plan.page(number).appearances),
        tuple(each for number in numbers for each in plan.page(number).untranslated),
    )


@pytest.mark.parametrize(
    ("count", "front", "archive"),
    [
        (0, [], []),
        (1, [1], []),
        (5, [5, 4, 3, 2, 1], []),
        (6, [6, 5, 4], [[3, 2, 1]]),
        (8, [8, 7, 6, 5, 4], [[3, 2, 1]]),
        (9, [9, 8, 7], [[6, 5, 4], [3, 2, 1]]),
    ],
)
def test_three_releases_to_a_page(count: int, front: list[int], archive: list[list[int]]) -> None:
    found: list[object] = [part.appearances for part in _parts(_plan(count, 3))]

    assert found == [tuple(part) for part in (front, *archive)]
