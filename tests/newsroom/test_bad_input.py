"""Everything a press office can get wrong at once: each mistake has its own problem, and one run names all of them."""

from pathlib import Path

from tests.content import Changes, content, problems_in, release, translation

_BAD: Changes = {
    "topics.yml": "crisis-intervention: {de: Krise}\nCrisis-Intervention: {de: Krise}\n",
    "releases/2024/ambiguous/release.de.md": release(title="Ambiguous", date="10/05/2024"),
    "releases/2024/broken-yaml/release.de.md": release(title="Pflege: neu"),
    "releases/2024/directory/release.de.md": release(title="Directory"),
    "releases/2024/duplicate-key/release.de.md": release("kind: event", title="Duplicate key"),
    "releases/2024/empty/release.de.md": release(title="Empty"),
    "releases/2024/empty/release.cs.md": "",
    "releases/2024/encoding/release.de.md": release(title="Encoding"),
    "releases/2024/encoding/release.cs.md": b"---\ntitle: Informa\xe8n\xed den\n---\nText.\n",
    "releases/2024/impossible/release.de.md": release(title="Impossible", date="2024-02-30"),
    "releases/2024/link/release.de.md": release(title="Link"),
    "releases/2024/no-title/release.de.md": "---\nkind: news\ndate: 2024-01-01\noffice: rostock\n---\nText.\n",
    "releases/2024/nothing/release.cs.md": translation(),
    "releases/2024/slug-a/release.de.md": release("slug: der-tag", title="A", date="2024-01-01"),
    "releases/2024/slug-b/release.de.md": release("slug: der-tag", title="B", date="2024-12-31"),
    "releases/2024/two-originals/release.de.md": release("original: de", title="Two originals"),
    "releases/2024/two-originals/release.cs.md": translation("original: cs"),
    "releases/2024/unknown-contact/release.de.md": release("contacts: [max-hess]", title="Unknown contact"),
    "releases/2024/unknown-key/release.de.md": release("ofice: rostock", title="Unknown key"),
    "releases/2024/unknown-kind/release.de.md": release(title="Unknown kind", kind="evnt"),
    "releases/2024/unknown-office/release.de.md": release(title="Unknown office", office="rostok"),
}


def test_all_bad_input_is_listed_in_one_run(tmp_path: Path) -> None:
    root = content(tmp_path, _BAD)
    (root / "releases/2024/directory/release.cs.md").mkdir()
    (tmp_path / "secret.md").write_text(translation())
    (root / "releases/2024/link/release.cs.md").symlink_to(tmp_path / "secret.md")

    assert problems_in(root) == [
        "content/releases/2024/ambiguous/release.de.md:4:1 ambiguous-date",
        "content/releases/2024/broken-yaml/release.de.md:2:14 yaml-syntax",
        "content/releases/2024/directory/release.cs.md:1:1 not-a-file",
        "content/releases/2024/duplicate-key/release.de.md:6:1 duplicate-key",
        "content/releases/2024/empty/release.cs.md:1:1 empty-file",
        "content/releases/2024/encoding/release.cs.md:2:15 not-utf8",
        "content/releases/2024/impossible/release.de.md:4:1 impossible-date",
        "content/releases/2024/link/release.cs.md:1:1 link-out-of-content",
        "content/releases/2024/no-title/release.de.md:2:1 missing-title",
        "content/releases/2024/nothing/release.cs.md:1:1 translation-of-nothing",
        "content/releases/2024/slug-b/release.de.md:1:1 duplicate-url",
        "content/releases/2024/two-originals/release.cs.md:3:1 two-originals",
        "content/releases/2024/unknown-contact/release.de.md:6:12 unknown-contact-similar",
        "content/releases/2024/unknown-key/release.de.md:6:1 unknown-key-similar",
        "content/releases/2024/unknown-kind/release.de.md:3:1 unknown-value-similar",
        "content/releases/2024/unknown-office/release.de.md:5:1 unknown-office-similar",
        "content/topics.yml:2:1 topic-differs-in-case",
    ]


def test_all_problems_of_one_file_are_listed_together(tmp_path: Path) -> None:
    path = "releases/2024/tag/release.de.md"
    written = release(
        """
        contacts: [max-hess]
        event: {start: 2024-02-02, end: 2024-02-01}
        media: [{file: saal.jpg, alt: {de: Saal}}]
        """,
        date="2024-02-30",
        office="rostok",
        body="[Flyer](flyer.pdf)",
    )
    assert problems_in(content(tmp_path, {path: written})) == [
        f"content/{path}:4:1 impossible-date",
        f"content/{path}:5:1 unknown-office-similar",
        f"content/{path}:6:12 unknown-contact-similar",
        f"content/{path}:7:28 event-ends-before-start",
        f"content/{path}:8:10 picture-missing",
        f"content/{path}:10:9 linked-file-missing",
    ]


def test_a_missing_title_hides_no_other_problem(tmp_path: Path) -> None:
    path = "releases/2024/tag/release.de.md"
    written = release("contacts: [max-hess]", title="", body="[Flyer](flyer.pdf)")
    assert problems_in(content(tmp_path, {path: written})) == [
        f"content/{path}:2:1 missing-title",
        f"content/{path}:6:12 unknown-contact-similar",
        f"content/{path}:8:9 linked-file-missing",
    ]


def test_an_unknown_key_in_an_event_hides_no_other_problem_of_it(tmp_path: Path) -> None:
    path = "releases/2024/tag/release.de.md"
    written = release("event: {start: 2024-02-02, end: 2024-02-01, venu: Saal}", title="Tag", kind="event")
    assert problems_in(content(tmp_path, {path: written})) == [
        f"content/{path}:6:28 event-ends-before-start",
        f"content/{path}:6:45 unknown-key-similar",
    ]


def test_the_valid_folder_of_these_tests_has_no_problem(tmp_path: Path) -> None:
    assert problems_in(content(tmp_path)) == []
