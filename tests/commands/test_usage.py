"""Wrong usage and wrong configuration end with 2; *now* comes from where SPEC section 1 says."""

from pathlib import Path

import pytest

from tests.building import files_of, run

TASKS = ("build", "check", "serve", "clean", "test", "texts", "lint")


@pytest.mark.parametrize("task", TASKS)
def test_every_task_explains_itself(task: str) -> None:
    done = run(task, "--help")

    assert done.returncode == 0
    assert f"Usage: tasks.py [--core-opts] {task}" in done.stdout


# "--jobs" comes with the parallel engine.
@pytest.mark.parametrize("option", ["--as-of", "--content", "--output", "--site-url", "--clean"])
def test_build_has_the_options_of_its_contract(option: str) -> None:
    assert option in run("build", "--help").stdout


@pytest.mark.parametrize("option", ["--content", "--as-of", "--strict", "--lang"])
def test_check_has_the_options_of_its_contract(option: str) -> None:
    assert option in run("check", "--help").stdout


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("biuld", "biuld"),
        ("build --as-off 2026-06-01", "--as-off"),
        ("build --as-of", "as_of"),
        ("check --no-such-option", "--no-such-option"),
        ("serve --port many", "many"),
    ],
)
def test_a_wrong_word_ends_with_2_and_says_which(words: str, named: str) -> None:
    done = run(*words.split())

    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert named in done.stderr


@pytest.mark.parametrize(
    "options",
    [
        ("--as-of", "yesterday"),
        ("--as-of", "01.06.2026"),
        ("--as-of", "2026-02-30"),
        ("--as-of", "2026-06-01T25:00"),
        ("--site-url", "news.example.org"),
        ("--site-url", "ftp://news.example.org"),
        ("--site-url", "https://example.org/news"),
        ("--site-url", "https://"),
        ("--settings", "no-such-settings.py"),
    ],
    ids=" ".join,
)
def test_an_option_that_makes_no_sense_ends_with_2_and_writes_nothing(
    valid: Path, tmp_path: Path, options: tuple[str, str]
) -> None:
    done = run("build", "--content", str(valid), "--output", str(tmp_path / "output"), *options)

    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert options[1] in done.stderr
    assert not (tmp_path / "output").exists()


def test_a_content_folder_that_does_not_exist_ends_with_2(tmp_path: Path) -> None:
    done = run("build", "--content", str(tmp_path / "nowhere"), "--output", str(tmp_path / "output"))

    assert done.returncode == 2
    assert "nowhere" in done.stderr


@pytest.mark.parametrize("setting", ["RELEASES_PER_PAGE = 0", "RELEASES_PER_FEED = 'all'", "AS_OF = 'soon'"])
def test_a_setting_that_makes_no_sense_ends_with_2(valid: Path, tmp_path: Path, setting: str) -> None:
    settings = tmp_path / "settings.py"
    settings.write_text(f"from pelicanconf import *\n\nTHEME = 'theme'\n{setting}\n", encoding="utf-8")

    done = run("build", "--content", str(valid), "--output", str(tmp_path / "output"), "--settings", str(settings))

    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert setting.split(" ")[-1].strip("'") in done.stderr


def test_a_settings_file_that_is_no_python_ends_with_2(valid: Path, tmp_path: Path) -> None:
    settings = tmp_path / "settings.py"
    settings.write_text("from pelicanconf import *\nTHEME = \n", encoding="utf-8")

    done = run("build", "--content", str(valid), "--output", str(tmp_path / "output"), "--settings", str(settings))

    assert (done.returncode, "settings.py" in done.stderr) == (2, True)


def _is_public(content: Path, output: Path, *words: str, **environment: str) -> bool:
    """Whether the release of 5 October 2023, 10:00 in Berlin, is in the site."""
    done = run("build", "--content", str(content), "--output", str(output), *words, environment=environment)
    assert done.returncode == 0, done.stderr
    return "de/2023/fachtag/index.html" in files_of(output)


@pytest.mark.parametrize(
    ("as_of", "public"),
    [
        ("2023-10-05T10:00+02:00", True),
        ("2023-10-05T09:59:59+02:00", False),
        ("2023-10-05T08:00:00Z", True),
        ("2023-10-05T08:00", True),
        ("2023-10-05T07:59", False),
        ("2023-10-05", False),
        ("2023-10-06", True),
    ],
)
def test_now_is_as_of_and_utc_where_it_names_no_zone(valid: Path, tmp_path: Path, as_of: str, public: bool) -> None:
    assert _is_public(valid, tmp_path / "output", "--as-of", as_of) == public


@pytest.mark.parametrize(("epoch", "public"), [("1696492800", True), ("1696492799", False)])
def test_without_as_of_now_is_the_source_date_epoch(valid: Path, tmp_path: Path, epoch: str, public: bool) -> None:
    assert _is_public(valid, tmp_path / "output", SOURCE_DATE_EPOCH=epoch) == public


def test_as_of_counts_more_than_the_source_date_epoch(valid: Path, tmp_path: Path) -> None:
    assert not _is_public(valid, tmp_path / "output", "--as-of", "2023-01-01", SOURCE_DATE_EPOCH="1700000000")


def test_without_either_now_is_the_clock(valid: Path, tmp_path: Path) -> None:
    assert _is_public(valid, tmp_path / "output")


@pytest.mark.parametrize("epoch", ["now", "1e9", "9" * 30, "-" + "9" * 30])
def test_a_source_date_epoch_that_is_no_moment_ends_with_2(valid: Path, tmp_path: Path, epoch: str) -> None:
    words = ("--content", str(valid), "--output", str(tmp_path / "output"))

    done = run("build", *words, environment={"SOURCE_DATE_EPOCH": epoch})

    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
