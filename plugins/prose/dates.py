"""Days in a text: „5. Oktober 2023“, „5. 10.“, “October 5”, „od 5 do 7 października“, and the weekday before them.

Month names and the order of day, month and year come from CLDR (Babel). In German, Czech, Polish and English the forms
people write are known; in any other language only its long and its numeric form with a year in four digits, and nothing is
guessed. In every language ISO 8601 is read.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from babel import Locale

from plugins.prose.date_habits import DAY, HABITS, MONTH, ROMAN, YEAR, DateHabits
from plugins.prose.values import Day, Found

_FARTHEST = 40  # characters: how far before a day its weekday and the first days of „5., 6. und 7.“ may begin
_ISO = rf"(?<![\w-]){YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"


@dataclass(frozen=True)
class DateReader:
    """Reads the days of texts in one language."""

    locale: str

    def days_in(self, text: str) -> Iterator[Found]:
        """Every day in a plain text, in no particular order. In „5. bis 7. Oktober“ there are two."""
        taken: list[tuple[int, int]] = []
        for pattern in self._patterns:
            for match in pattern.finditer(text):
                day = self._day_of(match)
                if day is not None and all(match.end() <= start or match.start() >= end for start, end in taken):
                    taken.append(match.span())
                    yield from self._with_first_days(Found(day, *match.span()), text)

    def _day_of(self, match: re.Match[str]) -> Day | None:
        said = match.groupdict()
        month = self._months.get(said["name"].casefold().rstrip(".")) if said.get("name") else None
        if said.get("roman"):
            month = ROMAN.index(said["roman"].upper()) + 1
        year = int(said["year"]) if said.get("year") else None
        if year is not None and year < 100:
            year += 2000
        return existing_day(int(said["day"]), month or int(said.get("month") or 0), year)

    def _with_first_days(self, last: Found, text: str) -> Iterator[Found]:
        """The day, and those before it that share its month; the weekday belongs to the first."""
        days = [last]
        before = self._before
        while before is not None and isinstance(last.value, Day):
            match = before.search(text, max(0, days[-1].start - _FARTHEST), days[-1].start)
            day = match and existing_day(int(match["day"]), last.value.month, last.value.year)
            if match is None or day is None:
                break
            days.append(Found(day, match.start("day"), match.end("day")))
        first = days[-1]
        yield from days[:-1]
        yield Found(first.value, first.start, first.end, self._weekday_before(text, first.start))

    def _weekday_before(self, text: str, end: int) -> int | None:
        """The weekday that stands before ``end``; None where two do, as in „Montag bis Freitag, 9. Oktober“: which of them
        the day is, the text leaves to the reader.
        """
        if self._weekday is None:
            return None
        found = list(self._weekday.finditer(text, max(0, end - _FARTHEST), end))
        if len(found) != 1 or self._gap is None or not self._gap.fullmatch(text, found[0].end(), end):
            return None
        return int(str(found[0].lastgroup).removeprefix("w"))

    @cached_property
    def _habits(self) -> DateHabits | None:
        return HABITS.get(Locale.parse(self.locale).language)

    @cached_property
    def _months(self) -> Mapping[str, int]:
        """What a month can be called -> its number. Abbreviations only in German and English: the Czech for December is
        “pro”, which is also “for”.
        """
        months = Locale.parse(self.locale).months
        widths = [months["format"]["wide"]]
        if self._habits is not None:
            widths.append(months["stand-alone"]["wide"])
            if self._habits.flags is re.NOFLAG:
                widths += [months["format"]["abbreviated"], months["stand-alone"]["abbreviated"]]
        return {name.casefold().rstrip("."): number for names in widths for number, name in names.items()}

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        if self._habits is None:
            generic = [_cldr_pattern(self.locale, width) for width in ("long", "short")]
            return tuple(re.compile(each, re.IGNORECASE) for each in (_ISO, *filter(None, generic)))
        months = Locale.parse(self.locale).months
        names = {name.rstrip(".") for form in months.values() for width in form.values() for name in width.values()}
        known = sorted((name for name in names if name.casefold() in self._months), key=lambda name: (-len(name), name))
        name = rf"(?P<name>{'|'.join(map(re.escape, known))})(?!\w)\.?"
        written = [each.replace("NAME", name) for each in (*self._habits.patterns, *self._slashed())]
        return tuple(re.compile(each, self._habits.flags) for each in (_ISO, *written))

    def _slashed(self) -> tuple[str, ...]:
        """05/10/2023, in English: the day first wherever CLDR has it first (everywhere but in America)."""
        locale = Locale.parse(self.locale)
        if locale.language != "en":
            return ()
        day_first = str(locale.date_formats["short"].pattern).startswith("d")
        day_and_month = f"{DAY}/{MONTH}" if day_first else f"{MONTH}/{DAY}"
        return (rf"(?<![\w./-]){day_and_month}/{YEAR}(?![\d/])",)

    @cached_property
    def _before(self) -> re.Pattern[str] | None:
        habits = self._habits
        if habits is None:
            return None
        first = rf"(?<![\d.,:])(?<!\d\. )(?P<day>\d{{1,2}}){habits.point}"
        return re.compile(rf"{first} *(?:(?<= )(?:{habits.joints})(?= )|[{habits.signs}]) *$", habits.flags)

    @cached_property
    def _weekday(self) -> re.Pattern[str] | None:
        names = "|".join(
            f"(?P<w{number}>{each})" for number, each in enumerate(self._habits.weekdays if self._habits else ())
        )
        return re.compile(rf"(?<![\w-])(?:{names})(?!\w)", self._habits.flags) if self._habits else None

    @cached_property
    def _gap(self) -> re.Pattern[str] | None:
        return (
            None if self._habits is None else re.compile(rf"[.,]{{0,2}} *{self._habits.between} *", self._habits.flags)
        )


@lru_cache(maxsize=64)
def date_reader(locale: str) -> DateReader:
    """The reader of a CLDR locale (``de``, ``en_GB``)."""
    return DateReader(locale)


def existing_day(day: int, month: int, year: int | None) -> Day | None:
    """The day, or None where no calendar has it."""
    try:
        dt.date(2024 if year is None else year, month, day)  # a leap year: 29 February exists in some year
    except ValueError:
        return None
    return Day(day, month, year)


def _cldr_pattern(locale: str, width: str) -> str | None:
    """A date as CLDR's pattern of this width writes it, the year in four digits; None where it is written otherwise."""
    pattern = str(Locale.parse(locale).date_formats[width].pattern)
    tokens = re.findall(r"'[^']*'|[a-zA-Z]+|[^a-zA-Z']+", pattern)
    names = "|".join(re.escape(name) for name in Locale.parse(locale).months["format"]["wide"].values())
    fields = {"d": DAY, "M": MONTH, "MMMM": rf"(?P<name>{names})", "y": YEAR}
    short = {"dd": "d", "MM": "M", "yy": "y", "yyyy": "y"}
    parts: list[str] = []
    for token in tokens:
        if re.fullmatch("[a-zA-Z]+", token):
            field = fields.pop(short.get(token, token), None)
            if field is None:
                return None
            parts.append(field)
        else:
            parts.append(re.sub(r"(?:\\ )+", " +", re.escape(token.strip("'").replace("\u00a0", " "))))
        if (
            not {"d", "y"} & fields.keys() and len(fields) == 1
        ):  # day, one of the two months, and year: the rest is said by no one
            return rf"(?<![\w.,/-]){''.join(parts)}(?!\d)"
    return None
