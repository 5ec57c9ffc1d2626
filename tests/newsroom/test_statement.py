"""The accessibility statement in site.yml: the fields of the EU's model, checked (Implementing Decision (EU) 2018/1523)."""

from datetime import date
from pathlib import Path

import pytest

from plugins.newsroom.statement import Compliance, Method, Reason
from tests.content import catalogue_of, content, messages_in, problems_in, site

PAGE = {"pages/accessibility/page.de.md": "---\ntitle: Barrierefreiheit\n---\nText.\n"}
BARRIER = "{content: {de: Videos ohne Untertitel}, reason: disproportionate-burden, alternative: {de: Abschriften}}"
REST = """
method: self-assessment
feedback: {email: barrierefrei@example.org}
enforcement: {name: {de: Musterstelle}}
"""


def _site(*lines: str) -> str:
    """site.yml with a statement: ``accessibility`` in line 6, ``lines`` from line 7 on."""
    below = [*lines, *REST.strip().splitlines()]
    return site("accessibility:\n" + "".join(f"  {line}\n" for line in below))


def _problems(tmp_path: Path, *lines: str) -> list[str]:
    found = problems_in(content(tmp_path, {**PAGE, "site.yml": _site(*lines)}))
    return [each.removeprefix("content/site.yml:") for each in found]


def test_a_statement_has_the_fields_of_the_model(tmp_path: Path) -> None:
    lines = ["status: partial", f"not_accessible: [{BARRIER}]", "prepared: 2026-11-22", "reviewed: 23.11.2026"]
    statement = catalogue_of(tmp_path, {**PAGE, "site.yml": _site(*lines)}).site.accessibility

    assert statement is not None
    assert (statement.status, statement.method) == (Compliance.PARTIAL, Method.SELF_ASSESSMENT)
    assert (statement.prepared, statement.reviewed) == (date(2026, 11, 22), date(2026, 11, 23))
    assert [each.reason for each in statement.not_accessible] == [Reason.DISPROPORTIONATE_BURDEN]
    assert statement.standard == "EN 301 549 V3.2.1"
    assert statement.feedback.email == "barrierefrei@example.org"


def test_a_site_may_have_none(tmp_path: Path) -> None:
    assert catalogue_of(tmp_path).site.accessibility is None


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["status: full", f"not_accessible: [{BARRIER}]", "prepared: 2026-11-22"], "7:3 statement-full-with-barriers"),
        (["status: none", "prepared: 2026-11-22"], "7:3 statement-without-barriers"),
        (
            ["status: full", "prepared: 2026-11-22", "reviewed: 2026-11-21"],
            "9:3 statement-reviewed-before-prepared",
        ),
        (["status: full", "prepared: 2026-11-22 10:00"], "8:3 wrong-shape"),
        (["status: half", "prepared: 2026-11-22"], "7:3 unknown-value"),
        (["status: full", "prepared: 2026-11-22", "statuss: full"], "9:3 unknown-key-similar"),
        (["status: full"], "6:1 missing-key"),
    ],
)
def test_what_contradicts_the_model_is_a_problem_at_its_place(tmp_path: Path, lines: list[str], found: str) -> None:
    assert _problems(tmp_path, *lines) == [found]


def test_a_statement_needs_a_page_to_stand_on(tmp_path: Path) -> None:
    root = content(tmp_path, {"site.yml": _site("status: full", "prepared: 2026-11-22")})

    assert problems_in(root) == ["content/site.yml:6:1 statement-without-page"]
    assert "pages/accessibility/page.<lang>.md" in messages_in(root, "pl")[0]
