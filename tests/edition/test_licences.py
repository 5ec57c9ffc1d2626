"""The addresses of licences."""

import pytest

from plugins.edition.licences import licence_url


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("https://example.org/licence", "https://example.org/licence"),
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-SA-3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
    ],
)
def test_a_licence_that_is_known_has_an_address(written: str, url: str) -> None:
    assert licence_url(written) == url


@pytest.mark.parametrize(
    "written", ["Alle Rechte vorbehalten", "CC BY", "https://example.org/a b", "CC-BY-4.0 oder anders"]
)
def test_other_words_have_none(written: str) -> None:
    assert licence_url(written) is None
