"""Workers: other processes that read and render with this one. What they get is plain data and names of batches.

A worker opens the session of the build from a plan, once: the settings file it is configured by, the catalogue, and where
the index lies. So it does not matter how it was started, nor by what: a process pool here, or a cluster that shares the
file system (setting EXECUTOR).
"""

import ctypes
import gc
import hashlib
import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from plugins.engine.artifact import Batch
from plugins.engine.journal import STAGING
from plugins.engine.manifest import BatchRecord, read_manifest
from plugins.engine.publish import Crew, standing_files
from plugins.engine.rendering import Made, make
from plugins.engine.sealed import remove, write
from plugins.index.store import PackedArchive, read_index
from plugins.newsroom.catalogue import Catalogue
from plugins.publishing.configuration import Configuration, ConfigurationError
from plugins.publishing.session import Session, Source

# What the command line says, kept in the settings for workers: the settings file, and what overrides it.
SETTINGS_FILE_KEY = "DEPESCHE_SETTINGS_FILE"
OVERRIDE_KEY = "DEPESCHE_OVERRIDE"

_PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything a worker opens a session from. ``catalogue`` is without its heads and archive: those are in the index that
    was read with ``readers``. ``code`` is the fingerprint of the code as the main process knows it.
    """

    settings_file: str
    override: dict[str, Any]
    configuration: Configuration
    catalogue: Catalogue
    readers: str
    code: str
    sources: tuple[Source, ...]


class Workers:
    """The workers of one build, called in when there is enough to do; ``held`` sends them home.

    ``jobs`` 1 means none; a function in the setting EXECUTOR (giving a ``concurrent.futures.Executor``) takes the place of
    the process pool.
    """

    def __init__(self, settings: Mapping[str, Any], jobs: int, held: ExitStack) -> None:
        self._settings = settings
        self._jobs = jobs
        self._held = held
        self._executor: Executor | None = None

    def executor(self) -> Executor | None:
        """The executor; None where this process works alone."""
        if self._executor is None and self._jobs > 1:
            own: Callable[[], Executor] | None = self._settings.get("EXECUTOR")
            self._executor = self._held.enter_context(process_pool(self._jobs) if own is None else _checked(own()))
        return self._executor

    def crew(self, session: Session) -> Crew | None:
        """The crew that renders; None where this process works alone, or nobody knows which file its settings are from."""
        executor, file = self.executor(), self._settings.get(SETTINGS_FILE_KEY)
        archive = session.catalogue.archive
        if executor is None or file is None or not isinstance(archive, PackedArchive):
            return None
        bare = replace(session.catalogue, heads=(), archive=_Nowhere())
        override = dict(self._settings.get(OVERRIDE_KEY, {}))
        plan = Plan(
            str(file), override, session.configuration, bare, archive.readers, session.code, tuple(session.sources)
        )
        path = session.configuration.state / _PLAN
        content = pickle.dumps(plan)
        remove(path)
        write(path, content)
        self._held.callback(path.unlink, missing_ok=True)
        return Crew(executor, partial(make_by_name, str(path), hashlib.sha256(content).hexdigest()))


def process_pool(jobs: int) -> ProcessPoolExecutor:
    """A pool of processes on this machine. Forking is quick, but only safe where no thread is running."""
    can_fork = sys.platform == "linux" and threading.active_count() == 1
    context = multiprocessing.get_context("fork" if can_fork else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_end_with, initargs=(os.getpid(),))


def _end_with(parent: int) -> None:
    """Let this worker end when its build is killed: a forked one holds the build's lock as well, and would keep it.

    See prctl(2), PR_SET_PDEATHSIG; other systems than Linux do not fork here.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
        if os.getppid() != parent:  # it was killed a moment ago
            os.kill(os.getpid(), signal.SIGKILL)


def make_by_name(plan: str, digest: str, name: str) -> Made:
    """Make one batch of the build that ``plan`` (path and SHA-256 of the file) describes; runs in a worker."""
    workshop = _opened(plan, digest)
    configuration = workshop.configuration
    known = standing_files(workshop.records.get(name), configuration.output)
    return make(workshop.batches[name], known, configuration.state / STAGING)


@dataclass(frozen=True, slots=True)
class _Workshop:
    configuration: Configuration
    batches: dict[str, Batch]
    records: dict[str, BatchRecord]


@lru_cache(maxsize=1)
def _opened(path: str, digest: str) -> _Workshop:
    """The session of a plan, opened once in each process."""
    content = Path(path).read_bytes()
    if hashlib.sha256(content).hexdigest() != digest:
        raise ConfigurationError(f"{path} is not the plan of this build")
    plan: Plan = pickle.loads(content)  # noqa: S301 written by this build a moment ago, and its digest came with the task
    session = _session(plan)
    manifest = read_manifest(plan.configuration.state)
    batches = {batch.name: batch for batch in session.batches()}
    gc.freeze()  # all of this is needed to the end
    gc.enable()  # a forked worker has the build's collector, which rests while content is read
    return _Workshop(plan.configuration, batches, manifest.batches if manifest else {})


def _session(plan: Plan) -> Session:
    from pelican import Pelican
    from pelican.settings import read_settings

    settings = read_settings(plan.settings_file, override=plan.override)
    Pelican(settings)  # loads the plugins, so that what they add to the template environment is there
    state = plan.configuration.state
    archive = PackedArchive(state, read_index(state, plan.readers))
    heads = sorted(archive.heads(), key=lambda head: (-head.date, head.id))
    catalogue = replace(plan.catalogue, heads=tuple(heads), archive=archive)
    return Session(plan.configuration, settings, catalogue, plan.code, list(plan.sources))


class _Nowhere:
    """Stands in for an archive on the way to a worker."""

    def open(self, head: Any) -> Any:
        raise LookupError(head)


def _checked(executor: Any) -> Executor:
    if not isinstance(executor, Executor):
        raise ConfigurationError(f"EXECUTOR gives {executor!r}; a concurrent.futures.Executor is expected")
    return executor
