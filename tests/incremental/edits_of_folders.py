"""Edits of releases as folders: new, deleted, renamed, moved, and their translations."""

from tests.incremental import releases_at
from tests.incremental.desk import Desk, Pick

_KINDS = {
    "news": "kind: news\n",
    "event": "kind: event\nevent: {start: 2026-06-11 10:00}\n",
    "contact": "kind: contact\ncontacts: [CONTACT]\n",
    "working-group": "kind: working-group\ngroups: [GROUP]\n",
}


def a_release_is_written(desk: Desk, pick: Pick) -> str:
    kind, date = pick.one_of(list(_KINDS)), pick.one_of(("2026-05-31 10:00", "2025-05-05 10:00", "2026-06-04 10:00"))
    word, language = desk.fresh(), pick.one_of(("de", "cs"))
    facts = _KINDS[kind].replace("CONTACT", releases_at.ids_in(desk, "contacts")[0])
    facts = facts.replace("GROUP", releases_at.ids_in(desk, "groups")[0])
    office = releases_at.ids_in(desk, "offices")[0]
    path = f"content/releases/2026/neu-{word[-4:]}/release.{language}.md"
    desk.write(path, f"---\ntitle: Neu {word}\ndate: {date}\noffice: {office}\n{facts}---\n{word}.\n")
    return f"{path} is written: {kind} of {date}"


def a_release_is_deleted(desk: Desk, pick: Pick) -> str:
    folder = pick.one_of(releases_at.folders(desk))
    releases_at.put_related(desk, releases_at.id_of(desk, folder), None)
    desk.delete(folder)
    return f"{folder} is deleted"


def a_translation_is_deleted(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(releases_at.translations(desk))
    desk.delete(path)
    return f"{path} is deleted"


def a_translation_is_written(desk: Desk, pick: Pick) -> str:
    """Also of a release that its language showed in the original, or hid, for want of it."""
    languages = [
        each if isinstance(each, str) else each["tag"] for each in desk.sheet("content/site.yml").facts["languages"]
    ]
    free = [
        f"{folder}/release.{language}.md"
        for folder in releases_at.folders(desk)
        for language in languages
        if f"{folder}/release.{language}.md" not in releases_at.texts(desk, folder)
    ]
    path = pick.one_of(free)
    desk.write(path, f"---\ntitle: Titel {desk.fresh()}\n---\n{desk.fresh()}.\n")
    return f"{path} is written"


def a_translation_becomes_a_stub(desk: Desk, pick: Pick) -> str:
    """Neither title nor text: it counts as not translated."""
    path = pick.one_of(releases_at.translations(desk))
    desk.write(path, "---\n---\n")
    return f"{path} is emptied to a stub"


def a_folder_without_an_id_is_renamed(desk: Desk, pick: Pick) -> str:
    """The release gets another identity."""
    folders = releases_at.folders(desk)
    folder = pick.one_of([each for each in folders if "id" not in releases_at.original_of(desk, each).facts])
    new = f"ordner-{desk.number()}"
    releases_at.put_related(desk, releases_at.name_of(folder), new)
    _rename(desk, folder, f"{releases_at.folder_of(folder)}/{new}")
    return f"{folder} is renamed to {new} and has no id of its own"


def a_folder_with_an_id_is_renamed(desk: Desk, pick: Pick) -> str:
    """The release keeps its identity."""
    folder = pick.one_of(releases_at.folders(desk))
    sheet = releases_at.original_of(desk, folder)
    sheet.facts.setdefault("id", releases_at.name_of(folder))
    desk.save(sheet)
    new = f"ordner-{desk.number()}"
    _rename(desk, folder, f"{releases_at.folder_of(folder)}/{new}")
    return f"{folder} is renamed to {new} and keeps the id {sheet.facts['id']}"


def a_folder_moves_to_another_year(desk: Desk, pick: Pick) -> str:
    """Tidying only: the address takes the year from the date."""
    folder = pick.one_of(releases_at.folders(desk))
    year = pick.one_of([each for each in ("2024", "2025", "2026") if f"/{each}/" not in folder])
    _rename(desk, folder, f"content/releases/{year}/{releases_at.name_of(folder)}")
    return f"{folder} moves to the folder {year}"


def two_folders_exchange_their_names(desk: Desk, pick: Pick) -> str:
    """Every file has the path of another one; the releases exchange their identities."""
    one = pick.one_of(releases_at.folders(desk))
    other = pick.one_of([each for each in releases_at.folders(desk) if each != one])
    aside = "content/releases/2026/beiseite"
    for old, new in ((one, aside), (other, one), (aside, other)):
        _rename(desk, old, new)
    return f"{one} and {other} exchange their names"


def a_release_is_written_under_the_name_of_a_deleted_one(desk: Desk, pick: Pick) -> str:
    """Deleted and written again between two builds: same path, other release."""
    folder = pick.one_of(releases_at.folders(desk))
    office = releases_at.original_of(desk, folder).facts["office"]
    id_ = releases_at.id_of(desk, folder)
    releases_at.put_related(desk, id_, None)
    desk.delete(folder)
    word = desk.fresh()
    facts = f"title: Anders {word}\nkind: news\ndate: 2026-04-04 10:00\noffice: {office}\n"
    desk.write(f"{folder}/release.de.md", f"---\n{facts}---\n{word}.\n")
    return f"{folder} is deleted and another release written in its place"


def a_file_is_touched_and_not_changed(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(desk.paths("content/**/*"))
    desk.write(path, (desk.root / path).read_bytes())
    return f"{path} is saved without a change"


def nothing_is_edited(desk: Desk, pick: Pick) -> str:
    return "nothing is edited"


def _rename(desk: Desk, old: str, new: str) -> None:
    target = desk.root / new
    target.parent.mkdir(parents=True, exist_ok=True)
    (desk.root / old).rename(target)


EDITS = (
    nothing_is_edited,
    a_release_is_written,
    a_release_is_deleted,
    a_translation_is_deleted,
    a_translation_is_written,
    a_translation_becomes_a_stub,
    a_folder_without_an_id_is_renamed,
    a_folder_with_an_id_is_renamed,
    a_folder_moves_to_another_year,
    two_folders_exchange_their_names,
    a_release_is_written_under_the_name_of_a_deleted_one,
    a_file_is_touched_and_not_changed,
)
