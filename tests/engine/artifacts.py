"""Artifacts for tests of the engine: text files that count how often they are rendered."""

from dataclasses import dataclass, field
from pathlib import Path

from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.engine.publish import Outcome, publish


@dataclass
class Workshop:
    """An output, its state, and a renderer that writes down what it rendered."""

    folder: Path
    rendered: list[str] = field(default_factory=list)

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

    def publish(self, fingerprint: str = "1", **files: str) -> Outcome:
        """Publish exactly these files; afterwards ``rendered`` holds what this build rendered."""
        self.rendered.clear()
        return self.publish_artifacts(self.artifacts(fingerprint, **files))

    def publish_artifacts(self, artifacts: list[Artifact]) -> Outcome:
        """Publish these artifacts, in one batch that is made each time."""
        return publish([Batch("all", None, lambda: artifacts)], self.output, self.state)

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


def path_of(name: str) -> str:
    return name.replace("__", "/")
