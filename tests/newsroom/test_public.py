"""What may be seen at a moment: drafts and releases to come are absent from everything, in every language."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.newsroom.kinds import Kind
from plugins.newsroom.public import PublicCatalogue
from plugins.newsroom.scopes import ALL, Scope, Subject
from plugins.newsroom.visibility import seen_at
from tests.content import CZECH, EASY, ENGLISH, GERMAN, POLISH, Changes, catalogue_of, release, site, translation

NOW = datetime(2023, 12, 1, tzinfo=UTC)
FACTS = "event: {start: 2024-01-01}\ncontacts: [maxi-hess]\ngroups: [stammtisch]\ntopics: [crisis-intervention]\n"
TRANSLATIONS = {
    CZECH: translation(title="Konference"),
    POLISH: translation(title="Konferencja"),
    ENGLISH: translation(title="Conference"),
    EASY: translation(title="Fach-Tag"),
}


def _seen(tmp_path: Path, changes: Changes | None = None, now: datetime = NOW) -> PublicCatalogue:
    return seen_at(catalogue_of(tmp_path, changes), now)


def _listed(public: PublicCatalogue, tag: str, scope: Scope = ALL) -> list[str]:
    return [each.head.id for each in public.listed(public.site.language(tag), scope)]


def _untranslated(public: PublicCatalogue, tag: str) -> list[str]:
    return [each.head.id for each in public.untranslated(public.site.language(tag))]


def _other(id_: str, **facts: str) -> dict[str, str]:
    return {f"releases/2023/{id_}/release.de.md": release(title=id_, **facts)}


def test_a_release_is_listed_in_every_language_it_exists_in(tmp_path: Path) -> None:
    public = _seen(tmp_path, {CZECH: translation()})
    assert {each.tag: _listed(public, each.tag) for each in public.site.languages} == {
        "de": ["fachtag"],
        "cs": ["fachtag"],
        "pl": [],
        "en": [],
        "de-simple": [],
    }


def test_a_release_belongs_to_the_scope_of_everything_it_names(tmp_path: Path) -> None:
    public = _seen(tmp_path, {GERMAN: release(FACTS, kind="event")})
    assert [each.path for each in public.scopes(public.site.language("de"))] == [
        "all",
        "contact/maxi-hess",
        "group/stammtisch",
        "kind/event",
        "office/rostock",
        "office/rostock/event",
        "topic/crisis-intervention",
        "year/2023",
    ]
    assert _listed(public, "de", Scope(Subject.TOPIC, "crisis-intervention")) == ["fachtag"]
    assert _listed(public, "de", Scope(Subject.KIND, "news")) == []


def test_a_topic_named_twice_in_different_case_lists_the_release_once(tmp_path: Path) -> None:
    public = _seen(tmp_path, {GERMAN: release("topics: [crisis-intervention, Crisis-Intervention]")})
    assert _listed(public, "de", Scope(Subject.TOPIC, "crisis-intervention")) == ["fachtag"]


def test_the_year_of_a_release_is_the_year_on_the_clocks_of_its_office(tmp_path: Path) -> None:
    public = _seen(tmp_path, {GERMAN: release(date="2023-01-01 00:30")})
    assert _listed(public, "de", Scope(Subject.YEAR, "2023")) == ["fachtag"]


@pytest.mark.parametrize(
    "hidden",
    [release(FACTS + "status: draft\n", kind="event"), release(FACTS, kind="event", date="2023-12-01 01:01")],
    ids=["a draft", "a release to come"],
)
def test_what_is_not_public_is_absent_everywhere(tmp_path: Path, hidden: str) -> None:
    public = _seen(tmp_path, {GERMAN: hidden, **TRANSLATIONS})
    assert dict(public.heads) == {}
    for language in public.site.languages:
        assert public.scopes(language) == ()
        assert public.listed(language) == public.untranslated(language) == ()
        assert public.coming_events(language) == ()


def test_a_draft_stays_absent_when_its_date_has_come(tmp_path: Path) -> None:
    later = datetime(2033, 1, 1, tzinfo=UTC)
    assert dict(_seen(tmp_path, {GERMAN: release("status: draft")}, later).heads) == {}


def test_a_release_appears_at_the_very_second_of_its_date(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, {GERMAN: release(date="2024-01-01 00:00"), **TRANSLATIONS})
    before, then = datetime(2023, 12, 31, 22, 59, 59, tzinfo=UTC), datetime(2023, 12, 31, 23, 0, 0, tzinfo=UTC)
    for language in catalogue.site.languages:
        assert _listed(seen_at(catalogue, before), language.tag) == []
        assert _listed(seen_at(catalogue, then), language.tag) == ["fachtag"]


def test_the_zone_of_the_office_decides_when_a_release_appears(tmp_path: Path) -> None:
    london = {
        "offices/london.yml": "name: L\ntimezone: Europe/London\n",
        GERMAN: release(date="2023-12-01", office="london"),
    }
    assert _listed(_seen(tmp_path, london, NOW), "de") == ["fachtag"]
    assert _listed(_seen(tmp_path, {**london, GERMAN: release(date="2023-12-01 01:00")}, NOW), "de") == ["fachtag"]
    assert (
        _listed(_seen(tmp_path, {**london, GERMAN: release(date="2023-12-01 01:00", office="london")}, NOW), "de") == []
    )


def test_a_missing_translation_is_shown_for_an_event_and_hidden_for_news(tmp_path: Path) -> None:
    public = _seen(tmp_path, {GERMAN: release(FACTS, kind="event"), **_other("nachricht", kind="news")})
    assert (_listed(public, "cs"), _untranslated(public, "cs")) == ([], ["fachtag"])
    (shown,) = public.untranslated(public.site.language("cs"))
    assert (shown.version.language, shown.is_translated) == ("de", False)


@pytest.mark.parametrize(("word", "shown"), [("show", ["fachtag"]), ("hide", [])])
@pytest.mark.parametrize("kind", list(Kind))
def test_the_site_decides_for_each_kind_what_a_missing_translation_does(
    tmp_path: Path, kind: Kind, word: str, shown: list[str]
) -> None:
    public = _seen(tmp_path, {"site.yml": site(f"fallback: {{{kind}: {word}}}"), GERMAN: release(FACTS, kind=kind)})
    assert _untranslated(public, "cs") == shown
    appearance = public.appearance(public.heads["fachtag"], public.site.language("cs"))
    assert (appearance is not None) == bool(shown)


def test_the_easy_language_never_shows_what_is_not_translated(tmp_path: Path) -> None:
    public = _seen(tmp_path, {"site.yml": site("fallback: show"), GERMAN: release(FACTS, kind="event")})
    easy = public.site.language("de-simple")
    assert (_listed(public, "de-simple"), _untranslated(public, "de-simple")) == ([], [])
    assert public.appearance(public.heads["fachtag"], easy) is None


def test_a_translated_release_appears_in_its_translation(tmp_path: Path) -> None:
    public = _seen(tmp_path, {CZECH: translation(title="Konference")})
    appearance = public.appearance(public.heads["fachtag"], public.site.language("cs"))
    assert appearance is not None
    assert (appearance.version.title, appearance.is_translated) == ("Konference", True)


def test_releases_stand_newest_first_then_by_id(tmp_path: Path) -> None:
    others = {
        **_other("b", date="2023-11-01 09:00"),
        **_other("a", date="2023-11-01 09:00"),
        **_other("c", date="2023-11-01 09:01"),
        **_other("d", date="2023-01-01"),
    }
    public = _seen(tmp_path, others)
    assert _listed(public, "de") == ["c", "a", "b", "fachtag", "d"]
    assert list(public.heads) == ["c", "a", "b", "fachtag", "d"]


def test_releases_of_one_instant_in_two_zones_stand_by_id(tmp_path: Path) -> None:
    others = {
        "offices/london.yml": "name: L\ntimezone: Europe/London\n",
        **_other("b", date="2023-11-01 10:00"),
        **_other("a", date="2023-11-01 09:00", office="london"),
    }
    assert _listed(_seen(tmp_path, others), "de") == ["a", "b", "fachtag"]


def _event(id_: str, start: str) -> dict[str, str]:
    return {f"releases/2023/{id_}/release.de.md": release(f"event: {{start: {start}}}", title=id_, kind="event")}


def test_coming_events_stand_soonest_first_then_by_id_and_end_when_they_are_over(tmp_path: Path) -> None:
    events = {**_event("c", "2023-12-24 10:00"), **_event("b", "2023-12-02"), **_event("a", "2023-12-24 10:00")}
    public = _seen(tmp_path, {**events, **_event("over", "2023-11-30"), **_event("today", "2023-12-01")})
    coming = public.coming_events(public.site.language("de"))
    assert [each.release.head.id for each in coming if each.release] == ["today", "b", "a", "c"]


def test_the_meetings_of_a_group_come_in_every_language(tmp_path: Path) -> None:
    group = "name: {de: Kreis}\nmandate: M\noffice: rostock\nmeetings: [{start: 2023-12-05 14:00}, {start: 2023-11-05 14:00}]\n"
    public = _seen(tmp_path, {"groups/kreis.yml": group})
    for language in public.site.languages:
        (coming,) = public.coming_events(language)
        assert coming.group is not None
        assert (coming.group.id, coming.span.start.astimezone(UTC)) == (
            "kreis",
            datetime(2023, 12, 5, 13, 0, tzinfo=UTC),
        )


def test_looking_earlier_after_looking_later_changes_nothing(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path)
    later, earlier = seen_at(catalogue, NOW), seen_at(catalogue, datetime(2023, 1, 1, tzinfo=UTC))
    assert (_listed(later, "de"), _listed(earlier, "de")) == (["fachtag"], [])
