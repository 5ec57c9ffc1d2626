"""Releases as the index takes them."""

from plugins.index.records import Record, packed
from plugins.index.store import Fresh
from plugins.newsroom.heads import head_of
from plugins.newsroom.releases import Release


def fresh(folder: str, read: Release) -> Fresh:
    """A release as it comes from its folder."""
    return Fresh(Record(head_of(read, folder), b"stamps", b"content", read.zone, (), 0, 0, b""), packed(read))
