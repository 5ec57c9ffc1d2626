"""Numbered rooms in a text: „Raum 2.15“, „Zimmer 104“, „místnost č. 12“, „pokój nr 7“, “room A104”."""

import re
from collections.abc import Iterator
from functools import lru_cache

from babel import Locale

from plugins.prose.values import Found, Room

_WORDS = {
    "de": r"(?:\w+-?)?(?:[Rr]aum|[Rr]äumen?|[Zz]immern?|[Ss]aal|[Ss]älen?)",
    "cs": r"(?:[Mm]ístnost(?:i|í|ech)?|[Uu]čebn(?:a|ě|u|y)|[Ss]ál(?:e|u|ech)?|[Kk]ancelář(?:i|e)?|dveř(?:e|ích|ím))",
    "pl": r"(?:[Pp]okój|[Pp]okoj(?:u|ach|e)|[Pp]ok\.|[Ss]al(?:a|i|ach|ę|e))",
    "en": r"(?:[Rr]ooms?|[Hh]all)",
}
_LABEL = r"(?P<label>[A-Za-z]{0,2}[ -]?\d{1,4}(?:[./-]\d{1,4})?[a-z]?)"

# „Raum 20 Personen“, „room 5 minutes“: a number that counts something is no label.
_COUNTED = r"(?! *(?:%|m²|qm|Uhr|hod|osob|lid|míst|ludzi|people|person|Person|Mensch|Teilnehm|Plätz|Kind|min|m\b))"

# „im Saal 5. Mai“: what begins with the number is a day.
_MONTH = (
    r"(?!\. *(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|led|úno|břez|dub|květ|červ|srp|září|říj|listop|pros))"
)


def rooms_in(text: str, locale: str) -> Iterator[Found]:
    """Every numbered room in a plain text; none in a language whose word for it is not known."""
    pattern = _pattern(Locale.parse(locale).language)
    for match in pattern.finditer(text) if pattern else ():
        label = re.sub(r"[ -]", "", match["label"]).upper()
        yield Found(Room(label), match.start(), match.end("label"))


@lru_cache(maxsize=64)
def _pattern(language: str) -> re.Pattern[str] | None:
    if language not in _WORDS:
        return None
    number = r"(?:(?:Nr\.?|nr\.?|č\.|číslo|numer|no\.|No\.|number) *)?"
    return re.compile(rf"(?<!\w){_WORDS[language]} +{number}{_LABEL}(?![\w])(?![.,:]\d){_MONTH}{_COUNTED}")
