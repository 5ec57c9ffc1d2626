"""A typing error corrected as ``minor`` reaches the page and no feed; anything more reaches both (SPEC section 4)."""

from pathlib import Path

import pytest

from tests.building import build, differences, files_of, run
from tests.content import CZECH, GERMAN, content, release, translation

TITLE, BODY = "Fachtag im Kreisaus", "Der Text ist kurz.\n\nUnd er hat zwei Absätze."
MINOR = "changes: [{date: 2023-10-06 12:00, type: minor}]"

# What partners' programs read; the search's files are for the site's own page, where everything said is to be found.
_MACHINES = (".rss.xml", ".atom.xml", ".json", ".jsonld", ".ics")


def _original(more: str = "", *, title: str = TITLE, body: str = BODY) -> str:
    event = "event: {start: 2026-10-05 09:00, end: 2026-10-05 16:00}"
    return release(f"{event}\n{more}", title=title, kind="event", body=body)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A release with one translation, recorded with the command, and the site as it was built then (``<tmp>/before``)."""
    root = content(tmp_path, {GERMAN: _original(), CZECH: translation()})
    assert run("translate", "fachtag", "cs", "--content", str(root), "--as-of", "2023-10-05T12:00").returncode == 0
    build(root, tmp_path / "before")
    return root


def _rebuilt(tmp_path: Path, root: Path, original: str) -> set[str]:
    """The paths that differ once the original has become another."""
    (root / GERMAN).write_text(original, encoding="utf-8")
    build(root, tmp_path / "after")
    return set(differences(tmp_path / "before", tmp_path / "after"))


def test_a_typing_error_in_title_and_text_changes_pages_and_no_byte_of_a_feed(tmp_path: Path, root: Path) -> None:
    corrected = _original(MINOR, title="Fachtag im Kreishaus", body=BODY.replace("kurz", "kürzer"))

    changed = _rebuilt(tmp_path, root, corrected)

    assert "de/2023/fachtag-im-kreisaus/index.html" in changed
    assert [path for path in changed if path.endswith(_MACHINES) and "/search/" not in path] == []
    page = files_of(tmp_path / "after")["de/2023/fachtag-im-kreisaus/index.html"].decode()
    assert "Fachtag im Kreishaus" in page
    assert "kürzer" in page


def test_a_typing_error_makes_no_translation_outdated(tmp_path: Path, root: Path) -> None:
    changed = _rebuilt(tmp_path, root, _original(MINOR, body=BODY.replace("kurz", "kürzer")))

    assert [path for path in changed if path.startswith("cs/")] == []


def test_a_changed_paragraph_reaches_feeds_and_the_page_of_the_translation_says_so(tmp_path: Path, root: Path) -> None:
    changed = _rebuilt(tmp_path, root, _original(body=BODY.replace("zwei Absätze", "nun einen ganz neuen Absatz")))

    assert "de/feeds/all.rss.xml" in changed
    assert [path for path in changed if path.startswith("cs/") and path.endswith(".html")] == [
        "cs/2023/konference/index.html"
    ]
    page = files_of(tmp_path / "after")["cs/2023/konference/index.html"].decode()
    assert "Tento překlad je starší než originál." in page
    assert "Odpovídá znění originálu ze dne 5. října 2023." in " ".join(page.split())
    assert 'href="/de/2023/fachtag-im-kreisaus/" hreflang="de"' in page


def test_a_withdrawn_release_has_no_such_notice(tmp_path: Path, root: Path) -> None:
    withdrawn = _original("changes: [{date: 2023-10-07, type: withdrawal}]", body="Der Text gilt nicht mehr.")

    _rebuilt(tmp_path, root, withdrawn)

    assert "starší" not in files_of(tmp_path / "after")["cs/2023/konference/index.html"].decode()


def test_no_record_is_published(tmp_path: Path, root: Path) -> None:
    assert list((root / GERMAN).parent.glob("_release.*"))
    assert [path for path in files_of(tmp_path / "before") if "_release" in path] == []
