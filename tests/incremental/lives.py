"""The lives of sites that tests live: every edit once, and edits drawn by chance.

A seed names a life for good: the same in every run. Chance is Python's own: a life costs a quarter of a minute, so there
are few in CI, and none may be spent on the simplest ones that Hypothesis begins with; shortening.py shrinks what fails.
With DEPESCHE_LONG=1 there are hundreds, from the seed DEPESCHE_SEED on.
"""

import os
from collections.abc import Sequence
from random import Random

from tests.incremental import breaks
from tests.incremental.builds import Run
from tests.incremental.desk import Saving
from tests.incremental.life import Doing, Edit, Step

LONG = os.environ.get("DEPESCHE_LONG") == "1"

_FIRST = int(os.environ.get("DEPESCHE_SEED", "0"))
SEEDS = range(_FIRST, _FIRST + (300 if LONG else 2))

_STEPS = 10
_MOST_EDITS = 3
_SHARE_OF_MISTAKES = 0.12

# Most builds run in the process of the test, which is many times faster.
_RUNS = [*[Run.HERE] * 5, *[Run.HERE_AN_HOUR_LATER] * 5, *Run]
_SAVINGS = [*[Saving.PLAINLY] * 2, *Saving]


def life_by_chance(doings: Sequence[Doing], seed: int) -> list[Step]:
    """A life in which some of these things are done."""
    chance = Random(seed)
    return [_step(chance, doings) for _ in range(_STEPS)]


def _step(chance: Random, doings: Sequence[Doing]) -> Step:
    edits = tuple(_edit(chance, doings) for _ in range(chance.randint(1, _MOST_EDITS)))
    mistake = _edit(chance, breaks.EDITS) if chance.random() < _SHARE_OF_MISTAKES else None
    return Step(edits, chance.choice(_RUNS), mistake)


def _edit(chance: Random, doings: Sequence[Doing]) -> Edit:
    """Half of the edits are done to what comes first, so that the same things are edited again and again."""
    which = chance.choice((chance.randrange(8), chance.randrange(10_000)))
    return Edit(chance.choice(doings), which, chance.choice(_SAVINGS))


def each_once(doings: Sequence[Doing], together: int = 1) -> list[Step]:
    """A life in which each thing is done once, in order: some ``together`` where each changes little, in long runs alone."""
    size = 1 if LONG else together
    edits = [Edit(doing, 7 * number) for number, doing in enumerate(doings)]
    return [Step(tuple(edits[at : at + size]), Run.HERE_AN_HOUR_LATER) for at in range(0, len(edits), size)]
