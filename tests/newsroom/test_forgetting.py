"""People whose data must be gone: the public catalogue is as if it had never known them."""

from datetime import datetime
from pathlib import Path

import pytest

from plugins.newsroom.catalogue import Catalogue
from plugins.newsroom.public import PublicCatalogue
from plugins.newsroom.scopes import Scope, Subject
from plugins.newsroom.visibility import seen_at
from tests.content import catalogue_of
from tests.people import OF_ANNA, PEOPLE

ANNA = "anna-arnikova"


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return catalogue_of(tmp_path, PEOPLE)


def _at(catalogue: Catalogue, when: str) -> PublicCatalogue:
    return seen_at(catalogue, datetime.fromisoformat(when))


@pytest.fixture
def forgotten(catalogue: Catalogue) -> PublicCatalogue:
    return _at(catalogue, "2027-01-01T00:00+01:00")


def test_on_the_last_day_the_person_is_still_there(catalogue: Catalogue) -> None:
    public = _at(catalogue, "2026-12-31T23:59:59+01:00")

    assert ANNA in public.contacts
    assert ANNA in public.portraits
    assert public.heads["fachtag"].contacts == (ANNA,)


def test_the_day_after_no_register_knows_the_person(forgotten: PublicCatalogue) -> None:
    said = repr((forgotten.contacts, forgotten.portraits, forgotten.groups, forgotten.heads, forgotten.offices))

    assert [word for word in OF_ANNA if word in said] == []


def test_no_release_names_the_person(forgotten: PublicCatalogue) -> None:
    for head in forgotten.heads.values():
        assert ANNA not in repr(forgotten.archive.open(head))


def test_releases_name_those_who_follow(forgotten: PublicCatalogue) -> None:
    named = {id_: (head.contacts, forgotten.archive.open(head).contacts) for id_, head in forgotten.heads.items()}

    assert named == {
        "fachtag": (("bela",), ("bela",)),
        "neu": (("bela",), ("bela",)),
        "beide": (("dora", "bela"), ("dora", "bela")),
        "alt": (("dora", "bela"), ("dora", "bela")),
        "niemand": (("dora",), ("dora",)),
        "fest": ((), ()),
    }


def test_the_lists_of_those_who_follow_have_the_releases(forgotten: PublicCatalogue) -> None:
    german = forgotten.site.language("de")

    assert forgotten.listed(german, Scope(Subject.CONTACT, ANNA)) == ()
    assert {each.head.id for each in forgotten.listed(german, Scope(Subject.CONTACT, "bela"))} == {
        "fachtag",
        "neu",
        "beide",
    }


def test_chairs_members_and_organizers_are_those_who_follow(forgotten: PublicCatalogue) -> None:
    group = forgotten.groups["stammtisch"]
    event = forgotten.archive.open(forgotten.heads["fest"]).event

    assert group.chair is not None
    assert group.chair.plain == "bela"
    assert [member.contact for member in group.members] == ["bela", "dora", None]
    assert event is not None
    organizer = group.meetings[0].event.organizer
    assert organizer is not None
    assert organizer.plain == "bela"
    assert event.organizer is None  # it is over, and who follows never organized it


def test_where_nobody_follows_the_place_is_empty(tmp_path: Path) -> None:
    alone = str(PEOPLE["contacts/anna-arnikova.yml"]).replace("successor: bela", "")
    public = _at(catalogue_of(tmp_path, {**PEOPLE, "contacts/anna-arnikova.yml": alone}), "2027-01-01T00:00+01:00")
    event = public.archive.open(public.heads["fest"]).event

    assert public.heads["fachtag"].contacts == ()
    assert public.groups["stammtisch"].chair is None
    assert [member.contact for member in public.groups["stammtisch"].members] == ["dora", None]
    assert event is not None
    assert event.organizer is None


def test_who_follows_a_forgotten_successor_follows(tmp_path: Path) -> None:
    """Anna, Béla, Cyril: with Béla forgotten, Cyril follows Anna."""
    bela = str(PEOPLE["contacts/bela.yml"]).replace(
        "successor: cyril", "successor: cyril\n        retain_until: 2027-06-30"
    )
    anna = str(PEOPLE["contacts/anna-arnikova.yml"]).replace("retain_until: 2026-12-31", "")
    people = {**PEOPLE, "contacts/bela.yml": bela, "contacts/anna-arnikova.yml": anna}
    public = _at(catalogue_of(tmp_path, people), "2027-10-01T12:00+02:00")

    assert public.contacts[ANNA].successor == "cyril"
    assert [each.contact.id for each in public.terms.answers((ANNA,))] == ["cyril"]


def test_a_line_in_which_everybody_is_forgotten_is_empty(tmp_path: Path) -> None:
    people = dict(PEOPLE)
    for path in ("contacts/bela.yml", "contacts/cyril.yml"):
        people[path] = f"{str(people[path]).rstrip()}\nretain_until: 2027-10-01\n".replace("        ", "")
    public = _at(catalogue_of(tmp_path, people), "2028-01-01T12:00+01:00")

    assert set(public.contacts) == {"dora"}
    assert public.heads["fachtag"].contacts == ()


def test_looking_later_changes_nothing_for_who_looks_earlier(catalogue: Catalogue) -> None:
    later, earlier = _at(catalogue, "2027-01-01T12:00+01:00"), _at(catalogue, "2026-01-01T12:00+01:00")

    assert (ANNA in later.contacts, ANNA in earlier.contacts) == (False, True)
