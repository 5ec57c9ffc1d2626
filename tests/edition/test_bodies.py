"""What is kept of converted texts: found again, forgotten with the code that made it, and never in the way of a build."""

import sqlite3
from pathlib import Path

import pytest

from plugins.edition.bodies import Bodies
from plugins.edition.body import Body
from plugins.newsroom.front_matter import text_digest
from plugins.newsroom.releases import Body as Text
from plugins.newsroom.source_tree import ChangedFileError

_MARKDOWN = "Es gibt **Kuchen**."
_HTML = "<p>Es gibt <strong>Kuchen</strong>.</p>"


@pytest.fixture
def body(tmp_path: Path) -> Body:
    file = tmp_path / "release.de.md"
    file.write_text(f"---\ntitle: Fest\n---\n{_MARKDOWN}\n", encoding="utf-8")
    return Body(Text(str(file), text_digest(_MARKDOWN)))


def _made(file: Path, body: Body, code: str = "code") -> str:
    bodies = Bodies(file, code)
    try:
        return bodies.html(body)
    finally:
        bodies.close()


def test_what_was_converted_is_found_again_without_its_file(tmp_path: Path, body: Body) -> None:
    _made(tmp_path / "bodies", body)
    Path(body.text.source).unlink()

    assert _made(tmp_path / "bodies", body) == _HTML


def test_both_forms_come_from_one_reading(tmp_path: Path, body: Body) -> None:
    bodies = Bodies(tmp_path / "bodies", "code")
    html = bodies.html(body)
    Path(body.text.source).unlink()

    assert (html, bodies.plain(body.text)) == (_HTML, "Es gibt Kuchen.")


def test_other_code_converts_anew(tmp_path: Path, body: Body) -> None:
    _made(tmp_path / "bodies", body, code="yesterday's")
    Path(body.text.source).write_text("---\n---\nEtwas anderes.\n", encoding="utf-8")

    with pytest.raises(ChangedFileError):
        _made(tmp_path / "bodies", body, code="today's")


def test_what_other_code_kept_in_other_columns_is_no_obstacle(tmp_path: Path, body: Body) -> None:
    with sqlite3.connect(tmp_path / "bodies") as database:
        database.execute("CREATE TABLE made_by (code TEXT)")
        database.execute("CREATE TABLE converted (digest TEXT PRIMARY KEY, markup TEXT)")

    assert _made(tmp_path / "bodies", body) == _HTML


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_damaged_file_is_begun_anew(tmp_path: Path, body: Body, damage: bytes) -> None:
    (tmp_path / "bodies").write_bytes(damage)

    assert _made(tmp_path / "bodies", body) == _HTML
    assert _made(tmp_path / "bodies", body) == _HTML


def test_damage_in_the_middle_is_noticed_where_it_is_read(tmp_path: Path, body: Body) -> None:
    _made(tmp_path / "bodies", body)
    content = bytearray((tmp_path / "bodies").read_bytes())
    content[1024:] = b"\xff" * (len(content) - 1024)
    (tmp_path / "bodies").write_bytes(content)

    assert _made(tmp_path / "bodies", body) == _HTML


def test_without_a_file_nothing_is_kept(tmp_path: Path, body: Body) -> None:
    assert Bodies().html(body) == _HTML
    assert sorted(path.name for path in tmp_path.iterdir()) == ["release.de.md"]
