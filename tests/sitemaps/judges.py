"""The schemas of sitemaps.org, and a plain reading of sitemaps."""

from functools import cache
from pathlib import Path

from lxml import etree

from tests.built_site import BuiltSite, link_of

_SCHEMAS = Path(__file__).parents[1] / "schemas"
SITEMAP_SCHEMA = "driver.xsd"
INDEX_SCHEMA = "siteindex.xsd"

_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_LINK = "{http://www.w3.org/1999/xhtml}link"


@cache
def _schema(name: str) -> "etree.XMLSchema":
    return etree.XMLSchema(etree.parse(_SCHEMAS / name))


def complaints(content: bytes, schema: str) -> list[str]:
    """What a schema finds wrong."""
    try:
        _schema(schema).assertValid(etree.fromstring(content))
    except etree.DocumentInvalid as error:
        return [str(error)]
    return []


def entries(content: bytes) -> list[tuple[str, str | None, dict[str, str]]]:
    """(address, last change, language -> address) of each entry of a sitemap."""
    return [
        (
            url.findtext(f"{_LOC}loc", ""),
            url.findtext(f"{_LOC}lastmod"),
            {link.get("hreflang", ""): link.get("href", "") for link in url.findall(_LINK)},
        )
        for url in etree.fromstring(content).findall(f"{_LOC}url")
    ]


def index_entries(content: bytes) -> dict[str, str | None]:
    """The sitemaps an index lists, in its order: address -> last change."""
    listed = etree.fromstring(content).findall(f"{_LOC}sitemap")
    found = {sitemap.findtext(f"{_LOC}loc", ""): sitemap.findtext(f"{_LOC}lastmod") for sitemap in listed}
    assert len(found) == len(listed), "an index lists each sitemap once"
    return found


def sitemaps(site: BuiltSite) -> list[str]:
    """The paths of all sitemaps there are."""
    return [path for path in site.paths if path.startswith("sitemap-")]


def sitemaps_of(site: BuiltSite, tag: str) -> list[str]:
    """The sitemaps of a language as they should be: of its pages, of its lists, and of its releases of each year."""
    own = [path.split("/") for path in site.pages if link_of(site.soup(path), "canonical") == site.url_of(path)]
    years = {parts[1] for parts in own if parts[0] == tag and len(parts) == 4 and parts[1].isdigit()}
    return [
        f"sitemap-{tag}{part}.xml" for part in ("", "-lists", *(f"-{year}" for year in sorted(years, reverse=True)))
    ]
