"""The field types of content files: what a value may look like, checked once, while a file is read.

Every validator takes what YAML wrote (text, list or mapping) and gives a domain value, or raises FieldError with the code
of a problem. Not for rules that need other fields or other files: those are in
release_reading.py and catalogue_checks.py.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from typing import Annotated, Any, NoReturn
from urllib.parse import unquote, urlsplit
from uuid import UUID
from zoneinfo import available_timezones

from pydantic import BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError
from slugify import slugify

from plugins.newsroom.colours import LIGHT_GROUND, colour_from, contrast, readable
from plugins.newsroom.languages import is_language_tag
from plugins.newsroom.moments import LocalMoment, MomentError, parse_moment
from plugins.newsroom.names import is_id
from plugins.newsroom.recurrence import is_recurrence
from plugins.newsroom.revisions import is_revision
from plugins.newsroom.texts import Texts

# Every checked dataclass forbids unknown keys: a misspelt key must never be silently ignored.
STRICT = ConfigDict(extra="forbid", arbitrary_types_allowed=True)

_EMAIL = re.compile(r"[\w.!#$%&*+/=^`{|}~-]+@[\w-]+(?:\.[\w-]+)+")
_URL = re.compile(r"https?://[^\s<>\"']+")
_PATH = re.compile(r"(?:/[\w.~+,@()-]+)+/?")
# What HTML, XML and iCalendar all forbid; YAML can write it as an escape.
CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")

# Not the no-break space: it was typed on purpose.
_WHITE_SPACE = re.compile(r"[ \t\r\n]+")
_PHONE = re.compile(r"[+(]?\d[\d ()/-]{1,24}\d")
# The database has a name for machines on which nobody has set a zone.
_ZONES = frozenset(available_timezones()) - {"Factory"}


def shape_of(written: object) -> str:
    """The word for what was written, as messages name it."""
    if isinstance(written, dict):
        return "“key: value” lines"
    return "a list" if isinstance(written, list) else "a text"


def fail(code: str, *, below: str | None = None, **details: object) -> NoReturn:
    """Raise the field error of a problem code; pydantic adds where it happened. ``below`` names the key of a mapping that
    is wrong, where pydantic only sees the mapping.
    """
    raise PydanticCustomError(
        code, "see problem_kinds.py", {"below": below, "problem": {k: str(v) for k, v in details.items()}}
    )


def _line(written: object, below: str | None = None) -> str:
    if not isinstance(written, str):
        fail("wrong-shape", below=below, shape=shape_of(written), expected="a text")
    text = _WHITE_SPACE.sub(" ", written).strip(" ")
    control = CONTROL_CHARACTER.search(text)
    if control is not None:
        fail("control-character", below=below, found=f"U+{ord(control[0]):04X}")
    if not text:
        fail("wrong-shape", below=below, shape="an empty text", expected="a text")
    return text


def _line_of(written: object) -> str:
    return _line(written)  # pydantic would take a second parameter for its own


def _matching(pattern: re.Pattern[str], code: str) -> Callable[[object], str]:
    def check(written: object) -> str:
        text = _line(written)
        return text if pattern.fullmatch(text) else fail(code, found=text)

    return check


def _texts(written: object) -> Texts:
    if isinstance(written, Texts):
        return written
    if isinstance(written, str):
        return Texts.same_in_all(_line(written))
    if not isinstance(written, dict) or not written:
        fail("wrong-shape", shape=shape_of(written), expected="a text, or one text per language")
    for tag in written:
        if not is_language_tag(tag):
            fail("invalid-language", below=tag, found=tag)
    return Texts(tuple((tag, _line(text, below=tag)) for tag, text in written.items()))


def _moment(written: object) -> LocalMoment:
    try:
        return parse_moment(_line(written))
    except MomentError as error:
        fail(error.code, found=error.found)


def _moment_or_clock(written: object) -> LocalMoment | dt.time:
    text = _line(written)
    if re.fullmatch(r"(?:[01]?\d|2[0-3]):[0-5]\d", text):
        hour, minute = text.split(":")
        return dt.time(int(hour), int(minute))
    return _moment(written)


def _day(written: object) -> dt.date:
    moment = _moment(written)
    return moment.day if moment.is_date else fail("wrong-shape", shape="a date with a time", expected="a date")


def _days(written: object) -> tuple[dt.date, ...]:
    """Days, each once, sorted; one day alone is a list of one."""
    return tuple(sorted({_day(item) for item in (written if isinstance(written, list) else [written])}))


def _words(written: object) -> tuple[str, ...]:
    """A list of words without repetitions; one word alone is a list of one."""
    if isinstance(written, str):
        written = [written]
    if not isinstance(written, list):
        fail("wrong-shape", shape=shape_of(written), expected="a list")
    return tuple(dict.fromkeys(_line(item) for item in written))


def _as_list(written: object) -> list[Any]:
    if not isinstance(written, list):
        fail("wrong-shape", shape=shape_of(written), expected="a list")
    return written


def _zone(written: object) -> str:
    name = _line(written)
    return name if name in _ZONES else fail("invalid-timezone", found=name)


def _country(written: object) -> str:
    code = _line(written)
    return code if re.fullmatch(r"[A-Z]{2}", code) else fail("invalid-country", found=code)


# Of the first seven digits of a number in the Czech register of persons (IČO); the eighth checks them, modulo 11.
_WEIGHTS_OF_ICO = (8, 7, 6, 5, 4, 3, 2)


def _ico(written: object) -> str:
    number = _line(written)
    if re.fullmatch(r"[0-9]{8}", number):
        *digits, check = (int(digit) for digit in number)
        remainder = sum(weight * digit for weight, digit in zip(_WEIGHTS_OF_ICO, digits, strict=True)) % 11
        if check == (11 - remainder) % 10:
            return number
    return fail("invalid-ico", found=number)


def _uuid(written: object) -> UUID:
    text = _line(written)
    try:
        return UUID(text)
    except ValueError:
        fail("invalid-uuid", found=text)


def _language_tag(written: object) -> str:
    tag = _line(written)
    return tag if is_language_tag(tag) else fail("invalid-language", found=tag)


def _slug(written: object) -> str:
    text = _line(written)
    return text if is_id(text) else fail("invalid-slug", found=text)


def _id(written: object) -> str:
    text = _line(written)
    return text if is_id(text) else fail("invalid-id", found=text, suggestion=slugify(text) or "name")


def _file_name(written: object) -> str:
    name = unicodedata.normalize("NFC", written.strip()) if isinstance(written, str) else _line(written)
    if not name or CONTROL_CHARACTER.search(name) or "/" in name or "\\" in name or name.startswith("."):
        fail("invalid-file-name", found=name)
    return name


def _whole_number(written: object) -> int:
    text = _line(written)
    return (
        int(text)
        if re.fullmatch(r"-?\d{1,9}", text)
        else fail("wrong-shape", shape="a text", expected="a whole number")
    )


def _url(written: object) -> str:
    text = _line(written)
    try:
        parts = urlsplit(text)
    except ValueError:
        fail("invalid-url", found=text)
    return (
        text if _URL.fullmatch(text) and parts.hostname and "@" not in parts.netloc else fail("invalid-url", found=text)
    )


def _alias(written: object) -> str:
    """An old path of this site, as files are named: percent-encoding undone. A last part without an ending is a folder, and so
    is the ``index.html`` that stands in one. Names that begin with a dot are for servers (``.htaccess``).
    """
    line = _line(written)
    text = unicodedata.normalize("NFC", unquote(line if line.startswith("/") or ":" in line else f"/{line}"))
    if not _PATH.fullmatch(text) or "/." in text:
        fail("invalid-alias", found=text)
    if text.endswith("/index.html"):
        text = text.removesuffix("index.html")
    return text if text.endswith("/") or "." in text.rpartition("/")[2] else f"{text}/"


def _aliases(written: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_alias(each) for each in _words(written)))


def _accent(written: object) -> str:
    text = _line(written)
    colour = colour_from(text)
    if colour is None:
        fail("invalid-colour", found=text)
    if readable(colour) != colour:
        found = f"{contrast(colour, LIGHT_GROUND):.1f}"
        fail("accent-contrast", found=text, contrast=found, suggestion=readable(colour).removeprefix("#"))
    return colour


def _recurrence(written: object) -> str:
    rule = _line(written)
    return rule if is_recurrence(rule) else fail("invalid-recurrence", found=rule)


def _revision(written: object) -> str:
    text = _line(written)
    return text if is_revision(text) else fail("invalid-revision", found=text)


def _yes_or_no(written: object) -> bool:
    text = _line(written).lower()
    if text not in {"true", "false"}:
        fail("wrong-shape", shape="a text", expected="true or false")
    return text == "true"


def _geo(written: object) -> tuple[float, float]:
    if isinstance(written, list) and len(written) == 2:
        try:
            latitude, longitude = (float(_line(each)) for each in written)
        except ValueError:
            pass
        else:
            if abs(latitude) <= 90 and abs(longitude) <= 180:
                return latitude, longitude
    fail("wrong-shape", shape=shape_of(written), expected="two numbers [latitude, longitude]")


Line = Annotated[str, BeforeValidator(_line_of)]
LocalTexts = Annotated[Texts, BeforeValidator(_texts)]
Accent = Annotated[str, BeforeValidator(_accent)]
Moment = Annotated[LocalMoment, BeforeValidator(_moment)]
MomentOrClock = Annotated[LocalMoment | dt.time, BeforeValidator(_moment_or_clock)]
Day = Annotated[dt.date, BeforeValidator(_day)]
Days = Annotated[tuple[dt.date, ...], BeforeValidator(_days)]
Email = Annotated[str, BeforeValidator(_matching(_EMAIL, "invalid-email"))]
Url = Annotated[str, BeforeValidator(_url)]
Phone = Annotated[str, BeforeValidator(_matching(_PHONE, "invalid-phone"))]
Recurrence = Annotated[str, BeforeValidator(_recurrence)]
Aliases = Annotated[tuple[str, ...], BeforeValidator(_aliases)]
Words = Annotated[tuple[str, ...], BeforeValidator(_words)]
AsList = BeforeValidator(_as_list)
ZoneName = Annotated[str, BeforeValidator(_zone)]
Country = Annotated[str, BeforeValidator(_country)]
Ico = Annotated[str, BeforeValidator(_ico)]
Namespace = Annotated[UUID, BeforeValidator(_uuid)]
LanguageTag = Annotated[str, BeforeValidator(_language_tag)]
Slug = Annotated[str, BeforeValidator(_slug)]
Id = Annotated[str, BeforeValidator(_id)]
FileName = Annotated[str, BeforeValidator(_file_name)]
WholeNumber = Annotated[int, BeforeValidator(_whole_number)]
Revision = Annotated[str, BeforeValidator(_revision)]
YesOrNo = Annotated[bool, BeforeValidator(_yes_or_no)]
Geo = Annotated[tuple[float, float], BeforeValidator(_geo)]
