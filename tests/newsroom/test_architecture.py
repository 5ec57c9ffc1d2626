"""The domain, the index and the engine know no host and no output: what their modules import says so."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PLUGINS = Path(__file__).parents[2] / "plugins"
NEWSROOM = sorted((PLUGINS / "newsroom").glob("**/*.py"))
INDEX = sorted((PLUGINS / "index").glob("**/*.py"))
ENGINE = sorted((PLUGINS / "engine").glob("**/*.py"))
PROSE = sorted((PLUGINS / "prose").glob("**/*.py"))
EASY = sorted((PLUGINS / "easy_language").glob("**/*.py"))
HOSTS_AND_OUTPUTS = frozenset(
    {"pelican", "jinja2", "feedgen", "icalendar", "markdown", "nh3", "lxml", "blinker", "invoke", "rich", "vobject"}
)


def _imports(path: Path) -> Iterator[str]:
    """The full names of the modules a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = "." * node.level if node.level else ""
            yield package + (node.module or "")


def _foreign_plugins(path: Path, *own: str) -> list[str]:
    plugins = [name.split(".") for name in _imports(path) if name.split(".")[0] == "plugins"]
    return [".".join(parts) for parts in plugins if parts[1] not in own]


def test_there_is_something_to_look_at() -> None:
    assert len(NEWSROOM) > 20
    assert len(INDEX) > 3
    assert len(ENGINE) > 3
    assert len(PROSE) > 10
    assert len(EASY) > 4


@pytest.mark.parametrize("path", NEWSROOM, ids=lambda path: path.name)
def test_the_domain_knows_no_host_and_no_output_format(path: Path) -> None:
    assert [name for name in _imports(path) if name.split(".")[0] in HOSTS_AND_OUTPUTS] == []


@pytest.mark.parametrize("path", NEWSROOM, ids=lambda path: path.name)
def test_the_domain_knows_no_other_plugin(path: Path) -> None:
    assert _foreign_plugins(path, "newsroom") == []


@pytest.mark.parametrize("path", ENGINE, ids=lambda path: path.name)
def test_the_engine_knows_no_other_plugin_and_no_host(path: Path) -> None:
    assert _foreign_plugins(path, "engine") == []
    assert [name for name in _imports(path) if name.split(".")[0] in HOSTS_AND_OUTPUTS] == []


@pytest.mark.parametrize("path", INDEX, ids=lambda path: path.name)
def test_the_index_knows_the_domain_and_the_engine_alone(path: Path) -> None:
    assert _foreign_plugins(path, "index", "newsroom", "engine") == []
    assert [name for name in _imports(path) if name.split(".")[0] in HOSTS_AND_OUTPUTS] == []


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.name)
def test_the_drift_check_knows_the_domain_alone(path: Path) -> None:
    assert _foreign_plugins(path, "prose", "newsroom") == []
    assert [name for name in _imports(path) if name.split(".")[0] in HOSTS_AND_OUTPUTS] == []


@pytest.mark.parametrize("path", EASY, ids=lambda path: path.name)
def test_the_linter_knows_the_domain_and_the_drift_check_alone(path: Path) -> None:
    assert _foreign_plugins(path, "easy_language", "prose", "newsroom") == []
    assert [name for name in _imports(path) if name.split(".")[0] in HOSTS_AND_OUTPUTS] == []


@pytest.mark.parametrize("path", [*NEWSROOM, *INDEX, *ENGINE, *PROSE, *EASY], ids=lambda path: path.name)
def test_imports_are_absolute(path: Path) -> None:
    assert [name for name in _imports(path) if name.startswith(".")] == []


@pytest.mark.parametrize("path", [*NEWSROOM, *PROSE, *EASY], ids=lambda path: path.name)
def test_the_domain_does_not_ask_the_clock(path: Path) -> None:
    """*Now* is an argument (SPEC 9)."""
    called = [node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    assert [
        each.attr for each in called if isinstance(each, ast.Attribute) and each.attr in {"now", "today", "utcnow"}
    ] == []
