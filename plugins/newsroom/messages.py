"""Problems in words: ``path:line:column: [code] message`` in German, Czech, Polish or English (SPEC section 7)."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from plugins.newsroom.problem_kinds import PHRASES, PROBLEM_KINDS, WARNING_LINE
from plugins.newsroom.problems import Problem, Severity

MESSAGE_LANGUAGES = ("de", "cs", "pl", "en")

_FOLDER = Path(__file__).parent / "translations"
_PHRASE_DETAILS = frozenset({"reason", "shape", "expected", "said", "weekday"})


def message_language(wanted: str | None) -> str:
    """The language of messages for a tag or a POSIX locale name (``de_AT.UTF-8``); English where there is none."""
    tag = re.split(r"[-_.@]", wanted or "")[0].lower()
    return tag if tag in MESSAGE_LANGUAGES else "en"


def message_of(found: Problem, language: str) -> str:
    """The message of one problem, without its place."""
    translations = _translations(language)
    details = {
        name: translations.get(value, value) if name in _PHRASE_DETAILS and value in PHRASES else value
        for name, value in found.details
    }
    template = PROBLEM_KINDS[found.code].message
    return translations.get(template, template).format(**details)


def say(line: str, language: str, **details: object) -> str:
    """One of REPORT_LINES, filled."""
    return _translations(language).get(line, line).format(**details)


def line_of(found: Problem, language: str) -> str:
    """One problem as reports print it; a warning says that it is one, since only errors stop a build."""
    message = message_of(found, language)
    if found.severity is Severity.WARNING:
        message = say(WARNING_LINE, language, message=message)
    return f"{found.position}: [{found.code}] {message}"


def report(problems: Iterable[Problem], language: str) -> str:
    """Every problem on a line of its own, in the order given."""
    return "\n".join(line_of(each, language) for each in problems)


@cache
def _translations(language: str) -> dict[str, str]:
    """English message -> translation; empty for English, whose messages are the keys."""
    path = _FOLDER / f"problems.{language}.po"
    if language == "en" or not path.exists():
        return {}
    with path.open("rb") as file:
        catalogue = read_po(file)
    return {str(entry.id): str(entry.string) for entry in catalogue if entry.id and entry.string}
