"""Compiled templates, kept between builds: compiling the theme takes longer than rendering the page of one release."""

import logging
from pathlib import Path

import msgspec
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from plugins.engine.sealed import DamagedError, remove, seal, unseal

_logger = logging.getLogger(__name__)

_FORMAT = "templates 1"


class CompiledTemplates(BytecodeCache):
    """What Jinja compiled, by its own key for a template; Jinja itself compares the source each was compiled from.

    ``made_with`` is the fingerprint of what else they depend on: settings of the environment, versions of libraries.
    """

    def __init__(self, path: Path, made_with: bytes) -> None:
        self._path = path
        self._made_with = made_with
        self._known = self._read()
        self._is_new = False

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._known[bucket.key] = bucket.bytecode_to_string()
        self._is_new = True

    def save(self) -> None:
        """Keep what was compiled since, for the next build."""
        if self._is_new:
            seal(self._path, _FORMAT, msgspec.msgpack.encode((self._made_with, self._known)))
            self._is_new = False

    def _read(self) -> dict[str, bytes]:
        try:
            payload = unseal(self._path, _FORMAT)
            made_with, known = (b"", {}) if payload is None else msgspec.msgpack.decode(payload, type=_Kept)
        except (DamagedError, msgspec.DecodeError):
            _logger.warning("%s is damaged or of another version; the templates are compiled again", self._path)
            remove(self._path)
            return {}
        return known if made_with == self._made_with else {}


_Kept = tuple[bytes, dict[str, bytes]]
