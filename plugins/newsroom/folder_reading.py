"""The folder of a release or standing page: which file is the original, which are translations, which are stubs.

Shared by releases and standing pages; what the facts *mean* is said in release_reading.py.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from plugins.newsroom.entry_reading import Read, read_entry
from plugins.newsroom.front_matter import (
    MarkdownFile,
    file_links,
    foreign_pictures,
    pictures_without_alt,
    split_front_matter,
    text_digest,
)
from plugins.newsroom.languages import Language
from plugins.newsroom.media import PictureFile, PublishedFile, published_file
from plugins.newsroom.names import slug_from
from plugins.newsroom.pdf_tags import is_untagged_pdf
from plugins.newsroom.picture_reading import PictureError, carries_location, other_format, picture_file
from plugins.newsroom.problems import Position, Problem, problem
from plugins.newsroom.releases import Body, TextsEntry, Version
from plugins.newsroom.source_tree import SourceFolder

FolderEntry = TypeVar("FolderEntry", bound=TextsEntry)

# A browser runs what these carry; beside a page of ours that would be on our own origin.
_ACTIVE_TYPES = frozenset(
    {
        ".html",
        ".htm",
        ".xhtml",
        ".xht",
        ".shtml",
        ".mhtml",
        ".xml",
        ".xsl",
        ".xslt",
        ".svg",
        ".svgz",
        ".js",
        ".mjs",
        ".swf",
    }
)
# What stands in the folder of a page itself (SPEC section 6).
_OUR_FILES = frozenset({"index.html", "event.ics", "contact.vcf", "oembed.json", "oembed.xml"})
_PICTURE_TYPES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif"})
# Of this one nobody here can tell where it was taken.
_OPAQUE = "HEIC"


@dataclass(frozen=True, slots=True)
class LanguageFile(Generic[FolderEntry]):
    """One language's file, read."""

    tag: str
    read: Read[FolderEntry]
    markdown: MarkdownFile

    @property
    def is_stub(self) -> bool:
        """Whether it has neither title nor text: an editor left it; it counts as not translated (SPEC 2.1)."""
        title_unreadable = "title" in self.read.unreadable
        return self.read.entry.title is None and not title_unreadable and not self.markdown.body.strip()

    def holds_any(self, keys: Iterable[str]) -> bool:
        return any(key in self.read.document.content for key in keys)


@dataclass(frozen=True, slots=True)
class LinkedFiles:
    """What the texts of a folder link to or show: ``files`` to be published as they are, and ``pictures``; sorted by name."""

    files: tuple[PublishedFile, ...]
    pictures: tuple[PictureFile, ...]


@dataclass(frozen=True, slots=True)
class LanguageFiles(Generic[FolderEntry]):
    """A folder's files in the site's order of languages; not ``all_read`` where one has problems that hide its content."""

    files: tuple[LanguageFile[FolderEntry], ...]
    all_read: bool

    def __iter__(self) -> Iterator[LanguageFile[FolderEntry]]:
        return iter(self.files)


def read_language_files(
    folder: SourceFolder, entry_type: type[FolderEntry], languages: tuple[Language, ...], problems: list[Problem]
) -> LanguageFiles[FolderEntry]:
    """Read every file of a language the site has."""
    order = {language.tag: place for place, language in enumerate(languages)}
    if not folder.text_count:
        problems.append(problem(Position(folder.path), "no-text", expected=folder.expected))
    files = []
    unpublished = 0
    for tag, source in folder.texts:
        if tag not in order:
            unpublished += 1
            problems.append(problem(Position(source.path), "unknown-language", found=tag, allowed=", ".join(order)))
            continue
        markdown, found = split_front_matter(source)
        problems.extend(found)
        if markdown is None:
            continue
        read = read_entry(entry_type, markdown.document, problems)
        if read is not None:
            files.append(LanguageFile(tag, read, markdown))
    in_order = tuple(sorted(files, key=lambda file: order[file.tag]))
    return LanguageFiles(in_order, all_read=len(files) + unpublished == folder.text_count)


def original_of(
    files: LanguageFiles[FolderEntry],
    facts: tuple[str, ...],
    required: tuple[str, ...],
    problems: list[Problem],
) -> LanguageFile[FolderEntry] | None:
    """The file everything was translated from: the one that says so, else the only one that holds facts (SPEC 2.1)."""
    return claimed_original(files, problems) or _only_one_with_facts(files, facts, required, problems)


def claimed_original(files: LanguageFiles[FolderEntry], problems: list[Problem]) -> LanguageFile[FolderEntry] | None:
    """The file that calls itself the original."""
    claims = []
    for file in files:
        said = file.read.entry.original
        if said == file.tag:
            claims.append(file)
        elif said is not None:
            problems.append(problem(file.read.position("original"), "wrong-original", found=said, language=file.tag))
    if len(claims) > 1:
        names = ", ".join(_name(file) for file in claims)
        problems.append(problem(claims[1].read.position("original"), "two-originals", files=names))
    return claims[0] if claims else None


def _only_one_with_facts(
    files: LanguageFiles[FolderEntry],
    facts: tuple[str, ...],
    required: tuple[str, ...],
    problems: list[Problem],
) -> LanguageFile[FolderEntry] | None:
    holders = [file for file in files if file.holds_any(facts)]
    complete = [file for file in holders if all(key in file.read.document.content for key in required)]
    if len(holders) == 1:
        return holders[0]
    if len(complete) == 1:
        return complete[0]
    if holders:
        names = ", ".join(_name(file) for file in holders)
        position = Position(holders[0].read.document.path)
        problems.append(problem(position, "original-unclear", files=names, suggestion=holders[0].tag))
    elif files.files and files.all_read:  # the original may be a file that could not be read: that has been reported
        position = Position(files.files[0].read.document.path)
        problems.append(problem(position, "translation-of-nothing", facts=", ".join(required)))
    return None


def check_repeated_facts(
    files: LanguageFiles[FolderEntry],
    original: LanguageFile[FolderEntry],
    facts: tuple[str, ...],
    defaults: Mapping[str, object],
    problems: list[Problem],
) -> None:
    """A translation may repeat a fact only with the same value; what the original leaves out has its default."""
    readable = [key for key in facts if key not in original.read.unreadable]
    for file in files:
        for key in readable:
            repeated = getattr(file.read.entry, key)
            fact = getattr(original.read.entry, key)
            if file is not original and repeated and repeated != (fact or defaults.get(key)):
                position = file.read.position(key)
                where = str(original.read.position(key))
                problems.append(problem(position, "fact-contradicts-original", key=key, original=where))


def versions_of(
    folder: SourceFolder,
    files: LanguageFiles[FolderEntry],
    original: LanguageFile[FolderEntry],
    problems: list[Problem],
) -> tuple[Version, ...]:
    """A version for every file that is more than a stub."""
    versions = []
    for file in files:
        position = file.read.position()
        if file.is_stub and file is not original:
            problems.append(problem(position, "not-translated"))
        elif file.read.entry.title is None:
            if "title" not in file.read.unreadable:
                problems.append(problem(position, "missing-title"))
        else:
            versions.append(_version(folder, file, file.read.entry.title))
    return tuple(versions)


def linked_files(folder: SourceFolder, files: LanguageFiles[FolderEntry], problems: list[Problem]) -> LinkedFiles:
    """The files of the folder that its texts link to or show, each once."""
    found: dict[str, PublishedFile] = {}
    for file in files:
        mute = pictures_without_alt(file.markdown)
        problems.extend(problem(each.position, "missing-alt", file=each.target) for each in mute)
        foreign = foreign_pictures(file.markdown)
        problems.extend(problem(each.position, "foreign-picture", url=each.target) for each in foreign)
        for link in file_links(file.markdown):
            path = folder.files.get(link.target)
            if path is None:
                problems.append(problem(link.position, "linked-file-missing", file=link.target))
            elif link.target not in found:
                linked = _linked_file(path, link.position, problems)
                found.update({} if linked is None else {link.target: linked})
    in_order = [found[name] for name in sorted(found)]
    pictures = tuple(each for each in in_order if isinstance(each, PictureFile))
    return LinkedFiles(tuple(each for each in in_order if not isinstance(each, PictureFile)), pictures)


def _linked_file(path: Path, position: Position, problems: list[Problem]) -> PublishedFile | None:
    """What a text links to: a picture for renditions, any other file as it is; None where it may not be published."""
    if path.suffix.lower() not in _PICTURE_TYPES:
        return published_file(path) if not_publishable(path, position, problems) is None else None
    try:
        return picture_file(path)
    except PictureError as error:
        problems.append(problem(position, error.code, **error.details))
        return None


def not_publishable(path: Path, position: Position, problems: list[Problem]) -> Problem | None:
    """The reason why a file may not be published as it is (also appended to ``problems``), or None; warns of what some readers
    cannot read.
    """
    reason = None
    if path.name.lower() in _OUR_FILES:
        reason = problem(position, "reserved-file", file=path.name)
    elif path.suffix.lower() in _ACTIVE_TYPES:
        reason = problem(position, "active-file", file=path.name)
    else:
        reason = _wrong_with_picture(path, position)
    if reason is not None:
        problems.append(reason)
    elif is_untagged_pdf(path):
        problems.append(problem(position, "pdf-untagged", file=path.name))
    return reason


def _wrong_with_picture(path: Path, position: Position) -> Problem | None:
    """What is wrong with a picture that is offered as it is; nothing with what is no picture."""
    if path.suffix.lower() in _PICTURE_TYPES:
        try:
            picture_file(path)
        except PictureError as error:
            return problem(position, error.code, **error.details)
    elif other_format(path) == _OPAQUE:
        return problem(position, "picture-wrong-format", file=path.name, found=_OPAQUE)
    return problem(position, "picture-has-location", file=path.name) if carries_location(path) else None


def _version(folder: SourceFolder, file: LanguageFile[FolderEntry], title: str) -> Version:
    entry = file.read.entry
    slug = entry.slug or slug_from(title, file.tag) or folder.id
    return Version(
        file.tag,
        title,
        entry.summary,
        slug,
        Body(file.markdown.source, text_digest(file.markdown.body)),
        file.read.document.path,
    )


def _name(file: LanguageFile[FolderEntry]) -> str:
    return file.read.document.path.rsplit("/", 1)[-1]
