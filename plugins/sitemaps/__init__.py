"""Sitemaps for search engines: an index, and one sitemap for each language."""

from pelican.plugins import signals

from plugins.sitemaps import adapter


def register() -> None:
    """Offer the generator of sitemaps to Pelican."""
    signals.get_generators.connect(adapter.get_generators)
