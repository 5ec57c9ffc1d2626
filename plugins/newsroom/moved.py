"""Releases whose address has changed since the last build: what led there leads nowhere, unless an alias says where to."""

import datetime as dt
from collections.abc import Iterable, Iterator

from plugins.newsroom.heads import Head
from plugins.newsroom.problems import Position, Problem, problem
from plugins.newsroom.site import Site
from plugins.newsroom.visibility import is_public


def moved_addresses(
    last: Iterable[Head], changed: Iterable[Head], site: Site, folder: str, now: dt.datetime
) -> Iterator[Problem]:
    """A warning for every address that one of the ``changed`` releases, public at ``now``, had in the ``last`` build and that is
    neither its address nor its alias any more; ``folder`` is the content folder's name in reports. Said once, by the build
    that notices it.
    """
    before = {each.id: each for each in last}
    for head in changed:
        known = before.get(head.id)
        if known is not None and is_public(known, now) and is_public(head, now):
            position = Position(f"{folder}/releases/{head.folder}/release.{head.original}.md")
            for old in _lost(known, head, site):
                yield problem(position, "address-changed", url=old)


def _lost(known: Head, head: Head, site: Site) -> Iterator[str]:
    today = {*site.addresses(head), *head.aliases}
    for each in known.versions:
        address = f"/{each.language}/{known.year}/{each.slug}/"
        if address not in today:
            yield address
