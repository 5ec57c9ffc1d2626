"""Lists of releases and the home page."""

from dataclasses import dataclass

from plugins.newsroom.kinds import Kind
from plugins.newsroom.texts import Text
from plugins.pages.models.cards import Card, ComingCard
from plugins.pages.models.frame import NavLink, Page
from plugins.pages.models.links import Link


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a page stands in its list: ``number`` counts the pages of the archive from the oldest, 1, and is 0 on the front,
    which alone knows the ``total`` of releases; ``newer`` and ``older`` are paths of neighbours.
    """

    number: int
    total: int | None
    newer: str | None
    older: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage(Page):
    """list.html. ``subject`` (as in NavLink, or ``kind``, ``topic``, ``year``) and ``kind``/``name`` say what is listed.
    ``untranslated`` are releases shown in their original. ``years``, ``kinds``, ``topics`` and ``offices`` are the other
    lists there are; ``counts`` says of each by its path how many releases it holds, on the front alone: pages of the archive
    would change with every release.
    """

    subject: str
    kind: Kind | None
    name: Text | None
    cards: tuple[Card, ...]
    untranslated: tuple[Card, ...]
    pagination: Pagination
    years: tuple[Link, ...]
    kinds: tuple[NavLink, ...]
    topics: tuple[Link, ...]
    offices: tuple[Link, ...]
    counts: tuple[tuple[str, int], ...] = ()
    coming: tuple[ComingCard, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """home.html. ``lead`` is the newest release; ``latest`` the next ones."""

    lead: Card | None
    latest: tuple[Card, ...]
    untranslated: tuple[Card, ...]
    coming: tuple[ComingCard, ...]
    past: tuple[Card, ...]
    offices: tuple[Link, ...]
    topics: tuple[Link, ...]
    releases: str | None
    events: str | None
