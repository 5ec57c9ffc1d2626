"""What state an output is in, judged against the clean builds of the old and of the new site.

=======  ===========================================================================================================
old      file for file, byte for byte the old site
new      file for file, byte for byte the new site
mixed    every file is byte for byte the old or the new one, and no link leads into nothing, for whoever starts on a page
         that both sites have (pages that come or go and that nothing leads to are nobody's way)
torn     anything else: a file that is empty, cut off or of neither site; a link into nothing; no output at all
=======  ===========================================================================================================
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

from tests.building import files_of

ORIGIN = "https://news.example.org"

_ADDRESS = re.compile(rf"{re.escape(ORIGIN)}[^\s\"'<>\\]*")
_FOLDED_LINE = re.compile(r"\r\n[ \t]")


class State(StrEnum):
    OLD = "old"
    NEW = "new"
    MIXED = "mixed"
    TORN = "torn"


@dataclass(frozen=True)
class Verdict:
    """``faults`` say why an output is torn, each in a sentence."""

    state: State
    faults: tuple[str, ...] = ()


def judge(output: Path, old: Mapping[str, bytes], new: Mapping[str, bytes]) -> Verdict:
    """The state of an output that is on its way from the files ``old`` to the files ``new``."""
    if not output.is_dir():
        return Verdict(State.TORN, ("there is no output",))
    found = files_of(output)
    if found == old:
        return Verdict(State.OLD)
    if found == new:
        return Verdict(State.NEW)
    faults = (*_foreign(found, old, new), *_dead_links(found, old, new))
    return Verdict(State.TORN if faults else State.MIXED, faults)


def empty_folders(output: Path) -> list[str]:
    """The folders of an output in which nothing is."""
    return [
        path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_dir() and not any(path.iterdir())
    ]


def _foreign(found: Mapping[str, bytes], old: Mapping[str, bytes], new: Mapping[str, bytes]) -> Iterator[str]:
    for path, content in found.items():
        if content not in (old.get(path), new.get(path)):
            kind = "is empty" if not content else f"has {len(content)} bytes that are of neither site"
            yield f"{path} {kind}"


def _dead_links(found: Mapping[str, bytes], old: Mapping[str, bytes], new: Mapping[str, bytes]) -> Iterator[str]:
    """Links that lead to a file of the old or the new site which is not there."""
    for path in old.keys() & new.keys() - found.keys():
        yield f"{path} is of both sites and is not there"
    waiting = sorted(found.keys() & old.keys() & new.keys())
    reached = set(waiting)
    while waiting:
        path = waiting.pop()
        for target in targets_of(path, found[path]):
            if target not in found and (target in old or target in new):
                yield f"{path} links to {target}, which is not there"
            elif target in found and target not in reached:
                reached.add(target)
                waiting.append(target)


@cache
def targets_of(path: str, content: bytes) -> frozenset[str]:
    """The files of the site, as paths in the output, that a page, feed, calendar or sitemap links to or loads."""
    if path.endswith(".html"):
        addresses = _addresses_in_page(content)
    elif path.endswith((".xml", ".json", ".ics", ".txt", ".opml")):
        text = _FOLDED_LINE.sub("", content.decode("utf-8", "replace"))
        addresses = (unescape(address) for address in _ADDRESS.findall(text))
    else:
        addresses = iter(())
    return frozenset(file_of(each) for each in addresses if each.startswith(("/", ORIGIN)))


def _addresses_in_page(content: bytes) -> Iterator[str]:
    if not content.strip():
        return
    for element in html.document_fromstring(content).iter("*"):
        for name in ("href", "src", "content"):
            yield element.get(name, "")
        yield from (each.split()[0] for each in element.get("srcset", "").split(",") if each.strip())


def file_of(address: str) -> str:
    """The path in the output of the file a web server answers with: ``/de/`` is ``de/index.html``."""
    path = unquote(urlsplit(address).path).removeprefix("/")
    return f"{path}index.html" if path == "" or path.endswith("/") else path
