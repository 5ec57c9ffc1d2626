"""Every page of the built sites, judged by html5lib and by what SPEC section 6 promises of every page."""

import html5lib
from bs4 import BeautifulSoup, Tag

from tests.built_site import BuiltSite, attribute, link_of


def _tags(page: BeautifulSoup, *names: str) -> list[Tag]:
    return [tag for tag in page.find_all(list(names)) if isinstance(tag, Tag)]


def _language_of(path: str) -> str:
    """The language a page must be in; what stands at the root is in the default language."""
    return path.split("/")[0] if "/" in path else "de"


def test_an_html5_parser_finds_no_error_in_any_page(built: BuiltSite) -> None:
    found: dict[str, set[str]] = {}
    for path in built.pages:
        parser = html5lib.HTMLParser()
        parser.parse(built.read(path))
        errors = {f"{place}: {code}" for place, code, _ in parser.errors}
        if errors:
            found[path] = errors

    assert found == {}


def test_a_page_has_one_main_heading_with_words(built: BuiltSite) -> None:
    headings = {path: _tags(built.soup(path), "h1") for path in built.pages}

    assert {path: len(found) for path, found in headings.items() if len(found) != 1} == {}
    assert [path for path, found in headings.items() if not found[0].get_text(strip=True)] == []


def test_no_heading_skips_a_level(built: BuiltSite) -> None:
    skipping = []
    for path in built.pages:
        levels = [int(tag.name[1]) for tag in _tags(built.soup(path), "h1", "h2", "h3", "h4", "h5", "h6")]
        start = levels.index(1) if 1 in levels else 0
        if any(after > before + 1 for before, after in zip(levels[start:], levels[start + 1 :], strict=False)):
            skipping.append(path)

    assert skipping == []


def test_a_page_is_in_the_language_of_its_path_and_runs_in_its_direction(built: BuiltSite) -> None:
    found = {}
    for path in built.pages:
        html = built.soup(path).html
        found[path] = (attribute(html, "lang"), attribute(html, "dir"))

    expected = {path: (_language_of(path), "rtl" if path.startswith("ar/") else "ltr") for path in built.pages}
    assert found == expected


def test_no_two_elements_of_a_page_share_an_id(built: BuiltSite) -> None:
    double = {}
    for path in built.pages:
        ids = [attribute(tag, "id") for tag in built.soup(path).find_all(id=True)]
        repeated = {each for each in ids if ids.count(each) > 1}
        if repeated:
            double[path] = repeated

    assert double == {}


def test_the_title_of_a_page_is_its_own_within_its_language(built: BuiltSite) -> None:
    """WCAG 2.4.2. An untranslated release bears its original's title under several languages."""
    titles: dict[tuple[str, str], list[str]] = {}
    for path in built.pages:
        page = built.soup(path)
        if path != "index.html":
            titles.setdefault((_language_of(path), str(page.title.string if page.title else "")), []).append(path)

    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


def test_no_page_has_a_style_or_a_program_in_itself(built: BuiltSite) -> None:
    """What a strict Content-Security-Policy forbids (SPEC section 8, guarantee 5)."""
    for path in built.pages:
        page = built.soup(path)
        programs = [tag for tag in _tags(page, "script") if tag.get("type") != "application/ld+json"]
        acting = [name for tag in page.find_all(True) for name in tag.attrs if name.startswith("on") or name == "style"]
        assert ([str(tag) for tag in programs if not tag.get("src")], acting, _tags(page, "style")) == ([], [], []), (
            path
        )


def test_every_page_carries_a_policy_without_exceptions(built: BuiltSite) -> None:
    """All have the same one, but for the search's pages: they run a WebAssembly program of this site."""
    policies = set()
    for path in built.pages:
        meta = built.soup(path).find("meta", attrs={"http-equiv": "Content-Security-Policy"})
        policy = attribute(meta if isinstance(meta, Tag) else None, "content")
        is_search = path.endswith("/search/index.html")
        assert policy.count(" 'wasm-unsafe-eval'") == is_search, path
        policies.add(policy.replace("script-src 'self' 'wasm-unsafe-eval';", "script-src 'self';"))

    assert len(policies) == 1
    policy = policies.pop()
    assert policy.startswith("default-src 'none'")
    assert not any(word in policy for word in ("unsafe", "data:", "https:", "http:", "*"))


def test_no_page_asks_another_host_for_anything(built: BuiltSite) -> None:
    """What a browser loads by itself; links that a reader follows may lead anywhere."""
    loading = {"img": "src", "script": "src", "iframe": "src", "source": "srcset", "video": "src", "audio": "src", "object": "data", "embed": "src", "form": "action", "input": "src", "use": "href"}  # fmt: skip
    asked = set()
    for path in built.pages:
        page = built.soup(path)
        asked |= {
            (path, str(tag.get(loading[tag.name]))) for tag in _tags(page, *loading) if tag.get(loading[tag.name])
        }
        asked |= {
            (path, attribute(link, "href"))
            for link in _tags(page, "link")
            if not {"canonical", "alternate"} & set(link.get_attribute_list("rel"))
        }

    assert [(path, url) for path, url in asked if not url.startswith("/") or url.startswith("//")] == []


def test_no_stylesheet_asks_for_anything_outside(built: BuiltSite) -> None:
    for path in built.ending_with(".css"):
        text = built.read(path).decode()
        assert "@import" not in text
        assert "//" not in text.replace("://www.w3.org/", ""), path


def test_every_page_names_its_canonical_address_and_what_it_shows_when_shared(built: BuiltSite) -> None:
    for path in built.pages:
        page = built.soup(path)
        shared = {
            attribute(meta, "property"): attribute(meta, "content")
            for meta in _tags(page, "meta")
            if str(meta.get("property", "")).startswith("og:")
        }
        assert {"og:title", "og:type", "og:url", "og:image"} <= shared.keys(), path
        assert shared["og:url"] == link_of(page, "canonical")
        assert shared["og:title"]
        assert shared["og:description"], path
        assert built.file_of(shared["og:image"]).is_file(), path


def test_every_page_of_a_language_with_releases_offers_its_feed_first(built: BuiltSite) -> None:
    for path in built.pages:
        page = built.soup(path)
        feeds = page.head.find_all("link", rel="alternate", type="application/rss+xml") if page.head else []
        found = [attribute(feed, "href").removeprefix(built.origin) for feed in feeds]
        tag = _language_of(path)
        assert f"/{tag}/feeds/all.rss.xml" in found, path
        assert all(url.startswith(f"/{tag}/feeds/") for url in found), path
        assert len({attribute(feed, "title") for feed in feeds}) == len(feeds), path


def test_every_picture_has_an_alternative_text_and_a_size(built: BuiltSite) -> None:
    """A size keeps the page from jumping; pictures inside a text come without one."""
    for path in built.pages:
        for picture in _tags(built.soup(path), "img"):
            assert "alt" in picture.attrs, path
            if not picture.find_parent(class_="d-prose"):
                assert attribute(picture, "width").isdigit(), path
                assert attribute(picture, "height").isdigit(), path


def test_no_page_shows_a_name_or_value_of_python(built: BuiltSite) -> None:
    leaked = ("None", "Undefined", "{{", "{%", "datetime.", "Texts(", "Markup", "%(", "<bound", "&amp;")

    found = {(path, word) for path in built.pages for word in leaked if word in built.soup(path).get_text()}

    assert found == set()
