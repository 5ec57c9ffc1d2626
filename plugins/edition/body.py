"""Markdown to safe HTML: the only place where a release's text becomes markup.

nh3 takes out everything that is not on its list of what is allowed, and leads links to files of the release to their
places while it does so, whether they were written in Markdown or in HTML. A text that
begins its headings at ``#`` has them all moved down one level: a page has one first heading, its title.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.newsroom.front_matter import linked_name, markdown_of
from plugins.newsroom.media import PublishedFile
from plugins.newsroom.releases import Body as Text
from plugins.newsroom.urls import file_url

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


# Names of places in a text are told apart from those of the page around it (skip links, landmarks).
_PLACE = "text-"


@dataclass(frozen=True, slots=True)
class Body:
    """Markdown to be rendered: ``text`` says in which file it stands. ``lang``/``direction`` are set where it is not in the page's language; ``links`` maps
    names of files it links to onto their paths; ``base`` is the absolute URL that links are made absolute with, for
    readers far from our site (feeds).
    """

    text: Text
    links: tuple[tuple[str, str], ...] = ()
    lang: str = ""
    direction: str = ""
    base: str = ""


def links_to(files: Iterable[PublishedFile], folder: str) -> tuple[tuple[str, str], ...]:
    """The links of a body to files that are published in ``folder`` (a path or URL that ends with ``/``)."""
    return tuple((file.name, file_url(folder, file.name)) for file in files)


def html_of(body: Body) -> str:
    """The safe HTML of a body.

    Raises:
        ChangedFileError: its file was changed since the content was checked.
    """
    markdown = Markdown(extensions=[*_EXTENSIONS, _HouseRules()], output_format="html")
    return nh3.clean(
        markdown.convert(markdown_of(body.text)),
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        allowed_classes={tag: set(names) for tag, names in _CLASSES.items()},
        url_schemes=set(_SCHEMES),
        link_rel=None,
        attribute_filter=_Links(dict(body.links), body.base),
    )


class _Links:
    """Where links, pictures and places of a text lead; called by nh3 for every attribute that is allowed."""

    def __init__(self, files: Mapping[str, str], base: str) -> None:
        self._files = files
        self._base = base

    def __call__(self, tag: str, attribute: str, value: str) -> str | None:
        if attribute == "id":
            return f"{_PLACE}{value}"
        if attribute in {"href", "src"}:
            return self._target(value, is_picture=tag == "img")
        return value

    def _target(self, value: str, *, is_picture: bool) -> str | None:
        if value.startswith("#"):
            value = f"#{_PLACE}{value[1:]}"
        parts = urlsplit(value)
        if is_picture and (parts.scheme or parts.netloc):
            return None  # no page asks another host for anything (SPEC section 6)
        file = self._files.get(linked_name(value))
        if file is not None:
            value = file + (f"#{parts.fragment}" if parts.fragment else "")
        return urljoin(self._base, value) if self._base else value


class _HouseRules(Extension):
    """Our changes to the document tree, as a Markdown extension."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 Python-Markdown's name
        md.treeprocessors.register(_Rules(md), "house_rules", priority=0)


class _Rules(Treeprocessor):
    def run(self, root: Element) -> None:
        has_first_level = any(element.tag == "h1" for element in root.iter())
        for element in root.iter():
            if has_first_level and re.fullmatch(r"h[1-5]", str(element.tag)):
                element.tag = f"h{int(element.tag[1]) + 1}"
            _classify_alignment(element)
            if element.tag == "th" and "scope" not in element.attrib:
                element.set("scope", "col")


def _classify_alignment(element: Element) -> None:
    """Alignment of table cells as a class: the Content-Security-Policy allows no style attribute."""
    match = _ALIGNMENT.search(cast(str, element.get("style", "")))
    if match is not None:
        del element.attrib["style"]
        element.set("class", f"d-{match[1]}")
