"""What real servers answer with the shipped snippets, as docs/operators.md says to use them."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.servers.conftest import HUB
from tests.servers.running import Server

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"

MEDIA_TYPES = {
    "/": "text/html; charset=utf-8",
    "/de/": "text/html; charset=utf-8",
    "/de/feeds/all.rss.xml": "application/rss+xml; charset=utf-8",
    "/feeds/all.rss.xml": "application/rss+xml; charset=utf-8",
    "/de/feeds/all.atom.xml": "application/atom+xml; charset=utf-8",
    "/de/feeds/all.json": "application/feed+json; charset=utf-8",
    "/de/feeds/office/amt/event/2025-1.json": "application/feed+json; charset=utf-8",
    "/de/feeds/all.ninjs.json": "application/json; charset=utf-8",
    "/de/feeds/all.aktuality.jsonld": "application/ld+json; charset=utf-8",
    "/de/search/index.json": "application/json; charset=utf-8",
    "/feeds.opml": "text/x-opml; charset=utf-8",
    "/de/calendar/all.ics": "text/calendar; charset=utf-8",
    "/de/2023/fachtag/event.ics": "text/calendar; charset=utf-8",
    "/de/2023/fachtag/contact.vcf": "text/vcard; charset=utf-8",
    "/de/2023/fachtag/oembed.json": "application/json; charset=utf-8",
    "/de/2023/fachtag/oembed.xml": "text/xml; charset=utf-8",
    "/sitemap.xml": "application/xml; charset=utf-8",
    "/robots.txt": "text/plain; charset=utf-8",
    "/embed.js": "text/javascript; charset=utf-8",
    "/theme/depesche.css": "text/css; charset=utf-8",
    "/theme/favicon.svg": "image/svg+xml; charset=utf-8",
    "/theme/share.jpg": "image/jpeg",
    "/de/2023/fachtag/bild.webp": "image/webp",
    "/de/2023/fachtag/bild.avif": "image/avif",
    "/de/2023/fachtag/bild.jpg": "image/jpeg",
    "/de/2023/fachtag/programm.pdf": "application/pdf",
    "/de/2023/fachtag/plan.odt": "application/vnd.oasis.opendocument.text",
}

# What other sites may use, and what they may not.
SHARED = (
    "/de/feeds/all.rss.xml",
    "/de/feeds/all.json",
    "/de/feeds/all.ninjs.json",
    "/de/feeds/all.aktuality.jsonld",
    "/feeds.opml",
    "/de/calendar/all.ics",
    "/de/2023/fachtag/event.ics",
    "/de/2023/fachtag/oembed.json",
    "/de/2023/fachtag/oembed.xml",
    "/de/2023/fachtag/bild.webp",
    "/de/2023/fachtag/programm.pdf",
    "/theme/share.jpg",
    "/embed.js",
    "/de/embed/all/",
)
OWN = ("/", "/de/", "/de/2023/fachtag/", "/de/embed/", "/theme/depesche.css", "/theme/search.js", "/robots.txt")

MINUTES_KEPT = {
    "/de/": 1,
    "/de/embed/all/": 1,
    "/de/feeds/all.rss.xml": 5,
    "/de/feeds/all.json": 5,
    "/de/feeds/office/amt/event.rss.xml": 5,
    "/de/calendar/all.ics": 5,
    "/theme/depesche.css": 5,
    "/embed.js": 60,
    "/de/2023/fachtag/bild.webp": 60,
    "/de/feeds/all/2025-1.rss.xml": 5,
    "/de/feeds/office/amt/event/2025-1.json": 5,
}

FEEDS = ("/de/feeds/all.rss.xml", "/de/feeds/all.atom.xml")

MISSING = (
    "/de/gibt-es-nicht/",
    "/de/feeds/gibt-es-nicht.rss.xml",
    "/de/feeds/gibt-es-nicht.json",
    "/de/embed/gibt-es-nicht/",
    "/de/calendar/gibt-es-nicht.ics",
    "/de/2023/fachtag/gibt-es-nicht.jpg",
)


def test_every_kind_of_file_has_its_media_type_and_text_its_encoding(server: Server) -> None:
    answered = {path: server.ask(path) for path in MEDIA_TYPES}

    assert {path: answer.status for path, answer in answered.items() if answer.status != 200} == {}
    assert {path: answer["Content-Type"].lower() for path, answer in answered.items()} == MEDIA_TYPES


@pytest.mark.parametrize("path", FEEDS)
def test_a_person_gets_a_feed_as_xml_that_a_browser_shows(server: Server, path: str) -> None:
    as_person, as_program = server.ask(path, Accept=BROWSER), server.ask(path, Accept="*/*")

    assert as_person["Content-Type"].lower() == "application/xml; charset=utf-8"
    assert as_program["Content-Type"].lower() == MEDIA_TYPES[path]
    assert as_person.body == as_program.body
    for answer in (as_person, as_program):
        assert "Accept" in [each.strip() for each in answer["Vary"].split(",")]


def test_only_what_depends_on_who_asks_says_so(server: Server) -> None:
    varying = {
        path: [each.strip() for each in server.ask(path)["Vary"].split(",")]
        for path in MEDIA_TYPES
        if path not in FEEDS
    }

    assert [path for path, names in varying.items() if "Accept" in names] == ["/feeds/all.rss.xml"]


def test_other_sites_may_use_what_is_meant_for_them(server: Server) -> None:
    for path in SHARED:
        answer = server.ask(path, Origin="https://partner.example.org")
        assert (answer["Access-Control-Allow-Origin"], answer["Cross-Origin-Resource-Policy"]) == ("*", "cross-origin")
        assert answer["Access-Control-Expose-Headers"] == "Content-Length, ETag, Link", path


def test_other_sites_may_not_use_what_is_the_sites_own(server: Server) -> None:
    for path in OWN:
        answer = server.ask(path, Origin="https://partner.example.org")
        assert [name for name in answer.headers if name.startswith("access-control")] == [], path
        assert answer["Cross-Origin-Resource-Policy"] == "same-origin", path


def test_nobody_is_ever_allowed_to_send_cookies(server: Server) -> None:
    for path in (*SHARED, *OWN, *MISSING):
        assert server.ask(path, Origin="https://evil.example.org")["Access-Control-Allow-Credentials"] == "", path


def test_copies_are_kept_for_a_short_time_and_then_checked(server: Server) -> None:
    kept = {path: server.ask(path)["Cache-Control"] for path in MINUTES_KEPT}

    assert kept == {path: f"public, max-age={60 * minutes}, must-revalidate" for path, minutes in MINUTES_KEPT.items()}


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_whoever_has_the_newest_copy_gets_no_other(server: Server, encoding: str) -> None:
    for path in ("/de/", "/de/feeds/all.rss.xml", "/de/feeds/all.json", "/de/calendar/all.ics", "/embed.js"):
        first = server.ask(path, Accept_Encoding=encoding)
        again = server.ask(path, Accept_Encoding=encoding, If_None_Match=first["ETag"])
        assert first["ETag"], path
        assert (again.status, again.body) == (304, b""), path
        assert again["Cache-Control"] == first["Cache-Control"], path
        assert again["Access-Control-Allow-Origin"] == first["Access-Control-Allow-Origin"], path


def test_whoever_has_an_older_copy_gets_the_new_one(server: Server) -> None:
    assert server.ask("/de/feeds/all.rss.xml", If_None_Match='"older"').status == 200
    assert server.ask("/de/feeds/all.rss.xml", If_Modified_Since="Mon, 01 Jan 2024 00:00:00 GMT").status == 200


def test_text_is_compressed_on_the_way_and_pictures_are_not(server: Server) -> None:
    for path, media_type in MEDIA_TYPES.items():
        answer = server.ask(path, Accept_Encoding="gzip")
        if media_type.endswith("utf-8") and len(server.ask(path).body) > 600:
            assert answer["Content-Encoding"] == "gzip", path
            assert "Accept-Encoding" in answer["Vary"], path
        elif not media_type.endswith("utf-8"):
            assert answer["Content-Encoding"] == "", path


def test_every_answer_has_each_header_once(server: Server) -> None:
    for path in (*MEDIA_TYPES, *MISSING):
        for name in ("Content-Type", "Cache-Control", "Content-Security-Policy", "X-Content-Type-Options"):
            assert server.ask(path)[name].count(",") == (2 if name == "Cache-Control" else 0), (path, name)


def test_every_answer_carries_the_security_headers(server: Server) -> None:
    for path in (*MEDIA_TYPES, *MISSING):
        answer = server.ask(path)
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
        assert answer["Strict-Transport-Security"] == "max-age=31536000"
        assert "camera=()" in answer["Permissions-Policy"]
        assert answer["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self';")
        # Of the search's program each page says itself whether it may run (edition.policy), and the stricter policy holds.
        assert "unsafe" not in answer["Content-Security-Policy"].replace(" 'wasm-unsafe-eval'", "")


@pytest.mark.parametrize("path", ["/de/embed/all/", "/de/embed/kind/event/", "/de/embed/kind/event/index.html"])
def test_the_pages_made_for_frames_may_be_shown_in_frames_of_any_site(server: Server, path: str) -> None:
    assert server.ask(path)["Content-Security-Policy"].endswith("; frame-ancestors *")


@pytest.mark.parametrize("path", ["/", "/de/", "/de/2023/fachtag/", "/de/embed/", "/de/embed/index.html", *MISSING])
def test_every_other_page_may_be_shown_in_frames_of_this_site_alone(server: Server, path: str) -> None:
    assert server.ask(path)["Content-Security-Policy"].endswith("; frame-ancestors 'self'")


@pytest.mark.parametrize("accept", ["*/*", BROWSER])
@pytest.mark.parametrize("path", MISSING)
def test_what_is_not_there_is_answered_by_the_sites_own_page(server: Server, path: str, accept: str) -> None:
    answer = server.ask(path, Accept=accept, Origin="https://partner.example.org")

    assert answer.status == 404
    assert answer.body == (server.output / "404.html").read_bytes()
    assert answer["Content-Type"].lower() == "text/html; charset=utf-8"
    assert answer["Cache-Control"] == "public, max-age=60, must-revalidate"
    assert [name for name in answer.headers if name.startswith("access-control")] == []
    assert (answer["Cross-Origin-Resource-Policy"], answer["Link"]) == ("same-origin", "")


def test_head_answers_what_get_answers_without_the_body(server: Server) -> None:
    for path in (*MEDIA_TYPES, MISSING[1]):
        with_body, without = server.ask(path), server.ask(path, "HEAD")
        moving = {"date", "connection", "keep-alive", "transfer-encoding"}
        headers = [
            {name: value for name, value in each.headers.items() if name not in moving} for each in (with_body, without)
        ]
        assert (without.status, without.body) == (with_body.status, b"")
        assert headers[0] == headers[1], path


def test_a_feed_names_its_hub_and_itself(server: Server) -> None:
    for path in ("/de/feeds/all.rss.xml", "/de/feeds/all.atom.xml", "/de/feeds/all.json", "/feeds/all.rss.xml"):
        assert server.ask(path)["Link"] == f"<{HUB}>; rel=hub, <https://news.example.org{path}>; rel=self"


def test_nothing_else_names_a_hub(server: Server) -> None:
    for path in ("/de/", "/de/feeds/", "/de/feeds/all/2025-1.rss.xml", "/de/feeds/all.ninjs.json", "/sitemap.xml"):
        assert server.ask(path)["Link"] == "", path


def test_an_old_address_is_answered_with_the_new_one(server: Server) -> None:
    answer = server.ask("/de/2019/alte-adresse/")

    assert answer.status == 301
    assert answer["Location"].endswith("/de/2023/fachtag/")


def test_the_policy_judge_of_others_finds_nothing_to_mend(server: Server) -> None:
    """csp_evaluator, where the conformance kit is installed; its severities up to 30 are high, 40 is medium."""
    kit = Path(os.environ.get("KIT_HOME", Path.home() / ".cache/conformance-kit"))
    if not (kit / "npm").is_dir() or shutil.which("node") is None:
        pytest.skip("the conformance kit is not installed")
    policies = [[path, server.ask(path)["Content-Security-Policy"]] for path in ("/de/", "/de/embed/all/")]
    judged = subprocess.run(
        ["node", str(kit / "lib/nodechecks.mjs"), "csp"],
        input=json.dumps({"policies": policies}),
        env={**os.environ, "KIT_NPM": str(kit / "npm")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )

    assert [each["errors"] for each in json.loads(judged.stdout)] == [[], []]
