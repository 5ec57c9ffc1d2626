"""What a page of this site may load: the Content-Security-Policy, said once for pages and for web servers.

Everything comes from the site itself, nothing stands in the page: no style, no script (SPEC section 8, guarantee 5).
Connections to the site itself are for the search and for auditing tools; frames show pages of the site alone.
"""

from collections.abc import Mapping

_DIRECTIVES: Mapping[str, str] = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "script-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}


def page_policy() -> str:
    """The policy as a page states it in itself (CSP 3, section 3.3)."""
    return "; ".join(f"{name} {value}" for name, value in _DIRECTIVES.items())


def header_policy(ancestors: str) -> str:
    """The policy as a server states it: also who may show the page in a frame, which a page cannot say of itself (CSP 3,
    section 6.4.2). ``ancestors`` is ``*`` for any site, ``'self'`` for this one alone, or a server's variable for either.
    """
    return f"{page_policy()}; frame-ancestors {ancestors}"
