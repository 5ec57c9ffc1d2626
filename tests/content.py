"""A small content folder for tests: minimal and valid, so that each test writes only what differs in it.

Everything in it was published in October 2023 by one office; the release is of the kind ``news`` and exists in German.
"""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from textwrap import dedent
from typing import TypeAlias

from PIL import ExifTags, Image

from plugins.newsroom.catalogue import Catalogue, check_content, load_catalogue
from plugins.newsroom.kinds import Kind
from plugins.newsroom.languages import Language
from plugins.newsroom.messages import message_of
from plugins.newsroom.urls import Segments

# Paths in the content folder, and what to write there: a text, bytes, or None for no file.
Changes: TypeAlias = Mapping[str, str | bytes | None]

NAMESPACE = "2f1c7c1e-0b7c-4c47-9a43-5a1fd0a1f7b0"

GERMAN = "releases/2023/fachtag/release.de.md"
CZECH = "releases/2023/fachtag/release.cs.md"
POLISH = "releases/2023/fachtag/release.pl.md"
ENGLISH = "releases/2023/fachtag/release.en.md"
EASY = "releases/2023/fachtag/release.de-simple.md"

SEGMENTS = Segments(
    kinds=(
        (Kind.EVENT, "events"),
        (Kind.CONTACT, "contact-persons"),
        (Kind.WORKING_GROUP, "groups-news"),
        (Kind.NEWS, "news"),
    ),
    releases="releases",
    offices="offices",
    contacts="contacts",
    groups="working-groups",
    topics="topics",
)


def segments_of(language: Language) -> Segments:
    """The same words in every language: what they are is not the domain's business."""
    return SEGMENTS


def release(
    more: str = "",
    *,
    title: str = "Fachtag",
    kind: str = "news",
    date: str = "2023-10-05 10:00",
    office: str = "rostock",
    body: str = "Der Text.",
) -> str:
    """The file of an original. Its facts stand in lines 2 (title), 3 (kind), 4 (date) and 5 (office); ``more`` begins in
    line 6."""
    facts = f"title: {title}\nkind: {kind}\ndate: {date}\noffice: {office}\n"
    return f"---\n{facts}{_lines(more)}---\n{body}\n"


def translation(more: str = "", *, title: str = "Konference", body: str = "Text.") -> str:
    """The file of a translation; ``more`` begins in line 3."""
    return f"---\ntitle: {title}\n{_lines(more)}---\n{body}\n"


def _lines(text: str) -> str:
    stripped = dedent(text).strip("\n")
    return stripped and stripped + "\n"


def site(
    more: str = "",
    *,
    languages: str = "[de, cs, pl, en, {tag: de-simple, name: Leichte Sprache, easy_for: de}]",
    publisher: str = "rostock",
    default_language: str = "de",
) -> str:
    """site.yml: name, publisher, default_language, id_namespace, languages in lines 1 to 5; ``more`` begins in line 6."""
    return (
        f"name: Soziales\npublisher: {publisher}\ndefault_language: {default_language}\n"
        f"id_namespace: {NAMESPACE}\nlanguages: {languages}\n{_lines(more)}"
    )


VALID: Changes = {
    "site.yml": site(),
    "topics.yml": "crisis-intervention: {de: Krisenintervention, cs: Krizová intervence}\n",
    "offices/rostock.yml": "name: Landkreis Rostock\ntimezone: Europe/Berlin\n",
    "contacts/maxi-hess.yml": "name: Maxi Heß\nrole: {de: Kontaktstelle}\noffice: rostock\n",
    "groups/stammtisch.yml": "name: {de: Pflegestammtisch}\nmandate: {de: Austausch}\noffice: rostock\n",
    GERMAN: release(),
}


def content(folder: Path, changes: Changes | None = None) -> Path:
    """Write the valid content folder with ``changes`` below ``folder`` and return it (``folder/content``).

    ``changes`` maps paths in the content folder to a text (its common indentation is removed), to bytes, or to None: the
    file is left out.
    """
    root = folder / "content"
    for path, written in {**VALID, **(changes or {})}.items():
        if written is not None:
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(written if isinstance(written, bytes) else dedent(written).lstrip("\n").encode())
    return root


def problems_in(root: Path) -> list[str]:
    """Every problem of a content folder as ``path:line:column code``, in report order."""
    return [f"{each.position} {each.code}" for each in check_content(root, segments_of)[1]]


def messages_in(root: Path, language: str = "en") -> list[str]:
    """The message of every problem of a content folder, in report order."""
    return [message_of(each, language) for each in check_content(root, segments_of)[1]]


def catalogue_of(folder: Path, changes: Changes | None = None) -> Catalogue:
    """The catalogue of the valid content folder with ``changes``."""
    return load_catalogue(content(folder, changes), segments_of)


def png() -> bytes:
    """A small drawing of one colour, 4 × 3 px."""
    written = BytesIO()
    Image.new("RGB", (4, 3), "teal").save(written, "PNG")
    return written.getvalue()


def jpeg(*, located: bool = False) -> bytes:
    """A small photograph, 4 × 3 px, with the place where it was taken if it is ``located``."""
    written = BytesIO()
    exif = Image.Exif()
    if located:
        exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
        exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (53.0, 47.0, 46.0)
    Image.new("RGB", (4, 3), "teal").save(written, "JPEG", exif=exif)
    return written.getvalue()


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is so many pixels wide and high."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
