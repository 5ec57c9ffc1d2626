"""Two sites on this machine: small servers over loopback, each on a port of its own, hence an origin of its own."""

import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit


@dataclass
class Host:
    """A site that can be stopped. ``own`` files stand in front of those of ``folder``; ``headers`` are sent with every answer;
    ``asked`` are the paths that were asked for, and ``said`` the request headers that came with them.
    """

    folder: Path | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    own: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    said: list[dict[str, str]] = field(default_factory=list)
    server: ThreadingHTTPServer | None = None

    @property
    def origin(self) -> str:
        assert self.server is not None
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def answer(self, address: str) -> tuple[str, bytes] | None:
        """Media type and content of a path."""
        path = unquote(urlsplit(address).path)
        name = f"{path}index.html" if path.endswith("/") else path
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        if path in self.own:
            return media_type, self.own[path]
        file = self.folder / name.removeprefix("/") if self.folder else None
        return (media_type, file.read_bytes()) if file and file.is_file() else None

    def stop(self) -> None:
        """Answer nobody any more: the port is closed."""
        if self.server is not None:
            self.server.shutdown()
            self.server.server_close()
            self.server = None


@contextmanager
def serving(host: Host) -> Iterator[Host]:
    """The host, answering on a free port of the loopback interface."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            host.asked.append(self.path)
            host.said.append(dict(self.headers))
            found = host.answer(self.path)
            self.send_response(200 if found else 404)
            for name, value in host.headers.items():
                self.send_header(name, value)
            media_type, content = found or ("text/plain", b"not found")
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    host.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=host.server.serve_forever, daemon=True).start()
    try:
        yield host
    finally:
        host.stop()
