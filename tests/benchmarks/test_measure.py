"""Measuring: known commands give the numbers they must give."""

import sys
from pathlib import Path

import pytest

from benchmarks.measure import CommandError, Measurement, measure

pytestmark = pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="measuring needs Linux")


def measured(program: str, output: Path) -> Measurement:
    """What a Python program costs that runs in the output's folder."""
    output.mkdir(exist_ok=True)
    return measure([sys.executable, "-c", program], output, output.parent / "log", output)


def test_a_busy_command_costs_processor_time(tmp_path: Path) -> None:
    busy = measured("import time\nwhile time.process_time() < 0.5: pass", tmp_path / "output")

    assert 0.5 <= busy.cpu < 1.5
    assert busy.wall >= 0.5


def test_a_sleeping_command_costs_time_but_no_processor_time(tmp_path: Path) -> None:
    asleep = measured("import time; time.sleep(0.6)", tmp_path / "output")

    assert asleep.wall >= 0.6
    assert asleep.cpu < 0.5


def test_the_processor_time_of_children_counts(tmp_path: Path) -> None:
    busy = "import time\\nwhile time.process_time() < 0.5: pass"
    parent = measured(f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{busy}'])", tmp_path / "output")

    assert parent.cpu >= 0.5


def test_the_memory_of_children_counts(tmp_path: Path) -> None:
    holding = "import time; held = bytearray(200 * 2**20); held[::4096] = bytes(len(held[::4096])); time.sleep(0.6)"
    parent = measured(
        f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{holding}'])", tmp_path / "output"
    )

    assert 200 * 2**20 <= parent.memory < 300 * 2**20


def test_only_files_that_were_written_count(tmp_path: Path) -> None:
    output = tmp_path / "output"
    for name in ("kept", "changed", "removed"):
        (output / "folder").mkdir(parents=True, exist_ok=True)
        (output / "folder" / name).write_text("before")
    program = """
from pathlib import Path
Path("folder/kept").read_text()
Path("folder/changed").write_text("after")
Path("folder/removed").unlink()
Path("new").touch()
"""

    assert measured(program, output).written == 2


def test_an_output_that_does_not_exist_yet_has_only_new_files(tmp_path: Path) -> None:
    program = "from pathlib import Path; Path('output').mkdir(); Path('output/new').touch()"

    made = measure([sys.executable, "-c", program], tmp_path / "output", tmp_path / "log", tmp_path)

    assert made.written == 1


def test_a_command_that_fails_is_named_with_its_log(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"ended with 3; see .*log"):
        measured("print('why'); raise SystemExit(3)", tmp_path / "output")

    assert (tmp_path / "log").read_text() == "why\n"
