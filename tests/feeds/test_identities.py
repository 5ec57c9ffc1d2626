"""What partners keep as a key stays as it is, whatever is corrected about a release: in every format."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import feedparser  # type: ignore[import-untyped]  # ships no types
import icalendar
import pytest
from lxml import etree

from tests.building import ROOT, build

_FOLDER = "releases/2023/fachtag-krisenintervention"


def _identities(output: Path) -> dict[str, set[str]]:
    """Every identity that stands in an output, by the kind of file."""
    found: dict[str, set[str]] = {"rss": set(), "atom": set(), "json": set(), "ics": set(), "jsonld": set()}
    for path in output.rglob("*"):
        name = path.name
        if name.endswith((".rss.xml", ".atom.xml")):
            found["rss" if ".rss." in name else "atom"] |= {
                entry.id for entry in feedparser.parse(path.read_bytes()).entries
            }
        elif name.endswith(".json") and not name.endswith(".ninjs.json") and "feeds" in path.parts:
            found["json"] |= {item["id"] for item in json.loads(path.read_bytes())["items"]}
        elif name.endswith(".ics"):
            calendar = icalendar.Calendar.from_ical(path.read_bytes())
            found["ics"] |= {str(event["UID"]) for event in calendar.walk("VEVENT")}
        elif name == "index.html":
            found["jsonld"] |= set(_json_ld_identities(path))
    return found


def _json_ld_identities(path: Path) -> Iterator[str]:
    page = etree.parse(str(path), etree.HTMLParser(encoding="utf-8"))
    for script in page.iterfind(".//script[@type='application/ld+json']"):
        yield from re.findall(r'"@id":\s*"(urn:uuid:[^"]+)"', script.text or "")


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    output = tmp_path_factory.mktemp("before") / "output"
    build(ROOT / "content", output, "--jobs", "1")
    return _identities(output)


def test_slug_date_office_and_domain_change_no_identity_in_any_format(
    before: dict[str, set[str]], tmp_path: Path
) -> None:
    content = copytree(ROOT / "content", tmp_path / "content")
    original = content / _FOLDER / "release.de.md"
    text = original.read_text(encoding="utf-8")
    changed = re.sub(r"(?m)^date: .*$", "date: 2023-10-12 08:30", text)
    changed = re.sub(r"(?m)^office: .*$", "office: hildburghausen", changed)
    changed = re.sub(r"(?m)^title: ", "slug: ganz-anders\ntitle: ", changed, count=1)
    assert len({text, changed}) == 2
    original.write_text(changed, encoding="utf-8")
    build(content, tmp_path / "output", "--jobs", "1", "--site-url", "https://presse.example.com")

    after = _identities(tmp_path / "output")

    assert (tmp_path / "output/de/2023/ganz-anders/index.html").is_file()
    assert {kind: len(found) > 1 for kind, found in before.items()} == dict.fromkeys(before, True)
    assert after == before
