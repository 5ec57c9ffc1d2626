"""Texts read for tests: what they mention, written shortly."""

from plugins.newsroom.problems import Position
from plugins.prose.articles import Article
from plugins.prose.mentions import Mention, Part, Tongue, read_passage
from plugins.prose.values import Amount, Clock, Day, Email, Phone, Room, Url

LOCALES = {"de": "de", "cs": "cs", "pl": "pl", "en": "en_GB", "de-simple": "de"}
REGIONS = {"de": "DE", "cs": "CZ", "pl": "PL", "en": "GB"}


def mentions(language: str, text: str) -> tuple[Mention, ...]:
    """The mentions of one text; any CLDR locale will do for ``language``."""
    tongue = Tongue(LOCALES.get(language, language), REGIONS.get(language))
    return read_passage(Part.BODY, text, Position("x.md", 1), tongue).mentions


def said(language: str, text: str) -> list[str]:
    """The values of a text, in order: ``5.10.2023``, ``17:00``, ``20 EUR``, ``room 2.15``, ``+49…``, addresses."""
    return [written(each.value) for each in mentions(language, text)]


def written(value: object) -> str:  # noqa: PLR0911 one return for each kind
    match value:
        case Day(day, month, year):
            return f"{day}.{month}.{year or ''}"
        case Clock(hour, minute):
            return f"{hour}:{minute:02}"
        case Amount(number, currency):
            return f"{number:f} {currency}"
        case Room(label):
            return f"room {label}"
        case Phone(e164):
            return e164
        case Email(address):
            return address
        case Url(host, path):
            return host + path
    raise AssertionError(value)


def article(language: str, body: str, *, title: str = "", summary: str = "") -> Article:
    """A version: title in line 2, summary in line 3, body from line 5 of ``<language>.md``."""
    tongue = Tongue(LOCALES[language], "DE")
    parts = ((Part.TITLE, title, 2), (Part.SUMMARY, summary, 3), (Part.BODY, body, 5))
    passages = [read_passage(part, text, Position(f"{language}.md", line), tongue) for part, text, line in parts]
    return Article(language, tuple(passages))
