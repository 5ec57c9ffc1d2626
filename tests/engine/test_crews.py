"""Workers in other processes make the same output as one process alone."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from plugins.engine.artifact import Batch
from plugins.engine.manifest import read_manifest
from plugins.engine.publish import Crew, standing_files
from plugins.engine.rendering import Made, OutputError, make
from tests.engine.artifacts import Workshop

# More than are worth calling in a crew for.
MANY = 301


class OtherProcess:
    """A crew as the engine sees it: it gets a name, and knows the batches and the last build by itself."""

    def __init__(self, workshop: Workshop, batches: list[Batch]) -> None:
        self.workshop = workshop
        self.batches = {batch.name: batch for batch in batches}
        self.heard: list[object] = []
        self.called_in = 0

    def make(self, name: str) -> Made:
        self.heard.append(name)
        manifest = read_manifest(self.workshop.state)
        record = manifest.batches.get(name) if manifest else None
        known = standing_files(record, self.workshop.output)
        return make(self.batches[name], known, self.workshop.state / "staging")

    def publish(self) -> None:
        with ThreadPoolExecutor(4) as executor:

            def crew() -> Crew:
                self.called_in += 1
                return Crew(executor, self.make)

            self.workshop.publish_batches(*self.batches.values(), crew=crew)


def _day(workshop: Workshop, day: int) -> list[Batch]:
    """Batches of which each has a file that changes from day to day and one that does not, and one made each time."""
    large = [
        workshop.batch(f"b{number}", f"{day}", **{f"de__{number}": f"day {day}", f"cs__{number}": f"{number}"})
        for number in range(MANY)
    ]
    return [*large, workshop.batch("small", None, index=f"day {day}")]


def test_a_crew_gets_names_alone_and_gives_the_same_output(tmp_path: Path) -> None:
    alone, together = Workshop(tmp_path / "alone"), Workshop(tmp_path / "together")
    for day in (1, 2):
        alone.publish_batches(*_day(alone, day))
        other = OtherProcess(together, _day(together, day))
        other.publish()
        assert sorted(map(str, other.heard)) == sorted(f"b{number}" for number in range(MANY))
        assert all(type(each) is str for each in other.heard)
        assert together.found() == alone.found()
        assert sorted(together.rendered) == sorted(alone.rendered)
        assert together.remembered_files() == alone.remembered_files()


def test_a_crew_is_called_in_once_and_only_where_there_is_much_to_do(workshop: Workshop) -> None:
    first, second = OtherProcess(workshop, _day(workshop, 1)), OtherProcess(workshop, _day(workshop, 1)[1:])
    first.publish()
    second.publish()

    assert (first.called_in, second.called_in) == (1, 0)


def test_an_error_in_the_crew_leaves_the_output_as_it_was(workshop: Workshop) -> None:
    workshop.publish(index="yesterday")
    other = OtherProcess(workshop, [*_day(workshop, 1), workshop.batch("outside", "1", **{"..__precious": "x"})])

    with pytest.raises(OutputError, match="leads out of the output"):
        other.publish()

    assert workshop.found() == {"index": "yesterday"}
