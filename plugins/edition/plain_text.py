"""Markdown as plain text, for formats that carry no markup (ninjs, OFN).

Written from the tree of the Markdown document beside its HTML (body.py), never out of finished HTML: the text is read once. Raw HTML in it is taken out; its words stay. Where links lead is left out: the page and the HTML say it.
"""

import html
import re
from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.footnotes import NBSP_PLACEHOLDER
from markdown.util import AMP_SUBSTITUTE, ETX, HTML_PLACEHOLDER_RE, STX

from plugins.edition.printable import printable

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tr",
        "ul",
    ]
)
# These stand in a line of their own, not as a paragraph of its own.
_LINES = frozenset({"li", "tr", "dt", "dd"})
_CELLS = frozenset({"td", "th"})
_BACK_TO_THE_TEXT = "footnote-backref"

# An e-mail address that becomes a link is written in entities, to hide it from robots.
_ENTITY = re.compile(rf"{AMP_SUBSTITUTE}(#?\w+;)")
_SPACES = re.compile(r"[^\S\n]+")
_AROUND_BREAKS = re.compile(r" ?\n ?")
_MANY_BREAKS = re.compile(r"\n{3,}")


def plain_text_of(root: Element, markdown: Markdown) -> str:
    """The plain text of the tree that ``markdown`` has made of a text and is about to write: paragraphs are parted by an empty
    line, items and rows stand in a line each.
    """
    written = HTML_PLACEHOLDER_RE.sub(partial(_words, markdown), "".join(_parts(root)).replace(NBSP_PLACEHOLDER, " "))
    written = _ENTITY.sub(lambda match: html.unescape(f"&{match[1]}"), written)
    written = _SPACES.sub(" ", written.replace(STX, "").replace(ETX, ""))
    return printable(_MANY_BREAKS.sub("\n\n", _AROUND_BREAKS.sub("\n", written))).strip()


def _words(markdown: Markdown, place: re.Match[str]) -> str:
    """The words of the raw HTML that was taken out at a place."""
    number, kept = int(place[1]), markdown.htmlStash.rawHtmlBlocks
    return html.unescape(nh3.clean(str(kept[number]), tags=set())) if number < len(kept) else ""


def _parts(element: Element, before: str = "") -> Iterator[str]:
    """The text of an element, after ``before``, and what follows it."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if _BACK_TO_THE_TEXT not in element.get("class", ""):
        yield before
        yield html.unescape(element.text or "") if tag == "code" else _in_a_line(element.text)
        yield element.get("alt", "") if tag == "img" else ""
        for place, child in enumerate(element):
            yield from _parts(child, _before(child, place, element))
        yield _after(tag)
    yield _in_a_line(element.tail)


def _in_a_line(text: str | None) -> str:
    """A text whose lines end where its file's do, which is nowhere for a reader."""
    return (text or "").replace("\n", " ")


def _before(element: Element, place: int, parent: Element) -> str:
    """What stands before an element, the ``place``-th of its parent."""
    if element.tag == "li":
        return f"\n{int(parent.get('start', '1')) + place}. " if parent.tag == "ol" else "\n- "
    if element.tag in _LINES or element.tag == "br":
        return "\n"
    begins_item = parent.tag == "li" and place == 0 and element.tag == "p"
    return "\n\n" if element.tag in _BLOCKS and not begins_item else ""


def _after(tag: str) -> str:
    if tag in _CELLS:
        return " "
    return "\n\n" if tag in _BLOCKS - _LINES else ""
