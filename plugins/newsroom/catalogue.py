"""The catalogue: everything read, compared across files, with all problems.

A catalogue exists only where there are no errors. What of it may be seen at a given moment is said in visibility.py.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from plugins.newsroom.catalogue_checks import all_problems
from plugins.newsroom.groups import Group
from plugins.newsroom.heads import Archive, Head, head_of
from plugins.newsroom.languages import Language
from plugins.newsroom.media import Picture
from plugins.newsroom.messages import report
from plugins.newsroom.people import Contact, Office, Topic
from plugins.newsroom.problems import ContentError, Problem, errors_of, in_report_order
from plugins.newsroom.reading import ContentRead, read_content
from plugins.newsroom.releases import Release, StandingPage
from plugins.newsroom.site import Site
from plugins.newsroom.urls import Segments

# The words of addresses in a language, from the interface catalogues.
SegmentsOf: TypeAlias = Callable[[Language], Segments]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything the content says, public or not. Registers are sorted by id; heads newest first (then by id), their
    releases are opened in ``archive``; standing pages are in their order in the footer. ``segments`` has the words of addresses for every language;
    ``warnings`` are the problems that forbid no build.
    """

    site: Site
    offices: Mapping[str, Office]
    contacts: Mapping[str, Contact]
    groups: Mapping[str, Group]
    topics: Mapping[str, Topic]
    portraits: Mapping[str, Picture]
    logos: Mapping[str, Picture]
    heads: tuple[Head, ...]
    archive: Archive
    pages: tuple[StandingPage, ...]
    segments: Mapping[str, Segments]
    warnings: tuple[Problem, ...] = ()

    @property
    def releases(self) -> tuple[Release, ...]:
        """Every release, opened; newest first."""
        return tuple(self.archive.open(head) for head in self.heads)


@dataclass(frozen=True, slots=True)
class OpenArchive:
    """An archive of releases that are all in memory, by folder."""

    releases: Mapping[str, Release]

    def open(self, head: Head) -> Release:
        return self.releases[head.folder]


def check_content(root: Path, segments_of: SegmentsOf) -> tuple[ContentRead, tuple[Problem, ...]]:
    """Read a content folder and find every problem in it, in report order."""
    content = read_content(root)
    segments = {language.tag: segments_of(language) for language in content.site.languages}
    return content, in_report_order([*content.problems, *all_problems(content, segments)])


def load_catalogue(root: Path, segments_of: SegmentsOf, messages: str = "en") -> Catalogue:
    """Read and check a content folder.

    Raises:
        ContentError: there are errors; it names all problems, in the language ``messages``.
    """
    segments_once = cache(segments_of)  # the checks need them as well, and each comes out of a catalogue file
    content, problems = check_content(root, segments_once)
    if errors_of(problems):
        raise ContentError(problems, report(problems, messages))
    releases = {each.folder: each.release for each in content.releases if each.release is not None}
    heads = [head_of(release, folder) for folder, release in releases.items()]
    segments = {language.tag: segments_once(language) for language in content.site.languages}
    return catalogue_from(content, heads, OpenArchive(releases), segments, problems)


def catalogue_from(
    content: ContentRead,
    heads: Iterable[Head],
    archive: Archive,
    segments: Mapping[str, Segments],
    warnings: tuple[Problem, ...],
) -> Catalogue:
    """The catalogue of a content without errors, and of the releases of ``heads``."""
    return Catalogue(
        site=content.site,
        offices={id_: read.entry for id_, read in sorted(content.offices.items())},
        contacts={id_: read.entry for id_, read in sorted(content.contacts.items())},
        groups=dict(sorted(content.group_objects.items())),
        topics=dict(sorted(content.topics.items())),
        portraits=content.portraits,
        logos=content.logos,
        heads=tuple(sorted(heads, key=lambda each: (-each.date, each.id))),
        archive=archive,
        pages=tuple(sorted(content.pages, key=lambda each: (each.order, each.id))),
        segments=segments,
        warnings=warnings,
    )
