"""Readers of vCards: a strict one made after RFC 2425 and RFC 2426 alone, and vobject, which writes ours.

The strict one takes bytes apart by the grammar: it knows nothing of the library's ways, so a mistake of the library is seen.
"""

import re
from dataclasses import dataclass

import vobject  # type: ignore[import-untyped]  # ships no types

# RFC 2425 section 5.8.2: name, parameters whose values are quoted or safe, a colon, a value without control characters.
_LINE = re.compile(
    r"(?P<name>[A-Za-z0-9-]+)(?P<params>(?:;[A-Za-z0-9-]+=(?:\"[^\"\x00-\x1f]*\"|[^;:,\"\x00-\x1f]*)(?:,(?:\"[^\"\x00-\x1f]*\"|[^;:,\"\x00-\x1f]*))*)*):(?P<value>[^\x00-\x08\x0a-\x1f\x7f]*)"
)
# What RFC 2426 defines; anything else must begin with X-.
_KNOWN = re.compile(
    "BEGIN|END|VERSION|PRODID|UID|FN|N|ORG|TITLE|ROLE|TEL|EMAIL|ADR|URL|NOTE|REV|NICKNAME|PHOTO|BDAY|LABEL|MAILER|TZ|GEO|"
    "LOGO|AGENT|CATEGORIES|SORT-STRING|SOUND|CLASS|KEY|NAME|PROFILE|SOURCE"
)
_STRUCTURED = {"N": 5, "ADR": 7}
# An escaped character, which says nothing about where a value ends; section 5 has these and no others.
_ESCAPED = re.compile(r"\\(?P<character>.)")


@dataclass(frozen=True)
class Line:
    """A content line: ``parts`` are the unescaped components of its value, which most have one of."""

    name: str
    types: tuple[str, ...]
    parts: tuple[str, ...]


def cards_in(content: bytes) -> list[list[Line]]:
    """The cards of a file, read strictly.

    Raises:
        AssertionError: the file breaks a rule.
    """
    assert content.endswith(b"\r\n"), "the last line has no end"
    physical = content.removesuffix(b"\r\n").split(b"\r\n")
    for line in physical:
        assert b"\n" not in line, f"a bare line feed: {line!r}"
        assert b"\r" not in line, f"a bare carriage return: {line!r}"
        assert len(line) <= 75, f"{len(line)} octets: {line!r}"
        line.decode("utf-8")  # a character cut in two by folding would not be UTF-8
    logical = content.replace(b"\r\n ", b"").decode("utf-8").removesuffix("\r\n").split("\r\n")
    return _cards([_line(each) for each in logical])


def _line(text: str) -> Line:
    match = _LINE.fullmatch(text)
    assert match is not None, f"not a content line: {text!r}"
    name = match["name"].upper()
    assert _KNOWN.fullmatch(name) or name.startswith("X-"), f"{name} is no property of vCard 3.0"
    parameters = re.findall(r";([A-Za-z0-9-]+)=([^;]*)", match["params"])
    types = tuple(word.upper() for key, values in parameters if key.upper() == "TYPE" for word in values.split(","))
    return Line(name, types, tuple(_parts(name, match["value"])))


def _parts(name: str, value: str) -> list[str]:
    if name in {"URL", "UID", "VERSION", "PRODID", "BEGIN", "END"}:
        return [value]
    for escaped in _ESCAPED.finditer(value):
        assert escaped["character"] in "\\,;nN", f"an unknown escape in {value!r}"
    bare = _ESCAPED.sub("", value)
    assert not bare.endswith("\\"), f"an escape of nothing in {value!r}"
    structured = name in {*_STRUCTURED, "ORG"}
    assert "," not in bare, f"a comma that separates in {value!r}"
    assert structured or ";" not in bare, f"a semicolon that separates in {value!r}"
    parts = re.findall(r"(?:^|;)((?:\\.|[^\\;])*)", value) if structured else [value]
    assert len(parts) == _STRUCTURED.get(name, len(parts)), f"{len(parts)} components in {value!r}"
    return [_ESCAPED.sub(lambda each: "\n" if each["character"] in "nN" else each["character"], part) for part in parts]


def _cards(lines: list[Line]) -> list[list[Line]]:
    cards: list[list[Line]] = []
    for line in lines:
        if line.name == "BEGIN":
            assert line.parts == ("VCARD",)
            cards.append([])
        elif line.name == "END":
            _complete(cards[-1])
        else:
            cards[-1].append(line)
    assert [line.name for line in lines].count("END") == len(cards), "a card without an end"
    return cards


def _complete(card: list[Line]) -> None:
    """RFC 2426 section 4: VERSION, FN and N must be there, UID once at most."""
    names = [line.name for line in card]
    assert names[0] == "VERSION"
    assert card[0].parts == ("3.0",)
    assert [names.count(name) for name in ("VERSION", "FN", "N", "UID")] == [1, 1, 1, 1]


def all_of(card: list[Line], name: str) -> list[str]:
    """The values of a property; components stand between bars."""
    return ["|".join(line.parts) for line in card if line.name == name]


def one(card: list[Line], name: str) -> str:
    (value,) = all_of(card, name)
    return value


def agreed(content: bytes) -> list[list[Line]]:
    """The cards of a file as the strict reader has them, where vobject reads the same names and numbers."""
    strict = cards_in(content)
    other = [
        (card.fn.value, [each.value for each in card.contents.get("tel", [])])
        for card in vobject.readComponents(content.decode())
    ]
    assert other == [(one(card, "FN"), all_of(card, "TEL")) for card in strict]
    return strict
