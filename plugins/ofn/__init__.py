"""OFN, the Czech open formal standards *Aktuality* and *Události* of 1 July 2020: every scope's news and events as JSON-LD."""

from pelican.plugins import signals

from plugins.ofn import adapter


def register() -> None:
    """Offer the generator of OFN files to Pelican."""
    signals.get_generators.connect(adapter.get_generators)
