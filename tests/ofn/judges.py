"""The published schemas of the Czech open formal standards, without a network."""

import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
from referencing import Registry, Resource

_SCHEMAS = Path(__file__).parents[1] / "schemas" / "ofn.json"
NEWS = "https://ofn.gov.cz/aktuality/2020-07-01/schémata/aktuality.json"
EVENTS = "https://ofn.gov.cz/události/2020-07-01/schémata/události.json"


@cache
def _schemas() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_SCHEMAS.read_text(encoding="utf-8"))
    return found


def _retrieve(uri: str) -> Resource[Any]:
    """A schema by its address, which the schemas write percent-encoded or not."""
    return Resource.from_contents(_schemas()[unquote(uri)])


@cache
def _validator(schema: str) -> Any:
    registry: Registry[Any] = Registry(retrieve=_retrieve)  # type: ignore[call-arg]  # attrs' alias
    checker = jsonschema.FormatChecker()
    return jsonschema.Draft201909Validator(_schemas()[schema], registry=registry, format_checker=checker)


def complaints(content: bytes, schema: str) -> list[str]:
    """What a schema finds wrong in a file."""
    errors = _validator(schema).iter_errors(json.loads(content))
    return [f"{'/'.join(str(each) for each in error.path)} {error.message[:200]}" for error in errors]
