"""Who answers on a day: terms that end, those who follow, and the clocks of offices."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.newsroom.catalogue import Catalogue
from plugins.newsroom.groups import GroupStatus
from plugins.newsroom.next_change import Cause, next_change
from plugins.newsroom.public import PublicCatalogue
from plugins.newsroom.visibility import seen_at
from tests.content import catalogue_of
from tests.people import PEOPLE

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return catalogue_of(tmp_path, PEOPLE)


def _at(catalogue: Catalogue, when: str) -> PublicCatalogue:
    """The catalogue at noon of a day in Germany, or at a moment."""
    return seen_at(catalogue, datetime.fromisoformat(when if "T" in when else f"{when}T12:00+02:00"))


def _answering(public: PublicCatalogue, id_: str) -> str | None:
    answering = public.terms.answering(public.contacts[id_])
    return None if answering is None else answering.id


@pytest.mark.parametrize(
    ("day", "answering"),
    [
        ("2022-01-01", "anna-arnikova"),
        ("2026-06-30", "anna-arnikova"),
        ("2026-07-01", "bela"),
        ("2026-12-31", "bela"),
    ],
)
def test_from_the_day_after_a_term_the_successor_answers(catalogue: Catalogue, day: str, answering: str) -> None:
    assert _answering(_at(catalogue, day), "anna-arnikova") == answering


def test_the_line_goes_on_where_the_successors_term_has_ended_too(catalogue: Catalogue) -> None:
    assert _answering(_at(catalogue, "2027-07-15"), "bela") == "cyril"


def test_nobody_answers_where_nobody_follows(catalogue: Catalogue) -> None:
    assert _answering(_at(catalogue, "2026-06-30"), "dora") == "dora"
    assert _answering(_at(catalogue, "2026-07-01"), "dora") is None


@pytest.mark.parametrize(
    ("moment", "answering"),
    [("2026-06-30T21:59:59+00:00", "anna-arnikova"), ("2026-06-30T22:00:00+00:00", "bela")],
)
def test_a_term_ends_at_midnight_where_the_office_of_the_person_is(
    catalogue: Catalogue, moment: str, answering: str
) -> None:
    assert _answering(_at(catalogue, moment), "anna-arnikova") == answering


def test_the_day_is_that_of_the_persons_office_not_of_the_publisher(tmp_path: Path) -> None:
    """Samoa is thirteen hours ahead: there the first of July has begun."""
    people = {**PEOPLE, "contacts/dora.yml": "name: Dora\nrole: R\noffice: apia\nuntil: 2026-06-30\nsuccessor: bela\n"}
    public = _at(catalogue_of(tmp_path, people), "2026-06-30T12:00:00+00:00")

    assert (_answering(public, "dora"), _answering(public, "anna-arnikova")) == ("bela", "anna-arnikova")


def test_someone_without_an_office_lives_by_the_publishers_clocks(tmp_path: Path) -> None:
    people = {**PEOPLE, "contacts/dora.yml": "name: Dora\nrole: R\nuntil: 2026-06-30\nsuccessor: bela\n"}
    catalogue = catalogue_of(tmp_path, people)

    assert _answering(_at(catalogue, "2026-06-30T21:59:59+00:00"), "dora") == "dora"
    assert _answering(_at(catalogue, "2026-06-30T22:00:00+00:00"), "dora") == "bela"


def test_each_who_answers_is_named_once_with_those_whose_place_they_have_taken(catalogue: Catalogue) -> None:
    public = _at(catalogue, "2026-07-01")
    found = public.terms.answers(("dora", "anna-arnikova", "bela"))

    assert [(each.contact.id, [past.id for past in each.in_place_of]) for each in found] == [
        ("bela", ["anna-arnikova"])
    ]


def test_those_who_answer_stand_in_the_order_they_are_named(catalogue: Catalogue) -> None:
    found = _at(catalogue, "2026-06-30").terms.answers(("dora", "bela", "anna-arnikova"))

    assert [(each.contact.id, each.in_place_of) for each in found] == [
        ("dora", ()),
        ("bela", ()),
        ("anna-arnikova", ()),
    ]


@pytest.mark.parametrize(("day", "status"), [("2026-09-30", GroupStatus.ACTIVE), ("2026-10-01", GroupStatus.DISSOLVED)])
def test_a_group_whose_term_is_over_counts_as_dissolved(catalogue: Catalogue, day: str, status: GroupStatus) -> None:
    group = catalogue.groups["runde"]

    assert group.status_on(datetime.fromisoformat(day).replace(tzinfo=UTC).date()) is status


def test_a_dissolved_group_stays_dissolved_before_its_last_day(tmp_path: Path) -> None:
    written = "name: A\nmandate: B\noffice: rostock\nstatus: dissolved\nuntil: 2030-01-01\n"
    group = catalogue_of(tmp_path, {"groups/runde.yml": written}).groups["runde"]
    day = datetime(2026, 1, 1, tzinfo=UTC).date()

    assert (group.status_on(day), group.ended(day)) == (GroupStatus.DISSOLVED, None)


def test_every_turn_of_a_term_is_announced_as_a_change_of_the_site(catalogue: Catalogue) -> None:
    now, found = datetime(2026, 1, 1, tzinfo=UTC), []
    while (change := next_change(replace(catalogue, heads=()), now)) is not None:
        found.append((change.moment.astimezone(BERLIN).isoformat(), [(each.cause, each.id) for each in change.reasons]))
        now = change.moment

    assert found == [
        ("2026-07-01T00:00:00+02:00", [(Cause.CONTACT, id_) for id_ in ("anna-arnikova", "bela", "dora")]),
        ("2026-10-01T00:00:00+02:00", [(Cause.GROUP, "runde")]),
        ("2027-01-01T00:00:00+01:00", [(Cause.CONTACT, "anna-arnikova")]),
        ("2027-02-03T00:00:00+01:00", [(Cause.GROUP, "stammtisch")]),
        ("2027-07-01T00:00:00+02:00", [(Cause.CONTACT, "bela")]),
        ("2027-09-01T00:00:00+02:00", [(Cause.CONTACT, "cyril")]),
    ]
