"""The table of docs/accessibility.md: every criterion of WCAG 2.2 of the levels A and AA once, and only tests that exist."""

import re
from typing import NamedTuple

from tests.building import ROOT

# WCAG 2.2 (W3C Recommendation, 5 October 2023): numbers of all success criteria of level A and of level AA.
A = [
    "1.1.1",
    "1.2.1",
    "1.2.2",
    "1.2.3",
    "1.3.1",
    "1.3.2",
    "1.3.3",
    "1.4.1",
    "1.4.2",
    "2.1.1",
    "2.1.2",
    "2.1.4",
    "2.2.1",
    "2.2.2",
    "2.3.1",
    "2.4.1",
    "2.4.2",
    "2.4.3",
    "2.4.4",
    "2.5.1",
    "2.5.2",
    "2.5.3",
    "2.5.4",
    "3.1.1",
    "3.2.1",
    "3.2.2",
    "3.2.6",
    "3.3.1",
    "3.3.2",
    "3.3.7",
    "4.1.2",
]
AA = [
    "1.2.4",
    "1.2.5",
    "1.3.4",
    "1.3.5",
    "1.4.3",
    "1.4.4",
    "1.4.5",
    "1.4.10",
    "1.4.11",
    "1.4.12",
    "1.4.13",
    "2.4.5",
    "2.4.6",
    "2.4.7",
    "2.4.11",
    "2.5.7",
    "2.5.8",
    "3.1.2",
    "3.2.3",
    "3.2.4",
    "3.3.3",
    "3.3.4",
    "3.3.8",
    "4.1.3",
]


class Row(NamedTuple):
    """A row of the table."""

    number: str
    level: str
    how: str
    proof: str


def rows() -> list[Row]:
    written = (ROOT / "docs/accessibility.md").read_text(encoding="utf-8")
    row = re.compile(r"^\| (\d\.\d\.\d+) [^|]+ \| (A+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
    return [Row(*found) for found in row.findall(written)]


def known_tests() -> set[str]:
    found = (path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    return {name for text in found for name in re.findall(r"^def (test_\w+)", text, re.MULTILINE)}


def test_every_criterion_stands_in_the_table_once_with_its_level_in_order() -> None:
    levels = {**dict.fromkeys(A, "A"), **dict.fromkeys(AA, "AA")}
    in_order = sorted(levels, key=lambda number: [int(part) for part in number.split(".")])

    assert (len(A), len(AA)) == (31, 24)
    assert [(row.number, row.level) for row in rows()] == [(number, levels[number]) for number in in_order]


def test_every_criterion_has_a_proof_and_every_test_named_exists() -> None:
    known = known_tests()

    for row in rows():
        named = re.findall(r"`(test_\w+)`", row.proof)
        assert named or "by hand" in row.proof, row.number
        assert [name for name in named if name not in known] == [], row.number


def test_what_is_not_applicable_says_why() -> None:
    assert [row.number for row in rows() if row.how.startswith("n/a") and not row.how.startswith("n/a: ")] == []
