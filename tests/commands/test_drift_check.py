"""``check`` compares what the texts say: 17:00 in German, 19:00 in Czech."""

import datetime as dt
import re
from pathlib import Path

import pytest

from benchmarks.corpus import seeded_corpus
from benchmarks.depesche_content import write_depesche
from plugins.newsroom.catalogue import check_content
from plugins.prose.check import prose_problems
from tests.building import ROOT, build, files_of, run
from tests.content import CZECH, GERMAN, content, release, segments_of, translation

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)

EVENT = "event: {start: 2023-10-05 17:00}"
FIVE_IN_GERMAN = release(EVENT, body="Der Abend beginnt um 17:00 im Kreishaus.")
SEVEN_IN_CZECH = translation(body="Večer začíná v 19:00 v budově okresu.")
DRIFTED = {GERMAN: FIVE_IN_GERMAN, CZECH: SEVEN_IN_CZECH}


def test_two_times_in_two_languages_fail_the_strict_check_with_both_places(tmp_path: Path) -> None:
    done = run("check", "--strict", "--content", str(content(tmp_path, DRIFTED)), "--lang", "en")

    assert done.returncode == 1
    assert done.stdout == (
        f"content/{CZECH}:4:14: [facts-differ] warning: “v 19:00” stands here, but “17:00” in content/{GERMAN}:8:22; "
        "a fact is the same in every language; correct the wrong one\n"
    )
    assert "Errors: 0, warnings: 1." in done.stderr


def test_without_strict_it_is_a_warning(tmp_path: Path) -> None:
    done = run("check", "--content", str(content(tmp_path, DRIFTED)), "--lang", "en")

    assert done.returncode == 0
    assert "[facts-differ]" in done.stdout


def test_the_same_time_in_both_languages_passes(tmp_path: Path) -> None:
    agreeing = {**DRIFTED, CZECH: SEVEN_IN_CZECH.replace("19:00", "17.00 hodin")}
    done = run("check", "--strict", "--content", str(content(tmp_path, agreeing)), "--lang", "en")

    assert (done.returncode, done.stderr) == (0, "")


def test_an_excuse_lets_the_line_pass_and_is_on_no_page(tmp_path: Path) -> None:
    excused = SEVEN_IN_CZECH.replace("Večer", "<!-- check: ok, po příjezdu autobusu -->\nVečer **dnes**")
    root = content(tmp_path, {**DRIFTED, CZECH: excused})

    assert run("check", "--strict", "--content", str(root), "--lang", "en").returncode == 0
    build(root, tmp_path / "output")
    pages = b"".join(each for path, each in files_of(tmp_path / "output").items() if not path.endswith(".jpg"))
    assert b"Ve\xc4\x8der <strong>dnes</strong>" in pages
    assert b"check: ok" not in pages
    assert "po příjezdu".encode() not in pages


def test_a_build_says_nothing_of_it(tmp_path: Path) -> None:
    done = build(content(tmp_path, DRIFTED), tmp_path / "output")

    assert "facts-differ" not in done.stdout + done.stderr


@pytest.mark.parametrize("lang", ["de", "cs", "pl"])
def test_the_warning_names_both_places_in_every_language(tmp_path: Path, lang: str) -> None:
    done = run("check", "--strict", "--content", str(content(tmp_path, DRIFTED)), "--lang", lang)

    assert re.findall(r"content/\S+?:\d+:\d+", done.stdout) == [f"content/{CZECH}:4:14", f"content/{GERMAN}:8:22"]


def test_the_sample_content_has_no_warning_about_what_its_texts_say() -> None:
    read, problems = check_content(ROOT / "content", segments_of)

    assert (*problems, *prose_problems(read, NOW)) == ()


def test_of_999_files_of_the_benchmark_none_has_a_warning(tmp_path: Path) -> None:
    write_depesche(seeded_corpus(999), tmp_path / "content")
    read, _ = check_content(tmp_path / "content", segments_of)

    assert sum(len(each.release.versions) for each in read.releases if each.release) == 999
    assert list(prose_problems(read, NOW)) == []


@pytest.mark.parametrize(("document", "language"), [("", "en"), (".de", "de"), (".cs", "cs"), (".pl", "pl")])
def test_the_warning_shown_to_press_officers_is_the_one_they_get(tmp_path: Path, document: str, language: str) -> None:
    written = (ROOT / f"docs/press-officers{document}.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^content/releases/2026/lantern-walk/.*facts-differ.*$", written, re.MULTILINE)
    facts = "original: de\nevent:\n  start: 2026-11-11 17:00\n  end: 2026-11-11 18:30\n  attendance: offline\n"
    place = "releases/2026/lantern-walk/release"
    texts = {
        f"{place}.de.md": release(
            facts + "summary: Laternen\n", title="Laternenumzug", body="\nWir beginnen um 17 Uhr."
        ),
        f"{place}.cs.md": translation(title="Lampionový průvod", body="Začátek v 19 hodin."),
    }
    done = run("check", "--content", str(content(tmp_path, texts)), "--lang", language)

    assert done.stdout.strip() == shown
