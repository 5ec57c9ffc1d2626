"""Redirects from old addresses for nginx, Apache, Caddy, and for hosts that read ``_redirects``.

The pages that redirect by themselves need none of this; a server's own answer (301, RFC 9110 section 15.4.2) is quicker, and
search engines move what they know to the new address. Old paths hold no white space, quotation mark or other sign with a
meaning in these formats (newsroom.fields lets none pass), so lines can be put together from them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

_NOTE = "# Made by Depesche from the aliases of releases; docs/operators.md says how to use it."


@dataclass(frozen=True, slots=True)
class Moved:
    """An old path, percent-encoding undone, and the path of today; both from the site's root."""

    old: str
    new: str


def nginx(moved: tuple[Moved, ...]) -> bytes:
    """A ``map`` for the ``http`` block: nginx compares the path with percent-encoding undone (ngx_http_map_module)."""
    return _lines(
        "map $uri $depesche_moved {", "    default '';", *(f"    {each.old} {each.new};" for each in moved), "}"
    )


def apache(moved: tuple[Moved, ...]) -> bytes:
    """``RedirectMatch`` lines (mod_alias), which compare whole paths; ``Redirect`` would take everything below one as well."""
    return _lines(*(f"RedirectMatch 301 ^{_escaped(each.old)}$ {each.new}" for each in moved))


def caddy(moved: tuple[Moved, ...]) -> bytes:
    """``redir`` lines of a Caddyfile, to be imported into the site's block."""
    return _lines(*(f"redir {each.old} {each.new} 301" for each in moved))


def hosts(moved: tuple[Moved, ...]) -> bytes:
    """The ``_redirects`` file several hosts of static sites read; paths are percent-encoded there."""
    return _lines(*(f"{quote(each.old)} {each.new} 301" for each in moved))


def _escaped(path: str) -> str:
    for sign in ".+()":
        path = path.replace(sign, f"\\{sign}")
    return path


def _lines(*lines: str) -> bytes:
    return "\n".join((_NOTE, *lines, "")).encode()


FORMATS: Mapping[str, Callable[[tuple[Moved, ...]], bytes]] = {
    "_redirects": hosts,
    "server/redirects.apache.conf": apache,
    "server/redirects.caddy": caddy,
    "server/redirects.nginx.conf": nginx,
}
