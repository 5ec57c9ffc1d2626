"""From a YAML document to a checked entry: pydantic's findings become problems with positions and our codes.

A field that cannot be read is left out and the rest is read all the same, so that one run shows every problem.
"""

import copy
import dataclasses
import difflib
import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar, cast, get_args, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from plugins.newsroom.fields import shape_of
from plugins.newsroom.problem_kinds import PROBLEM_KINDS
from plugins.newsroom.problems import Position, Problem, problem
from plugins.newsroom.texts import Texts
from plugins.newsroom.yaml_text import Location, YamlDocument

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Read(Generic[Entry]):
    """An entry, the document it was read from, and the top-level keys that were written but could not be read."""

    entry: Entry
    document: YamlDocument
    unreadable: frozenset[str] = frozenset()

    def position(self, *location: str | int) -> Position:
        return self.document.position(*location)


def read_entry(
    entry_type: type[Entry], document: YamlDocument, problems: list[Problem], **given: str
) -> Read[Entry] | None:
    """Check a document against an entry type; ``given`` are fields the file's place says (its id).

    None where a required field is missing or unreadable; everything found is appended to ``problems``.
    """
    content: dict[str, Any] = dict(document.content)
    misplaced = [key for key in given if content.pop(key, None) is not None]
    problems.extend(_unknown_key(entry_type, document, (key,), hidden=frozenset(given)) for key in misplaced)
    problems.extend(_blank_unknown_keys(entry_type, document, frozenset(given)))
    adapter: TypeAdapter[Entry] = _adapter(cast(Hashable, entry_type))
    try:
        return Read(adapter.validate_python({**content, **given}), document)
    except ValidationError as error:
        found = error.errors(include_url=False)
    problems.extend(_problem_of(each, entry_type, document, frozenset(given)) for each in found)
    unreadable = frozenset(str(each["loc"][0]) for each in found)
    without_keys = {key: value for key, value in content.items() if key not in unreadable}
    for readable in (_without_parts(content, [each["loc"] for each in found]), without_keys):
        try:
            return Read(adapter.validate_python({**readable, **given}), document, unreadable)
        except ValidationError:
            continue
    return None


def _blank_unknown_keys(entry_type: type, document: YamlDocument, hidden: frozenset[str]) -> Iterator[Problem]:
    """A misspelt key is one even while nothing stands behind it."""
    known = set(_keys_at(entry_type, ()))
    for location in document.positions:
        if len(location) == 1 and location[0] not in known and location[0] not in document.content:
            yield _unknown_key(entry_type, document, location, hidden)


def _part_of(written: Any, part: str | int) -> Any:
    if isinstance(written, list) and isinstance(part, int):
        return written[part]
    return written.get(part) if isinstance(written, dict) else None


def _without_parts(content: dict[str, Any], locations: list[tuple[str | int, ...]]) -> dict[str, Any]:
    """The content without just the keys that are wrong. Entries of lists stay, since those behind would change places."""
    kept = copy.deepcopy(content)
    for location in locations:
        *way, last = (part for part in location if part != "[key]")
        target: Any = kept
        for part in way:
            target = _part_of(target, part)
        if isinstance(target, dict):
            target.pop(last, None)
    return kept


@cache
def _adapter(entry_type: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(cast(Any, entry_type))


def nearest(found: str, allowed: list[str]) -> str | None:
    """The allowed word that ``found`` was probably meant to be."""
    return next(iter(difflib.get_close_matches(found.lower(), allowed, n=1, cutoff=0.65)), None)


def with_suggestion(position: Position, code: str, found: str, allowed: list[str], **details: str) -> Problem:
    """A problem of ``code``, or of ``<code>-similar`` where a near word is allowed."""
    suggestion = nearest(found, allowed)
    if suggestion is not None:
        code, details = f"{code}-similar", {**details, "suggestion": suggestion}
    return problem(position, code, found=found, allowed=", ".join(allowed) or "–", **details)


def _problem_of(error: ErrorDetails, entry_type: type, document: YamlDocument, hidden: frozenset[str]) -> Problem:
    is_key = error["loc"][-1] == "[key]"  # the key of a mapping is wrong, not its value
    location = tuple(part for part in error["loc"] if part != "[key]")
    details = error.get("ctx", {})
    below = details.get("below")
    position = document.position(*location, *([below] if below else []))
    named = location[:-1] if is_key else location
    key = next((str(part) for part in reversed(named) if isinstance(part, str)), "")
    kind = error["type"]
    if kind in PROBLEM_KINDS:
        return problem(position, kind, **{"key": below or key, **details.get("problem", {})})
    if kind == "missing":
        return problem(position, "missing-key", key=key)
    if kind in {"unexpected_keyword_argument", "extra_forbidden"}:
        return _unknown_key(entry_type, document, location, hidden)
    if kind in {"enum", "literal_error"} and isinstance(error["input"], str):
        allowed = re.findall(r"'([^']*)'", str(error.get("ctx", {}).get("expected", "")))
        return with_suggestion(position, "unknown-value", error["input"], allowed, key=key)
    expected = "a text" if kind in {"enum", "literal_error"} else "“key: value” lines"
    return problem(position, "wrong-shape", key=key, shape=shape_of(error["input"]), expected=expected)


def _unknown_key(
    entry_type: type, document: YamlDocument, location: tuple[str | int, ...], hidden: frozenset[str]
) -> Problem:
    key = str(location[-1])
    allowed = [name for name in _keys_at(entry_type, location[:-1]) if name not in hidden]
    suggestion = nearest(key, allowed)
    if suggestion is not None:
        return problem(document.position(*location), "unknown-key-similar", key=key, suggestion=suggestion)
    return problem(document.position(*location), "unknown-key", key=key, allowed=", ".join(allowed))


def _keys_at(entry_type: type, location: tuple[str | int, ...]) -> list[str]:
    """The keys a mapping at ``location`` may have, as they are written in files."""
    current = entry_type
    for part in location:
        if isinstance(part, str):
            names = {_written_name(each): each.name for each in dataclasses.fields(current)}
            hint = get_type_hints(current)[names.get(part, part)]
            current = next(iter(_dataclasses_in(hint)), current)
    return [_written_name(each) for each in dataclasses.fields(current)]


def texts_in(entry: Any, location: Location = ()) -> Iterator[tuple[Location, Texts]]:
    """Every language map inside an entry, with its location as written."""
    if isinstance(entry, Texts):
        yield location, entry
    elif isinstance(entry, tuple):
        for index, item in enumerate(entry):
            yield from texts_in(item, (*location, index))
    elif dataclasses.is_dataclass(entry):
        for each in dataclasses.fields(entry):
            yield from texts_in(getattr(entry, each.name), (*location, _written_name(each)))


def _written_name(each: "dataclasses.Field[Any]") -> str:
    return (each.default.alias or each.name) if isinstance(each.default, FieldInfo) else each.name


def _dataclasses_in(hint: Any) -> list[type]:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return [hint]
    return [found for each in get_args(hint) for found in _dataclasses_in(each)]
