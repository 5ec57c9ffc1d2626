"""A problem in the content: where it is, which kind it is, and the details its message names.

The words of the messages are in problem_kinds.py (English) and translations/ (other languages).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from plugins.newsroom.problem_kinds import PROBLEM_KINDS


class Severity(StrEnum):
    """Errors stop the build; warnings do not, except under ``check --strict``."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a source file: path relative to the folder above ``content/``, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding. ``details`` are the (name, value) pairs its message is filled with."""

    position: Position
    code: str
    details: tuple[tuple[str, str], ...] = ()

    @property
    def severity(self) -> Severity:
        return Severity(PROBLEM_KINDS[self.code].severity)


def problem(position: Position, code: str, **details: object) -> Problem:
    """Make a problem of a known code.

    Raises:
        KeyError: the code is not in PROBLEM_KINDS (a defect of the program, not of the content).
    """
    PROBLEM_KINDS[code]
    return Problem(position, code, tuple(sorted((name, str(value)) for name, value in details.items())))


def in_report_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """All problems once, sorted by path, line, column, code: the order of every report."""
    return tuple(sorted(set(problems)))


def errors_of(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(each for each in problems if each.severity is Severity.ERROR)


class ContentError(Exception):
    """The content has problems that forbid a build; carries all of them, errors and warnings, in report order.

    ``exitcode`` is what Pelican's own command ends with (SPEC section 1: 1 = the content has problems).
    """

    exitcode = 1

    def __init__(self, problems: Iterable[Problem], report: str) -> None:
        self.problems = in_report_order(problems)
        super().__init__(report)
