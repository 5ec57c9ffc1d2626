"""The ninjs files of the built sites: which exist, that IPTC's schema accepts them, and that they agree with the feeds."""

import json

from tests.built_site import BuiltSite
from tests.ninjs.judges import complaints
from tests.sites.small_site import PER_FEED

_RSS, _NINJS = ".rss.xml", ".ninjs.json"


def test_every_feed_has_a_ninjs_file_beside_it(built: BuiltSite) -> None:
    feeds = {path for path in built.ending_with(_RSS) if not path.startswith("feeds/") and not _is_archive(path)}

    assert {path.replace(_NINJS, _RSS) for path in built.ending_with(_NINJS)} == feeds
    assert feeds != set()


def _is_archive(path: str) -> bool:
    return path.rpartition("/")[2][:4].isdecimal()


def test_iptcs_schema_accepts_every_item(built: BuiltSite) -> None:
    assert [each for path in built.ending_with(_NINJS) for each in complaints(built.read(path))] == []


def test_every_item_is_in_the_language_of_its_path(built: BuiltSite) -> None:
    wrong = [
        (path, item["language"])
        for path in built.ending_with(_NINJS)
        for item in json.loads(built.read(path))
        if item["language"] != path.split("/")[0]
    ]

    assert wrong == []


def test_the_items_are_those_of_the_json_feed(built: BuiltSite) -> None:
    for path in built.ending_with(_NINJS):
        feed = json.loads(built.read(path.replace(_NINJS, ".json")))
        items = [item["uri"] for item in json.loads(built.read(path))]

        assert items[: len(feed["items"])] == [item["id"] for item in feed["items"]][: len(items)], path


def test_a_file_holds_no_more_than_the_size_of_a_feed(small_site: BuiltSite) -> None:
    assert len(json.loads(small_site.read(f"de/feeds/all{_NINJS}"))) == PER_FEED


def test_every_file_that_is_named_is_there_with_its_size(built: BuiltSite) -> None:
    wrong = []
    for path in built.ending_with(_NINJS):
        for item in json.loads(built.read(path)):
            renditions = [
                *item["renditions"],
                *(r for each in item.get("associations", []) for r in each["renditions"]),
            ]
            for rendition in renditions:
                if rendition["name"] == "online":
                    continue
                file = built.file_of(rendition["href"])
                if not file.is_file() or rendition.get("sizeInBytes", file.stat().st_size) != file.stat().st_size:
                    wrong.append((path, rendition))

    assert wrong == []
