"""``serve``: a preview on this machine that rebuilds on a change and reloads the page."""

import http.client
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.building import ROOT
from tests.content import GERMAN, content, release

_LONGEST_WAIT_SECONDS = 60.0


@contextmanager
def _serving(root: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """The running command and its port."""
    places = ("--content", str(root), "--output", str(root.parent / "output"), "--port", "0")
    command = [sys.executable, "-u", "-m", "plugins.commands.program", "serve", *places, *words]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    try:
        yield process, _port_of(process)
    finally:
        process.kill()
        process.communicate(timeout=10)


def _port_of(process: subprocess.Popen[str]) -> int:
    """Read lines until the address; the command says it once the first build is done."""
    assert process.stdout is not None
    for line in process.stdout:
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        if found:
            return int(found[1])
    pytest.fail(f"serve ended without an address: {process.stderr.read() if process.stderr else ''}")


def _ask(port: int, path: str) -> tuple[int, str, bytes]:
    """(status, media type, content) of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.getheader("Content-Type", ""), answer.read()


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, int]]:
    """(content folder, port) of a running preview."""
    root = content(tmp_path_factory.mktemp("preview"))
    with _serving(root) as (_, port):
        yield root, port


def test_a_page_is_answered_with_the_script_that_reloads_it(preview: tuple[Path, int]) -> None:
    status, media_type, page = _ask(preview[1], "/de/")

    assert (status, media_type) == (200, "text/html; charset=utf-8")
    assert b'<script src="/.depesche/reload.js"></script>' in page


def test_the_files_of_the_output_stay_as_they_were_built(preview: tuple[Path, int]) -> None:
    built = (preview[0].parent / "output" / "de" / "index.html").read_bytes()
    _, _, answered = _ask(preview[1], "/de/")

    assert b"reload.js" not in built
    assert answered.startswith(built)


def test_the_script_is_answered_from_the_same_place(preview: tuple[Path, int]) -> None:
    """The Content-Security-Policy of every page allows scripts and connections of its own host only."""
    status, media_type, script = _ask(preview[1], "/.depesche/reload.js")

    assert (status, media_type) == (200, "text/javascript; charset=utf-8")
    assert b"EventSource" in script


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/de/feeds/all.rss.xml", "application/xml"),
        ("/theme/depesche.css", "text/css"),
        ("/robots.txt", "text/plain"),
    ],
)
def test_other_files_are_answered_as_they_are(preview: tuple[Path, int], path: str, media_type: str) -> None:
    status, found, answered = _ask(preview[1], path)

    assert (status, found.split(";")[0]) == (200, media_type)
    assert answered == (preview[0].parent / "output" / path[1:]).read_bytes()


def test_a_page_that_does_not_exist_is_answered_with_the_sites_own(preview: tuple[Path, int]) -> None:
    status, _, page = _ask(preview[1], "/de/gibt-es-nicht/")

    assert status == 404
    assert page.startswith((preview[0].parent / "output" / "404.html").read_bytes())


def test_a_folder_without_its_slash_is_redirected(preview: tuple[Path, int]) -> None:
    assert _ask(preview[1], "/de")[0] == 301


@pytest.mark.parametrize("path", ["/../content/site.yml", "/%2e%2e/content/site.yml", "/..%2fcontent/site.yml"])
def test_nothing_outside_the_output_is_answered(preview: tuple[Path, int], path: str) -> None:
    status, _, answered = _ask(preview[1], path)

    assert status == 404
    assert b"id_namespace" not in answered


def test_the_preview_listens_on_this_machine_alone(preview: tuple[Path, int]) -> None:
    addresses = {str(each[4][0]) for each in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    for address in addresses - {"127.0.0.1"}:
        with socket.socket() as asking:
            asking.settimeout(2)
            assert asking.connect_ex((address, preview[1])) != 0


def test_a_change_is_built_and_announced_to_the_page(preview: tuple[Path, int]) -> None:
    root, port = preview
    listening = http.client.HTTPConnection("127.0.0.1", port, timeout=_LONGEST_WAIT_SECONDS)
    listening.request("GET", "/.depesche/built")
    events = listening.getresponse()
    assert events.getheader("Content-Type") == "text/event-stream"
    (root / GERMAN).write_text(release(title="Geänderter Titel"), encoding="utf-8")

    end = time.monotonic() + _LONGEST_WAIT_SECONDS
    while events.readline() != b"data: built\n":
        assert time.monotonic() < end, "no build was announced"

    assert "Geänderter Titel" in _ask(port, "/de/")[2].decode()


def test_a_problem_is_told_and_the_last_good_site_stays(tmp_path: Path) -> None:
    root = content(tmp_path)
    with _serving(root) as (process, port):
        time.sleep(1)  # the watch begins just after the address is said
        (root / GERMAN).write_text(release(office="rostok"), encoding="utf-8")
        assert process.stderr is not None
        told = next(line for line in process.stderr if "[" in line)

        assert "unknown-office" in told
        assert _ask(port, "/de/2023/fachtag/")[0] == 200


def test_the_preview_begins_with_broken_content_and_shows_the_repaired_site(tmp_path: Path) -> None:
    """Who starts the preview to mend something must not have to mend it first."""
    root = content(tmp_path, {GERMAN: release(office="rostok")})
    with _serving(root) as (_, port):
        assert _ask(port, "/de/")[0] == 404
        time.sleep(1)
        (root / GERMAN).write_text(release(), encoding="utf-8")

        end = time.monotonic() + _LONGEST_WAIT_SECONDS
        while _ask(port, "/de/")[0] != 200:
            assert time.monotonic() < end, "the repaired content was never built"
            time.sleep(0.2)


def test_an_interrupt_ends_the_preview_in_good_order(tmp_path: Path) -> None:
    with _serving(content(tmp_path)) as (process, _):
        process.send_signal(signal.SIGINT)
        _, complaints = process.communicate(timeout=20)

    assert (process.returncode, "Traceback" in complaints) == (0, False)


def test_a_port_that_is_taken_ends_with_2(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        words = ["serve", "--port", str(taken.getsockname()[1]), "--content", str(content(tmp_path))]
        done = subprocess.run(
            [sys.executable, "-m", "plugins.commands.program", *words, "--output", str(tmp_path / "output")],
            cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=60,
        )  # fmt: skip

    assert done.returncode == 2
    assert "--port" in done.stderr
