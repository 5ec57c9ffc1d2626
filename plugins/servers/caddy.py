"""The headers as Caddy (2.6 or newer) is told them, to be imported into a site's block before its ``file_server``.

Headers are set when the answer is written (``defer``), so that they hold against the file server's own; of several for the same
name the outermost, which is the first, holds. An error's page is written by a chain of its own: the snippet is
imported there as well (docs/operators.md).
"""

from collections.abc import Iterator

from plugins.edition.policy import header_policy
from plugins.servers.rules import (
    COMPOUND,
    EXTENSIONS,
    PAGES,
    RULES,
    Rule,
    Site,
    ancestors_of,
    headers_of,
    headers_of_everything,
    pattern_of,
    stated,
    texts,
)


def headers(site: Site) -> Iterator[str]:
    """The lines of the snippet."""
    yield "encode {"
    yield "    gzip"
    yield "    match {"
    for media_type in texts():
        yield f"        header Content-Type {media_type}*"
    yield "    }"
    yield "}"
    yield "route {"
    for line in (*_media_types(), *_rules(site), *_block("header", headers_of_everything(site))):
        yield f"    {line}"
    yield "}"


def _media_types() -> Iterator[str]:
    for number, each in enumerate(COMPOUND):
        if each.opened:
            yield f"@opened{number} {{"
            yield f"    path_regexp {each.pattern}"
            yield "    header Accept *text/html*"
            yield "}"
            yield from _block(f"header @opened{number}", {"Content-Type": stated(each.opened), "Vary": "Accept"})
        yield f"@compound{number} path_regexp {each.pattern}"
        vary = {"Vary": "Accept"} if each.opened else {}
        yield from _block(f"header @compound{number}", {"Content-Type": stated(each.name), **vary})
    for extension, media_type in sorted(EXTENSIONS.items()):
        yield f"@{extension} path *.{extension}"
        yield from _block(f"header @{extension}", {"Content-Type": stated(media_type)})


def _rules(site: Site) -> Iterator[str]:
    for number, rule in enumerate(RULES):
        yield f"# {rule.about}"
        yield f"@rule{number} path_regexp {pattern_of(rule)}"
        yield from _block(f"header @rule{number}", _of(rule, site))
    yield f"# {PAGES.about}"
    yield from _block("header", _of(PAGES, site))


def _of(rule: Rule, site: Site) -> dict[str, str]:
    policy = header_policy(ancestors_of(rule))
    return {**headers_of(rule, site, "{path}"), "Content-Security-Policy": policy}


def _block(opening: str, values: dict[str, str]) -> Iterator[str]:
    yield f"{opening} {{"
    for name, value in values.items():
        yield f'    {name} "{value}"' if value else f"    -{name}"
    yield "    defer"
    yield "}"
