"""oEmbed: what a system shows where somebody pastes the address of a release."""

from pelican.plugins import signals

from plugins.oembed import adapter


def register() -> None:
    """Offer the generator of oEmbed files to Pelican."""
    signals.get_generators.connect(adapter.get_generators)
