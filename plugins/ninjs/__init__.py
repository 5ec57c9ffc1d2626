"""ninjs, the IPTC's News in JSON: the newest releases of every scope of every language, for the systems of news agencies."""

from pelican.plugins import signals

from plugins.ninjs import adapter


def register() -> None:
    """Offer the generator of ninjs files to Pelican."""
    signals.get_generators.connect(adapter.get_generators)
