"""Every link of the built sites leads somewhere."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

from tests.built_site import BuiltSite, is_archive, link_of


def _targets(page: BeautifulSoup) -> Iterator[str]:
    """Everything a page links to or loads."""
    for attribute in ("href", "src"):
        yield from (str(tag[attribute]) for tag in page.select(f"[{attribute}]"))
    for tag in page.find_all(srcset=True):
        yield from (candidate.split()[0] for candidate in str(tag["srcset"]).split(","))


def _internal(site: BuiltSite, path: str) -> Iterator[str]:
    """The targets of a page on this site, as absolute addresses."""
    for target in _targets(site.soup(path)):
        parts = urlsplit(target)
        if target.startswith("#"):
            yield site.url_of(path) + target
        elif target.startswith("/"):
            yield site.origin + target
        elif target.startswith("webcal:"):
            yield target.replace("webcal:", f"{urlsplit(site.origin).scheme}:")
        elif parts.scheme in ("http", "https") and f"{parts.scheme}://{parts.netloc}" == site.origin:
            yield target


def test_every_link_inside_the_site_leads_to_a_file(built: BuiltSite) -> None:
    missing = {
        (path, url) for path in built.pages for url in _internal(built, path) if not built.file_of(url).is_file()
    }

    assert missing == set()


def test_every_link_to_a_place_on_a_page_leads_to_one(built: BuiltSite) -> None:
    ids: dict[str, set[str]] = {}
    missing = set()
    for path in built.pages:
        for url in _internal(built, path):
            place = unquote(urlsplit(url).fragment)
            if not place:
                continue
            target = built.file_of(url).relative_to(built.output).as_posix()
            if target not in ids:
                ids[target] = {str(tag["id"]) for tag in built.soup(target).find_all(id=True)}
            if place not in ids[target]:
                missing.add((path, url))

    assert missing == set()


def test_a_link_is_a_path_from_the_root_or_a_whole_address(built: BuiltSite) -> None:
    """A path from where the page stands breaks on the page for what is not found, and in feeds."""
    allowed = ("/", "#", "https://", "http://", "mailto:", "tel:", "geo:", "webcal:")

    odd = {
        (path, target)
        for path in built.pages
        for target in _targets(built.soup(path))
        if not target.startswith(allowed)
    }

    assert odd == set()


def test_every_page_can_be_reached_from_the_root(built: BuiltSite) -> None:
    reached, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        targets = {built.file_of(url).relative_to(built.output).as_posix() for url in _internal(built, path)}
        waiting += [target for target in targets if target.endswith(".html")]

    assert set(built.pages) - reached == {"404.html"}


def test_every_feed_and_calendar_is_offered_on_some_page(built: BuiltSite) -> None:
    offered = {url.removeprefix(f"{built.origin}/") for path in built.pages for url in _internal(built, path)}

    offers = {path for path in built.paths if path.endswith((".rss.xml", ".ics")) and not is_archive(path)}
    assert offers - offered == set()


def test_every_published_file_is_shown_or_offered_somewhere(built: BuiltSite) -> None:
    """What no page shows has no business being public."""
    offered = {unquote(url.removeprefix(f"{built.origin}/")) for path in built.pages for url in _internal(built, path)}
    media = [path for path in built.paths if path.endswith((".png", ".jpg", ".pdf", ".webp", ".avif"))]

    shared = {
        str(tag["content"]).removeprefix(f"{built.origin}/")
        for path in built.pages
        for tag in built.soup(path).find_all("meta", property="og:image")
    }
    assert set(media) - offered - shared - {unquote(each) for each in _in_sets(built)} == set()


def _in_sets(built: BuiltSite) -> Iterator[str]:
    """The pictures that browsers choose from, and those that JSON-LD tells search engines of."""
    for path in built.pages:
        soup = built.soup(path)
        for source in soup.find_all("source"):
            for candidate in str(source["srcset"]).split(", "):
                yield candidate.split(" ")[0].removeprefix("/")
        for data in soup.find_all("script", type="application/ld+json"):
            yield from re.findall(rf'"{built.origin}/([^"]+\.jpg)"', data.get_text())


def test_the_language_switcher_stays_on_the_page(small_site: BuiltSite) -> None:
    """A translated page leads to its translations, an untranslated one to the same release, others to the home page."""
    links = {
        str(link["hreflang"]): str(link["href"])
        for link in small_site.page("/de/2026/fachkonferenz-zur-pflege/").select("nav#languages a[hreflang]")
    }

    assert links == {
        "cs": "/cs/2026/odborna-konference-o-peci/",
        "pl": "/pl/2026/konferencja-o-opiece/",
        "en": "/en/2026/conference-on-care/",
        "ar": "/ar/2026/mutamar/",
        "de-simple": "/de-simple/",
    } | ({"de": "/de/2026/fachkonferenz-zur-pflege/"} if "de" in links else {})


def test_pages_for_frames_are_not_searched_for_and_lead_to_the_list_they_are_made_from(built: BuiltSite) -> None:
    frames = [path for path in built.pages if "/embed/" in path and path.count("/") > 2]
    mapped = "".join(built.read(path).decode() for path in built.paths if path.startswith("sitemap"))
    assert frames
    for path in frames:
        page = built.soup(path)
        assert page.find("meta", attrs={"name": "robots", "content": "noindex"}), path
        assert built.file_of(link_of(page, "canonical")).is_file(), path
        assert link_of(page, "canonical") != built.url_of(path)
        assert built.url_of(path) not in mapped
        assert page.select_one("base[target=_top]"), path
        assert not page.select("script[src]"), path


def test_every_language_has_the_page_that_tells_how_to_embed(built: BuiltSite) -> None:
    mapped = "".join(built.read(path).decode() for path in built.paths if path.startswith("sitemap"))
    for tag in built.languages:
        assert f"<loc>{built.origin}/{tag}/embed/</loc>" in mapped
        assert built.page(f"/{tag}/feeds/").select_one(f'main a[href="/{tag}/embed/"]')
        assert built.page(f"/{tag}/sitemap/").select_one(f'main a[href="/{tag}/embed/"]')


def test_every_scope_with_a_feed_has_a_page_for_frames_and_no_other(built: BuiltSite) -> None:
    for tag in built.languages:
        feeds = {path.removeprefix(f"{tag}/feeds/").removesuffix(".rss.xml") for path in built.paths if path.startswith(f"{tag}/feeds/") and path.endswith(".rss.xml")}  # fmt: skip
        frames = {path.removeprefix(f"{tag}/embed/").removesuffix("/index.html") for path in built.pages if path.startswith(f"{tag}/embed/") and path != f"{tag}/embed/index.html"}  # fmt: skip
        archives = {each for each in feeds if re.search(r"/\d{4}-\d+$", each)}
        assert frames == feeds - archives, tag
