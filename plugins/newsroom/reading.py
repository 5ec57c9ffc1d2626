"""The content folder, read into domain objects: registers and pages first, then releases.

Everything found wrong is collected; nothing is raised. Checks between files are in catalogue_checks.py.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from slugify import slugify

from plugins.newsroom.entry_reading import Read, read_entry
from plugins.newsroom.event_checks import checked_event
from plugins.newsroom.events import Meeting
from plugins.newsroom.folder_reading import not_publishable
from plugins.newsroom.groups import Group, GroupEntry
from plugins.newsroom.media import Attachment, MediumEntry, Picture, published_file
from plugins.newsroom.names import is_id
from plugins.newsroom.people import Contact, Office, Topic, TopicEntry
from plugins.newsroom.picture_reading import PictureError, picture_from
from plugins.newsroom.problems import Position, Problem, problem
from plugins.newsroom.release_reading import ReadRelease, ReleaseContext, read_page, read_release
from plugins.newsroom.releases import StandingPage
from plugins.newsroom.site import Site
from plugins.newsroom.site_reading import read_site
from plugins.newsroom.source_tree import SourceFile, SourceTree, read_release_folder, read_source_tree
from plugins.newsroom.texts import Texts
from plugins.newsroom.yaml_text import YamlDocument, read_yaml

Entry = TypeVar("Entry")


@dataclass(slots=True)
class ContentRead:
    """What a content folder holds, before anything was compared across files. ``site`` is a stand-in where site.yml
    could not be read (there is a problem then, so nothing is ever published with it). ``release_ids`` are the ids of all
    releases, also where ``releases`` holds only some of them (plugins/index reads only what has changed).
    """

    tree: SourceTree
    site: Site
    site_document: YamlDocument
    offices: dict[str, Read[Office]] = field(default_factory=dict)
    contacts: dict[str, Read[Contact]] = field(default_factory=dict)
    groups: dict[str, Read[GroupEntry]] = field(default_factory=dict)
    group_objects: dict[str, Group] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    portraits: dict[str, Picture] = field(default_factory=dict)
    logos: dict[str, Picture] = field(default_factory=dict)
    releases: list[ReadRelease] = field(default_factory=list)
    release_ids: frozenset[str] = frozenset()
    named_contacts: frozenset[str] = frozenset()
    pages: list[StandingPage] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def context(self) -> ReleaseContext:
        """What the releases are read with."""
        return ReleaseContext(self.site.languages, {id_: read.entry.timezone for id_, read in self.offices.items()})


def read_content(root: Path) -> ContentRead:
    """Read the content folder ``root`` with all its problems."""
    content = read_registers(root)
    context = content.context
    for folder in content.tree.releases:
        release = read_release(read_release_folder(root, folder, content.problems), context, content.problems)
        if release is not None:
            content.releases.append(release)
    content.release_ids = frozenset(each.id for each in content.releases)
    return content


def read_registers(root: Path) -> ContentRead:
    """Read all of the content folder ``root`` but its releases."""
    tree = read_source_tree(root)
    problems = list(tree.problems)
    site, site_document = read_site(tree, problems)
    content = ContentRead(tree, site, site_document, problems=problems)
    content.offices = _read_register(tree.offices, Office, problems)
    content.contacts = _read_register(tree.contacts, Contact, problems)
    content.groups = _read_register(tree.groups, GroupEntry, problems)
    content.topics = _read_topics(tree.topics, problems)
    _read_pictures(content)
    content.group_objects = {id_: _group(content, read) for id_, read in content.groups.items()}
    for folder in tree.pages:
        page = read_page(folder, site, problems)
        if page is not None:
            content.pages.append(page)
    return content


def _read_register(
    files: dict[str, SourceFile], entry_type: type[Entry], problems: list[Problem]
) -> dict[str, Read[Entry]]:
    register = {}
    for id_, source in files.items():
        document, found = read_yaml(source.text, source.path)
        problems.extend(found)
        if not document.content and not found:
            problems.append(problem(Position(source.path), "empty-file"))
        if document.content:
            read = read_entry(entry_type, document, problems, id=id_)
            if read is not None:
                register[id_] = read
    return register


def _read_topics(source: SourceFile | None, problems: list[Problem]) -> dict[str, Topic]:
    """Topics by id. Two that differ only in case are one (the first), with a warning: on many disks and servers their
    pages would be one file.
    """
    topics: dict[str, Topic] = {}
    if source is None:
        return topics
    document, found = read_yaml(source.text, source.path)
    problems.extend(found)
    first_written: dict[str, str] = {}
    for location, position in document.positions.items():
        if len(location) != 1:
            continue
        key = str(location[0])
        id_ = key.lower()
        if key not in document.content:
            problems.append(problem(position, "missing-key", key=key))
            continue
        if not is_id(id_):
            problems.append(problem(position, "invalid-id", found=key, suggestion=slugify(key) or "name"))
        elif id_ in first_written:
            problems.append(problem(position, "topic-differs-in-case", found=key, first=first_written[id_]))
        else:
            first_written[id_] = key
            written = YamlDocument({"name": document.content[key]}, document.path, {(): position})
            misread: list[Problem] = []
            named = read_entry(TopicEntry, written, misread)
            problems.extend(replace(each, details=_said_of(key, each.details)) for each in misread)
            if named is not None:
                topics[id_] = Topic(id_, named.entry.name)
    return topics


def _said_of(key: str, details: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Details that speak of the topic's own key, not of the field it is read into."""
    return tuple((name, key if (name, value) == ("key", "name") else value) for name, value in details)


def _read_pictures(content: ContentRead) -> None:
    """Read the portraits and logos that stand beside the registers' files; a picture's description is the name of whom
    it shows.
    """
    for id_, contact in content.contacts.items():
        if contact.entry.photo is not None:
            alt, place = Texts.same_in_all(contact.entry.name), ("contacts", contact.entry.photo)
            _read_picture(content, place, contact.position("photo"), alt, content.portraits, id_)
    for id_, office in content.offices.items():
        if office.entry.logo is not None:
            place = ("offices", office.entry.logo)
            _read_picture(content, place, office.position("logo"), office.entry.name, content.logos, id_)


def _read_picture(
    content: ContentRead, place: tuple[str, str], position: Position, alt: Texts, pictures: dict[str, Picture], id_: str
) -> None:
    folder, name = place
    path = content.tree.file_beside(folder, name)
    if path is None:
        content.problems.append(problem(position, "picture-missing", file=name))
        return
    try:
        pictures[id_] = picture_from(path, MediumEntry(file=name), content.site.default_language, alt, None)
    except PictureError as error:
        content.problems.append(problem(position, error.code, **error.details))


def _group(content: ContentRead, read: Read[GroupEntry]) -> Group:
    entry = read.entry
    zone_name = content.context.zone_of(entry.office)
    return Group(
        id=entry.id,
        name=entry.name,
        mandate=entry.mandate,
        legal_basis=entry.legal_basis,
        office=entry.office,
        chair=entry.chair,
        members=entry.members,
        since=entry.since.day if entry.since else None,
        until=entry.until.day if entry.until else None,
        status=entry.status,
        joining=entry.joining,
        meetings=tuple(_meetings(content, read, zone_name)),
        documents=tuple(_documents(content, read)),
    )


def _meetings(content: ContentRead, read: Read[GroupEntry], zone_name: str) -> list[Meeting]:
    meetings = []
    for index, entry in enumerate(read.entry.meetings):
        event = checked_event(entry, zone_name, _reporter(content, read, "meetings", index))
        if event is not None:
            meetings.append(Meeting(event, entry.title))
    return meetings


def _reporter(
    content: ContentRead, read: Read[GroupEntry], *prefix: str | int
) -> Callable[[tuple[str | int, ...], str, dict[str, object]], None]:
    def report(location: tuple[str | int, ...], code: str, details: dict[str, object]) -> None:
        content.problems.append(problem(read.position(*prefix, *location), code, **details))

    return report


def _documents(content: ContentRead, read: Read[GroupEntry]) -> list[Attachment]:
    documents = []
    for index, entry in enumerate(read.entry.documents):
        position = read.position("documents", index, "file")
        path = content.tree.file_beside("groups", entry.file)
        if path is None:
            content.problems.append(problem(position, "attachment-missing", file=entry.file))
        elif not_publishable(path, position, content.problems) is None:
            documents.append(Attachment(published_file(path), entry.title))
    return documents
