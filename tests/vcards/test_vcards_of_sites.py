"""The vCards of the built sites."""

import pytest

from tests.built_site import BuiltSite, attribute
from tests.vcards.judges import agreed, one

KONFERENZ = [
    "ar/2026/mutamar/contact.vcf",
    "cs/2026/odborna-konference-o-peci/contact.vcf",
    "de/2026/fachkonferenz-zur-pflege/contact.vcf",
    "en/2026/conference-on-care/contact.vcf",
    "pl/2026/konferencja-o-opiece/contact.vcf",
]


def test_no_reader_has_anything_to_say_about_any_card(built: BuiltSite) -> None:
    files = built.ending_with("contact.vcf")

    assert files
    assert all(agreed(built.read(path)) for path in files)


def test_every_link_to_a_card_leads_to_one_and_every_person_has_one(built: BuiltSite) -> None:
    linked = {
        attribute(link, "href").removeprefix("/")
        for path in built.pages
        for link in built.soup(path).select('a[type="text/vcard"]')
    }

    assert linked - set(built.paths) == set()
    assert {path for path in built.ending_with("contact.vcf") if path.split("/")[1].isdigit()} | linked == set(
        built.ending_with("contact.vcf")
    )


def test_a_person_has_one_identity_in_all_languages(small_site: BuiltSite) -> None:
    files = small_site.ending_with("eva-novakova/contact.vcf")
    uids = {one(agreed(small_site.read(path))[0], "UID") for path in files}

    assert len(files) == len(small_site.languages)
    assert len(uids) == 1
    assert uids == {next(iter(uids)).lower()}
    assert next(iter(uids)).startswith("urn:uuid:")


@pytest.mark.parametrize(("language", "role"), [("de", "Koordinatorin"), ("cs", "Koordinátorka")])
def test_a_card_speaks_the_language_of_its_address(small_site: BuiltSite, language: str, role: str) -> None:
    path = next(path for path in small_site.ending_with("eva-novakova/contact.vcf") if path.startswith(f"{language}/"))
    (card,) = agreed(small_site.read(path))

    assert one(card, "TITLE") == role
    assert one(card, "URL") == small_site.url_of(path.replace("contact.vcf", "index.html"))


def test_a_release_has_the_cards_of_those_it_names(small_site: BuiltSite) -> None:
    """In each language it exists in."""
    assert [[one(card, "FN") for card in agreed(small_site.read(path))] for path in KONFERENZ] == [
        ["PhDr. Eva Nováková"]
    ] * 5


def test_a_release_that_names_nobody_has_no_cards(small_site: BuiltSite) -> None:
    assert "de/2026/sommerfest/contact.vcf" not in small_site.paths
