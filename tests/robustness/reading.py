"""A reader: walks the site in a folder as a web server gives it out, while builds change it, and writes down what is wrong.

What counts as a violation, and nothing else does:

1. A file has bytes that none of the sites has there which are built in turn: because it is empty, cut off or mixed. (The
   test makes sure that in these sites HTML ends with ``</html>`` and XML can be parsed.)
2. A file that all of these sites have is not there.
3. A page links to a file that is not there, though the page has not changed since it was read. So the page is read again at
   once; if it is gone or no longer links there, then it was an old page that has been replaced, and nothing is wrong. Nor is
   it where the page is about to go itself (not all sites have it) and is gone within three seconds.

A look that took so long that two builds may have passed in between says nothing; such looks are counted (``Report.slow``).

As a module: ``python -m tests.robustness.reading OUTPUT STOP REPORT SITE…``; it reads until the file STOP exists.
"""

import json
import random
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.building import files_of
from tests.robustness.judging import targets_of

_SEED = 5
_LONGEST_LOOK_SECONDS = 0.2
_GRACE_SECONDS = 3.0
# After so many files the reader begins at the front page again.
_PATIENCE = 40


@dataclass
class Report:
    """``files`` were read, ``misses`` links led to nothing at first sight, ``slow`` looks took too long to say anything."""

    files: int = 0
    misses: int = 0
    slow: int = 0
    violations: list[str] = field(default_factory=list)


class Reader:
    """Reads the folder ``output``, in which the ``sites`` (path -> bytes) stand in turn."""

    def __init__(self, output: Path, sites: Sequence[Mapping[str, bytes]]) -> None:
        self.report = Report()
        self._output = output
        self._sites = sites
        self._known = frozenset(path for site in sites for path in site)
        self._lasting = frozenset(path for path in self._known if all(path in site for site in sites))
        self._chance = random.Random(_SEED)

    def walk(self) -> None:
        """One walk from the front page, along links taken at random; those to pages that come and go twice as often."""
        path, content = "index.html", self._read("index.html")
        for _ in range(_PATIENCE):
            targets = sorted(targets_of(path, content or b"") & self._known)
            passing = [target for target in targets if target not in self._lasting]
            if content is None or not targets:
                return
            target = self._chance.choice(passing if passing and self._chance.random() < 0.5 else targets)
            began = time.monotonic()
            found = self._read(target)
            if found is None:
                self._look_again(path, content, target, began)
                return
            path, content = target, found

    def _read(self, path: str) -> bytes | None:
        """A file, with a look at what is in it; None where there is none."""
        try:
            content = (self._output / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            if path in self._lasting:
                self._violated(f"{path}, a file of all sites, is not there")
            return None
        self.report.files += 1
        if not any(content == site.get(path) for site in self._sites):
            self._violated(f"{path} has {len(content)} bytes that no site has there")
        return content

    def _look_again(self, page: str, content: bytes, target: str, began: float) -> None:
        """A page that has just been read links to a file that is not there: does the page still stand as it was?"""
        self.report.misses += 1
        is_same = self._read(page) == content
        if time.monotonic() - began > _LONGEST_LOOK_SECONDS:
            self.report.slow += 1
        elif is_same and (page in self._lasting or not self._goes(page)):
            self._violated(f"{page} links to {target}, which is not there")

    def _goes(self, page: str) -> bool:
        end = time.monotonic() + _GRACE_SECONDS
        while time.monotonic() < end:
            if not (self._output / page).is_file():
                return True
            time.sleep(0.001)
        return False

    def _violated(self, what: str) -> None:
        self.report.violations.append(what)


def main(output: Path, stop: Path, report: Path, sites: Sequence[Path]) -> None:
    reader = Reader(output, [files_of(site) for site in sites])
    report.with_suffix(".started").touch()
    while not stop.exists():
        reader.walk()
    report.write_text(json.dumps(asdict(reader.report)), encoding="utf-8")


if __name__ == "__main__":
    _output, _stop, _report, *_sites = map(Path, sys.argv[1:])
    main(_output, _stop, _report, _sites)
