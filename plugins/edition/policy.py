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


# WebAssembly, and nothing else that is made out of text (CSP 3, section 4.5.1).
_PROGRAMS = "'wasm-unsafe-eval'"


def page_policy(*, runs_programs: bool = False) -> str:
    """The policy as a page states it in itself (CSP 3, section 3.3). ``runs_programs`` on the search's pages alone: their script
    runs Pagefind's program.
    """
    directives = {**_DIRECTIVES, **({"script-src": f"'self' {_PROGRAMS}"} if runs_programs else {})}
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def header_policy(ancestors: str) -> str:
    """The policy as a server states it: also who may show the page in a frame, which a page cannot say of itself (CSP 3,
    section 6.4.2). It lets programs run, since it is the same for all pages and the search's need one; each page's own policy
    holds besides, and takes that away again. ``ancestors`` is ``*`` for any site, ``'self'`` for this one alone, or a server's variable for either.
    """
    return f"{page_policy(runs_programs=True)}; frame-ancestors {ancestors}"
