"""The base of every output plugin's Pelican generator: it hands the engine the plugin's batches, and writes nothing itself."""

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from pelican.generators import Generator

from plugins.engine.artifact import Batch
from plugins.publishing.session import Session, session_of


class ArtifactGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """A generator whose ``source`` says which batches there are: a function of a module, so that workers find it too."""

    source: ClassVar[Callable[[Session], Iterable[Batch]]]

    def generate_output(self, writer: Any) -> None:
        """Called by Pelican once all content is known; ``writer`` is Pelican's and not used."""
        del writer
        session_of(self.settings).add(type(self).source)


def generator_of(source: Callable[[Session], Iterable[Batch]]) -> type[ArtifactGenerator]:
    """The generator of an output plugin."""
    return type("OutputGenerator", (ArtifactGenerator,), {"source": staticmethod(source)})
