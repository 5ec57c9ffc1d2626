"""The table of rules behind all snippets, and the file for hosts, which no server here can try."""

import re
from pathlib import Path

import pytest

from plugins.edition.offers import FEED_SUBJECTS, FeedFormat
from plugins.edition.policy import header_policy, page_policy
from plugins.newsroom.scopes import Subject
from plugins.servers import hosts
from plugins.servers.rules import EXTENSIONS, RULES, Site, headers_of_everything, is_text, pattern_of, rule_of

SITE = Site("https://news.example.org")


@pytest.mark.parametrize(
    ("path", "about"),
    [
        ("/de/", "pages"),
        ("/de/embed/", "pages"),
        ("/de/embed/index.html", "pages"),
        ("/404.html", "pages"),
        ("/de/embed/all/", "pages for frames of other sites, but not the page that makes the snippet"),
        ("/de-simple/embed/office/amt/event/", "pages for frames of other sites, but not the page that makes the snippet"),
        ("/de/feeds/all.rss.xml", "feeds"),
        ("/feeds/all.json", "feeds"),
        ("/de/feeds/group/2024-1.rss.xml", "feeds"),
        ("/de/feeds/group/2024-1/2024-1.rss.xml", "archives of feeds (RFC 5005)"),
        ("/de/feeds/all/2024-12.atom.xml", "archives of feeds (RFC 5005)"),
        ("/feeds/kind/event/2024-1.json", "archives of feeds (RFC 5005)"),
        ("/de/feeds/office/amt/event/2024-1.rss.xml", "archives of feeds (RFC 5005)"),
        ("/de/feeds/all.ninjs.json", "agency formats"),
        ("/de/calendar/all.ics", "data, calendars, cards"),
        ("/sitemap.xml", "data, calendars, cards"),
        ("/theme/share.jpg", "pictures, recordings, documents"),
        ("/theme/depesche.css", "the theme, and how feeds look"),
        ("/de/feeds/feed.css", "the theme, and how feeds look"),
    ],
)  # fmt: skip
def test_a_path_has_its_rule(path: str, about: str) -> None:
    assert rule_of(path).about == about


def test_archives_are_known_of_every_subject_that_has_feeds() -> None:
    for subject in FEED_SUBJECTS:
        scope = "all" if subject is Subject.ALL else f"{subject.value}/x"
        for each in FeedFormat:
            assert "archives" in rule_of(f"/de/feeds/{scope}/2024-1.{each.suffix}").about, scope


def test_patterns_mean_the_same_to_every_server() -> None:
    """No look-around and no back-references, which RE2 (Caddy) lacks; nothing that ends a string in a configuration."""
    for rule in RULES:
        assert re.search(r"\(\?|\\\d|[#\"$]\S", pattern_of(rule)) is None, rule.about


def test_pages_and_servers_state_one_policy() -> None:
    """But for the program the search's pages run: each page says itself whether it does, and the stricter one holds."""
    assert header_policy("'self'") == f"{page_policy(runs_programs=True)}; frame-ancestors 'self'"
    assert page_policy(runs_programs=True).replace(" 'wasm-unsafe-eval'", "") == page_policy()
    assert "unsafe" not in page_policy()


def test_only_a_site_with_https_asks_for_it_in_future() -> None:
    assert "Strict-Transport-Security" in headers_of_everything(SITE)
    assert "Strict-Transport-Security" not in headers_of_everything(Site("http://localhost:8000"))


def test_what_machines_read_is_text() -> None:
    binary = {name for name, media_type in EXTENSIONS.items() if not is_text(media_type)}

    assert binary.isdisjoint({"html", "css", "js", "json", "jsonld", "xml", "ics", "vcf", "opml", "svg", "txt", "csv"})
    assert {"pdf", "jpg", "webp", "avif", "docx", "zip"} <= binary


def _blocks() -> dict[str, dict[str, str]]:
    """Pattern -> header -> value, as a host reads ``_headers``; "!" lists the headers that are taken away."""
    blocks: dict[str, dict[str, str]] = {}
    for line in hosts.headers(SITE):
        if line.startswith("/"):
            assert line not in blocks
            own = blocks[line] = {}
        elif line.startswith("  ! "):
            own["!"] = line.removeprefix("  ! ")
        elif not line.startswith("#"):
            name, value = line.strip().split(": ", 1)
            assert name not in own
            own[name] = value
    return blocks


def _matches(pattern: str, path: str) -> bool:
    expression = re.sub(r":\w+", "[^/]+", re.escape(pattern).replace(r"\*", ".*"))
    return re.fullmatch(expression, path) is not None


def _answered(path: str) -> dict[str, list[str]]:
    """What a host that joins values says of a path."""
    said: dict[str, list[str]] = {}
    for pattern, own in _blocks().items():
        if _matches(pattern, path):
            said.pop(own.get("!", ""), None)
            for name, value in own.items():
                if name != "!":
                    said.setdefault(name, []).append(value)
    return said


PATHS = ("/", "/de/", "/de/embed/", "/de/embed/all/", "/de/embed/office/amt/event/", "/embed.js", "/theme/x.js", "/robots.txt",
         "/de/feeds/all.rss.xml", "/de/feeds/all.ninjs.json", "/de/2023/x/oembed.json", "/de/2023/x/bild.webp",
         "/de/calendar/all.ics", "/feeds.opml")  # fmt: skip


def test_a_host_that_joins_values_never_has_two_to_join() -> None:
    for path in PATHS:
        assert {name: values for name, values in _answered(path).items() if len(values) > 1} == {}, path


def test_a_host_is_told_who_may_show_which_page_in_a_frame() -> None:
    framed = [path for path in PATHS if _answered(path)["Content-Security-Policy"][0].endswith("frame-ancestors *")]

    assert framed == ["/de/embed/all/", "/de/embed/office/amt/event/"]


def test_a_host_is_told_what_other_sites_may_use() -> None:
    shared = [path for path in PATHS if "Access-Control-Allow-Origin" in _answered(path)]

    assert set(PATHS) - set(shared) == {"/", "/de/", "/de/embed/", "/theme/x.js", "/robots.txt"}


def test_a_browser_shows_feeds_from_a_host_with_their_style_sheet() -> None:
    assert _answered("/de/feeds/all.rss.xml")["Content-Type"] == ["application/xml; charset=utf-8"]


def test_a_host_takes_the_file() -> None:
    """Cloudflare Pages: 100 rules, 2,000 signs a line, one asterisk in a pattern."""
    lines = list(hosts.headers(SITE))

    assert len([line for line in lines if line.startswith("/")]) <= 100
    assert max(map(len, lines)) <= 2000
    assert all(pattern.count("*") <= 1 for pattern in _blocks())


def test_the_file_is_in_the_site(served_folder: Path) -> None:
    written = (served_folder / "_headers").read_text(encoding="utf-8").splitlines()

    assert written[1:] == list(hosts.headers(SITE))
