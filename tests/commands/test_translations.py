"""``translate`` and ``translations``, from the first translation to the day the original has changed."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from rich.text import Text

from plugins.commands.translations import marked
from plugins.newsroom.revisions import Difference
from tests.building import files_of, run
from tests.content import CZECH, ENGLISH, GERMAN, Changes, content, release, site, translation
from tests.records import revision

SITE = {"site.yml": site(languages="[de, cs, en]")}
BODY = "Eins.\n\nDer Fachtag beginnt am Morgen.\n\nDrei."
ORIGINAL = release(body=BODY)
CHANGED = release(body=BODY.replace("am Morgen", "erst am Nachmittag"))
FOLDER = "releases/2023/fachtag"


def _translate(root: Path, *words: str) -> str:
    done = run("translate", *words, "--content", str(root), "--as-of", "2023-11-01T09:30:00+01:00", "--messages", "en")
    assert done.returncode == 0, done.stderr
    return done.stdout


def _translations(root: Path, *words: str, messages: str = "en") -> str:
    done = run("translations", "--content", str(root), "--as-of", "2026-06-01", "--messages", messages, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _as_json(root: Path, *words: str) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(_translations(root, "--format", "json", *words))
    return parsed


def _open(root: Path) -> list[tuple[str, str]]:
    return [(each["language"], each["state"]) for each in _as_json(root)["translations"]]


def _write(root: Path, path: str, text: str) -> None:
    (root / path).write_text(text, encoding="utf-8")


def _written(folder: Path, changes: Changes | None = None) -> Path:
    return content(folder, {**SITE, GERMAN: ORIGINAL, CZECH: translation(), **(changes or {})})


def test_a_translation_is_marked_and_both_texts_are_recorded(tmp_path: Path) -> None:
    root = _written(tmp_path)
    before = files_of(root)

    said = _translate(root, "fachtag", "cs")

    after = files_of(root)
    assert said == f"content/{CZECH}: made from the original as it is now.\n"
    assert {path for path in after if before.get(path) != after[path]} == {
        CZECH,
        f"{FOLDER}/_release.de.{revision(ORIGINAL)}.md",
        f"{FOLDER}/_release.cs.{revision(translation())}.md",
    }
    assert after[CZECH].decode() == translation(f"translated_from: {revision(ORIGINAL)}")
    assert after[f"{FOLDER}/_release.de.{revision(ORIGINAL)}.md"].decode() == (
        f"---\ntitle: Fachtag\nrecorded: '2023-11-01 09:30:00'\nchanges: '0'\n---\n{BODY}\n"
    )
    assert run("check", "--content", str(root), "--strict").returncode == 0


def test_marking_it_again_changes_nothing(tmp_path: Path) -> None:
    root = _written(tmp_path)
    _translate(root, "fachtag", "cs")
    before = files_of(root)

    assert _translate(root, "fachtag", "cs") == f"content/{CZECH}: nothing to do.\n"
    assert files_of(root) == before


def test_a_translation_that_is_not_there_is_begun_and_counts_as_missing(tmp_path: Path) -> None:
    root = _written(tmp_path)

    said = _translate(root, "fachtag", "en")

    stub = f"---\ntitle:\ntranslated_from: {revision(ORIGINAL)}\n---\n"
    assert (root / ENGLISH).read_text(encoding="utf-8") == stub
    assert f"The original is content/{GERMAN}." in said
    assert _open(root) == [("en", "missing")]


def test_a_changed_paragraph_makes_exactly_its_translations_outdated_and_is_shown(tmp_path: Path) -> None:
    other = "releases/2023/anderer/release.de.md"
    root = _written(
        tmp_path,
        {
            other: release(title="Anderer", body=BODY),
            other.replace(".de.", ".cs."): translation(title="Jiná"),
            other.replace(".de.", ".en."): translation(title="Other"),
            ENGLISH: translation(title="Conference"),
        },
    )
    _translate(root, "all", "all")
    assert _open(root) == []

    _write(root, GERMAN, CHANGED)

    found = _as_json(root)
    assert found["unrecorded"] == []
    assert [(each["release"], each["language"], each["state"]) for each in found["translations"]] == [
        ("fachtag", "cs", "outdated"),
        ("fachtag", "en", "outdated"),
    ]
    assert found["translations"][0]["since"] == "2023-11-01T09:30:00+01:00"
    assert found["translations"][0]["changes"] == [
        {
            "place": "paragraph",
            "number": 2,
            "before": "Der Fachtag beginnt am Morgen.",
            "after": "Der Fachtag beginnt erst am Nachmittag.",
        }
    ]
    lines = _translations(root, "--lang", "cs").splitlines()
    assert lines[0].split() == ["State", "Language", "Since", "Release", "Title"]
    assert lines[1].split() == ["outdated", "cs", "2023-11-01", "09:30", "fachtag", "Fachtag"]
    assert lines[2:] == [
        "",
        f"content/{CZECH}",
        "paragraph 2",
        "- Der Fachtag beginnt am Morgen.",
        "+ Der Fachtag beginnt erst am Nachmittag.",
    ]


def test_a_fresh_copy_says_the_same_whatever_the_times_of_its_files(tmp_path: Path) -> None:
    root = _written(tmp_path)
    _translate(root, "fachtag", "cs")
    _write(root, GERMAN, CHANGED)
    before = _translations(root, "--format", "json")

    copied = tmp_path / "elsewhere" / "content"
    shutil.copytree(root, copied, copy_function=shutil.copyfile)

    assert _translations(copied, "--format", "json") == before


@pytest.mark.parametrize("text", [BODY, BODY.replace("am Morgen", "am Nachmittag")], ids=["current", "outdated"])
def test_draft_on_and_off_changes_no_state(tmp_path: Path, text: str) -> None:
    root = _written(tmp_path)
    _translate(root, "fachtag", "cs")
    states = []
    for more in ("", "status: draft", "status: published", ""):
        _write(root, GERMAN, release(more, body=text))
        states.append(_open(root))

    assert states == [states[0]] * 4
    assert ("cs", "outdated") in states[0] if text != BODY else ("cs", "outdated") not in states[0]


def test_marked_again_after_a_change_only_what_is_needed_is_kept(tmp_path: Path) -> None:
    root = _written(tmp_path, {ENGLISH: translation(title="Conference")})
    _translate(root, "all", "all")
    _write(root, GERMAN, CHANGED)
    _write(root, CZECH, (root / CZECH).read_text(encoding="utf-8").replace("Text.", "Nový text."))

    _translate(root, "fachtag", "cs")

    assert _open(root) == [("en", "outdated")]
    names = {path.name.rsplit(".", 2)[0] for path in (root / FOLDER).glob("_release.*")}
    originals = {path.name for path in (root / FOLDER).glob("_release.de.*")}
    assert names == {"_release.de", "_release.cs", "_release.en"}
    assert originals == {f"_release.de.{revision(each)}.md" for each in (ORIGINAL, CHANGED)}
    assert len(list((root / FOLDER).glob("_release.*"))) == 4

    _translate(root, "fachtag", "en")

    assert [path.name for path in (root / FOLDER).glob("_release.de.*")] == [f"_release.de.{revision(CHANGED)}.md"]


def test_a_typing_error_that_is_minor_is_not_recorded_anew(tmp_path: Path) -> None:
    """Else the feed, which gives the recorded text, would change."""
    root = _written(tmp_path)
    _translate(root, "fachtag", "cs")
    minor = release("changes: [{date: 2023-10-06, type: minor}]", body=BODY.replace("Fachtag", "Fach-Tag"))
    _write(root, GERMAN, minor)
    before = files_of(root)

    assert _translate(root, "fachtag", "cs") == f"content/{CZECH}: nothing to do.\n"
    _translate(root, "fachtag", "en")

    assert {path: text for path, text in files_of(root).items() if path != ENGLISH} == before
    assert f"translated_from: {revision(ORIGINAL)}" in (root / ENGLISH).read_text(encoding="utf-8")


def test_the_text_of_an_original_can_be_recorded_without_any_translation(tmp_path: Path) -> None:
    root = content(tmp_path, {**SITE, GERMAN: ORIGINAL})

    assert _translate(root, "fachtag", "de") == f"content/{GERMAN}: its text is recorded.\n"
    assert [path.name for path in (root / FOLDER).glob("_*")] == [f"_release.de.{revision(ORIGINAL)}.md"]
    assert (root / GERMAN).read_text(encoding="utf-8") == ORIGINAL


def test_all_marks_only_what_is_not_marked_yet(tmp_path: Path) -> None:
    root = _written(tmp_path, {ENGLISH: translation(title="Conference")})
    _translate(root, "fachtag", "cs")
    _write(root, GERMAN, CHANGED)

    assert _translate(root, "fachtag", "all") == f"content/{ENGLISH}: made from the original as it is now.\n"
    assert _open(root) == [("cs", "outdated")]
    assert _translate(root, "all", "all") == "Every translation says already what it was made from.\n"


def test_what_names_no_revision_is_said_to_count_as_current(tmp_path: Path) -> None:
    said = _translations(_written(tmp_path), "--lang", "cs")

    assert said.startswith("Everything is translated and up to date.\n")
    assert f"Do not say what they were made from, and count as current: content/{CZECH}." in said


def test_without_a_record_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    root = _written(tmp_path, {CZECH: translation("translated_from: 0123456789ab")})

    assert "There is no record of the text it was made from" in _translations(root, "--lang", "cs")
    assert _as_json(root, "--lang", "cs")["translations"][0]["changes"] is None


def test_a_file_that_cannot_be_edited_safely_is_left_alone(tmp_path: Path) -> None:
    unusual = "---\n{title: Konference}\n---\nText.\n"
    root = _written(tmp_path, {CZECH: unusual})

    done = run("translate", "fachtag", "cs", "--content", str(root), "--messages", "en")

    assert (done.returncode, (root / CZECH).read_text(encoding="utf-8")) == (1, unusual)
    assert f"translated_from: {revision(ORIGINAL)}" in done.stdout


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("translate", "fachtga", "cs"), "probably “fachtag” is meant"),
        (("translate", "fachtag", "uk"), "it has: de, cs, en"),
        (("translate", "fachtag"), "language"),
        (("translations", "--lang", "uk"), "it has: de, cs, en"),
        (("translations", "--format", "csv"), "table, json"),
    ],
)
def test_a_wrong_word_ends_with_2_and_writes_nothing(tmp_path: Path, words: tuple[str, ...], named: str) -> None:
    root = _written(tmp_path)
    before = files_of(root)

    done = run(*words, "--content", str(root), "--messages", "en")

    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert named in done.stderr
    assert files_of(root) == before


@pytest.mark.parametrize("words", [("translate", "fachtag", "cs"), ("translate", "all", "all"), ("translations",)])
def test_content_with_errors_ends_with_1_and_writes_nothing(tmp_path: Path, words: tuple[str, ...]) -> None:
    root = _written(tmp_path, {GERMAN: release("expires: soon", body=BODY)})
    before = files_of(root)

    done = run(*words, "--content", str(root), "--messages", "en")

    assert done.returncode == 1
    assert f"content/{GERMAN}:6:1: [invalid-date]" in done.stderr
    assert files_of(root) == before


def test_the_release_is_found_by_its_id_whatever_its_folder_is_called(tmp_path: Path) -> None:
    root = _written(tmp_path, {GERMAN: release("id: krisen", body=BODY)})

    assert "made from the original" in _translate(root, "krisen", "cs")


@pytest.mark.parametrize(("lang", "word"), [("de", "veraltet"), ("cs", "zastaralý"), ("pl", "nieaktualne")])
def test_the_list_speaks_the_language_asked_for(tmp_path: Path, lang: str, word: str) -> None:
    root = _written(tmp_path)
    _translate(root, "fachtag", "cs")
    _write(root, GERMAN, CHANGED)

    assert word in _translations(root, messages=lang)


def test_the_words_that_differ_are_marked_and_no_others() -> None:
    difference = Difference("paragraph", 2, "Wir öffnen am Montag [um neun]", "Wir schließen am Montag")

    was, is_ = marked("-", difference, "before"), marked("+", difference, "after")

    assert (was.plain, is_.plain) == ("- Wir öffnen am Montag [um neun]", "+ Wir schließen am Montag")
    assert _marked_words(was) == ["-", "öffnen", "[um neun]"]
    assert _marked_words(is_) == ["+", "schließen"]


def _marked_words(line: Text) -> list[str]:
    return [line.plain[span.start : span.end] for span in line.spans if span.style]
