"""What is searched besides releases: who answers, who works on what, and the standing pages; and what their results show."""

import datetime as dt
from pathlib import Path

import pytest

from plugins.edition.view import View
from plugins.newsroom.visibility import seen_at
from plugins.pages.search_entries import subjects_of
from plugins.search.entries import Entry, entries_of, made_from
from plugins.search.facts import FactsFile, facts_json
from tests.content import GERMAN, Changes, catalogue_of, release

NOW = dt.datetime(2024, 6, 1, 12, tzinfo=dt.UTC)
_PAGES: Changes = {
    "pages/imprint/page.de.md": "---\ntitle: Impressum\nsummary: Wer wir sind.\n---\n**Verantwortlich** ist das Amt.\n",
    "pages/imprint/page.cs.md": "---\ntitle: Tiráž\n---\nOdpovídá úřad.\n",
    "pages/help/page.cs.md": "---\ntitle: Nápověda\n---\nPomoc.\n",
}


def _view(folder: Path, changes: Changes, tag: str = "de", now: dt.datetime = NOW) -> View:
    public = seen_at(catalogue_of(folder, changes), now)
    return View(public, public.site.language(tag), "https://news.example.org", 20)


def _entries(view: View) -> dict[str, Entry]:
    """By the last part of their address."""
    return {each.card.url.strip("/").rpartition("/")[2]: each for each in entries_of(view)}


def test_everybody_and_everything_with_a_page_of_its_own_is_found(tmp_path: Path) -> None:
    found = [(each.card.subject, each.record.title) for each in entries_of(_view(tmp_path, _PAGES))]

    assert found == [
        ("contacts", "Maxi Heß"),
        ("groups", "Pflegestammtisch"),
        ("offices", "Landkreis Rostock"),
        ("pages", "Impressum"),
    ]


def test_a_page_is_found_in_the_languages_it_exists_in(tmp_path: Path) -> None:
    titles = [each.record.title for each in entries_of(_view(tmp_path, _PAGES, "cs")) if each.card.subject == "pages"]

    assert titles == ["Nápověda", "Tiráž"]


def test_a_page_is_found_by_its_summary_and_its_text(tmp_path: Path) -> None:
    text = _entries(_view(tmp_path, _PAGES))["impressum"].record.text

    assert text.split() == ["Wer", "wir", "sind.", "Verantwortlich", "ist", "das", "Amt."]


def test_a_person_is_found_by_role_office_and_topics_and_belongs_to_them(tmp_path: Path) -> None:
    person = "name: Maxi Heß\nrole: {de: Kontaktstelle}\noffice: rostock\ntopics: [Crisis-Intervention]\n"
    entry = _entries(_view(tmp_path, {"contacts/maxi-hess.yml": person}))["maxi-hess"]

    assert entry.record.text.splitlines() == ["Kontaktstelle", "Landkreis Rostock", "Krisenintervention"]
    assert (entry.record.facts.office, entry.record.facts.topics) == ("rostock", ("crisis-intervention",))


def test_a_group_is_found_by_what_it_does_and_what_it_has_published(tmp_path: Path) -> None:
    group = """
        name: {de: Pflegestammtisch}
        mandate: {de: Austausch}
        office: rostock
        joining: {de: Ohne Anmeldung}
        members: [{contact: maxi-hess}, {name: {de: Mieterverein}}]
        meetings: [{start: 2024-07-01, title: {de: Sommertreffen}}]
        """
    words = _entries(_view(tmp_path, {"groups/stammtisch.yml": group}))["stammtisch"].record.text.split()

    assert {"Austausch", "Anmeldung", "Mieterverein", "Sommertreffen"} <= {*words}
    assert "Heß" not in words, "a member may be another tomorrow"


_TERM = """
    name: Maxi Heß
    role: {de: Kontaktstelle}
    office: rostock
    until: 2024-05-31
    successor: kim
    """


@pytest.mark.parametrize(
    ("day", "is_over", "successor"), [(dt.date(2024, 5, 31), False, None), (dt.date(2024, 6, 1), True, "Kim Beispiel")]
)
def test_whose_term_has_ended_is_found_with_who_answers_instead(
    tmp_path: Path, day: dt.date, is_over: bool, successor: str | None
) -> None:
    people = {"contacts/maxi-hess.yml": _TERM, "contacts/kim.yml": "name: Kim Beispiel\nrole: {de: Kontaktstelle}\n"}
    card = _entries(_view(tmp_path, people, now=dt.datetime(day.year, day.month, day.day, 12, tzinfo=dt.UTC)))

    assert card["maxi-hess"].card.is_over is is_over
    found = card["maxi-hess"].card.successor
    assert (found.value if found else None) == successor


def test_a_term_to_come_says_when_it_begins(tmp_path: Path) -> None:
    person = "name: Maxi Heß\nrole: {de: Kontaktstelle}\nfrom: 2024-07-01\n"

    assert _entries(_view(tmp_path, {"contacts/maxi-hess.yml": person}))["maxi-hess"].card.begins == dt.date(2024, 7, 1)


def test_a_dissolved_group_is_found_as_one(tmp_path: Path) -> None:
    group = "name: {de: Stammtisch}\nmandate: {de: Austausch}\noffice: rostock\nuntil: 2024-05-31\n"

    assert _entries(_view(tmp_path, {"groups/stammtisch.yml": group}))["stammtisch"].card.is_over


def test_who_must_be_forgotten_is_not_found(tmp_path: Path) -> None:
    person = "name: Maxi Heß\nrole: {de: Kontaktstelle}\nuntil: 2024-01-31\nretain_until: 2024-05-31\n"
    found = _entries(_view(tmp_path, {"contacts/maxi-hess.yml": person}))

    assert "maxi-hess" not in found


def test_an_index_is_the_same_at_any_time_although_results_are_not(tmp_path: Path) -> None:
    before, after = (
        _view(tmp_path / str(month), {"contacts/maxi-hess.yml": _TERM.replace("successor: kim", "")}, now=now)
        for month, now in ((5, dt.datetime(2024, 5, 1, tzinfo=dt.UTC)), (7, dt.datetime(2024, 7, 1, tzinfo=dt.UTC)))
    )

    assert [each.record for each in entries_of(before)] == [each.record for each in entries_of(after)]
    assert [each.card for each in entries_of(before)] != [each.card for each in entries_of(after)]
    assert made_from(before) == made_from(after)


def test_a_secret_release_is_not_found_by_way_of_whom_it_names(tmp_path: Path) -> None:
    secret = release("contacts: [maxi-hess]\ngroups: [stammtisch]", title="Xylofon", date="2030-01-01", body="Xylofon.")
    view = _view(tmp_path, {GERMAN: secret})

    assert not [each for each in entries_of(view) if "xylofon" in f"{each.record} {each.card}".lower()]


def test_the_choice_offers_what_there_is(tmp_path: Path) -> None:
    assert [*subjects_of(_view(tmp_path / "one", _PAGES))] == ["contacts", "groups", "offices", "pages"]
    assert "pages" not in subjects_of(_view(tmp_path / "two", {}))


def test_facts_have_the_words_of_the_name_and_no_day(tmp_path: Path) -> None:
    entry = _entries(_view(tmp_path, _PAGES))["impressum"]
    written = facts_json(FactsFile(("zxx_1",), (entry.record.facts,))).decode()

    assert '"records":[["zxx_1",0,null,[],null,null,null,"impressum"]]' in written
