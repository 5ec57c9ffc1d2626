"""The search page, and what it finds."""

import datetime as dt
from dataclasses import dataclass

from plugins.newsroom.kinds import Kind
from plugins.newsroom.texts import Text
from plugins.pages.models.cards import Card
from plugins.pages.models.frame import Frame, Page


@dataclass(frozen=True, slots=True)
class Choice:
    """Something results of a search can be limited to."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage(Page):
    """search.html: what can be searched for; the results come by script, and without one the form leads to the site map.
    ``subjects`` are what there is besides releases, as ``SearchEntry`` names it; ``offices`` and ``topics`` are by name,
    ``years`` newest first.
    """

    kinds: tuple[Kind, ...]
    subjects: tuple[str, ...]
    offices: tuple[Choice, ...]
    topics: tuple[Choice, ...]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What is found besides releases: an office, a contact person, a working group (``subject`` names its register) or a
    standing page (``pages``). ``office`` is whose it is; ``is_over``: a person whose term has ended, or a dissolved group;
    ``successor`` who answers instead; ``begins`` the first day of a term to come.
    """

    url: str
    subject: str
    title: Text
    summary: Text | None
    office: Text | None = None
    is_over: bool = False
    successor: Text | None = None
    begins: dt.date | None = None


@dataclass(frozen=True, slots=True)
class SearchCards:
    """search_cards.json: the cards of some releases, as results of a search show them."""

    frame: Frame
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class SearchEntries:
    """search_entries.json: what is found besides releases, as results of a search show it."""

    frame: Frame
    entries: tuple[SearchEntry, ...]
