"""Depesche is a Pelican site: a Pelican user's command, settings, plugins and overrides do what they do elsewhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building import NOW, ROOT, differences, files_of
from tests.built_site import BuiltSite
from tests.content import GERMAN, content, release


def _pelican(root: Path, output: Path, settings: Path = ROOT / "pelicanconf.py", **extra: str) -> int:
    """The status of ``pelican CONTENT -o OUTPUT -s SETTINGS``."""
    words = [str(root), "-o", str(output), "-s", str(settings), "-e", f'AS_OF="{NOW}"']
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **extra}
    done = subprocess.run(
        [sys.executable, "-m", "pelican", *words], cwd=ROOT, env=environment, capture_output=True, timeout=120
    )
    return done.returncode


def _settings(folder: Path, *lines: str) -> Path:
    path = folder / "settings.py"
    head = ("from pelicanconf import *", f"THEME = {str(ROOT / 'theme')!r}")
    path.write_text("\n".join([*head, *lines, ""]), encoding="utf-8")
    return path


def _built(root: Path, *lines: str) -> dict[str, bytes]:
    """The files of a site with these lines in its settings."""
    output = root.parent / "output"
    assert _pelican(root, output, _settings(root.parent, *lines)) == 0
    return files_of(output)


def test_the_pelican_command_alone_builds_the_same_site(sample_site: BuiltSite, tmp_path: Path) -> None:
    assert _pelican(ROOT / "content", tmp_path / "output") == 0

    assert differences(sample_site.output, tmp_path / "output") == []


def test_the_production_settings_differ_in_the_address_alone(valid: Path, tmp_path: Path) -> None:
    settings = ROOT / "publishconf.py"

    assert _pelican(valid, tmp_path / "output", settings, DEPESCHE_SITEURL="https://presse.example.com") == 0
    assert b"https://presse.example.com/sitemap.xml" in files_of(tmp_path / "output")["robots.txt"]


def test_a_problem_in_the_content_fails_the_pelican_command_too(yesterday: dict[str, bytes], tmp_path: Path) -> None:
    broken = content(tmp_path, {GERMAN: release(office="rostok")})

    assert _pelican(broken, tmp_path / "output") != 0
    assert files_of(tmp_path / "output") == yesterday


def test_a_static_file_arrives_and_leaves_again(valid: Path) -> None:
    note = valid / "extra" / "note.txt"
    note.parent.mkdir()
    note.write_text("first", encoding="utf-8")
    assert _built(valid)["extra/note.txt"] == b"first"

    note.write_text("other", encoding="utf-8")
    assert _built(valid)["extra/note.txt"] == b"other"

    note.unlink()
    assert "extra/note.txt" not in _built(valid)


def test_a_static_file_can_be_given_another_path(valid: Path) -> None:
    """The usual way to publish a CNAME or a security.txt."""
    (valid / "extra").mkdir()
    (valid / "extra" / "security.txt").write_text("Contact: mailto:it@example.org", encoding="utf-8")

    files = _built(valid, "EXTRA_PATH_METADATA = {'extra/security.txt': {'path': '.well-known/security.txt'}}")

    assert files[".well-known/security.txt"] == b"Contact: mailto:it@example.org"


def test_another_static_folder_is_copied_too(valid: Path) -> None:
    (valid / "images").mkdir()
    (valid / "images" / "map.txt").write_text("map", encoding="utf-8")

    assert _built(valid, "STATIC_PATHS = ['extra', 'images']")["images/map.txt"] == b"map"


def test_a_static_file_in_place_of_a_page_is_wrong_configuration(valid: Path, tmp_path: Path) -> None:
    (valid / "extra").mkdir()
    (valid / "extra" / "robots.txt").write_text("Disallow: /", encoding="utf-8")
    settings = _settings(tmp_path, "EXTRA_PATH_METADATA = {'extra/robots.txt': {'path': 'robots.txt'}}")

    assert _pelican(valid, tmp_path / "output", settings) != 0
    assert not (tmp_path / "output").exists()


def test_a_template_of_the_user_comes_before_the_themes(valid: Path, tmp_path: Path) -> None:
    override = tmp_path / "overrides" / "partials" / "footer.html"
    override.parent.mkdir(parents=True)
    override.write_text("<footer id='footer'>Our own foot, {{ page.frame.language.tag }}</footer>", encoding="utf-8")

    files = _built(valid, f"THEME_TEMPLATES_OVERRIDES = [{str(tmp_path / 'overrides')!r}]")

    assert b"Our own foot, cs" in files["cs/index.html"]


def test_a_changed_template_of_the_user_is_rendered_again(valid: Path, tmp_path: Path) -> None:
    override = tmp_path / "overrides" / "partials" / "footer.html"
    override.parent.mkdir(parents=True)
    setting = f"THEME_TEMPLATES_OVERRIDES = [{str(tmp_path / 'overrides')!r}]"
    for words in (b"one", b"two"):
        override.write_bytes(b"<footer id='footer'>" + words + b"</footer>")
        assert words in _built(valid, setting)["de/index.html"]


def test_filters_and_globals_of_the_user_reach_the_templates(valid: Path, tmp_path: Path) -> None:
    override = tmp_path / "overrides" / "partials" / "footer.html"
    override.parent.mkdir(parents=True)
    override.write_text("<footer id='footer'>{{ 'depesche' | shout }} {{ year }}</footer>", encoding="utf-8")

    files = _built(
        valid,
        f"THEME_TEMPLATES_OVERRIDES = [{str(tmp_path / 'overrides')!r}]",
        "JINJA_FILTERS = {'shout': str.upper}",
        "JINJA_GLOBALS = {'year': 2026}",
    )

    assert b"DEPESCHE 2026" in files["de/index.html"]


def test_a_setting_a_users_template_reads_counts_in_the_next_build(valid: Path, tmp_path: Path) -> None:
    """Incremental equals clean: what a filter or global says is part of what a page is made from."""
    override = tmp_path / "overrides" / "partials" / "footer.html"
    override.parent.mkdir(parents=True)
    override.write_text("<footer id='footer'>{{ motto }}</footer>", encoding="utf-8")
    overrides = f"THEME_TEMPLATES_OVERRIDES = [{str(tmp_path / 'overrides')!r}]"
    for motto in ("before", "after"):
        files = _built(valid, overrides, f"JINJA_GLOBALS = {{'motto': {motto!r}}}")
        assert motto.encode() in files["de/index.html"]


def test_a_plugin_of_the_user_may_write_files(valid: Path, tmp_path: Path) -> None:
    """Whatever another plugin writes to Pelican's output goes through our one apply step."""
    plugin = tmp_path / "humans.py"
    plugin.write_text(
        "from pathlib import Path\nfrom pelican import signals\n\n"
        "def write(pelican):\n    Path(pelican.output_path, 'humans.txt').write_text('us')\n\n"
        "def register():\n    signals.finalized.connect(write)\n",
        encoding="utf-8",
    )

    lines = (f"PLUGIN_PATHS = [{str(tmp_path)!r}]", "PLUGINS = ['humans', *PLUGINS]")

    assert _built(valid, *lines)["humans.txt"] == b"us"


def test_the_plugins_in_the_wrong_order_say_so(valid: Path, tmp_path: Path) -> None:
    settings = _settings(tmp_path, "PLUGINS = [each for each in PLUGINS if each != 'plugins.publishing']")

    assert _pelican(valid, tmp_path / "output", settings) != 0


@pytest.mark.parametrize("setting", ["DELETE_OUTPUT_DIRECTORY = True"])
def test_a_setting_that_deletes_the_output_does_not_break_all_or_nothing(
    yesterday: dict[str, bytes], tmp_path: Path, setting: str
) -> None:
    broken = content(tmp_path, {GERMAN: release(office="rostok")})

    _pelican(broken, tmp_path / "output", _settings(tmp_path, setting))

    assert files_of(tmp_path / "output") == yesterday
