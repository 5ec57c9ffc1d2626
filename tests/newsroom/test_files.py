"""What may lie in a content folder, and what is said about what may not."""

from pathlib import Path

import pytest

from plugins.newsroom.catalogue import check_content
from plugins.newsroom.front_matter import markdown_of
from plugins.newsroom.problems import Position, problem
from tests.content import CZECH, GERMAN, catalogue_of, content, problems_in, release, segments_of, translation


def test_a_content_folder_that_does_not_exist_is_a_problem(tmp_path: Path) -> None:
    assert problems_in(tmp_path / "content") == ["content:1:1 missing-file"]


def test_a_site_without_site_yml_is_a_problem(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {"site.yml": None})) == ["content:1:1 missing-file"]


def test_a_broken_site_yml_is_the_only_problem_of_a_folder_that_is_right_otherwise(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {"site.yml": "name: [a\n"})) == ["content/site.yml:2:1 yaml-syntax"]


def test_a_byte_that_is_no_utf_8_is_reported_with_its_line_column_and_value(tmp_path: Path) -> None:
    root = content(tmp_path, {CZECH: "---\ntitle: Größe\n---\n".encode("latin-1")})
    assert check_content(root, segments_of)[1] == (
        problem(Position(f"content/{CZECH}", 2, 10), "not-utf8", byte="0xF6"),
    )


def test_the_column_of_a_wrong_byte_counts_characters_not_bytes(tmp_path: Path) -> None:
    root = content(tmp_path, {CZECH: b"---\ntitle: Gr\xc3\xb6\xdfe\n---\n"})
    assert problems_in(root) == [f"content/{CZECH}:2:11 not-utf8"]


def test_a_byte_order_mark_does_not_shift_the_place_of_a_wrong_byte(tmp_path: Path) -> None:
    root = content(tmp_path, {CZECH: b"\xef\xbb\xbf---\ntitle: Gr\xf6\xdfe\n---\n"})
    assert check_content(root, segments_of)[1] == (
        problem(Position(f"content/{CZECH}", 2, 10), "not-utf8", byte="0xF6"),
    )


def test_a_byte_order_mark_and_line_ends_of_windows_are_no_problem(tmp_path: Path) -> None:
    written = b"\xef\xbb\xbf" + release().replace("\n", "\r\n").encode()
    version = catalogue_of(tmp_path, {GERMAN: written}).releases[0].original_version
    assert (version.title, markdown_of(version.body)) == ("Fachtag", "Der Text.")


@pytest.mark.parametrize("written", [b"", b" \n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_a_problem(tmp_path: Path, written: bytes) -> None:
    assert problems_in(content(tmp_path, {CZECH: written})) == [f"content/{CZECH}:1:1 empty-file"]


def test_an_office_of_nothing_but_a_comment_is_empty(tmp_path: Path) -> None:
    root = content(tmp_path, {"offices/neu.yml": "# later\n"})
    assert problems_in(root) == ["content/offices/neu.yml:1:1 empty-file"]


@pytest.mark.parametrize("path", [CZECH, "offices/neu.yml", "site.yml", "topics.yml"])
def test_a_directory_where_a_file_should_be_is_a_problem(tmp_path: Path, path: str) -> None:
    root = content(tmp_path, {path: None})
    (root / path).mkdir(parents=True)
    assert problems_in(root) == [f"content/{path}:1:1 not-a-file"]


@pytest.mark.parametrize("path", ["releases/note.txt", "releases/2023/note.txt", "pages/page.de.md"])
def test_a_file_where_a_folder_should_be_is_a_problem(tmp_path: Path, path: str) -> None:
    assert problems_in(content(tmp_path, {path: "x"})) == [f"content/{path}:1:1 not-a-directory"]


@pytest.mark.parametrize(
    "path", [CZECH, "offices/neu.yml", "releases/2023/fachtag/saal.jpg", "releases/1999", "pages", "topics.yml"]
)
def test_a_symbolic_link_out_of_content_is_a_problem(tmp_path: Path, path: str) -> None:
    root = content(tmp_path, {"topics.yml": None})
    (tmp_path / "outside").mkdir()
    (root / path).symlink_to(tmp_path / "outside")
    assert problems_in(root) == [f"content/{path}:1:1 link-out-of-content"]


def test_a_relative_link_out_of_content_is_a_problem_too(tmp_path: Path) -> None:
    root = content(tmp_path)
    (root / CZECH).symlink_to("../../../../secret.md")
    assert problems_in(root) == [f"content/{CZECH}:1:1 link-out-of-content"]


def test_a_symbolic_link_within_content_is_followed(tmp_path: Path) -> None:
    root = content(tmp_path)
    (root / "offices/landkreis.yml").symlink_to("rostock.yml")
    assert problems_in(root) == []


def test_a_symbolic_link_to_nothing_is_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    root = content(tmp_path)
    (root / CZECH).symlink_to("nothing.md")
    assert problems_in(root) == [f"content/{CZECH}:1:1 unreadable-file"]


@pytest.mark.parametrize("name", ["release.cs.md", "flyer.pdf"])
def test_a_symbolic_link_to_itself_is_a_problem_and_no_crash(tmp_path: Path, name: str) -> None:
    root = content(tmp_path)
    (root / "releases/2023/fachtag" / name).symlink_to(name)
    assert problems_in(root) != []


def test_a_file_without_permission_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = content(tmp_path, {CZECH: translation()})
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == root / CZECH:
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = problem(Position(f"content/{CZECH}"), "unreadable-file", reason="Permission denied")
    assert check_content(root, segments_of)[1] == (found,)


@pytest.mark.parametrize("path", ["releases/2023/Fachtag_2/release.de.md", "releases/2023/fach tag/release.de.md"])
def test_a_folders_name_that_is_no_id_is_a_problem(tmp_path: Path, path: str) -> None:
    folder = path.rsplit("/", 1)[0]
    assert problems_in(content(tmp_path, {path: release(title="Zwei")})) == [f"content/{folder}:1:1 invalid-id"]


def test_an_invalid_id_comes_with_a_valid_suggestion(tmp_path: Path) -> None:
    root = content(tmp_path, {"offices/Kreis_Görlitz.yml": "name: Görlitz\n"})
    found = problem(
        Position("content/offices/Kreis_Görlitz.yml"), "invalid-id", found="Kreis_Görlitz", suggestion="kreis-gorlitz"
    )
    assert check_content(root, segments_of)[1] == (found,)


def test_a_yaml_ending_is_a_warning(tmp_path: Path) -> None:
    root = content(tmp_path, {"offices/neu.yaml": "name: Neu\n"})
    found = problem(Position("content/offices/neu.yaml"), "unexpected-file", name="neu.yaml", expected="neu.yml")
    assert check_content(root, segments_of)[1] == (found,)


@pytest.mark.parametrize("name", ["release.md", "fachtag.de.md", "page.de.md", "release.de.draft.md"])
def test_a_markdown_file_of_another_name_is_a_warning(tmp_path: Path, name: str) -> None:
    root = content(tmp_path, {f"releases/2023/fachtag/{name}": "Text."})
    assert problems_in(root) == [f"content/releases/2023/fachtag/{name}:1:1 unexpected-file"]


@pytest.mark.parametrize("name", [".release.de.md.swp", "_notes.md", ".git/config.md"])
def test_hidden_and_private_files_are_ignored(tmp_path: Path, name: str) -> None:
    assert problems_in(content(tmp_path, {f"releases/2023/fachtag/{name}": "x", f"offices/{name}": "x"})) == []


def test_a_folder_without_any_text_is_a_problem(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {"releases/2023/neu/saal.txt": "x"})) == [
        "content/releases/2023/neu:1:1 no-text"
    ]


@pytest.mark.parametrize(
    ("written", "found"), [(b"", "1:1 empty-file"), (b"---\ntitle: Gr\xf6\xdfe\n---\n", "2:10 not-utf8")]
)
def test_a_folder_whose_only_text_cannot_be_read_is_not_said_to_have_none(
    tmp_path: Path, written: bytes, found: str
) -> None:
    path = "releases/2023/neu/release.de.md"
    assert problems_in(content(tmp_path, {path: written})) == [f"content/{path}:{found}"]


def test_front_matter_that_does_not_begin_is_a_problem(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {CZECH: b"\n---\ntitle: x\n---\n"})) == [
        f"content/{CZECH}:1:1 no-front-matter"
    ]


def test_front_matter_that_does_not_end_is_a_problem(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {CZECH: "---\ntitle: x\nText."})) == [
        f"content/{CZECH}:3:1 front-matter-not-closed"
    ]


def test_three_hyphens_in_the_text_do_not_end_it(tmp_path: Path) -> None:
    written = release(body="Eins\n\n---\n\nZwei")
    (only,) = catalogue_of(tmp_path, {GERMAN: written}).releases
    assert markdown_of(only.original_version.body) == "Eins\n\n---\n\nZwei"
