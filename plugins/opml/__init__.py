"""feeds.opml: the directory of all feeds for machines."""

from pelican.plugins import signals

from plugins.opml import adapter


def register() -> None:
    """Offer the generator of the directory to Pelican."""
    signals.get_generators.connect(adapter.get_generators)
