"""The surroundings of a build in the process of a test: as in a new process, by another clock, with templates compiled."""

import io
import locale
import logging
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from blinker import Signal
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from pelican.log import LimitFilter
from pelican.plugins import signals

_HOUR_NS = 3600 * 10**9


@contextmanager
def a_new_process() -> Iterator[None]:
    """Without what Pelican leaves behind in a process: receivers of signals, warnings it has already shown, the locale."""
    for signal in vars(signals).values():
        if isinstance(signal, Signal):
            signal.receivers.clear()
    before = locale.setlocale(locale.LC_ALL)
    with (
        patch.object(LimitFilter, "_raised_messages", set()),
        patch.object(sys, "dont_write_bytecode", True),
    ):
        yield
    locale.setlocale(locale.LC_ALL, before)


@contextmanager
def a_clock_an_hour_ahead() -> Iterator[None]:
    """What was saved a moment ago is old to the build, as most files are."""
    real = time.time_ns
    with (
        patch.object(time, "time_ns", lambda: real() + _HOUR_NS),
        patch.object(time, "time", lambda: (real() + _HOUR_NS) / 10**9),
    ):
        yield


@contextmanager
def warnings_in(place: io.StringIO) -> Iterator[None]:
    """What a process without a logging configuration shows, warnings and errors; pytest hears none of it."""
    handler = logging.StreamHandler(place)
    handler.setLevel(logging.WARNING)
    with patch.object(logging.getLogger(), "handlers", [handler]):
        yield


class _Bytecode(BytecodeCache):
    """The compiled templates, by their texts, for clean builds: to compile them again takes a third of a small one. (No
    template here applies the settings' filter to a constant, which would be done by compiling.)
    """

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def __get__(self, environment: Environment, owner: type[Environment]) -> "_Bytecode":
        return self

    def __set__(self, environment: Environment, value: object) -> None:
        """A clean build's own is as new as its state: it would hold nothing."""

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


_BYTECODE_OF_TEMPLATES = _Bytecode()


@contextmanager
def templates_compiled_once() -> Iterator[None]:
    """For clean builds: what a template is compiled to follows from its text."""
    with patch.object(Environment, "bytecode_cache", _BYTECODE_OF_TEMPLATES, create=True):
        yield
