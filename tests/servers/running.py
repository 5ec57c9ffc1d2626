"""Real web servers for tests: each is started with the example of docs/operators.md as it stands there, on the loopback.

Only the folder and the address are replaced. The rest of a server's configuration is what its package would bring.
"""

import http.client
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.building import ROOT

_DOCUMENTED_FOLDER = "/srv/www/news/site"
_LONGEST_WAIT_SECONDS = 20.0


@dataclass(frozen=True)
class Answer:
    """``headers`` by name in lower case; several of one name are joined by commas (RFC 9110, section 5.3)."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def __getitem__(self, name: str) -> str:
        """A header; empty where there is none."""
        return self.headers.get(name.lower(), "")


@dataclass(frozen=True)
class Server:
    """A running server of a site in ``output``."""

    name: str
    port: int
    output: Path

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """An answer; names of ``headers`` are written with ``_`` for ``-``."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=sent)
        answer = connection.getresponse()
        found: dict[str, list[str]] = {}
        for name, value in answer.getheaders():
            found.setdefault(name.lower(), []).append(value)
        return Answer(answer.status, {name: ", ".join(each) for name, each in found.items()}, answer.read())


def documented(kind: str) -> str:
    """The example of a server in docs/operators.md."""
    written = (ROOT / "docs/operators.md").read_text(encoding="utf-8")
    (example,) = re.findall(rf"^```{kind}\n(.*?)^```$", written, re.MULTILINE | re.DOTALL)
    return str(example)


@contextmanager
def running(name: str, output: Path) -> Iterator[Server]:
    """A server that is ready; skipped where it is not installed, which CI does not allow."""
    command, example_to_configuration = SERVERS[name]
    if shutil.which(command) is None:
        if os.environ.get("CI"):
            pytest.fail(f"{command} must be installed where CI runs")
        pytest.skip(f"{command} is not installed")
    port = _free_port()
    with tempfile.TemporaryDirectory() as own:
        folder = Path(own)
        folder.chmod(0o755)  # a server that root starts works as somebody else
        example = documented(name).replace(_DOCUMENTED_FOLDER, str(output))
        words = example_to_configuration(folder, port, example)
        log = folder / "stderr"
        with log.open("wb") as errors:
            process = subprocess.Popen(words, stdout=errors, stderr=errors, cwd=folder, env=_environment(folder))
        try:
            _wait(process, port, log)
            yield Server(name, port, output)
        finally:
            process.terminate()
            process.wait(timeout=_LONGEST_WAIT_SECONDS)


def _environment(folder: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
    }


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + _LONGEST_WAIT_SECONDS
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    pytest.fail(f"the server did not start: {log.read_text(encoding='utf-8', errors='replace')}")


def _nginx(folder: Path, port: int, example: str) -> list[str]:
    assert "listen 80;" in example
    stays = f"daemon off; worker_processes 1; pid {folder}/pid; error_log stderr warn; events {{ }}"
    temporary = "".join(
        f"{each}_temp_path {folder}/{each};" for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    site = example.replace("listen 80;", f"listen 127.0.0.1:{port};")
    configuration = folder / "nginx.conf"
    configuration.write_text(
        f"{stays}\nhttp {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n{temporary}\n{site}}}\n", encoding="utf-8"
    )
    return ["nginx", "-e", "stderr", "-p", str(folder), "-c", str(configuration)]


def _apache(folder: Path, port: int, example: str) -> list[str]:
    assert "<VirtualHost *:80>" in example
    modules = ("mpm_event", "authz_core", "dir", "mime", "alias", "headers", "filter", "deflate")
    loaded = "\n".join(f"LoadModule {each}_module /usr/lib/apache2/modules/mod_{each}.so" for each in modules)
    who = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    own = f"ServerRoot {folder}\nPidFile {folder}/pid\nErrorLog /dev/stderr\nServerName 127.0.0.1\n{who}Listen 127.0.0.1:{port}"
    kept = "TypesConfig /etc/mime.types\n<Directory />\nAllowOverride None\nRequire all denied\n</Directory>"
    configuration = folder / "apache.conf"
    site = example.replace("<VirtualHost *:80>", f"<VirtualHost 127.0.0.1:{port}>")
    configuration.write_text(f"{loaded}\n{own}\n{kept}\n{site}", encoding="utf-8")
    return ["apache2", "-f", str(configuration), "-D", "FOREGROUND"]


def _caddy(folder: Path, port: int, example: str) -> list[str]:
    assert example.startswith("news.example.org {")
    configuration = folder / "Caddyfile"
    site = example.replace("news.example.org {", f"http://127.0.0.1:{port} {{", 1)
    configuration.write_text(f"{{\nadmin off\n}}\n{site}", encoding="utf-8")
    return ["caddy", "run", "--config", str(configuration), "--adapter", "caddyfile"]


# The language of the example in the documentation -> (command, what makes a configuration and gives the words to start it).
SERVERS: Mapping[str, tuple[str, Callable[[Path, int, str], list[str]]]] = {
    "nginx": ("nginx", _nginx),
    "apache": ("apache2", _apache),
    "caddy": ("caddy", _caddy),
}
