"""HTML pages: page models, made from the public catalogue, and their rendering by the theme's templates."""

from pelican.plugins import signals

from plugins.pages import adapter


def register() -> None:
    """Offer the generator of pages to Pelican."""
    signals.get_generators.connect(adapter.get_generators)
