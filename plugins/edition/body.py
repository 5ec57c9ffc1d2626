"""Markdown to safe HTML: the only place where a release's text becomes markup.

Links to files of the release are resolved in the document tree before it is written; everything else that could carry a
program is taken out by nh3 (allow-list). ``#`` headings become ``##``: a page has one first heading, its title.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.newsroom.front_matter import linked_name

_EXTENSIONS = ("tables", "footnotes", "def_list", "attr_list", "abbr", "sane_lists", "md_in_html")

_TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
    ]
)
_EVERYWHERE = frozenset({"id", "lang", "dir", "title"})
_ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "*": _EVERYWHERE,
    "a": frozenset({"href", "hreflang"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "ol": frozenset({"start", "type", "reversed"}),
    "td": frozenset({"colspan", "rowspan", "headers"}),
    "th": frozenset({"colspan", "rowspan", "headers", "scope"}),
    "time": frozenset({"datetime"}),
    "details": frozenset({"open"}),
}
_CLASSES: Mapping[str, frozenset[str]] = {
    "div": frozenset({"footnote"}),
    "a": frozenset({"footnote-ref", "footnote-backref"}),
    "td": frozenset({"d-left", "d-center", "d-right"}),
    "th": frozenset({"d-left", "d-center", "d-right"}),
}
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_ALIGNMENT = re.compile(r"text-align:\s*(left|center|right)")


@dataclass(frozen=True, slots=True)
class Body:
    """Markdown to be rendered. ``lang``/``direction`` are set where it is not in the page's language; ``links`` maps
    names of files it links to onto their paths.
    """

    markdown: str
    links: tuple[tuple[str, str], ...] = ()
    lang: str = ""
    direction: str = ""


def html_of(body: Body) -> str:
    """The safe HTML of a body; ids of footnotes and headings are those of the text."""
    markdown = Markdown(extensions=[*_EXTENSIONS, _HouseRules(dict(body.links))], output_format="html")
    return _clean(markdown.convert(body.markdown))


def _clean(html: str) -> str:
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        allowed_classes={tag: set(names) for tag, names in _CLASSES.items()},
        url_schemes=set(_SCHEMES),
        link_rel=None,
    )


class _HouseRules(Extension):
    """Our changes to the document tree, as a Markdown extension."""

    def __init__(self, links: Mapping[str, str]) -> None:
        super().__init__()
        self._links = links

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 Python-Markdown's name
        md.treeprocessors.register(_Rules(md, self._links), "house_rules", priority=0)


class _Rules(Treeprocessor):
    def __init__(self, md: Markdown, links: Mapping[str, str]) -> None:
        super().__init__(md)
        self._links = links

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag == "h1":
                element.tag = "h2"
            self._resolve(element)
            _classify_alignment(element)
            if element.tag == "th" and "scope" not in element.attrib:
                element.set("scope", "col")

    def _resolve(self, element: Element) -> None:
        for attribute in ("href", "src"):
            target = element.get(attribute)
            if target is not None:
                path = self._links.get(linked_name(target))
                if path is not None:
                    fragment = urlsplit(target).fragment
                    element.set(attribute, path + (f"#{fragment}" if fragment else ""))


def _classify_alignment(element: Element) -> None:
    """Alignment of table cells as a class: the Content-Security-Policy allows no style attribute."""
    match = _ALIGNMENT.search(cast(str, element.get("style", "")))
    if match is not None:
        del element.attrib["style"]
        element.set("class", f"d-{match[1]}")
