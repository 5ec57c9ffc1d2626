"""Amounts of money in a text: „1.200 Euro“, „1 200 Kč“, „12,50 zł“, “EUR 20”, „1,5 Mio. €“.

A separator before exactly three digits groups them, before one or two it begins the decimals: so a number means the same in
every language. The words for thousands and millions come from CLDR. Amounts of the currencies of the region and its
neighbours are read; any other number is none.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from babel import Locale

from plugins.prose.values import Amount, Found

# What a currency is called, as a pattern -> ISO 4217. A „Krone“ is also Danish; here, on the Elbe and Oder, it is Czech.
_NAMES = {
    r"€|EUR|[Ee]uros?|eur(?:[auy]|ech|em)?": "EUR",
    r"Kč|CZK|kor[uo]n(?:a|y|ách|ami|ám|ach)?|Kronen|crowns|koruna": "CZK",
    r"zł|PLN|złot(?:y|e|ych|ego|ymi)|[ZzŻż]łoty(?:ch)?|Zloty|zlot(?:y|ys|ých)": "PLN",
    r"£|GBP|pounds?": "GBP",
    r"CHF|Franken": "CHF",
    r"USD|US\$|Dollars?|dollars?": "USD",
}
_NUMBER = r"\d{1,3}(?:[ .,'’]\d{3}){1,4}(?:[.,]\d{1,2})?(?![.,]?\d)|\d+(?:[.,]\d{1,2})?(?![.,]?\d)"
_ALONE = r"(?<![\w.,:/-])"
_LANGUAGES = frozenset({"de", "cs", "pl", "en"})
_FEW_WORDS = frozenset({"K", "M", "B", "T"})


@dataclass(frozen=True, slots=True)
class AmountReader:
    """Reads the amounts of texts in one language; ``multiples`` are its words for large numbers, in lower case. Without a
    pattern it reads nothing.
    """

    pattern: re.Pattern[str] | None
    multiples: Mapping[str, int]

    def amounts_in(self, text: str) -> Iterator[Found]:
        """Every amount in a plain text; both of „20 bis 30 Euro“."""
        for match in self.pattern.finditer(text) if self.pattern else ():
            written = match["before"] or match["behind"]
            currency = next(code for name, code in _NAMES.items() if re.fullmatch(name, written))
            multiple = self.multiples.get((match["multiple"] or "").lower().rstrip("."), 1)
            if match["from"]:
                yield Found(Amount(_number(match["from"], multiple), currency), match.start(), match.end("from"))
            start = match.start("number") if match["from"] else match.start()
            yield Found(Amount(_number(match["number"], multiple), currency), start, match.end())


@lru_cache(maxsize=64)
def amount_reader(locale: str) -> AmountReader:
    """The reader of a CLDR locale (``de``, ``en_GB``)."""
    if Locale.parse(locale).language not in _LANGUAGES:
        return AmountReader(None, {})
    multiples = _multiples(Locale.parse(locale))
    words = "|".join(sorted((re.escape(word) for word in multiples), key=lambda word: (-len(word), word)))
    multiple = rf"(?: *(?P<multiple>(?i:{words}))(?!\w)\.?)?"
    name = "|".join(_NAMES)
    numbers = rf"(?:(?P<from>{_NUMBER})(?: *- *| +(?:bis|und|až|do|to|and) +))?(?P<number>{_NUMBER})"
    before = r"(?:(?P<before>€|EUR|£|GBP|CHF|CZK|PLN|USD|US\$) *)?"
    behind = rf"(?:,-+)?{multiple}(?: *(?P<behind>{name})(?!\w))?"
    return AmountReader(re.compile(rf"{_ALONE}{before}{numbers}{behind}(?(before)|(?(behind)|(?!)))(?!\w)"), multiples)


def _multiples(locale: Locale) -> dict[str, int]:
    """A language's words for thousand, million and so on, from CLDR's compact numbers („0 Millionen“, „0 Mio.“)."""
    words = {}
    for width in ("long", "short"):
        for patterns in locale.compact_decimal_formats[width].values():
            for power, pattern in patterns.items():
                word = re.sub(r"[0\s\u00a0'.¤]", "", str(pattern.pattern))
                if word and word not in _FEW_WORDS:
                    words[word.lower()] = 10 ** (3 * ((len(power) - 1) // 3))
    return words


def _number(written: str, multiple: int) -> Decimal:
    """The number, so many times; see the module for how its separators are read."""
    match = re.fullmatch(r"(.*?)(?:[.,](\d{1,2}))?", written)
    assert match is not None, "the pattern takes any text"
    whole = re.sub(r"\D", "", match[1]) or "0"
    return (Decimal(f"{whole}.{match[2] or 0}") * multiple).normalize()
