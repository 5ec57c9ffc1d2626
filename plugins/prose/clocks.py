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

# What the capital words in the patterns below stand for. The number is the place in a span, as of „9“ in „9–15 Uhr“.
_PARTS = {
    "TIME": rf"(?P<h#>[01]?\d|2[0-4])(?:[.:](?P<m#>[0-5]\d)|(?P<r#>[⁰¹²³⁴⁵][{_RAISED}]))?(?!\d)",
    "EXACT": rf"(?P<h#>[01]?\d|2[0-4])(?:[.:](?P<m#>[0-5]\d)|(?P<r#>[⁰¹²³⁴⁵][{_RAISED}]))(?!\d)",
    "HOUR": r"(?P<h#>[01]?\d|2[0-4])",
}
_CZECH_UNIT = r"(?:hodin(?:[yu]|ou)?|hod\b\.?|h\b\.?)(?!\w)"
_CZECH_JOINT = r"(?: *- *| +(?:až|do|a|nebo)(?: ve?)? +)"
_CZECH_LATER = r"(?P<later> (?:odpoledne|večer)(?!\w))?"
_POLISH_LATER = r"(?P<later> (?:po południu|wieczorem)(?!\w))?"
_ENGLISH_HALF = r"[ap]\.? ?m(?!\w)\.?"

# What a number with a point may be instead of a time is said by what comes behind it.
_UNITS = "%|€|EUR|Kč|zł|PLN|CZK|eur|korun|złot|mi?l|tis|tys|m\\b|km\\b|per|point|hour|metr"
_NO_AMOUNT = rf"(?![.:]\d)(?!\.? ?\d)(?! *(?:{_UNITS}))"
_EXACT_SPAN = rf"{_ALONE}EXACT1 *- *EXACT2{_NO_AMOUNT}"

# Language -> patterns, the surest first. ``later`` is said of a time before noon that is meant after it.
_PATTERNS = {
    "de": (
        (
            rf"{_ALONE}(?:TIME1(?: *- *| +(?:(?:bis|und|oder)(?: um)?) +))?TIME2 *Uhr(?!\w)"
            r"(?: (?P<after>[0-5]\d)(?= ?(?:[,.;:)!?\n]|$)))?(?P<later> (?:am )?(?:nachmittags?|abends?)(?!\w))?"
        ),
    ),
    "cs": (
        rf"(?<!\w)(?:v|ve|od|mezi) +TIME1(?:(?: *{_CZECH_UNIT})?{_CZECH_JOINT}TIME2)? *{_CZECH_UNIT}{_CZECH_LATER}",
        r"(?<!\w)(?:v|ve) +TIME1 +(?:ráno|dopoledne|(?P<later>odpoledne|večer))(?!\w)",
        rf"{_ALONE}(?:TIME1{_CZECH_JOINT})?EXACT2 *{_CZECH_UNIT}{_CZECH_LATER}",
        rf"(?<!\w)(?:do|před|kolem|okolo) +(?P<h1>1[3-9]|2[0-3]) *{_CZECH_UNIT}",  # fewer could be a number of hours
        rf"{_ALONE}TIME1 *- *TIME2 *(?:hod|h)(?!\w)",
        rf"{_ALONE}(?:HOUR1\.?(?: *- *| +(?:až|a|do) +))?HOUR2\. *hodin(?:y|ou|u|ě|a)(?!\w)",
        rf"(?<!\w)(?:v|ve|od|do|po|před|mezi|kolem|okolo) +EXACT1(?:(?: *- *| +(?:až|do|a) +)EXACT2)?{_NO_AMOUNT}",
        _EXACT_SPAN,
    ),
    "pl": (
        r"(?<!\w)(?<!\d )godz(?:\.|in(?:ie|ach|ami|ą|y|a)?(?!\w)) *TIME1"
        r"(?:(?: *- *| +(?:do|i|a|oraz|lub) +)(?:godz(?:\.|in\w*) *)?TIME2)?(?! *(?:min|%))" + _POLISH_LATER,
        r"(?<!\w)(?:między|pomiędzy) +TIME1 +a +TIME2 +godziną(?!\w)",
        r"(?<!\w)o +TIME1 +(?:rano|przed południem|(?P<later>po południu|wieczorem))(?!\w)",
        r"(?<!\w)(?:o|od|do|po|przed|między|około|ok\.) +EXACT1(?:(?: *- *| +(?:do|i|a) +)EXACT2)?"
        + _NO_AMOUNT
        + _POLISH_LATER,
        _EXACT_SPAN,
    ),
    "en": (
        (
            rf"{_ALONE}(?:TIME1 *(?P<x1>{_ENGLISH_HALF})?(?: *- *| +(?:to|until|till|and|or) +))?"
            rf"TIME2 *(?P<x2>{_ENGLISH_HALF}|noon(?!\w)|midnight(?!\w))"
        ),
        (
            r"(?<!\w)(?:at|from|until|till|by|after|before|between) +"
            rf"EXACT1(?:(?: *- *| +(?:to|until|till|and) +)EXACT2)?{_NO_AMOUNT}"
        ),
        _EXACT_SPAN,
    ),
}
_ANYWHERE = rf"{_ALONE}(?P<h1>[01]?\d|2[0-4]):(?P<m1>[0-5]\d)(?!:?\d)"


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
    return ClockReader(tuple(re.compile(_written_out(each), re.IGNORECASE) for each in patterns))


def _written_out(pattern: str) -> str:
    """The pattern with every capital word replaced."""
    return re.sub(r"(TIME|EXACT|HOUR)([12])", lambda match: _PARTS[match[1]].replace("#", match[2]), pattern)


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
            end = match.end() if is_last else max(match.end(name) for name in said if name[1:] == place)
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
