"""vCards: one file for each contact person, and one beside each release for those who answer for it."""

from pelican.plugins import signals

from plugins.vcards import adapter


def register() -> None:
    """Offer the generator of vCards to Pelican."""
    signals.get_generators.connect(adapter.get_generators)
