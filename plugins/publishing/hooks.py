"""The two moments of a Pelican run the house takes part in. Everything else is called from here or from generators."""

import gc
import logging
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path

from pelican import Pelican

from plugins.edition.bodies import forget_bodies
from plugins.engine.lock import BuildLock
from plugins.engine.publish import forget, publish, recover
from plugins.engine.sealed import remove
from plugins.index.store import forget_index
from plugins.newsroom.messages import report
from plugins.newsroom.next_change import next_change
from plugins.pictures.store import forget_renditions, prune
from plugins.publishing.configuration import configuration_from
from plugins.publishing.host_files import CopyFailures, host_batch
from plugins.publishing.next_change_file import write_next_change
from plugins.publishing.session import BODIES, keep_session, release_session, session_of
from plugins.publishing.session import open_session as new_session
from plugins.publishing.workers import Workers

_logger = logging.getLogger(__name__)

OUTPUT_KEY = "DEPESCHE_OUTPUT"
OBSERVER_KEY = "DEPESCHE_OBSERVER"
CLEAN_KEY = "DEPESCHE_CLEAN"
_WORKERS_KEY = "DEPESCHE_WORKERS"
_COPIES_KEY = "DEPESCHE_COPIES"


def open_session(pelican: Pelican) -> None:
    """Read and check the content anew for each run; an error here ends the run before anything is written."""
    output = pelican.settings.setdefault(OUTPUT_KEY, pelican.settings["OUTPUT_PATH"])
    configuration = configuration_from(pelican.settings, Path(output))
    release_session(pelican.settings)
    _let_host_write_to(str(configuration.host_output), pelican)
    with ExitStack() as held:
        held.enter_context(BuildLock(configuration.state))
        held.enter_context(_without_collecting())
        if pelican.settings.get(CLEAN_KEY):
            forget(configuration.state)
            forget_index(configuration.state)
            forget_bodies(configuration.state / BODIES)
            forget_renditions(configuration.state)
        remove(configuration.host_output)
        recover(configuration.output, configuration.state)
        pelican.settings[_COPIES_KEY] = held.enter_context(CopyFailures())
        # A stack of their own, which the session takes over as it is: they are called in after it has.
        workers = Workers(pelican.settings, configuration.jobs, held.enter_context(ExitStack()))
        session = new_session(configuration, pelican.settings, workers.executor)
        keep_session(pelican.settings, session)
        pelican.settings[_WORKERS_KEY] = workers
        session.held = held.pop_all()
    for line in report(session.catalogue.warnings, configuration.message_language).splitlines():
        _logger.warning("%s", line)


def publish_site(pelican: Pelican) -> None:
    """Publish everything collected in one step, and let the next build begin."""
    session = session_of(pelican.settings)
    workers: Workers = pelican.settings[_WORKERS_KEY]
    configuration = session.configuration
    with closing(session):
        pelican.settings[_COPIES_KEY].check()
        batches = (*session.batches(), host_batch(configuration.host_output, session.code))
        gc.freeze()  # all of this is needed to the end
        gc.enable()
        crew = partial(workers.crew, session)
        observe = pelican.settings.get(OBSERVER_KEY)
        session.outcome = publish(batches, configuration.output, configuration.state, crew, observe)
        prune(configuration.state, configuration.picture_cache, session.outcome.written)
        if session.preview is None:
            change = next_change(session.catalogue, configuration.now)
            write_next_change(configuration.state.parent, configuration.now, change)
    _let_host_write_to(pelican.settings[OUTPUT_KEY], pelican)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """While an archive is loaded, a million objects are made and none is garbage: the collector would look at all of them
    again and again, for a quarter of the time of a small edit.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.enable()


def _let_host_write_to(folder: str, pelican: Pelican) -> None:
    """Where Pelican writes: a side folder while it runs, so that static files, theme files and other plugins' files become
    artifacts and go through the one apply step too; outside a run the real output, which ``pelican --listen`` serves.
    """
    pelican.settings["OUTPUT_PATH"] = pelican.output_path = folder
    pelican.delete_outputdir = False
