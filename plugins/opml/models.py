"""Models of the directory for machines. URLs are absolute."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedOutline:
    """One feed, and the page (``page_url``) its releases are listed on. ``title`` is what the feed calls itself;
    ``language`` is empty where its items are in several.
    """

    name: str
    title: str
    url: str
    page_url: str
    language: str


@dataclass(frozen=True, slots=True)
class Branch:
    """Feeds under one heading, or headings under one language."""

    name: str
    branches: tuple["Branch", ...] = ()
    feeds: tuple[FeedOutline, ...] = ()


@dataclass(frozen=True, slots=True)
class Directory:
    """The file: its title, who publishes the feeds, a branch for each language, and one for the feeds of all."""

    title: str
    owner: str
    languages: tuple[Branch, ...]
