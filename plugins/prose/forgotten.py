"""Names of people whose data must be gone, where they still stand in texts: no tool can take them out of a sentence."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

from plugins.newsroom.people import Contact
from plugins.newsroom.problems import Position, Problem, problem
from plugins.newsroom.reading import ContentRead
from plugins.newsroom.source_tree import decoded
from plugins.newsroom.terms import Terms


def names_after_retention(content: ContentRead, now: dt.datetime) -> Iterator[Problem]:
    """A warning for every place in a release, standing page or register that names someone whose ``retain_until`` has passed at
    ``now`` (aware): titles, texts, credits, speakers, bylines, whatever the file holds.
    """
    contacts = {id_: read.entry for id_, read in content.contacts.items()}
    offices = {id_: read.entry for id_, read in content.offices.items()}
    if content.site.publisher not in offices:
        return  # an error of its own, without which nobody knows which day it is
    terms = Terms(now, contacts, offices, content.site.publisher)
    for contact in (each for each in contacts.values() if terms.is_forgotten(each)):
        name = re.compile(r"\s+".join(map(re.escape, contact.name.split())), re.IGNORECASE)
        for path, text in _files(content, contact):
            yield from _places(name, contact, path, text)


def _files(content: ContentRead, contact: Contact) -> Iterator[tuple[str, str]]:
    """(path as reports name it, text) of every file that is published, but for the person's own."""
    tree = content.tree
    for register in (tree.offices, tree.contacts, tree.groups):
        yield from (
            (each.path, each.text)
            for id_, each in register.items()
            if register is not tree.contacts or id_ != contact.id
        )
    releases = [each.release.versions for each in content.releases if each.release is not None]
    for versions in (*releases, *(page.versions for page in content.pages)):
        for version in versions:
            yield version.source, decoded(Path(version.body.source).read_bytes())


def _places(name: re.Pattern[str], contact: Contact, path: str, text: str) -> Iterator[Problem]:
    assert contact.retain_until is not None, "else nobody has to forget the person"
    for match in name.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
        details = {"name": contact.name, "day": contact.retain_until.day.isoformat()}
        yield problem(Position(path, line, column), "name-after-retention", **details)
