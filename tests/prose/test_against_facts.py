"""What a content folder's texts say against its facts, and how a person excuses a line."""

import datetime as dt
from pathlib import Path

import pytest

from plugins.newsroom.catalogue import check_content
from plugins.newsroom.messages import MESSAGE_LANGUAGES, message_of
from plugins.newsroom.problems import Problem, in_report_order
from plugins.prose.check import prose_problems
from tests.content import CZECH, GERMAN, POLISH, Changes, content, release, segments_of, translation

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)

OFFICE = """
name: Landkreis Rostock
timezone: Europe/Berlin
phones: ["+49 30 23125 014"]
email: kontakt@example.org
web: https://example.org/
"""
CONTACT = """
name: Maxi Heß
role: {de: Kontaktstelle}
office: rostock
phones: ["030 23125 678"]
email: maxi.hess@example.org
"""
REGISTERS = {"offices/rostock.yml": OFFICE, "contacts/maxi-hess.yml": CONTACT}
EVENT = """
event:
  start: 2023-10-26 17:00
  end: 2023-10-26 19:00
  registration: {url: "https://example.org/anmeldung", email: anmeldung@example.org, deadline: 2023-10-20}
  programme:
    - {start: "17:30", title: Vortrag}
"""


def warnings(folder: Path, changes: Changes) -> tuple[Problem, ...]:
    root = content(folder, {**REGISTERS, **changes})
    read, problems = check_content(root, segments_of)
    assert problems == (), "the content itself is without problems"
    return in_report_order(prose_problems(read, NOW))


def codes(folder: Path, body: str, more: str = EVENT) -> list[str]:
    """Code and words of each warning about a German text."""
    found = warnings(folder, {GERMAN: release(more, body=body)})
    return [f"{each.code}: {dict(each.details).get('found')}" for each in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Am 26. Oktober 2023 um 19.30 Uhr.", ["fact-contradicted: 19.30 Uhr"]),
        ("Am Donnerstag, 26. Oktober, ab 18 Uhr.", ["fact-contradicted: 18 Uhr"]),
        ("Am 26.10.2023, 18 Uhr.", ["fact-contradicted: 18 Uhr"]),
        ("Am 25. Oktober um 17 Uhr.", ["fact-contradicted: 25. Oktober"]),
        ("Am 26. Oktober um 17 Uhr.", []),
        ("Am 26. Oktober ab 17.30 Uhr Vortrag.", []),
        ("Am 26. Oktober um 16 Uhr öffnet das Haus; los geht es um 17 Uhr.", []),
        ("Am 26. Oktober fährt der Bus um 16 Uhr ab.", []),
        ("Am 26. Oktober 2022 um 18 Uhr war das erste Treffen.", []),
        ("Wir treffen uns am 26. Oktober. Anmeldeschluss ist am 20. Oktober um 17 Uhr.", []),
        ("Die Mitteilung erschien am 5. Oktober um 10 Uhr.", []),
    ],
)
def test_a_day_and_time_that_half_agree_with_the_start_of_the_event(
    tmp_path: Path, body: str, expected: list[str]
) -> None:
    assert codes(tmp_path, body) == expected


@pytest.mark.parametrize(
    "more",
    [
        "event: {start: 2023-10-26}",
        "event: {start: 2023-10-26 17:00, recurrence: FREQ=WEEKLY}",
        "event: {start: 2023-10-26 17:00, status: rescheduled, previous_start: 2023-10-26 18:00}\nchanges: [{date: 2023-10-10 09:00, type: update}]",
        "",
    ],
    ids=["all day", "recurring", "rescheduled", "no event"],
)
def test_an_event_whose_start_can_be_another_contradicts_nothing(tmp_path: Path, more: str) -> None:
    assert codes(tmp_path, "Am 26. Oktober 2023 um 18 Uhr.", more) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Telefon 030 23152 014", ["fact-contradicted: 030 23152 014"]),
        ("Telefon 030 2315 014", ["fact-contradicted: 030 2315 014"]),
        ("Telefon 030 23125 015", []),  # the next extension
        ("Telefon 030 23125 014", []),
        ("Telefon 030 99999 014", []),
        ("an kontatk@example.org", ["fact-contradicted: kontatk@example.org"]),
        ("an anmeldung@exmple.org", ["fact-contradicted: anmeldung@exmple.org"]),
        ("an kontakt2@example.org, an kontakt@example.com", []),
        ("auf https://example.org/anmeldng", ["fact-contradicted: https://example.org/anmeldng"]),
        ("auf https://example.org/anmeldung2 und https://example.org/andere", []),
    ],
)
def test_a_slip_in_a_number_or_address_of_the_release(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert codes(tmp_path, body) == expected


def test_the_warning_names_key_fact_and_place(tmp_path: Path) -> None:
    found = warnings(tmp_path, {GERMAN: release(EVENT, body="Am 26. Oktober um 18 Uhr.")})
    assert [str(each.position) for each in found] == [f"content/{GERMAN}:13:19"]
    assert dict(found[0].details) == {
        "found": "18 Uhr",
        "key": "event.start",
        "fact": "2023-10-26 17:00",
        "place": f"content/{GERMAN}:7:3",
    }


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Am Montag, 5. Oktober 2023,", ["weekday-wrong: 5. Oktober 2023"]),
        ("Am Donnerstag, 5. Oktober 2023,", []),
        ("Am Freitag, 26. Oktober,", ["weekday-wrong: 26. Oktober"]),  # the event's day
        ("Am Freitag, 3. November,", []),
        ("Am Donnerstag, 3. November,", []),  # last year's
        ("Am Mittwoch, 3. November,", ["weekday-wrong: 3. November"]),
        ("Montag bis Freitag, 5. Oktober 2023", []),
        ("Am Freitag, 29. Februar 2023", []),
    ],
)
def test_a_weekday_fits_its_date(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert codes(tmp_path, body) == expected


def test_a_number_of_a_contact_person_in_a_text_will_go_stale(tmp_path: Path) -> None:
    body = "Rufen Sie an: [+49 30 23125-678](tel:+493023125678), im Amt +49 30 23125-014."
    found = warnings(tmp_path, {GERMAN: release(body=body)})
    assert [(each.code, str(each.position)) for each in found] == [
        ("phone-of-contact", f"content/{GERMAN}:7:16"),
    ]
    assert dict(found[0].details)["place"] == "content/contacts/maxi-hess.yml:4:10"


def test_a_number_the_office_shares_is_none_of_a_contact_person_alone(tmp_path: Path) -> None:
    shared = OFFICE.replace("014", "678")
    assert warnings(tmp_path, {"offices/rostock.yml": shared, GERMAN: release(body="Telefon +49 30 23125-678")}) == ()


def test_texts_among_the_facts_are_compared_language_by_language(tmp_path: Path) -> None:
    event = """
    event:
      start: 2023-10-26 17:00
      registration:
        fee: {de: 20 Euro, cs: 20 eur, pl: 200 euro}
    """
    found = warnings(tmp_path, {GERMAN: release(event), CZECH: translation(), POLISH: translation()})
    assert [(each.code, str(each.position)) for each in found] == [("facts-differ", f"content/{GERMAN}:9:36")]


def test_texts_of_offices_people_and_groups_are_compared_as_well(tmp_path: Path) -> None:
    hours = CONTACT + "hours: {de: Mo 9–12 Uhr, cs: po 9–13 hod.}\n"
    found = warnings(tmp_path, {"contacts/maxi-hess.yml": hours})
    assert [(each.code, str(each.position)) for each in found] == [
        ("facts-differ", "content/contacts/maxi-hess.yml:6:26")
    ]
    excused = (
        CONTACT
        + "# check: ok, das Telefon in Tschechien ist länger besetzt\nhours: {de: Mo 9–12 Uhr, cs: po 9–13 hod.}\n"
    )
    assert warnings(tmp_path / "2", {"contacts/maxi-hess.yml": excused}) == ()


def test_standing_pages_are_compared_as_well(tmp_path: Path) -> None:
    pages = {
        "pages/imprint/page.de.md": "---\ntitle: Impressum\noriginal: de\n---\nTelefon +49 30 23125 014\n",
        "pages/imprint/page.cs.md": "---\ntitle: Tiráž\n---\nTelefon +49 30 23125 041\n",
    }
    found = warnings(tmp_path, pages)
    assert [(each.code, str(each.position)) for each in found] == [
        ("facts-differ", "content/pages/imprint/page.cs.md:4:9")
    ]


def test_a_number_without_country_code_is_one_of_the_offices_country(tmp_path: Path) -> None:
    german = release(body="Telefon 030 23125 999")
    czech = translation(body="Telefon +49 30 23125 999")
    assert warnings(tmp_path, {GERMAN: german, CZECH: czech}) == ()


@pytest.mark.parametrize(
    "comment",
    ["<!-- check: ok, doors open later -->", "<!-- CHECK: OK: otevřeno později -->", "<!--\ncheck: ok – jinak\n-->\n"],
)
def test_a_comment_with_a_reason_excuses_the_next_line(tmp_path: Path, comment: str) -> None:
    changes = {GERMAN: release(body="Beginn um 17:00."), CZECH: translation(body=f"{comment}\nZačátek v 19:00.")}
    assert warnings(tmp_path, changes) == ()


def test_a_comment_excuses_the_line_it_stands_in(tmp_path: Path) -> None:
    german = release(body="Beginn um 17:00. <!-- check: ok, in Tschechien später -->")
    assert warnings(tmp_path, {GERMAN: german, CZECH: translation(body="Začátek v 19:00.")}) == ()


def test_a_comment_excuses_no_other_line(tmp_path: Path) -> None:
    czech = translation(body="<!-- check: ok, jinak -->\nVítejte.\nZačátek v 19:00.")
    found = warnings(tmp_path, {GERMAN: release(body="Beginn um 17:00."), CZECH: czech})
    assert [each.code for each in found] == ["facts-differ"]


def test_a_comment_in_the_front_matter_excuses_the_line_below_it(tmp_path: Path) -> None:
    german = "# check: ok, der alte Termin\nsummary: Am Montag, 5. Oktober 2023"
    assert warnings(tmp_path, {GERMAN: release(german)}) == ()
    assert len(warnings(tmp_path / "2", {GERMAN: release("summary: Am Montag, 5. Oktober 2023")})) == 1


@pytest.mark.parametrize("comment", ["<!-- check: ok -->", "<!-- check: ok, -->", "<!--check:ok …-->"])
def test_an_excuse_without_a_reason_is_a_problem_itself(tmp_path: Path, comment: str) -> None:
    found = warnings(tmp_path, {GERMAN: release(body=f"Am Montag, 5. Oktober 2023. {comment}")})
    assert [(each.code, str(each.position)) for each in found] == [("excuse-without-reason", f"content/{GERMAN}:7:29")]


@pytest.mark.parametrize("language", MESSAGE_LANGUAGES)
def test_the_weekdays_of_a_message_are_in_its_language(tmp_path: Path, language: str) -> None:
    (found,) = warnings(tmp_path, {GERMAN: release(body="Am Montag, 5. Oktober 2023.")})
    word = {"de": "Donnerstag", "cs": "čtvrtek", "pl": "czwartek", "en": "Thursday"}[language]
    assert word in message_of(found, language)


def test_the_report_is_the_same_every_time(tmp_path: Path) -> None:
    texts = {
        GERMAN: release(EVENT, body="Am Montag, 26. Oktober um 17 Uhr.\n\n20 Euro, Raum 3, 030 23125 678."),
        CZECH: translation(body="V úterý 27. října v 18 hodin.\n\n30 eur, místnost 4, +49 30 23125 679."),
        POLISH: translation(body="We wtorek 28 października o godz. 19.\n\n40 euro, sala 5, +49 30 23125 670."),
    }
    root = content(tmp_path, {**REGISTERS, **texts})
    reports = [in_report_order(prose_problems(check_content(root, segments_of)[0], NOW)) for _ in range(2)]
    assert reports[0] == reports[1]
    assert len(reports[0]) > 8


FORGOTTEN = "name: Maxi Heß\nrole: {de: Kontaktstelle}\noffice: rostock\nuntil: 2023-10-31\nretain_until: 2023-12-31\n"


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (dt.datetime(2023, 12, 31, 22, 59, tzinfo=dt.UTC), []),  # still that day in Rostock
        (dt.datetime(2023, 12, 31, 23, tzinfo=dt.UTC), ["7:28", "9:14"]),
    ],
)
def test_the_name_of_a_forgotten_person_is_found_wherever_it_stands(
    tmp_path: Path, now: dt.datetime, expected: list[str]
) -> None:
    more = "contacts: [maxi-hess]\nbyline: {de: Text und Bild: Maxi Heß}"
    changes: Changes = {
        "contacts/maxi-hess.yml": FORGOTTEN,
        GERMAN: release(more.replace("Bild:", "Bild"), body="Es antwortet maxi\u00a0heß.".replace("\u00a0", "  ")),
    }
    root = content(tmp_path, changes)

    found = [
        each for each in prose_problems(check_content(root, segments_of)[0], now) if each.code == "name-after-retention"
    ]

    assert [str(each.position).removeprefix(f"content/{GERMAN}:") for each in found] == expected
