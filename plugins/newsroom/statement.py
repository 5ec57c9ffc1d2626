"""The accessibility statement: the fields of the EU's model, as ``accessibility`` in site.yml writes them.

The model is the annex of Commission Implementing Decision (EU) 2018/1523; a public body fills it in, and its readers find
it on the standing page with the id ``accessibility``.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic.dataclasses import dataclass

from plugins.newsroom.fields import STRICT, AsList, Day, Email, Line, LocalTexts, Phone, Url
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.yaml_text import YamlDocument

# The standing page that shows the statement.
STATEMENT_PAGE = "accessibility"

_STANDARD = "EN 301 549 V3.2.1"


class Compliance(StrEnum):
    """How far the site complies with the standard (section "Compliance status" of the model)."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


class Reason(StrEnum):
    """Why something is not accessible (section "Non-accessible content" of the model)."""

    NON_COMPLIANCE = "non-compliance"
    DISPROPORTIONATE_BURDEN = "disproportionate-burden"
    OUT_OF_SCOPE = "out-of-scope"


class Method(StrEnum):
    """Who assessed the site (section "Preparation" of the model)."""

    SELF_ASSESSMENT = "self-assessment"
    THIRD_PARTY = "third-party"


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Barrier:
    """Something that is not accessible, why, and where the same can be had in an accessible form."""

    content: LocalTexts
    reason: Reason
    alternative: LocalTexts | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Feedback:
    """Where barriers are reported and accessible forms asked for; ``note`` says what happens then."""

    email: Email
    phone: Phone | None = None
    url: Url | None = None
    note: LocalTexts | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Enforcement:
    """The body one turns to where the answer to feedback does not help; ``note`` says how its procedure goes."""

    name: LocalTexts
    email: Email | None = None
    phone: Phone | None = None
    url: Url | None = None
    note: LocalTexts | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=STRICT)
class Statement:
    """The statement; ``law`` is the national law it rests on, ``standard`` what the site is measured by, ``prepared`` and
    ``reviewed`` when it was made and last looked at again.
    """

    status: Compliance
    law: LocalTexts | None = None
    standard: Line = _STANDARD
    not_accessible: Annotated[tuple[Barrier, ...], AsList] = ()
    prepared: Day
    reviewed: Day | None = None
    method: Method
    feedback: Feedback
    enforcement: Enforcement


def statement_problems(statement: Statement, document: YamlDocument, *, has_page: bool) -> Iterator[Problem]:
    """Where the statement contradicts itself, or stands nowhere."""
    if statement.status is Compliance.FULL and statement.not_accessible:
        yield problem(document.position("accessibility", "status"), "statement-full-with-barriers")
    if statement.status is not Compliance.FULL and not statement.not_accessible:
        position = document.position("accessibility", "status")
        yield problem(position, "statement-without-barriers", found=statement.status)
    if statement.reviewed is not None and statement.reviewed < statement.prepared:
        position = document.position("accessibility", "reviewed")
        details = {"found": statement.reviewed.isoformat(), "prepared": statement.prepared.isoformat()}
        yield problem(position, "statement-reviewed-before-prepared", **details)
    if not has_page:
        yield problem(document.position("accessibility"), "statement-without-page", page=STATEMENT_PAGE)
