"""IPTC's own schema of ninjs, without a network."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
from referencing import Registry, Resource

_SCHEMAS = Path(__file__).parents[1] / "schemas"
_GEOJSON = "https://geojson.org/schema/GeoJSON.json"


@cache
def _validator() -> Any:
    schema, geojson = (
        json.loads((_SCHEMAS / name).read_text(encoding="utf-8")) for name in ("ninjs-schema_3.1.json", "geojson.json")
    )
    registry: Registry[Any] = Registry().with_resource(_GEOJSON, Resource.from_contents(geojson))
    return jsonschema.Draft202012Validator(schema, registry=registry, format_checker=jsonschema.FormatChecker())


def complaints(content: bytes) -> Iterator[str]:
    """What IPTC's schema finds wrong in the items of a file."""
    for item in json.loads(content):
        for error in _validator().iter_errors(item):
            yield f"{item.get('uri')}: {'/'.join(str(each) for each in error.path)} {error.message[:200]}"
