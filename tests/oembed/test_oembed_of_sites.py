"""The oEmbed answers of the built sites, judged by what oembed.com asks of a provider (sections 2.3 and 4)."""

import json
from pathlib import Path
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from lxml import etree
from PIL import Image

from tests.building import build, differences
from tests.built_site import BuiltSite, attribute, link_of
from tests.content import GERMAN, content, jpeg, release

_ALLOWED = {
    "type", "version", "title", "author_name", "author_url", "provider_name", "provider_url", "cache_age",
    "thumbnail_url", "thumbnail_width", "thumbnail_height",
}  # fmt: skip


def _discovered(page: BeautifulSoup) -> dict[str, str]:
    """Media type -> address of what a page names in its head."""
    links = page.select("head link[rel=alternate][type$='+oembed']")
    return {attribute(link, "type"): attribute(link, "href") for link in links}


def test_every_answer_is_one_that_a_consumer_may_use(built: BuiltSite) -> None:
    files = built.ending_with("/oembed.json")

    assert files
    for path in files:
        answer = json.loads(built.read(path))
        assert (answer["type"], answer["version"]) == ("link", "1.0"), path
        assert answer.keys() <= _ALLOWED, path
        assert isinstance(answer["cache_age"], int), path
        for name in (each for each in answer if each.endswith("_url")):
            assert urlsplit(answer[name]).scheme == "https", path
            assert built.file_of(answer[name]).is_file(), (path, name)
        assert len([name for name in answer if name.startswith("thumbnail")]) in {0, 3}, path


def test_the_size_of_a_picture_is_its_own(built: BuiltSite) -> None:
    for path in built.ending_with("/oembed.json"):
        answer = json.loads(built.read(path))
        if "thumbnail_url" in answer:
            with Image.open(built.file_of(answer["thumbnail_url"])) as picture:
                assert picture.size == (answer["thumbnail_width"], answer["thumbnail_height"]), path


def test_the_xml_form_says_what_the_json_form_says(built: BuiltSite) -> None:
    for path in built.ending_with("/oembed.json"):
        root = etree.fromstring(built.read(path.replace(".json", ".xml")))
        said = {name: str(value) for name, value in json.loads(built.read(path)).items()}
        assert {each.tag: each.text or "" for each in root} == said, path


def test_every_answer_is_discovered_from_a_page_and_every_named_one_exists(built: BuiltSite) -> None:
    named = {
        media_type: {
            found[media_type] for path in built.pages if (found := _discovered(built.soup(path))).get(media_type)
        }
        for media_type in ("application/json+oembed", "text/xml+oembed")
    }

    assert named == {
        "application/json+oembed": {built.url_of(path) for path in built.ending_with("/oembed.json")},
        "text/xml+oembed": {built.url_of(path) for path in built.ending_with("/oembed.xml")},
    }


def test_a_page_names_the_answer_beside_its_canonical_address(built: BuiltSite) -> None:
    """An untranslated release is shown in other languages' frames; what is pasted is the original."""
    for path in built.pages:
        found = _discovered(built.soup(path))
        if found:
            assert found["application/json+oembed"] == f"{link_of(built.soup(path), 'canonical')}oembed.json", path


def test_only_releases_have_answers(sample_site: BuiltSite) -> None:
    assert _discovered(sample_site.page("/de/")) == {}
    assert _discovered(sample_site.page("/de/feeds/")) == {}


def _built(folder: Path, more: str) -> dict[str, object]:
    picture = "media: [{file: saal.jpg, alt: {de: Saal}}]\n"
    changes = {GERMAN: release(picture + more), "releases/2023/fachtag/saal.jpg": jpeg()}
    build(content(folder, changes), folder / "site")
    answer: dict[str, object] = json.loads((folder / "site/de/2023/fachtag/oembed.json").read_bytes())
    return answer


def test_a_withdrawn_release_has_a_marked_title_and_no_picture(tmp_path: Path) -> None:
    withdrawn = "changes: [{date: 2023-11-02 09:00, type: withdrawal, note: {de: Der Termin stimmt nicht.}}]"

    assert "thumbnail_url" in _built(tmp_path / "before", "")
    answer = _built(tmp_path / "after", withdrawn)
    assert answer["title"] == "Zurückgezogen: Fachtag"
    assert [name for name in answer if name.startswith("thumbnail")] == []


def test_another_title_and_name_reach_the_answer_in_an_incremental_build(tmp_path: Path) -> None:
    answer = _built(tmp_path, "")
    (tmp_path / "content" / GERMAN).write_text(release("status: published", title="Neuer Titel"), encoding="utf-8")
    (tmp_path / "content/offices/rostock.yml").write_text("name: Amt Neu\ntimezone: Europe/Berlin\n", encoding="utf-8")
    build(tmp_path / "content", tmp_path / "site")

    again = json.loads((tmp_path / "site/de/2023/neuer-titel/oembed.json").read_bytes())
    assert (answer["title"], answer["author_name"]) == ("Fachtag", "Landkreis Rostock")
    assert (again["title"], again["author_name"]) == ("Neuer Titel", "Amt Neu")
    build(tmp_path / "content", tmp_path / "clean")
    assert differences(tmp_path / "site", tmp_path / "clean") == []
