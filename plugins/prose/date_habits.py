"""How days are written in German, Czech, Polish and English: data, no rules; read by dates.py."""

import re
from dataclasses import dataclass

DAY = r"(?P<day>\d{1,2})"
MONTH = r"(?P<month>\d{1,2})"
YEAR = r"(?P<year>[12]\d{3})"
_ALONE = r"(?<![\d.,:])"

_DOTTED = rf"{_ALONE}{DAY}\\?\. ?{MONTH}\. ?{YEAR}(?!\d)"
_SHORT_YEAR = rf"{_ALONE}{DAY}\\?\.{MONTH}\.(?P<year>\d\d)(?![\d.:]|,\d)"
_WITHOUT_YEAR = rf"{_ALONE}{DAY}\\?\. ?{MONTH}\.(?! ?\d)"
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class DateHabits:
    """How days are written in a language: patterns, with ``NAME`` for the months; the point after a day; the
    words and signs that join a day to a later one whose month it shares; the names of weekdays, Monday first; what may stand between weekday and day.
    """

    patterns: tuple[str, ...]
    point: str
    joints: str
    signs: str
    weekdays: tuple[str, ...]
    between: str
    flags: re.RegexFlag = re.IGNORECASE


_YEAR_BEHIND = rf"(?: +{YEAR}(?![\d]|[.,:]\d))?"
_DAYTIME = "(?:vormittag|mittag|nachmittag|abend|morgen)?s?"

HABITS = {
    "de": DateHabits(
        patterns=(_DOTTED, _SHORT_YEAR, _WITHOUT_YEAR, rf"{_ALONE}{DAY}\\?\. *NAME{_YEAR_BEHIND}"),
        point=r"\\?\.",
        joints=r"und|oder|sowie|bis(?: zum)?",
        signs="-/,",
        weekdays=tuple(
            rf"(?:{name}{_DAYTIME}|{short}(?=[.,]))"
            for name, short in (
                ("Montag", "Mo"),
                ("Dienstag", "Di"),
                ("Mittwoch", "Mi"),
                ("Donnerstag", "Do"),
                ("Freitag", "Fr"),
                ("(?:Samstag|Sonnabend)", "Sa"),
                ("Sonntag", "So"),
            )
        ),
        between=r"(?:den|dem|der)? *\(?",
        flags=re.NOFLAG,  # „Mai“ is a month, „mai“ is none
    ),
    "cs": DateHabits(
        patterns=(_DOTTED, _SHORT_YEAR, _WITHOUT_YEAR, rf"{_ALONE}{DAY}\\?\. *NAME{_YEAR_BEHIND}"),
        point=r"\\?\.",
        joints=r"a|nebo|až|do|i",
        signs="-/,",
        weekdays=(
            r"ponděl(?:í|ek|ku|kem)",
            r"úter(?:ý|ek|ku|kem|ní)",
            r"střed(?:a|u|y|ě|ou)",
            r"čtvrt(?:ek|ku|kem)",
            r"pát(?:ek|ku|kem)",
            r"sobot(?:a|u|y|ě|ou)",
            r"neděl(?:e|i|í)",
        ),
        between=r"(?:dne)? *\(?",
    ),
    "pl": DateHabits(
        patterns=(
            _DOTTED,
            _SHORT_YEAR,
            rf"{_ALONE}{DAY}\.? *NAME{_YEAR_BEHIND}",
            rf"{_ALONE}{DAY} +(?-i:(?P<roman>{'|'.join(sorted(ROMAN, key=len, reverse=True))})) +{YEAR}(?!\d)",
        ),
        point=r"\.?",
        joints=r"i|oraz|lub|do",
        signs="-/",
        weekdays=(
            r"poniedział(?:ek|ku|kiem)",
            r"wtor(?:ek|ku|kiem)",
            r"środ(?:a|ę|y|zie|ą)",
            r"czwart(?:ek|ku|kiem)",
            r"piąt(?:ek|ku|kiem)",
            r"sobot(?:a|ę|y|ą)|sobocie",
            r"niedziel(?:a|ę|i|ą)",
        ),
        between=r"(?:dnia|dn\.)? *\(?",
    ),
    "en": DateHabits(
        patterns=(
            _DOTTED,
            rf"{_ALONE}{DAY}(?:st|nd|rd|th)?(?: of)? +NAME(?:,? +{YEAR}(?![\d]|[.,:]\d))?",
            rf"(?<!\w)NAME +{DAY}(?:st|nd|rd|th)?(?!\d),? +{YEAR}(?!\d)",
            rf"(?<!\w)NAME +{DAY}(?:(?:st|nd|rd|th)(?!\w)|(?= *(?:[,.;:)|-]|$|(?:at|from|to|and|until|in) )))",
        ),
        point=r"(?:st|nd|rd|th)?",
        joints=r"and|or|to|until",
        signs="-/",
        weekdays=(
            r"Mon(?:day)?",
            r"Tue(?:s|sday)?",
            r"Wed(?:nesday)?",
            r"Thu(?:r|rs|rsday)?",
            r"Fri(?:day)?",
            r"Sat(?:urday)?",
            r"Sun(?:day)?",
        ),
        between=r"(?:the)? *\(?",
        flags=re.NOFLAG,  # “5 May” is a day, “5 may apply” is none
    ),
}
