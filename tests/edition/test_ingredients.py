"""What surrounds a page is made from its ingredients alone: where it differs, they differ. Else an old page is left standing."""

import datetime as dt
from pathlib import Path

import pytest

from plugins.edition.ingredients import of_frame
from plugins.edition.view import View
from plugins.newsroom.public import seen_at
from plugins.pages.frame import frame_of
from tests.content import GERMAN, Changes, catalogue_of, release

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
