"""One build at a time: a lock that a dead process does not hold, because the operating system gives it back."""

import fcntl
import logging
from pathlib import Path
from types import TracebackType
from typing import Self

from plugins.engine.sealed import remove

_logger = logging.getLogger(__name__)


class BuildLock:
    """The lock of one output's state folder, held from the reading of the content until the output is in place.

    A second build waits for the first: it would read content the first has already published, and end with the same site.
    """

    def __init__(self, state: Path) -> None:
        state.mkdir(parents=True, exist_ok=True)
        # Beside the folder, not in it: forgetting the cached work must not take the lock away.
        place = state.with_name(f"{state.name}.lock")
        if place.is_dir():
            remove(place)
        self._file = place.open("w")

    def __enter__(self) -> Self:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            _logger.warning("another build of this output is running; waiting for it")
            fcntl.flock(self._file, fcntl.LOCK_EX)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # A worker that is still ending has inherited the file: closing it here alone would leave it locked.
        fcntl.flock(self._file, fcntl.LOCK_UN)
        self._file.close()
