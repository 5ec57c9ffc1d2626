"""A difference between a build and a clean one is reported with its paths, its bytes and the life that led to it."""

import pytest

from tests.incremental import breaks, edits_of_texts
from tests.incremental import life as lives
from tests.incremental.builds import Built, Run, run
from tests.incremental.desk import Desk
from tests.incremental.life import Edit, Life, Step, live
from tests.incremental.workshop import Workshop


@pytest.fixture
def forgetful(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds upon other builds say that all went well, and do nothing."""
    built = run(workshop.desk(), Run.HERE)
    monkeypatch.setattr(lives, "run", lambda desk, how: built)


@pytest.mark.usefixtures("forgetful")
def test_a_page_that_was_not_built_again_is_named_with_the_edit(workshop: Workshop) -> None:
    life = [Step((Edit(edits_of_texts.the_text_of_a_release_changes),))]

    with pytest.raises(AssertionError) as found:
        live(workshop, life)

    report = str(found.value)
    assert "de/2025/kurz-1/index.html differs at byte " in report
    assert "<p>Wort 0000.</p>" in report
    assert "<p>Wort 0001.</p>" in report
    assert report.splitlines()[-2:] == [
        "  - the text of content/releases/2025/kurz-1/release.de.md changes",
        "  = built in the process of the test, as of 2026-06-01T12:00+02:00",
    ]


@pytest.mark.usefixtures("forgetful")
def test_a_page_that_should_be_gone_and_one_that_is_missing_are_named(workshop: Workshop) -> None:
    life = [Step((Edit(edits_of_texts.a_slug_is_fixed_or_changed),))]

    with pytest.raises(
        AssertionError, match=r"(?s)adresse-0001/index.html is missing.*kurz-1/index.html should not be there"
    ):
        live(workshop, life)


@pytest.mark.usefixtures("forgetful")
def test_a_build_that_went_well_where_a_clean_one_did_not_is_told(workshop: Workshop) -> None:
    mistake = Edit(breaks.a_release_names_an_unknown_office)

    with pytest.raises(AssertionError, match=r"(?s)0 is not 1\..*unknown-office.*names an office that there is not"):
        live(workshop, [Step((), mistake=mistake)])


def test_a_failed_build_that_changed_the_output_is_told(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    life = Life(workshop)
    life.do(Edit(breaks.a_release_names_an_unknown_office))

    def spoil(desk: Desk, how: Run) -> Built:
        (desk.output / "robots.txt").unlink()
        return run(desk, how)

    monkeypatch.setattr(lives, "run", spoil)
    with pytest.raises(AssertionError, match=r"(?s)differs from the output before.*robots.txt is missing"):
        life.build()
