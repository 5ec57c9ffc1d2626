"""What is still to be translated, or to be translated again: outdated and missing translations in the order to work in.

Oldest and most visible first:

1. by visibility (``Visibility``): what readers are waiting for, then what is new, then the rest;
2. an outdated translation before a missing one: it says something wrong, while for a missing one the original is shown;
3. by the moment since which it is so, the oldest first; then by id and by the site's order of languages.

A withdrawn release is not in the list: nothing of it is read any more but that it was withdrawn.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from plugins.newsroom.languages import Language
from plugins.newsroom.releases import ChangeType, Release, ReleaseStatus, State

_NEW = dt.timedelta(days=30)


class Visibility(IntEnum):
    """How many eyes are on a release: its event or its publication is still to come; it is at most 30 days old; it is older;
    nobody sees it in a list: a draft, or past its expiry.
    """

    TO_COME = 0
    NEW = 1
    OLDER = 2
    UNSEEN = 3


@dataclass(frozen=True, slots=True)
class OpenTranslation:
    """A release that a language lacks, or has as it was. ``since`` (aware): an outdated one says what the original said then,
    or when it was published, where that is not recorded; a missing one is missing since the publication.
    """

    release: Release
    folder: str
    language: str
    state: State
    since: dt.datetime
    visibility: Visibility


def open_translations(
    releases: Iterable[tuple[str, Release]], languages: Iterable[Language], now: dt.datetime
) -> tuple[OpenTranslation, ...]:
    """The open translations of releases (each with its folder below ``releases/``) into some languages, in order."""
    places = {language.tag: place for place, language in enumerate(languages)}
    found = [each for folder, release in releases for each in _of_release(folder, release, places, now)]

    def order(each: OpenTranslation) -> tuple[int, bool, dt.datetime, str, int]:
        is_missing = each.state is State.MISSING
        return each.visibility, is_missing, each.since, each.release.id, places[each.language]

    return tuple(sorted(found, key=order))


def _of_release(folder: str, release: Release, tags: Iterable[str], now: dt.datetime) -> Iterator[OpenTranslation]:
    if any(each.type is ChangeType.WITHDRAWAL and each.date <= now for each in release.changes):
        return
    visibility = visibility_of(release, now)
    for tag in tags:
        state = release.state(tag)
        if state in {State.OUTDATED, State.MISSING}:
            yield OpenTranslation(release, folder, tag, state, _since(release, tag), visibility)


def _since(release: Release, tag: str) -> dt.datetime:
    version = release.version(tag)
    recorded = None if version is None or version.basis is None else version.basis.recorded
    return recorded or release.date


def visibility_of(release: Release, now: dt.datetime) -> Visibility:
    """How visible a release is at ``now``."""
    if release.status is ReleaseStatus.DRAFT or (release.expires is not None and release.expires <= now):
        return Visibility.UNSEEN
    if release.date > now or (release.event is not None and release.event.coming(now) is not None):
        return Visibility.TO_COME
    return Visibility.NEW if now - release.date <= _NEW else Visibility.OLDER
