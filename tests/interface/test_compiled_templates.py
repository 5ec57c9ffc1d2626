"""A template is compiled once for all languages and builds, as long as it and all it is compiled with stay the same."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from plugins.interface.catalogues import InterfaceTexts
from plugins.interface.compiled_templates import CompiledTemplates
from plugins.interface.environment import PageEnvironments
from plugins.newsroom.languages import language_from
from tests.building import ROOT
from tests.engine.damage import DAMAGE, Damage

GERMAN, CZECH = language_from("de"), language_from("cs")
TEMPLATES = {"page": "{% include 'part' %} {{ _('Offices') }}", "part": "{{ language.tag }}:"}


class Build:
    """One build's rendering; ``compiled`` are the templates that had to be compiled in it."""

    def __init__(self, path: Path, patch: pytest.MonkeyPatch, made_with: bytes = b"1", **templates: str) -> None:
        self.compiled: list[str | None] = []
        compile_ = Environment.compile

        def noted(environment: Environment, source: str, name: str | None = None, *more: object) -> object:
            self.compiled.append(name)
            return compile_(environment, source, name, *more)  # type: ignore[call-overload]  # passed on as they come

        self.kept = CompiledTemplates(path, made_with)
        texts = InterfaceTexts(ROOT / "theme" / "translations", [GERMAN, CZECH])
        host = Environment(loader=DictLoader({**TEMPLATES, **templates}))
        environments = PageEnvironments(host, texts, filters={}, functions={}, compiled=self.kept)
        with patch.context() as patched:
            patched.setattr(Environment, "compile", noted)
            self.said = [environments.of(each).get_template("page").render() for each in (GERMAN, CZECH)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "templates"


def test_a_template_is_compiled_once_for_all_languages(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = Build(path, monkeypatch)

    assert build.compiled == ["page", "part"]
    assert build.said == ["de: Dienststellen", "cs: Úřady"]


def test_a_second_build_compiles_nothing_and_says_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Build(path, monkeypatch)
    first.kept.save()

    second = Build(path, monkeypatch)

    assert second.compiled == []
    assert second.said == first.said


def test_only_a_changed_template_is_compiled_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Build(path, monkeypatch).kept.save()

    second = Build(path, monkeypatch, part="({{ language.tag }})")

    assert second.compiled == ["part"]
    assert second.said == ["(de) Dienststellen", "(cs) Úřady"]


def test_what_was_compiled_with_something_else_is_not_believed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Build(path, monkeypatch).kept.save()

    assert Build(path, monkeypatch, b"another library").compiled == ["page", "part"]


def test_nothing_is_kept_that_was_not_saved_nor_written_that_was_known(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Build(path, monkeypatch)
    assert not path.exists()
    Build(path, monkeypatch).kept.save()
    before = path.stat()

    Build(path, monkeypatch).kept.save()

    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damage_costs_time_alone_and_is_said_once(
    path: Path, damage: Damage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    Build(path, monkeypatch).kept.save()
    damage(path)

    build = Build(path, monkeypatch)

    assert build.compiled == ["page", "part"]
    assert build.said == ["de: Dienststellen", "cs: Úřady"]
    assert [record.getMessage() for record in caplog.records] == [
        f"{path} is damaged or of another version; the templates are compiled again"
    ]
    build.kept.save()
    assert Build(path, monkeypatch).compiled == []
