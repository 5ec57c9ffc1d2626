"""JSON files for machines, without what is not known: an absent property says nothing, an empty one something wrong."""

from typing import Any

import msgspec


def json_document(value: Any) -> bytes:
    """A value without its gaps as JSON in UTF-8, a line for each property; equal values give equal bytes."""
    return msgspec.json.format(msgspec.json.encode(without_gaps(value)), indent=1) + b"\n"


def json_part(value: Any) -> msgspec.Raw:
    """A value without its gaps, written once for several documents."""
    return msgspec.Raw(msgspec.json.encode(without_gaps(value)))


def without_gaps(value: Any) -> Any:
    """A value of dicts and lists without properties that are empty or None; a number or truth value is never a gap."""
    if isinstance(value, dict):
        kept = {key: without_gaps(each) for key, each in value.items()}
        return {key: each for key, each in kept.items() if each or isinstance(each, int | float)}
    return [without_gaps(each) for each in value] if isinstance(value, list) else value
