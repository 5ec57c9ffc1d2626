"""Wrong usage and wrong configuration end with 2; *now* comes from where SPEC section 1 says."""

from pathlib import Path

import pytest

from tests.building import files_of, run

TASKS = ("build", "check", "serve", "clean", "test", "texts", "lint", "translate", "translations", "preview", "next")


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
        ("--site-url", "https://example.org/news"),
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


@pytest.mark.parametrize("setting", ["RELEASES_PER_PAGE = 0", "AS_OF = 'soon'"])
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


def test_as_of_and_the_source_date_epoch_reach_the_build(valid: Path, tmp_path: Path) -> None:
    """The release is of 5 October 2023, 10:00 in Berlin; what the two mean is tested in test_configuration.py."""

    def is_public(*words: str, **environment: str) -> bool:
        places = ("--content", str(valid), "--output", str(tmp_path / "output"))
        assert run("build", *places, *words, environment=environment).returncode == 0
        return "de/2023/fachtag/index.html" in files_of(tmp_path / "output")

    assert is_public("--as-of", "2023-10-05T10:00+02:00")
    assert not is_public("--as-of", "2023-10-05T09:59:59+02:00")
    assert is_public(SOURCE_DATE_EPOCH="1696492800")
    assert not is_public(SOURCE_DATE_EPOCH="1696492799")
