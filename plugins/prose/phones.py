"""Telephone numbers in a text, as E.164, with Google's libphonenumber (the package phonenumbers).

A number without a country code is one of the region the office is in. A number that begins with ``+`` counts even where
that country has no such number: a digit too few is what a slip looks like.
"""

import re
from collections.abc import Iterator

import phonenumbers
from phonenumbers import Leniency, PhoneNumber, PhoneNumberFormat, PhoneNumberMatch, PhoneNumberMatcher

from plugins.prose.plain_text import blanked
from plugins.prose.values import Found, Phone

# The matcher is thorough and slow; without seven digits near each other there is nothing for it.
_CANDIDATE = re.compile(r"\d(?:[ ()/.-]{0,3}\d){6}")


def phones_in(text: str, region: str | None) -> Iterator[Found]:
    """Telephone numbers in a text; ``region`` is ISO 3166-1 alpha-2, None where only ``+`` numbers can be told."""
    if not _CANDIDATE.search(text):
        return
    for match in PhoneNumberMatcher(text, region, leniency=Leniency.VALID):
        if not _CANDIDATE.search(match.raw_string):
            continue  # „16.45“ is a valid German number
        yield _found(match)
        text = blanked(text, [(match.start, match.end)])
    if "+" in text:
        for match in PhoneNumberMatcher(text, None, leniency=Leniency.POSSIBLE):
            yield _found(match)


def phone_of(written: str, region: str | None) -> Phone | None:
    """The number of a content file (``phones``, ``fax``); None where it is none."""
    try:
        return _phone(phonenumbers.parse(written, region))
    except phonenumbers.NumberParseException:
        return None


def _found(match: PhoneNumberMatch) -> Found:
    brackets = len(match.raw_string) - len(match.raw_string.lstrip("[( "))  # of a link, or around the number
    is_closed = match.raw_string[brackets:].count(")") > match.raw_string[brackets:].count("(")
    start = match.start if is_closed else match.start + brackets
    return Found(_phone(match.number), start, match.end)


def _phone(number: PhoneNumber) -> Phone:
    return Phone(phonenumbers.format_number(number, PhoneNumberFormat.E164), number.country_code or 0)
