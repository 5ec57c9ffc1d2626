"""The traps that incremental builds are known to fall into, each in a life of its own."""

import re
import shutil
from io import BytesIO

import pytest
from PIL import Image

from tests.incremental import edits_of_folders, edits_of_the_house
from tests.incremental.desk import Pick, Saving
from tests.incremental.edits_of_files import put_video
from tests.incremental.life import Edit, Life, tree
from tests.incremental.media import document, picture
from tests.incremental.workshop import Workshop

RELEASE = "content/releases/2026/konferenz/release.de.md"
PAGE = "de/2026/konferenz-wort-0000/index.html"


def _replace(life: Life, path: str, old: str, new: str) -> None:
    before = life.desk.text(path)
    assert old in before, f"{old} is not in {path}"
    life.desk.write(path, before.replace(old, new))


def test_a_text_of_the_same_length_and_time_is_read_again(workshop: Workshop) -> None:
    life = Life(workshop)
    life.desk.saving = Saving.WITH_ITS_OLD_TIME

    _replace(life, RELEASE, "Wort 0000. Der", "Text 1234. Der")
    life.build()

    assert "Text 1234. Der" in life.page(PAGE)


@pytest.mark.parametrize("path", ["releases/2026/konferenz/saal.png", "contacts/eva.png"])
def test_a_picture_of_the_same_length_and_time_is_published_again(workshop: Workshop, path: str) -> None:
    life = Life(workshop)
    life.desk.saving = Saving.WITH_ITS_OLD_TIME

    life.desk.write(f"content/{path}", picture(222))
    life.build()

    assert (222, 0, 140) in _colours_of_pictures(tree(life.desk.output))


def _colours_of_pictures(output: dict[str, bytes]) -> set[tuple[int, ...]]:
    """The colour in the corner of each rendition without loss."""
    pictures = (Image.open(BytesIO(file)) for path, file in output.items() if path.endswith(".png"))
    return {tuple(each.convert("RGB").getpixel((0, 0))) for each in pictures}


def test_a_document_of_the_same_length_and_time_is_published_again(workshop: Workshop) -> None:
    life = Life(workshop)
    life.desk.saving = Saving.WITH_ITS_OLD_TIME
    same_length = document("releases/2026/konferenz/PROGRAMM.pdf")

    life.desk.write("content/releases/2026/konferenz/programm.pdf", same_length)
    life.build()

    assert same_length in tree(life.desk.output).values()


def test_a_mistake_is_repaired_with_the_length_and_time_of_the_mistake(workshop: Workshop) -> None:
    """The build that failed must not have learnt anything about this file."""
    life = Life(workshop)
    life.desk.saving = Saving.WITH_ITS_OLD_TIME
    right = life.desk.text(RELEASE)

    life.desk.break_file(RELEASE, right.replace("office: amt", "office: atm").encode())
    assert life.build().status == 1
    life.desk.broken.clear()
    life.desk.write(RELEASE, right)

    assert life.build().status == 0


def test_what_a_release_warns_about_is_told_by_every_build(workshop: Workshop) -> None:
    """Also by one that read nothing anew."""
    life = Life(workshop)

    first, second = life.build(), life.build()

    assert any("“saal.png” is missing in: en" in problem for problem in first.problems)
    assert second.problems == first.problems


def test_a_release_moves_from_the_first_page_of_a_list_to_another(workshop: Workshop) -> None:
    life = Life(workshop)
    assert "Konferenz Wort 0000" in life.page("de/meldungen/index.html")

    _replace(life, RELEASE, "date: 2026-05-20 10:00", "date: 2026-02-20 10:00")
    life.build()

    assert "Konferenz Wort 0000" not in life.page("de/meldungen/index.html")
    assert "Konferenz Wort 0000" in life.page("de/meldungen/page/2/index.html")


def test_the_last_release_of_a_topic_takes_the_topics_pages_and_links_along(workshop: Workshop) -> None:
    life = Life(workshop)
    assert "cs/temata/sucht/index.html" in tree(life.desk.output)

    life.desk.delete("content/releases/2026/nur-cesky")
    life.build()

    assert not [path for path, content in tree(life.desk.output).items() if "sucht" in path or b"/sucht/" in content]


def test_the_last_release_of_a_kind_takes_its_entry_of_the_navigation_along(workshop: Workshop) -> None:
    life = Life(workshop)
    assert "/de/neue-ansprechpersonen/" in life.page("de/index.html")

    life.desk.delete("content/releases/2026/neue-ansprechperson")
    life.build()

    assert "/de/neue-ansprechpersonen/" not in life.page("de/index.html")


def test_a_folder_is_renamed_onto_the_name_of_an_older_one(workshop: Workshop) -> None:
    """Its files keep their times, which are those of files that were there before."""
    life, releases = Life(workshop), "content/releases/2025"
    life.desk.delete(f"{releases}/kurz-4")
    life.build()

    (life.desk.root / releases / "kurz-3").rename(life.desk.root / releases / "kurz-4")
    life.build()

    assert "Kurz 3 Wort 0000" in life.page("de/2025/kurz-3/index.html")


@pytest.mark.parametrize(
    ("source", "pages"),
    [(RELEASE, [PAGE, "de/feeds/all.json"]), ("content/pages/impressum/page.de.md", ["cs/tiraz/index.html"])],
)
def test_a_video_in_sign_language_comes_changes_and_goes(workshop: Workshop, source: str, pages: list[str]) -> None:
    life = Life(workshop)

    for which, language in ((0, "gsg"), (1, "cse"), (2, "")):
        put_video(life.desk, Pick(which), life.desk.sheet(source))
        life.build()

        found = [re.findall(r'(?:hreflang=\\?"|"language":")(gsg|cse)', life.page(page)) for page in pages]
        assert [set(each) for each in found] == [{language} if language else set()] * len(pages)


def test_an_override_of_a_template_comes_and_goes(workshop: Workshop) -> None:
    life, before = Life(workshop), tree(workshop.desk().output)

    life.do(Edit(edits_of_the_house.an_override_of_a_template_is_put_or_changed))
    life.build()
    assert "Wort 0001" in life.page("de/index.html")

    life.do(Edit(edits_of_the_house.an_override_of_a_template_is_removed))
    life.build()
    assert tree(life.desk.output) == before


def test_nothing_of_an_embargoed_release_remains_when_now_moves_back(workshop: Workshop) -> None:
    """Neither its words nor its files, in no place, by no name."""
    life, before = Life(workshop), tree(workshop.desk().output)
    life.desk.now = "2026-06-15T08:00+02:00"
    life.build()
    assert b"Geheimnis" in b"".join(tree(life.desk.output).values())

    life.desk.now = "2026-06-15T07:59:59+02:00"
    life.build()
    found = tree(life.desk.output)
    assert not [path for path, content in found.items() if "geheimnis" in f"{path} {content!r}".lower()]

    life.desk.now = "2026-06-01T12:00+02:00"
    life.build()
    assert tree(life.desk.output) == before


def test_an_edit_that_is_taken_back_gives_the_bytes_of_before(workshop: Workshop) -> None:
    life, before = Life(workshop), tree(workshop.desk().output)
    text = life.desk.text(RELEASE)

    life.desk.change_word(RELEASE)
    life.build()
    life.desk.write(RELEASE, text)
    life.build()

    assert tree(life.desk.output) == before


def test_another_content_with_files_of_the_same_length_and_time_is_built_into_the_output(workshop: Workshop) -> None:
    """A copy of the content folder, with one word changed, takes the place of the folder."""
    life = Life(workshop)
    content, copy = life.desk.content, life.desk.root / "copy"
    shutil.copytree(content, copy)
    shutil.rmtree(content)
    copy.rename(content)
    life.desk.saving = Saving.WITH_ITS_OLD_TIME

    life.desk.change_word(RELEASE)
    life.build()

    assert "Konferenz Wort 0001" in life.page("de/meldungen/index.html")


def test_two_releases_exchange_their_folders_between_two_builds(workshop: Workshop) -> None:
    life = Life(workshop)

    life.do(Edit(edits_of_folders.two_folders_exchange_their_names))
    life.build()

    assert life.idle == []


def test_the_output_is_one_of_an_older_build_of_the_same_lengths(workshop: Workshop) -> None:
    """Output and state are put back from a backup together."""
    life, backup = Life(workshop), workshop.clean.parent / "backup"
    shutil.rmtree(backup, ignore_errors=True)
    shutil.copytree(life.desk.output, backup / "output")
    shutil.copytree(life.desk.state, backup / ".depesche")
    life.desk.change_word(RELEASE)
    life.build()

    for made in (life.desk.output, life.desk.state):
        shutil.rmtree(made)
        shutil.copytree(backup / made.name, made)
    life.build()

    assert "Konferenz Wort 0001" in life.page("de/meldungen/index.html")
