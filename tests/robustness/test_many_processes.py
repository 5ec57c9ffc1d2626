"""A site so large that a build takes other processes to help: each of them may be killed, too."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.building import NOW, ROOT, files_of
from tests.robustness.faults import Deed, Fault
from tests.robustness.judging import empty_folders
from tests.robustness.scene import spread
from tests.robustness.starting import Starter
from tests.robustness.steps import steps_in
from tests.robustness.two_sites import Edition, write_old

RELEASES = 320
_LONGEST_BUILD_SECONDS = 60.0
_PROCESSES = 2


@pytest.fixture(scope="module")
def many(starter: Starter, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Many releases in one language; in ``output`` what one process alone makes of them."""
    many = Edition(tmp_path_factory.mktemp("many"))
    write_old(many.content, 2)
    for number in range(RELEASES):
        folder = many.content / "releases" / "2024" / f"meldung-{number}"
        folder.mkdir(parents=True)
        facts = (
            f"title: Meldung {number}\nkind: news\ndate: 2024-{1 + number % 12:02}-{1 + number % 28:02}\noffice: amt"
        )
        (folder / "release.de.md").write_text(f"---\n{facts}\n---\nText.\n", encoding="utf-8")
    many.settings.write_text(f"from pelicanconf import *\n\nTHEME = {str(ROOT / 'theme')!r}\n", encoding="utf-8")
    assert starter.run(*many.words(many.output)).status == 0
    return many


def _faults(starter: Starter, many: Edition, output: Path) -> list[str]:
    """What is wrong after the next build."""
    ended = starter.run(*many.words(output, _PROCESSES))
    found = files_of(output) if ended.status == 0 else {}
    differing = [path for path in many.files.keys() | found.keys() if many.files.get(path) != found.get(path)]
    return [] if not differing and not empty_folders(output) else [f"{ended}", *differing[:5]]


def test_a_build_of_several_processes_may_be_killed_at_any_step(
    starter: Starter, many: Edition, tmp_path: Path, is_long: bool
) -> None:
    """All its processes at once; the output begins with nothing."""
    log, rehearsal = tmp_path / "steps.log", tmp_path / "rehearsal" / "output"
    watched = starter.run(*many.words(rehearsal, _PROCESSES), fault=Fault(str(rehearsal.parent), str(log)))
    assert (watched.status, files_of(rehearsal)) == (0, many.files)
    numbers = range(1, len(steps_in(log)) + 1)
    faults, killed = [], 0
    for number in spread(numbers, 60 if is_long else 6)[1:-1]:
        output = tmp_path / f"killed-{number}" / "output"
        fault = Fault(str(output.parent), str(tmp_path / f"{number}.log"), Deed.DIE, number)
        killed += starter.run(*many.words(output, _PROCESSES), fault=fault).was_killed
        torn = [
            path
            for path, content in (files_of(output) if output.exists() else {}).items()
            if content != many.files[path]
        ]
        faults += [f"step {number}: {path}" for path in (*torn, *_faults(starter, many, output))]

    assert faults == []
    assert killed > 0


def test_processes_that_outlive_a_build_keep_nobody_waiting(starter: Starter, many: Edition, tmp_path: Path) -> None:
    """Where memory is short, the machine kills one process of a build; nobody kills the others."""
    log, output = tmp_path / "steps.log", tmp_path / "site" / "output"
    first = Fault(str(output.parent), str(log), Deed.FIRST_DIES, _step_while_rendering(starter, many, tmp_path))
    process = starter.start(*many.words(output, _PROCESSES), fault=first)
    assert starter.end(process, with_others=False).status != 0
    command = [
        sys.executable,
        "-m",
        "plugins.commands.program",
        "build",
        *many.words(output, _PROCESSES),
        "--as-of",
        NOW,
    ]
    following = subprocess.Popen(command, cwd=ROOT)

    try:
        assert following.wait(_LONGEST_BUILD_SECONDS) == 0
    except subprocess.TimeoutExpired:
        pytest.fail("the next build waits for processes of a build that is dead")
    finally:
        following.kill()
        with suppress(ProcessLookupError):
            os.killpg(process, signal.SIGKILL)

    assert files_of(output) == many.files


def test_a_helping_process_that_is_killed_ends_the_build_with_a_word(
    starter: Starter, many: Edition, tmp_path: Path
) -> None:
    """It dies over one of the releases it reads."""
    output, release = tmp_path / "site" / "output", many.content / "releases" / "2024" / "meldung-7" / "release.de.md"
    fault = Fault(str(output.parent), str(tmp_path / "steps.log"), Deed.OTHER_DIES, opened=str(release))

    ended = starter.run(*many.words(output, _PROCESSES), fault=fault)

    if ended.status == 0:  # it has worked on without, or never had any
        assert files_of(output) == many.files
    else:
        assert (ended.has_traceback, len(ended.complaints.splitlines())) == (False, 1), ended.complaints
        assert not output.exists() or files_of(output) == {}
    assert _faults(starter, many, output) == []


def _step_while_rendering(starter: Starter, many: Edition, folder: Path) -> int:
    """The number of a step halfway through all files that are written."""
    place, log = folder / "rehearsal", folder / "rehearsal.log"
    starter.run(*many.words(place / "output", _PROCESSES), fault=Fault(str(place), str(log)))
    writes = [number for number, step in enumerate(steps_in(log), 1) if step.event == "write"]
    return writes[len(writes) // 2]
