"""What docs/partners.md says of embedding is what the component has, and its recipe works."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.hosts import Host, serving
from tests.building import ROOT

_DOCUMENT = (ROOT / "docs/partners.md").read_text(encoding="utf-8")
_CHAPTER = _DOCUMENT.partition("## Embedding\n")[2].partition("\n## ")[0]
_SOURCE = (ROOT / "theme/scripts/embed.js").read_text(encoding="ascii")


def named_in_table(heading: str) -> set[str]:
    """Every name in the first column of the table with this heading."""
    rows = _CHAPTER.partition(f"| {heading} |")[2].partition("\n\n")[0].splitlines()[2:]
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row.split("|")[1])}


def test_every_attribute_is_explained_and_no_other() -> None:
    listed = re.search(r"observedAttributes = \[([^\]]+)\]", _SOURCE)
    assert listed is not None
    assert named_in_table("Attribute") == set(re.findall(r"'([^']+)'", listed[1]))


def test_every_custom_property_is_explained_and_no_other() -> None:
    assert named_in_table("Custom property") == set(re.findall(r"--press-[a-z-]+", _SOURCE))


def test_every_part_is_explained_and_no_other() -> None:
    table = _CHAPTER.partition("| Part |")[2].partition("\n\n")[0]
    explained = set(re.findall(r"`([a-z]+)`", table))
    made = set(re.findall(r"make\((?:'\w+'|'h' \+ level), '([a-z]+)'", _SOURCE))
    made |= set(re.findall(r"part~=([a-z]+)", _SOURCE))

    assert made - explained == set()
    assert explained - made <= {"list", "events", "note", "quiet", "date", "off"}


RECIPE = next(code for code in re.findall(r"```python\n(.*?)```", _CHAPTER, re.DOTALL))


def run_recipe(host: Host | None, folder: Path) -> subprocess.CompletedProcess[str]:
    """The recipe as it stands, but for the address of the site."""
    origin = host.origin if host else "http://127.0.0.1:9"
    code = RECIPE.replace("https://news.example.org", origin)
    return subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=60
    )


def test_the_recipe_has_ten_lines() -> None:
    assert len(RECIPE.splitlines()) == 10


def test_the_recipe_writes_a_list_of_escaped_titles_and_keeps_it_while_the_site_is_gone(tmp_path: Path) -> None:
    hostile = {"language": "cs", "url": "https://news.example.org/?a&b", "title": '<img src=x onerror="alert(1)"> ]]>'}
    bad = {"language": "cs", "url": "javascript:alert(1)", "title": "Ne"}
    feed = json.dumps({"items": [hostile, bad]}).encode()
    with serving(Host(own={"/cs/feeds/kind/event.json": feed})) as host:
        assert run_recipe(host, tmp_path).returncode == 0
    expected = '<ul>\n<li lang="cs"><a href="https://news.example.org/?a&amp;b">&lt;img src=x onerror=&quot;alert(1)&quot;&gt; ]]&gt;</a></li>\n</ul>\n'
    assert (tmp_path / "events.html").read_text(encoding="utf-8") == expected

    assert run_recipe(None, tmp_path).returncode != 0
    assert (tmp_path / "events.html").read_text(encoding="utf-8") == expected


@pytest.mark.parametrize("name", ["component", "frame"])
def test_the_snippets_are_those_the_site_makes(name: str) -> None:
    template = (ROOT / "theme/components/embed/embed.html").read_text(encoding="utf-8")
    shown = next(
        code
        for code in re.findall(r"```html\n(.*?)```", _CHAPTER, re.DOTALL)
        if (name == "frame") == ("<iframe" in code)
    )
    made = template.partition(f"{{% macro {name}(")[2].partition("{%- endmacro")[0]
    for piece in (
        ("async", "</press-releases>") if name == "component" else ('width="100%" height="640" loading="lazy"',)
    ):
        assert piece in shown
        assert piece.replace("<", "&lt;").replace(">", "&gt;") in made
