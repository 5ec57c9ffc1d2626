"""The headers as hosts of static sites read them, in a file ``_headers``.

Such a host adds up what all matching patterns say and joins values of the same name by commas, so patterns of one name must
not meet: it is told by single extensions alone. It cannot look at ``Accept`` either; feeds are plain XML there, which every feed
reader takes, and a browser shows with its style sheet. JSON Feeds are ``application/json``, as their first version
said. Pages and the theme keep the host's own caching, which is to check each time. What names the path of the request
(``rel=self``) cannot be said; feeds say it themselves.
"""

from collections.abc import Iterator

from plugins.edition.policy import header_policy
from plugins.servers.rules import (
    EXTENSIONS,
    PAGES,
    RULES,
    Site,
    ancestors_of,
    headers_of,
    headers_of_everything,
    stated,
)

_POLICY = "Content-Security-Policy"


def headers(site: Site) -> Iterator[str]:
    """The lines of the file."""
    yield from _block("/*", {**headers_of_everything(site), _POLICY: header_policy(ancestors_of(PAGES))})
    for rule in sorted(RULES, key=lambda rule: rule.framed):
        own = {name: value for name, value in headers_of(rule, site, "").items() if value and name != "Link"}
        for extension in rule.extensions:
            yield from _block(f"/*.{extension}", {"Content-Type": stated(EXTENSIONS[extension]), **own})
        if rule.glob:
            yield f"# {rule.about}"
            yield from _block(rule.glob, own)
        if rule.framed:
            # Takes away what /* says, wherever in its block it stands; a host that does not know it adds the two, and shows
            # the page in no frame. At the very end, so that nobody takes the next line for the policy.
            yield f"  {_POLICY}: {header_policy(ancestors_of(rule))}"
            yield f"  ! {_POLICY}"


def _block(pattern: str, values: dict[str, str]) -> Iterator[str]:
    yield pattern
    for name, value in values.items():
        yield f"  {name}: {value}"
