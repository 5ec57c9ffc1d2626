"""OPML 2.0 (http://opml.org/spec2.opml), written by lxml.

No dateModified: content does not say when a scope got its first release, and the clock would make each build another file.
"""

from lxml import etree

from plugins.edition.printable import printable
from plugins.opml.models import Branch, Directory, FeedOutline


def opml(directory: Directory) -> bytes:
    """The directory as an OPML document in UTF-8; equal directories give equal bytes."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = printable(directory.title)
    etree.SubElement(head, "ownerName").text = printable(directory.owner)
    body = etree.SubElement(root, "body")
    for branch in directory.languages:
        _add(body, branch)
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _add(parent: "etree._Element", branch: Branch) -> None:
    # A heading has nothing but its text: an outline with more attributes wants a type that says what they are.
    outline = etree.SubElement(parent, "outline", {"text": printable(branch.name)})
    for feed in branch.feeds:
        etree.SubElement(outline, "outline", _attributes(feed))
    for each in branch.branches:
        _add(outline, each)


def _attributes(feed: FeedOutline) -> dict[str, str]:
    """What a subscription list says of a feed (OPML 2.0, "Subscription lists")."""
    said = {
        "type": "rss",
        "version": "RSS2",
        "text": printable(feed.name),
        "title": printable(feed.title),
        "language": feed.language,
        "xmlUrl": feed.url,
        "htmlUrl": feed.page_url,
    }
    return {name: value for name, value in said.items() if value}
