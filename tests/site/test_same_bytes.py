"""Same content, same *now*, same bytes; and an incremental build equals a clean one (SPEC section 8, 2 and 3)."""

import shutil
from collections.abc import Callable
from pathlib import Path

from tests.building import ROOT, build, differences
from tests.built_site import BuiltSite
from tests.sites.small_site import png, write_content, write_settings

ELSEWHERE = {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"}


def test_another_hash_seed_zone_and_language_of_the_machine_change_no_byte(built: BuiltSite, tmp_path: Path) -> None:
    build(built.content, tmp_path / "output", "--settings", str(built.settings), environment=ELSEWHERE)

    assert differences(built.output, tmp_path / "output") == []


def test_the_names_of_the_folders_change_no_byte(small_site: BuiltSite, tmp_path: Path) -> None:
    shutil.copytree(small_site.content, tmp_path / "somewhere else" / "content ü")

    build(tmp_path / "somewhere else" / "content ü", tmp_path / "output ü", "--settings", str(small_site.settings))

    assert differences(small_site.output, tmp_path / "output ü") == []


def _releases(content: Path) -> Path:
    return content / "releases" / "2026"


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old} is not in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def _change_a_title(content: Path, theme: Path) -> None:
    _edit(_releases(content) / "konferenz" / "release.cs.md", "Odborná konference", "Velká konference")


def _change_the_sites_name(content: Path, theme: Path) -> None:
    _edit(content / "site.yml", "Kleine Redaktion", "Große Redaktion")


def _move_a_release_to_another_kind(content: Path, theme: Path) -> None:
    _edit(_releases(content) / "leicht" / "release.de.md", "kind: news", "kind: working-group\ngroups: [kreis]")


def _remove_a_release(content: Path, theme: Path) -> None:
    shutil.rmtree(_releases(content) / "abgesagt")


def _remove_a_translation(content: Path, theme: Path) -> None:
    (_releases(content) / "konferenz" / "release.pl.md").unlink()


def _publish_the_draft(content: Path, theme: Path) -> None:
    _edit(_releases(content) / "geheimnis-entwurf" / "release.de.md", "status: draft\n", "")


def _exchange_a_picture(content: Path, theme: Path) -> None:
    (_releases(content) / "konferenz" / "saal.png").write_bytes(png(80, 50, 7))


def _change_a_template(content: Path, theme: Path) -> None:
    _edit(theme / "templates" / "release.html", "{% block content %}", "{% block content %}<!-- edited -->")


def _change_a_component(content: Path, theme: Path) -> None:
    _edit(
        theme / "components" / "release_card" / "release_card.html",
        '<p class="d-card__meta">',
        '<p class="d-card__meta new">',
    )


def _change_the_style_of_a_component(content: Path, theme: Path) -> None:
    _edit(theme / "components" / "release_card" / "release_card.css", ".d-card", "/* edited */ .d-card")


def _change_a_catalogue(content: Path, theme: Path) -> None:
    _edit(theme / "translations" / "ar" / "LC_MESSAGES" / "depesche.po", "الرئيسية", "البداية")


def _change_a_style(content: Path, theme: Path) -> None:
    _edit(theme / "styles" / "tokens.css", ":root", "/* edited */ :root")


def _rename_an_office(content: Path, theme: Path) -> None:
    _edit(content / "offices" / "praha.yml", "cs: Úřad v Praze", "cs: Magistrát")


def _colour_an_office(content: Path, theme: Path) -> None:
    path = content / "offices" / "praha.yml"
    path.write_text(f"{path.read_text(encoding='utf-8').rstrip()}\naccent: 7a1f3d\n", encoding="utf-8")


# Each step of the site's life: edits that are built together.
_LIFE: list[list[Callable[[Path, Path], None]]] = [
    [_change_a_title, _exchange_a_picture],
    [_move_a_release_to_another_kind, _remove_a_translation],
    [_remove_a_release, _publish_the_draft, _rename_an_office],
    [_change_a_catalogue],
    [_change_a_template, _change_a_style],
    [_change_a_component],
    [_change_the_style_of_a_component],
    [_colour_an_office],
    [_change_the_sites_name],
]


def test_a_build_after_each_edit_equals_a_clean_build(tmp_path: Path) -> None:
    """One long life of a site, each step built upon the last."""
    content, settings = write_content(tmp_path / "content"), write_settings(tmp_path, "ar")
    grown, words = tmp_path / "grown" / "output", ("--settings", str(settings))
    build(content, grown, *words)
    for number, edits in enumerate(_LIFE):
        for edit in edits:
            edit(content, tmp_path / "theme")
        build(content, grown, *words)
        build(content, tmp_path / f"clean-{number}", *words)
        assert differences(grown, tmp_path / f"clean-{number}") == [], [edit.__name__ for edit in edits]


def test_time_that_passes_leaves_the_same_bytes_as_a_clean_build(small_site: BuiltSite, tmp_path: Path) -> None:
    """The embargo ends, and then an event is over."""
    words = ("--settings", str(small_site.settings))
    shutil.copytree(small_site.output, tmp_path / "output")
    shutil.copytree(small_site.output.parent / ".depesche", tmp_path / ".depesche")

    build(small_site.content, tmp_path / "output", *words, as_of="2026-10-21T09:00+02:00")
    build(small_site.content, tmp_path / "clean", *words, as_of="2026-10-21T09:00+02:00")

    assert differences(tmp_path / "output", tmp_path / "clean") == []


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    build(ROOT / "content", tmp_path / "output")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "output").rglob("*") if path.is_file()}

    done = build(ROOT / "content", tmp_path / "output", "--lang", "en")

    assert ": 0 files written" in done.stdout
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_forgetting_all_work_gives_the_same_bytes(small_site: BuiltSite, tmp_path: Path) -> None:
    words = ("--settings", str(small_site.settings))
    shutil.copytree(small_site.output, tmp_path / "output")
    build(small_site.content, tmp_path / "output", *words, "--clean")

    assert differences(small_site.output, tmp_path / "output") == []
