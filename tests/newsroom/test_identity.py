"""Identities are made of the site's namespace and the release's id, and of nothing that may change."""

from pathlib import Path
from uuid import UUID, uuid5

from plugins.newsroom.identity import event_uid, medium_urn, meeting_uid, release_urn, thing_urn, work_urn
from tests.content import GERMAN, NAMESPACE, catalogue_of, release

SPACE = UUID(NAMESPACE)


def test_the_urn_of_a_version_is_the_uuid5_of_id_and_language() -> None:
    assert release_urn(SPACE, "fachtag", "de") == f"urn:uuid:{uuid5(SPACE, 'fachtag/de')}"
    assert release_urn(SPACE, "fachtag", "de") == "urn:uuid:980f7fb2-38ed-5d82-a26a-084dc0d59831"


def test_every_language_has_an_identity_of_its_own() -> None:
    assert release_urn(SPACE, "fachtag", "de") != release_urn(SPACE, "fachtag", "cs")


def test_another_site_has_other_identities() -> None:
    assert release_urn(UUID(int=1), "fachtag", "de") != release_urn(SPACE, "fachtag", "de")


def test_the_uid_of_an_event_is_the_uuid5_of_the_id_and_so_the_same_in_every_language() -> None:
    assert event_uid(SPACE, "fachtag") == str(uuid5(SPACE, "fachtag")) == "9813c3d0-fb6d-5b53-a2dd-42d9469618bc"


def test_a_release_over_all_languages_is_neither_one_of_them_nor_its_event() -> None:
    work = work_urn(SPACE, "fachtag")

    assert work == f"urn:uuid:{uuid5(SPACE, 'fachtag/')}" == "urn:uuid:d4e18565-f13e-5e98-b411-7ebaa7c9a2cb"
    assert work not in {release_urn(SPACE, "fachtag", "de"), f"urn:uuid:{event_uid(SPACE, 'fachtag')}"}


def test_a_picture_is_known_by_its_release_and_file() -> None:
    assert medium_urn(SPACE, "fachtag", "saal.jpg") == f"urn:uuid:{uuid5(SPACE, 'fachtag/media/saal.jpg')}"
    assert medium_urn(SPACE, "fachtag", "saal.jpg") != medium_urn(SPACE, "fachtag", "podium.jpg")


def test_the_meetings_of_a_group_are_counted() -> None:
    assert meeting_uid(SPACE, "stammtisch", 0) == str(uuid5(SPACE, "group/stammtisch/0"))
    assert meeting_uid(SPACE, "stammtisch", 0) != meeting_uid(SPACE, "stammtisch", 1)


def test_an_office_and_a_contact_of_one_name_are_two_things() -> None:
    assert thing_urn(SPACE, "offices", "maxi") != thing_urn(SPACE, "contacts", "maxi")


def test_the_id_of_a_release_is_its_folders_name(tmp_path: Path) -> None:
    assert catalogue_of(tmp_path).releases[0].id == "fachtag"


def test_the_id_of_a_release_survives_another_slug_date_and_year(tmp_path: Path) -> None:
    moved = {GERMAN: None, "releases/2024/fachtag/release.de.md": release("slug: ganz-anders", date="2024-01-01")}
    assert catalogue_of(tmp_path, moved).releases[0].id == "fachtag"


def test_an_id_that_is_written_survives_the_renaming_of_the_folder(tmp_path: Path) -> None:
    renamed = {GERMAN: None, "releases/2023/krisentag/release.de.md": release("id: fachtag")}
    assert catalogue_of(tmp_path, renamed).releases[0].id == "fachtag"
