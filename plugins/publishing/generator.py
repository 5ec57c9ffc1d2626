"""The base of every output plugin's Pelican generator: it asks a pure module for artifacts and hands them on."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Any

from pelican.generators import Generator

from plugins.engine.artifact import Artifact
from plugins.publishing.session import Session, session_of


class ArtifactGenerator(Generator, ABC):  # type: ignore[misc]  # Pelican ships no types
    """A generator that writes nothing itself."""

    def generate_output(self, writer: Any) -> None:
        """Called by Pelican once all content is known; ``writer`` is Pelican's and not used."""
        del writer
        session = session_of(self.settings)
        session.add(self.artifacts(session))

    @abstractmethod
    def artifacts(self, session: Session) -> Iterable[Artifact]:
        """The artifacts of this output."""
