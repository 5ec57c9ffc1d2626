"""Whatever is done to registers, site, theme and settings, a build upon the last one equals a clean build (SPEC section 8,
guarantee 3)."""

import pytest

from tests.incremental import (
    edits_by_hand,
    edits_of_facts,
    edits_of_folders,
    edits_of_registers,
    edits_of_the_house,
    edits_of_the_site,
)
from tests.incremental.lives import SEEDS, each_once, life_by_chance
from tests.incremental.shortening import live_or_tell
from tests.incremental.workshop import Workshop

ENTRIES = (*edits_of_registers.EDITS, *edits_by_hand.EDITS)
WHOLE_SITE = (*edits_of_the_site.EDITS, *edits_of_the_house.EDITS)


def test_each_edit_of_registers_and_outputs_once(workshop: Workshop) -> None:
    life = live_or_tell(workshop, each_once(ENTRIES, together=5))

    assert (life.idle, life.refused) == ([], 0), "an edit that does nothing tests nothing"


def test_each_edit_of_the_whole_site_once_and_alone(workshop: Workshop) -> None:
    """Most of them change every page: together they would hide what one of them forgets."""
    life = live_or_tell(workshop, each_once(WHOLE_SITE))

    assert (life.idle, life.refused) == ([], 0), "an edit that does nothing tests nothing"


@pytest.mark.parametrize("seed", SEEDS)
def test_any_edits_of_the_house_one_after_the_other(workshop: Workshop, seed: int) -> None:
    doings = (*ENTRIES, *WHOLE_SITE, *edits_of_folders.EDITS, *edits_of_facts.EDITS)

    life = live_or_tell(workshop, life_by_chance(doings, seed))

    assert life.compared
