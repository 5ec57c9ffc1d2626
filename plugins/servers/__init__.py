"""Server snippets: headers and redirects, ready for the usual web servers and hosts."""

from pelican.plugins import signals

from plugins.servers import adapter


def register() -> None:
    """Offer the generator of server snippets to Pelican."""
    signals.get_generators.connect(adapter.get_generators)
