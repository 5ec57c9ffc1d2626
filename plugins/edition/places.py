"""Where an event is, in one line: for outputs that have no room for an address."""

from plugins.edition.view import View
from plugins.newsroom.events import Venue


def place_line(view: View, venue: Venue | None) -> str:
    """The name, street, postal code and city of a venue, as far as they are known; empty without a venue."""
    if venue is None:
        return ""
    name = view.text(venue.name)
    city = " ".join(part for part in (venue.postal_code, venue.city) if part)
    return ", ".join(part for part in (name.value if name else None, venue.street, city) if part)
