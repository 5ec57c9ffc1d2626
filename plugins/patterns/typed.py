"""Plain data of examples as what components take: the blocks of page models, with every key and every type checked.

For the examples of components alone. Content has its own readers, which know languages, ids and problems.
"""

import dataclasses
import datetime as dt
import types
from collections.abc import Callable, Mapping
from enum import EnumType
from typing import Any, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from plugins.newsroom.events import Attendance, EventStatus, Span
from plugins.newsroom.groups import GroupStatus
from plugins.newsroom.kinds import Kind
from plugins.newsroom.languages import Language
from plugins.newsroom.releases import ChangeType
from plugins.newsroom.texts import Text, Texts
from plugins.newsroom.yaml_text import Location, Written
from plugins.pages.models import (
    cards,
    directories,
    events,
    frame,
    links,
    lists,
    media,
    offices,
    people,
    registers,
    releases,
    searching,
    standing,
    statement,
)

_MANY = "list of "
_MODELS = (
    *(cards, directories, events, frame, links, lists, media),
    *(offices, people, registers, releases, searching, standing, statement),
)


@dataclasses.dataclass(frozen=True, slots=True)
class Age:
    """Of a release's page, what says how old it is; the whole page would be too much to write into an example."""

    date: dt.datetime
    expired: dt.date | None
    is_old: bool


class ExampleError(Exception):
    """Something of an example does not fit its component; ``location`` says where in the file."""

    def __init__(self, location: Location, message: str) -> None:
        super().__init__(message)
        self.location = location


def _classes() -> dict[str, Any]:
    plain = (str, bool, int, float, dt.date, dt.datetime)
    domain = (Age, Text, Span, Kind, EventStatus, Attendance, GroupStatus, ChangeType, Language)
    blocks = (each for module in _MODELS for each in vars(module).values() if isinstance(each, type))
    return {"Count": tuple[str, int], **{each.__name__: each for each in (*plain, *domain, *blocks)}}


def type_named(name: str) -> Any:
    """The type a parameter's description names: ``Text``, ``list of Link``.

    Raises:
        LookupError: there is none of that name.
    """
    if name.startswith(_MANY):
        return tuple[type_named(name.removeprefix(_MANY)), ...]  # type: ignore[misc]  # a type made while running
    return _classes()[name]


class Reader:
    """Reads examples for pages in one language: texts written as language maps are given in it."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def read(self, wanted: Any, written: Written, at: Location) -> Any:
        """What was written, as a value of a type.

        Raises:
            ExampleError: it is of another type, or a key is unknown or missing.
        """
        if wanted is Text:
            return self._text(written, at)
        if wanted is Language:
            return self._language
        if get_origin(wanted) in {Union, types.UnionType}:
            return self._one_of([each for each in get_args(wanted) if each is not types.NoneType], written, at)
        if get_origin(wanted) is tuple:
            return self._items(get_args(wanted), written, at)
        if dataclasses.is_dataclass(wanted):
            return self._model(wanted, written, at)
        return _scalar(wanted, written, at)

    def _text(self, written: Written, at: Location) -> Text:
        if isinstance(written, str):
            return Text(written)
        if isinstance(written, dict) and all(isinstance(each, str) for each in written.values()):
            return Texts(tuple((tag, str(each)) for tag, each in written.items())).for_reader(self._language)
        raise ExampleError(at, f"{_shape(written)}; a text is expected, or one for each language")

    def _one_of(self, types_: list[Any], written: Written, at: Location) -> Any:
        """The first that fits; the last says what is wrong."""
        for each in types_[:-1]:
            try:
                return self.read(each, written, at)
            except ExampleError:
                continue
        return self.read(types_[-1], written, at)

    def _items(self, wanted: tuple[Any, ...], written: Written, at: Location) -> tuple[Any, ...]:
        if not isinstance(written, list):
            raise ExampleError(at, f"{_shape(written)}; a list is expected")
        kinds = [wanted[0]] * len(written) if wanted[-1] is Ellipsis else list(wanted)
        if len(kinds) != len(written):
            raise ExampleError(at, f"a list of {len(written)}; {len(kinds)} items are expected")
        return tuple(
            self.read(kind, each, (*at, number)) for number, (kind, each) in enumerate(zip(kinds, written, strict=True))
        )

    def _model(self, wanted: Any, written: Written, at: Location) -> Any:
        if not isinstance(written, dict):
            raise ExampleError(at, f"{_shape(written)}; the keys of {wanted.__name__} are expected")
        hints = get_type_hints(wanted)
        fields = {each.name: each for each in dataclasses.fields(wanted)}
        check_keys(written, fields, {name for name, each in fields.items() if _is_needed(each, hints[name])}, at)
        values = {
            name: self.read(hints[name], written[name], (*at, name)) if name in written else _empty(each, hints[name])
            for name, each in fields.items()
        }
        return _in_zone(wanted(**values)) if wanted is Span else wanted(**values)


def check_keys(written: Mapping[str, Any], known: Mapping[str, Any], needed: set[str], at: Location) -> None:
    """Raise an ExampleError for keys that are unknown or missing."""
    for name in written.keys() - known.keys():
        raise ExampleError((*at, name), f"“{name}” is unknown; one of these is expected: {', '.join(known)}")
    for name in sorted(needed - written.keys()):
        raise ExampleError(at, f"“{name}” is missing; add it, or take the example away")


def _is_needed(field: dataclasses.Field[Any], hint: Any) -> bool:
    has_default = field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING
    return not (has_default or hint is bool or types.NoneType in get_args(hint) or get_origin(hint) is tuple)


def _empty(field: dataclasses.Field[Any], hint: Any) -> Any:
    """What a field has that is not written: its default, nothing, no items, or no."""
    if field.default is not dataclasses.MISSING:
        return field.default
    return None if types.NoneType in get_args(hint) else () if get_origin(hint) is tuple else False


def _in_zone(span: Span) -> Span:
    """The times of a span are those of its zone."""
    start, end = (each and each.replace(tzinfo=ZoneInfo(span.timezone)) for each in (span.start, span.end))
    assert start is not None, "a span has a start"
    return Span(start, end, span.all_day, span.timezone)


def _bool(written: str) -> bool:
    return {"true": True, "false": False}[written]


_READ: dict[Any, Callable[[str], Any]] = {
    str: str,
    bool: _bool,
    int: int,
    float: float,
    dt.date: dt.date.fromisoformat,
    dt.datetime: dt.datetime.fromisoformat,
}


def _scalar(wanted: Any, written: Written, at: Location) -> Any:
    name = getattr(wanted, "__name__", str(wanted))
    if not isinstance(written, str):
        raise ExampleError(at, f"{_shape(written)}; {name} is expected")
    try:
        return wanted(written) if isinstance(wanted, EnumType) else _READ[wanted](written)
    except (ValueError, KeyError) as error:
        raise ExampleError(at, f"“{written}” is not of the type {name}; write it as such") from error


def _shape(written: Written) -> str:
    return {"str": "a text", "list": "a list", "dict": "keys and values"}[type(written).__name__]
