"""Finding the shortest life that fails, in a time that a person waits: every step that is tried costs a second."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tests.incremental.builds import Run
from tests.incremental.desk import Saving
from tests.incremental.life import Life, Step, live
from tests.incremental.workshop import Workshop


def live_or_tell(workshop: Workshop, steps: Sequence[Step], patience_seconds: float = 90.0) -> Life:
    """Live a life; where it fails, look for the shortest life that fails too and tell that one."""
    lived = _lived(workshop, steps)
    if isinstance(lived, Life):
        return lived
    end, shortest, tried = time.monotonic() + patience_seconds, list(steps), 0
    candidates = _shorter(shortest)
    while time.monotonic() < end and (candidate := next(candidates, None)) is not None:
        tried += 1
        outcome = _lived(workshop, candidate)
        if isinstance(outcome, str):
            lived, shortest, candidates = outcome, candidate, _shorter(candidate)
    raise AssertionError(f"{lived}\nThe shortest life that fails, of {tried} tried:\n  live(workshop, {shortest})")


def _lived(workshop: Workshop, steps: Sequence[Step]) -> Life | str:
    """The life, or the report of its end."""
    try:
        return live(workshop, steps)
    except AssertionError as error:
        return str(error)


def _shorter(steps: list[Step]) -> Iterator[list[Step]]:
    """Shorter and plainer lives, those that leave out most first."""
    size = len(steps)
    while size > 1:
        size = (size + 1) // 2
        yield from (steps[:start] + steps[start + size :] for start in range(0, len(steps), size) if len(steps) > 1)
    for at, step in enumerate(steps):
        plainer = [replace(step, edits=step.edits[:each] + step.edits[each + 1 :]) for each in range(len(step.edits))]
        plainer += [replace(step, mistake=None)] if step.mistake else []
        plainer += [replace(step, run=Run.HERE)] if step.run is not Run.HERE else []
        plain = tuple(replace(edit, saving=Saving.PLAINLY) for edit in step.edits)
        plainer += [replace(step, edits=plain)] if plain != step.edits else []
        yield from ([*steps[:at], each, *steps[at + 1 :]] for each in plainer)
