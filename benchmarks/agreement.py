"""Compares what the generators built: the same pages, with the same headings, cards and languages?

Pages are compared by their address. Lists are compared as a whole: Depesche cuts them into pages that stay as they are
when a release comes, the others count from the newest, so the pages of one list hold the same cards in other portions.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from benchmarks.model import LANGUAGES
from benchmarks.pelican_content import words_of

_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_CARD = re.compile(r'<h3 class="d-card__title"><a [^>]*>(.*?)</a></h3>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_PAGE = re.compile(r"/page/\d+/index\.html$")
_YEAR = re.compile(r"\d{4}")
_REGISTERS = ("offices", "contacts", "groups", "topics")


@dataclass(frozen=True, slots=True)
class Page:
    """What is compared of a page: its heading and the titles of its cards, sorted."""

    heading: str
    cards: tuple[str, ...]


def pages_of(output: Path, home: str = "") -> dict[str, Page]:
    """Every page of a site by its address, each list with all its pages as one.

    ``home`` is the language whose pages stand at the root of the site. The choice of a language and the page of unknown
    addresses are left out: some generators make them for each language, others once.
    """
    headings: dict[str, str] = {}
    cards: dict[str, list[str]] = {}
    for path in sorted(output.rglob("*.html")):
        address = path.relative_to(output).as_posix()
        if address.split("/")[0] not in LANGUAGES and home:
            address = f"{home}/{address}"
        if "/" in address and not address.endswith("404.html"):
            html, address = path.read_text(encoding="utf-8"), _PAGE.sub("/index.html", address)
            found = _HEADING.search(html)
            headings.setdefault(address, _plain(found[1]) if found else "")
            cards.setdefault(address, []).extend(map(_plain, _CARD.findall(html)))
    return {address: Page(headings[address], tuple(sorted(cards[address]))) for address in headings}


def differences(one: Mapping[str, Page], other: Mapping[str, Page]) -> list[str]:
    """The addresses that only one site has, or whose pages differ."""
    return sorted(address for address in one.keys() | other.keys() if one.get(address) != other.get(address))


def files_by_group(output: Path, home: str = "") -> Counter[str]:
    """How many files of each group a site has: ``release``, ``list``, ``contacts``, ``feed`` …"""
    paths = (path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file())
    return Counter(_group(path if path.split("/")[0] in LANGUAGES or not home else f"{home}/{path}") for path in paths)


def _group(path: str) -> str:
    parts = path.split("/")
    if path.endswith(".ics"):
        return "event.ics" if path.endswith("/event.ics") else "calendar"
    if parts[-1].startswith("sitemap") and path.endswith(".xml"):
        return "sitemap"
    if path.endswith(".xml"):
        return "feed"
    if not path.endswith(".html") or len(parts) < 3 or parts[0] not in LANGUAGES:
        return "other"
    if _YEAR.fullmatch(parts[1]):
        return "release" if len(parts) == 4 else "list"
    return _GROUPS[parts[0]].get(parts[1], "page")


def _groups(words: Mapping[str, str]) -> dict[str, str]:
    lists = ("releases", "event", "contact", "working-group", "news")
    return {words[f"segment_{each}"]: "list" for each in lists} | {
        words[f"segment_{each}"]: each for each in _REGISTERS
    }


_GROUPS = {language: _groups(words_of(language)) for language in LANGUAGES}


def _plain(html: str) -> str:
    """The words of a piece of HTML; no-break spaces are spaces."""
    return " ".join(unescape(_TAG.sub("", html)).split())


def first_of(addresses: Iterable[str], count: int = 5) -> str:
    """The first addresses, for a message."""
    named = list(addresses)
    more = f" and {len(named) - count} more" if len(named) > count else ""
    return ", ".join(named[:count]) + more
