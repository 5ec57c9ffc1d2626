"""Sitemaps (https://www.sitemaps.org/protocol.html) with hreflang alternates, written by lxml.

The limits of the protocol, 50,000 URLs and 50 MiB a file, are kept by the caller's splitting (``split``).
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from lxml import etree

from plugins.sitemaps.entries import Sitemap, SitemapEntry, SitemapIndex

# With alternates in several languages an entry takes about a kilobyte: this many stay well below 50 MiB.
LONGEST = 20_000

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"
_PREFIXES: Any = {None: _SITEMAP, "xhtml": _XHTML}  # None is the default namespace; the stubs do not know it


def sitemap_xml(sitemap: Sitemap) -> bytes:
    """One sitemap as XML in UTF-8."""
    root = etree.Element(f"{{{_SITEMAP}}}urlset", nsmap=_PREFIXES)
    for entry in sitemap.entries:
        url = etree.SubElement(root, f"{{{_SITEMAP}}}url")
        _add(url, entry.loc, entry.lastmod)
        for alternate in entry.alternates:
            attributes = {"rel": "alternate", "hreflang": alternate.hreflang, "href": alternate.url}
            etree.SubElement(url, f"{{{_XHTML}}}link", attributes)
    return _document(root)


def index_xml(index: SitemapIndex) -> bytes:
    """The sitemap index as XML in UTF-8."""
    root = etree.Element(f"{{{_SITEMAP}}}sitemapindex", nsmap=_PREFIXES)
    for loc, lastmod in index.sitemaps:
        _add(etree.SubElement(root, f"{{{_SITEMAP}}}sitemap"), loc, lastmod)
    return _document(root)


def split(entries: tuple[SitemapEntry, ...]) -> Iterator[tuple[SitemapEntry, ...]]:
    """Entries in portions that one file may hold."""
    for start in range(0, len(entries), LONGEST):
        yield entries[start : start + LONGEST]


def _add(parent: "etree._Element", loc: str, lastmod: dt.datetime | None) -> None:
    etree.SubElement(parent, f"{{{_SITEMAP}}}loc").text = loc
    if lastmod is not None:
        etree.SubElement(parent, f"{{{_SITEMAP}}}lastmod").text = lastmod.isoformat(timespec="seconds")


def _document(root: "etree._Element") -> bytes:
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"
