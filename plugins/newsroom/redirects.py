"""Old addresses of releases (``aliases``), and where each leads now.

Checked when a release is read: an alias is a path of this site, and none that a page of today has.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom.heads import Head
from plugins.newsroom.languages import Language
from plugins.newsroom.public import Appearance, PublicCatalogue
from plugins.newsroom.site import Site


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old path, and the release that stands elsewhere now, as readers of the old address's language get it."""

    path: str
    appearance: Appearance


def redirects_of(catalogue: PublicCatalogue) -> tuple[Redirect, ...]:
    """Every redirect of public releases, sorted by path; none from an address that is the release's own today."""
    found = (each for head in catalogue.heads.values() if head.aliases for each in _of_release(catalogue, head))
    return tuple(sorted(found, key=lambda each: each.path))


def _of_release(catalogue: PublicCatalogue, head: Head) -> Iterator[Redirect]:
    for path in head.aliases:
        appearance = catalogue.appearance(head, _language_of(path, head, catalogue.site))
        own = catalogue.appearance(head, catalogue.site.language(head.original))
        found = appearance or own
        if found is not None and path not in set(catalogue.site.addresses(head)):
            yield Redirect(path, found)


def _language_of(path: str, head: Head, site: Site) -> Language:
    """The language an old path begins with, else the original's."""
    tag = path.split("/")[1]
    known = {language.tag for language in site.languages}
    return site.language(tag if tag in known else head.original)
