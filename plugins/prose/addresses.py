"""E-mail and web addresses in a text, bare or as the target of a link. The same in every language."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.prose.values import Email, Found, Url

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_URL = re.compile(r"(?:https?://|(?<![\w./@])www\.)[^\s<>()\[\]{}\"'„“”‚‘’|\\^`*]+", re.IGNORECASE)
_END_OF_SENTENCE = ".,;:!?…_-"


def emails_in(text: str) -> Iterator[Found]:
    """Every e-mail address, also in a ``mailto:`` link."""
    if "@" in text:
        for match in _EMAIL.finditer(text):
            yield Found(Email(match[0].lower()), match.start(), match.end())


def urls_in(text: str) -> Iterator[Found]:
    """Every web address that begins with ``http``, ``https`` or ``www.``."""
    if "http" in text or "www." in text:
        for match in _URL.finditer(text):
            written = match[0].rstrip(_END_OF_SENTENCE)
            url = url_of(written)
            if url is not None:
                yield Found(url, match.start(), match.start() + len(written))


def url_of(written: str) -> Url | None:
    """The address without what makes no difference to a reader; None where it has no host."""
    try:
        parts = urlsplit(written if "://" in written else f"https://{written}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    query = f"?{parts.query}" if parts.query else ""
    return Url(host, parts.path.rstrip("/") + query) if host else None
