"""One line of a file is written; every other byte stays."""

import pytest

from plugins.newsroom.front_matter_edit import with_translated_from

OLD, NEW = "0123456789ab", "ba9876543210"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: X\n---\nText.\n", f"---\ntitle: X\ntranslated_from: {NEW}\n---\nText.\n"),
        ("---\r\ntitle: X\r\n---\r\nText.", f"---\r\ntitle: X\r\ntranslated_from: {NEW}\r\n---\r\nText."),
        ("\ufeff---\ntitle: X\n--- \nText", f"\ufeff---\ntitle: X\ntranslated_from: {NEW}\n--- \nText"),
        (f"---\ntranslated_from: {OLD}\ntitle: X\n---\n", f"---\ntranslated_from: {NEW}\ntitle: X\n---\n"),
        (f"---\ntranslated_from : '{OLD}'  # by hand\n---\n", f"---\ntranslated_from : {NEW}  # by hand\n---\n"),
        ("---\ntitle: X\ntranslated_from:\n---\n", f"---\ntitle: X\ntranslated_from: {NEW}\n---\n"),
        (f"---\ntranslated_from: {NEW}\n---\n", f"---\ntranslated_from: {NEW}\n---\n"),
        ("---\nsummary: |\n  Eins\n  zwei\n---\n", f"---\nsummary: |\n  Eins\n  zwei\ntranslated_from: {NEW}\n---\n"),
        ("---\n# note\n---\n---\n", f"---\n# note\ntranslated_from: {NEW}\n---\n---\n"),
    ],
    ids=["new", "other ends of lines", "a mark", "first", "quoted", "empty", "the same", "block", "comment"],
)
def test_the_line_is_written_and_nothing_else(before: str, after: str) -> None:
    written = with_translated_from(before.encode(), NEW)

    assert written is not None
    assert written.decode() == after


@pytest.mark.parametrize(
    "before",
    [
        "---\n{title: X}\n---\nText.\n",
        "---\n title: X\n---\nText.\n",
        f"---\ntitle: X\ntranslated_from: >\n  {OLD}\n---\nText.\n",
        "---\ntitle: X\n",
        "title: X\n",
    ],
    ids=["in brackets", "indented", "folded", "not closed", "no front matter"],
)
def test_what_is_laid_out_unusually_is_left_to_a_person(before: str) -> None:
    assert with_translated_from(before.encode(), NEW) is None


def test_a_line_of_the_text_is_no_line_of_the_front_matter() -> None:
    before = f"---\ntitle: X\n---\ntranslated_from: {OLD}\n"

    assert (with_translated_from(before.encode(), NEW) or b"").decode().endswith(f"---\ntranslated_from: {OLD}\n")
