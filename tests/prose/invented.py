"""Announcements made up from a seed, in four languages: the same facts, each written the way people of the language write it.

They stand for what no test can list: many ways of writing beside each other, sentences left out or swapped by a translator,
and numbers that are no facts. Pure chance makes the facts, so that no two sentences share one by accident of the author.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.chance import Chance

LANGUAGES = ("de", "cs", "pl", "en")

_MONTHS = {
    "de": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    "cs": [
        "ledna",
        "února",
        "března",
        "dubna",
        "května",
        "června",
        "července",
        "srpna",
        "září",
        "října",
        "listopadu",
        "prosince",
    ],
    "pl": [
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "września",
        "października",
        "listopada",
        "grudnia",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_WEEKDAYS = {
    "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    "cs": ["v pondělí", "v úterý", "ve středu", "ve čtvrtek", "v pátek", "v sobotu", "v neděli"],
    "pl": ["w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę", "w niedzielę"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}

# Sentences with one fact each; every language in the order of LANGUAGES.
_SENTENCES: Mapping[str, tuple[tuple[str, str, str, str], ...]] = {
    "day": (
        ("Das Treffen ist am {}.", "Setkání se koná {}.", "Spotkanie odbędzie się {}.", "The meeting is on {}."),
        ("Anmeldungen sind bis {} möglich.", "Přihlásit se lze do {}.", "Zgłoszenia do {}.", "Register by {}."),
        ("Seit {} gilt das neue Angebot.", "Nabídka platí od {}.", "Oferta działa od {}.", "The offer began on {}."),
    ),
    "time": (
        ("Beginn ist um {}.", "Začíná se {}.", "Początek {}.", "It starts {}."),
        ("Der Bus fährt um {} ab.", "Autobus odjíždí {}.", "Autobus odjeżdża {}.", "The bus leaves {}."),
    ),
    "span": (
        ("Das Büro ist {} besetzt.", "Kancelář je otevřena {}.", "Biuro jest czynne {}.", "The office is open {}."),
        ("Vorträge gibt es {}.", "Přednášky jsou {}.", "Wykłady {}.", "There are talks {}."),
    ),
    "amount": (
        ("Die Teilnahme kostet {}.", "Účast stojí {}.", "Udział kosztuje {}.", "Taking part costs {}."),
        ("Der Kreis gibt {} dazu.", "Okres přispívá {}.", "Powiat dopłaca {}.", "The district adds {}."),
    ),
    "room": (
        ("Treffpunkt ist Raum {}.", "Sejdeme se v místnosti č. {}.", "Spotkanie: pokój nr {}.", "Meet in room {}."),
        ("Zimmer {} ist barrierefrei.", "Učebna {} je bezbariérová.", "Sala {} jest dostępna.", "Room {} has a lift."),
    ),
    "phone": (("Auskunft: {}.", "Informace: {}.", "Informacje: {}.", "Call {}."),),
    "email": (("Schreiben Sie an {}.", "Pište na {}.", "Proszę pisać na {}.", "Write to {}."),),
    "none": (
        (
            "Rund 120 Menschen kamen, 40 mehr als 2019.",
            "Přišlo asi 120 lidí, o 40 více než v roce 2019.",
            "Przyszło około 120 osób, o 40 więcej niż w 2019 roku.",
            "About 120 people came, 40 more than in 2019.",
        ),
        (
            "Die Beratung dauert 2 Stunden, das Telefon ist 24 Stunden besetzt.",
            "Porada trvá 2 hodiny, telefon je v provozu 24 hodin denně.",
            "Porada trwa 2 godziny, telefon działa 24 godziny na dobę.",
            "Advice takes 2 hours, the telephone is staffed 24 hours a day.",
        ),
        (
            "Grundlage ist § 47 Abs. 2 des Gesetzes.",
            "Základem je § 47 odst. 2 zákona.",
            "Podstawą jest art. 47 ust. 2 ustawy.",
            "The basis is section 47 (2) of the Act.",
        ),
        (
            "Im Mai 2024 lag der Anteil bei 12,5 Prozent.",
            "V květnu 2024 činil podíl 12,5 procenta.",
            "W maju 2024 udział wyniósł 12,5 procent.",
            "In May 2024 the share was 12.5 per cent.",
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A kind of fact, which of its sentences, and the fact."""

    kind: str
    form: int
    fact: object


@dataclass(frozen=True, slots=True)
class Announcement:
    """The paragraphs of the original, and each language's text."""

    original: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    texts: Mapping[str, str]


def announcement(seed: str) -> Announcement:
    """An announcement in four languages without any contradiction. Translators leave out a sentence in eight, swap two in
    ten, and often join paragraphs, exchange sentences between them or leave out the last.
    """
    chance = Chance(seed)
    paragraphs = tuple(
        tuple(_sentence(chance) for _ in range(chance.between(1, 4))) for _ in range(chance.between(2, 5))
    )
    original = chance.pick(LANGUAGES)
    texts = {}
    for language in LANGUAGES:
        translated = paragraphs if language == original else _translation(paragraphs, chance)
        texts[language] = text_of(translated, language, chance)
    return Announcement(original, paragraphs, texts)


def text_of(paragraphs: tuple[tuple[Sentence, ...], ...], language: str, chance: Chance) -> str:
    place = LANGUAGES.index(language)
    written = []
    for paragraph in paragraphs:
        said = [(_SENTENCES[each.kind][each.form][place], each) for each in paragraph]
        written.append(" ".join(form.format(_written(each, language, chance)) for form, each in said))
    return "\n\n".join(written)


def with_another_fact(paragraphs: tuple[tuple[Sentence, ...], ...], chance: Chance) -> tuple[tuple[Sentence, ...], ...]:
    """The same with one fact changed for another of its kind that stands nowhere else."""
    places = [
        (row, column)
        for row, paragraph in enumerate(paragraphs)
        for column, each in enumerate(paragraph)
        if each.kind != "none"
    ]
    row, column = chance.pick(places)
    old = paragraphs[row][column]
    known = {_key(each.fact) for paragraph in paragraphs for each in paragraph}
    fact = old.fact
    while _key(fact) in known:
        fact = _fact(old.kind, chance)
    changed = list(paragraphs[row])
    changed[column] = Sentence(old.kind, old.form, fact)
    return (*paragraphs[:row], tuple(changed), *paragraphs[row + 1 :])


def has_facts(paragraphs: tuple[tuple[Sentence, ...], ...]) -> bool:
    return any(each.kind != "none" for paragraph in paragraphs for each in paragraph)


def _key(fact: object) -> object:
    return (fact.day, fact.month) if isinstance(fact, dt.date) else fact


def _sentence(chance: Chance) -> Sentence:
    kind = chance.pick(tuple(_SENTENCES))
    return Sentence(kind, chance.below(len(_SENTENCES[kind])), _fact(kind, chance))


def _fact(kind: str, chance: Chance) -> object:  # noqa: PLR0911 one return for each kind
    match kind:
        case "day":
            return dt.date(2023, 1, 1) + dt.timedelta(days=chance.below(700))
        case "time":
            return dt.time(chance.between(8, 20), chance.pick((0, 0, 15, 30, 45)))
        case "span":
            start = chance.between(7, 14)
            return dt.time(start, chance.pick((0, 0, 30))), dt.time(start + chance.between(1, 6), 0)
        case "amount":
            return chance.pick((5, 12, 20, 35, 150, 1_200, 25_000, 340_000))
        case "room":
            return chance.pick(("1", "12", "104", "2.15", "3.07", "A12", "B204"))
        case "phone":
            return f"{chance.between(100, 999)}"
        case "email":
            return chance.pick(("anna", "jan", "post", "info", "buero")) + "@example.org"
    return None


def _translation(paragraphs: tuple[tuple[Sentence, ...], ...], chance: Chance) -> tuple[tuple[Sentence, ...], ...]:
    translated = tuple(_translated(each, chance) for each in paragraphs)
    if chance.happens(10):
        (*first, moved), (other, *second) = translated[:2]
        translated = ((*first, other), (moved, *second), *translated[2:])
    if chance.happens(20):
        translated = (translated[0] + translated[1], *translated[2:])
    return translated[:-1] if chance.happens(10) and len(translated) > 1 else translated


def _translated(paragraph: tuple[Sentence, ...], chance: Chance) -> tuple[Sentence, ...]:
    kept = [each for each in paragraph if not chance.happens(12)] or list(paragraph)
    if len(kept) > 1 and chance.happens(10):
        kept[0], kept[1] = kept[1], kept[0]
    return tuple(kept)


def _written(sentence: Sentence, language: str, chance: Chance) -> str:
    match sentence.kind, sentence.fact:
        case "day", dt.date() as day:
            return _day(day, language, chance)
        case "time", dt.time() as time:
            return chance.pick(_times(time, language))
        case "span", (dt.time() as start, dt.time() as end):
            return chance.pick(_spans(start, end, language))
        case "amount", int() as amount:
            return chance.pick(_amounts(amount, language))
        case "phone", str() as digits:
            return chance.pick((f"+49 30 23125 {digits}", f"+49 30 23125{digits}", f"+49 (0)30 23125-{digits}"))
    return str(sentence.fact or "")


def _day(day: dt.date, language: str, chance: Chance) -> str:
    month, point = _MONTHS[language][day.month - 1], "." if language in {"de", "cs"} else ""
    long = f"{day.day}{point} {month}"
    forms = [f"{long} {day.year}", long]
    forms += [f"{day.day:02}.{day.month:02}.{day.year}"] if language in {"de", "pl"} else []
    forms += [f"{day.day}. {day.month}. {day.year}"] if language == "cs" else []
    forms += [f"{month} {day.day}, {day.year}"] if language == "en" else []
    joint = ", " if language in {"de", "en"} else " "
    weekday = f"{_WEEKDAYS[language][day.weekday()]}{joint}" if chance.happens(30) else ""
    return weekday + chance.pick(forms)


def _clock(time: dt.time, sign: str) -> str:
    return f"{time.hour}{sign}{time.minute:02}" if time.minute or sign == ":" else str(time.hour)


def _times(time: dt.time, language: str) -> tuple[str, ...]:
    dotted, colon, exact = _clock(time, "."), _clock(time, ":"), f"{time.hour}.{time.minute:02}"
    at = "ve" if time.hour in {12, 13, 14, 20} else "v"
    half = f"{(time.hour - 1) % 12 + 1}" + (f".{time.minute:02}" if time.minute else "")
    return {
        "de": (f"{dotted} Uhr", f"{colon} Uhr", colon),
        "cs": (f"{at} {dotted} hodin", f"{at} {colon}", f"{at} {exact} hod.", f"{at} {exact}"),
        "pl": (f"o godz. {dotted}", f"o {colon}", f"o godzinie {colon}", f"o {exact}"),
        "en": (f"at {colon}", f"at {half} {'a.m.' if time.hour < 12 else 'p.m.'}", f"at {exact}"),
    }[language]


def _spans(start: dt.time, end: dt.time, language: str) -> tuple[str, ...]:
    first, last = _clock(start, "."), _clock(end, ".")
    exact, exact_last = _clock(start, ":"), _clock(end, ":")
    first_half, last_half = ("am" if each.hour < 12 else "pm" for each in (start, end))
    english = f"{(start.hour - 1) % 12 + 1}" + (f".{start.minute:02}" if start.minute else "")
    return {
        "de": (f"von {first} bis {last} Uhr", f"{first}–{last} Uhr", f"{exact} bis {exact_last} Uhr"),
        "cs": (f"od {first} do {last} hodin", f"od {exact} do {exact_last}", f"{first}–{last} h"),
        "pl": (f"w godz. {first}–{last}", f"od {exact} do {exact_last}", f"w godzinach od {exact} do {exact_last}"),
        "en": (
            f"from {english} {first_half} to {(end.hour - 1) % 12 + 1} {last_half}",
            f"{exact}–{exact_last}",
        ),
    }[language]


def _amounts(amount: int, language: str) -> tuple[str, ...]:
    grouped = {
        "de": f"{amount:,}".replace(",", "."),
        "cs": f"{amount:,}".replace(",", "\u00a0"),
        "pl": f"{amount:,}".replace(",", " "),
        "en": f"{amount:,}",
    }[language]
    return {
        "de": (f"{grouped} Euro", f"{grouped}\u00a0€", f"EUR {grouped}"),
        "cs": (f"{grouped} eur", f"{grouped}\u00a0€"),
        "pl": (f"{grouped} euro", f"{grouped} EUR"),
        "en": (f"€{grouped}", f"{grouped} euros", f"EUR {grouped}"),
    }[language]
