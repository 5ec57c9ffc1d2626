"""The environment is set up once for each lock, and by nothing but the standard library."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.commands import environment
from tests.building import ROOT


@pytest.fixture
def locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two locks and no environment yet; what would be installed or run is written down instead."""
    for name, path in (("VENV", ".venv"), ("LOCK", "requirements.lock"), ("TEST_LOCK", "requirements-test.lock")):
        monkeypatch.setattr(environment, name, tmp_path / path)
    (tmp_path / "requirements.lock").write_text("babel==1 --hash=sha256:1\n", encoding="utf-8")
    (tmp_path / "requirements-test.lock").write_text("babel==1 --hash=sha256:1\npytest==1\n", encoding="utf-8")
    return tmp_path


class Called(list[list[str]]):
    """Every program that was started; each ends with ``status``."""

    status = 0

    def __call__(self, command: list[str], **_: object) -> int:
        self.append([Path(command[0]).name, *command[1:]])
        return self.status


@pytest.fixture
def called(locks: Path, monkeypatch: pytest.MonkeyPatch) -> Called:
    calls = Called()
    monkeypatch.setattr("plugins.commands.environment.subprocess.call", calls)
    monkeypatch.setattr("plugins.commands.environment._become", lambda command, _: calls(command))

    def create(folder: Path, **_: object) -> None:
        (folder / "bin").mkdir(parents=True)
        (folder / "bin" / "python").symlink_to(sys.executable)

    monkeypatch.setattr("plugins.commands.environment.venv.create", create)
    return calls


def _installs(calls: Called) -> list[str]:
    """The locks that were installed from."""
    return [Path(command[-1]).name for command in calls if "install" in command]


def test_the_first_build_installs_from_the_hashed_lock_and_then_runs(called: Called) -> None:
    assert environment.enter(["build", "--clean"]) == 0

    install, task = called
    assert "--require-hashes" in install
    assert Path(install[-1]).name == "requirements.lock"
    assert task == ["python", "-m", "plugins.commands.program", "build", "--clean"]


def test_the_second_build_sets_nothing_up_again(called: Called) -> None:
    environment.enter(["build"])
    called.clear()

    environment.enter(["build"])

    assert called == [["python", "-m", "plugins.commands.program", "build"]]


def test_tests_need_more_than_a_build(called: Called) -> None:
    environment.enter(["build"])
    environment.enter(["test"])

    assert _installs(called) == ["requirements.lock", "requirements-test.lock"]


def test_a_build_is_content_with_the_environment_of_the_tests(called: Called) -> None:
    environment.enter(["test"])
    environment.enter(["build"])
    environment.enter(["test"])

    assert _installs(called) == ["requirements-test.lock"]


def test_a_changed_lock_is_installed_again(called: Called, locks: Path) -> None:
    environment.enter(["build"])
    (locks / "requirements.lock").write_text("babel==2 --hash=sha256:2\n", encoding="utf-8")
    environment.enter(["build"])

    assert _installs(called) == ["requirements.lock", "requirements.lock"]


def test_an_environment_without_its_python_is_made_again(called: Called, locks: Path) -> None:
    environment.enter(["build"])
    (locks / ".venv" / "bin" / "python").unlink()
    (locks / ".venv" / "bin").rmdir()
    environment.enter(["build"])

    assert _installs(called) == ["requirements.lock", "requirements.lock"]


def test_a_failed_installation_ends_with_2_and_is_tried_again_next_time(called: Called) -> None:
    called.status = 1
    assert environment.enter(["build"]) == 2
    assert ["python", "-m", "plugins.commands.program", "build"] not in called

    called.status = 0
    assert environment.enter(["build"]) == 0
    assert len(_installs(called)) == 2


def test_the_status_of_the_task_is_passed_on(called: Called, monkeypatch: pytest.MonkeyPatch) -> None:
    environment.enter(["build"])
    called.status = 1

    assert environment.enter(["build"]) == 1


def test_an_option_called_like_a_task_is_no_task(called: Called) -> None:
    """``build --content test`` needs no tests."""
    environment.enter(["build", "--content", "test"])

    assert _installs(called) == ["requirements.lock"]


def test_a_python_that_is_too_old_ends_with_2(called: Called, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.commands.environment.sys.version_info", (3, 10, 9))

    assert environment.enter(["build"]) == 2
    assert called == []


def test_setting_up_needs_nothing_but_the_standard_library() -> None:
    """``-I -S``: no site-packages at all, as in a fresh clone."""
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import plugins.commands.environment"

    done = subprocess.run([sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, encoding="utf-8")

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_a_lock_pins_and_hashes_everything_and_names_no_host(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]

    assert lines
    assert [line for line in lines if not re.match(r"[\w.\-\[\],]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)] == []
    assert "://" not in text
    assert "--index" not in text


@pytest.mark.skipif(os.name != "posix", reason="only there can a process go on as another program")
def test_a_signal_to_the_first_process_reaches_the_one_that_works() -> None:
    """Else a preview would go on serving when it is ended from outside."""
    ours = "import os, sys; from plugins.commands.environment import _become; _become([sys.executable, '-c', {}], dict(os.environ))"
    process = subprocess.Popen(
        [sys.executable, "-c", ours.format(repr("import os; print(os.getpid())"))],
        cwd=environment.ROOT,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )

    said, _ = process.communicate(timeout=30)

    assert int(said) == process.pid
