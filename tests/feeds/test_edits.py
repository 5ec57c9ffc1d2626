"""An edit of one text rewrites the feeds that contain it, and no other."""

from pathlib import Path
from shutil import copytree

from tests.building import ROOT, build, differences
from tests.built_site import BuiltSite

_TEXT = "releases/2023/fachtag-krisenintervention/release.de.md"
_SUFFIXES = (".rss.xml", ".atom.xml", ".json", ".jsonld")


def test_an_edit_rewrites_only_the_feeds_that_contain_the_release(sample_site: BuiltSite, tmp_path: Path) -> None:
    content, output = copytree(ROOT / "content", tmp_path / "content"), tmp_path / "output"
    build(content, output, "--jobs", "1")
    original = content / _TEXT
    original.write_text(f"{original.read_text(encoding='utf-8')}\nEin neuer Absatz.\n", encoding="utf-8")
    before = {path: path.stat().st_mtime_ns for path in output.rglob("*")}

    build(content, output, "--jobs", "1")

    feeds = {path for path in before if "feeds" in path.parts and path.name.endswith(_SUFFIXES)}
    written = {path for path in feeds if path.stat().st_mtime_ns != before[path]}
    containing = {path for path in feeds if b"Ein neuer Absatz." in path.read_bytes()}
    assert len(feeds) > 400
    assert len(containing) > 20
    assert written == containing
    assert {str(path.relative_to(output)) for path in written} <= set(differences(output, sample_site.output))
