"""Whatever is done to releases, a build upon the last one equals a clean build (SPEC section 8, guarantee 3)."""

import pytest

from tests.incremental import (
    edits_by_hand,
    edits_of_events,
    edits_of_facts,
    edits_of_files,
    edits_of_folders,
    edits_of_texts,
    edits_of_translations,
)
from tests.incremental.lives import SEEDS, each_once, life_by_chance
from tests.incremental.shortening import live_or_tell
from tests.incremental.workshop import Workshop

RELEASES = (
    *edits_of_texts.EDITS,
    *edits_of_facts.EDITS,
    *edits_of_events.EDITS,
    *edits_of_files.EDITS,
    *edits_of_folders.EDITS,
    *edits_of_translations.EDITS,
)


def test_each_edit_of_releases_once(workshop: Workshop) -> None:
    life = live_or_tell(workshop, each_once(RELEASES, together=5))

    assert (life.idle, life.refused) == ([], 0), "an edit that does nothing tests nothing"


@pytest.mark.parametrize("seed", SEEDS)
def test_any_edits_of_releases_one_after_the_other(workshop: Workshop, seed: int) -> None:
    doings = (*RELEASES, *edits_by_hand.EDITS)

    life = live_or_tell(workshop, life_by_chance(doings, seed))

    assert life.compared
