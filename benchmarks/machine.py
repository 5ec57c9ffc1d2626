"""What is known of the machine that measures: Linux, from /proc and /etc."""

import os
import platform
from pathlib import Path


def facts(work: Path) -> dict[str, str]:
    """Name -> value, for the documentation; ``work`` lies on the file system that is measured on."""
    return {
        "Processor": f"{_field('/proc/cpuinfo', 'model name')}, {os.cpu_count()} cores",
        "Memory": f"{int(_field('/proc/meminfo', 'MemTotal').split()[0]) / 2**20:.0f} GiB",
        "File system": _file_system(work),
        "Operating system": f"{platform.freedesktop_os_release()['PRETTY_NAME']}, Linux {platform.release()}",
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
    }


def _field(path: str, name: str) -> str:
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(name)), "unknown")


def _file_system(folder: Path) -> str:
    """The type of the mounted file system the folder lies on: the one mounted deepest above it."""
    mounts = [line.split() for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines()]
    above = [(len(place), kind) for _, place, kind, *_ in mounts if folder.resolve().is_relative_to(place)]
    return max(above)[1]
