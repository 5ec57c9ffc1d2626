"""A release's video in sign language, and the page of such videos in the header of every page."""

import re
from pathlib import Path

import pytest
from PIL import Image

from plugins.newsroom.catalogue import check_content
from tests.building import build
from tests.content import CZECH, GERMAN, Changes, content, release, segments_of, translation

_VIDEO = "sign_language: {url: https://videos.example.org/fachtag, poster: poster.png, duration: 3:25, size: 48 MB}"
_PAGE = "---\ntitle: Gebärdensprache\nslug: gebaerdensprache\n---\nHier sind unsere Filme.\n"


def _content(folder: Path, video: str = _VIDEO, **more: str) -> Path:
    changes: Changes = {GERMAN: release(video), CZECH: translation(), "pages/sign-language/page.de.md": _PAGE, **more}
    root = content(folder, changes)
    Image.new("RGB", (320, 180)).save(root / Path(GERMAN).parent / "poster.png")
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
    assert 'href="/de/gebaerdensprache/" hreflang="de">' in _read(output, "cs/2023/konference")
    assert 'href="/de/gebaerdensprache/" aria-current="page">' in _read(output, "de/gebaerdensprache")


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
