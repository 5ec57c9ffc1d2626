"""``check``: every problem, nothing written."""

from pathlib import Path

import pytest

from tests.building import ROOT, run
from tests.content import GERMAN, content, release

ERROR = {GERMAN: release(office="rostok")}
WARNING = {"releases/2023/fachtag/release.cs.md": "---\n---\n"}


def _everything(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*")}


def test_content_without_problems_ends_with_0_and_says_what_is_public(valid: Path) -> None:
    done = run("check", "--content", str(valid), "--as-of", "2026-06-01", "--lang", "en")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "No problems: 1 releases, 1 of them public at 2026-06-01 00:00+00:00.\n"


def test_what_is_public_depends_on_the_moment(valid: Path) -> None:
    done = run("check", "--content", str(valid), "--as-of", "2020-01-01", "--lang", "en")

    assert "1 releases, 0 of them public" in done.stdout


def test_the_sample_content_has_no_problems_not_even_strictly() -> None:
    done = run("check", "--content", str(ROOT / "content"), "--strict", "--lang", "en")

    assert (done.returncode, done.stderr) == (0, "")


def test_an_error_ends_with_1(tmp_path: Path) -> None:
    done = run("check", "--content", str(content(tmp_path, ERROR)), "--lang", "en")

    assert done.returncode == 1
    assert "content/releases/2023/fachtag/release.de.md:5" in done.stdout + done.stderr
    assert "Errors: 1, warnings: 0" in done.stderr


@pytest.mark.parametrize(("words", "status"), [((), 0), (("--strict",), 1)])
def test_a_warning_counts_as_a_problem_only_strictly(tmp_path: Path, words: tuple[str, ...], status: int) -> None:
    done = run("check", "--content", str(content(tmp_path, WARNING)), "--lang", "en", *words)

    assert done.returncode == status
    assert "[not-translated]" in done.stdout


@pytest.mark.parametrize(
    ("lang", "word"), [("de", "Dienststelle"), ("cs", "úřad"), ("pl", "instytucj"), ("en", "there is no office")]
)
def test_problems_are_told_in_the_language_asked_for(tmp_path: Path, lang: str, word: str) -> None:
    assert word in run("check", "--content", str(content(tmp_path, ERROR)), "--lang", lang).stdout


@pytest.mark.parametrize("changes", [{}, ERROR, WARNING], ids=["valid", "error", "warning"])
def test_check_writes_nothing(tmp_path: Path, changes: dict[str, str]) -> None:
    root = content(tmp_path, changes)
    before = _everything(tmp_path)

    run("check", "--content", str(root))

    assert _everything(tmp_path) == before


def test_check_and_build_find_the_same(tmp_path: Path) -> None:
    root = str(content(tmp_path, {**ERROR, "offices/rostock.yml": "nam: Landkreis\n"}))

    checked = run("check", "--content", root, "--lang", "en")
    built = run("build", "--content", root, "--output", str(tmp_path / "output"), "--lang", "en")

    problems = [line for line in checked.stdout.splitlines() if line.startswith("content/")]
    assert len(problems) > 1
    assert [line for line in built.stderr.splitlines() if line.startswith("content/")] == problems
