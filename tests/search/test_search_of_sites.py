"""Search in built sites: built without it, changed by one edit, and where it must not lead."""

import gzip
import json
from pathlib import Path

from plugins.search.pagefind import END
from tests.building import build, differences
from tests.built_site import BuiltSite
from tests.content import GERMAN, content, release, site
from tests.sites.small_site import SECRETS

_SITE = {
    "site.yml": site(languages="[de, cs]"),
    GERMAN: release(title="Fachtag"),
    "releases/2013/rueckblick/release.de.md": release(title="Rückblick", date="2013-05-02 10:00"),
}


def test_a_site_without_search_has_no_page_and_no_link_of_it(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(content(tmp_path, _SITE), output)
    assert (output / "de/search/index.html").is_file()
    build(tmp_path / "content", output, "--no-search")

    assert list(output.glob("*/search")) == []
    assert [path for path in output.rglob("*.html") if "/search/" in path.read_text("utf-8")] == []
    assert b"/search/" not in (output / "sitemap-de.xml").read_bytes()


def test_an_edit_makes_one_index_anew_and_gives_what_a_clean_build_gives(tmp_path: Path) -> None:
    root = content(tmp_path, _SITE)
    build(root, tmp_path / "output")
    older = _times(tmp_path / "output/de/search/2010")
    newer = _times(tmp_path / "output/de/search/2020")

    (root / GERMAN).write_text(release(title="Tagung mit Xylofon"), encoding="utf-8")
    build(root, tmp_path / "output")
    build(root, tmp_path / "clean")

    assert differences(tmp_path / "output", tmp_path / "clean") == []
    assert _times(tmp_path / "output/de/search/2010") == older
    assert _times(tmp_path / "output/de/search/2020") != newer


def test_another_name_of_an_office_reaches_the_index(tmp_path: Path) -> None:
    """Names are searched too, though they do not stand in the release."""
    root = content(tmp_path, _SITE)
    build(root, tmp_path / "output")
    (root / "offices/rostock.yml").write_text("name: Amt Xylofon\ntimezone: Europe/Berlin\n", encoding="utf-8")
    build(root, tmp_path / "output")

    assert b"xylofon" in _index(tmp_path / "output/de/search/2020")


def test_another_role_of_a_person_changes_their_index_and_result_and_nothing_else(tmp_path: Path) -> None:
    root = content(tmp_path, _SITE)
    build(root, tmp_path / "output")
    releases = _times(tmp_path / "output/de/search/2020")
    person = "name: Maxi Heß\nrole: {de: Xylofonistin}\noffice: rostock\n"
    (root / "contacts/maxi-hess.yml").write_text(person, encoding="utf-8")
    build(root, tmp_path / "output")
    build(root, tmp_path / "clean")

    assert differences(tmp_path / "output", tmp_path / "clean") == []
    assert b"xylofonistin" in _index(tmp_path / "output/de/search/registers")
    assert "Xylofonistin" in (tmp_path / "output/de/search/registers/cards-0.json").read_text("utf-8")
    assert _times(tmp_path / "output/de/search/2020") == releases


def test_the_end_of_a_term_changes_the_result_and_not_the_index(tmp_path: Path) -> None:
    person = "name: Maxi Heß\nrole: {de: Kontaktstelle}\noffice: rostock\nuntil: 2026-05-31\n"
    root = content(tmp_path, {**_SITE, "contacts/maxi-hess.yml": person})
    build(root, tmp_path / "output", as_of="2026-05-31T12:00+02:00")
    index, cards = (_times(tmp_path / "output/de/search/registers" / each) for each in ("index", ""))
    build(root, tmp_path / "output", as_of="2026-06-02T12:00+02:00")
    build(root, tmp_path / "clean", as_of="2026-06-02T12:00+02:00")

    assert differences(tmp_path / "output", tmp_path / "clean") == []
    assert _times(tmp_path / "output/de/search/registers/index") == index
    assert _times(tmp_path / "output/de/search/registers")["cards-0.json"] != cards["cards-0.json"]
    first, *_ = json.loads((tmp_path / "output/de/search/registers/cards-0.json").read_bytes())["cards"]
    assert "Nicht mehr zuständig" in first


def test_no_index_holds_a_word_of_what_is_not_public(small_site: BuiltSite) -> None:
    """An index is compressed: looking for words in the files as they are would find nothing anyway."""
    indexes = [_index(path.parent) for path in sorted(small_site.output.glob("*/search/*/facts.json"))]

    assert any(f"stammtisch{END}".encode() in words for words in indexes)
    assert [word for word in SECRETS for words in indexes if word.split("-")[-1].encode() in words] == []


def test_every_card_of_a_record_is_there(small_site: BuiltSite) -> None:
    spans = sorted(path.parent for path in small_site.output.glob("*/search/*/facts.json"))
    for span in spans:
        records = json.loads((span / "facts.json").read_bytes())["records"]
        files = sorted(span.glob("cards-*.json"), key=lambda path: int(path.stem.split("-")[1]))
        assert sum(len(json.loads(path.read_bytes())["cards"]) for path in files) == len(records)

    assert len(spans) > len(small_site.languages) - 1


def _times(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def _index(folder: Path) -> bytes:
    """The words of an index: Pagefind's chunks, opened."""
    return b"".join(gzip.decompress(path.read_bytes()) for path in sorted(folder.glob("index/*.pf_index")))


def test_the_sample_is_searched_in_every_language(sample_site: BuiltSite) -> None:
    for tag in sample_site.languages:
        guide = json.loads(sample_site.read(f"{tag}/search/guide.json"))
        assert guide["spans"] == sorted(guide["spans"], reverse=True)
        assert guide["spans"]
