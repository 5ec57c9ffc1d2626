"""What a web server says of each file of the site: its media type, who may read it from elsewhere, how long it is kept.

The one table behind the snippets of all servers. A path pattern is a regular expression as PCRE and RE2 both read it, matched
against the path with percent-encoding undone; the first that matches holds. Not for redirects (redirects.py).

Nothing is kept for long: a correction or a withdrawal must reach readers, also where it concerns a page of a feed's
archive. Names of pictures depend on what is in them, but a withdrawn picture must go as well.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.edition.offers import FeedFormat
from plugins.newsroom.media import MEDIA_TYPE_OF_SUFFIX

_MINUTE = 60

# Said of everything. HSTS (RFC 6797) is added where the site's own address begins with https.
_OF_EVERYTHING: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_STRICT_TRANSPORT = {"Strict-Transport-Security": "max-age=31536000"}

# What a script of another site may read of an answer besides what CORS always lets it (Fetch, section 3.3.3).
_EXPOSED = "Content-Length, ETag, Link"


@dataclass(frozen=True, slots=True)
class Site:
    """``origin`` is the site's address without a trailing slash; ``hub`` the WebSub hub its feeds name, empty without one."""

    origin: str
    hub: str = ""


@dataclass(frozen=True, slots=True)
class MediaType:
    """Files of a pattern have a media type. A browser is given them as ``opened``, where that differs: it shows a feed with
    its style sheet only as plain XML, and as source text or a download otherwise.
    """

    pattern: str
    name: str
    opened: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """How files of a pattern are treated. ``kept`` is the time in seconds before a copy is to be checked again.

    ``shared``: scripts, frames and pages of other sites may use them. ``framed``: other sites may show them in a frame.
    ``announced``: a hub, if there is one, is told when they change. ``glob`` is the pattern for hosts that have no regular
    expressions (``*`` any characters, ``:name`` those of a segment); empty where ``extensions`` say it, or nothing can.
    """

    about: str
    pattern: str
    kept: int
    shared: bool = False
    framed: bool = False
    announced: bool = False
    glob: str = ""
    extensions: tuple[str, ...] = ()


# Media types of single extensions. Text is UTF-8, and says so.
EXTENSIONS: Mapping[str, str] = {
    **{suffix.removeprefix("."): name for suffix, name in MEDIA_TYPE_OF_SUFFIX.items()},
    "css": "text/css",
    "html": "text/html",
    "ico": "image/vnd.microsoft.icon",
    "js": "text/javascript",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "opml": "text/x-opml",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "woff2": "font/woff2",
    "xml": "application/xml",
}

# What the last extension alone does not tell.
COMPOUND: tuple[MediaType, ...] = (
    MediaType(r"\.rss\.xml$", FeedFormat.RSS.media_type, opened="application/xml"),
    MediaType(r"\.atom\.xml$", FeedFormat.ATOM.media_type, opened="application/xml"),
    MediaType(r"\.ninjs\.json$", "application/json"),
    MediaType(r"/feeds/.+\.json$", FeedFormat.JSON.media_type),
    MediaType(r"/oembed\.xml$", "text/xml"),
)

_OF_AGENCIES = ("json", "jsonld", "xml", "ics", "vcf", "opml")
_MEDIA = ("avif", "gif", "jpeg", "jpg", "png", "svg", "webp", "mp3", "mp4", "pdf")
_FEEDS = "(all|(kind|office|topic|group)/[^/]+(/[^/]+)?)"

RULES: tuple[Rule, ...] = (
    Rule(
        "pages for frames of other sites, but not the page that makes the snippet",
        "^/[^/]+/embed/.+/(index\\.html)?$",
        _MINUTE,
        shared=True,
        framed=True,
        glob="/:language/embed/:scope/*",
    ),
    Rule(
        "archives of feeds (RFC 5005)",
        f"^(/[^/]+)?/feeds/{_FEEDS}/[0-9]+-[0-9]+\\.((rss|atom)\\.xml|json)$",
        5 * _MINUTE,
        shared=True,
    ),
    Rule("agency formats", "\\.ninjs\\.json$", 5 * _MINUTE, shared=True),
    Rule("feeds", "/feeds/.+\\.((rss|atom)\\.xml|json)$", 5 * _MINUTE, shared=True, announced=True),
    Rule("the component for other sites", "^/embed\\.js$", 60 * _MINUTE, shared=True, glob="/embed.js"),
    Rule("data, calendars, cards", "", 5 * _MINUTE, shared=True, extensions=_OF_AGENCIES),
    Rule("pictures, recordings, documents", "", 60 * _MINUTE, shared=True, extensions=_MEDIA),
    Rule("the theme, and how feeds look", "^/theme/|\\.css$", 5 * _MINUTE),
)

# Everything else: pages.
PAGES = Rule("pages", "", _MINUTE)


def pattern_of(rule: Rule) -> str:
    """The regular expression of a rule."""
    return rule.pattern or rf"\.({'|'.join(rule.extensions)})$"


def rule_of(path: str) -> Rule:
    """The rule for a path, percent-encoding undone."""
    return next((rule for rule in RULES if re.search(pattern_of(rule), path)), PAGES)


def is_text(media_type: str) -> bool:
    """Whether files of a media type are text: they state their encoding, and are compressed on the way."""
    return media_type.startswith("text/") or media_type.endswith(("xml", "json", "javascript"))


def stated(media_type: str) -> str:
    """A media type as an answer states it."""
    return f"{media_type}; charset=utf-8" if is_text(media_type) else media_type


def texts() -> tuple[str, ...]:
    """The media types of all text, sorted."""
    named = {*EXTENSIONS.values(), *(each.name for each in COMPOUND), *(each.opened for each in COMPOUND)}
    return tuple(sorted(each for each in named if is_text(each)))


def headers_of_everything(site: Site) -> dict[str, str]:
    """The headers every answer has."""
    return {**_OF_EVERYTHING, **(_STRICT_TRANSPORT if site.origin.startswith("https:") else {})}


def ancestors_of(rule: Rule) -> str:
    """Who may show a page in a frame, as the policy puts it (edition.policy): any site, or this one alone."""
    return "*" if rule.framed else "'self'"


def headers_of(rule: Rule, site: Site, path: str) -> dict[str, str]:
    """The headers that differ from rule to rule besides the policy; the same names for each, empty where an answer has none.

    ``path`` is how a server's configuration names the path of the request, for a feed's ``rel=self``: WebSub (section 4)
    wants it beside ``rel=hub``.
    """
    is_told = rule.announced and site.hub
    return {
        "Cache-Control": f"public, max-age={rule.kept}, must-revalidate",
        "Cross-Origin-Resource-Policy": "cross-origin" if rule.shared else "same-origin",
        "Access-Control-Allow-Origin": "*" if rule.shared else "",
        "Access-Control-Expose-Headers": _EXPOSED if rule.shared else "",
        "Link": f"<{site.hub}>; rel=hub, <{site.origin}{path}>; rel=self" if is_told else "",
    }
