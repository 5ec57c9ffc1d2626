"""A session: all that one run of Pelican works with, from the checked catalogue to the collected artifacts.

Lives in the run's settings, not in a module: a second run, or a second site in the same process, gets its own.
"""

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.edition.view import View
from plugins.engine.artifact import Artifact
from plugins.engine.fingerprint import code_digest
from plugins.engine.publish import Observer, Outcome, publish
from plugins.interface.catalogues import InterfaceTexts
from plugins.interface.words import segments_from
from plugins.newsroom.catalogue import load_catalogue
from plugins.newsroom.languages import Language
from plugins.newsroom.public import PublicCatalogue, seen_at
from plugins.newsroom.urls import Segments
from plugins.publishing.configuration import Configuration

_KEY = "DEPESCHE_SESSION"


@dataclass(slots=True)
class Session:
    """One run. Output plugins read ``catalogue``, ``texts`` and ``configuration`` and add artifacts. ``held`` is the lock
    of the output, held until it is published.
    """

    configuration: Configuration
    catalogue: PublicCatalogue
    texts: InterfaceTexts
    code: str
    artifacts: list[Artifact] = field(default_factory=list)
    outcome: Outcome | None = None
    held: ExitStack = field(default_factory=ExitStack)

    def view(self) -> View:
        """The default language's view, from which all others are reached."""
        site, configuration = self.catalogue.site, self.configuration
        default = site.language(site.default_language)
        return View(self.catalogue, default, configuration.origin, configuration.page_size)

    def add(self, artifacts: Iterable[Artifact]) -> None:
        self.artifacts.extend(artifacts)

    def publish(self, observe: Observer | None = None) -> None:
        """Hand everything collected to the engine; ``observe`` hears how far it is."""
        self.outcome = publish(self.artifacts, self.configuration.output, self.configuration.state, observe=observe)


class CatalogueTexts:
    """The interface catalogues, read when the languages of the content are known, and the segments they give."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def segments(self, language: Language) -> Segments:
        return segments_from(InterfaceTexts(self._folder, [language]).of(language))


def open_session(configuration: Configuration) -> Session:
    """Read and check the content and the catalogues.

    Raises:
        ContentError: the content has errors.
        CatalogueError: a language has no catalogue.
    """
    segments = CatalogueTexts(configuration.translations).segments
    catalogue = load_catalogue(configuration.content, segments, configuration.message_language)
    texts = InterfaceTexts(configuration.translations, catalogue.site.languages)
    return Session(configuration, seen_at(catalogue, configuration.now), texts, code_digest())


def release_session(settings: Mapping[str, Any]) -> None:
    """Give back what an earlier run of the same process holds, that ended before it published (pelican --autoreload)."""
    earlier = settings.get(_KEY)
    if isinstance(earlier, Session):
        earlier.held.close()


def keep_session(settings: dict[str, Any], session: Session) -> None:
    settings[_KEY] = session


def session_of(settings: Mapping[str, Any]) -> Session:
    """The session of a run.

    Raises:
        LookupError: ``plugins.publishing`` does not stand first in PLUGINS.
    """
    if _KEY not in settings:
        raise LookupError("plugins.publishing must come first in PLUGINS")
    session: Session = settings[_KEY]
    return session
