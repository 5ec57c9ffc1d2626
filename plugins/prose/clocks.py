"""Times of day in a text: „17 Uhr“, „17.30 Uhr“, „v 17 hodin“, „o godz. 17“, “5 pm”, and both of „9–15 Uhr“.

A number of hours is no time of day: in Czech „2 hodiny“ needs a preposition or minutes, in Polish „2 godziny“ is none.
In German, Czech, Polish and English the forms people write are known; in every other language only ``17:00`` is read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale

from plugins.prose.values import Clock, Found

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_RAISED, "0123456789")

_ALONE = r"(?<![\d.,:/])"
_HOUR = r"(?:[01]?\d|2[0-4])"


def _time(place: int) -> str:
    """A time whose minutes may be left out: groups ``h`` and ``m`` with the number of its place in a span."""
    return rf"(?P<h{place}>{_HOUR})(?:[.:](?P<m{place}>[0-5]\d)|(?P<r{place}>[⁰¹²³⁴⁵][{_RAISED}]))?(?!\d)"


def _exact(place: int) -> str:
    """A time with minutes."""
    return rf"(?P<h{place}>{_HOUR})(?:[.:](?P<m{place}>[0-5]\d)|(?P<r{place}>[⁰¹²³⁴⁵][{_RAISED}]))(?!\d)"


def _span(first: str, joints: str, then: str) -> str:
    """A time, with or without an earlier one before it: „9“ in „9–15 Uhr“."""
    return rf"(?:{first}(?: *- *| +(?:{joints}) +))?{then}"


# What a number with a point may be instead of a time, said by what comes behind it.
_NO_AMOUNT = r"(?![.:]\d)(?!\.? ?\d)(?! *(?:%|€|EUR|Kč|zł|PLN|CZK|[Ee]ur|korun|złot|mi?l|tis|tys|m\b|km\b|per|point|hour|metr))"

_CZECH_UNIT = r"(?:hodin(?:[yu]|ou)?|hod\b\.?|h\b\.?)"

# Language -> patterns, the surest first. ``later`` is said of a time before noon that is meant after it.
_PATTERNS = {
    "de": (
        _ALONE
        + _span(_time(1), "bis|und|oder|bis um|und um", _time(2))
        + r" *Uhr(?!\w)(?: (?P<after>[0-5]\d)(?= ?(?:[,.;:)!?\n]|$)))?"
        + r"(?P<later> (?:am )?(?:nachmittags?|abends?)(?!\w))?",
    ),
    "cs": (
        r"(?<!\w)(?:v|ve|od|mezi) +" + _time(1) + rf"(?:(?: *- *| +(?:až|do|a|nebo) +){_time(2)})? *{_CZECH_UNIT}(?!\w)"
        r"(?P<later> (?:odpoledne|večer)(?!\w))?",
        r"(?<!\w)(?:v|ve) +" + _time(1) + r" +(?:ráno|dopoledne|(?P<later>odpoledne|večer))(?!\w)",
        _ALONE + _span(_time(1), "až|do|a|nebo|a v|nebo v", _exact(2)) + rf" *{_CZECH_UNIT}(?!\w)"
        r"(?P<later> (?:odpoledne|večer)(?!\w))?",
        _ALONE + rf"(?:(?P<h1>{_HOUR})\.?(?: *- *| +(?:až|a|do) +))?(?P<h2>{_HOUR})\. *hodin(?:y|ou|u|ě|a)(?!\w)",
        r"(?<!\w)(?:v|ve|od|do|po|před|mezi|kolem|okolo) +"
        + _exact(1)
        + rf"(?:(?: *- *| +(?:až|do|a) +){_exact(2)})?{_NO_AMOUNT}",
        _ALONE + _exact(1) + " *- *" + _exact(2) + _NO_AMOUNT,
    ),
    "pl": (
        r"(?<![\w])(?<!\d )godz(?:\.|in(?:ie|ach|ami|ą|y|a)?(?!\w)) *"
        + _time(1)
        + rf"(?:(?: *- *| +(?:do|i|a|oraz|lub) +)(?:godz(?:\.|in\w*) *)?{_time(2)})?(?! *(?:min|%))"
        r"(?P<later> (?:po południu|wieczorem)(?!\w))?",
        r"(?<!\w)o +" + _time(1) + r" +(?:rano|przed południem|(?P<later>po południu|wieczorem))(?!\w)",
        r"(?<!\w)(?:o|od|do|po|przed|między|około|ok\.) +"
        + _exact(1)
        + rf"(?:(?: *- *| +(?:do|i|a) +){_exact(2)})?{_NO_AMOUNT}(?P<later> (?:po południu|wieczorem)(?!\w))?",
        _ALONE + _exact(1) + " *- *" + _exact(2) + _NO_AMOUNT,
    ),
    "en": (
        rf"{_ALONE}(?:{_time(1)} *(?P<x1>[AaPp]\.? ?[Mm]\b\.?)?(?: *- *| +(?:to|until|till|and|or) +))?{_time(2)}"
        r" *(?P<x2>[AaPp]\.? ?[Mm](?!\w)\.?|noon(?!\w)|midnight(?!\w))",
        r"(?<!\w)(?:[Aa]t|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]y|[Aa]fter|[Bb]efore|[Bb]etween) +"
        + _exact(1)
        + rf"(?:(?: *- *| +(?:to|until|till|and) +){_exact(2)})?{_NO_AMOUNT}",
        _ALONE + _exact(1) + " *- *" + _exact(2) + _NO_AMOUNT,
    ),
}
_ANYWHERE = rf"{_ALONE}(?P<h1>{_HOUR}):(?P<m1>[0-5]\d)(?![\d:])"


@dataclass(frozen=True, slots=True)
class ClockReader:
    """Reads the times of day of texts in one language."""

    patterns: tuple[re.Pattern[str], ...]

    def clocks_in(self, text: str) -> Iterator[Found]:
        """Every time of day in a plain text from which days have been taken out, in no particular order."""
        taken: list[tuple[int, int]] = []
        for pattern in self.patterns:
            for match in pattern.finditer(text):
                if all(match.end() <= start or match.start() >= end for start, end in taken):
                    taken.append(match.span())
                    yield from _clocks_of(match)


@lru_cache(maxsize=64)
def clock_reader(locale: str) -> ClockReader:
    """The reader of a CLDR locale (``de``, ``en_GB``)."""
    patterns = (*_PATTERNS.get(Locale.parse(locale).language, ()), _ANYWHERE)
    return ClockReader(tuple(re.compile(each) for each in patterns))


def _clocks_of(match: re.Match[str]) -> Iterator[Found]:
    """One time, or both of a span; each with its own place in the text."""
    said = match.groupdict()
    places = [place for place in "12" if said.get(f"h{place}")]
    for place in places:
        is_first, is_last = place == places[0], place == places[-1]
        minutes = said.get(f"m{place}") or (said.get(f"r{place}") or "").translate(_DIGITS)
        if is_last and not minutes:
            minutes = said.get("after") or ""
        clock = _clock(int(said[f"h{place}"] or 0), int(minutes or 0), _half(said, place))
        if clock is not None:
            start = match.start() if is_first else match.start(f"h{place}")
            end = match.end() if is_last else max(match.end(name) for name in said if name in {f"h{place}", f"m{place}"})
            yield Found(clock, start, end)


def _half(said: dict[str, str | None], place: str) -> str:
    """``am`` or ``pm`` of a time, ``noon`` or ``midnight``, or nothing. The first of “2 to 4 pm” is after noon, the first
    of “11 to 1 pm” is not.
    """
    own = "pm" if said.get("later") else _plain(said.get("x2"))
    if place == "2" or not own:
        return own
    if said.get("x1"):
        return _plain(said["x1"])
    is_later = said.get("h2") is not None and int(said["h1"] or 0) % 12 > int(said["h2"] or 0) % 12
    return "am" if is_later or own == "noon" else "pm" if own == "midnight" else own


def _plain(half: str | None) -> str:
    return (half or "").lower().replace(".", "").replace(" ", "")


def _clock(hour: int, minute: int, half: str) -> Clock | None:
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half in {"pm", "noon"} else 0)
    if hour == 24 and minute == 0:
        hour = 0
    return Clock(hour, minute) if hour < 24 else None
