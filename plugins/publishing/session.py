"""A session: all that one run of Pelican works with, from the checked catalogue to the batches of all outputs.

Lives in the run's settings, not in a module: a second run, or a second site in the same process, gets its own. A worker
process opens the same session from plain data (workers.py).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

from plugins.edition.bodies import Bodies
from plugins.edition.ingredients import digest_of, of_everything_but_releases
from plugins.edition.view import Preview, View
from plugins.engine.artifact import Batch
from plugins.engine.fingerprint import code_digest, folders_digest
from plugins.engine.publish import Outcome
from plugins.index.load import Place, load
from plugins.index.store import PackedArchive
from plugins.interface.catalogues import InterfaceTexts
from plugins.interface.components import with_components
from plugins.interface.words import segments_from
from plugins.newsroom.catalogue import Catalogue
from plugins.newsroom.languages import Language
from plugins.newsroom.public import PublicCatalogue
from plugins.newsroom.urls import Segments
from plugins.newsroom.visibility import seen_at, seen_with
from plugins.pictures.store import RenditionStore
from plugins.publishing.configuration import Configuration, ConfigurationError
from plugins.publishing.own_code import own_code_digest

_KEY = "DEPESCHE_SESSION"

# Where a process that builds more than once keeps the index (index.store.IndexMemory).
INDEX_MEMORY_KEY = "DEPESCHE_INDEX_MEMORY"

# What ``tasks.py preview`` shows: (id of a release, path).
PREVIEW_KEY = "DEPESCHE_PREVIEW"

# What Markdown made of texts, in the state folder (edition.bodies).
BODIES = "bodies"

# False builds a site without search; so does leaving its plugin out.
SEARCH_KEY = "SEARCH"
SEARCH_PLUGIN = "plugins.search"

# The settings by which a Pelican user brings names of his own into templates.
_OF_TEMPLATES = ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")

# A function of a module that says which batches an output has.
Source: TypeAlias = "Callable[[Session], Iterable[Batch]]"


@dataclass
class Session:
    """One run. Output plugins read what they need and add a source of batches. ``catalogue`` is everything that was read,
    ``public`` what may be seen of it; ``code`` the fingerprint of the code, the house's and the user's; ``held`` what is held
    until the output is published: its lock.
    """

    configuration: Configuration
    settings: Mapping[str, Any]
    catalogue: Catalogue
    code: str
    sources: list[Source] = field(default_factory=list)
    outcome: Outcome | None = None
    held: ExitStack = field(default_factory=ExitStack)

    @cached_property
    def preview(self) -> Preview | None:
        """The release this build shows alone, before its time (setting PREVIEW: its id, and the path it stands under)."""
        wanted = self.settings.get(PREVIEW_KEY)
        return None if wanted is None else Preview(*wanted)

    @property
    def has_search(self) -> bool:
        """Whether the site can be searched: the setting SEARCH does not say no, and the plugin that makes indexes is there."""
        return bool(self.settings.get(SEARCH_KEY, True)) and SEARCH_PLUGIN in self.settings["PLUGINS"]

    @cached_property
    def public(self) -> PublicCatalogue:
        if self.preview is None:
            return seen_at(self.catalogue, self.configuration.now)
        try:
            return seen_with(self.catalogue, self.preview.release, self.configuration.now)
        except LookupError as error:
            raise ConfigurationError(f"there is no release with the id “{self.preview.release}”") from error

    @cached_property
    def texts(self) -> InterfaceTexts:
        return InterfaceTexts(self.configuration.translations, self.catalogue.site.languages)

    @cached_property
    def words_digest(self) -> str:
        """The fingerprint of the interface's catalogues."""
        return folders_digest([self.configuration.translations])

    @cached_property
    def bodies(self) -> Bodies:
        """Bodies as HTML, kept between builds; not where the workers may be on other machines."""
        if self.settings.get("EXECUTOR") is not None:
            return Bodies()
        return Bodies(self.configuration.state / BODIES, digest_of(self.code).hex())

    @cached_property
    def everything(self) -> bytes:
        """The digest of all that outputs are made from besides releases."""
        return of_everything_but_releases(self.view())

    @cached_property
    def renditions(self) -> RenditionStore:
        """Where the renditions of pictures are made and kept."""
        return RenditionStore(self.configuration.state)

    def view(self) -> View:
        """The default language's view, from which all others are reached."""
        site, configuration = self.catalogue.site, self.configuration
        default = site.language(site.default_language)
        return View(
            self.public,
            default,
            configuration.origin,
            configuration.page_size,
            self.preview,
            self.has_search,
            self.renditions.size,
        )

    def add(self, source: Source) -> None:
        self.sources.append(source)

    def batches(self) -> Iterator[Batch]:
        """The batches of all outputs added so far."""
        for source in self.sources:
            yield from source(self)

    def host_environment(self) -> Any:
        """The host's template environment for these settings; see host_environment below."""
        return host_environment(self.settings, self.configuration.components)

    def close(self) -> None:
        """Give back everything that is held."""
        self.bodies.close()
        if isinstance(self.catalogue.archive, PackedArchive):
            self.catalogue.archive.close()
        self.held.close()


def host_environment(settings: Mapping[str, Any], components: Path) -> Any:
    """Pelican's own template environment for some settings, with everything its plugins have put into it, and the theme's
    ``components``.
    """
    from pelican.generators import Generator

    host = Generator(dict(settings), settings, settings["PATH"], settings["THEME"], settings["OUTPUT_PATH"])
    return with_components(host.env, components)


class CatalogueTexts:
    """The interface catalogues, read when the languages of the content are known, and the segments they give."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def segments(self, language: Language) -> Segments:
        return segments_from(InterfaceTexts(self._folder, [language]).of(language))


def open_session(
    configuration: Configuration, settings: Mapping[str, Any], executor: Callable[[], Executor | None]
) -> Session:
    """Read and check the content.

    Raises:
        ContentError: the content has errors.
        CatalogueError: a language has no catalogue.
    """
    segments = CatalogueTexts(configuration.translations).segments
    memory = settings.get(INDEX_MEMORY_KEY)
    place = Place(configuration.content, configuration.state, configuration.message_language, memory, configuration.now)
    code = f"{code_digest()}\0{own_code_digest(settings, _OF_TEMPLATES)}"
    return Session(configuration, settings, load(place, segments, executor), code)


def release_session(settings: Mapping[str, Any]) -> None:
    """Give back what an earlier run of the same process holds, that ended before it published (pelican --autoreload)."""
    earlier = settings.get(_KEY)
    if isinstance(earlier, Session):
        earlier.close()


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
