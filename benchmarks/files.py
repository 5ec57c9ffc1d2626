"""Writes YAML files and Markdown files with front matter, the same way for every generator."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml


def write_yaml(path: Path, facts: Mapping[str, Any]) -> None:
    _write(path, _yaml(facts))


def write_markdown(path: Path, facts: Mapping[str, Any], body: str = "") -> None:
    """Write ``facts`` as front matter, then the body."""
    _write(path, f"---\n{_yaml(facts)}---\n\n{body}")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


class _Dumper(yaml.CSafeDumper):
    """Tuples are lists, mappings keep their order, and nothing is abbreviated by an anchor."""

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True


_Dumper.add_representer(tuple, _Dumper.represent_list)


def _yaml(facts: Mapping[str, Any]) -> str:
    text: str = yaml.dump(dict(facts), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    return text
