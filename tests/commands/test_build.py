"""``build``: exit statuses, what is said, and that a build with problems touches nothing (SPEC sections 1 and 7)."""

import re
from pathlib import Path

import pytest

from tests.building import NOW, build, files_of, run
from tests.content import GERMAN, content, release

# Four problems in three files.
BROKEN = {
    GERMAN: release(date="2023-13-05 10:00", office="rostok"),
    "offices/rostock.yml": "name: Landkreis Rostock\ntimzone: Europe/Berlin\n",
    "contacts/maxi-hess.yml": "name: Maxi Heß\nrole: {de: Kontaktstelle}\noffice: rostock\nemail: keine\n",
}


def _build(root: Path, *words: str, **environment: str) -> tuple[int, str, str]:
    """(status, stdout, stderr) of a build into ``<tmp>/output``."""
    output = root.parent / "output"
    done = run("build", "--content", str(root), "--output", str(output), *words, environment=environment)
    return done.returncode, done.stdout, done.stderr


def test_a_build_ends_with_0_and_says_what_it_wrote(valid: Path, tmp_path: Path) -> None:
    status, said, complaints = _build(valid, "--as-of", NOW, "--lang", "en")

    number = len(files_of(tmp_path / "output"))
    assert (status, complaints) == (0, "")
    assert re.fullmatch(rf".*/output: {number} files written, 0 unchanged, 0 deleted, in \d+\.\d s\.\n", said)


def test_problems_end_with_1_and_every_one_is_listed_with_its_place(tmp_path: Path) -> None:
    status, said, complaints = _build(content(tmp_path, BROKEN), "--lang", "en")

    assert (status, said) == (1, "")
    assert re.findall(r"^(content/\S+): \[([a-z-]+)\] .+", complaints, re.MULTILINE) == [
        ("content/contacts/maxi-hess.yml:4:1", "invalid-email"),
        ("content/offices/rostock.yml:2:1", "unknown-key-similar"),
        ("content/releases/2023/fachtag/release.de.md:4:1", "impossible-date"),
        ("content/releases/2023/fachtag/release.de.md:5:1", "unknown-office-similar"),
    ]
    assert complaints.splitlines()[-1] == "Errors: 4, warnings: 0. Nothing was written."


@pytest.mark.parametrize(("lang", "word"), [("cs", "zapsáno"), ("fi", "Nothing was written")])
def test_problems_are_told_in_the_language_asked_for(tmp_path: Path, lang: str, word: str) -> None:
    _, _, complaints = _build(content(tmp_path, BROKEN), "--lang", lang)

    assert word in complaints


def test_without_a_wish_problems_are_told_in_the_language_of_the_machine(tmp_path: Path) -> None:
    _, _, czech = _build(content(tmp_path, BROKEN), LANG="cs_CZ.UTF-8")

    assert "zapsáno" in czech


def test_problems_leave_the_output_untouched(yesterday: dict[str, bytes], tmp_path: Path) -> None:
    status, _, _ = _build(content(tmp_path, BROKEN))

    assert status == 1
    assert files_of(tmp_path / "output") == yesterday


def test_problems_make_no_output_where_there_was_none(tmp_path: Path) -> None:
    _build(content(tmp_path, BROKEN))

    assert not (tmp_path / "output").exists()


def test_warnings_are_told_and_do_not_stop_the_build(tmp_path: Path) -> None:
    stub = {"releases/2023/fachtag/release.cs.md": "---\n---\n"}

    status, said, complaints = _build(content(tmp_path, stub), "--lang", "en")

    assert status == 0
    assert "files written" in said
    assert "release.cs.md" in complaints
    assert "[not-translated]" in complaints


def test_two_titles_that_lead_to_one_address_are_a_problem_of_the_content(tmp_path: Path) -> None:
    """A Czech and a German release have one slug: shown untranslated, the Czech one takes the German one's address."""
    facts = "date: 2023-10-05 10:00\noffice: rostock\nslug: fest\nevent: {start: 2023-10-06}\n"
    both = {
        "releases/2023/a/release.cs.md": f"---\ntitle: Slavnost\nkind: event\n{facts}---\nText.\n",
        "releases/2023/b/release.de.md": f"---\ntitle: Fest\nkind: event\n{facts}---\nText.\n",
    }

    status, _, complaints = _build(content(tmp_path, both), "--lang", "en")

    assert status == 1
    assert "releases/2023/b/release.de.md:1:1: [duplicate-url] the address /de/2023/fest/" in complaints


def test_a_download_named_like_a_file_of_ours_is_a_problem_of_the_content(tmp_path: Path) -> None:
    """``event.ics`` beside a release is where its own calendar file stands."""
    facts = "event: {start: 2023-10-06}\nattachments: [{file: event.ics, title: {de: Kalender}}]\n"
    files: dict[str, str | bytes | None] = {GERMAN: release(facts, kind="event")}
    files["releases/2023/fachtag/event.ics"] = b"BEGIN:VCALENDAR\r\n"

    status, _, complaints = _build(content(tmp_path, files), "--lang", "en")

    assert (status, "Traceback" in complaints) == (1, False)
    assert "releases/2023/fachtag/release.de.md" in complaints


def test_half_a_character_is_a_problem_of_the_content(tmp_path: Path) -> None:
    """YAML can write what UTF-8 cannot."""
    status, _, complaints = _build(content(tmp_path, {GERMAN: release(title=r'"halb \ud83d"')}), "--lang", "en")

    assert status == 1
    assert "releases/2023/fachtag/release.de.md:2" in complaints


@pytest.mark.parametrize(("written", "character"), [(r"\a", b"\x07"), (r"\0", b"\x00"), (r"\x1b", b"\x1b")])
def test_a_control_character_reaches_no_file(tmp_path: Path, written: str, character: bytes) -> None:
    """YAML can write characters that neither HTML nor XML nor iCalendar allow."""
    facts = "event: {start: 2023-10-06}"

    _build(content(tmp_path, {GERMAN: release(facts, kind="event", title=f'"Glocke{written}"')}))

    output = files_of(tmp_path / "output") if (tmp_path / "output").exists() else {}
    assert [path for path, content in output.items() if character in content] == []


def test_a_text_of_several_lines_breaks_no_file(tmp_path: Path) -> None:
    event = {GERMAN: release("event: {start: 2023-10-06}", kind="event", title='"Erste\\nZweite"')}
    site = {"site.yml": content(tmp_path / "other").joinpath("site.yml").read_text(encoding="utf-8")}
    site["site.yml"] = site["site.yml"].replace("name: Soziales", 'name: "Soziales\\nund mehr"')

    status, _, complaints = _build(content(tmp_path, {**site, **event}))

    assert (status, complaints) == (0, "")


def test_a_foreign_folder_is_not_taken_for_the_output(valid: Path, tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "thesis.odt").write_text("years of work", encoding="utf-8")

    status, _, complaints = _build(valid)

    assert status == 2
    assert "Traceback" not in complaints
    assert files_of(tmp_path / "output") == {"thesis.odt": b"years of work"}


def test_the_folder_of_the_content_is_not_taken_for_the_output(valid: Path) -> None:
    before = files_of(valid)

    done = run("build", "--content", str(valid), "--output", str(valid))

    assert done.returncode == 2
    assert files_of(valid) == before


def test_what_is_said_to_a_pipe_has_no_colours_and_no_bar(valid: Path) -> None:
    _, said, complaints = _build(valid)

    assert "\x1b" not in said + complaints
    assert len(said.splitlines()) == 1


def test_a_build_says_nothing_of_pelican(valid: Path) -> None:
    """Its lines about zero articles would only puzzle a press officer."""
    _, said, complaints = _build(valid)

    assert "article" not in (said + complaints).lower()


def test_the_address_of_the_site_is_in_every_absolute_link(valid: Path, tmp_path: Path) -> None:
    build(valid, tmp_path / "output", "--site-url", "https://presse.example.com/")

    files = files_of(tmp_path / "output")
    assert b"https://presse.example.com/de/" in files["sitemap-de.xml"]
    assert [path for path, written in files.items() if b"news.example.org" in written or b"com//" in written] == []
