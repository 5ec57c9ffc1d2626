"""Pages are made from their ingredients alone: where a page differs, they differ. Else an old page is left standing."""

import datetime as dt
from pathlib import Path

import pytest

from plugins.edition.ingredients import of_frame
from plugins.edition.view import View
from plugins.newsroom.visibility import seen_at
from plugins.pages.frame import frame_of
from plugins.pages.release_page import release_page
from tests.content import CZECH, GERMAN, Changes, catalogue_of, release, translation

NOW = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
PERSON = "contacts/maxi-hess.yml"
GROUP = "groups/stammtisch.yml"
MEETING = "name: {de: Stammtisch}\nmandate: {de: Austausch}\noffice: rostock\nmeetings: [{start: 2024-02-01 18:00}]\n"


def _view(folder: Path, changes: Changes) -> View:
    public = seen_at(catalogue_of(folder, changes), NOW)
    return View(public, public.site.language("de"), "https://news.example.org", 20)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({GROUP: None}, id="there is no working group"),
        pytest.param({PERSON: None}, id="there is no contact person"),
        pytest.param({GROUP: MEETING}, id="there is a calendar"),
        pytest.param({GERMAN: release("status: draft")}, id="there is no release"),
        pytest.param({"offices/rostock.yml": "name: Amt\n"}, id="the publisher has another name"),
    ],
)
def test_where_the_frame_differs_its_ingredients_differ(changes: Changes, tmp_path: Path) -> None:
    before, after = _view(tmp_path / "before", {}), _view(tmp_path / "after", changes)

    assert frame_of(before) != frame_of(after)
    assert of_frame(before) != of_frame(after)


def test_a_translation_older_than_its_original_says_nothing_that_is_not_its_own(tmp_path: Path) -> None:
    """Its page is made anew where its own words or the release's facts change, not where the original's words do."""
    heads, pages = [], []
    for title in ("Fachtag", "Fachtag im Kreishaus"):
        changes = {GERMAN: release("slug: fachtag", title=title), CZECH: translation("translated_from: 0123456789ab")}
        view = _view(tmp_path, changes)
        czech = view.in_language(view.catalogue.site.language("cs"))
        (appearance,) = czech.catalogue.listed(czech.language)
        heads.append(appearance.head.whole("cs"))
        pages.append(release_page(czech, appearance, frame_of(czech)))

    assert pages[0].outdated is not None
    assert heads[0] == heads[1]
    assert pages[0] == pages[1]
