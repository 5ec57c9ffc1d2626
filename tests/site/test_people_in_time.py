"""Terms end, and past releases show who answers now; people are forgotten, and no byte of the output knows them."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.building import build, differences, files_of
from tests.built_site import json_ld_of
from tests.content import content
from tests.people import OF_ANNA, PEOPLE
from tests.vcards.judges import agreed, all_of, one

LAST_DAY = "2026-06-30T23:59:59+02:00"
NEXT_DAY = "2026-07-01T00:00:00+02:00"
IN_BETWEEN = "2027-07-15T12:00:00+02:00"
LAST_SEEN = "2026-12-31T23:59:59+01:00"
FORGOTTEN = "2027-01-01T00:00:00+01:00"

ANNA, BELA = "/de/ansprechpersonen/anna-arnikova/", "/de/ansprechpersonen/bela/"
RELEASES = ("fachtag", "neu-im-amt")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return content(tmp_path_factory.mktemp("people"), PEOPLE)


def _site(source: Path, when: str) -> Path:
    """The output as of a moment, built once for all tests."""
    output = source.parent / re.sub(r"\D", "", when) / "output"
    if not output.exists():
        build(source, output, as_of=when)
    return output


def _page(output: Path, url: str) -> BeautifulSoup:
    return BeautifulSoup((output / url.strip("/") / "index.html").read_bytes(), "lxml")


def _contacts(page: BeautifulSoup) -> str:
    """The words of the section of contact persons."""
    return _said(page.select_one('[aria-labelledby="contacts"]'))


def _said(part: Tag | None) -> str:
    """The words of a part of a page, with plain spaces between."""
    assert part is not None
    return " ".join(part.get_text(" ").split())


@pytest.mark.parametrize("slug", RELEASES)
def test_on_the_last_day_a_release_shows_whom_it_names(source: Path, slug: str) -> None:
    said = _contacts(_page(_site(source, LAST_DAY), f"/de/2023/{slug}/"))

    assert "PhDr. Anna Arnikova" in said
    assert "+49 30 23125 901" in said
    assert "Béla Birke" not in said


@pytest.mark.parametrize("slug", RELEASES)
def test_from_the_next_day_every_past_release_shows_the_successors_card(source: Path, slug: str) -> None:
    said = _contacts(_page(_site(source, NEXT_DAY), f"/de/2023/{slug}/"))

    assert "Béla Birke" in said
    assert "+49 30 23125 902" in said
    assert "birke@example.org" in said
    assert "Zuvor: PhDr. Anna Arnikova (bis 30. Juni 2026)" in said
    assert "901" not in said
    assert "ahorn@example.org" not in said


def test_a_release_that_announced_a_person_says_that_the_term_is_over(source: Path) -> None:
    page = _page(_site(source, NEXT_DAY), "/de/2023/neu-im-amt/")
    said = [_said(each) for each in page.select(".d-release__header .d-status")]

    assert "PhDr. Anna Arnikova war bis zum 30. Juni 2026 zuständig." in said


def test_json_ld_says_what_the_page_shows(source: Path) -> None:
    (article,) = json_ld_of(_page(_site(source, NEXT_DAY), "/de/2023/fachtag/"))
    bela, anna = article["about"]

    assert (bela["name"], bela["telephone"]) == ("Béla Birke", ["+49 30 23125 902"])
    assert anna == {
        "@type": "Person",
        "name": "PhDr. Anna Arnikova",
        "url": f"https://news.example.org{ANNA}",
    }


def test_a_past_persons_numbers_are_nowhere_and_their_page_leads_to_the_successor(source: Path) -> None:
    output = _site(source, NEXT_DAY)
    header = _page(output, ANNA).select_one(".d-page-header")
    found = [path for path, read in files_of(output).items() if b"23125 901" in read or b"ahorn@example.org" in read]

    assert header is not None
    assert "war bis zum 30. Juni 2026 zuständig" in _said(header)
    assert header.select_one(f'a[href="{BELA}"]') is not None
    assert found == []


def test_of_two_contacts_the_one_without_a_successor_is_named_and_the_office_asked(source: Path) -> None:
    said = _contacts(_page(_site(source, NEXT_DAY), "/de/2023/beide/"))

    assert said.count("Béla Birke Beratung") == 1
    assert "Dora Douglasie war bis zum 30. Juni 2026 zuständig. Bitte an die Dienststelle wenden." in said


def test_a_release_for_which_nobody_answers_says_so(source: Path) -> None:
    output = _site(source, NEXT_DAY)

    assert "Bitte an die Dienststelle wenden." in _contacts(_page(output, "/de/2023/niemand-mehr/"))
    assert not (output / "de/2023/niemand-mehr/contact.vcf").exists()
    assert (_site(source, LAST_DAY) / "de/2023/niemand-mehr/contact.vcf").is_file()


def test_until_the_successors_term_begins_the_office_is_asked(source: Path) -> None:
    said = _contacts(_page(_site(source, IN_BETWEEN), "/de/2023/beide/"))

    assert "Cyril Cedr" in said
    assert "Zuständig ab dem 1. September 2027. Bis dahin bitte an die Dienststelle wenden." in said
    assert "Béla Birke (bis 30. Juni 2027)" in said


@pytest.mark.parametrize(
    ("when", "name", "phones"),
    [(LAST_DAY, "PhDr. Anna Arnikova", ["+49 30 23125 901"]), (NEXT_DAY, "Béla Birke", ["+49 30 23125 902"])],
)
def test_the_card_of_a_release_is_of_who_answers(source: Path, when: str, name: str, phones: list[str]) -> None:
    (card,) = agreed((_site(source, when) / "de/2023/fachtag/contact.vcf").read_bytes())

    assert (one(card, "FN"), all_of(card, "TEL")) == (name, phones)


@pytest.mark.parametrize("slug", ["beide", "alt"])
def test_the_cards_of_several_who_answer_stand_in_one_file_too(source: Path, slug: str) -> None:
    """Also of a release that has expired: its page stays."""
    output = _site(source, LAST_DAY)
    page, file = _page(output, f"/de/2023/{slug}/"), output / f"de/2023/{slug}/contact.vcf"
    links = [link.get_text() for link in page.select(f'a[href="/de/2023/{slug}/contact.vcf"]')]

    assert links == ["Alle Kontakte speichern"]
    assert [one(card, "FN") for card in agreed(file.read_bytes())][:2] == (["Dora Douglasie", "PhDr. Anna Arnikova"])


def test_the_chair_of_a_group_is_who_answers_and_a_past_member_is_marked(source: Path) -> None:
    page = _page(_site(source, NEXT_DAY), "/de/arbeitsgruppen/stammtisch/")
    said = _said(page.select_one('[aria-labelledby="people"]'))

    assert "Leitung BB Béla Birke Beratung Zuvor: PhDr. Anna Arnikova (bis 30. Juni 2026)" in said
    assert "Dora Douglasie (bis 30. Juni 2026)" in said
    assert "Ein Verein Protokoll" in said


@pytest.mark.parametrize(("when", "is_over"), [(NEXT_DAY, False), (LAST_SEEN, True)])
def test_a_group_ends_with_its_term_and_keeps_its_chair(source: Path, when: str, is_over: bool) -> None:
    page = _page(_site(source, when), "/de/arbeitsgruppen/runde/")
    said = _said(page.body)

    assert ("Diese Arbeitsgruppe hat ihre Arbeit am 30. September 2026 beendet." in said) == is_over
    assert ("Kommen Sie dazu." in said) != is_over
    assert (page.select_one(f'[aria-labelledby="people"] h4 a[href="{ANNA}"]') is not None) == is_over
    assert "Beschluss des Kreistags" in said


def test_the_words_of_anna_are_in_the_output_before(source: Path) -> None:
    """Else the next test would prove nothing. Her numbers have left it with her term, on the day before."""
    everything = b"".join((path.encode() + read for path, read in files_of(_site(source, LAST_DAY)).items()))

    assert [word for word in OF_ANNA if word.encode() not in everything] == []


def test_a_forgotten_person_is_nowhere_in_the_output(source: Path) -> None:
    output = files_of(_site(source, FORGOTTEN))
    found = {
        (path, word)
        for path, read in output.items()
        for word in OF_ANNA
        if word.encode().lower() in read.lower() or word.lower() in path.lower()
    }

    assert found == set()


def test_releases_of_a_forgotten_person_show_the_successor(source: Path) -> None:
    said = _contacts(_page(_site(source, FORGOTTEN), "/de/2023/fachtag/"))

    assert "Béla Birke" in said
    assert "Nachfolge" not in said


def test_a_site_that_is_kept_up_to_date_is_the_site_built_anew(source: Path, tmp_path: Path) -> None:
    """Incremental = clean across every day on which only time has passed."""
    kept = tmp_path / "output"
    unlike = {}
    for when in (LAST_DAY, NEXT_DAY, LAST_SEEN, FORGOTTEN, IN_BETWEEN, "2027-09-01T00:00:00+02:00"):
        build(source, kept, as_of=when)
        unlike[when] = differences(kept, _site(source, when))

    assert {when: paths for when, paths in unlike.items() if paths} == {}


def test_the_page_of_who_follows_has_the_groups(source: Path) -> None:
    """Of a group that was dissolved in the meantime, the page of who was in it has it."""

    def groups_of(when: str, url: str) -> set[str]:
        links = _page(_site(source, when), url).select('[aria-labelledby="groups"] h3 a')
        return {link.get_text() for link in links}

    assert (groups_of(LAST_DAY, ANNA), groups_of(LAST_DAY, BELA)) == ({"Pflegestammtisch", "Runde"}, set())
    assert (groups_of(NEXT_DAY, ANNA), groups_of(NEXT_DAY, BELA)) == (set(), {"Pflegestammtisch", "Runde"})
    assert (groups_of(LAST_SEEN, ANNA), groups_of(LAST_SEEN, BELA)) == ({"Runde"}, {"Pflegestammtisch"})
