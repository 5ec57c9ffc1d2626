"""A preview on this machine: serves output/ on the loopback, rebuilds on a change, and reloads the browser's page.

The page reloads through a script that this server adds to the end of HTML answers; the files in output/ stay as built.
Builds run in one process that stays (resident.py); changed code starts a new one.
"""

import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

from plugins.commands.resident import Resident
from plugins.servers.rules import EXTENSIONS, stated

_LOOPBACK = "127.0.0.1"
_SCRIPT_PATH = "/.depesche/reload.js"
_EVENTS_PATH = "/.depesche/built"
_SCRIPT = f'new EventSource("{_EVENTS_PATH}").onmessage = () => location.reload();\n'.encode()
_TAG = f'<script src="{_SCRIPT_PATH}"></script>\n'.encode()
_HEARTBEAT_SECONDS = 15.0
_MEDIA_TYPES = {f".{extension}": stated(media_type) for extension, media_type in EXTENSIONS.items()}


class Builds:
    """Counts finished builds, and lets a browser wait for the next one."""

    def __init__(self) -> None:
        self._finished = threading.Condition()
        self._count = 0

    def finish(self) -> None:
        with self._finished:
            self._count += 1
            self._finished.notify_all()

    def wait(self, seen: int, seconds: float) -> int:
        """The count once it is past ``seen``, or after ``seconds``."""
        with self._finished:
            self._finished.wait_for(lambda: self._count != seen, timeout=seconds)
            return self._count

    @property
    def count(self) -> int:
        return self._count


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves the output like a plain web server, with the reloading script added to pages."""

    def __init__(self, *args: object, builds: Builds, directory: str) -> None:
        self._builds = builds
        self.extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **_MEDIA_TYPES}
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]  # request, address, server as the server gives them

    def do_GET(self) -> None:
        if self.path == _SCRIPT_PATH:
            self._answer(HTTPStatus.OK, "text/javascript; charset=utf-8", _SCRIPT)
        elif self.path == _EVENTS_PATH:
            self._announce_builds()
        else:
            self._serve_page_or_file()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the standard library's name
        """Silent: the terminal is for problems in the content."""

    def _serve_page_or_file(self) -> None:
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() else path
        if path.is_dir() and not self.path.split("?")[0].endswith("/"):
            super().do_GET()  # redirects to the path with a slash
        elif page.suffix == ".html" and page.is_file():
            self._answer(HTTPStatus.OK, "text/html; charset=utf-8", page.read_bytes() + _TAG)
        elif page.is_file():
            super().do_GET()
        else:
            missing = Path(self.directory) / "404.html"
            content = missing.read_bytes() if missing.is_file() else b""
            self._answer(HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", content + _TAG)

    def _answer(self, status: HTTPStatus, media_type: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def _announce_builds(self) -> None:
        """Server-sent events: one for each finished build, and a comment now and then to notice who has gone."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen = self._builds.count
        try:
            while True:
                count = self._builds.wait(seen, _HEARTBEAT_SECONDS)
                self.wfile.write(b": waiting\n\n" if count == seen else b"data: built\n\n")
                self.wfile.flush()
                seen = count
        except (BrokenPipeError, ConnectionResetError):
            return


class _SourceFilter(DefaultFilter):
    """What a rebuild answers to; not the compiled files a build itself leaves behind."""

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and not path.endswith(".pyc")


def serve(output: Path, sources: Iterable[Path], resident: Resident, port: int) -> int:
    """Build, serve and watch until interrupted; the exit status."""
    builds = Builds()
    try:
        server = ThreadingHTTPServer((_LOOPBACK, port), partial(PreviewHandler, builds=builds, directory=str(output)))
    except OSError as error:
        print(f"port {port} cannot be used ({error.strerror}); choose another with --port", file=sys.stderr)
        return 2
    server.daemon_threads = True
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    try:
        with suppress(KeyboardInterrupt):
            _build(resident, builds)
            serving.start()
            print(f"http://{_LOOPBACK}:{server.server_port}/ – Ctrl+C ends", flush=True)
            _rebuild_on_changes(sources, resident, builds)
    finally:
        if serving.is_alive():
            server.shutdown()
        server.server_close()
        resident.close()
    return 0


def _rebuild_on_changes(sources: Iterable[Path], resident: Resident, builds: Builds) -> None:
    """Until interrupted."""
    for changes in watch(*(path for path in sources if path.exists()), watch_filter=_SourceFilter()):
        if any(path.endswith(".py") for _, path in changes):
            resident.close()
        _build(resident, builds)


def _build(resident: Resident, builds: Builds) -> None:
    """Build once; a failed build has said why, and the last good site stays."""
    if resident.build() == 0:
        builds.finish()
