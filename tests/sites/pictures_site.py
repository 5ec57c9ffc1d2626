"""A site of pictures: a photograph of a phone with everything a phone writes into it, in every place a picture can have."""

from pathlib import Path

from PIL import Image, ImageDraw

from tests.building import build
from tests.content import Changes, content, release, translation
from tests.pictures.photographs import display_p3, of_a_phone, saved, two_halves

PAGE = "de/2023/saal/index.html"

_FOLDER = "releases/2023/fachtag"
_FACTS = """
slug: saal
media:
  - {file: handy.jpg, alt: {de: Der Saal, cs: Sál}, caption: {de: Der neue Saal, cs: Nový sál}, credit: {de: Bild Muster, cs: Foto Muster}, licence: CC BY 4.0, press: true}
  - {file: zwei.jpg, alt: {de: Zwei Hälften, cs: Dvě poloviny}}
  - {file: drei.jpg, alt: {de: Drei Streifen, cs: Tři pruhy}, caption: {de: Drei Streifen, cs: Tři pruhy}}
  - {file: plan.png, alt: {de: Ein Plan, cs: Plán}}
attachments: [{file: plan.pdf, title: {de: Plan als PDF, cs: Plán}}]
"""
_BODY = "Der Saal ist neu.\n\n![Im Garten](garten.jpg)\n\nMehr im [großen Bild](garten.jpg)."


def _drawing() -> Image.Image:
    plan = Image.new("RGB", (900, 700), "white")
    ImageDraw.Draw(plan).rectangle((100, 100, 800, 600), outline="navy", width=9)
    return plan


def changes(credit: str = "Bild Muster") -> Changes:
    phone = of_a_phone(two_halves(3000, 2000))
    return {
        "releases/2023/fachtag/release.de.md": release(
            _FACTS.replace("Bild Muster", credit), title="Der Saal", body=_BODY
        ),
        "releases/2023/fachtag/release.cs.md": translation(
            title="Sál", body=_BODY.replace("Der Saal ist neu.", "Nový sál.")
        ),
        f"{_FOLDER}/handy.jpg": phone,
        f"{_FOLDER}/garten.jpg": phone,
        f"{_FOLDER}/zwei.jpg": saved(two_halves(1800, 1200), "JPEG", icc_profile=display_p3()),
        f"{_FOLDER}/drei.jpg": saved(two_halves(1700, 2200), "WEBP"),
        f"{_FOLDER}/plan.png": saved(_drawing(), "PNG"),
        f"{_FOLDER}/plan.pdf": b"%PDF-1.7\n%%EOF\n",
        "offices/rostock.yml": "name: Landkreis Rostock\ntimezone: Europe/Berlin\nlogo: logo.png\n",
        "offices/logo.png": saved(_drawing(), "PNG"),
        "contacts/maxi-hess.yml": "name: Maxi Heß\nrole: {de: Kontaktstelle}\noffice: rostock\nphoto: maxi.jpg\n",
        "contacts/maxi.jpg": phone,
    }


def make(folder: Path, credit: str = "Bild Muster", *words: str) -> None:
    """The site of pictures below ``folder``."""
    build(content(folder, changes(credit)), folder / "output", *words)
