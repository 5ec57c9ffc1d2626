"""The headers as Apache (2.4) is told them, to be included in a ``<VirtualHost>``, or in an ``.htaccess`` file.

It needs mod_headers, mod_deflate and mod_filter. ``Header always`` reaches errors too; they are answered by ``404.html``, and
treated as the page it is.
"""

from collections.abc import Iterator

from plugins.edition.policy import header_policy
from plugins.servers.rules import (
    COMPOUND,
    EXTENSIONS,
    PAGES,
    RULES,
    MediaType,
    Rule,
    Site,
    ancestors_of,
    headers_of,
    headers_of_everything,
    pattern_of,
    stated,
    texts,
)

_POLICY = "Content-Security-Policy"
_PATH = "%{REQUEST_URI}"


def headers(site: Site) -> Iterator[str]:
    """The lines of the snippet."""
    yield "ErrorDocument 404 /404.html"
    yield "FileETag MTime Size"
    yield f"AddOutputFilterByType DEFLATE {' '.join(texts())}"
    # Compressed answers get a mark in their ETag, which comes back with the next question and matches no file.
    yield 'RequestHeader edit If-None-Match "-gzip\\"" "\\""'
    for extension, media_type in sorted(EXTENSIONS.items()):
        yield f'AddType "{stated(media_type)}" .{extension}'
    for each in reversed(COMPOUND):  # here too the last that matches holds
        yield from _media_type(each)
    yield f'Header always set {_POLICY} "{header_policy(ancestors_of(PAGES))}"'
    for rule in (PAGES, *reversed(RULES)):  # the last that matches holds
        yield from _rule(rule, site)
    for name, value in headers_of_everything(site).items():
        yield f'Header always set {name} "{value}"'


def _media_type(each: MediaType) -> Iterator[str]:
    matches = f"{_PATH} =~ m#{each.pattern}#"
    yield f'<If "{matches}">'
    yield f'    ForceType "{stated(each.name)}"'
    yield "</If>"
    if each.opened:
        yield f'<If "{matches} && %{{HTTP:Accept}} =~ m#text/html#">'
        yield f'    ForceType "{stated(each.opened)}"'
        yield "</If>"
        yield f'Header always merge Vary Accept "expr={matches}"'


def _rule(rule: Rule, site: Site) -> Iterator[str]:
    yield f"# {rule.about}"
    condition = "" if rule is PAGES else f' "expr={_PATH} =~ m#{pattern_of(rule)}#"'
    for name, value in headers_of(rule, site, _PATH).items():
        if value:
            written = f"expr={value}" if _PATH in value else value
            yield f'Header always set {name} "{written}"{condition}'
        elif rule is not PAGES:
            yield f"Header always unset {name}{condition}"
    if rule.framed:
        yield f'Header always set {_POLICY} "{header_policy(ancestors_of(rule))}"{condition}'
