"""oEmbed 1.0 (oembed.com, section 2.3), in its two forms. The type is ``link``: docs/adr/0019-oembed-links.md says why."""

import json
from collections.abc import Callable, Mapping

from lxml import etree

from plugins.edition.offers import OEMBED_JSON, OEMBED_XML
from plugins.oembed.models import LinkedRelease

# How long a system should keep an answer, in seconds: a correction or withdrawal must reach it. Servers say the same.
_CACHE_AGE = 300


def fields_of(release: LinkedRelease) -> dict[str, str | int]:
    """The parameters of the answer in the order of the specification; the three of a thumbnail come together or not at all."""
    thumbnail = release.thumbnail
    return {
        "type": "link",
        "version": "1.0",
        "title": release.title,
        "author_name": release.author_name,
        "author_url": release.author_url,
        "provider_name": release.provider_name,
        "provider_url": release.provider_url,
        "cache_age": _CACHE_AGE,
        **(
            {"thumbnail_url": thumbnail.url, "thumbnail_width": thumbnail.width, "thumbnail_height": thumbnail.height}
            if thumbnail
            else {}
        ),
    }


def oembed_json(release: LinkedRelease) -> bytes:
    """The answer in JSON."""
    return (json.dumps(fields_of(release), ensure_ascii=False, indent=2) + "\n").encode()


def oembed_xml(release: LinkedRelease) -> bytes:
    """The answer in XML."""
    root = etree.Element("oembed")
    for name, value in fields_of(release).items():
        etree.SubElement(root, name).text = str(value)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", standalone=True, pretty_print=True)


FORMATS: Mapping[str, Callable[[LinkedRelease], bytes]] = {OEMBED_JSON: oembed_json, OEMBED_XML: oembed_xml}
