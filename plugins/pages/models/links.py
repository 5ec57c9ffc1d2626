"""A link with its words."""

import datetime as dt
from dataclasses import dataclass

from plugins.newsroom.texts import Text


@dataclass(frozen=True, slots=True)
class Link:
    """A link and its text; ``subject`` says of whom, where that matters: ``contact``, ``group`` or ``office``. ``until`` is
    the last day of a contact person's term, where it is over and nobody answers instead.
    """

    url: str
    text: Text
    subject: str = ""
    until: dt.date | None = None
