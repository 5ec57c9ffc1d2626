"""Pelican adapter of the calendars."""

from collections.abc import Iterator
from typing import Any

from plugins.calendars.calendar import ics
from plugins.calendars.events import calendar_of_event, calendar_of_language, release_event
from plugins.edition.offers import EVENT_FILE, calendar_scopes
from plugins.edition.view import View
from plugins.engine.artifact import Artifact, Renderer, Stage
from plugins.publishing.generator import ArtifactGenerator
from plugins.publishing.session import Session


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return CalendarGenerator


class CalendarGenerator(ArtifactGenerator):
    """A file for every event of every release in each language, and one for each language."""

    def artifacts(self, session: Session) -> Iterator[Artifact]:
        renderer = Renderer("calendar", session.code, ics)
        for view in session.view().all_languages():
            yield from _of_language(view, session, renderer)


def _of_language(view: View, session: Session, renderer: Renderer) -> Iterator[Artifact]:
    words = session.texts.of(view.language)
    for appearance in view.catalogue.listed(view.language):
        event = release_event(view, appearance, words)
        if event is not None:
            path = f"{view.release_path(appearance)}{EVENT_FILE}"
            yield Artifact(path.removeprefix("/"), calendar_of_event(view, path, event), renderer, Stage.FEED)
    for scope in calendar_scopes(view):
        path = view.urls.calendar(scope.path).removeprefix("/")
        yield Artifact(path, calendar_of_language(view, words), renderer, Stage.FEED)
