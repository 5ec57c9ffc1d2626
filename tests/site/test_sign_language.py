"""The video in sign language of a release or standing page, and the page of such videos in the header of every page."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from plugins.newsroom.catalogue import check_content
from tests.building import build
from tests.content import CZECH, GERMAN, content, release, segments_of, translation

_VIDEO = "sign_language: {url: https://videos.example.org/fachtag, poster: poster.png, duration: 3:25, size: 48 MB}"
_OURS = "sign_language: {url: https://videos.example.org/wir.mp4, poster: poster.png, duration: 1:05}"
_PAGE = f"---\ntitle: Gebärdensprache\nslug: gebaerdensprache\n{_OURS}\n---\nHier sind unsere Filme.\n"
_CZECH_PAGE = "---\ntitle: Znakový jazyk\nslug: znakovy-jazyk\n---\nNaše filmy.\n"


def _content(folder: Path, video: str = _VIDEO, **more: str) -> Path:
    pages = {"pages/sign-language/page.de.md": _PAGE, "pages/sign-language/page.cs.md": _CZECH_PAGE}
    root = content(folder, {GERMAN: release(video), CZECH: translation(), **pages, **more})
    for beside in (GERMAN, *pages):
        Image.new("RGB", (320, 180)).save(root / Path(beside).parent / "poster.png")
    return root


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sign")
    build(_content(folder), folder / "output")
    return folder / "output"


def _read(output: Path, path: str) -> str:
    return (output / path / "index.html").read_text(encoding="utf-8")


def test_the_release_links_the_video_with_its_language_duration_size_and_host(output: Path) -> None:
    page = _read(output, "de/2023/fachtag")

    assert '<a class="d-sign__link" href="https://videos.example.org/fachtag" hreflang="gsg"' in page
    for words in (
        "Video: Deutsche Gebärdensprache",
        'datetime="PT3M25S"',
        "3:25 Minuten",
        "48\u00a0MB",
        "videos.example.org",
    ):
        assert words in page, words


def test_the_poster_is_ours_and_nothing_of_the_video_is_embedded(output: Path) -> None:
    page = _read(output, "de/2023/fachtag")

    (poster,) = re.findall(r'class="d-sign__poster" src="/([^"]+)" width="320" height="180" alt=""', page)
    assert (output / poster).is_file()
    assert all(each not in page for each in ("<video", "<iframe", 'src="https://videos'))


def test_a_translation_shows_it_in_its_words(output: Path) -> None:
    assert "Video: německý znakový jazyk" in _read(output, "cs/2023/konference")


def test_every_page_leads_to_the_page_of_videos(output: Path) -> None:
    assert '<a class="d-languages__link d-languages__link--easy" href="/de/gebaerdensprache/">' in _read(output, "de")
    assert 'href="/de/gebaerdensprache/" hreflang="de">' in _read(output, "en")
    assert 'href="/de/gebaerdensprache/" aria-current="page">' in _read(output, "de/gebaerdensprache")


def test_a_standing_page_shows_its_video_in_every_language(output: Path) -> None:
    for path, words in (("de/gebaerdensprache", "1:05 Minuten"), ("cs/znakovy-jazyk", "1:05 min")):
        page = _read(output, path)
        (poster,) = re.findall(r'class="d-sign__poster" src="/([^"]+)"', page)

        assert 'href="https://videos.example.org/wir.mp4" hreflang="gsg"' in page
        assert words in page
        assert (output / poster).is_file()


def _nodes(output: Path, path: str) -> dict[str, Any]:
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', _read(output, path), re.DOTALL)
    return {node["@type"]: node for node in json.loads(script)["@graph"]}


def test_search_engines_read_that_a_release_is_a_video_in_sign_language_too(output: Path) -> None:
    video = _nodes(output, "de/2023/fachtag")["NewsArticle"]["associatedMedia"]

    assert (output / video.pop("thumbnailUrl").partition("example.org/")[2]).is_file()
    assert video == {
        "@type": "VideoObject",
        "name": "Fachtag",
        "url": "https://videos.example.org/fachtag",
        "inLanguage": "gsg",
        "duration": "PT3M25S",
        "contentSize": "48 MB",
        "accessibilityFeature": ["signLanguage"],
        "uploadDate": "2023-10-05T10:00:00+02:00",
    }


def test_search_engines_read_it_of_a_page_whose_video_is_a_file(output: Path) -> None:
    video = _nodes(output, "cs/znakovy-jazyk")["WebPage"]["associatedMedia"]

    assert video["@type"] == "MediaObject"
    assert (video["contentUrl"], video["encodingFormat"]) == ("https://videos.example.org/wir.mp4", "video/mp4")
    assert "url" not in video


def test_feeds_lead_to_it_in_the_words_of_their_language(output: Path) -> None:
    items = [json.loads((output / f"{tag}/feeds/all.json").read_text("utf-8"))["items"][0] for tag in ("de", "cs")]

    assert [item["content_html"].partition("</p>")[0] for item in items] == [
        f'<p><a href="https://videos.example.org/fachtag" hreflang="gsg">{words}'
        for words in (
            "Video: Deutsche Gebärdensprache</a> (3:25 Minuten, 48\u00a0MB, auf videos.example.org)",
            "Video: německý znakový jazyk</a> (3:25 min, 48\u00a0MB, na webu videos.example.org)",
        )
    ]
    poster = items[0]["_depesche"]["sign_language"]["poster"]
    assert (output / poster.partition("example.org/")[2]).is_file()


def test_a_withdrawn_release_leads_nobody_to_its_video(tmp_path: Path) -> None:
    withdrawal = "changes: [{date: 2023-10-06, type: withdrawal, note: {de: Falsch, cs: Chyba}}]"
    build(_content(tmp_path, f"{_VIDEO}\n{withdrawal}"), tmp_path / "output")
    (item,) = json.loads((tmp_path / "output/de/feeds/all.json").read_text("utf-8"))["items"]

    assert "videos.example.org" not in json.dumps(item)


def test_a_translation_of_a_page_cannot_have_another_video(tmp_path: Path) -> None:
    other = _CZECH_PAGE.replace("\n---\nNaše", f"\n{_OURS.replace('wir', 'my')}\n---\nNaše")
    german = _PAGE.replace("---\n", "---\noriginal: de\n", 1)
    pages = {"pages/sign-language/page.de.md": german, "pages/sign-language/page.cs.md": other}
    _, problems = check_content(_content(tmp_path, **pages), segments_of)

    assert [each.code for each in problems] == ["fact-contradicts-original"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("3:25", "3 minutes"), "invalid-duration"),
        (("3:25", "3:75"), "invalid-duration"),
        (("48 MB", "large"), "invalid-size"),
        (("poster.png", "other.png"), "picture-missing"),
        (("https://videos.example.org/fachtag", "fachtag"), "invalid-url"),
        (("duration: 3:25, ", ""), "missing-key"),
        (("size", "siz"), "unknown-key-similar"),
        (("size: 48 MB", "language: international"), "unknown-value"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, change: tuple[str, str], expected: str) -> None:
    _, problems = check_content(_content(tmp_path, _VIDEO.replace(*change)), segments_of)

    assert [each.code for each in problems] == [expected]
    assert problems[0].position.line == 6


def test_a_missing_poster_of_a_page_is_said(tmp_path: Path) -> None:
    page = _PAGE.replace("poster.png", "other.png")
    _, problems = check_content(_content(tmp_path, **{"pages/sign-language/page.de.md": page}), segments_of)

    assert [(each.code, each.position.line) for each in problems] == [("picture-missing", 4)]
