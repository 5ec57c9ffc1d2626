"""site.yml, and a stand-in for it where it cannot be read, so that everything else can be checked all the same."""

from collections.abc import Iterator
from uuid import UUID

from babel import UnknownLocaleError

from plugins.newsroom.entry_reading import Read, read_entry
from plugins.newsroom.kinds import KIND_RULES
from plugins.newsroom.languages import Language, language_from
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.site import Site, SiteEntry, fallback_of
from plugins.newsroom.source_tree import SourceTree
from plugins.newsroom.texts import Texts
from plugins.newsroom.yaml_text import YamlDocument, read_yaml


def read_site(tree: SourceTree, problems: list[Problem]) -> tuple[Site, YamlDocument]:
    """The site and the document it was read from."""
    document = YamlDocument({}, f"{tree.name}/site.yml")
    read: Read[SiteEntry] | None = None
    if tree.site is not None:
        document, found = read_yaml(tree.site.text, tree.site.path)
        problems.extend(found)
        if document.content or not found:
            read = read_entry(SiteEntry, document, problems)
    if read is None:
        return _stand_in(tree), document
    entry = read.entry
    languages = tuple(_languages(read, problems))
    if entry.default_language not in {each.tag for each in languages}:
        allowed = ", ".join(each.tag for each in languages)
        position = read.position("default_language")
        details = {"key": "default_language", "found": entry.default_language, "allowed": allowed}
        problems.append(problem(position, "unknown-value", **details))
        return _stand_in(tree), document
    site = Site(
        name=entry.name,
        tagline=entry.tagline,
        notice=entry.notice,
        licence=entry.licence,
        terms=entry.terms,
        accessibility=entry.accessibility,
        publisher=entry.publisher,
        default_language=entry.default_language,
        id_namespace=entry.id_namespace,
        languages=languages,
        fallback=fallback_of(entry),
    )
    return site, document


def _languages(read: Read[SiteEntry], problems: list[Problem]) -> list[Language]:
    """The languages in order; one that CLDR does not know or that is the easy variant of nothing is a problem."""
    languages: dict[str, Language] = {}
    tags = [each.tag for each in read.entry.languages]
    for index, each in enumerate(read.entry.languages):
        position = read.position("languages", index)
        if each.easy_for is not None and each.easy_for not in tags:
            details = {"key": "easy_for", "found": each.easy_for, "allowed": ", ".join(tags)}
            problems.append(problem(position, "unknown-value", **details))
            continue
        try:
            language = language_from(each.tag, each.name, each.direction, each.easy_for)
        except UnknownLocaleError:
            problems.append(problem(position, "invalid-language", found=each.tag))
            continue
        if each.tag in languages:
            first = read.position("languages", list(languages).index(each.tag)).line
            problems.append(problem(position, "duplicate-key", key=each.tag, first=first))
        languages[each.tag] = language
    return list(languages.values())


def _release_languages(tree: SourceTree) -> Iterator[str]:
    for folder in tree.releases:
        for path in (tree.root / "releases" / folder).glob("release.*.md"):
            yield path.name.split(".")[1]


def _stand_in(tree: SourceTree) -> Site:
    """A site with every language the files are named for, so that they can be checked although site.yml is broken."""
    tags = sorted({tag for folder in tree.pages for tag, _ in folder.texts} | set(_release_languages(tree)))
    languages = []
    for tag in tags or ["en"]:
        try:
            languages.append(language_from(tag))
        except UnknownLocaleError:
            continue
    fallback = tuple((kind, rules.fallback) for kind, rules in KIND_RULES.items())
    name = Texts.same_in_all(tree.name)
    return Site(
        name=name,
        tagline=None,
        notice=None,
        licence=None,
        terms=None,
        accessibility=None,
        publisher="",
        default_language=languages[0].tag if languages else "en",
        id_namespace=UUID(int=0),
        languages=tuple(languages),
        fallback=fallback,
    )
