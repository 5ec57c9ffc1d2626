"""The two forms of an oEmbed answer, from hand-made models."""

import json

import pytest
from lxml import etree

from plugins.oembed.models import LinkedRelease, Thumbnail
from plugins.oembed.oembed import oembed_json, oembed_xml

PICTURE = Thumbnail("https://news.example.org/de/2023/fachtag/saal.jpg", 1600, 1000)


def _release(title: str = "Fachtag", thumbnail: Thumbnail | None = PICTURE) -> LinkedRelease:
    return LinkedRelease(
        title, "Landkreis Rostock", "https://news.example.org/de/amt/", "Soziales", "https://news.example.org/de/", thumbnail
    )  # fmt: skip


def test_a_release_is_a_link_with_a_picture() -> None:
    assert json.loads(oembed_json(_release())) == {
        "type": "link",
        "version": "1.0",
        "title": "Fachtag",
        "author_name": "Landkreis Rostock",
        "author_url": "https://news.example.org/de/amt/",
        "provider_name": "Soziales",
        "provider_url": "https://news.example.org/de/",
        "cache_age": 300,
        "thumbnail_url": "https://news.example.org/de/2023/fachtag/saal.jpg",
        "thumbnail_width": 1600,
        "thumbnail_height": 1000,
    }


def test_without_a_picture_nothing_is_said_of_one() -> None:
    assert [name for name in json.loads(oembed_json(_release(thumbnail=None))) if "thumbnail" in name] == []


@pytest.mark.parametrize(
    "title", ["A & B <script>alert(1)</script>", "]]> “quoted” 'title'", "مؤتمر\u200f الرعاية", "🧑‍🤝‍🧑", "ž" * 300]
)
def test_any_title_is_in_both_forms_what_it_is(title: str) -> None:
    release = _release(title)
    root = etree.fromstring(oembed_xml(release))

    assert json.loads(oembed_json(release))["title"] == root.findtext("title") == title
    assert root.find("title/*") is None


def test_both_forms_say_the_same() -> None:
    root = etree.fromstring(oembed_xml(_release()))

    assert root.tag == "oembed"
    assert {each.tag: each.text for each in root} == {
        name: str(value) for name, value in json.loads(oembed_json(_release())).items()
    }
