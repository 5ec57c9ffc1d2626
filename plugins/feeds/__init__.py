"""Feeds: RSS 2.0 for every scope of every language."""

from pelican.plugins import signals

from plugins.feeds import adapter


def register() -> None:
    """Offer the generator of feeds to Pelican."""
    signals.get_generators.connect(adapter.get_generators)
