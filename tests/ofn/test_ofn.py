"""OFN Aktuality and Události: what is in them, and that the published schemas accept them."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import pytest

from plugins.edition.bodies import Bodies
from plugins.newsroom.scopes import ALL
from plugins.ofn.ofn import Ofn
from plugins.ofn.things import event_of, news_of
from plugins.ofn.works import works_of
from tests.content import CZECH, EASY, GERMAN, NAMESPACE, POLISH, Changes, jpeg, release, site, translation
from tests.edition.views import NOW, view_of, words_of
from tests.ofn.judges import EVENTS, NEWS, complaints

OFFICE = """
name: {de: Landkreis Rostock, cs: Zemský okres Rostock}
address: {street: Am Wall 3, postal_code: "18273", city: Güstrow, country: DE}
phones: ["+49 30 23125 020"]
email: presse@example.org
timezone: Europe/Berlin
"""
EVENT = """event:
  start: 2023-12-05 09:00
  end: 2023-12-05 16:00
  venue: {name: {de: Saal, cs: Sál}, street: Hlavní 1, postal_code: "586 01", city: Jihlava, country: CZ, geo: [49.4, 15.6], accessibility: [{de: Rampe, cs: Rampa}]}
  registration: {url: 'https://example.org/tag', deadline: 2023-12-04, fee: {de: frei, cs: zdarma}}
"""


def _urn(name: str) -> str:
    return f"urn:uuid:{uuid5(UUID(NAMESPACE), name)}"


def _file(
    folder: Path, changes: Changes, *, events: bool, origin: str = "https://news.example.org", now: dt.datetime = NOW,
    size: int = 50,
) -> bytes:  # fmt: skip
    view = view_of(folder, {"offices/rostock.yml": OFFICE, **changes}, now=now, origin=origin)
    works, texts = works_of(view, ALL, size, with_event=events), words_of(view)
    if events:
        return Ofn(Bodies()).udalosti(tuple(event_of(view, work, texts) for work in works))
    return Ofn(Bodies()).aktuality(tuple(news_of(view, work, texts) for work in works))


def _things(folder: Path, changes: Changes, *, events: bool, **how: Any) -> list[dict[str, Any]]:
    """The things of a file that the schema accepts."""
    content = _file(folder, changes, events=events, **how)
    assert complaints(content, EVENTS if events else NEWS) == []
    things: list[dict[str, Any]] = json.loads(content)
    return things


def _news(folder: Path, changes: Changes, **how: Any) -> dict[str, Any]:
    (thing,) = _things(folder, changes, events=False, **how)
    return thing


def _event(folder: Path, changes: Changes, **how: Any) -> dict[str, Any]:
    (thing,) = _things(folder, changes, events=True, **how)
    return thing


def test_the_judge_finds_a_text_that_has_neither_czech_nor_english() -> None:
    wrong = json.dumps([{"typ": "Aktualita", "název": {"de": "Fachtag"}}]).encode()

    assert complaints(wrong, NEWS) != []
    assert complaints(wrong.replace(b'"de"', b'"cs"'), NEWS) == []


def test_a_release_is_one_thing_in_all_its_languages(tmp_path: Path) -> None:
    changes = {
        GERMAN: release("summary: Ein Tag.", body="Es gibt **Kuchen**."),
        CZECH: translation("summary: Jeden den.", body="Bude *koláč*."),
        EASY: translation(title="Fach-Tag", body="Es gibt Kuchen."),
    }

    news = _news(tmp_path, changes)

    assert news["@context"] == "https://ofn.gov.cz/aktuality/2020-07-01/kontexty/aktualita.jsonld"
    assert (news["typ"], news["iri"]) == ("Aktualita", _urn("fachtag/"))
    assert news["název"] == {"de": "Fachtag", "cs": "Konference", "de-simple": "Fach-Tag"}
    assert news["popis"] == {
        "de": "Ein Tag.\n\nEs gibt Kuchen.",
        "cs": "Jeden den.\n\nBude koláč.",
        "de-simple": "Es gibt Kuchen.",
    }
    assert news["vytvořeno"] == {"typ": "Časový okamžik", "datum_a_čas": "2023-10-05T10:00:00+02:00"}
    assert "aktualizováno" not in news
    assert [each["url"] for each in news["příloha"]] == [
        "https://news.example.org/de/2023/fachtag/",
        "https://news.example.org/cs/2023/konference/",
        "https://news.example.org/de-simple/2023/fach-tag/",
    ]


def test_a_release_in_neither_czech_nor_english_is_left_out(tmp_path: Path) -> None:
    assert _things(tmp_path, {POLISH: translation()}, events=False) == []


def test_the_identity_over_all_languages_is_no_other_one(tmp_path: Path) -> None:
    news = _news(tmp_path, {GERMAN: release(EVENT, kind="event"), CZECH: translation()})

    assert news["iri"] not in {_urn("fachtag"), _urn("fachtag/de"), _urn("fachtag/cs")}
    assert news["informuje_o"] == _urn("fachtag")


def test_a_foreign_office_is_named_with_its_country_and_a_czech_one_without_a_number_not_at_all(tmp_path: Path) -> None:
    czech = OFFICE.replace("country: DE", "country: CZ")

    news = _news(tmp_path / "one", {CZECH: translation()})
    without = _news(tmp_path / "other", {CZECH: translation(), "offices/rostock.yml": czech})

    assert news["oznamovatel"] == {
        "typ": "Zahraniční osoba",
        "název": {"de": "Landkreis Rostock", "cs": "Zemský okres Rostock"},
        "stát_registrace": "http://publications.europa.eu/resource/authority/country/DEU",
    }
    assert "oznamovatel" not in without


def test_a_czech_office_is_known_by_its_number(tmp_path: Path) -> None:
    office = "name: {cs: Úřad práce}\nico: 00000019\ntimezone: Europe/Prague\n"

    news = _news(tmp_path, {CZECH: translation(), "offices/rostock.yml": office})

    assert news["oznamovatel"] == {"typ": "Osoba", "ičo": "00000019", "název": {"cs": "Úřad práce"}}


def test_a_picture_is_a_digital_object_with_its_licence(tmp_path: Path) -> None:
    picture = "media: [{file: saal.jpg, alt: {de: Ein Saal, cs: Sál}, caption: {de: Viel Platz, cs: Místo}, credit: Alex Beispiel, licence: CC0-1.0}]"
    changes = {GERMAN: release(picture), CZECH: translation(), "releases/2023/fachtag/saal.jpg": jpeg()}

    found = _news(tmp_path, changes)["příloha"][-1]

    assert re.fullmatch(r"https://news\.example\.org/de/2023/fachtag/saal-4-\w{10}\.jpg", found["url"])
    assert found == {
        "typ": "Digitální objekt",
        "název": {"de": "Ein Saal", "cs": "Sál"},
        "popis": {"de": "Viel Platz\nAlex Beispiel", "cs": "Místo\nAlex Beispiel"},
        "url": found["url"],
        "typ_média": "http://www.iana.org/assignments/media-types/image/jpeg",
        "podmínky_užití": {
            "typ": "Podmínky užití",
            "obsahuje_autorské_dílo": True,
            "licence_autorského_díla": "https://creativecommons.org/publicdomain/zero/1.0/",
        },
    }


def test_an_event_has_its_place_time_price_and_contact(tmp_path: Path) -> None:
    event = _event(tmp_path, {GERMAN: release(f"summary: Ein Tag.\n{EVENT}", kind="event"), CZECH: translation()})

    assert (event["typ"], event["iri"]) == ("Událost", _urn("fachtag"))
    assert event["doba_trvání"][0]["časový_interval"] == {
        "typ": "Časový interval",
        "začátek": {"typ": "Časový okamžik", "datum_a_čas": "2023-12-05T09:00:00+01:00"},
        "konec": {"typ": "Časový okamžik", "datum_a_čas": "2023-12-05T16:00:00+01:00"},
    }
    assert event["umístění"] == [
        {
            "typ": "Umístění",
            "název": {"de": "Saal", "cs": "Sál"},
            "adresa": {
                "typ": "Adresa",
                "název_obce": {"de": "Jihlava", "cs": "Jihlava"},
                "psč": "586 01",
                "text": {"de": "Hlavní 1, 586 01 Jihlava, Tschechien", "cs": "Hlavní 1, 586 01 Jihlava, Česko"},
            },
            "geometrie": {"type": "Point", "coordinates": [15.6, 49.4]},
        }
    ]
    assert event["registrace"] == {"de": "https://example.org/tag", "cs": "https://example.org/tag"}
    assert event["vstupné"] == [{"typ": "Vstupné", "název": {"de": "frei", "cs": "zdarma"}}]
    assert event["bezbariérovost"]["popis"] == {"de": "Rampe", "cs": "Rampa"}
    assert event["relevantní_do"]["datum_a_čas"] == "2023-12-05T16:00:00+01:00"
    assert (event["kontakt"][0]["email"], event["kontakt"][0]["telefon"]) == (
        "mailto:presse@example.org",
        "tel:+493023125020",
    )


def test_a_place_abroad_is_an_address_in_words(tmp_path: Path) -> None:
    event = "event: {start: 2023-12-05 09:00, venue: {city: Güstrow, country: DE}}"

    (place,) = _event(tmp_path, {GERMAN: release(event, kind="event"), CZECH: translation()})["umístění"]

    assert place["zahraniční_adresa_text"] == {"de": "Güstrow, Deutschland", "cs": "Güstrow, Německo"}
    assert "adresa" not in place


def test_a_place_without_a_country_is_in_that_of_the_office(tmp_path: Path) -> None:
    event = 'event: {start: 2023-12-05 09:00, venue: {city: Güstrow, postal_code: "18273"}}'

    (place,) = _event(tmp_path, {GERMAN: release(event, kind="event"), CZECH: translation()})["umístění"]

    assert place["zahraniční_adresa_text"] == {"de": "18273 Güstrow", "cs": "18273 Güstrow"}
    assert "adresa" not in place


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("start: 2023-12-05", {"datum": "2023-12-05"}, {"datum": "2023-12-05"}),
        ("start: 2023-12-05, end: 2023-12-07", {"datum": "2023-12-05"}, {"datum": "2023-12-07"}),
        ("start: 2023-12-05 18:00", {"datum_a_čas": "2023-12-05T18:00:00+01:00"}, {"nespecifikovaný": True}),
    ],
)
def test_days_and_unknown_ends_are_written_as_such(
    tmp_path: Path, written: str, first: dict[str, Any], last: dict[str, Any]
) -> None:
    event = _event(tmp_path, {GERMAN: release(f"event: {{{written}}}", kind="event"), CZECH: translation()})

    interval = event["doba_trvání"][0]["časový_interval"]
    assert (interval["začátek"], interval["konec"]) == (
        {"typ": "Časový okamžik"} | first,
        {"typ": "Časový okamžik"} | last,
    )


def test_an_event_that_recurs_has_its_dates_to_come_without_those_that_fall_out(tmp_path: Path) -> None:
    event = (
        "event: {start: 2023-11-28 18:00, end: 2023-11-28 19:00, recurrence: FREQ=WEEKLY;COUNT=4, except: [2023-12-12]}"
    )

    found = _event(tmp_path, {GERMAN: release(event, kind="event"), CZECH: translation()})

    starts = [each["časový_interval"]["začátek"]["datum_a_čas"] for each in found["doba_trvání"]]
    assert starts == ["2023-12-05T18:00:00+01:00", "2023-12-19T18:00:00+01:00"]
    assert "relevantní_do" not in found


def test_a_cancelled_event_keeps_its_date_and_says_so_in_every_language(tmp_path: Path) -> None:
    event = "event: {start: 2023-12-05 09:00, status: cancelled}"

    found = _event(tmp_path, {GERMAN: release(event, kind="event"), CZECH: translation()})

    assert found["název"] == {"de": "Abgesagt: Fachtag", "cs": "Zrušeno: Konference"}
    assert found["doba_trvání"][0]["časový_interval"]["začátek"]["datum_a_čas"] == "2023-12-05T09:00:00+01:00"


def test_who_answers_is_the_contact_of_an_event_and_nobody_whose_term_has_ended(tmp_path: Path) -> None:
    person = "name: Maxi Heß\nrole: {de: Kontaktstelle, cs: Kontakt}\noffice: rostock\nemail: kontakt@example.org\n"
    changes = {GERMAN: release(f"{EVENT}contacts: [maxi-hess]", kind="event"), CZECH: translation()}

    event = _event(tmp_path / "one", changes | {"contacts/maxi-hess.yml": person})
    ended = _event(tmp_path / "other", changes | {"contacts/maxi-hess.yml": f"{person}until: 2023-11-30\n"})

    assert event["kontakt"][0]["název"] == {"de": "Maxi Heß", "cs": "Maxi Heß"}
    assert event["kontakt"][0]["email"] == "mailto:kontakt@example.org"
    assert ended["kontakt"][0]["email"] == "mailto:presse@example.org"
    assert "kontakt@example.org" not in json.dumps(ended)


def test_nobody_is_the_contact_before_their_term_begins(tmp_path: Path) -> None:
    person = "name: Maxi Heß\nrole: {cs: Kontakt}\noffice: rostock\nemail: kontakt@example.org\nfrom: 2030-01-01\n"
    changes = {GERMAN: release(f"{EVENT}contacts: [maxi-hess]", kind="event"), CZECH: translation()}

    event = _event(tmp_path, changes | {"contacts/maxi-hess.yml": person})

    assert [each["email"] for each in event["kontakt"]] == ["mailto:presse@example.org"]


CORRECTION = (
    "changes: [{date: 2023-10-07 12:00, type: correction, note: {de: Die Uhrzeit war falsch., cs: Chybný čas.}}"
)
WITHDRAWAL = f"{CORRECTION}, {{date: 2023-10-09 12:00, type: withdrawal, note: {{de: Ein Irrtum., cs: Omyl.}}}}]"


def test_a_correction_is_told_before_the_text_in_every_language_under_the_same_iri(tmp_path: Path) -> None:
    news = _news(tmp_path, {GERMAN: release(f"{CORRECTION}]", body="Kuchen."), CZECH: translation()})

    assert news["iri"] == _urn("fachtag/")
    assert news["aktualizováno"]["datum_a_čas"] == "2023-10-07T12:00:00+02:00"
    assert news["popis"]["de"].endswith("Die Uhrzeit war falsch.\n\nKuchen.")
    assert "Chybný čas." in news["popis"]["cs"]
    assert "zneplatněno" not in news


def test_a_withdrawn_release_is_invalid_from_then_on_and_gives_the_reason_in_place_of_everything(
    tmp_path: Path,
) -> None:
    picture = "media: [{file: saal.jpg, alt: {de: Ein Saal, cs: Sál}}]"
    changes = {
        GERMAN: release(f"{EVENT}{picture}\n{WITHDRAWAL}", kind="event", body="Kuchen."),
        CZECH: translation(body="Koláč."),
        "releases/2023/fachtag/saal.jpg": jpeg(),
    }

    news, event = _news(tmp_path / "one", changes), _event(tmp_path / "other", changes)

    for thing in (news, event):
        assert thing["zneplatněno"] == thing["relevantní_do"]
        assert thing["zneplatněno"]["datum_a_čas"] == "2023-10-09T12:00:00+02:00"
        assert thing["popis"]["cs"].endswith("Omyl.")
        assert "Koláč" not in json.dumps(thing, ensure_ascii=False)
        assert {each["typ_média"].rpartition("/media-types/")[2] for each in thing["příloha"]} == {"text/html"}
    assert event.keys().isdisjoint({"umístění", "kontakt", "registrace", "vstupné", "dlouhý_popis"})
    assert "geografické_území" not in news


def test_what_has_expired_is_gone(tmp_path: Path) -> None:
    changes = {GERMAN: release(f"expires: 2023-11-01\n{EVENT}", kind="event"), CZECH: translation()}

    assert _file(tmp_path / "one", changes, events=False) == b"[]\n"
    assert _file(tmp_path / "other", changes, events=True) == b"[]\n"


@pytest.mark.parametrize("events", [False, True])
def test_a_draft_and_an_embargo_leave_no_trace(tmp_path: Path, *, events: bool) -> None:
    secret = {
        "releases/2023/entwurf/release.de.md": release(f"status: draft\n{EVENT}", title="Geheim", kind="event"),
        "releases/2023/entwurf/release.cs.md": translation(title="Tajné"),
        "releases/2023/embargo/release.de.md": release(EVENT, date="2023-12-01 13:01", title="Heimlich", kind="event"),
        "releases/2023/embargo/release.cs.md": translation(title="Utajené"),
    }
    public = {GERMAN: release(EVENT, kind="event"), CZECH: translation()}

    with_secret = _file(tmp_path / "one", public | secret, events=events)

    assert with_secret == _file(tmp_path / "other", public, events=events)


@pytest.mark.parametrize("events", [False, True])
def test_identities_stay_when_slug_date_office_and_domain_change(tmp_path: Path, *, events: bool) -> None:
    other = {"offices/anders.yml": "name: Anderes Amt\ntimezone: Europe/Berlin\n"}
    moved = release(f"{EVENT}slug: neuer-name", kind="event", date="2023-09-01 08:00", office="anders")

    before = _things(tmp_path / "one", {GERMAN: release(EVENT, kind="event"), CZECH: translation()}, events=events)
    after = _things(
        tmp_path / "other",
        {GERMAN: moved, CZECH: translation("slug: nove-jmeno"), **other},
        events=events,
        origin="https://other.example.org",
    )

    assert [each["iri"] for each in before] == [each["iri"] for each in after]
    assert [each.get("informuje_o") for each in before] == [each.get("informuje_o") for each in after]
    assert "news.example.org" not in json.dumps(after)


def test_a_file_holds_the_newest_releases_newest_first_whichever_of_the_two_languages_they_have(tmp_path: Path) -> None:
    changes: dict[str, str | bytes | None] = {}
    for day, tag in ((1, "cs"), (2, "en"), (3, "pl"), (4, "cs"), (5, "en")):
        folder = f"releases/2023/nr-{day}"
        changes[f"{folder}/release.de.md"] = release(title=f"Nr. {day}", date=f"2023-11-{day:02} 08:00")
        changes[f"{folder}/release.{tag}.md"] = translation(title=f"No. {day}")

    found = _things(tmp_path, changes, events=False, size=3)

    assert [each["název"]["de"] for each in found] == ["Nr. 5", "Nr. 4", "Nr. 2"]


def test_pages_are_under_the_licence_of_the_site(tmp_path: Path) -> None:
    licence = "licence: {name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/'}"

    page = _news(tmp_path, {"site.yml": site(licence), CZECH: translation()})["příloha"][0]

    assert page["podmínky_užití"]["licence_autorského_díla"] == "https://creativecommons.org/licenses/by/4.0/"
