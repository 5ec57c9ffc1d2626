"""What is to be translated first: what most readers see, what is wrong rather than missing, what has waited longest."""

import datetime as dt
from pathlib import Path

import pytest

from plugins.newsroom.open_translations import Visibility, open_translations, visibility_of
from plugins.newsroom.releases import Release
from tests.content import GERMAN, Changes, catalogue_of, release, site, translation
from tests.records import record, revision

NOW = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)
SITE = {"site.yml": site(languages="[de, cs]"), GERMAN: None}


def _listed(folder: Path, changes: Changes) -> list[tuple[str, str]]:
    catalogue = catalogue_of(folder, {**SITE, **changes})
    releases = [(each.id, each) for each in catalogue.releases]
    return [(each.release.id, each.state.value) for each in open_translations(releases, catalogue.site.languages, NOW)]


def _release(folder: Path, more: str, **facts: str) -> Release:
    (found,) = catalogue_of(folder, {**SITE, GERMAN: release(more, **facts)}).releases
    return found


@pytest.mark.parametrize(
    ("more", "date", "visibility"),
    [
        ("", "2026-05-02 14:00", Visibility.NEW),
        ("", "2026-05-02 13:59", Visibility.OLDER),
        ("", "2026-06-02", Visibility.TO_COME),
        ("event: {start: 2026-06-01 08:00, end: 2026-06-01 14:30}", "2025-01-01", Visibility.TO_COME),
        ("event: {start: 2026-05-31 08:00}", "2025-01-01", Visibility.OLDER),
        ("status: draft", "2026-06-02", Visibility.UNSEEN),
        ("expires: 2026-06-01 14:00", "2026-05-30", Visibility.UNSEEN),
        ("expires: 2026-06-01 14:01", "2026-05-30", Visibility.NEW),
    ],
)
def test_what_is_still_to_come_is_seen_by_more_than_what_is_old(
    tmp_path: Path, more: str, date: str, visibility: Visibility
) -> None:
    assert visibility_of(_release(tmp_path, more, date=date), NOW) is visibility


def test_visible_releases_come_first_then_outdated_ones_then_the_oldest(tmp_path: Path) -> None:
    older = release(date="2026-01-01", title="Alt", body="Vorher.")
    changes = {
        "releases/2026/entwurf/release.de.md": release("status: draft", title="Entwurf"),
        "releases/2026/alt/release.de.md": release(date="2026-01-01", title="Alt"),
        "releases/2026/alt/release.cs.md": translation(f"translated_from: {revision(older)}"),
        **record("releases/2026/alt/release.de.md", older, recorded="2026-01-02 10:00"),
        "releases/2025/uralt/release.de.md": release(date="2025-01-01", title="Uralt"),
        "releases/2026/fehlt/release.de.md": release(date="2026-01-01", title="Fehlt"),
        "releases/2026/neu/release.de.md": release(date="2026-05-20", title="Neu"),
        "releases/2026/neuer/release.de.md": release(date="2026-05-21", title="Neuer"),
        "releases/2026/fest/release.de.md": release(
            "event: {start: 2026-07-01}", date="2026-02-01", title="Fest", kind="event"
        ),
    }

    assert _listed(tmp_path, changes) == [
        ("fest", "missing"),
        ("neu", "missing"),
        ("neuer", "missing"),
        ("alt", "outdated"),
        ("uralt", "missing"),
        ("fehlt", "missing"),
        ("entwurf", "missing"),
    ]


@pytest.mark.parametrize(("date", "listed"), [("2026-06-01 14:00", []), ("2026-06-01 14:01", [("weg", "missing")])])
def test_a_withdrawn_release_needs_no_translation(tmp_path: Path, date: str, listed: list[tuple[str, str]]) -> None:
    withdrawn = release(f"changes: [{{date: {date}, type: withdrawal}}]")

    assert _listed(tmp_path, {"releases/2026/weg/release.de.md": withdrawn}) == listed
