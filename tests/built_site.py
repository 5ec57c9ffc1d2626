"""A built site as tests look at it: files, pages, and where an address leads."""

import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from uuid import UUID, uuid5

from bs4 import BeautifulSoup, Tag


@dataclass(frozen=True)
class BuiltSite:
    """``content`` is what it was made from, ``output`` what was made."""

    content: Path
    output: Path
    namespace: UUID
    languages: tuple[str, ...]
    settings: Path
    origin: str = "https://news.example.org"
    _parsed: dict[str, BeautifulSoup] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """Every file, as a path in the output, sorted."""
        found = (path.relative_to(self.output).as_posix() for path in self.output.rglob("*") if path.is_file())
        return tuple(sorted(found))

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """Every HTML file, as a path in the output, sorted."""
        return tuple(path for path in self.paths if path.endswith(".html"))

    def ending_with(self, suffix: str) -> tuple[str, ...]:
        return tuple(path for path in self.paths if path.endswith(suffix))

    def read(self, path: str) -> bytes:
        return (self.output / path).read_bytes()

    def soup(self, path: str) -> BeautifulSoup:
        """A page, parsed once for all tests of a worker: do not change it."""
        if path not in self._parsed:
            self._parsed[path] = BeautifulSoup(self.read(path), "lxml")
        return self._parsed[path]

    def page(self, url: str) -> BeautifulSoup:
        """The page at a path such as ``/de/``."""
        return self.soup(f"{url.removeprefix('/')}index.html")

    def url_of(self, path: str) -> str:
        """The address of a file: ``de/index.html`` is ``https://news.example.org/de/``."""
        return f"{self.origin}/{path.removesuffix('index.html')}"

    def file_of(self, url: str) -> Path:
        """The file a web server answers an absolute address of this site with."""
        assert url.startswith(f"{self.origin}/"), f"{url} is no absolute address of this site"
        path = unquote(urlsplit(url).path).removeprefix("/")
        return self.output / (f"{path}index.html" if path == "" or path.endswith("/") else path)

    def urn(self, name: str) -> str:
        """The permanent identity of ``<id>/<lang>`` (SPEC section 5)."""
        return f"urn:uuid:{uuid5(self.namespace, name)}"


def attribute(tag: Tag | None, name: str) -> str:
    """An attribute that must be there."""
    assert tag is not None, f"no element to read {name} from"
    value = tag.get(name)
    assert isinstance(value, str), f"{tag.name} has no {name}"
    return value


def link_of(page: BeautifulSoup, rel: str) -> str:
    """The one link of a relation in a page's head."""
    found = page.head.find_all("link", rel=rel) if page.head else []
    assert len(found) == 1, f"{len(found)} links with rel={rel}"
    return attribute(found[0], "href")


def hreflang_of(page: BeautifulSoup) -> dict[str, str]:
    """The hreflang set of a page: language -> address."""
    assert page.head is not None
    links = page.head.find_all("link", rel="alternate", hreflang=True)
    return {attribute(link, "hreflang"): attribute(link, "href") for link in links}


def json_ld_of(page: BeautifulSoup) -> list[dict[str, Any]]:
    """The nodes of a page's JSON-LD; empty for a page without any."""
    scripts = page.find_all("script", type="application/ld+json")
    assert len(scripts) <= 1, "JSON-LD stands in one script element"
    nodes: list[dict[str, Any]] = json.loads(scripts[0].string or "")["@graph"] if scripts else []
    return nodes


def is_archive(path: str) -> bool:
    """Whether a feed is an archive (RFC 5005), which is reached from its feed alone: its name is a year and a number."""
    return re.fullmatch(r"\d{4}-\d+", path.rsplit("/", 1)[-1].partition(".")[0]) is not None
