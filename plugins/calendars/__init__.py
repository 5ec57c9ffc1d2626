"""Calendars: one iCalendar file for each event, and one for each language."""

from pelican.plugins import signals

from plugins.calendars import adapter


def register() -> None:
    """Offer the generator of calendars to Pelican."""
    signals.get_generators.connect(adapter.get_generators)
