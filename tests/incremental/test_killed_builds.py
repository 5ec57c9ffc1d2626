"""A build that is killed leaves nothing behind that a later one takes for its own."""

import pytest

from tests.incremental.builds import Run, changes_of_a_build, kill_a_build, words_of
from tests.incremental.life import Life
from tests.incremental.workshop import Workshop

SITE = "content/site.yml"

# How far a build comes before it is killed, of all its changes of files: from staging to its last one.
SHARES = (0.1, 0.5, 0.95, 1.0)


@pytest.fixture(scope="module")
def changes(workshop: Workshop) -> int:
    """How many changes of files the build makes after the name of the site has changed: it concerns every page."""
    desk = workshop.desk()
    desk.change_word(SITE)
    return changes_of_a_build(words_of(desk))


@pytest.mark.parametrize("share", SHARES)
def test_the_edit_is_taken_back_after_the_kill(workshop: Workshop, changes: int, share: float) -> None:
    """What was put in place is as long as what stood there: only what the build remembers can tell them apart."""
    life = Life(workshop)
    before = life.desk.text(SITE)

    life.desk.change_word(SITE)
    assert kill_a_build(words_of(life.desk), round(changes * share)) == 9
    life.desk.write(SITE, before)

    assert life.build().status == 0


@pytest.mark.parametrize("share", [0.5, 0.95])
def test_another_edit_is_made_after_the_kill(workshop: Workshop, changes: int, share: float) -> None:
    life = Life(workshop)

    life.desk.change_word(SITE)
    assert kill_a_build(words_of(life.desk), round(changes * share)) == 9
    life.desk.delete("content/releases/2026/konferenz")
    life.desk.write(
        "content/releases/2026/auftakt/release.de.md",
        life.desk.text("content/releases/2026/auftakt/release.de.md") + "Mehr.\n",
    )

    assert life.build(Run.HERE_AN_HOUR_LATER).status == 0


def test_a_build_is_killed_while_the_one_before_it_is_carried_through(workshop: Workshop, changes: int) -> None:
    life = Life(workshop)

    life.desk.change_word(SITE)
    assert kill_a_build(words_of(life.desk), round(changes * 0.5)) == 9
    assert kill_a_build(words_of(life.desk), 20) == 9

    assert life.build().status == 0
