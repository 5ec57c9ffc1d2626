"""A site of events in every state there is, in five languages, seen on 1 June 2026.

One office with an e-mail address, one without (in New York), and a working group whose meetings recur, fall out and move.
Each release is there in every language, under a title that says its state.
"""

from pathlib import Path

from tests.sites.small_site import png

NAMESPACE = "8c9a4f0e-2f6d-4f0a-9a57-0c7a1f1d2b33"
LANGUAGES = ("de", "cs", "pl", "en", "de-simple")

_SITE = f"""
name: {{de: Termine im Kreis, cs: Akce v okrese, pl: Wydarzenia w powiecie, en: Events in the district}}
publisher: amt
default_language: de
id_namespace: {NAMESPACE}
languages: [de, cs, pl, en, {{tag: de-simple, name: Leichte Sprache, easy_for: de}}]
"""

_OFFICE = """
name: {de: Sozialamt Musterstadt, cs: Sociální odbor Musterstadt, pl: Wydział Społeczny Musterstadt, en: Musterstadt Social Office}
email: soziales@example.org
timezone: Europe/Berlin
"""

_NEW_YORK = """
name: {de: Büro New York, cs: Kancelář New York, pl: Biuro Nowy Jork, en: New York Office}
timezone: America/New_York
"""

_CONTACT = """
name: Alex Beispiel
role: {de: Pflegeberatung, cs: Poradenství, pl: Doradztwo, en: Advice on care}
email: alex.beispiel@example.org
"""

# Six Tuesdays across the end of summer time, one of which falls out; one cancelled, one postponed, one moved meeting.
_GROUP = """
name: {de: Runder Tisch Wohnen, cs: Kulatý stůl k bydlení, pl: Okrągły stół do spraw mieszkań, en: Round table on housing}
mandate: {de: Ein Austausch über das Wohnen., cs: Výměna zkušeností o bydlení., pl: Wymiana doświadczeń o mieszkaniach., en: An exchange about housing.}
office: amt
from: 2025-01-01
meetings:
  - {start: 2026-10-13 18:00, end: 2026-10-13 19:30, recurrence: "FREQ=WEEKLY;COUNT=6", except: [2026-10-20], title: {de: Sprechstunde, cs: Poradna, pl: Dyżur, en: Open hours}, venue: {name: Rathaus, city: Gera}}
  - {start: 2026-07-07 17:00, status: cancelled, title: {de: Sommertreffen, cs: Letní setkání, pl: Spotkanie letnie, en: Summer meeting}}
  - {start: 2026-05-12 17:00, status: postponed, title: {de: Frühlingstreffen, cs: Jarní setkání, pl: Spotkanie wiosenne, en: Spring meeting}}
  - {start: 2026-09-08 17:00, previous_start: 2026-09-01 17:00, status: rescheduled, title: {de: Herbsttreffen, cs: Podzimní setkání, pl: Spotkanie jesienne, en: Autumn meeting}}
"""

_KREIS = """
name: {de: Kreis ohne Termine, cs: Kruh bez termínů, pl: Krąg bez terminów, en: Circle without dates}
mandate: {de: Noch nichts., cs: Zatím nic., pl: Jeszcze nic., en: Nothing yet.}
office: amt
"""

_VENUE = "venue: {name: {de: Kleiner Saal, cs: Malý sál, pl: Mała sala, en: Small hall}, street: Ring 1, postal_code: '07545', city: Gera, country: DE, geo: [50.8781, 12.0825]}"

# id -> titles (de, cs, pl, en, de-simple), the event, what else is said.
_EVENTS: dict[str, tuple[tuple[str, str, str, str, str], str, str]] = {
    "abgesagt": (
        ("Sommerfest", "Letní slavnost", "Festyn letni", "Summer party", "Sommer-Fest"),
        f"start: 2026-07-04 14:00, end: 2026-07-04 18:00, status: cancelled, {_VENUE}, registration: {{url: 'https://example.org/fest'}}",
        "changes: [{date: 2026-05-28 09:00, type: update, note: {de: Das Fest ist abgesagt., cs: Slavnost se ruší., pl: Festyn odwołano., en: The party is cancelled.}}]",
    ),
    "verschoben": (
        ("Lesung", "Autorské čtení", "Wieczór autorski", "Reading", "Lesung"),
        f"start: 2026-06-20 19:00, status: postponed, {_VENUE}",
        "changes: [{date: 2026-05-29 09:00, type: update, note: {de: Ein neuer Termin folgt., cs: Nový termín oznámíme., pl: Nowy termin podamy., en: A new date will follow.}}]",
    ),
    "neuer-termin": (
        ("Fachtag", "Odborný den", "Dzień fachowy", "Specialist day", "Fach-Tag"),
        f"start: 2026-09-10 10:00, end: 2026-09-10 16:00, status: rescheduled, previous_start: 2026-06-12 10:00, organizer: alex, {_VENUE}",
        "changes: [{date: 2026-05-29 09:00, type: update}]",
    ),
    "nun-online": (
        ("Elternabend", "Rodičovský večer", "Wieczór dla rodziców", "Parents’ evening", "Eltern-Abend"),
        f"start: 2026-06-25 19:00, end: 2026-06-25 20:30, status: moved-online, online_url: 'https://example.org/eltern', {_VENUE}",
        "changes: [{date: 2026-05-29 09:00, type: update}]",
    ),
    "anders": (
        ("Netzwerktreffen", "Setkání sítě", "Spotkanie sieci", "Network meeting", "Netzwerk-Treffen"),
        "start: 2026-06-30 10:00, status: moved-online, previous_start: 2026-06-16, online_url: 'https://example.org/netz', organizer: {de: Verein Miteinander, cs: Spolek Spolu, pl: Stowarzyszenie Razem, en: Together Association}",
        "changes: [{date: 2026-05-29 09:00, type: update}, {date: 2026-05-30 09:00, type: update}]",
    ),
    "reihe": (
        ("Pflegecafé", "Kavárna pro pečující", "Kawiarenka opiekunów", "Carers’ café", "Pflege-Café"),
        f"start: 2026-05-05 15:00, end: 2026-05-05 17:00, recurrence: FREQ=WEEKLY;BYDAY=TU;UNTIL=20261222, except: [2026-06-09, 2026-06-23], {_VENUE}",
        "groups: [tisch]",
    ),
    "geschlossen": (
        ("Schulung", "Školení", "Szkolenie", "Training", "Schulung"),
        f"start: 2026-06-18 09:00, end: 2026-06-18 12:00, registration: {{url: 'https://example.org/schulung', email: schulung@example.org, deadline: 2026-05-31, required: true}}, {_VENUE}",
        "",
    ),
    "offen": (
        ("Konferenz", "Konference", "Konferencja", "Conference", "Konferenz"),
        f"start: 2026-10-24 22:00, end: 2026-10-25 06:00, attendance: mixed, online_url: 'https://example.org/nacht', registration: {{url: 'https://example.org/konferenz', deadline: 2026-10-20 12:00}}, programme: [{{start: 22:15, title: {{de: Auftakt, cs: Zahájení, pl: Otwarcie, en: Opening}}}}, {{start: 2026-10-25 02:30, end: 2026-10-25 03:30, title: {{de: Nachtgespräch, cs: Noční rozhovor, pl: Rozmowa nocna, en: Night talk}}}}], {_VENUE}",
        "",
    ),
    "tage": (
        ("Offene Tage", "Dny otevřených dveří", "Dni otwarte", "Open days", "Offene Tage"),
        "start: 2026-06-10, end: 2026-06-12",
        "media: [{file: haus.png, alt: {de: Ein Haus, cs: Dům, pl: Dom, en: A house}}]",
    ),
}
_TALK = (
    ("Gespräch aus New York", "Rozhovor z New Yorku", "Rozmowa z Nowego Jorku", "Talk from New York", "Gespräch aus New York"),
    "start: 2026-06-17 18:00, attendance: online, online_url: 'https://example.org/talk'",
)  # fmt: skip


def write_content(root: Path) -> Path:
    """The content folder of the site, as ``root``."""
    texts = {
        "site.yml": _SITE,
        "offices/amt.yml": _OFFICE,
        "offices/new-york.yml": _NEW_YORK,
        "contacts/alex.yml": _CONTACT,
        "groups/tisch.yml": _GROUP,
        "groups/kreis.yml": _KREIS,
    }
    for number, (id_, (titles, event, more)) in enumerate(_EVENTS.items(), 1):
        texts |= release(id_, titles, event, more, date=f"2026-04-{number:02} 10:00")
    texts |= release("talk", *_TALK, "", office="new-york", date="2026-04-20 10:00")
    for path, text in texts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text.lstrip("\n"), encoding="utf-8")
    (root / "releases/2026/tage/haus.png").write_bytes(png())
    return root


def release(
    id_: str,
    titles: tuple[str, ...],
    event: str,
    more: str = "",
    *,
    office: str = "amt",
    date: str = "2026-04-01 10:00",
) -> dict[str, str]:
    """The files of a release in every language, its facts in German: path -> text."""
    facts = f"original: de\nkind: event\ndate: {date}\noffice: {office}\nevent: {{{event}}}\n{more}"
    return {
        f"releases/2026/{id_}/release.{tag}.md": f"---\ntitle: {title}\n{facts if tag == 'de' else ''}\n---\n{title}.\n"
        for tag, title in zip(LANGUAGES, titles, strict=True)
    }
