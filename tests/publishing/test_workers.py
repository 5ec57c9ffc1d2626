"""Workers: a site made by other processes, however they were started, is the site this process makes alone."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.corpus import seeded_corpus
from benchmarks.depesche_content import write_depesche
from tests.building import NOW, ROOT, build, differences, run
from tests.content import content

# Enough releases for workers to be called in, to read and to render.
FILES = 699

SPAWNED = """
def EXECUTOR():
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))
"""

ON_DASK = """
def EXECUTOR():
    from distributed import Client
    return Client("{address}").get_executor()
"""


# A worker forked while the build reads, and what it says in the end.
ASKED = """
def EXECUTOR():
    import gc
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context
    from pathlib import Path

    class Asked(ProcessPoolExecutor):
        def shutdown(self, *arguments, **named):
            Path("{answer}").write_text(str(self.submit(gc.isenabled).result()))
            super().shutdown(*arguments, **named)

    return Asked(1, mp_context=get_context("fork"))
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("corpus") / "content"
    write_depesche(seeded_corpus(FILES, 1), root)
    return root


@pytest.fixture(scope="module")
def alone(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as one process makes it."""
    output = tmp_path_factory.mktemp("alone") / "site"
    build(corpus, output, "--jobs", "1")
    return output


def _settings(folder: Path, more: str) -> Path:
    path = folder / "workers.py"
    path.write_text(f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\n{more}", "utf-8")
    return path


def test_two_processes_make_the_same_site_as_one(corpus: Path, alone: Path, tmp_path: Path) -> None:
    build(corpus, tmp_path / "site", "--jobs", "2")

    assert differences(alone, tmp_path / "site") == []


def test_nothing_depends_on_how_a_process_is_started(corpus: Path, alone: Path, tmp_path: Path) -> None:
    build(corpus, tmp_path / "site", "--settings", str(_settings(tmp_path, SPAWNED)), "--jobs", "2")

    assert differences(alone, tmp_path / "site") == []


def test_a_dask_cluster_of_two_processes_makes_the_same_site(corpus: Path, alone: Path, tmp_path: Path) -> None:
    from distributed import Client, LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        settings = _settings(tmp_path, ON_DASK.format(address=cluster.scheduler_address))
        build(corpus, tmp_path / "site", "--settings", str(settings), "--jobs", "2")
        with Client(cluster) as client:
            rendered_by = client.run(_has_rendered)

    assert differences(alone, tmp_path / "site") == []
    assert list(rendered_by.values()) == [True, True]


def _has_rendered() -> bool:
    """Whether the process that runs this has made batches of a site."""
    import sys

    workers = sys.modules.get("plugins.publishing.workers")
    return workers is not None and workers._opened.cache_info().hits > 0


def test_a_worker_collects_its_garbage_while_it_renders(corpus: Path, tmp_path: Path) -> None:
    """The build's own collector rests while content is read; a worker forked then would keep all it ever made."""
    settings = _settings(tmp_path, ASKED.format(answer=tmp_path / "answer"))

    build(corpus, tmp_path / "site", "--settings", str(settings), "--jobs", "2")

    assert (tmp_path / "answer").read_text() == "True"


def test_an_executor_that_is_none_is_refused(corpus: Path, tmp_path: Path) -> None:
    settings = _settings(tmp_path, "def EXECUTOR():\n    return 5\n")

    done = run("build", "--content", str(corpus), "--output", str(tmp_path / "site"), "--settings", str(settings), "--jobs", "2")  # fmt: skip

    assert done.returncode == 2
    assert "EXECUTOR" in done.stderr
    assert "Traceback" not in done.stderr


# A process that builds, and builds again, as the preview does; the second time workers are called in only to render.
TWICE = """
import sys
from pathlib import Path
from plugins.commands.site import Options, build
from plugins.engine import publish

publish._WORTH_WORKERS = 0
options = Options(content=sys.argv[1], output=sys.argv[2], jobs=2, as_of=sys.argv[3])
release = next(Path(sys.argv[1]).glob("releases/*/*/release.de.md"))
for _ in range(2):
    assert build(options) == 0
    release.write_text(release.read_text(encoding="utf-8") + "\\nNoch ein Absatz.\\n", encoding="utf-8")
"""


def test_a_process_that_builds_again_does_not_wait_for_its_own_workers(tmp_path: Path) -> None:
    """Few releases: they are read without workers, which are first called in to render."""
    root, output = content(tmp_path), tmp_path / "site"

    done = subprocess.run(
        [sys.executable, "-c", TWICE, str(root), str(output), NOW],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert (done.returncode, "waiting" in done.stderr) == (0, False), done.stderr
    assert not list(output.parent.glob(".depesche/*/plan"))
