"""What an oEmbed answer says of a release, as plain data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A picture; ``width`` and ``height`` in px, ``url`` absolute."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class LinkedRelease:
    """A release as it is linked: its title (plain text, marked with what became of it), the office that issued it, the site
    that shows it. URLs are absolute.
    """

    title: str
    author_name: str
    author_url: str
    provider_name: str
    provider_url: str
    thumbnail: Thumbnail | None
