"""A text is left in its file until it is shown, and shown only if it is the one that was checked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.catalogue import check_content
from plugins.newsroom.front_matter import markdown_of, text_digest
from plugins.newsroom.releases import Body
from plugins.newsroom.source_tree import ChangedFileError
from tests.content import CZECH, GERMAN, catalogue_of, content, release, segments_of, translation
from tests.steady import steady


def _body(tmp_path: Path) -> Body:
    return catalogue_of(tmp_path).releases[0].original_version.body


@steady
@given(text=st.text() | st.text(alphabet="-\n\r \t\ufeff\x0b\x85\u2028a"))
def test_whatever_text_was_read_with_its_file_is_read_again_for_its_page(tmp_path: Path, text: str) -> None:
    written = release().replace("Der Text.\n", "").encode() + text.encode()
    read, _ = check_content(content(tmp_path, {GERMAN: written}), segments_of)

    for each in read.releases:
        for version in each.release.versions if each.release else ():
            found = markdown_of(version.body)
            assert text_digest(found) == version.body.digest
            assert found == text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")


def test_the_texts_of_a_release_are_those_of_its_languages(tmp_path: Path) -> None:
    (only,) = catalogue_of(tmp_path, {CZECH: translation(body="Český text.")}).releases

    assert [markdown_of(version.body) for version in only.versions] == ["Der Text.", "Český text."]


def test_an_edit_of_the_front_matter_alone_leaves_the_text(tmp_path: Path) -> None:
    body = _body(tmp_path)
    Path(body.source).write_text(release("number: 5"), encoding="utf-8")

    assert markdown_of(body) == "Der Text."


def _edit(file: Path) -> None:
    file.write_text(release(body="Ein anderer Text."), encoding="utf-8")


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-3])


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _spoil(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"\xff")


def _make_a_folder_of_it(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("change", [_edit, _cut, _empty, _spoil, Path.unlink, _make_a_folder_of_it])
def test_a_text_that_was_changed_since_it_was_checked_is_not_shown(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    body = _body(tmp_path)
    change(Path(body.source))

    with pytest.raises(ChangedFileError, match=r"release\.de\.md was changed while the site was built; build again"):
        markdown_of(body)
