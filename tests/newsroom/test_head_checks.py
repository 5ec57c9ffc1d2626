"""What is doubtful about heads and what is wrong about releases are the same rules (head_checks.py, catalogue_checks.py)."""

from pathlib import Path

import pytest

from plugins.newsroom.catalogue import check_content
from plugins.newsroom.head_checks import doubtful
from plugins.newsroom.heads import head_of
from plugins.newsroom.problems import errors_of
from tests.content import Changes, content, segments_of
from tests.newsroom.references import RIGHT, WRONG


def _doubtful_and_wrong(tmp_path: Path, changes: Changes) -> tuple[set[str], set[str]]:
    """The folders that are doubtful by their heads, and those that an error names, be it as the first of two."""
    read, problems = check_content(content(tmp_path, changes), segments_of)
    heads = [head_of(each.release, each.folder) for each in read.releases if each.release is not None]
    named = [(each.position.path, dict(each.details).get("first", "")) for each in errors_of(problems)]
    folders = {"/".join(path.split("/")[2:4]) for both in named for path in both if path}
    segments = {language.tag: segments_of(language) for language in read.site.languages}
    return set(doubtful(heads, read, segments)), folders


@pytest.mark.parametrize(("changes", "folders"), WRONG.values(), ids=WRONG)
def test_exactly_the_releases_that_an_error_names_are_doubtful(
    tmp_path: Path, changes: Changes, folders: set[str]
) -> None:
    assert _doubtful_and_wrong(tmp_path, changes) == (folders, folders)


@pytest.mark.parametrize("changes", RIGHT.values(), ids=RIGHT)
def test_nothing_is_doubtful_where_nothing_is_wrong(tmp_path: Path, changes: Changes) -> None:
    assert _doubtful_and_wrong(tmp_path, changes) == (set(), set())


def test_all_that_is_wrong_at_once_is_found_at_once(tmp_path: Path) -> None:
    both = {**WRONG["an id written twice"][0], **WRONG["a slug twice in a year"][0], **WRONG["topics: [xyz]"][0]}

    folders = {"2023/fachtag", "2024/anders", "2023/zweiter"}
    assert _doubtful_and_wrong(tmp_path, both) == (folders, folders)
