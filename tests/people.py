"""Contact persons whose terms begin and end, and everything that can name one.

Anna answers until the end of June 2026, then Béla; Cyril follows him after a summer in which nobody answers. Dora's term
ends on the same day as Anna's, and nobody follows. After the end of 2026 Anna is to be forgotten.
"""

from tests.content import GERMAN, Changes, jpeg, release

# Words that stand nowhere but in Anna's file.
OF_ANNA = (
    "Arnikova",
    "anna-arnikova",
    "Ahornrolle",
    "+49 30 23125 901",
    "493023125901",
    "ahorn@example.org",
    "Ahornstunden",
    "ahornbild",
)

PEOPLE: Changes = {
    "offices/apia.yml": "name: Apia\ntimezone: Pacific/Apia\n",
    "offices/rostock.yml": """
        name: Landkreis Rostock
        timezone: Europe/Berlin
        phones: ["+49 30 23125 900"]
        address: {street: Lange Straße 7, postal_code: "18273", city: Güstrow, country: DE}
        """,
    "contacts/anna-arnikova.yml": """
        name: PhDr. Anna Arnikova
        role: {de: Ahornrolle, cs: Ahornrolle česky}
        office: rostock
        phones: ["+49 30 23125 901"]
        email: ahorn@example.org
        hours: {de: Ahornstunden}
        languages: [de, cs]
        from: 2023-01-01
        until: 2026-06-30
        successor: bela
        retain_until: 2026-12-31
        photo: ahornbild.jpg
        """,
    "contacts/ahornbild.jpg": jpeg(),
    "contacts/bela.yml": """
        name: Béla Birke
        role: {de: Beratung, cs: Poradenství}
        office: rostock
        phones: ["+49 30 23125 902"]
        email: birke@example.org
        from: 2026-07-01
        until: 2027-06-30
        successor: cyril
        """,
    "contacts/cyril.yml": "name: Cyril Cedr\nrole: {de: Beratung}\noffice: rostock\nfrom: 2027-09-01\n",
    "contacts/dora.yml": """
        name: Dora Douglasie
        role: {de: Betreuung}
        office: rostock
        phones: ["+49 30 23125 904"]
        until: 2026-06-30
        """,
    "contacts/maxi-hess.yml": None,
    "groups/stammtisch.yml": """
        name: {de: Pflegestammtisch}
        mandate: {de: Austausch}
        office: rostock
        chair: anna-arnikova
        members: [{contact: anna-arnikova, role: {de: Vorsitz}}, {contact: dora}, {name: {de: Ein Verein}, role: {de: Protokoll}}]
        meetings: [{start: 2027-02-02 18:00, organizer: anna-arnikova}]
        """,
    "groups/runde.yml": """
        name: {de: Runde}
        mandate: {de: Beratung}
        office: rostock
        chair: anna-arnikova
        until: 2026-09-30
        joining: {de: Kommen Sie dazu.}
        legal_basis: {de: Beschluss des Kreistags}
        """,
    GERMAN: release("contacts: [anna-arnikova]"),
    "releases/2023/neu/release.de.md": release(
        "contacts: [anna-arnikova]\nmedia: [{file: saal.jpg, alt: {de: Saal}}]", kind="contact", title="Neu im Amt"
    ),
    "releases/2023/neu/saal.jpg": jpeg(),
    "releases/2023/beide/release.de.md": release("contacts: [dora, anna-arnikova, bela]", title="Beide"),
    "releases/2023/alt/release.de.md": release("contacts: [dora, anna-arnikova]\nexpires: 2024-01-01", title="Alt"),
    "releases/2023/niemand/release.de.md": release("contacts: [dora]", title="Niemand mehr"),
    "releases/2023/fest/release.de.md": release(
        "event: {start: 2026-12-01 10:00, organizer: anna-arnikova}\ngroups: [stammtisch, runde]",
        kind="event",
        title="Fest",
    ),
    "releases/2023/fest/release.cs.md": "---\ntitle: Slavnost\n---\nText.\n",
}
