"""The content every life of a site begins with: twelve releases in up to four languages, small enough to be built often.

It has what goes wrong in incremental builds: lists and feeds of several pages, an embargo, a draft, events before and
after the site's *now*, fixed slugs and slugs made from titles, untranslated releases shown and hidden, shared files.
Texts hold a numbered word (``Wort 0000``), so that edits can leave a file exactly as long as it was.
"""

# The moment the first build is made for.
NOW = "2026-06-01T12:00+02:00"

_SITE = """
name: {de: Kleine Redaktion Wort 0000, cs: Malá redakce, en: Small newsroom}
tagline: {de: Meldungen, cs: Zprávy}
notice: {de: Nur ein Test}
publisher: amt
default_language: de
id_namespace: 5d1f6f0e-6c5b-4c55-9d5e-0d0f2b8f6a11
languages:
  - de
  - cs
  - en
  - {tag: de-simple, name: Leichte Sprache, easy_for: de}
fallback: {event: show, contact: hide, working-group: show, news: hide}
"""

_REGISTERS = {
    "topics.yml": """
        pflege: {de: Pflege, cs: Péče, en: Care}
        sucht: {de: Sucht, cs: Závislosti}
        ungenutzt: {de: Ungenutzt}
        """,
    "offices/amt.yml": """
        name: {de: Amt Wort 0000, cs: Úřad}
        address: {street: Lange Straße 7, postal_code: "01067", city: Dresden, country: DE}
        phones: ["+49 351 1230000"]
        email: amt@example.org
        timezone: Europe/Berlin
        logo: amt.png
        """,
    "offices/praha.yml": """
        name: {cs: Úřad v Praze, de: Amt in Prag}
        timezone: Europe/Prague
        parent: amt
        """,
    "contacts/eva.yml": """
        name: Eva Nováková
        role: {de: Beraterin, cs: Poradkyně}
        office: praha
        phones: ["+420 221 920000"]
        until: 2026-06-20
        successor: jan
        topics: [pflege]
        photo: eva.png
        """,
    "contacts/jan.yml": """
        name: Jan Kowalski
        role: Berater
        office: amt
        """,
    "contacts/mira.yml": """
        name: Mira Musterová
        role: {cs: Mluvčí}
        """,
    "groups/kreis.yml": """
        name: {de: Arbeitskreis Wort 0000, cs: Pracovní skupina}
        mandate: {de: Ein Austausch}
        office: amt
        chair: eva
        members: [{contact: jan}, {name: {de: Ein Verein}}]
        meetings:
          - {start: 2026-06-12 18:00, end: 2026-06-12 19:00, title: {de: Treffen}}
          - {start: 2026-03-12 18:00}
        documents: [{file: kreis.pdf, title: {de: Bericht}}]
        """,
    "pages/impressum/page.de.md": "---\ntitle: Impressum\norder: 1\n---\nWort 0000.\n",
    "pages/impressum/page.cs.md": "---\ntitle: Tiráž\nslug: tiraz\n---\nSlovo.\n",
    "pages/ueber-uns/page.de.md": "---\ntitle: Über uns\norder: 2\n---\nWort 0000 mit [Plan](plan.pdf).\n",
    "extra/note.txt": "Wort 0000\n",
}

_CONFERENCE = """
title: Konferenz Wort 0000
summary: Zusammenfassung Wort 0000
kind: event
date: 2026-05-20 10:00
office: amt
topics: [pflege]
contacts: [eva]
groups: [kreis]
related: [auftakt]
event:
  start: 2026-06-10 09:00
  end: 2026-06-10 16:00
  venue: {name: {de: Saal 0000}, city: Dresden, country: DE}
  registration: {email: anmeldung@example.org, deadline: 2026-06-05}
media:
  - {file: saal.png, alt: {de: Ein Saal, cs: Sál}, caption: {de: Der Saal}}
  - {file: podium.png, alt: {de: Ein Podium}}
attachments:
  - {file: programm.pdf, title: {de: Programm}}
"""

_EMBARGO = """
title: Geheimnis Wort 0000
kind: event
date: 2026-06-15 08:00
office: praha
topics: [pflege, sucht]
contacts: [eva]
groups: [kreis]
event: {start: 2026-07-01 09:00, venue: {name: Geheimnis}}
media: [{file: geheimnis.png, alt: {de: Ein Geheimnis}}]
attachments: [{file: geheimnis.pdf, title: {de: Geheimnis}}]
"""

_GROUP = """
title: Skupina Wort 0000
slug: skupina
kind: working-group
date: 2026-04-02 09:00
office: praha
groups: [kreis]
changes:
  - {date: 2026-04-03 09:00, type: correction, note: {cs: Oprava}}
"""

_MONTHLY = """
title: Sprechstunde Wort 0000
kind: event
date: 2026-02-10 10:00
office: praha
topics: [pflege]
event: {start: 2026-02-17 15:00, end: 2026-02-17 16:00, recurrence: FREQ=MONTHLY;COUNT=8, online_url: "https://example.org/"}
"""

_NEW_CONTACT = """
title: Neue Ansprechperson Wort 0000
kind: contact
date: 2026-05-02 09:00
office: amt
contacts: [eva, jan]
"""

_LAUNCH = """
title: Auftakt Wort 0000
slug: auftakt
kind: event
date: 2026-03-01 10:00
office: amt
event: {start: 2026-03-20, end: 2026-03-21}
"""


def _release(facts: str, body: str = "Wort 0000.") -> str:
    return f"---\n{facts.strip()}\n---\n{body}\n"


def _news(number: int, month: int) -> str:
    return _release(
        f"title: Kurz {number} Wort 0000\nslug: kurz-{number}\nkind: news\ndate: 2025-{month:02}-03 08:00\noffice: amt\n"
        "topics: [pflege]"
    )


_RELEASES = {
    "2026/konferenz/release.de.md": _release(_CONFERENCE, "Wort 0000. Der [Plan](plan.pdf) hilft."),
    "2026/konferenz/release.cs.md": _release("title: Konference Wort 0000\nslug: konference"),
    "2026/konferenz/release.en.md": _release("title: Conference Wort 0000"),
    "2026/auftakt/release.de.md": _release(_LAUNCH),
    "2026/auftakt/release.cs.md": _release("title: Zahájení Wort 0000"),
    "2026/sprechstunde/release.de.md": _release(_MONTHLY),
    "2026/neue-ansprechperson/release.de.md": _release(_NEW_CONTACT),
    "2026/neue-ansprechperson/release.en.md": _release("title: New contact Wort 0000"),
    "2026/neue-ansprechperson/release.de-simple.md": _release("title: Neue Hilfe Wort 0000"),
    "2026/skupina/release.cs.md": _release(_GROUP),
    "2026/skupina/release.de.md": _release("title: Gruppe Wort 0000"),
    "2026/embargo/release.de.md": _release(_EMBARGO, "Geheimnis Wort 0000 mit [Anlage](anlage.pdf)."),
    "2026/embargo/release.cs.md": _release("title: Tajemství Geheimnis"),
    "2026/entwurf/release.de.md": _release(
        "title: Entwurf Wort 0000\nkind: news\ndate: 2026-05-05 09:00\noffice: amt\ntopics: [sucht]\nstatus: draft"
    ),
    "2026/nur-cesky/release.cs.md": _release(
        "title: Jen česky Wort 0000\nkind: news\ndate: 2026-01-09 09:00\noffice: praha\ntopics: [sucht]"
    ),
    "2025/kurz-1/release.de.md": _news(1, 3),
    "2025/kurz-2/release.de.md": _news(2, 7),
    "2025/kurz-2/release.cs.md": _release("title: Krátce Wort 0000"),
    "2025/kurz-3/release.de.md": _news(3, 7),
    "2025/kurz-4/release.de.md": _news(4, 11),
}

TEXTS: dict[str, str] = {
    "site.yml": _SITE,
    **_REGISTERS,
    **{f"releases/{path}": text for path, text in _RELEASES.items()},
}

PICTURES = (
    "offices/amt.png",
    "contacts/eva.png",
    "releases/2026/konferenz/saal.png",
    "releases/2026/konferenz/podium.png",
    "releases/2026/embargo/geheimnis.png",
)

DOCUMENTS = (
    "groups/kreis.pdf",
    "pages/ueber-uns/plan.pdf",
    "releases/2026/konferenz/programm.pdf",
    "releases/2026/konferenz/plan.pdf",
    "releases/2026/embargo/geheimnis.pdf",
    "releases/2026/embargo/anlage.pdf",
)
