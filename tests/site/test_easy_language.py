"""The way into easy language and back, on every page of the sample site."""

import pytest

from tests.built_site import BuiltSite

_INTRODUCTION = "/de-simple/leichte-sprache/"


def _link(site: BuiltSite, path: str, selector: str) -> tuple[str, str]:
    link = site.page(path).select_one(f"nav#languages {selector}")
    assert link is not None
    return str(link["href"]), str(link.get("lang", ""))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (
            "/de/2023/fachtag-in-guestrow-wer-stuetzt-die-die-anderen-beistehen/",
            "/de-simple/2023/ein-fach-tag-ueber-hilfe-in-krisen/",
        ),
        ("/de/2024/zweiter-pflegestammtisch-steckt-gemeinsame-ziele-ab/", _INTRODUCTION),
        ("/de/impressum/", _INTRODUCTION),
        ("/de/", "/de-simple/"),
        ("/de/feeds/", "/de-simple/feeds/"),
    ],
)
def test_the_toggle_leads_to_the_same_page_or_to_the_introduction(
    sample_site: BuiltSite, path: str, expected: str
) -> None:
    assert _link(sample_site, path, ".d-languages__link--easy") == (expected, "de-simple")


def test_every_page_has_the_toggle_outside_the_folded_list_and_it_leads_somewhere(sample_site: BuiltSite) -> None:
    pages = [
        each for each in sample_site.pages if each.split("/")[0] in {"de", "cs", "pl", "en"} and "/embed/" not in each
    ]
    assert len(pages) > 50
    for each in pages:
        link = sample_site.page(f"/{each.removesuffix('index.html')}").select_one(
            "nav#languages > a.d-languages__link--easy"
        )
        if each.endswith("/index.html") and b"http-equiv" not in sample_site.read(each):
            assert link is not None, each
            assert sample_site.file_of(str(link["href"])).is_file()


def test_an_easy_page_leads_back_to_the_same_release(sample_site: BuiltSite) -> None:
    path = "/de-simple/2023/ein-fach-tag-ueber-hilfe-in-krisen/"
    back = sample_site.page(path).select_one("nav#languages > a.d-languages__link--back")
    assert back is not None
    assert back["href"] == "/de/2023/fachtag-in-guestrow-wer-stuetzt-die-die-anderen-beistehen/"
    assert back.get_text(strip=True) == "Zurück zu: Deutsch"


def test_an_easy_page_stands_outside_hreflang(sample_site: BuiltSite) -> None:
    assert sample_site.page(_INTRODUCTION).select("link[hreflang]") == []
