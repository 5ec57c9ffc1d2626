"""A life of a site: steps of edits, each followed by a build that must equal a clean one byte for byte.

A life is plain data, so that it can be made shorter, and a report of one can be pasted into a test.
"""

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from tests.incremental.builds import Built, Run, run, run_clean
from tests.incremental.desk import Desk, NothingToEditError, Pick, Saving
from tests.incremental.workshop import Workshop

# Does something at a desk and says what, in a sentence.
Doing: TypeAlias = Callable[[Desk, Pick], str]

_SHOWN_PATHS = 8
_KILLED = {Run.AFTER_ONE_KILLED_EARLY, Run.AFTER_ONE_KILLED_LATER}


@dataclass(frozen=True)
class Edit:
    """One edit: what is done, to which of the things it can be done to, and how the files are saved."""

    doing: Doing
    which: int = 0
    saving: Saving = Saving.PLAINLY

    def __repr__(self) -> str:
        saving = "" if self.saving is Saving.PLAINLY else f", {self.saving}"
        return f"Edit({self.doing.__name__}, {self.which}{saving})"


@dataclass(frozen=True)
class Step:
    """Edits that are built together; the ``mistake`` is made last and repaired before the next step."""

    edits: tuple[Edit, ...]
    run: Run = Run.HERE
    mistake: Edit | None = None

    def __repr__(self) -> str:
        mistake = f", {self.mistake}" if self.mistake else ""
        return f"Step({self.edits}, {self.run}{mistake})"


class Life:
    """The life of one site: what is done to it is written down, and every build is compared with a clean one.

    ``idle`` names the edits there was nothing to do for; ``compared`` counts the builds that equalled a clean one,
    ``refused`` those that failed as a clean one did.
    """

    def __init__(self, workshop: Workshop) -> None:
        self.desk = workshop.desk()
        self.idle: list[str] = []
        self.compared = self.refused = 0
        self._clean = workshop.clean
        self._lines: list[str] = []
        self._good = self.desk.sources()

    def do(self, edit: Edit) -> None:
        self.desk.saving = edit.saving
        try:
            told = edit.doing(self.desk, Pick(edit.which))
        except NothingToEditError:
            self.idle.append(edit.doing.__name__)
            return
        self._lines.append(f"  - {told}" if edit.saving is Saving.PLAINLY else f"  - {told} [{edit.saving.value}]")

    def repair(self) -> None:
        """Put back what the last mistake broke."""
        self._lines += [f"  - {path} is repaired" for path in self.desk.repair()]

    def build(self, how: Run = Run.HERE) -> Built:
        """Build upon what is there, and clean, and compare.

        Content that cannot be built is compared too (status, problems, output left alone); unless a mistake explains it,
        everything is put back as it was built last.
        """
        self._lines.append(f"  = {how.value}, as of {self.desk.now}")
        shutil.rmtree(self._clean, ignore_errors=True)
        expected, before = run_clean(self.desk, self._clean), tree(self.desk.output)
        built, after = run(self.desk, how), tree(self.desk.output)
        self._expect_same_words(built, expected)
        if built.status == 0:
            self.compared += 1
            self._expect_equal(after, tree(self._clean / "output"), "a clean build")
            self._expect_equal(
                _forecast(self.desk.state), _forecast(self._clean / ".depesche"), "a clean build's state"
            )
            self._good = self.desk.sources()
        else:
            self.refused += 1
            if how not in _KILLED:
                self._expect_equal(after, before, "the output before this build, which failed,")
            if not self.desk.broken:
                self.desk.put_back(self._good)
                self._lines.append(f"  - this cannot be built ({_end(built)}); all is put back")
        return built

    def page(self, path: str) -> str:
        """A file of the output."""
        return (self.desk.output / path).read_text(encoding="utf-8")

    def _expect_same_words(self, built: Built, expected: Built) -> None:
        __tracebackhide__ = True
        said = f"This build said:\n{_end(built)}\nThe clean build said:\n{_end(expected)}"
        assert built.status == expected.status, self._report(f"{built.status} is not {expected.status}. {said}")
        # That an address has changed only the next build can notice, and is meant to.
        told = {each for each in built.problems if "[address-changed]" not in each}
        missing, wrong = set(expected.problems) - told, told - set(expected.problems)
        lines = [f"  untold: {each}" for each in sorted(missing)] + [f"  wrong: {each}" for each in sorted(wrong)]
        assert not lines, self._report("This build and a clean one told different problems:", *lines)

    def _expect_equal(self, found: dict[str, bytes], expected: dict[str, bytes], name: str) -> None:
        __tracebackhide__ = True  # the whole site is no help in a traceback
        differing = sorted(path for path in found.keys() | expected.keys() if found.get(path) != expected.get(path))
        lines = [f"  {_difference(path, found.get(path), expected.get(path))}" for path in differing[:_SHOWN_PATHS]]
        more = [f"  and {len(differing) - _SHOWN_PATHS} more"] if len(differing) > _SHOWN_PATHS else []
        assert not differing, self._report(f"The output differs from {name}, paths: {len(differing)}", *lines, *more)

    def _report(self, *found: str) -> str:
        return "\n".join(["", *found, "The life of the site until then (- an edit, = a build):", *self._lines])


def live(workshop: Workshop, steps: Iterable[Step]) -> Life:
    """Live a life; raises AssertionError, with the whole story, at the first build that does not equal a clean one."""
    life = Life(workshop)
    for step in steps:
        life.repair()
        mistakes: Sequence[Edit] = [step.mistake] if step.mistake else []
        for edit in (*step.edits, *mistakes):
            life.do(edit)
        life.build(step.run)
    return life


def tree(folder: Path) -> dict[str, bytes]:
    """Everything below a folder: path -> bytes; a folder's path ends with ``/``."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        found[f"{name}/" if path.is_dir() else name] = b"" if path.is_dir() else path.read_bytes()
    return found


def _end(built: Built) -> str:
    """The last things a build said, without warnings."""
    return "\n".join([line for line in built.said.splitlines() if "] warning: " not in line][-12:])


def _forecast(state: Path) -> dict[str, bytes]:
    """What the state tells people: the moment of the next change (SPEC section 4)."""
    return {path.name: path.read_bytes() for path in sorted(state.rglob("next-change.json"))}


def _difference(path: str, found: bytes | None, expected: bytes | None) -> str:
    if found is None:
        return f"{path} is missing"
    if expected is None:
        return f"{path} should not be there"
    pairs = enumerate(zip(found, expected, strict=False))
    place = next((at for at, (one, other) in pairs if one != other), min(len(found), len(expected)))
    here = slice(max(0, place - 30), place + 50)
    return f"{path} differs at byte {place}: {found[here]!r} should be {expected[here]!r}"
