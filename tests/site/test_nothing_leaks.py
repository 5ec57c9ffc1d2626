"""A draft and a release of the future leave no trace in the output (SPEC section 4), and neither does this machine."""

import re
import shutil
from pathlib import Path

import pytest

from tests.building import build, differences
from tests.built_site import BuiltSite
from tests.sites.small_site import SECRETS


@pytest.mark.parametrize("secret", SECRETS)
def test_no_file_name_holds_a_secret_word(small_site: BuiltSite, secret: str) -> None:
    assert [path for path in small_site.paths if secret in path.lower()] == []


@pytest.mark.parametrize("secret", SECRETS)
def test_no_file_holds_a_secret_word(small_site: BuiltSite, secret: str) -> None:
    word = re.compile(re.escape(secret.encode()), re.IGNORECASE)

    assert [path for path in small_site.paths if word.search(small_site.read(path))] == []


def test_the_secret_words_are_in_the_content_in_every_place_that_could_leak(small_site: BuiltSite) -> None:
    """Else the two tests above would prove nothing."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in (small_site.content / "releases").rglob("*.md"))
    names = [path.name for path in small_site.content.rglob("*geheimnis*")]

    assert all(secret in text.lower() for secret in SECRETS)
    assert {"geheimnis-embargo-xylophon.png", "geheimnis-embargo-xylophon.pdf", "geheimnis-entwurf-marimba.png"} <= set(
        names
    )


def test_a_secret_release_counts_nowhere(small_site: BuiltSite, tmp_path: Path) -> None:
    """With its folder gone, the output is the same to the byte."""
    shutil.copytree(small_site.content, tmp_path / "content")
    releases = tmp_path / "content" / "releases" / "2026"
    for path in list(releases.glob("geheimnis-*")):
        shutil.rmtree(path)
    original = releases / "konferenz" / "release.de.md"
    text = original.read_text(encoding="utf-8")
    original.write_text(text.replace(", geheimnis-entwurf, geheimnis-embargo-xylophon]", "]"), encoding="utf-8")

    build(tmp_path / "content", tmp_path / "output", "--settings", str(small_site.settings))

    assert differences(small_site.output, tmp_path / "output") == []


def test_a_release_is_public_from_the_second_of_its_date(small_site: BuiltSite, tmp_path: Path) -> None:
    """The embargo ends at 12:01 in Prague."""
    output = tmp_path / "output"

    build(small_site.content, output, "--settings", str(small_site.settings), as_of="2026-06-01T10:01:00+00:00")

    assert (output / "de" / "2026" / "geheimnis-embargo-xylophon" / "index.html").is_file()
    assert (output / "en" / "2026" / "geheimnis-embargo-xylophon-in-english" / "index.html").is_file()
    assert not list(output.rglob("*marimba*"))


def test_no_file_holds_a_path_of_this_machine(built: BuiltSite) -> None:
    here = {
        str(built.content),
        str(built.output),
        str(built.output.parent),
        "/tmp/",
        "/root/",
        "/home/",
        "site-packages",
    }

    found = {(path, place) for path in built.paths for place in here if place.encode() in built.read(path)}

    assert found == set()


def test_the_state_of_the_engine_is_not_in_the_output(built: BuiltSite) -> None:
    assert [path for path in built.paths if "manifest" in path or "/." in f"/{path}" or "staging" in path] == []
