"""The headers as nginx is told them, to be included in a ``server`` block.

Variables are set in the server's own rewrite phase, where ``if`` and ``set`` are safe, and which runs again when nginx goes on
to ``index.html`` or ``404.html``: so the page of an error is treated as the page it is. ``location`` blocks say only
media types, because an ``add_header`` in one would drop those of the server.
"""

from collections.abc import Iterator

from plugins.edition.policy import header_policy
from plugins.servers.rules import (
    COMPOUND,
    EXTENSIONS,
    PAGES,
    RULES,
    MediaType,
    Site,
    ancestors_of,
    headers_of,
    headers_of_everything,
    pattern_of,
    texts,
)

_ANCESTORS = "Frame-Ancestors"


def headers(site: Site) -> Iterator[str]:
    """The lines of the snippet."""
    yield from _answers()
    yield from _media_types()
    yield from _negotiated()
    yield from _differing(site)
    for name, value in headers_of_everything(site).items():
        yield f'add_header {name} "{value}" always;'


def _answers() -> Iterator[str]:
    # nginx adds text/html by itself, and warns where it is named.
    compressed = " ".join(each for each in texts() if each != "text/html")
    yield "error_page 404 /404.html;"
    yield "charset utf-8;"
    yield f"charset_types {compressed};"
    yield "gzip on;"
    yield "gzip_vary on;"
    yield "gzip_min_length 512;"
    yield f"gzip_types {compressed};"


def _media_types() -> Iterator[str]:
    yield "default_type application/octet-stream;"
    yield "types {"
    for media_type in sorted(set(EXTENSIONS.values())):
        extensions = (name for name, value in sorted(EXTENSIONS.items()) if value == media_type)
        yield f"    {media_type} {' '.join(extensions)};"
    yield "}"
    for each in COMPOUND:
        yield f'location ~ "{each.pattern}" {{'
        yield f"    types {{ }} default_type {each.name};"
        if each.opened:
            # Nothing is called so: nginx goes on to the named location, which keeps the address.
            yield f"    try_files /.depesche/none {_location(each)}$depesche_reader;"
        yield "}"


def _negotiated() -> Iterator[str]:
    """A feed as a browser is given it, and as a feed reader is."""
    for each in COMPOUND:
        if each.opened:
            for reader, media_type in (("program", each.name), ("person", each.opened)):
                yield f"location {_location(each)}{reader} {{ types {{ }} default_type {media_type}; }}"
    yield "set $depesche_reader program;"
    yield 'if ($http_accept ~ "text/html") { set $depesche_reader person; }'
    yield 'set $depesche_vary "";'
    for each in COMPOUND:
        if each.opened:
            yield f'if ($uri ~ "{each.pattern}") {{ set $depesche_vary Accept; }}'
    yield "add_header Vary $depesche_vary always;"


def _location(media_type: MediaType) -> str:
    return f"@depesche_{media_type.name.split('/')[1].split('+')[0]}_"


def _differing(site: Site) -> Iterator[str]:
    """What differs from file to file: the last that is set holds, so the first rule comes last."""
    for rule in (PAGES, *reversed(RULES)):
        values = {**headers_of(rule, site, "$uri"), _ANCESTORS: ancestors_of(rule)}
        settings = [f'set {_variable(name)} "{value}";' for name, value in values.items()]
        yield f"# {rule.about}"
        if rule is PAGES:
            yield from settings
        else:
            yield f'if ($uri ~ "{pattern_of(rule)}") {{'
            yield from (f"    {each}" for each in settings)
            yield "}"
    for name in headers_of(PAGES, site, ""):
        yield f"add_header {name} {_variable(name)} always;"
    yield f'add_header Content-Security-Policy "{header_policy(_variable(_ANCESTORS))}" always;'


def _variable(name: str) -> str:
    return f"$depesche_{name.lower().replace('-', '_')}"
