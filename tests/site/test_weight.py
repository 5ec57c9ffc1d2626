"""What a page weighs: its HTML and the one stylesheet, compressed as servers do, without pictures."""

import gzip

import pytest

from tests.built_site import BuiltSite

# 30 kB; the directory of feeds grows with the number of scopes, and is measured like all others.
_LIMIT = 30_000
_STYLESHEET = "theme/depesche.css"


def _compressed(content: bytes) -> int:
    return len(gzip.compress(content, 6, mtime=0))


def test_no_page_of_the_sample_weighs_more_than_30_kb(sample_site: BuiltSite) -> None:
    """Prints the heaviest five (``pytest -s``)."""
    style = _compressed(sample_site.read(_STYLESHEET))
    weights = {path: style + _compressed(sample_site.read(path)) for path in sample_site.pages}
    heaviest = sorted(weights, key=lambda path: (-weights[path], path))
    print(f"\nthe stylesheet: {style} bytes")  # noqa: T201 for people who look (pytest -s)
    for path in heaviest[:5]:
        print(f"{weights[path]:>8} bytes  {path}")  # noqa: T201

    assert [path for path in heaviest if weights[path] > _LIMIT] == []


@pytest.mark.parametrize("attribute", ['rel="stylesheet"', "<style"])
def test_a_page_asks_for_one_stylesheet_and_has_none_inside(sample_site: BuiltSite, attribute: str) -> None:
    expected = 1 if attribute.startswith("rel") else 0
    for path in sample_site.pages:
        assert sample_site.read(path).decode().count(attribute) == expected, path
