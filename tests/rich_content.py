"""A content whose releases say everything a release can say."""

from pathlib import Path

from plugins.newsroom.catalogue import load_catalogue
from plugins.newsroom.releases import Release
from tests.content import CZECH, GERMAN, Changes, content, jpeg, png, release, segments_of, translation
from tests.records import record, revision

LONDON = "releases/2024/london/release.en.md"
FOLDERS = ["2023/fachtag", "2024/entwurf", "2024/ganztags", "2024/london"]

EVERYTHING = """
    slug: grosser-fachtag
    summary: Mit allem, was dazugehört.
    expires: 2033-07-01
    number: 12/2023
    byline: {de: Von Eva, cs: Napsala Eva}
    contacts: [maxi-hess]
    groups: [stammtisch]
    topics: [crisis-intervention]
    related: [london]
    aliases: [alt/fachtag.html]
    media: [{file: saal.jpg, alt: {de: Der Saal, cs: Sál}, caption: {de: Der Saal}, credit: E. N., licence: CC0, press: true}]
    attachments: [{file: plan.pdf, title: {de: Plan, cs: Plán}}]
    sign_language: {url: https://example.org/video, poster: saal.jpg, language: cse, duration: "3:25", size: 48 MB}
    changes:
      - {date: 2023-10-06 08:30, type: correction, note: {de: Uhrzeit berichtigt, cs: Opraven čas}}
      - {date: 2023-10-29 02:30, type: minor}
    event:
      start: 2024-05-22 14:00
      end: 2024-05-22 18:00
      timezone: America/New_York
      previous_start: 2024-05-20 14:00
      attendance: mixed
      status: rescheduled
      online_url: https://example.org/raum
      organizer: {de: Der Landkreis}
      audience: {de: Pflegende, cs: Pečující}
      recurrence: FREQ=WEEKLY;COUNT=3
      except: [2024-05-29]
      venue: {name: {de: Saal}, street: Weg 1, postal_code: "01067", city: Dresden, country: DE, geo: [51.05, 13.74], accessibility: [{de: Rampe}]}
      registration: {url: "https://example.org/", email: a@example.org, phone: "+49 30 1", deadline: 2024-05-20, fee: {de: frei}, required: true}
      programme:
        - {start: 14:15, end: 15:00, title: {de: Begrüßung}, speaker: {de: Eva}}
        - {start: 2024-05-22 15:00, title: Pause}
    """

# What makes its event recur.
RECURRENCE = "      recurrence: FREQ=WEEKLY;COUNT=3\n      except: [2024-05-29]\n"
# What the original said when the Czech text was made from it, and what both said before typing errors were corrected.
_FORMER = release(EVERYTHING, kind="event", body="Die Anfahrt folgt.")
_RECORDS = {
    **record(GERMAN, _FORMER, recorded="2023-10-05 11:00:00"),
    **record(GERMAN, release(EVERYTHING, kind="event", body="Sihe [Anfahrt](anfahrt.pdf)."), changes=1),
    **record(CZECH, translation("summary: Se vším všudyy."), changes=1),
}

RELEASES: Changes = {
    "offices/london.yml": "name: London Office\ntimezone: Europe/London\n",
    GERMAN: release(EVERYTHING, kind="event", body="Siehe [Anfahrt](anfahrt.pdf). ![Plan](plan.png)"),
    CZECH: translation(f"summary: Se vším všudy.\ntranslated_from: {revision(_FORMER)}"),
    **_RECORDS,
    "releases/2023/fachtag/saal.jpg": jpeg(),
    "releases/2023/fachtag/plan.png": png(),
    "releases/2023/fachtag/plan.pdf": b"%PDF-1.7",
    "releases/2023/fachtag/anfahrt.pdf": b"%PDF-1.7",
    LONDON: release(title="News", office="london", date="2024-07-01 09:00"),
    "releases/2024/ganztags/release.de.md": release(
        "event: {start: 2024-05-01, end: 2024-05-03, registration: {deadline: 2024-04-30 12:00}}",
        kind="event",
        title="Drei Tage",
        date="2024-03-31",
    ),
    "releases/2024/entwurf/release.de.md": release("status: draft", title="Entwurf", date="2024-01-01 00:00"),
}


def read_releases(folder: Path) -> dict[str, Release]:
    """The releases of RELEASES, by the folder they were read from."""
    catalogue = load_catalogue(content(folder, RELEASES), segments_of)
    return {head.folder: catalogue.archive.open(head) for head in catalogue.heads}
