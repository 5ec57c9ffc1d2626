"""ninjs items: what is in them, and that IPTC's schema accepts them."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import pytest

from plugins.edition.bodies import Bodies
from plugins.newsroom.scopes import ALL, Scope, Subject
from plugins.ninjs.items import Items
from plugins.ninjs.ninjs import Ninjs
from tests.content import CZECH, GERMAN, NAMESPACE, Changes, jpeg, release, site, translation
from tests.edition.views import NOW, view_of, words_of
from tests.ninjs.judges import complaints

OFFICE = """
name: {de: Landkreis Rostock, cs: Zemský okres Rostock}
address: {street: Am Wall 3, postal_code: "18273", city: Güstrow, country: DE}
phones: ["+49 30 23125 020"]
email: presse@example.org
web: https://example.org/
timezone: Europe/Berlin
"""
PICTURE = "media: [{file: saal.jpg, alt: {de: Ein Saal, cs: Sál}, caption: {de: Viel Platz}, credit: Alex Beispiel, licence: CC-BY-4.0}]"
EVENT = """event:
  start: 2023-12-05 09:00
  end: 2023-12-05 16:00
  venue: {name: {de: Kreistagssaal, cs: Sál}, street: Am Wall 3, postal_code: "18273", city: Güstrow, country: DE, geo: [53.8, 12.2]}
  online_url: https://example.org/zoom
  attendance: mixed
"""


def _urn(name: str) -> str:
    return f"urn:uuid:{uuid5(UUID(NAMESPACE), name)}"


def _file(
    folder: Path, changes: Changes, *, language: str = "de", scope: Scope = ALL, origin: str = "https://news.example.org",
    now: dt.datetime = NOW, size: int = 50,
) -> bytes:  # fmt: skip
    view = view_of(folder, {"offices/rostock.yml": OFFICE, **changes}, now=now, origin=origin)
    return Ninjs(Bodies()).write(Items(view, words_of(view)).newest(language, scope, size))


def _items(folder: Path, changes: Changes, **how: Any) -> list[dict[str, Any]]:
    """The items of a file that the schema accepts."""
    content = _file(folder, changes, **how)
    assert list(complaints(content)) == []
    items: list[dict[str, Any]] = json.loads(content)
    return items


def _item(folder: Path, changes: Changes, **how: Any) -> dict[str, Any]:
    (item,) = _items(folder, changes, **how)
    return item


def _association(item: dict[str, Any], name: str) -> dict[str, Any]:
    (found,) = (each for each in item["associations"] if each["name"] == name)
    return dict(found)


def test_the_judge_finds_a_key_that_ninjs_does_not_know() -> None:
    assert list(complaints(b'[{"uri": "urn:uuid:0", "headline": "Fest"}]')) != []


def test_a_release_is_one_item_with_its_identity_language_and_texts(tmp_path: Path) -> None:
    original = release("summary: Ein Tag.\nnumber: 12/2023", body="Es gibt **Kuchen**.")

    item = _item(tmp_path, {GERMAN: original})

    assert item["standard"]["version"] == "3.1"
    assert (item["uri"], item["language"], item["type"]) == (_urn("fachtag/de"), "de", "text")
    assert (item["version"], item["pubStatus"]) == ("1", "usable")
    assert item["firstCreated"] == item["versionCreated"] == item["contentCreated"] == "2023-10-05T10:00:00+02:00"
    assert [each["value"] for each in item["headlines"]] == ["Fachtag"]
    assert [each["value"] for each in item["descriptions"]] == ["Ein Tag."]
    assert {each["contentType"]: each["value"] for each in item["bodies"]} == {
        "text/html": "<p>Es gibt <strong>Kuchen</strong>.</p>",
        "text/plain": "Es gibt Kuchen.",
    }
    assert item["altIds"] == [{"role": "number", "value": "12/2023"}]
    assert item["renditions"][0]["href"] == "https://news.example.org/de/2023/fachtag/"


def test_the_office_is_named_with_the_ways_to_reach_it(tmp_path: Path) -> None:
    item = _item(tmp_path, {})

    (source,) = item["infoSources"]
    assert (item["by"], item["located"], source["name"]) == ("Landkreis Rostock", "Güstrow", "Landkreis Rostock")
    assert {each["type"]: each.get("value") for each in source["contactInfo"]} == {
        "phone": "+49 30 23125 020",
        "email": "presse@example.org",
        "web": "https://example.org/",
        "address": None,
    }
    assert source["contactInfo"][-1]["address"]["country"] == "Deutschland"


def test_the_byline_says_who_wrote_it(tmp_path: Path) -> None:
    item = _item(tmp_path, {GERMAN: release("byline: Alex Beispiel, Pressestelle")})

    assert item["by"] == "Alex Beispiel, Pressestelle"


def test_kind_and_topics_are_subjects_whose_codes_are_the_same_in_every_language(tmp_path: Path) -> None:
    changes = {GERMAN: release("topics: [crisis-intervention]"), CZECH: translation()}

    german, czech = (_item(tmp_path / language, changes, language=language)["subjects"] for language in ("de", "cs"))

    assert [(each["literal"], each["name"]) for each in german][1] == ("crisis-intervention", "Krisenintervention")
    assert [(each["literal"], each["uri"]) for each in german] == [(each["literal"], each["uri"]) for each in czech]
    assert czech[1]["name"] == "Krizová intervence"


CONTACT = "name: Maxi Heß\nrole: {de: Kontaktstelle}\noffice: rostock\nemail: kontakt@example.org\n"


def test_a_person_who_answers_is_named_with_the_address_and_one_whose_term_has_ended_is_not(tmp_path: Path) -> None:
    answering = {GERMAN: release("contacts: [maxi-hess]"), "contacts/maxi-hess.yml": CONTACT}
    ended = answering | {"contacts/maxi-hess.yml": f"{CONTACT}until: 2023-11-30\n"}

    people = _item(tmp_path / "one", answering)["people"]

    assert [(each["name"], each["rel"]) for each in people] == [("Maxi Heß", "contact")]
    assert people[0]["contactInfo"][0] == {"type": "email", "value": "kontakt@example.org"}
    assert "kontakt@example.org" not in _file(tmp_path / "other", ended).decode()


@pytest.mark.parametrize(
    ("kind", "named"), [("news", []), ("contact", [("Maxi Heß", "about")])], ids=["answers later", "is announced"]
)
def test_nobody_is_reached_before_their_term_begins(tmp_path: Path, kind: str, named: list[tuple[str, str]]) -> None:
    changes = {
        GERMAN: release("contacts: [maxi-hess]", kind=kind),
        "contacts/maxi-hess.yml": f"{CONTACT}from: 2030-01-01\n",
    }

    item = _item(tmp_path, changes)

    assert [(each["name"], each["rel"]) for each in item.get("people", [])] == named
    assert "kontakt@example.org" not in json.dumps(item)


def test_an_organiser_whose_term_is_still_to_begin_is_only_named(tmp_path: Path) -> None:
    changes = {
        GERMAN: release(f"{EVENT}  organizer: maxi-hess\n", kind="event"),
        "contacts/maxi-hess.yml": f"{CONTACT}from: 2030-01-01\n",
    }

    organiser = _association(_item(tmp_path, changes), "event")["eventDetails"]["organiser"]

    assert organiser["name"] == "Maxi Heß"
    assert "contactInfo" not in organiser


def test_a_picture_is_an_association_with_size_credit_and_licence(tmp_path: Path) -> None:
    picture = _association(
        _item(tmp_path, {GERMAN: release(PICTURE), "releases/2023/fachtag/saal.jpg": jpeg()}), "mainpic"
    )

    assert (picture["type"], picture["by"], picture["usageTerms"]) == ("picture", "Alex Beispiel", "CC-BY-4.0")
    assert picture["rightsInfo"] == {"linkedRights": "https://creativecommons.org/licenses/by/4.0/"}
    assert {each["role"]: each["value"] for each in picture["descriptions"]} == {
        "alt": "Ein Saal",
        "caption": "Viel Platz",
    }
    (rendition,) = picture["renditions"]
    assert rendition | {"name": "main", "contentType": "image/jpeg", "width": 4, "height": 3} == rendition
    assert re.fullmatch(r"https://news\.example\.org/de/2023/fachtag/saal-4-\w{10}\.jpg", rendition["href"])
    assert rendition["sizeInBytes"] > 100


def test_an_event_is_an_item_of_its_own_with_its_calendar_uid(tmp_path: Path) -> None:
    item = _item(tmp_path, {GERMAN: release(EVENT, kind="event")})

    event = _association(item, "event")
    assert (event["uri"], event["type"]) == (_urn("fachtag"), "event")
    assert event["eventDetails"]["dates"] == {
        "startDate": "2023-12-05T09:00:00+01:00",
        "endDate": "2023-12-05T16:00:00+01:00",
    }
    assert event["eventDetails"]["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["places"][0]["geoJSON"] == {"type": "Point", "coordinates": [12.2, 53.8]}
    assert [each["name"] for each in event["renditions"]] == ["calendar", "online"]
    assert item["events"] == [{"name": "Fachtag", "rel": "about", "uri": _urn("fachtag")}]


@pytest.mark.parametrize(
    ("written", "dates"),
    [
        ("start: 2023-12-05", {"expectedStartDate": "2023-12-05", "expectedEndDate": "2023-12-05"}),
        ("start: 2023-12-05, end: 2023-12-07", {"expectedStartDate": "2023-12-05", "expectedEndDate": "2023-12-07"}),
        ("start: 2023-12-05 18:00", {"startDate": "2023-12-05T18:00:00+01:00"}),
        (
            "start: 2023-12-05 18:00, recurrence: FREQ=WEEKLY;COUNT=4",
            {
                "startDate": "2023-12-05T18:00:00+01:00",
                "recurrence": {"recurrenceRules": [{"frequency": "weekly", "interval": 1, "count": 4}]},
            },
        ),
        (
            "start: 2023-11-28 18:00, recurrence: FREQ=WEEKLY;BYDAY=TU;UNTIL=20231219",
            {
                "startDate": "2023-11-28T18:00:00+01:00",
                "recurrence": {
                    "recurrenceRules": [{"frequency": "weekly", "interval": 1, "until": "2023-12-19T23:59:59+01:00"}]
                },
            },
        ),
        # ninjs has no word for days or exceptions: the next date, and no rule that would be wrong.
        ("start: 2023-11-07 18:00, recurrence: FREQ=MONTHLY;BYDAY=1TU", {"startDate": "2023-12-05T18:00:00+01:00"}),
        (
            "start: 2023-11-28 18:00, recurrence: FREQ=WEEKLY, except: [2023-12-12]",
            {"startDate": "2023-12-05T18:00:00+01:00"},
        ),
    ],
)
def test_the_dates_of_an_event_are_those_ninjs_has_words_for(
    tmp_path: Path, written: str, dates: dict[str, Any]
) -> None:
    item = _item(tmp_path, {GERMAN: release(f"event: {{{written}}}", kind="event")})

    assert _association(item, "event")["eventDetails"]["dates"] == dates


@pytest.mark.parametrize(
    ("status", "word"),
    [("cancelled", "EventCancelled"), ("postponed", "EventPostponed"), ("moved-online", "EventMovedOnline")],
)
def test_what_becomes_of_an_event_is_a_status_and_a_new_version(tmp_path: Path, status: str, word: str) -> None:
    event = f"event: {{start: 2023-12-05 09:00, status: {status}, online_url: 'https://example.org/zoom'}}"

    item = _item(tmp_path, {GERMAN: release(event, kind="event")})

    assert _association(item, "event")["eventDetails"]["eventStatus"] == f"https://schema.org/{word}"
    assert (item["version"], item["pubStatus"], item["title"]) == ("2", "usable", "Fachtag")
    assert item["headlines"][0]["value"] != "Fachtag"


CORRECTION = (
    "changes: [{date: 2023-10-07 12:00, type: correction, note: {de: Die Uhrzeit war falsch., cs: Chybný čas.}}"
)
WITHDRAWAL = f"{CORRECTION}, {{date: 2023-10-09 12:00, type: withdrawal, note: {{de: Ein Irrtum., cs: Omyl.}}}}]"


def test_a_correction_is_a_new_version_under_the_same_uri_with_a_word_to_the_desk(tmp_path: Path) -> None:
    before, after = (_item(tmp_path / str(n), {GERMAN: release(more)}) for n, more in enumerate(("", f"{CORRECTION}]")))

    assert before["uri"] == after["uri"]
    assert (before["version"], after["version"]) == ("1", "2")
    assert (after["firstCreated"], after["versionCreated"]) == (
        "2023-10-05T10:00:00+02:00",
        "2023-10-07T12:00:00+02:00",
    )
    assert after["edNote"] == "Berichtigt am 7.\u00a0Oktober 2023. Die Uhrzeit war falsch."
    assert "edNote" not in before


def test_a_withdrawn_release_is_canceled_under_the_same_uri_with_the_reason_in_place_of_everything(
    tmp_path: Path,
) -> None:
    facts = f"summary: Ein Tag.\ncontacts: [maxi-hess]\n{EVENT}{PICTURE}\n{WITHDRAWAL}"
    changes = {GERMAN: release(facts, kind="event", body="Kuchen."), "releases/2023/fachtag/saal.jpg": jpeg()}

    item = _item(tmp_path, changes)

    assert (item["uri"], item["pubStatus"], item["version"]) == (_urn("fachtag/de"), "canceled", "3")
    assert [each["contentType"] for each in item["bodies"]] == ["text/html", "text/plain"]
    assert all("Ein Irrtum." in each["value"] and "Kuchen" not in each["value"] for each in item["bodies"])
    assert item.keys().isdisjoint({"descriptions", "people", "places"})
    assert [each["name"] for each in item["associations"]] == ["event"]
    assert _association(item, "event")["eventDetails"]["eventStatus"] == "https://schema.org/EventCancelled"


def test_what_has_expired_is_gone(tmp_path: Path) -> None:
    assert _items(tmp_path, {GERMAN: release("expires: 2023-11-01")}) == []


def test_a_draft_and_an_embargo_leave_no_trace(tmp_path: Path) -> None:
    secret = {
        "releases/2023/entwurf/release.de.md": release("status: draft", title="Geheim"),
        "releases/2023/embargo/release.de.md": release(date="2023-12-01 13:01", title="Heimlich"),
        "releases/2023/embargo/release.cs.md": translation(title="Tajné"),
    }

    assert _file(tmp_path / "one", secret) == _file(tmp_path / "other", {})
    assert _file(tmp_path / "third", secret, language="cs") == b"[]\n"


def test_a_release_names_its_translations_that_exist(tmp_path: Path) -> None:
    item = _item(tmp_path, {CZECH: translation()}, language="cs")

    german = _association(item, "translation")
    assert item["uri"] == _urn("fachtag/cs")
    assert (german["uri"], german["language"]) == (_urn("fachtag/de"), "de")
    assert german["renditions"][0]["href"] == "https://news.example.org/de/2023/fachtag/"


def test_texts_may_be_used_on_the_terms_of_the_site(tmp_path: Path) -> None:
    terms = "licence: {name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/'}\nterms: {de: Bitte Quelle nennen.}"

    item = _item(tmp_path, {"site.yml": site(terms)})

    assert item["usageTerms"] == "CC BY 4.0 Bitte Quelle nennen."
    assert item["rightsInfo"] == {"linkedRights": "https://creativecommons.org/licenses/by/4.0/"}


def test_identities_stay_when_slug_date_office_and_domain_change(tmp_path: Path) -> None:
    """Of the item, its event, its picture and its translation."""
    facts, picture = f"{EVENT}{PICTURE}\n", {"releases/2023/fachtag/saal.jpg": jpeg(), CZECH: translation()}
    other = {"offices/anders.yml": "name: Anderes Amt\ntimezone: Europe/Berlin\n"}
    moved = release(f"{facts}slug: neuer-name", kind="event", date="2023-09-01 08:00", office="anders")

    before = _item(tmp_path / "one", {GERMAN: release(facts, kind="event"), **picture})
    after = _item(tmp_path / "other", {GERMAN: moved, **picture, **other}, origin="https://other.example.org")

    assert {each["uri"] for each in (before, *before["associations"])} == {
        each["uri"] for each in (after, *after["associations"])
    }
    assert "news.example.org" not in json.dumps(after)


def test_a_file_holds_the_newest_releases_of_its_scope_newest_first(tmp_path: Path) -> None:
    changes = {
        f"releases/2023/nr-{day}/release.de.md": release(title=f"Nr. {day}", date=f"2023-11-{day:02} 08:00")
        for day in (1, 2, 3)
    }

    found = _items(tmp_path / "all", changes, size=2)
    none = _items(tmp_path / "events", changes, scope=Scope(Subject.KIND, "event"))

    assert [each["title"] for each in found] == ["Nr. 3", "Nr. 2"]
    assert none == []


def test_hostile_titles_arrive_as_they_are(tmp_path: Path) -> None:
    title = "]]> & <script>alert(1)</script> 🎪 \u202eabc"

    item = _item(tmp_path, {GERMAN: release(title=json.dumps(title, ensure_ascii=False))})

    assert item["title"] == title
