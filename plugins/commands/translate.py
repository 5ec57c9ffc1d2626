"""``tasks.py translate``: marks translations as made from the original as it is now, and begins new ones.

What is done to a folder is decided in newsroom.translating; this finds the folder, carries the plan out and says so.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.commands.site import DONE, PROBLEMS, Options, configuration_of, guarded, settings_of
from plugins.newsroom.entry_reading import nearest
from plugins.newsroom.folder_reading import LanguageFiles, read_language_files
from plugins.newsroom.messages import report, say
from plugins.newsroom.problems import ContentError, Problem, errors_of, in_report_order
from plugins.newsroom.reading import ContentRead, read_registers
from plugins.newsroom.recall import Recall, recall_of
from plugins.newsroom.release_reading import read_release
from plugins.newsroom.releases import Release, ReleaseEntry
from plugins.newsroom.source_tree import SourceFolder, read_release_folder
from plugins.newsroom.translating import Outcome, Plan, plan_of, unrecorded
from plugins.publishing.configuration import Configuration, ConfigurationError

ALL = "all"

_LINES = {
    Outcome.TO_TRANSLATE: "{file}: to be translated; write its title and its text. The original is {original}.",
    Outcome.MARKED: "{file}: made from the original as it is now.",
    Outcome.RECORDED: "{file}: its text is recorded.",
    Outcome.NOTHING: "{file}: nothing to do.",
    Outcome.UNSAFE: "{file} cannot be changed safely; write this line into its front matter: {entry}",
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A release's folder, read: its files, and what is remembered of their texts."""

    release: Release
    folder: SourceFolder
    recall: Recall


def translate(options: Options, release: str, language: str) -> int:
    """Mark the translation of a release (its id) into a language, or begin it. ``all`` in place of either means every
    translation that does not say yet what it was made from. The exit status.
    """
    return guarded(lambda: _translate(options, release, language), options.language)


def open_folder(folder: str, content: ContentRead, problems: list[Problem]) -> Opened | None:
    """Read a release's folder (below ``releases/``) with everything that is remembered of it; None where it has errors, which
    are appended to ``problems``.
    """
    found: list[Problem] = []
    source = read_release_folder(content.tree.root, folder, found)
    read = read_release(source, content.context, found)
    if read is None or read.release is None:
        problems.extend(errors_of(found))
        return None
    files: LanguageFiles[ReleaseEntry] = read_language_files(source, ReleaseEntry, content.context.languages, [])
    recall = recall_of(read.release, files, source, found)
    problems.extend(errors_of(found))
    return None if errors_of(found) else Opened(read.release, source, recall)


def _translate(options: Options, release: str, language: str) -> int:
    configuration = configuration_of(settings_of(options))
    content = read_registers(configuration.content)
    problems = list(errors_of(content.problems))
    if not problems:
        _check_language(language, content, options)
    chosen = list(_chosen(release, language, content, problems))
    if problems:
        raise ContentError(problems, report(in_report_order(problems), options.language))
    if not chosen and release != ALL:
        known = [folder.rpartition("/")[2] for folder in content.tree.releases]
        raise ConfigurationError(_unknown(release, known, options.language))
    plans = [(opened, _carried_out(opened, tags, configuration)) for opened, tags in chosen if tags]
    for opened, plan in plans:
        for line in _lines(plan, opened, options.language):
            print(line)
    if not plans:
        print(say("Every translation says already what it was made from.", options.language))
    return PROBLEMS if any(Outcome.UNSAFE in plan.outcomes.values() for _, plan in plans) else DONE


def _check_language(language: str, content: ContentRead, options: Options) -> None:
    known = [each.tag for each in content.site.languages]
    if language not in {ALL, *known}:
        line = "The site has no language “{found}”; it has: {allowed}."
        raise ConfigurationError(say(line, options.language, found=language, allowed=", ".join(known)))


def _chosen(
    release: str, language: str, content: ContentRead, problems: list[Problem]
) -> Iterator[tuple[Opened, tuple[str, ...]]]:
    """The releases that are meant, each with the languages to mark."""
    for opened in _opened(release, content, problems):
        if ALL in {release, language}:
            tags = tuple(tag for tag in unrecorded(opened.recall, opened.release) if language in {tag, ALL})
        else:
            tags = (language,)
        if tags or release != ALL:
            yield opened, tags


def _opened(release: str, content: ContentRead, problems: list[Problem]) -> Iterator[Opened]:
    """The release of an id, or all. A folder is mostly named like its release: only where it is not, all are read."""
    folders = content.tree.releases
    if release == ALL:
        yield from (opened for folder in folders if (opened := open_folder(folder, content, problems)))
        return
    likely = [folder for folder in folders if folder.endswith(f"/{release}")]
    for folder in (*likely, *(each for each in folders if each not in likely)):
        # What is wrong with other releases is not asked here.
        opened = open_folder(folder, content, problems if folder in likely else [])
        if opened is not None and opened.release.id == release:
            yield opened
            return


def _unknown(release: str, known: list[str], language: str) -> str:
    suggestion = nearest(release, known)
    if suggestion is None:
        return say("There is no release “{found}”.", language, found=release)
    line = "There is no release “{found}”; probably “{suggestion}” is meant."
    return say(line, language, found=release, suggestion=suggestion)


def _carried_out(opened: Opened, tags: tuple[str, ...], configuration: Configuration) -> Plan:
    """Write what the plan for a folder says: records first, so that no translation names a text that nobody recorded."""
    place = opened.folder.root / opened.folder.path.split("/", 1)[1]
    plan = plan_of(opened.recall, opened.release, place, tags, configuration.now)
    for path, content in plan.writes.items():
        _replace(path, content)
    for path in plan.removals:
        path.unlink(missing_ok=True)
    return plan


def _replace(path: Path, content: bytes) -> None:
    """Write a file in one step, so that whoever is reading has the old one or the new one."""
    target = path.resolve()
    beside = target.with_name(f".{target.name}.new")
    beside.write_bytes(content)
    if target.exists():
        beside.chmod(target.stat().st_mode)
    os.replace(beside, target)  # noqa: PTH105 says what it does better than Path.replace


def _lines(plan: Plan, opened: Opened, language: str) -> Iterator[str]:
    original = f"{opened.folder.path}/release.{opened.release.original}.md"
    for tag, outcome in plan.outcomes.items():
        details = {
            "file": f"{opened.folder.path}/release.{tag}.md",
            "original": original,
            "entry": f"translated_from: {plan.revision}",
        }
        yield say(_LINES[outcome], language, **details)
