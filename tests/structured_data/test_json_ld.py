"""JSON-LD of the built sites: what search engines and partners read, with the identities of SPEC section 5."""

import json
import re
from typing import Any
from uuid import uuid5

import pytest

from tests.built_site import BuiltSite, json_ld_of, link_of

FESTIVAL = "/de/2026/fachkonferenz-zur-pflege/"


def _node(site: BuiltSite, url: str, type_: str) -> dict[str, Any]:
    """The one node of a type on a page."""
    found = [node for node in json_ld_of(site.page(url)) if node["@type"] == type_]
    assert len(found) == 1, f"{len(found)} nodes {type_} on {url}"
    return found[0]


def _about(site: BuiltSite, url: str, type_: str) -> dict[str, Any]:
    """What a release is about, of a type."""
    found = [node for node in _node(site, url, "NewsArticle")["about"] if node["@type"] == type_]
    assert len(found) == 1
    return dict(found[0])


def _all_nodes(value: Any) -> list[dict[str, Any]]:
    """A node and every node inside it."""
    if isinstance(value, list):
        return [node for each in value for node in _all_nodes(each)]
    if isinstance(value, dict):
        return [value, *(node for each in value.values() for node in _all_nodes(each))]
    return []


def test_every_json_ld_is_json_in_the_context_of_schema_org(built: BuiltSite) -> None:
    for path in built.pages:
        for script in built.soup(path).find_all("script", type="application/ld+json"):
            assert json.loads(script.string or "")["@context"] == "https://schema.org", path


def test_nothing_in_json_ld_could_end_its_element(built: BuiltSite) -> None:
    raw = [str(script.string) for path in built.pages for script in built.soup(path).find_all("script")]

    assert any(raw)
    assert [text for text in raw if "<" in text or ">" in text or "&" in text] == []


def test_no_property_is_empty(built: BuiltSite) -> None:
    empty = {
        (path, name)
        for path in built.pages
        for node in _all_nodes(json_ld_of(built.soup(path)))
        for name, value in node.items()
        if value in (None, "", [], {})
    }

    assert empty == set()


def test_every_address_of_this_site_in_json_ld_exists(built: BuiltSite) -> None:
    names = ("url", "mainEntityOfPage", "logo")
    missing = {
        (path, node[name])
        for path in built.pages
        for node in _all_nodes(json_ld_of(built.soup(path)))
        for name in names
        if str(node.get(name, "")).startswith(built.origin) and not built.file_of(node[name]).is_file()
    }

    assert missing == set()


def test_an_article_has_the_identity_of_its_language_version(small_site: BuiltSite) -> None:
    assert _node(small_site, FESTIVAL, "NewsArticle")["@id"] == small_site.urn("konferenz/de")
    assert _node(small_site, "/cs/2026/odborna-konference-o-peci/", "NewsArticle")["@id"] == small_site.urn(
        "konferenz/cs"
    )


def test_an_article_says_what_the_page_shows(small_site: BuiltSite) -> None:
    article = _node(small_site, FESTIVAL, "NewsArticle")

    assert article["headline"] == "Fachkonferenz zur Pflege"
    assert article["description"] == "Zwei Länder, ein Thema."
    assert article["inLanguage"] == "de"
    assert article["datePublished"] == article["dateModified"] == "2026-05-20T10:00:00+02:00"
    assert article["url"] == article["mainEntityOfPage"] == link_of(small_site.page(FESTIVAL), "canonical")
    assert article["keywords"] == ["Pflege", "Krisenhilfe"]
    first, second = article["image"]
    assert re.fullmatch(rf"{small_site.origin}{FESTIVAL}saal-60-\w+\.jpg", first)
    assert re.fullmatch(rf"{small_site.origin}{FESTIVAL}podium-60-\w+\.jpg", second)
    assert small_site.file_of(first).exists()


def test_an_article_is_by_the_office_and_published_by_the_publisher(small_site: BuiltSite) -> None:
    article = _node(small_site, FESTIVAL, "NewsArticle")

    assert [author["name"] for author in article["author"]] == ["Amt in Prag"]
    assert article["publisher"]["name"] == "Amt ohne Anschrift"
    assert {article["publisher"]["@type"], article["author"][0]["@type"]} == {"GovernmentOrganization"}


def test_a_translation_names_its_original_and_the_original_names_none(small_site: BuiltSite) -> None:
    translation = _node(small_site, "/pl/2026/konferencja-o-opiece/", "NewsArticle")

    assert translation["translationOfWork"] == {"@id": small_site.urn("konferenz/de")}
    assert "translationOfWork" not in _node(small_site, FESTIVAL, "NewsArticle")


def test_an_untranslated_page_speaks_of_the_original(small_site: BuiltSite) -> None:
    article = _node(small_site, "/de/2026/beseda-bez-konce/", "NewsArticle")

    assert (article["@id"], article["inLanguage"]) == (small_site.urn("nur-tschechisch/cs"), "cs")
    assert article["url"] == f"{small_site.origin}/cs/2026/beseda-bez-konce/"


def test_an_event_has_what_google_requires(small_site: BuiltSite) -> None:
    event = _about(small_site, FESTIVAL, "Event")

    assert (event["name"], event["startDate"]) == ("Fachkonferenz zur Pflege", "2026-09-17T09:00:00+02:00")
    assert event["endDate"] == "2026-09-17T16:30:00+02:00"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    place, virtual = event["location"]
    assert (place["@type"], place["name"], virtual["@type"]) == ("Place", "Kleiner Saal", "VirtualLocation")
    assert place["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "Rathausplatz 1",
        "postalCode": "07545",
        "addressLocality": "Gera",
        "addressCountry": "DE",
    }


def test_an_event_has_one_identity_in_all_languages(small_site: BuiltSite) -> None:
    urls = (FESTIVAL, "/cs/2026/odborna-konference-o-peci/", "/ar/2026/mutamar/")

    assert {_about(small_site, url, "Event")["@id"] for url in urls} == {
        f"urn:uuid:{uuid5(small_site.namespace, 'konferenz')}"
    }


def test_the_organizer_of_an_event_is_a_person_where_it_is_one(small_site: BuiltSite) -> None:
    organizer = _about(small_site, FESTIVAL, "Event")["organizer"]

    assert (organizer["@type"], organizer["name"]) == ("Person", "PhDr. Eva Nováková")


def test_a_cancelled_event_keeps_its_date_and_says_so(small_site: BuiltSite) -> None:
    event = _about(small_site, "/de/2026/sommerfest/", "Event")

    assert (event["eventStatus"], event["startDate"]) == (
        "https://schema.org/EventCancelled",
        "2026-07-04T14:00:00+02:00",
    )


def test_an_all_day_event_has_days_without_a_time(small_site: BuiltSite) -> None:
    event = _about(small_site, "/de/2026/drei-offene-tage/", "Event")

    assert (event["startDate"], event["endDate"]) == ("2026-04-28", "2026-04-30")


def test_an_event_without_an_end_says_none(small_site: BuiltSite) -> None:
    assert "endDate" not in _about(small_site, "/cs/2026/beseda-bez-konce/", "Event")


def test_an_online_event_has_a_virtual_place_alone(small_site: BuiltSite) -> None:
    event = _about(small_site, "/en/2026/online-talk-from-new-york/", "Event")

    assert event["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert event["location"] == [{"@type": "VirtualLocation", "url": "https://stream.example.org/talk"}]


def test_a_recurring_event_tells_its_next_time(small_site: BuiltSite) -> None:
    """Seen on Monday, 1 June: the next Tuesday is the second."""
    assert (
        _about(small_site, "/en/2026/online-talk-from-new-york/", "Event")["startDate"] == "2026-06-02T18:00:00-04:00"
    )


def test_a_contact_person_is_a_person_at_work(small_site: BuiltSite) -> None:
    person = _node(small_site, "/cs/kontaktni-osoby/eva-novakova/", "Person")

    assert person["@id"] == f"urn:uuid:{uuid5(small_site.namespace, 'contact/eva-novakova')}"
    assert (person["name"], person["jobTitle"]) == ("PhDr. Eva Nováková", "Koordinátorka")
    assert person["worksFor"]["name"] == "Úřad v Praze"
    assert person["knowsLanguage"] == ["cs", "de"]


def test_an_office_is_an_organization_with_its_address(small_site: BuiltSite) -> None:
    office = _node(small_site, "/de/dienststellen/praha/", "GovernmentOrganization")

    assert office["@id"] == f"urn:uuid:{uuid5(small_site.namespace, 'office/praha')}"
    assert (office["telephone"], office["faxNumber"]) == (["+420 221 921 111"], "+420 224 918 391")
    assert office["address"]["addressLocality"] == "Praha"
    assert office["sameAs"] == "https://praha.example.org/"


def test_an_office_without_an_address_claims_none(small_site: BuiltSite) -> None:
    assert "address" not in _node(small_site, "/de/dienststellen/amt/", "GovernmentOrganization")


def test_a_working_group_is_an_organization_with_members_and_meetings(small_site: BuiltSite) -> None:
    url = "/de/arbeitsgruppen/stammtisch/"
    group = _node(small_site, url, "Organization")

    assert group["name"] == "Pflegestammtisch"
    assert [(member["@type"], member["name"]) for member in group["member"]] == [
        ("Person", "PhDr. Eva Nováková"),
        ("Person", "Jan Kowalski"),
        ("Organization", "Ein Verein"),
    ]
    meetings = [node["name"] for node in json_ld_of(small_site.page(url)) if node["@type"] == "Event"]
    assert meetings == ["Treffen am Dienstag", "Gründungstreffen"]


@pytest.mark.parametrize("tag", ["de", "cs", "de-simple", "ar"])
def test_the_home_page_is_the_site_in_its_language(small_site: BuiltSite, tag: str) -> None:
    site = _node(small_site, f"/{tag}/", "WebSite")

    assert (site["inLanguage"], site["url"]) == (tag, f"{small_site.origin}/{tag}/")


def test_times_in_json_ld_carry_their_offset(built: BuiltSite) -> None:
    names = ("datePublished", "dateModified", "startDate", "endDate", "previousStartDate")
    naive = {
        (path, node[name])
        for path in built.pages
        for node in _all_nodes(json_ld_of(built.soup(path)))
        for name in names
        if "T" in str(node.get(name, "")) and str(node[name])[-6] not in "+-"
    }

    assert naive == set()
