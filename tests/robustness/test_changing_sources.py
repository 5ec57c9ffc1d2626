"""What changes while a build runs is built as it was before or as it is after, never as a mixture of both."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.building import files_of
from tests.robustness.faults import Deed
from tests.robustness.scene import Scene
from tests.robustness.two_sites import Edition

Edit = Callable[[str], str]

# What an editor does while a build runs: to a file of the content or the theme; None removes it.
_RELEASES = "content/releases/2025"
EDITS: dict[str, tuple[str, Edit | None]] = {
    "a title": (f"{_RELEASES}/beratung-06/release.de.md", lambda text: text.replace("Beratung 6", "Beratung ß")),
    "a number": ("content/contacts/eva-novakova.yml", lambda text: text.replace("221", "777")),
    "a name": ("content/offices/praha.yml", lambda text: text.replace("Prag", "Trag")),
    "a static file": ("content/extra/merkblatt/teil-1.txt", lambda text: text.replace("Teilen", "Stücken")),
    "a template": ("templates/partials/footer.html", lambda text: text.replace("issue 2", "issue 3")),
    "a picture": (f"{_RELEASES}/beratung-08/bild-8.png", lambda text: "no picture any more"),
    "no translation": (f"{_RELEASES}/beratung-08/release.en.md", None),
    "no original": (f"{_RELEASES}/beratung-08/release.de.md", None),
    "no picture": (f"{_RELEASES}/beratung-07/bild-7.png", None),
    "no static file": ("content/extra/merkblatt/teil-1.txt", None),
}


@pytest.fixture(scope="module")
def clean_builds() -> dict[str, dict[str, bytes] | None]:
    """What a clean build makes of each edit; the test finds out once."""
    return {}


@pytest.mark.parametrize("after_reading", [False, True], ids=["before it is read", "after it is read"])
@pytest.mark.parametrize("what", EDITS)
def test_a_source_that_changes_during_a_build_is_built_as_it_was_or_as_it_is(
    scene: Scene, edition: Edition, clean_builds: dict[str, dict[str, bytes] | None], what: str, after_reading: bool
) -> None:
    """Or the build ends with a word and the old site stays, because the content was broken by then. The next build, at
    the latest, knows the change."""
    path, edit = EDITS[what]
    source = edition.folder / path
    was = source.read_text(encoding="utf-8", errors="replace")
    text = "" if edit is None else edit(was)
    assert text != was, "nothing is edited: the test tests nothing"
    deed = Deed.REMOVE if edit is None else Deed.WRITE
    strike = replace(scene.fault(deed), opened=str(source), after_reading=after_reading, target=str(source), text=text)

    ended = scene.starter.run(*edition.words(scene.output), fault=strike)

    took_place = not source.exists() if edit is None else source.read_text(encoding="utf-8") == text
    assert took_place, "the build has not read the file: the test tests nothing"
    assert not ended.has_traceback
    if what not in clean_builds:
        clean_builds[what] = _clean_build(scene, edition)
    before, after = scene.sites.new.files, clean_builds[what]
    if ended.status == 0:
        assert files_of(scene.output) in [before, after]
    else:
        assert (ended.status in {1, 2}, scene.verdict().state) == (True, "old")
        assert source.name in ended.complaints or source.parent.name in ended.complaints
    _assert_the_next_build_makes(after, scene, edition)


def _clean_build(scene: Scene, edition: Edition) -> dict[str, bytes] | None:
    """The files of a clean build; None where the content does not allow one."""
    ended = scene.starter.run(*edition.words(edition.folder / "clean" / "output"))
    return files_of(edition.folder / "clean" / "output") if ended.status == 0 else None


def _assert_the_next_build_makes(files: dict[str, bytes] | None, scene: Scene, edition: Edition) -> None:
    """Or leaves everything as it is, where the content does not allow a build any more."""
    kept = files_of(scene.output)
    ended = scene.starter.run(*edition.words(scene.output))
    assert (ended.status, files_of(scene.output)) == ((1, kept) if files is None else (0, files))
