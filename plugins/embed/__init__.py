"""The component <press-releases> for other people's pages: one script, made from the theme's source and the catalogues' words."""

from pelican.plugins import signals

from plugins.embed import adapter


def register() -> None:
    """Offer the generator of the script to Pelican."""
    signals.get_generators.connect(adapter.get_generators)
