"""The fingerprint of what a user of the house has added: functions in settings, modules beside them, plugins.

Settings are Python and may do anything. So every module that is loaded and comes neither with Python nor with a library
counts with its whole text, and what a setting holds counts with its values.
"""

import hashlib
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from types import FunctionType, MethodType, ModuleType
from typing import Any

from plugins.engine.fingerprint import model_digest

_HOUSE = Path(__file__).parents[1]


def own_code_digest(settings: Mapping[str, Any], names: tuple[str, ...]) -> str:
    """The SHA-256, hexadecimal, of the user's modules and of what stands in the settings ``names``."""
    digest = hashlib.sha256(model_digest({name: described(settings.get(name)) for name in names}))
    for path in sorted(set(_own_files())):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _own_files() -> Iterator[Path]:
    """The files of all loaded modules that are not Python's, a library's or this house's."""
    for module in tuple(sys.modules.values()):
        file = getattr(module, "__file__", None)
        if isinstance(module, ModuleType) and file and not _is_foreign(Path(file)) and Path(file).is_file():
            yield Path(file)


def _is_foreign(file: Path) -> bool:
    known = (sys.prefix, sys.base_prefix, str(_HOUSE))
    return any(file.is_relative_to(folder) for folder in known)


def described(setting: Any) -> Any:
    """A setting as plain data: a function or module is its name, since its text counts; an object its class and the plain
    values it holds, not what those lead to, which may be the whole program.
    """
    if _is_plain(setting):
        return setting
    if isinstance(setting, Mapping):
        return {str(key): described(value) for key, value in setting.items()}
    if isinstance(setting, list | tuple):
        return [described(value) for value in setting]
    if isinstance(setting, set | frozenset):
        return sorted((described(value) for value in setting), key=repr)
    return _object(setting)


def _object(setting: Any) -> Any:
    if isinstance(setting, partial):
        return ["partial", described(setting.func), described(setting.args), described(setting.keywords)]
    if isinstance(setting, MethodType):
        return ["method", described(setting.__func__), described(setting.__self__)]
    if isinstance(setting, FunctionType | type):
        return [setting.__module__, setting.__qualname__]
    if isinstance(setting, ModuleType):
        return [setting.__name__]
    held = getattr(setting, "__dict__", {})
    values = {name: value for name, value in held.items() if _is_plain(value)}
    return [type(setting).__module__, type(setting).__qualname__, values]


def _is_plain(setting: Any) -> bool:
    return setting is None or isinstance(setting, str | int | float | bool)
