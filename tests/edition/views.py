"""A view of a small content folder, for outputs that are made from views."""

import datetime as dt
from pathlib import Path

from plugins.edition.view import View
from plugins.interface.catalogues import InterfaceTexts
from plugins.newsroom.visibility import seen_at
from plugins.pictures.store import RenditionStore
from tests.building import ROOT
from tests.content import Changes, catalogue_of

NOW = dt.datetime(2023, 12, 1, 12, tzinfo=dt.UTC)


def view_of(
    folder: Path, changes: Changes | None = None, *, now: dt.datetime = NOW, origin: str = "https://news.example.org"
) -> View:
    """The German view of the valid content with ``changes`` (tests/content.py), seen on 1 December 2023."""
    public = seen_at(catalogue_of(folder, changes), now)
    return View(public, public.site.language("de"), origin, 20, sizes=RenditionStore(folder / "state").size)


def words_of(view: View) -> InterfaceTexts:
    """The interface's own catalogues of a view's languages."""
    return InterfaceTexts(ROOT / "theme" / "translations", view.catalogue.site.languages)
