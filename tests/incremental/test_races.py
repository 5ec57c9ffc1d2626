"""A build that runs while people save, within one tick of the clock: what was read must not be taken for what stands
there now."""

from pathlib import Path

import pytest

from tests.incremental.builds import Run, run
from tests.incremental.desk import WORD, Desk
from tests.incremental.life import Life
from tests.incremental.media import document, picture
from tests.incremental.racing import Saver, saving_while_it_is_read, the_clock_stands
from tests.incremental.workshop import Workshop

_FILES = (
    "content/site.yml",
    "content/releases/2026/konferenz/release.de.md",
    "content/releases/2026/konferenz/saal.png",
    "content/releases/2026/konferenz/programm.pdf",
    "theme/templates/release.html",
    "settings.py",
)


def _versions(desk: Desk, path: str) -> list[bytes]:
    """Four contents of one length: that of the file."""
    if path.endswith(".png"):
        return [picture(30 + number) for number in range(4)]
    if path.endswith(".pdf"):
        words = path.removeprefix("content/")
        return [document(f"{number:04}{words[4:]}") for number in range(4)]
    return [WORD.sub(desk.fresh(), desk.text(path)).encode() for _ in range(4)]


@pytest.mark.parametrize("path", _FILES)
def test_a_file_is_saved_again_within_the_tick_of_the_build(workshop: Workshop, path: str) -> None:
    """Saved, built, saved with the same length, built again."""
    life = Life(workshop)
    first, second, *_ = _versions(life.desk, path)

    with the_clock_stands():
        life.desk.write(path, first)
        assert run(life.desk, Run.HERE).status == 0
        life.desk.write(path, second)
        life.build()


@pytest.mark.parametrize("path", _FILES)
def test_a_file_is_saved_before_and_after_it_is_read_within_one_tick(workshop: Workshop, path: str) -> None:
    """The build that was raced may end in any way; the next one is as good as a clean one."""
    life = Life(workshop)
    saver = Saver(life.desk.root / path, _versions(life.desk, path))

    with the_clock_stands():
        with saving_while_it_is_read(saver):
            run(life.desk, Run.HERE)
        life.build()

    assert saver.saved, f"{path} was read in a way that this test does not see"
    assert Path(saver.path).read_bytes() in saver.contents
