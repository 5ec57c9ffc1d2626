"""What a release means depends on more than its folder: its office's zone, the site's languages, its place."""

import shutil

import pytest

from tests.content import release, site
from tests.index.desk import Desk
from tests.rich_content import FOLDERS


def test_a_changed_office_time_zone_reads_that_offices_releases_again(loaded: Desk) -> None:
    loaded.edit("offices/london.yml", "name: London Office\ntimezone: America/New_York\n")

    catalogue = loaded.load()

    assert loaded.read == ["2024/london"]
    assert catalogue.releases == loaded.loaded_afresh().releases
    assert str(catalogue.releases[0].date.tzinfo) == "America/New_York"


def test_another_name_of_an_office_reads_no_release(loaded: Desk) -> None:
    loaded.edit("offices/london.yml", "name: London Bureau\ntimezone: Europe/London\n")

    loaded.load()

    assert loaded.read == []


@pytest.mark.parametrize("zone", ["Europe/Prague", "UTC"])
def test_the_releases_of_an_office_that_comes_later_are_read_in_its_zone(loaded: Desk, zone: str) -> None:
    loaded.edit("releases/2025/neu/release.de.md", release(title="Neu", date="2025-01-01 12:00", office="praha"))
    assert [problem.code for problem in loaded.refused()].count("unknown-office") == 1

    loaded.edit("offices/praha.yml", f"name: Praha\ntimezone: {zone}\n")

    catalogue = loaded.load()
    assert (catalogue.releases[0].date.hour, catalogue.releases[0].zone) == (12, zone)
    assert catalogue.releases == loaded.loaded_afresh().releases


@pytest.mark.parametrize(
    "languages",
    [
        "[de, cs, pl, en, uk, {tag: de-simple, name: Leichte Sprache, easy_for: de}]",
        "[en, cs, pl, de, {tag: de-simple, name: Leichte Sprache, easy_for: de}]",
        "[de, cs, pl, en]",
    ],
    ids=["one more", "in another order", "one less"],
)
def test_other_languages_of_the_site_read_everything_again(loaded: Desk, languages: str) -> None:
    loaded.edit("site.yml", site(languages=languages))

    catalogue = loaded.load()

    assert loaded.read == FOLDERS
    assert catalogue.releases == loaded.loaded_afresh().releases


def test_the_same_folder_in_another_place_is_read_again(loaded: Desk) -> None:
    """The texts stand in other files now."""
    elsewhere = Desk(loaded.folder / "elsewhere", loaded.read, loaded.compared, loaded.opened)
    shutil.copytree(loaded.root, elsewhere.root)
    shutil.copytree(loaded.state, elsewhere.state)

    assert elsewhere.load().releases == elsewhere.loaded_afresh().releases
    elsewhere.close()
