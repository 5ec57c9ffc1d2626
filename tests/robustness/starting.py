"""Starts builds as of one moment, some of them to be struck by a fault."""

import time
from typing import TYPE_CHECKING

from tests.building import NOW
from tests.forking import Ended, ForkedProgram, kill_group

if TYPE_CHECKING:
    from tests.robustness.faults import Fault


class Starter(ForkedProgram):
    """Starts builds, one at a time; the words are those after ``build``."""

    def start(self, *words: str, fault: "Fault | None" = None) -> int:
        return super().start("build", *words, "--as-of", NOW, fault=fault)

    def run_and_kill(self, *words: str, after: float) -> Ended:
        """Kill the build's whole process group after so many seconds, if it still runs then."""
        process = self.start(*words)
        time.sleep(after)
        kill_group(process)
        return self.end(process)
