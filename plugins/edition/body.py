"""Markdown to safe HTML: the only place where a release's text becomes markup (bodies.py keeps what was converted).

nh3 takes out everything that is not on its list of what is allowed, and leads links to files of the release to their
places while it does so, whether they were written in Markdown or in HTML. A text that
begins its headings at ``#`` has them all moved down one level: a page has one first heading, its title.

Most of a build's time was spent here, so nothing is made twice: converters and cleaners are kept, and a converter holds
only the rules of Python-Markdown that can act on a text (see ``_RULES``). Neither changes a result; tests compare them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element, SubElement

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.serializers import to_html_string
from markdown.treeprocessors import Treeprocessor
from markdown.util import Registry

from plugins.edition.depictions import Depiction
from plugins.edition.isolation import has_right_to_left, isolate
from plugins.edition.plain_text import plain_text_of
from plugins.edition.printable import printable
from plugins.newsroom.front_matter import linked_name
from plugins.newsroom.media import PictureFile, PublishedFile
from plugins.newsroom.releases import Body as Text
from plugins.newsroom.urls import file_url
from plugins.pictures.renditions import IN_TEXT, renditions_of

_EXTENSIONS = ("tables", "footnotes", "def_list", "attr_list", "abbr", "sane_lists", "md_in_html")

# The rules of Python-Markdown that do nothing in a text without a sign: (sign, registry, names). Every other rule is always
# there. The characters of a sign stand beside each other in a block only if they do so in the text, for before a rule reads a
# block the parser takes away whole lines and what begins or ends a line, but nothing from its middle. Not so with the
# characters of _UNUSUAL, hence a text with one of these gets all rules.
_RULES = (
    ("&", "preprocessors", ("html_block",)),
    ("|", "blocks", ("table",)),
    (": ", "blocks", ("defindent", "deflist")),
    ("[^", "blocks", ("footnote",)),
    ("*[", "blocks", ("abbr",)),
    (">", "blocks", ("quote",)),
    ("]:", "blocks", ("reference",)),
    ("`", "inline", ("backtick",)),
    ("\\", "inline", ("escape",)),
    ("[^", "inline", ("footnote",)),
    ("]:", "inline", ("reference", "image_reference", "short_reference", "short_image_ref")),
    ("](", "inline", ("link",)),
    ("![", "inline", ("image_link",)),
    ("  \n", "inline", ("linebreak",)),
    ("&", "inline", ("entity",)),
    ("[^", "trees", ("footnote", "footnote-duplicate")),
    ("{", "trees", ("attr_list",)),
    ("*[", "trees", ("abbr",)),
    ("\\", "trees", ("unescape",)),
    ("<", "blocks", ("markdown_block",)),
    ("<", "inline", ("autolink", "automail", "html")),
)
_SIGNS = tuple(dict.fromkeys(sign for sign, _, _ in _RULES))

# Raw HTML is taken out of the text, tabs become spaces, and the control characters Python-Markdown marks places with vanish.
_UNUSUAL = "<\t\r\x02\x03"

_TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
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
        "picture",
        "pre",
        "q",
        "s",
        "small",
        "source",
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
    "img": frozenset({"src", "alt", "width", "height", "loading"}),
    "source": frozenset({"type", "srcset", "sizes"}),
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
_FIRST_FIVE_LEVELS = frozenset({"h1", "h2", "h3", "h4", "h5"})
_ALIGNMENT = re.compile(r"text-align:\s*(left|center|right)")


# How wide a picture in a text is: as the text. Browsers that know ``auto`` ask the layout itself.
_SIZES = "auto, (min-width: 44rem) 42rem, 92vw"

# Names of places in a text are told apart from those of the page around it (skip links, landmarks).
_PLACE = "text-"


@dataclass(frozen=True, slots=True)
class Body:
    """Markdown to be rendered: ``text`` says in which file it stands. ``lang``/``direction`` are set where it is not in the page's language; ``links`` maps
    names of files it links to onto their paths; ``base`` is the absolute URL that links are made absolute with, for
    readers far from our site (feeds). ``pictures`` says how those pictures are shown whose names are given; others are shown
    as what ``links`` leads to.
    """

    text: Text
    links: tuple[tuple[str, str], ...] = ()
    lang: str = ""
    direction: str = ""
    base: str = ""
    pictures: tuple[tuple[str, Depiction], ...] = ()


def links_to(
    files: Iterable[PublishedFile], folder: str, pictures: Iterable[PictureFile] = ()
) -> tuple[tuple[str, str], ...]:
    """The links of a body to files that are published in ``folder`` (a path or URL that ends with ``/``); of pictures to their
    large renditions there.
    """
    large = ((each.name, renditions_of(each, IN_TEXT).large.name) for each in pictures)
    named = (*((file.name, file.name) for file in files), *large)
    return tuple((name, file_url(folder, published)) for name, published in named)


def html_from(
    markdown: str,
    links: tuple[tuple[str, str], ...] = (),
    base: str = "",
    pictures: tuple[tuple[str, Depiction], ...] = (),
) -> str:
    """The safe HTML of a text; ``links``, ``base`` and ``pictures`` as in ``Body``."""
    return clean(convert(markdown, pictures).html, links, base, pictures)


class Converted(NamedTuple):
    """What Markdown makes of a text: HTML, which is not safe and whose links lead where they were written to; and the text
    without markup (plain_text.py).
    """

    html: str
    plain: str


def convert(markdown: str, pictures: tuple[tuple[str, Depiction], ...] = ()) -> Converted:
    """Read a text in Markdown, once for both forms; ``pictures`` as in ``Body``."""
    converter = converter_for(markdown)
    rules = converter.treeprocessors["house_rules"]
    assert isinstance(rules, _Rules), "every converter is made here"
    rules.pictures = dict(pictures)
    rules.has_right_to_left = has_right_to_left(markdown)
    html = converter.convert(markdown)
    return Converted(html, converter.plain)


class Converter(Markdown):
    """Python-Markdown with every rule of the house. ``plain`` is the plain text of what it has converted last."""

    plain: str = ""

    def __init__(self) -> None:
        super().__init__(extensions=[*_EXTENSIONS, _HouseRules()], output_format="html")
        self.serializer = self._written

    def reset(self) -> "Converter":
        self.plain = ""
        super().reset()
        return self

    def _written(self, root: Element) -> str:
        self.plain = plain_text_of(root, self)
        return to_html_string(root)


def clean(
    html: str,
    links: tuple[tuple[str, str], ...] = (),
    base: str = "",
    pictures: tuple[tuple[str, Depiction], ...] = (),
) -> str:
    """The safe HTML of a converted text; ``links``, ``base`` and ``pictures`` as in ``Body``."""
    return printable(_cleaner(links, base, pictures).clean(html))


def converter_for(text: str) -> Converter:
    """A converter that gives the same HTML for ``text`` as a new one. It is used again, one text after the other."""
    is_unusual = any(character in text for character in _UNUSUAL)
    signs = _SIGNS if is_unusual else tuple(sign for sign in _SIGNS if sign in text)
    return _converter(signs).reset()


@lru_cache(maxsize=64)
def _converter(signs: tuple[str, ...]) -> Converter:
    """A converter with the rules that can act on a text with these signs."""
    markdown = Converter()
    registries: dict[str, Registry[Any]] = {
        "preprocessors": markdown.preprocessors,
        "blocks": markdown.parser.blockprocessors,
        "inline": markdown.inlinePatterns,
        "trees": markdown.treeprocessors,
    }
    for sign, registry, names in _RULES:
        if sign not in signs:
            for name in names:
                registries[registry].deregister(name)
    return markdown


@lru_cache(maxsize=64)
def _cleaner(links: tuple[tuple[str, str], ...], base: str, pictures: tuple[tuple[str, Depiction], ...]) -> nh3.Cleaner:
    """What cleans the HTML of bodies with these links; most bodies have none."""
    return nh3.Cleaner(
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        allowed_classes={tag: set(names) for tag, names in _CLASSES.items()},
        url_schemes=set(_SCHEMES),
        link_rel=None,
        attribute_filter=_Links(dict(links), base, _srcsets(pictures)),
    )


def _srcsets(pictures: tuple[tuple[str, Depiction], ...]) -> frozenset[str]:
    return frozenset(source.srcset for _, each in pictures for source in each.sources)


class _Links:
    """Where links, pictures and places of a text lead; called by nh3 for every attribute that is allowed."""

    def __init__(self, files: Mapping[str, str], base: str, srcsets: frozenset[str]) -> None:
        self._files = files
        self._base = base
        self._srcsets = srcsets

    def __call__(self, tag: str, attribute: str, value: str) -> str | None:
        if attribute == "id":
            return f"{_PLACE}{value}"
        if attribute == "srcset":
            return value if value in self._srcsets else None
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
    """``pictures`` are those of the text that is converted next; ``has_right_to_left`` says whether it has such letters."""

    pictures: Mapping[str, Depiction] = {}
    has_right_to_left = False

    def run(self, root: Element) -> None:
        has_first_level = root.find(".//h1") is not None
        for element in list(root.iter()):
            if element.tag == "img":
                depicted = self.pictures.get(linked_name(element.get("src", "")))
                if depicted is not None:
                    _show(element, depicted)
            if has_first_level and element.tag in _FIRST_FIVE_LEVELS:
                element.tag = f"h{int(element.tag[1]) + 1}"
            if "style" in element.attrib:
                _classify_alignment(element)
            if element.tag == "th" and "scope" not in element.attrib:
                element.set("scope", "col")
        if self.has_right_to_left:
            isolate(root)


def _show(image: Element, depicted: Depiction) -> None:
    """Let an image be the picture it names, in the formats and widths there are of it."""
    told, tail = dict(image.attrib), image.tail
    image.clear()
    image.tag, image.tail = "picture", tail
    for source in depicted.sources:
        SubElement(image, "source", {"type": source.media_type, "srcset": source.srcset, "sizes": _SIZES})
    size = {"width": str(depicted.width), "height": str(depicted.height), "loading": "lazy"}
    SubElement(image, "img", {**size, **told, "src": depicted.url})


def _classify_alignment(element: Element) -> None:
    """Alignment of table cells as a class: the Content-Security-Policy allows no style attribute."""
    match = _ALIGNMENT.search(element.attrib["style"] or "")  # an attribute without a value is None
    if match is not None:
        del element.attrib["style"]
        element.set("class", f"d-{match[1]}")
