"""Whole announcements: no contradiction as they are, and one wherever a single value is changed."""

import pytest

from tests.prose.announcements import ANNOUNCEMENTS
from tests.prose.test_drift import found


@pytest.mark.parametrize("texts", ANNOUNCEMENTS, ids=lambda texts: str(texts[0][1][:20]))
def test_the_same_announcement_in_all_languages_has_no_contradiction(texts: tuple[tuple[str, str], ...]) -> None:
    assert found(*texts) == []


@pytest.mark.parametrize(
    ("number", "language", "right", "wrong"),
    [
        (0, "cs", "14. června 2025", "15. června 2025"),
        (0, "cs", "v 11 hodin slavnost", "v 10 hodin slavnost"),
        (0, "pl", "4,50 euro", "5,40 euro"),
        (0, "pl", "godz. 14:", "godz. 15:"),
        (0, "en", "by 31 May", "by 30 May"),
        (0, "en", "23125 200", "23125 201"),
        (0, "de-simple", "um 6 Uhr am Abend", "um 7 Uhr am Abend"),
        (1, "de", "um 9.30 Uhr", "um 10.30 Uhr"),
        (1, "pl", "pokój 215", "pokój 251"),
        (1, "en", "CZK 1.25 million", "CZK 1.52 million"),
        (1, "de", "vzorny@", "vzorn@"),
        (2, "cs", "od 16 do 18 h", "od 17 do 19 h"),
        (2, "de", "26. Dezember", "27. Dezember"),
        (2, "en", "7.30 am", "8.30 am"),
    ],
)
def test_one_changed_value_is_found(number: int, language: str, right: str, wrong: str) -> None:
    texts = ANNOUNCEMENTS[number]
    assert right in dict(texts)[language]
    changed = [(tag, text.replace(right, wrong) if tag == language else text) for tag, text in texts]
    assert found(*changed) != []
