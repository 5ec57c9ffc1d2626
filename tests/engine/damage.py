"""What can befall a file between builds: cut off, overwritten, exchanged for another version."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import msgspec

from plugins.engine.manifest import Manifest, encoded
from plugins.engine.sealed import seal

# Damages a sealed file.
Damage: TypeAlias = Callable[[Path], None]

FORMAT, EMPTY = encoded(Manifest())


def _flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def _sealed(format_name: str, payload: bytes) -> Damage:
    return lambda path: seal(path, format_name, payload)


def _written(change: Callable[[bytes], bytes]) -> Damage:
    """Damage that writes something else in place of what stands there."""

    def write(path: Path) -> None:
        path.write_bytes(change(path.read_bytes()))

    return write


DAMAGE: dict[str, Damage] = {
    "empty": _written(lambda content: b""),
    "only its head": _written(lambda content: content[:20]),
    "half of it": _written(lambda content: content[: len(content) // 2]),
    "without its last byte": _written(lambda content: content[:-1]),
    "with a byte more": _written(lambda content: content + b"\0"),
    "another first byte": _written(lambda content: _flipped(content, 0)),
    "another byte in its digest": _written(lambda content: _flipped(content, content.index(b"\n") + 3)),
    "another last byte": _written(lambda content: _flipped(content, len(content) - 1)),
    "garbage": _written(lambda content: b"\xff\xfe\x00\x01"),
    "nulls": _written(lambda content: b"\0" * len(content)),
    "the JSON of the first version": _written(lambda content: b'{"files": {}, "format": 1}'),
    "the format before the first": _sealed("manifest 0", EMPTY),
    "an older format": _sealed("manifest 2", EMPTY),
    "another file of ours": _sealed("index 1", EMPTY),
    "sealed with nothing in it": _sealed(FORMAT, b""),
    "sealed with another shape": _sealed(FORMAT, msgspec.msgpack.encode([{"all": {"index": 1}}])),
    "sealed text": _sealed(FORMAT, b"not MessagePack at all"),
    "sealed and deeply nested": _sealed(FORMAT, b"\x91" * 100_000),
}
