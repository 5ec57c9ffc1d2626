"""``tasks.py translations``: what is missing and outdated, and what of the original has changed since.

The order is that of newsroom.open_translations. On a terminal changed words are coloured; elsewhere there are plain lines
with ``-`` and ``+`` (rich knows a terminal, and NO_COLOR); as JSON everything is there to be worked with.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from rich.console import Console
from rich.table import Table
from rich.text import Text

from plugins.commands.site import DONE, Options, configuration_of, guarded, settings_of
from plugins.commands.translate import open_folder
from plugins.newsroom.catalogue import check_content
from plugins.newsroom.messages import report, say
from plugins.newsroom.open_translations import OpenTranslation, open_translations
from plugins.newsroom.problems import ContentError, errors_of
from plugins.newsroom.reading import ContentRead
from plugins.newsroom.releases import Release, State
from plugins.newsroom.revisions import Difference, stretches
from plugins.publishing.configuration import Configuration, ConfigurationError
from plugins.publishing.session import CatalogueTexts

FORMATS = ("table", "json")

_STYLES = {"both": "", "before": "bold red", "after": "bold green"}
_WIDE = 10_000


@dataclass(frozen=True, slots=True)
class _Entry:
    """An open translation, its file as reports name it, and what has changed since; None where nothing can be compared."""

    open: OpenTranslation
    file: str
    changes: tuple[Difference, ...] | None


def translations(options: Options, tag: str | None, format_: str) -> int:
    """List the open translations into the language ``tag``, or into all; the exit status."""
    return guarded(lambda: _translations(options, tag, format_), options.language)


def _translations(options: Options, tag: str | None, format_: str) -> int:
    if format_ not in FORMATS:
        line = "“{found}” is no format; there are: {allowed}."
        raise ConfigurationError(say(line, options.language, found=format_, allowed=", ".join(FORMATS)))
    configuration = configuration_of(settings_of(options))
    content, problems = check_content(configuration.content, CatalogueTexts(configuration.translations).segments)
    if errors_of(problems):
        raise ContentError(problems, report(problems, options.language))
    languages = [each for each in content.site.languages if tag in {None, each.tag}]
    if not languages:
        line, known = "The site has no language “{found}”; it has: {allowed}.", content.site.languages
        allowed = ", ".join(each.tag for each in known)
        raise ConfigurationError(say(line, options.language, found=tag, allowed=allowed))
    releases = [(read.folder, read.release) for read in content.releases if read.release is not None]
    found = open_translations(releases, languages, configuration.now)
    entries = [_entry(each, content) for each in found]
    tags = {each.tag for each in languages}
    unrecorded = [source for _, release in releases for source in _without_basis(release, tags)]
    if format_ == "json":
        print(json.dumps(_as_json(entries, unrecorded, configuration), ensure_ascii=False, indent=2))
    else:
        _print(entries, unrecorded, options.language)
    return DONE


def _entry(found: OpenTranslation, content: ContentRead) -> _Entry:
    file = f"{content.tree.name}/releases/{found.folder}/release.{found.language}.md"
    opened = None if found.state is State.MISSING else open_folder(found.folder, content, [])
    return _Entry(found, file, None if opened is None else opened.recall.changed_since(found.language))


def _without_basis(release: Release, tags: set[str]) -> Iterator[str]:
    """The translations that do not say what they were made from."""
    for version in release.versions:
        if version.language in tags - {release.original} and version.basis is None:
            yield version.source


def _as_json(entries: list[_Entry], unrecorded: list[str], configuration: Configuration) -> dict[str, Any]:
    return {
        "now": configuration.now.isoformat(),
        "translations": [_entry_as_json(each) for each in entries],
        "unrecorded": unrecorded,
    }


def _entry_as_json(entry: _Entry) -> dict[str, Any]:
    release, version = entry.open.release, entry.open.release.version(entry.open.language)
    basis = None if version is None else version.basis
    return {
        "release": release.id,
        "title": release.original_version.title,
        "language": entry.open.language,
        "original": release.original,
        "state": entry.open.state.value,
        "since": entry.open.since.isoformat(),
        "visibility": entry.open.visibility.name.lower().replace("_", "-"),
        "file": entry.file,
        "translated_from": None if basis is None else basis.revision,
        "changes": None if entry.changes is None else [asdict(each) for each in entry.changes],
    }


def _print(entries: list[_Entry], unrecorded: list[str], language: str) -> None:
    # What is not a terminal has no width to keep to.
    console = Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False)
    if not entries:
        console.print(say("Everything is translated and up to date.", language), markup=False)
    else:
        console.print(_table(entries, language))
    for entry in entries:
        if entry.open.state is State.OUTDATED:
            _print_changes(console, entry, language)
    if unrecorded:
        line = (
            "Do not say what they were made from, and count as current: {files}. “tasks.py translate all all” notes it."
        )
        console.print()
        console.print(say(line, language, files=", ".join(unrecorded)), markup=False)


def _table(entries: list[_Entry], language: str) -> Table:
    table = Table(box=None, pad_edge=False)
    for heading in ("State", "Language", "Since", "Release", "Title"):
        table.add_column(say(heading, language), no_wrap=heading != "Title")
    for entry in entries:
        release = entry.open.release
        cells = (
            say(entry.open.state.value, language),
            entry.open.language,
            f"{entry.open.since:%Y-%m-%d %H:%M}",
            release.id,
            release.original_version.title,
        )
        table.add_row(*map(Text, cells), style="bold" if entry.open.state is State.OUTDATED else "")
    return table


def _print_changes(console: Console, entry: _Entry, language: str) -> None:
    """The changed passages of the original, each as it was and as it is."""
    console.print()
    console.print(Text(entry.file, "bold"))
    if entry.changes is None:
        line = "There is no record of the text it was made from, so nothing to compare with."
        console.print(say(line, language), markup=False)
        return
    for each in entry.changes:
        place = "paragraph {number}" if each.place == "paragraph" else each.place
        console.print(Text(say(place, language, number=each.number), "dim"))
        if each.before:
            console.print(marked("-", each, "before"))
        if each.after:
            console.print(marked("+", each, "after"))


def marked(sign: str, difference: Difference, side: Literal["before", "after"]) -> Text:
    """A passage as it was (``before``) or as it is (``after``) behind its sign; the words that are only there are marked."""
    line = Text()
    line.append(sign, _STYLES[side])
    for each in stretches(difference.before, difference.after):
        if each.where in {"both", side}:
            line.append(" ")
            line.append(each.words, _STYLES[each.where])
    return line
