"""Where everything stands in the output: paths of pages, from the site's root, beginning and ending with ``/``.

Segments that readers see (``veranstaltungen``) come from the interface catalogues as plain data. Not for absolute URLs:
those are made where the site's own address is known (edition.view).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from plugins.newsroom.kinds import Kind
from plugins.newsroom.releases import Version

# What stands under /<lang>/ by contract (SPEC section 6), whatever the language.
FIXED_SEGMENTS = frozenset({"feeds", "calendar", "embed", "search", "sitemap", "page"})

# What stands at the site's root by contract.
_ROOT_FILES = frozenset(
    {"", "index.html", "404.html", "robots.txt", "news-sitemap.xml", "feeds.opml", "embed.js", "_headers", "_redirects"}
)
_ROOT_FOLDERS = frozenset({"theme", "server", "feeds"})


@dataclass(frozen=True, slots=True)
class Segments:
    """The words of one language's addresses: one for each kind's list and for each register's pages."""

    kinds: tuple[tuple[Kind, str], ...]
    releases: str
    offices: str
    contacts: str
    groups: str
    topics: str

    def all(self) -> frozenset[str]:
        own = {self.releases, self.offices, self.contacts, self.groups, self.topics}
        return frozenset(own | {segment for _, segment in self.kinds} | FIXED_SEGMENTS)


@dataclass(frozen=True, slots=True)
class Urls:
    """The paths of one language; with an ``origin`` (the site's address, without a trailing slash) its absolute URLs."""

    tag: str
    segments: Segments
    origin: str = ""

    def home(self) -> str:
        return f"{self.origin}/{self.tag}/"

    def release(self, year: int, slug: str) -> str:
        """A release under this language; ``slug`` may be another language's, shown for want of a translation."""
        return f"{self.origin}/{self.tag}/{year}/{slug}/"

    def page(self, version: Version) -> str:
        return f"{self.origin}/{self.tag}/{version.slug}/"

    def year(self, year: int) -> str:
        return f"{self.origin}/{self.tag}/{year}/"

    def kind(self, kind: Kind) -> str:
        return f"{self.origin}/{self.tag}/{dict(self.segments.kinds)[kind]}/"

    def releases(self) -> str:
        return f"{self.origin}/{self.tag}/{self.segments.releases}/"

    def offices(self) -> str:
        return f"{self.origin}/{self.tag}/{self.segments.offices}/"

    def office(self, id_: str) -> str:
        return f"{self.offices()}{id_}/"

    def contacts(self) -> str:
        return f"{self.origin}/{self.tag}/{self.segments.contacts}/"

    def contact(self, id_: str) -> str:
        return f"{self.contacts()}{id_}/"

    def groups(self) -> str:
        return f"{self.origin}/{self.tag}/{self.segments.groups}/"

    def group(self, id_: str) -> str:
        return f"{self.groups()}{id_}/"

    def topics(self) -> str:
        return f"{self.origin}/{self.tag}/{self.segments.topics}/"

    def topic(self, id_: str) -> str:
        return f"{self.topics()}{id_}/"

    def feeds(self) -> str:
        return f"{self.origin}/{self.tag}/feeds/"

    def all_feeds(self) -> str:
        """The directory for machines, of all languages."""
        return f"{self.origin}/feeds.opml"

    def feed(self, scope: str, suffix: str) -> str:
        return f"{self.origin}/{self.tag}/feeds/{scope}.{suffix}"

    def combined_feed(self, scope: str, suffix: str) -> str:
        """A feed of all languages together, which stands under none of them."""
        return f"{self.origin}/feeds/{scope}.{suffix}"

    def embedding(self) -> str:
        return f"{self.origin}/{self.tag}/embed/"

    def embed(self, scope: str) -> str:
        return f"{self.embedding()}{scope}/"

    def calendar(self, scope: str) -> str:
        return f"{self.origin}/{self.tag}/calendar/{scope}.ics"

    def search(self) -> str:
        return f"{self.origin}/{self.tag}/search/"

    def site_map(self) -> str:
        return f"{self.origin}/{self.tag}/sitemap/"


def is_reserved(path: str, segments: Mapping[str, Segments]) -> bool:
    """Whether a path can never have been a release's or page's: it is a home page, a list, a directory or a file of ours."""
    first, *rest = path.strip("/").split("/")
    if first not in segments:
        return (not rest and (first in _ROOT_FILES or first.startswith("sitemap"))) or first in _ROOT_FOLDERS
    return not rest or rest[0] in segments[first].all() or (len(rest) == 1 and rest[0].isdecimal())


def file_url(folder: str, name: str) -> str:
    """The address of a file in a folder of the site (a path or URL that ends with ``/``), percent-encoded (RFC 3986)."""
    return f"{folder}{quote(name)}"


def page_number(path: str, number: int) -> str:
    """The path of page ``number`` of a list's archive, counted from the oldest, 1."""
    return f"{path}page/{number}/"
