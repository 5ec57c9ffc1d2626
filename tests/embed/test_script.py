"""The script /embed.js: the theme's source, called with the words of the site's languages."""

import gzip
import json
import sys
from pathlib import Path

import pytest

from plugins.embed.script import EmbedScript, script, words_of
from plugins.interface.catalogues import InterfaceTexts
from plugins.newsroom.languages import language_from
from tests.building import ROOT, run
from tests.built_site import BuiltSite
from tests.sites import small_site as small

_LARGEST = 6000


def test_it_weighs_less_than_6_kb_compressed(built: BuiltSite, capsys: pytest.CaptureFixture[str]) -> None:
    weight = len(gzip.compress(built.read("embed.js"), 9))
    with capsys.disabled():
        sys.stdout.write(f"\nembed.js in {len(built.languages)} languages: {weight} bytes gzipped\n")

    assert weight <= _LARGEST


def test_it_is_ascii_whatever_the_words_are(small_site: BuiltSite) -> None:
    """A page in another encoding than UTF-8 would show wrong letters."""
    assert small_site.read("embed.js").isascii()


def test_the_words_are_those_of_the_catalogues_and_the_default_language_is_first() -> None:
    languages = [language_from(tag) for tag in ("pl", "cs")]
    texts = InterfaceTexts(ROOT / "theme/translations", languages)
    words = tuple(words_of(each, texts.of(each)) for each in languages)

    made = script(EmbedScript("((site, words) => [site, words])\n", "https://news.example.org/", words)).decode()

    site, said = json.loads(f"[{made.partition(')(')[2].removesuffix(');' + chr(10))}]")
    assert site == "https://news.example.org/"
    assert list(said) == ["pl", "cs"]
    assert said["cs"]["over"] == "Tato akce už proběhla."
    assert said["pl"]["kinds"]["event"] == "Wydarzenie"
    assert said["cs"]["attendance"] == {"online": "Online", "mixed": "Osobně i\u00a0online"}


def test_comments_and_indentation_are_left_out() -> None:
    source = "// What it is.\n((site, words) => {\n  // Why.\n  return 'https://' + site;\n})\n"

    assert script(EmbedScript(source, "x", ())) == b"((site, words) => {\nreturn 'https://' + site;\n})(\"x\",{});\n"


def test_a_theme_without_it_is_told_where_it_belongs(tmp_path: Path) -> None:
    settings = small.write_settings(tmp_path)
    (tmp_path / "theme/scripts/embed.js").unlink()
    places = ("--content", str(ROOT / "content"), "--output", str(tmp_path / "output"))
    done = run("build", "--settings", str(settings), *places)

    assert done.returncode == 2
    assert "the theme has no embed.js" in done.stdout + done.stderr
