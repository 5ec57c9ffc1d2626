"""Makes what the releases refer to: offices, contacts, groups, topics and standing pages, all plainly invented.

Telephone numbers come from the German ranges reserved for fiction (Czechia and Poland reserve none); addresses are of
example.org.
"""

from datetime import date
from itertools import product

from benchmarks.chance import Chance
from benchmarks.model import LANGUAGES, Article, Contact, Group, Office, Place, Register, StandingPage, Texts, Topic
from benchmarks.prose import Shape, body, summary

TOWNS = {
    "DE": ("Musterstadt", "Beispielhausen", "Probeburg", "Erfunden an der Elbe", "Nirgendorf", "Testhagen", "Phantasthal"),
    "CZ": ("Vzorov", "Příkladov", "Smyšlenov", "Zkoušín", "Nikdenov", "Ukázkov nad Labem", "Pokusná Lhota"),
    "PL": ("Przykładowo", "Wzorowice", "Zmyślin", "Próbkowo", "Nigdziewo", "Fikcyjna Góra", "Testowo nad Odrą"),
}  # fmt: skip
TIMEZONES = {"DE": "Europe/Berlin", "CZ": "Europe/Prague", "PL": "Europe/Warsaw"}
_OFFICES, _CONTACTS, _GROUPS = 20, 60, 20
_SERVICES: tuple[Texts, ...] = (
    {"de": "Sozialamt", "cs": "Sociální odbor", "pl": "Wydział spraw społecznych"},
    {"de": "Jugendamt", "cs": "Odbor pro mládež", "pl": "Wydział do spraw młodzieży"},
    {"de": "Gesundheitsamt", "cs": "Odbor zdraví", "pl": "Wydział zdrowia"},
)
_TOPICS: tuple[Texts, ...] = (
    {"de": "Pflege", "cs": "Péče", "pl": "Opieka"},
    {"de": "Seelische Gesundheit", "cs": "Duševní zdraví", "pl": "Zdrowie psychiczne"},
    {"de": "Selbsthilfe", "cs": "Svépomoc", "pl": "Samopomoc"},
    {"de": "Vorbeugung", "cs": "Prevence", "pl": "Profilaktyka"},
    {"de": "Sucht", "cs": "Závislosti", "pl": "Uzależnienia"},
    {"de": "Kinderschutz", "cs": "Ochrana dětí", "pl": "Ochrona dzieci"},
    {"de": "Krisenhilfe", "cs": "Krizová pomoc", "pl": "Pomoc w kryzysie"},
    {"de": "Familie", "cs": "Rodina", "pl": "Rodzina"},
    {"de": "Wohnen", "cs": "Bydlení", "pl": "Mieszkanie"},
    {"de": "Schulden", "cs": "Dluhy", "pl": "Długi"},
    {"de": "Arbeit", "cs": "Práce", "pl": "Praca"},
    {"de": "Ehrenamt", "cs": "Dobrovolnictví", "pl": "Wolontariat"},
    {"de": "Alter", "cs": "Stáří", "pl": "Starość"},
    {"de": "Behinderung", "cs": "Zdravotní postižení", "pl": "Niepełnosprawność"},
    {"de": "Ankommen", "cs": "Nový začátek", "pl": "Nowy początek"},
)
_FORENAMES = ("Alex", "Jana", "Mika", "Robin", "Kim", "Toni", "Nikola", "Sascha", "Vanja", "Maxi")
_SURNAMES = ("Beispiel", "Muster", "Vzor", "Příklad", "Wzór", "Próbka")
_ROLES: tuple[Texts, ...] = (
    {"de": "Beratung für Familien", "cs": "Poradenství pro rodiny", "pl": "Poradnictwo dla rodzin"},
    {"de": "Pressestelle", "cs": "Tiskové oddělení", "pl": "Biuro prasowe"},
    {"de": "Koordination", "cs": "Koordinace", "pl": "Koordynacja"},
)
_HOURS: Texts = {
    "de": "Montag bis Donnerstag 9–15 Uhr",
    "cs": "pondělí až čtvrtek 9–15 hodin",
    "pl": "od poniedziałku do czwartku 9–15",
}
_GROUP_NAMES: Texts = {"de": "Arbeitsgruppe", "cs": "Pracovní skupina", "pl": "Grupa robocza"}
_JOINING: Texts = {"de": "Rufen Sie uns an.", "cs": "Zavolejte nám.", "pl": "Prosimy o telefon."}
_PAGES = (
    ("imprint", {"de": "Impressum", "cs": "Tiráž", "pl": "Nota prawna"}, ("impressum", "tiraz", "nota-prawna")),
    ("privacy", {"de": "Datenschutz", "cs": "Ochrana údajů", "pl": "Ochrona danych"}, ("datenschutz", "ochrana-udaju", "ochrona-danych")),
    ("accessibility", {"de": "Barrierefreiheit", "cs": "Přístupnost", "pl": "Dostępność"}, ("barrierefreiheit", "pristupnost", "dostepnosc")),
)  # fmt: skip


def register(seed: int) -> Register:
    """The same register for the same seed; its size does not depend on the number of releases."""
    topics = tuple(Topic(f"topic-{number:02}", name) for number, name in enumerate(_TOPICS, 1))
    offices = tuple(_office(number) for number in range(_OFFICES))
    contacts = tuple(_contact(number, offices, topics, seed) for number in range(_CONTACTS))
    return Register(
        name={"de": "Meldungen zum Messen", "cs": "Zprávy k měření", "pl": "Wiadomości do pomiarów"},
        tagline={"de": "Alles hier ist erfunden", "cs": "Vše zde je smyšlené", "pl": "Wszystko tu jest zmyślone"},
        id_namespace="0f6d2c8e-6a2b-4d52-9d0e-5b7e1c3a9f10",
        publisher=offices[0].id,
        offices=offices,
        contacts=contacts,
        groups=tuple(_group(number, contacts, topics, seed) for number in range(_GROUPS)),
        topics=topics,
        pages=tuple(_page(order, *page, seed) for order, page in enumerate(_PAGES, 1)),
    )


def _phone(number: int) -> str:
    return f"+49 30 23125 {number:03}"


def _office(number: int) -> Office:
    country = tuple(TOWNS)[number % 3]
    town = TOWNS[country][number // 3]
    service = _SERVICES[number % 2]
    mail = f"office-{number + 1:02}"
    return Office(
        id=mail,
        name={language: f"{service[language]} {town}" for language in LANGUAGES},
        address=Place(f"Musterweg {number + 1}", f"{number + 1:05}", town, country),
        phones=(_phone(2 * number), _phone(2 * number + 1)),
        fax=_phone(100 + number),
        email=f"{mail}@example.org",
        web=f"https://example.org/{mail}/",
        timezone=TIMEZONES[country],
    )


def _contact(number: int, offices: tuple[Office, ...], topics: tuple[Topic, ...], seed: int) -> Contact:
    chance = Chance(f"{seed} contact {number}")
    forename, surname = list(product(_FORENAMES, _SURNAMES))[number]
    id_ = f"contact-{number + 1:02}"
    return Contact(
        id=id_,
        name=f"{forename} {surname}",
        role=chance.pick(_ROLES),
        office=offices[number % len(offices)].id,
        phones=(_phone(200 + number),),
        email=f"{id_}@example.org",
        hours=_HOURS,
        languages=chance.some(LANGUAGES, chance.between(1, 3)),
        topics=tuple(topic.id for topic in chance.some(topics, 2)),
    )


def _group(number: int, contacts: tuple[Contact, ...], topics: tuple[Topic, ...], seed: int) -> Group:
    chance = Chance(f"{seed} group {number}")
    topic, chair = topics[number % len(topics)], contacts[number]
    return Group(
        id=f"group-{number + 1:02}",
        name={language: f"{_GROUP_NAMES[language]} {number + 1}: {topic.name[language]}" for language in LANGUAGES},
        mandate={language: summary(language, chance) for language in LANGUAGES},
        office=chair.office,
        chair=chair.id,
        members=tuple(contact.id for contact in chance.some(contacts, 5)),
        since=date(2012 + number % 3, 1 + number % 12, 1),
        joining=_JOINING,
    )


def _page(order: int, id_: str, titles: Texts, slugs: tuple[str, ...], seed: int) -> StandingPage:
    chance = Chance(f"{seed} page {id_}")
    shape = Shape(has_list=True, has_table=False, has_footnote=False)
    articles = {
        language: Article(titles[language], summary(language, chance), body(language, chance, shape))
        for language in LANGUAGES
    }
    return StandingPage(id_, order, dict(zip(LANGUAGES, slugs, strict=True)), articles)
