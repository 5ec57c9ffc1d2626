"""Pelican adapter of the calendars."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from plugins.calendars.events import calendar_of, calendar_of_event, release_event, remembered
from plugins.calendars.models import Calendar
from plugins.edition.ingredients import digest_of, of_releases
from plugins.edition.offers import EVENT_FILE, calendar_scopes
from plugins.edition.view import View
from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.newsroom.public import Appearance
from plugins.newsroom.scopes import Scope
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """In each language a file for every event of every release, year by year, and a calendar for each scope that has one."""
    made_with = digest_of(session.code, session.words_digest, session.everything)
    for view in session.view().all_languages():
        name = f"calendars/{view.language.tag}"
        for year in view.catalogue.years_with_pages(view.language):
            found = view.catalogue.with_page(view.language, year)
            with_event = tuple(each for each in found if each.head.has_event and each.is_translated)
            ingredients = digest_of(made_with, of_releases(view, with_event))
            yield Batch(f"{name}/{year}", ingredients, partial(_of_events, session, view, with_event))
        digests = {each.head.id: of_releases(view, (each,)) for each in view.catalogue.with_event(view.language)}
        for scope in calendar_scopes(view):
            ingredients = digest_of(made_with, b"".join([digests[each.head.id] for each in remembered(view, scope)]))
            yield Batch(f"{name}/{scope.path}", ingredients, partial(_of_scope, session, view, scope))


def _of_events(session: Session, view: View, appearances: tuple[Appearance, ...]) -> Iterator[Artifact]:
    words = session.texts.of(view.language)
    for appearance in appearances:
        event = release_event(view, appearance, words)
        if event is not None:
            path = f"{view.release_path(appearance)}{EVENT_FILE}"
            yield _artifact(session, path, calendar_of_event(view, path, event))


def _of_scope(session: Session, view: View, scope: Scope) -> Iterator[Artifact]:
    calendar = calendar_of(view, scope, session.texts.of(view.language))
    yield _artifact(session, view.urls.calendar(scope.path), calendar)


def _artifact(session: Session, path: str, calendar: Calendar) -> Artifact:
    from plugins.calendars.calendar import ics

    return Artifact(path.removeprefix("/"), calendar, Renderer("calendar", session.code, ics), Stage.FEED)
