"""Which texts run against a page."""

import pytest

from plugins.interface.directions import runs_against
from plugins.newsroom.languages import Direction


@pytest.mark.parametrize(
    ("text", "direction", "against"),
    [
        ("Jan Kowalski", "rtl", True),
        ("PhDr. Eva Nováková, Ph.D.", "rtl", True),
        ("Jan Kowalski", "ltr", False),
        ("Nováková", "ltr", False),
        ("جمعية", "ltr", True),
        ("עמותה", "ltr", True),
        ("جمعية", "rtl", False),
        ("COVID-19 في ألمانيا", "rtl", False),
        ("جمعية Kowalski", "ltr", False),
        ("2026 / 3", "rtl", False),
        ("", "rtl", False),
    ],
)
def test_a_text_runs_against_a_page_where_none_of_its_letters_runs_with_it(
    text: str, direction: Direction, against: bool
) -> None:
    assert runs_against(text, direction) is against
