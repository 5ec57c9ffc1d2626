"""Whether a PDF is tagged, so that people who listen to it hear its headings, lists and order (PDF/UA, ISO 14289).

Looks for one word of its catalogue and understands nothing else of the file. Of a file that hides its catalogue (encrypted,
damaged, of a kind unknown here) nothing is said: a warning is given only where the catalogue was seen without that word.
"""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path

_CATALOGUE = re.compile(rb"/Type\s*/Catalog\b")
# ISO 32000-1, table 321: the mark information dictionary.
_MARKED = re.compile(rb"/Marked\s+true\b")
# ISO 32000-1, 7.5.7: since PDF 1.5 the catalogue may stand in a compressed object stream.
_OBJECT_STREAM = re.compile(rb"/Type\s*/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)

# An object stream holds dictionaries, no pictures: what becomes larger than this is meant to do damage.
_LARGEST_STREAM = 10_000_000


def is_untagged_pdf(path: Path) -> bool:
    """Whether a file is a PDF whose catalogue does not say that it is tagged."""
    if path.suffix.lower() != ".pdf":
        return False
    content = path.read_bytes()
    if b"/Encrypt" in content:
        return False
    has_catalogue = False
    for part in (content, *_object_streams(content)):
        if _MARKED.search(part):
            return False
        has_catalogue = has_catalogue or _CATALOGUE.search(part) is not None
    return has_catalogue


def _object_streams(content: bytes) -> Iterator[bytes]:
    for match in _OBJECT_STREAM.finditer(content):
        try:
            yield zlib.decompressobj().decompress(content[match.end() :], _LARGEST_STREAM)
        except zlib.error:
            yield b""  # damaged, or packed in another way
