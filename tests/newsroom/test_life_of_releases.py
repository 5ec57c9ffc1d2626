"""What becomes of a release in time: listed, withdrawn, expired, old; and when something happens next."""

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.newsroom.catalogue import Catalogue
from plugins.newsroom.next_change import Cause, next_change
from plugins.newsroom.public import PublicCatalogue
from plugins.newsroom.redirects import redirects_of
from plugins.newsroom.scopes import ALL, Scope, Subject
from plugins.newsroom.visibility import seen_at
from tests.content import CZECH, GERMAN, Changes, catalogue_of, content, problems_in, release, translation

BERLIN = ZoneInfo("Europe/Berlin")
WITHDRAWN = 'changes: [{date: 2023-11-02 09:00, type: withdrawal, note: {de: "War falsch.", cs: "Bylo to špatně."}}]'


def _at(year: int, month: int, day: int, hour: int = 12, minute: int = 0, second: int = 0) -> dt.datetime:
    return dt.datetime(year, month, day, hour, minute, second, tzinfo=BERLIN)


def _seen(folder: Path, changes: Changes, now: dt.datetime) -> PublicCatalogue:
    return seen_at(catalogue_of(folder, changes), now)


def _german(public: PublicCatalogue, scope: Scope = ALL) -> tuple[list[str], list[str]]:
    """What is listed, and what is syndicated, in German."""
    german = public.site.language("de")
    return [each.head.id for each in public.listed(german, scope)], [
        each.head.id for each in public.syndicated(german, scope)
    ]


def test_a_withdrawn_release_leaves_its_lists_and_stays_in_feeds_and_on_its_page(tmp_path: Path) -> None:
    changes: Changes = {GERMAN: release(WITHDRAWN), CZECH: translation()}

    before, after = (_seen(tmp_path, changes, now) for now in (_at(2023, 11, 2, 8, 59), _at(2023, 11, 2, 9)))

    assert _german(before) == (["fachtag"], ["fachtag"])
    assert _german(after) == ([], ["fachtag"])
    assert _german(after, Scope(Subject.KIND, "news")) == ([], ["fachtag"])
    assert [each.head.id for each in after.with_page(after.site.language("cs"), 2023)] == ["fachtag"]
    assert after.archive.open(after.heads["fachtag"]).withdrawal is not None


def test_a_release_withdrawn_in_its_original_is_withdrawn_in_every_language(tmp_path: Path) -> None:
    public = _seen(tmp_path, {GERMAN: release(WITHDRAWN), CZECH: translation()}, _at(2024, 1, 1))

    assert [public.listed(public.site.language(tag)) for tag in ("de", "cs", "pl")] == [(), (), ()]


def test_withdrawn_and_listed_releases_are_syndicated_newest_first(tmp_path: Path) -> None:
    changes: Changes = {
        GERMAN: release(WITHDRAWN),
        "releases/2023/neuer/release.de.md": release(title="Neuer", date="2023-10-06"),
        "releases/2023/aelter/release.de.md": release(title="Älter", date="2023-10-04"),
    }

    assert _german(_seen(tmp_path, changes, _at(2024, 1, 1))) == (["neuer", "aelter"], ["neuer", "fachtag", "aelter"])


def test_an_expired_release_is_told_of_by_nothing_but_its_page(tmp_path: Path) -> None:
    changes: Changes = {GERMAN: release("expires: 2023-10-31 18:00")}

    before, after = (_seen(tmp_path, changes, now) for now in (_at(2023, 10, 31, 17, 59), _at(2023, 10, 31, 18)))

    assert _german(before) == (["fachtag"], ["fachtag"])
    assert _german(after) == ([], [])
    assert [each.head.id for each in after.with_page(after.site.language("de"), 2023)] == ["fachtag"]


def test_a_release_that_expires_on_a_day_is_listed_until_that_day_has_ended(tmp_path: Path) -> None:
    """In its office's zone; the clocks go back that night."""
    changes: Changes = {GERMAN: release("expires: 2023-10-28")}

    assert _german(_seen(tmp_path, changes, _at(2023, 10, 28, 23, 59)))[0] == ["fachtag"]
    assert _german(_seen(tmp_path, changes, _at(2023, 10, 29, 0)))[0] == []


@pytest.mark.parametrize(
    ("date", "old_from"),
    [("2023-10-05 10:00", _at(2025, 10, 5, 10)), ("2024-02-29 10:00", _at(2026, 3, 1, 10))],
)
def test_a_release_is_old_two_years_after_its_publication(tmp_path: Path, date: str, old_from: dt.datetime) -> None:
    catalogue = catalogue_of(tmp_path, {GERMAN: release(date=date)})

    assert catalogue.releases[0].old_from == old_from


def test_an_old_address_leads_to_the_release_in_its_own_language(tmp_path: Path) -> None:
    aliases = "aliases: [/de/2019/alt/, /cs/2019/stare/, /pl/2019/dawne/, aktuelles/meldung.html, /de/2023/fachtag/]"
    public = _seen(tmp_path, {GERMAN: release(aliases), CZECH: translation()}, _at(2024, 1, 1))

    assert [(each.path, each.appearance.language.tag) for each in redirects_of(public)] == [
        ("/aktuelles/meldung.html", "de"),
        ("/cs/2019/stare/", "cs"),
        ("/de/2019/alt/", "de"),
        ("/pl/2019/dawne/", "de"),  # a news item is not shown untranslated in Polish
    ]


def test_no_old_address_leads_to_a_release_under_embargo(tmp_path: Path) -> None:
    public = _seen(tmp_path, {GERMAN: release("aliases: [/de/2019/alt/]")}, _at(2023, 10, 5, 9, 59))

    assert redirects_of(public) == ()


def test_an_old_address_may_name_the_file_in_its_folder(tmp_path: Path) -> None:
    aliases = "aliases: [/alt/index.html, /de/2023/fachtag/index.html]"
    public = _seen(tmp_path, {GERMAN: release(aliases)}, _at(2024, 1, 1))

    assert [each.path for each in redirects_of(public)] == ["/alt/"]  # the other one is its address of today


def test_the_file_of_a_home_page_is_no_old_address(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {GERMAN: release("aliases: [/de/index.html]")})) == [
        f"content/{GERMAN}:6:11 reserved-alias"
    ]


@pytest.mark.parametrize(
    "wrong", ["https://example.org/alt/", "/alt/?id=3", "/alt/../neu/", "/mit leerzeichen/", "//rechner/", "/.htaccess"]
)
def test_an_alias_is_a_path_and_nothing_else(tmp_path: Path, wrong: str) -> None:
    assert problems_in(content(tmp_path, {GERMAN: release(f'aliases: ["{wrong}"]')})) == [
        f"content/{GERMAN}:6:1 invalid-alias"
    ]


def _next(catalogue: Catalogue, now: dt.datetime) -> tuple[dt.datetime, list[tuple[Cause, str]]] | None:
    found = next_change(catalogue, now)
    return None if found is None else (found.moment, [(each.cause, each.id) for each in found.reasons])


def test_the_next_change_of_a_release_under_embargo_is_its_publication(tmp_path: Path) -> None:
    """Whatever else it has planned before: nobody sees it."""
    event = "event: {start: 2023-09-01}\nexpires: 2023-09-15"
    catalogue = catalogue_of(tmp_path, {GERMAN: release(event, kind="event")})

    assert _next(catalogue, _at(2023, 8, 1)) == (_at(2023, 10, 5, 10), [(Cause.PUBLICATION, "fachtag")])


def test_a_draft_changes_nothing_by_time_alone(tmp_path: Path) -> None:
    assert _next(catalogue_of(tmp_path, {GERMAN: release("status: draft")}), _at(2023, 8, 1)) is None


def test_the_next_changes_of_a_release_follow_each_other(tmp_path: Path) -> None:
    life = """
        expires: 2024-02-01 12:00
        event:
          start: 2023-10-20 18:00
          end: 2023-10-20 20:00
          registration: {deadline: 2023-10-15 12:00}
        changes: [{date: 2023-10-10 09:00, type: correction}]
        """
    catalogue = catalogue_of(tmp_path, {GERMAN: release(life, kind="event")})

    found, now = [], _at(2023, 10, 5)
    while (change := _next(catalogue, now)) is not None:
        found.append(change)
        now = change[0]

    assert found == [
        (_at(2023, 10, 10, 9), [(Cause.CHANGE, "fachtag")]),
        (_at(2023, 10, 15, 12, 0, 1), [(Cause.REGISTRATION, "fachtag")]),
        (_at(2023, 10, 20, 20), [(Cause.EVENT, "fachtag")]),
        (_at(2024, 2, 1, 12), [(Cause.EXPIRY, "fachtag")]),
        (_at(2025, 10, 5, 10), [(Cause.AGE, "fachtag")]),
    ]


def test_what_happens_at_one_moment_is_named_together(tmp_path: Path) -> None:
    changes: Changes = {
        GERMAN: release("expires: 2023-11-01 00:00"),
        "releases/2023/b/release.de.md": release(title="B", date="2023-11-01 00:00"),
    }

    change = _next(catalogue_of(tmp_path, changes), _at(2023, 10, 30))

    assert change == (_at(2023, 11, 1, 0), [(Cause.EXPIRY, "fachtag"), (Cause.PUBLICATION, "b")])


def test_a_recurring_event_changes_the_site_when_each_of_its_dates_is_over(tmp_path: Path) -> None:
    """Across the night in which the clocks go back."""
    event = "event: {start: 2023-10-26 18:00, end: 2023-10-26 20:00, recurrence: FREQ=WEEKLY;COUNT=2}"
    catalogue = catalogue_of(tmp_path, {GERMAN: release(event, kind="event")})

    assert _next(catalogue, _at(2023, 10, 6)) == (_at(2023, 10, 26, 20), [(Cause.EVENT, "fachtag")])
    assert _next(catalogue, _at(2023, 10, 27)) == (_at(2023, 11, 2, 20), [(Cause.EVENT, "fachtag")])


def test_the_end_of_a_term_and_of_a_meeting_change_the_site(tmp_path: Path) -> None:
    changes: Changes = {
        GERMAN: None,
        "contacts/maxi-hess.yml": "name: Maxi\nrole: {de: X}\noffice: rostock\nuntil: 2023-10-05\n",
        "groups/stammtisch.yml": "name: A\nmandate: B\noffice: rostock\nmeetings: [{start: 2023-10-07 10:00, end: 2023-10-07 11:00}]\n",
    }
    catalogue = catalogue_of(tmp_path, changes)

    assert _next(catalogue, _at(2023, 10, 1)) == (_at(2023, 10, 6, 0), [(Cause.CONTACT, "maxi-hess")])
    assert _next(catalogue, _at(2023, 10, 6)) == (_at(2023, 10, 7, 11), [(Cause.GROUP, "stammtisch")])
    assert _next(catalogue, _at(2023, 10, 8)) is None
