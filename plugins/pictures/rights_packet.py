"""What a rendition's file says of whose it is: an XMP packet (ISO 16684-1) with the fields of the IPTC Photo Metadata Standard.

Not for anything else a file could say: a rendition has no EXIF, no IPTC-IIM and no thumbnail.
"""

from lxml import etree

from plugins.newsroom.media import Rights

_X = "adobe:ns:meta/"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = "http://purl.org/dc/elements/1.1/"
_PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/"
_XMP_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/"
_XML = "http://www.w3.org/XML/1998/namespace"


def rights_packet(rights: Rights) -> bytes | None:
    """The packet; None where there is nothing to say."""
    if rights == Rights():
        return None
    meta = etree.Element(f"{{{_X}}}xmpmeta", nsmap={"x": _X})
    rdf = etree.SubElement(meta, f"{{{_RDF}}}RDF", nsmap={"rdf": _RDF})
    names = {"dc": _DC, "photoshop": _PHOTOSHOP, "xmpRights": _XMP_RIGHTS}
    about = etree.SubElement(rdf, f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""}, nsmap=names)
    if rights.creator:
        _items(about, f"{{{_DC}}}creator", "Seq", rights.creator)
    if rights.credit:
        etree.SubElement(about, f"{{{_PHOTOSHOP}}}Credit").text = rights.credit
    if rights.copyright:
        _items(about, f"{{{_DC}}}rights", "Alt", rights.copyright)
    if rights.terms:
        _items(about, f"{{{_XMP_RIGHTS}}}UsageTerms", "Alt", rights.terms)
    return etree.tostring(meta, encoding="utf-8")


def _items(about: etree._Element, name: str, container: str, text: str) -> None:
    items = etree.SubElement(etree.SubElement(about, name), f"{{{_RDF}}}{container}")
    language = {f"{{{_XML}}}lang": "x-default"} if container == "Alt" else {}
    etree.SubElement(items, f"{{{_RDF}}}li", language).text = text
