"""The examples of docs/partners.md are what partners get: the schemas of the formats accept them."""

import json
import re
from typing import Any

from tests.building import ROOT
from tests.ninjs.judges import complaints as of_ninjs
from tests.ofn.judges import NEWS
from tests.ofn.judges import complaints as of_ofn

_EXAMPLE = re.compile(r"^```json\n(\[.*?\])\n```$", re.MULTILINE | re.DOTALL)


def _examples() -> list[tuple[str, list[dict[str, Any]]]]:
    written = (ROOT / "docs" / "partners.md").read_text(encoding="utf-8")
    return [(match[1], json.loads(match[1])) for match in _EXAMPLE.finditer(written)]


def test_the_ninjs_example_is_ninjs() -> None:
    (text,) = (text for text, items in _examples() if "uri" in items[0])

    assert list(of_ninjs(text.encode())) == []


def test_the_ofn_example_is_aktuality() -> None:
    (text,) = (text for text, items in _examples() if "iri" in items[0])

    assert of_ofn(text.encode(), NEWS) == []
