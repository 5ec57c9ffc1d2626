"""A text may link to the files beside it; those are published with it, and a link to nothing is a problem."""

from pathlib import Path

import pytest

from tests.content import CZECH, GERMAN, Changes, catalogue_of, content, jpeg, problems_in, release, translation

FLYER = "releases/2023/fachtag/flyer.pdf"


def _problems(tmp_path: Path, body: str) -> list[str]:
    found = problems_in(content(tmp_path, {GERMAN: release(body=body)}))
    return [each.removeprefix(f"content/{GERMAN}:") for each in found]


def _published(tmp_path: Path, body: str, name: str = "flyer.pdf") -> list[str]:
    changes: Changes = {GERMAN: release(body=body), f"releases/2023/fachtag/{name}": b"%PDF-1.7"}
    return [each.name for each in catalogue_of(tmp_path, changes).releases[0].files]


def test_a_file_a_text_links_to_is_published(tmp_path: Path) -> None:
    assert _published(tmp_path, "Siehe [Flyer](flyer.pdf).") == ["flyer.pdf"]


def test_a_file_nothing_links_to_is_not_published(tmp_path: Path) -> None:
    assert _published(tmp_path, "Kein Link.") == []


def test_a_file_two_languages_link_to_is_published_once(tmp_path: Path) -> None:
    linked: Changes = {
        GERMAN: release(body="[Flyer](flyer.pdf)"),
        CZECH: translation(body="[Leták](flyer.pdf)"),
        FLYER: b"x",
    }
    assert [each.name for each in catalogue_of(tmp_path, linked).releases[0].files] == ["flyer.pdf"]


@pytest.mark.parametrize(
    "body",
    [
        "[Flyer](flyer.pdf#page=2)",
        '[Flyer](flyer.pdf "Der Flyer")',
        "[Flyer](<flyer.pdf>)",
        "[Flyer][1]\n\n[1]: flyer.pdf",
        "[Flyer](./flyer.pdf)",
        "[![Bild](flyer.pdf)](flyer.pdf)",
    ],
)
def test_a_link_may_be_written_in_every_way_of_markdown(tmp_path: Path, body: str) -> None:
    assert _published(tmp_path, body) == ["flyer.pdf"]


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ("Vor ![Bild](https://example.org/x.png) nach", 13),
        ("![Bild](//example.org/x.png)", 9),
        ('<img alt="Bild" src="https://example.org/x.png">', 22),
        ("[![Bild](https://example.org/x.png)](https://example.org/)", 10),
    ],
)
def test_a_picture_of_another_host_is_a_problem(tmp_path: Path, body: str, column: int) -> None:
    root = content(tmp_path, {GERMAN: release(body=body)})
    assert problems_in(root) == [f"content/{GERMAN}:7:{column} foreign-picture"]


@pytest.mark.parametrize(
    "body", ["Vor ![](saal.jpg)", "Vor ![ ](saal.jpg)", 'Vor <img src="saal.jpg">', 'Vor <img alt="" src="saal.jpg">']
)
def test_a_picture_in_a_text_that_nothing_describes_is_a_problem(tmp_path: Path, body: str) -> None:
    root = content(tmp_path, {GERMAN: release(body=body), "releases/2023/fachtag/saal.jpg": jpeg()})
    assert problems_in(root) == [f"content/{GERMAN}:7:5 missing-alt"]


def test_a_file_linked_to_in_html_is_published(tmp_path: Path) -> None:
    assert _published(tmp_path, '<a href="flyer.pdf">Flyer</a>') == ["flyer.pdf"]


def test_a_file_linked_to_in_html_that_does_not_exist_is_a_problem(tmp_path: Path) -> None:
    root = content(tmp_path, {GERMAN: release(body='<a href="flyer.pdf">Flyer</a>')})
    assert problems_in(root) == [f"content/{GERMAN}:7:10 linked-file-missing"]


def test_a_link_to_another_host_is_none(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path, {GERMAN: release(body="[x](https://example.org/x.png)")})) == []


@pytest.mark.parametrize("body", ["[Flyer](Der%20Flyer.pdf)", "[Flyer](<Der Flyer.pdf>)"])
def test_a_file_with_a_space_in_its_name_can_be_linked_to(tmp_path: Path, body: str) -> None:
    assert _published(tmp_path, body, name="Der Flyer.pdf") == ["Der Flyer.pdf"]


def test_a_link_to_a_file_that_is_not_there_is_a_problem_at_its_target(tmp_path: Path) -> None:
    assert _problems(tmp_path, "Text.\nSiehe [Flyer](flyer.pdf).") == ["8:15 linked-file-missing"]


def test_empty_lines_before_the_text_do_not_shift_the_place_of_a_problem(tmp_path: Path) -> None:
    assert _problems(tmp_path, "\n\nSiehe [Flyer](flyer.pdf).") == ["9:15 linked-file-missing"]


def test_a_picture_in_the_text_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert _problems(tmp_path, "![Der Saal](saal.jpg)") == ["7:13 linked-file-missing"]


def test_a_picture_in_the_text_that_says_where_it_was_taken_is_published_without_saying_so(tmp_path: Path) -> None:
    written: Changes = {
        GERMAN: release(body="![Der Saal](saal.jpg)"),
        "releases/2023/fachtag/saal.jpg": jpeg(located=True),
    }
    assert problems_in(content(tmp_path, written)) == []
    (shown,) = catalogue_of(tmp_path, written).releases[0].pictures
    assert (shown.name, catalogue_of(tmp_path, written).releases[0].files) == ("saal.jpg", ())


def test_a_picture_in_the_text_that_is_broken_is_unreadable(tmp_path: Path) -> None:
    written: Changes = {GERMAN: release(body="![Der Saal](saal.jpg)"), "releases/2023/fachtag/saal.jpg": b"no picture"}
    assert problems_in(content(tmp_path, written)) == [f"content/{GERMAN}:7:13 picture-unreadable"]


def test_a_linked_file_that_can_carry_programs_is_refused(tmp_path: Path) -> None:
    written: Changes = {GERMAN: release(body="[Karte](karte.svg)"), "releases/2023/fachtag/karte.svg": b"<svg/>"}
    assert problems_in(content(tmp_path, written)) == [f"content/{GERMAN}:7:9 active-file"]


@pytest.mark.parametrize("target", ["../andere/flyer.pdf", "bilder/flyer.pdf", "release.de.md", ".env"])
def test_a_link_reaches_only_files_beside_the_text(tmp_path: Path, target: str) -> None:
    assert _problems(tmp_path, f"[x]({target})") == ["7:5 linked-file-missing"]


@pytest.mark.parametrize(
    "body",
    [
        "[x](https://example.org/flyer.pdf)",
        "[x](mailto:info@example.org)",
        "[x](/de/impressum/)",
        "[x](#abschnitt)",
        "`[x](flyer.pdf)`",
        "```\n[x](flyer.pdf)\n```",
        "~~~\n[x](flyer.pdf)\n~~~",
        "Text.[^1]\n\n[^1]: Fußnote",
        "[x] erledigt",
    ],
)
def test_what_is_no_link_to_a_file_is_no_problem(tmp_path: Path, body: str) -> None:
    assert _problems(tmp_path, body) == []


def test_the_texts_of_standing_pages_are_checked_too(tmp_path: Path) -> None:
    pages = {"pages/impressum/page.de.md": translation(body="[Flyer](flyer.pdf)")}
    assert problems_in(content(tmp_path, pages)) == ["content/pages/impressum/page.de.md:4:9 linked-file-missing"]
