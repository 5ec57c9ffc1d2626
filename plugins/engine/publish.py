"""One build of the output: compare fingerprints, render what changed, stage it, put it in place.

Everything is rendered and staged before the output is touched, so a failure while rendering leaves it as it was.
The seams for parallel work (the executor) and for crash safety (the plan, applied in one place) are here.
"""

import shutil
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from plugins.engine.artifact import Artifact
from plugins.engine.fingerprint import artifact_fingerprint
from plugins.engine.manifest import Manifest, Written, leads_out, read_manifest, write_manifest

# By these a folder is known to be an output of ours although its manifest is gone.
_SIGNS_OF_A_SITE = ("sitemap.xml", "robots.txt", "404.html")

# Hears (files rendered, files to render).
Observer: TypeAlias = Callable[[int, int], None]


class OutputError(Exception):
    """The output folder cannot be used, or two artifacts claim one path: wrong configuration, nothing was written."""

    exitcode = 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did: paths rendered and written, paths left alone, paths deleted; each sorted."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    deleted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be done: artifacts to render with their fingerprints, files to keep, paths to delete."""

    render: tuple[tuple[Artifact, str], ...]
    keep: dict[str, Written]
    delete: tuple[str, ...]


def publish(
    artifacts: Iterable[Artifact],
    output: Path,
    state: Path,
    executor: Executor | None = None,
    observe: Observer | None = None,
) -> Outcome:
    """Make ``output`` hold ``artifacts`` and nothing else that a build of ours has written. ``state`` is a folder on the
    same file system, outside the output. Without an ``executor`` the calling thread renders.

    Raises:
        OutputError: two artifacts have one path, or one path lies inside another's; or ``output`` holds something that
            is no site of ours.
    """
    wanted = _by_path(artifacts)
    manifest = _manifest_for(output, state / "manifest.json")
    plan = _plan(wanted, manifest, output)
    staging = state / "staging"
    shutil.rmtree(staging, ignore_errors=True)
    fresh = _stage(plan, staging, executor, observe or (lambda done, total: None))
    _apply(plan, staging, output)
    write_manifest(state / "manifest.json", Manifest({**plan.keep, **fresh}))
    shutil.rmtree(staging, ignore_errors=True)
    return Outcome(tuple(sorted(fresh)), tuple(sorted(plan.keep)), plan.delete)


def forget(state: Path) -> None:
    """Forget all cached work: the next build renders everything. Touches only what the engine itself keeps there."""
    (state / "manifest.json").unlink(missing_ok=True)
    shutil.rmtree(state / "staging", ignore_errors=True)


def _by_path(artifacts: Iterable[Artifact]) -> dict[str, Artifact]:
    wanted: dict[str, Artifact] = {}
    for artifact in artifacts:
        if leads_out(artifact.path):
            raise OutputError(f"the path “{artifact.path}” leads out of the output")
        if artifact.path in wanted:
            makers = f"{wanted[artifact.path].renderer.name}, {artifact.renderer.name}"
            raise OutputError(f"two artifacts claim the path {artifact.path} ({makers})")
        wanted[artifact.path] = artifact
    for path in wanted:
        for end in (place for place, letter in enumerate(path) if letter == "/"):
            if path[:end] in wanted:
                raise OutputError(f"{path[:end]} is claimed as a file and as a folder (by {path})")
    return wanted


def _manifest_for(output: Path, path: Path) -> Manifest:
    """The manifest of the output; without one, a manifest that owns every file there, so that all are replaced."""
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise OutputError(f"{output} is not a folder; name a folder for the output")
    manifest = read_manifest(path)
    if manifest is not None:
        return manifest
    found = [each for each in output.rglob("*") if not each.is_dir()] if output.exists() else []
    if found and not all((output / sign).exists() for sign in _SIGNS_OF_A_SITE):
        raise OutputError(f"{output} holds files that are no site of ours; name an empty folder for the output")
    return Manifest({each.relative_to(output).as_posix(): Written("", -1) for each in found})


def _plan(wanted: dict[str, Artifact], manifest: Manifest, output: Path) -> _Plan:
    render: list[tuple[Artifact, str]] = []
    keep: dict[str, Written] = {}
    for path, artifact in sorted(wanted.items()):
        fingerprint = artifact_fingerprint(artifact)
        written = manifest.files.get(path)
        if written is not None and written.fingerprint == fingerprint and _is_as_written(output / path, written):
            keep[path] = written
        else:
            render.append((artifact, fingerprint))
    return _Plan(tuple(render), keep, tuple(sorted(set(manifest.files) - set(wanted))))


def _is_as_written(path: Path, written: Written) -> bool:
    return path.is_file() and path.stat().st_size == written.size


def _stage(plan: _Plan, staging: Path, executor: Executor | None, observe: Observer) -> dict[str, Written]:
    fresh: dict[str, Written] = {}
    artifacts = [artifact for artifact, _ in plan.render]
    rendered = map(_render, artifacts) if executor is None else executor.map(_render, artifacts)
    for (artifact, fingerprint), content in zip(plan.render, rendered, strict=True):
        target = staging / artifact.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        fresh[artifact.path] = Written(fingerprint, len(content))
        observe(len(fresh), len(artifacts))
    return fresh


def _render(artifact: Artifact) -> bytes:
    return artifact.renderer.render(artifact.model)


def _apply(plan: _Plan, staging: Path, output: Path) -> None:
    """Put staged files in place, what others point to first; delete last; leave no empty folder."""
    output.mkdir(parents=True, exist_ok=True)
    for _, path in sorted((artifact.stage, artifact.path) for artifact, _ in plan.render):
        target = output / path
        _clear_way(target, output)
        target.parent.mkdir(parents=True, exist_ok=True)
        (staging / path).replace(target)
    for path in plan.delete:
        target = output / path
        if target.is_file() or target.is_symlink():
            target.unlink()
        elif target.is_dir() and not any(target.iterdir()):
            target.rmdir()
        _remove_empty_folders(target, output)


def _clear_way(target: Path, output: Path) -> None:
    """Remove what stands where a file or one of its folders is to be: a vanished file, a folder of vanished files, a link
    that would lead out of the output. Everything in the output is ours.
    """
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    for folder in target.parents:
        if folder == output:
            return
        if folder.is_symlink() or folder.is_file():
            folder.unlink()


def _remove_empty_folders(path: Path, output: Path) -> None:
    for folder in path.parents:
        if folder == output or folder.is_symlink() or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()
