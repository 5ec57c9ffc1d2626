"""Releases on somebody else's page: another origin, a strict Content-Security-Policy, a real browser."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.hosts import Host, serving
from tests.browser.judges import violations
from tests.built_site import BuiltSite
from tests.servers.running import running

_STYLE = b"body { background: #fff; color: #222; font: 16px/1.5 sans-serif } iframe { border: 0 }"
_FEED = "/cs/feeds/kind/event.json"


@pytest.fixture
def news(events_site: BuiltSite) -> Iterator[Host]:
    """The built site; other origins may read it."""
    with serving(Host(events_site.output, {"Access-Control-Allow-Origin": "*"})) as host:
        yield host


def allowing(origin: str) -> dict[str, str]:
    """The headers of a site that allows another one only what docs/partners.md asks for."""
    allowed = dict.fromkeys(("script-src", "connect-src", "img-src", "frame-src"), origin)
    policy = {"default-src": "'none'", "base-uri": "'none'", "style-src": "'self'", **allowed}
    return {"Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items())}


@pytest.fixture
def partner(news: Host) -> Iterator[Host]:
    """The site that embeds."""
    with serving(Host(own={"/style.css": _STYLE}, headers=allowing(news.origin))) as host:
        yield host


class Visit:
    """A visit to the partner's page; what went wrong there, and what was asked of anybody."""

    def __init__(self, browser: Browser, partner: Host, **context: Any) -> None:
        self.partner = partner
        self.page: Page = browser.new_context(**context).new_page()
        self.complaints: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.complaints.append("a dialog"), dialog.dismiss()))  # type: ignore[func-returns-value]
        self.page.on("request", lambda request: self.asked.append(request.url))

    def go(self, content: str) -> Page:
        """The partner's page with something inserted."""
        head = '<meta charset="utf-8"><title>Obec</title><link rel="stylesheet" href="/style.css">'
        text = f'<!DOCTYPE html><html lang="cs"><head>{head}</head><body><main><h1>Obec</h1><h2>Akce</h2>{content}</main></body></html>'
        self.partner.own["/index.html"] = text.encode()
        self.page.goto(f"{self.partner.origin}/index.html", wait_until="networkidle")
        return self.page


def component(news: Host | str, attributes: str = 'kind="event"', inside: str = "") -> str:
    origin = news if isinstance(news, str) else news.origin
    return f'<script src="{origin}/embed.js" async></script><press-releases lang="cs" {attributes}>{inside}</press-releases>'


def titles(page: Page) -> list[str]:
    return [each.strip() for each in page.locator("press-releases [part~=title]").all_inner_texts()]


def note(page: Page) -> Locator:
    return page.locator("press-releases [role=status]")


def feed_of(news: Host, path: str = _FEED) -> dict[str, Any]:
    found = news.answer(path)
    assert found is not None
    feed: dict[str, Any] = json.loads(found[1])
    return feed


def hang_out(news: Host, *items: dict[str, Any], **feed: Any) -> None:
    """Put a feed of these items in place of the Czech events."""
    said = {"title": "Akce", "language": "cs", "home_page_url": f"{news.origin}/cs/akce/", **feed}
    news.own[_FEED] = json.dumps({"version": "https://jsonfeed.org/version/1.1", **said, "items": items}).encode()


def test_five_czech_events_stand_on_another_site_by_component_and_by_frame(
    browser: Browser, news: Host, partner: Host
) -> None:
    visit = Visit(browser, partner)
    frame = f'<iframe src="{news.origin}/cs/embed/kind/event/" title="Akce" width="100%" height="640"></iframe>'
    page = visit.go(component(news, 'kind="event" limit="5"') + frame)

    assert titles(page) == [item["title"] for item in feed_of(news)["items"][:5]]
    inner = page.frames[1]
    assert inner.locator(".d-coming__title, .d-brief__title").count() >= 5
    assert violations(page) == []
    assert visit.complaints == []
    assert {each.split("/")[2] for each in visit.asked} == {news.origin[7:], partner.origin[7:]}


def test_it_works_with_the_shipped_snippets_of_nginx_and_stays_when_that_is_stopped(
    browser: Browser, events_site: BuiltSite, partner: Host
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # nginx works as somebody else
        output = Path(shutil.copytree(events_site.output, Path(folder) / "site"))
        with running("nginx", output) as server:
            origin = f"http://127.0.0.1:{server.port}"
            partner.headers = allowing(origin)
            visit = Visit(browser, partner)
            frame = f'<iframe src="{origin}/cs/embed/kind/event/" title="Akce" width="100%" height="640"></iframe>'
            page = visit.go(component(origin, 'kind="event" limit="5"') + frame)
            before = titles(page)
            assert len(before) == 5
            assert page.frames[1].locator(".d-coming__title, .d-brief__title").count() >= 5
            assert violations(page) == []
            assert visit.complaints == []
        page.evaluate("document.querySelector('press-releases').reload()")

    assert titles(page) == before
    assert note(page).inner_text() == "Seznam se nepodařilo aktualizovat. Ukazuje poslední známý stav."


def test_the_frame_fills_its_width_without_scrolling_sideways_and_its_links_leave_it(
    browser: Browser, news: Host, partner: Host
) -> None:
    visit = Visit(browser, partner, viewport={"width": 320, "height": 700})
    page = visit.go(
        f'<iframe src="{news.origin}/cs/embed/kind/event/" title="Akce" width="100%" height="640"></iframe>'
    )
    inner = page.frames[1]
    assert inner.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert inner.evaluate("document.documentElement.scrollHeight > innerHeight"), "it scrolls inside"
    inner.locator(".d-card__link").first.click()
    page.wait_for_url(f"{news.origin}/cs/2*/**")


@pytest.mark.parametrize("layout", ["list", "cards", "compact", "events"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_layout(browser: Browser, news: Host, partner: Host, layout: str, scheme: str) -> None:
    visit = Visit(browser, partner, color_scheme=scheme, viewport={"width": 320, "height": 800})
    page = visit.go(component(news, f'kind="event" layout="{layout}" limit="50"'))

    assert len(titles(page)) > 5
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = "[...document.querySelector('press-releases').shadowRoot.querySelectorAll('a')].filter(a => Math.min(a.closest('li, a:not([part~=link])').getBoundingClientRect().height, a.closest('li, a:not([part~=link])').getBoundingClientRect().width) < 24).length"
    assert page.evaluate(small) == 0, "targets are 24 px or larger (WCAG 2.5.8)"


def test_the_events_to_come_stand_first_the_next_one_at_the_top(browser: Browser, news: Host, partner: Host) -> None:
    def event(title: str, start: str, **more: Any) -> dict[str, Any]:
        return {"title": title, "_depesche": {"event": {"start": start, "timezone": "Europe/Prague", **more}}}

    hang_out(
        news,
        event("loni", "2025-01-01T09:00:00+01:00"),
        event("za rok", "2098-01-01T09:00:00+01:00"),
        {"title": "bez akce"},
        event("brzy", "2097-01-01T09:00:00+01:00"),
        event("předloni", "2024-01-01T09:00:00+01:00"),
    )
    page = Visit(browser, partner).go(component(news, 'kind="" src="' + news.origin + _FEED + '" layout="events"'))

    assert titles(page) == ["brzy", "za rok", "loni", "předloni"]
    assert page.locator("press-releases [part~=over]").count() == 2
    assert page.locator("press-releases [part~=tile]").first.get_attribute("aria-hidden") == "true"


def test_a_clock_is_told_in_the_zone_of_the_event_and_named_where_the_readers_is_another(
    browser: Browser, news: Host, partner: Host
) -> None:
    times = {"start": "2027-03-05T09:00:00+01:00", "end": "2027-03-05T16:00:00+01:00", "timezone": "Europe/Prague"}
    hang_out(news, {"title": "Akce", "_depesche": {"kind": "event", "event": times}})

    told = {
        zone: Visit(browser, partner, timezone_id=zone).go(component(news)).locator("press-releases [part~=when] time").inner_text()
        for zone in ("Europe/Berlin", "America/New_York")
    }  # fmt: skip

    assert told["Europe/Berlin"] == "pá 5. března 2027 9:00–16:00"
    assert told["America/New_York"].startswith("pá 5. března 2027 9:00–16:00 ")


def test_a_whole_day_is_the_same_day_everywhere(browser: Browser, news: Host, partner: Host) -> None:
    days = {"start": "2027-03-05T00:00:00+01:00", "end": "2027-03-06T00:00:00+01:00", "all_day": True, "timezone": "Europe/Prague"}  # fmt: skip
    hang_out(news, {"title": "Akce", "_depesche": {"kind": "event", "event": days}})
    page = Visit(browser, partner, timezone_id="America/Los_Angeles").go(component(news))

    said = page.locator("press-releases [part~=when] time").inner_text()
    assert said.replace("\u2009", " ") in {"pá 5. 3. – so 6. 3. 2027", "pá 5. – so 6. března 2027"}


def test_an_event_that_recurs_says_so_and_is_never_over(browser: Browser, news: Host, partner: Host) -> None:
    times = {"start": "2025-03-05T09:00:00+01:00", "timezone": "Europe/Prague", "recurs": True}
    hang_out(news, {"title": "Poradna", "_depesche": {"kind": "event", "event": times}})
    page = Visit(browser, partner).go(component(news, 'kind="event" layout="events"'))

    assert page.locator("press-releases [part~=when] time").inner_text() == "Pravidelně od 5. března 2025"
    assert page.locator("press-releases [part~=over]").count() == 0


def test_a_card_shows_its_picture_with_words_and_credit_and_does_without_one_that_is_gone(
    browser: Browser, news: Host, partner: Host
) -> None:
    def pictured(title: str, path: str) -> dict[str, Any]:
        more = {"kind": "event", "pictures": [{"alt": "Sál", "credit": "Foto: Jana Vzorová"}]}
        return {"title": title, "image": news.origin + path, "_depesche": more}

    hang_out(news, pictured("s obrázkem", "/theme/share.jpg"), pictured("bez obrázku", "/neni.jpg"))
    page = Visit(browser, partner).go(component(news, 'kind="event" layout="cards"'))
    first, second = page.locator("press-releases [part~=item]").all()

    assert first.get_by_role("img", name="Sál").is_visible()
    assert first.locator("[part~=credit]").inner_text() == "Foto: Jana Vzorová"
    assert second.locator("[part~=picture], [part~=credit]").count() == 0


def test_with_the_server_stopped_the_last_good_items_stay_and_a_word_says_so(
    browser: Browser, news: Host, partner: Host
) -> None:
    page = Visit(browser, partner).go(component(news))
    before = titles(page)
    assert before
    assert note(page).inner_text() == ""

    news.stop()
    page.evaluate("document.querySelector('press-releases').reload()")

    expect(note(page)).to_have_text("Seznam se nepodařilo aktualizovat. Ukazuje poslední známý stav.")
    assert titles(page) == before
    assert note(page).is_visible()


def test_a_broken_answer_changes_nothing_either(browser: Browser, news: Host, partner: Host) -> None:
    page = Visit(browser, partner).go(component(news))
    before = titles(page)
    for broken in (b"", b"<html>", b"[]", b"null", b'{"items": 1}'):
        news.own[_FEED] = broken
        page.evaluate("document.querySelector('press-releases').reload()")
        assert titles(page) == before


def test_a_change_is_shown_and_announced_and_the_focus_stays(browser: Browser, news: Host, partner: Host) -> None:
    feed = feed_of(news)
    page = Visit(browser, partner).go(component(news))
    page.locator("press-releases [part~=link]").nth(1).focus()
    second = titles(page)[1]

    news.own[_FEED] = json.dumps({**feed, "items": [{"title": "Nová zpráva", "url": news.origin, "_depesche": {"kind": "event"}}, *feed["items"]]}).encode()  # fmt: skip
    page.evaluate("document.querySelector('press-releases').reload()")

    expect(note(page)).to_have_text("Seznam byl aktualizován.")
    assert titles(page)[0] == "Nová zpráva"
    assert page.evaluate("document.activeElement.shadowRoot.activeElement.textContent") == second


def test_it_asks_again_by_itself(browser: Browser, news: Host, partner: Host) -> None:
    visit = Visit(browser, partner)
    visit.page.clock.install()
    visit.go(component(news, 'kind="event" refresh="15"'))
    assert news.asked.count(_FEED) == 1

    with visit.page.expect_response(f"{news.origin}{_FEED}"):
        visit.page.clock.run_for(16 * 60_000)
    assert news.asked.count(_FEED) == 2


HOSTILE = [
    '<img src=x onerror="alert(1)">',
    "]]><script>alert(1)</script>",
    "\u202eobráceně\u202c <b>tučně</b>",
    "x" * 300,
    "\x00\x07 & &amp;",
]


def test_nothing_in_a_hostile_feed_runs(browser: Browser, news: Host, partner: Host) -> None:
    addresses = ["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "//evil.example/", "JaVaScRiPt:alert(1)", ""]  # fmt: skip
    items = [
        {
            "id": text,
            "url": address,
            "title": text,
            "summary": text,
            "content_html": "<script>alert(1)</script>",
            "image": address,
            "date_published": text,
            "language": text,
            "_depesche": {
                "kind": "constructor",
                "office": {"name": text},
                "pictures": [{"alt": text, "credit": text}],
                "event": {"start": text, "end": text, "timezone": text, "location": text, "attendance": "__proto__"},
            },
        }
        for text, address in zip(HOSTILE, addresses, strict=True)
    ]
    hang_out(news, *items, None, 1, "text", {"_depesche": "text", "title": {}}, home_page_url="javascript:alert(1)", language="constructor", title="<b>")  # type: ignore[arg-type]  # fmt: skip
    for layout in ("list", "cards", "compact", "events"):
        visit = Visit(browser, partner, viewport={"width": 320, "height": 800})
        source = f'src="{news.origin}{_FEED}" layout="{layout}" limit="50"'
        page = visit.go(component(news, source).replace('lang="cs" kind="event"', 'lang="cs"'))

        assert visit.complaints == []
        shown = page.locator("press-releases [part~=title]").all_text_contents()
        assert set(shown) >= set(HOSTILE)
        tree = page.evaluate("document.querySelector('press-releases').shadowRoot.firstElementChild.outerHTML")
        assert "<img src=x" not in tree
        assert "<script" not in tree
        assert page.locator("press-releases [part~=list] b:not([part~=tile] b)").count() == 0
        links = page.evaluate("[...document.querySelector('press-releases').shadowRoot.querySelectorAll('a')].map(a => a.protocol)")  # fmt: skip
        assert set(links) <= {"http:", "https:"}
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_before_it_comes_and_without_it_the_pages_own_link_stands_there(
    browser: Browser, news: Host, partner: Host
) -> None:
    link = f'<a href="{news.origin}/cs/akce/">Akce na webu úřadu</a>'

    without = Visit(browser, partner, java_script_enabled=False).go(component(news, inside=link))
    assert without.get_by_text("Akce na webu úřadu").is_visible()

    missing = Visit(browser, partner).go(component(news, 'office="neni"', link))
    assert missing.get_by_text("Akce na webu úřadu").is_visible()
    assert titles(missing) == []

    bare = Visit(browser, partner).go(component(news, 'office="neni"'))
    assert bare.get_by_role("link", name="Všechny zprávy").get_attribute("href") == f"{news.origin}/cs/"


@pytest.mark.parametrize(
    ("attributes", "asked"),
    [
        ("", "/cs/feeds/all.json"),
        ('kind="event"', "/cs/feeds/kind/event.json"),
        ('office="amt"', "/cs/feeds/office/amt.json"),
        ('office="amt" kind="event"', "/cs/feeds/office/amt/event.json"),
        ('topic="care" kind="event"', "/cs/feeds/topic/care.json"),
        ('office="amt" topic="care"', "/cs/feeds/office/amt.json"),
        ('group="tisch" kind="event"', "/cs/feeds/group/tisch.json"),
        ('office="../x?y"', "/cs/feeds/office/..%2Fx%3Fy.json"),
    ],
)
def test_it_asks_for_the_narrowest_feed(
    browser: Browser, news: Host, partner: Host, attributes: str, asked: str
) -> None:
    Visit(browser, partner).go(component(news, attributes))

    assert [each for each in news.asked if each.endswith(".json")] == [asked]


def test_what_the_feed_does_not_choose_the_component_does(browser: Browser, news: Host, partner: Host) -> None:
    def item(title: str, kind: str, *topics: str) -> dict[str, Any]:
        more = {"kind": kind, "office": {"id": "amt"}, "topics": [{"id": each} for each in topics]}
        return {"title": title, "language": "cs", "_depesche": more}

    hang_out(news, item("obojí", "event", "care"), item("jen akce", "event"), item("jen téma", "news", "care"))
    news.own["/cs/feeds/office/amt/event.json"] = news.own[_FEED]
    page = Visit(browser, partner).go(component(news, 'office="amt" kind="event" topic="care"'))

    assert titles(page) == ["obojí"]


def test_a_text_in_another_language_says_so(browser: Browser, news: Host, partner: Host) -> None:
    hang_out(news, {"title": "مؤتمر", "language": "ar"}, {"title": "Akce", "language": "cs"})
    page = Visit(browser, partner).go(component(news, f'src="{news.origin}{_FEED}"'))
    entries = page.locator("press-releases [part~=item]")

    assert [(each.get_attribute("lang"), each.get_attribute("dir")) for each in entries.all()] == [("ar", "rtl"), (None, None)]  # fmt: skip
    assert page.locator("press-releases [part~=frame]").get_attribute("lang") == "cs"


def test_headings_have_the_level_the_page_asks_for(browser: Browser, news: Host, partner: Host) -> None:
    page = Visit(browser, partner).go(component(news, 'kind="event" heading-level="4" limit="2"'))

    assert page.locator("press-releases h4").count() == 2
    page.evaluate("document.querySelector('press-releases').setAttribute('limit', '3')")
    assert page.locator("press-releases h4").count() == 3


def test_the_keyboard_reaches_every_link_and_the_focus_is_seen(browser: Browser, news: Host, partner: Host) -> None:
    page = Visit(browser, partner).go(component(news, 'kind="event" limit="3"'))
    reached = []
    for _ in range(4):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.shadowRoot?.activeElement?.textContent"))
        outline = "(() => { const e = document.activeElement.shadowRoot.activeElement; return [getComputedStyle(e), getComputedStyle(e, '::after')].some(s => s.outlineStyle === 'solid' && parseFloat(s.outlineWidth) >= 2) })()"
        assert page.evaluate(outline)

    assert reached == [*titles(page), feed_of(news)["title"]]


def test_the_page_styles_it_by_custom_properties_and_parts(browser: Browser, news: Host, partner: Host) -> None:
    partner.own["/style.css"] = (
        b"press-releases { --press-link: rgb(120, 0, 0) } press-releases::part(summary) { display: none }"
    )
    page = Visit(browser, partner).go(component(news))

    assert (
        page.locator("press-releases [part~=link]").first.evaluate("e => getComputedStyle(e).color") == "rgb(120, 0, 0)"
    )
    assert not page.locator("press-releases [part~=summary]").first.is_visible()


def test_nobody_is_followed(browser: Browser, news: Host, partner: Host) -> None:
    visit = Visit(browser, partner)
    page = visit.go(component(news))

    feed_request = news.said[news.asked.index(_FEED)]
    assert {"Cookie", "Referer"} & feed_request.keys() == set()
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_builder_makes_what_works_on_the_other_site(browser: Browser, news: Host, partner: Host) -> None:
    visit = Visit(browser, partner, permissions=["clipboard-read", "clipboard-write"])
    page = visit.page
    page.goto(f"{news.origin}/cs/embed/", wait_until="networkidle")
    page.get_by_label("Co zobrazit").select_option("office/amt")
    page.get_by_label("Druh zpráv").select_option("event")
    page.get_by_label("Kolik").fill("3")
    page.get_by_label("Vzhled").select_option("compact")
    page.get_by_label("Úroveň nadpisů").select_option("4")
    page.wait_for_load_state("networkidle")
    previewed = titles(page)
    page.locator("button[data-copy=component]").click()
    made = page.evaluate("navigator.clipboard.readText()")
    frame = page.locator("#frame").inner_text()

    assert 'lang="cs" office="amt" kind="event" limit="3" layout="compact" heading-level="4"' in made
    assert "/cs/embed/office/amt/event/" in frame
    assert visit.complaints == []

    on_the_other = Visit(browser, partner)
    there = on_the_other.go((made + frame).replace("https://news.example.org", news.origin))
    assert titles(there) == previewed
    assert len(previewed) == 3
    assert there.frames[1].locator(".d-card__link").count() > 0
    assert on_the_other.complaints == []


def test_the_builder_offers_only_what_exists(browser: Browser, news: Host, partner: Host) -> None:
    page = Visit(browser, partner).page
    page.goto(f"{news.origin}/cs/embed/", wait_until="networkidle")
    subjects = [str(each.get_attribute("value")) for each in page.locator("#subject option").all()]
    assert len(subjects) > 1
    for subject in subjects:
        page.locator("#subject").select_option(subject)
        for kind in page.locator("#kind option:not([disabled])").all():
            value = str(kind.get_attribute("value"))
            scope = (f"kind/{value}" if subject == "all" else f"{subject}/{value}") if value else subject
            assert news.answer(f"/cs/feeds/{scope}.json"), scope
            assert news.answer(f"/cs/embed/{scope}/"), scope


def test_without_a_script_the_builder_still_says_everything(browser: Browser, news: Host, partner: Host) -> None:
    page = Visit(browser, partner, java_script_enabled=False).page
    page.goto(f"{news.origin}/cs/embed/", wait_until="load")

    assert not page.locator("#builder").is_visible()
    assert "<press-releases" in page.locator("#component").inner_text()
    assert "/cs/embed/all/" in page.locator("#frame").inner_text()
    for scope in page.locator("[data-scope]").all():
        assert f"/cs/embed/{scope.get_attribute('data-scope')}/" == scope.get_by_role("link").get_attribute("href")
