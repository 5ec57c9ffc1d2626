"""Artifacts for tests of the engine: text files in batches, and a note of what was asked for and what was rendered."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.engine.manifest import read_manifest
from plugins.engine.publish import Crew, Outcome, publish

# Enough of a site for the engine to know its own output without a manifest.
SITE = {"sitemap.xml": "s", "robots.txt": "r", "404.html": "4"}


@dataclass
class Workshop:
    """An output, its state, and a renderer that writes down what it rendered; ``asked`` are the batches that were made."""

    folder: Path
    rendered: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def output(self) -> Path:
        return self.folder / "output"

    @property
    def state(self) -> Path:
        return self.folder / "state"

    @property
    def manifest(self) -> Path:
        return self.state / "manifest"

    def renderer(self, fingerprint: str = "1") -> Renderer:
        def render(model: str) -> bytes:
            self.rendered.append(model)
            return model.encode()

        return Renderer("text", fingerprint, render)

    def artifacts(self, fingerprint: str = "1", **files: str) -> list[Artifact]:
        """An artifact for each file; ``de__index`` is the path ``de/index``."""
        renderer = self.renderer(fingerprint)
        return [Artifact(path_of(name), text, renderer, Stage.PAGE) for name, text in files.items()]

    def batch(self, name: str, ingredients: str | None, fingerprint: str = "1", **files: str) -> Batch:
        """A batch of files (as in ``artifacts``); None as ingredients means that it is made each time."""

        def artifacts() -> list[Artifact]:
            self.asked.append(name)
            return self.artifacts(fingerprint, **files)

        return Batch(name, None if ingredients is None else ingredients.encode(), artifacts)

    def publish(self, fingerprint: str = "1", **files: str) -> Outcome:
        """Publish exactly these files; afterwards ``rendered`` holds what this build rendered."""
        return self.publish_artifacts(self.artifacts(fingerprint, **files))

    def publish_artifacts(self, artifacts: list[Artifact]) -> Outcome:
        """Publish these artifacts, in one batch that is made each time."""
        return self.publish_batches(Batch("all", None, lambda: artifacts))

    def publish_batches(self, *batches: Batch, crew: Callable[[], Crew | None] = lambda: None) -> Outcome:
        """Publish these batches; afterwards ``rendered`` and ``asked`` are those of this build."""
        self.rendered.clear()
        self.asked.clear()
        return publish(batches, self.output, self.state, crew)

    def found(self) -> dict[str, str]:
        """Path -> text of everything in the output; a folder without files appears as ``path/``."""
        found = {}
        for path in self.output.rglob("*"):
            name = path.relative_to(self.output).as_posix()
            if path.is_file():
                found[name] = path.read_text(encoding="utf-8")
            elif not any(path.iterdir()):
                found[f"{name}/"] = ""
        return found

    def remembered(self) -> list[str]:
        """What lies in the state folder, but for files that were never written to their end: the next one of their name
        takes their place.
        """
        return sorted(path.name for path in self.state.iterdir() if path.suffix != ".new")

    def remembered_files(self) -> list[tuple[str, bytes | None, str, bytes, int]]:
        """What the manifest says, in its order, but for the times of files: batch, ingredients, path, fingerprint, size."""
        manifest = read_manifest(self.state)
        return [
            (name, batch.ingredients, path, written.fingerprint, written.size)
            for name, batch in (manifest.batches if manifest else {}).items()
            for path, written in batch.files.items()
        ]


def path_of(name: str) -> str:
    return name.replace("__", "/")
