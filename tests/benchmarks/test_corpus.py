"""The benchmark's content: the same everywhere, without problems, and what the documentation says it is."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.corpus import SeededCorpus, release_id, seeded_corpus
from benchmarks.depesche_content import remove_release, write_depesche, write_release
from benchmarks.model import LANGUAGES
from benchmarks.scenarios import edited, new_release, recent_release
from tests.building import ROOT, files_of, run


@pytest.fixture
def corpus() -> SeededCorpus:
    return seeded_corpus(1500)


def test_the_content_has_no_problems(tmp_path: Path) -> None:
    write_depesche(seeded_corpus(300), tmp_path / "content")

    done = run("check", "--strict", "--content", str(tmp_path / "content"))

    assert (done.returncode, done.stderr) == (0, "")
    assert "100 releases" in done.stdout


def test_the_same_seed_gives_the_same_files_whatever_the_hash_seed(tmp_path: Path) -> None:
    for hash_seed in ("0", "1"):
        subprocess.run(
            [sys.executable, "-m", "benchmarks.corpus", str(tmp_path / hash_seed), "--files", "60", "--seed", "7"],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            cwd=ROOT,
            check=True,
        )

    assert files_of(tmp_path / "0") == files_of(tmp_path / "1")


def test_another_seed_gives_another_content() -> None:
    assert list(seeded_corpus(60, seed=1)) != list(seeded_corpus(60, seed=2))


def test_it_has_as_many_markdown_files_as_were_asked_for(tmp_path: Path) -> None:
    write_depesche(seeded_corpus(60), tmp_path)

    assert len(list(tmp_path.glob("releases/*/*/release.*.md"))) == 60


def test_files_that_do_not_make_whole_releases_are_refused() -> None:
    with pytest.raises(ValueError, match="multiple of 3"):
        seeded_corpus(1000)


def test_the_kinds_are_mixed_as_documented(corpus: SeededCorpus) -> None:
    kinds = Counter(release.kind for release in corpus)

    for kind, percent in (("event", 40), ("news", 30), ("contact", 15), ("working-group", 15)):
        assert kinds[kind] == pytest.approx(len(corpus) * percent / 100, rel=0.25)


def test_bodies_have_about_250_words(corpus: SeededCorpus) -> None:
    words = [len(release.articles[language].body.split()) for release in corpus for language in LANGUAGES]

    assert sum(words) / len(words) == pytest.approx(250, rel=0.1)


def test_every_title_stands_once(corpus: SeededCorpus) -> None:
    titles = Counter(article.title for release in corpus for article in release.articles.values())

    assert titles.most_common(1)[0][1] == 1


def test_a_new_release_is_newer_than_all_others(corpus: SeededCorpus) -> None:
    new = corpus.release(len(corpus))

    assert new.date > max(release.date for release in corpus)
    assert new.id == release_id(len(corpus))


@pytest.mark.parametrize("files", [60, 300, 1500])
def test_the_edited_and_the_new_release_are_events_at_every_size(files: int) -> None:
    corpus = seeded_corpus(files)

    assert recent_release(corpus).kind == new_release(corpus).kind == "event"
    assert new_release(corpus) not in list(corpus)


def test_an_edit_changes_one_german_file_and_can_be_undone(tmp_path: Path) -> None:
    corpus = seeded_corpus(60)
    write_depesche(corpus, tmp_path)
    before, release = files_of(tmp_path), corpus.release(10)

    write_release(edited(release), tmp_path)
    after = files_of(tmp_path)

    assert [path for path in before if before[path] != after[path]] == [
        f"releases/{release.date.year}/{release.id}/release.de.md"
    ]
    write_release(release, tmp_path)
    assert files_of(tmp_path) == before


def test_a_release_that_was_added_can_be_removed(tmp_path: Path) -> None:
    corpus = seeded_corpus(60)
    write_depesche(corpus, tmp_path)
    before = files_of(tmp_path)

    write_release(corpus.release(len(corpus)), tmp_path)
    assert len(files_of(tmp_path)) == len(before) + 3
    remove_release(corpus.release(len(corpus)), tmp_path)

    assert files_of(tmp_path) == before
