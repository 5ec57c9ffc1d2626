"""A process that builds again and again: the preview's builder. Its modules stay loaded and its index in memory, so that a
saved file is on the page in a moment. Changed code wants a new one.
"""

import multiprocessing
import signal
from contextlib import suppress
from multiprocessing.connection import Connection

from plugins.commands import site
from plugins.index.store import IndexMemory

# What a builder that has ended answers: it could not say anything itself.
_ENDED = 2


class Resident:
    """A builder in a process of its own, started when it is first asked to build."""

    def __init__(self, options: site.Options) -> None:
        self._options = options
        self._process: multiprocessing.process.BaseProcess | None = None
        self._connection: Connection | None = None

    def build(self) -> int:
        """Build once; the exit status of ``tasks.py build``."""
        connection = self._connection or self._start()
        try:
            connection.send(self._options)
            status: int = connection.recv()
        except (
            EOFError,
            BrokenPipeError,
            ConnectionResetError,
        ):  # it was ended from outside; the next build gets a new one
            self.close()
            return _ENDED
        return status

    def close(self) -> None:
        """End the builder; the next build starts a new one, with the code as it is then."""
        if self._connection is not None and self._process is not None:
            self._connection.close()
            self._process.join(timeout=10)
            self._process.kill()
        self._connection = self._process = None

    def _start(self) -> Connection:
        # Never forked: a fork would bring along the code as it was, and the server's threads half-way.
        context = multiprocessing.get_context("spawn")
        ours, its = context.Pipe()
        self._process = context.Process(target=_build_when_asked, args=(its,), daemon=False)
        self._process.start()
        its.close()
        self._connection = ours
        return ours


def _build_when_asked(connection: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the preview ends it
    memory = IndexMemory()
    with suppress(EOFError):
        while True:
            options: site.Options = connection.recv()
            connection.send(site.build(options, memory))
