"""Search: an index per language and span of years, made by Pagefind from the catalogue, and the cards its results show."""

from pelican.plugins import signals

from plugins.search import adapter


def register() -> None:
    """Offer the generator of the search index to Pelican."""
    signals.get_generators.connect(adapter.get_generators)
