"""The linter laid on every easy-language text of a content folder: releases, standing pages, and the language maps of all
other files.
"""

from collections.abc import Iterator

from plugins.easy_language.lint import RULES, Finding, findings_in
from plugins.easy_language.rules import EasyRules
from plugins.newsroom.front_matter import written_file
from plugins.newsroom.languages import Language
from plugins.newsroom.problems import Position, Problem, problem
from plugins.newsroom.reading import ContentRead
from plugins.newsroom.releases import Version
from plugins.newsroom.yaml_text import Location, Written, YamlDocument, read_yaml
from plugins.prose.articles import excuses_in_file, lines_of_keys
from plugins.prose.excuses import Excuse, excuses_in_front_matter


def easy_problems(content: ContentRead) -> Iterator[Problem]:
    """Every warning about a text in an easy variant whose language has rules, in no particular order.

    Raises:
        ChangedFileError: a file was changed since the content was read.
    """
    for language in content.site.languages:
        rules = rules_of(language)
        if rules is not None:
            yield from _in_versions(content, language.tag, rules)
            yield from _in_maps(content, language.tag, rules)


def rules_of(language: Language) -> EasyRules | None:
    """The rules of a site's language; None where it is no easy variant or nobody has written its rules down."""
    return RULES.get(language.tag.split("-")[0]) if language.is_easy else None


def _in_versions(content: ContentRead, tag: str, rules: EasyRules) -> Iterator[Problem]:
    releases = [each.release.versions for each in content.releases if each.release is not None]
    for versions in (*releases, *(page.versions for page in content.pages)):
        for version in (each for each in versions if each.language == tag):
            yield from _in_version(version, rules)


def _in_version(version: Version, rules: EasyRules) -> Iterator[Problem]:
    file = written_file(version.body)
    excused = {each.excuses for each in excuses_in_file(file)}
    key_lines = lines_of_keys(file)
    for key, text in (("title", version.title), ("summary", version.summary or "")):
        place = Position(version.source, key_lines.get(key, 1))
        if place.line not in excused:
            yield from (_problem(place, each) for each in findings_in(text, rules, is_markdown=False))
    for each in findings_in(file.text, rules, is_markdown=True):
        line = file.text.count("\n", 0, each.start)
        place = Position(version.source, file.first_line + line, each.start - file.text.rfind("\n", 0, each.start))
        if place.line not in excused:
            yield _problem(place, each)


def _in_maps(content: ContentRead, tag: str, rules: EasyRules) -> Iterator[Problem]:
    for document, excuses in _documents(content):
        excused = {each.excuses for each in excuses}
        for location, written in _texts_of(document.content, tag):
            place = document.position(*location)
            if place.line not in excused:
                yield from (_problem(place, each) for each in findings_in(written, rules, is_markdown=False))


def _documents(content: ContentRead) -> Iterator[tuple[YamlDocument, list[Excuse]]]:
    """Every file, or front matter, that holds language maps, with the excuses in it."""
    tree = content.tree
    if tree.site is not None:
        yield content.site_document, list(excuses_in_front_matter(tree.site.text))
    if tree.topics is not None:
        yield read_yaml(tree.topics.text, tree.topics.path)[0], list(excuses_in_front_matter(tree.topics.text))
    for id_, office in content.offices.items():
        yield office.document, list(excuses_in_front_matter(tree.offices[id_].text))
    for id_, contact in content.contacts.items():
        yield contact.document, list(excuses_in_front_matter(tree.contacts[id_].text))
    for id_, group in content.groups.items():
        yield group.document, list(excuses_in_front_matter(tree.groups[id_].text))
    for read in content.releases:
        original = read.release.version(read.release.original) if read.release is not None else None
        if original is not None:
            yield read.original.document, excuses_in_file(written_file(original.body))


def _texts_of(written: Written, tag: str, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every text written under the key ``tag``, with its location."""
    parts = written.items() if isinstance(written, dict) else enumerate(written) if isinstance(written, list) else ()
    for key, value in parts:
        if key == tag and isinstance(value, str):
            yield (*location, key), value
        else:
            yield from _texts_of(value, tag, (*location, key))


def _problem(position: Position, finding: Finding) -> Problem:
    counted = {"count": finding.count, "limit": finding.limit} if finding.limit else {}
    return problem(position, finding.code, found=finding.found, **counted)
