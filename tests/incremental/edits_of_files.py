"""Edits of the files beside texts: pictures, attachments, linked files, portraits, logos, documents of groups."""

import re
from typing import Any

from tests.incremental import releases_at
from tests.incremental.desk import Desk, Pick, Sheet
from tests.incremental.media import document, picture

_LINK = re.compile(r" ?\[[^]]*\]\((?P<file>[\w-]+\.pdf)\)")


def the_bytes_of_a_picture_change(desk: Desk, pick: Pick) -> str:
    """Another colour: the file keeps its length."""
    path = pick.one_of(desk.paths("content/**/*.png"))
    desk.write(path, picture(int(desk.number())))
    return f"{path} gets another colour and keeps its length"


def a_picture_becomes_larger(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(desk.paths("content/**/*.png"))
    desk.write(path, picture(7, width=25 + int(desk.number())))
    return f"{path} gets another width"


def the_bytes_of_a_document_change(desk: Desk, pick: Pick) -> str:
    """Of an attachment, a linked file or a document of a group: the file keeps its length."""
    path = pick.one_of(desk.paths("content/**/*.pdf"))
    desk.write(path, document(desk.fresh()))
    return f"{path} gets other words and keeps its length"


def a_picture_is_added(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of(releases_at.originals(desk)))
    name = f"bild-{desk.number()}.png"
    desk.write(f"{releases_at.folder_of(sheet.path)}/{name}", picture(int(name[5:9])))
    sheet.facts["media"] = [*sheet.facts.get("media", []), {"file": name, "alt": {"de": f"Bild {name[5:9]}"}}]
    desk.save(sheet)
    return f"{name} is added to {sheet.path}"


def the_words_of_a_picture_change(desk: Desk, pick: Pick) -> str:
    key = pick.one_of(("alt", "caption", "credit"))
    sheet, medium = _one_medium(desk, pick, "media")
    medium[key] = {"de": f"{key} {desk.fresh()}", "cs": "Slova"}
    desk.save(sheet)
    return f"{key} of {medium['file']} of {sheet.path} changes"


def another_picture_leads_a_release(desk: Desk, pick: Pick) -> str:
    paths = [path for path in releases_at.originals(desk, "media") if len(desk.sheet(path).facts["media"]) > 1]
    sheet = desk.sheet(pick.one_of(paths))
    sheet.facts["media"] = [*sheet.facts["media"][1:], sheet.facts["media"][0]]
    desk.save(sheet)
    return f"the pictures of {sheet.path} change their order"


def a_picture_is_removed_with_its_file(desk: Desk, pick: Pick) -> str:
    sheet, medium = _one_medium(desk, pick, "media")
    _take_out(desk, sheet, "media", medium)
    desk.delete(f"{releases_at.folder_of(sheet.path)}/{medium['file']}")
    return f"{medium['file']} is removed from {sheet.path}"


def a_picture_is_taken_out_and_its_file_stays(desk: Desk, pick: Pick) -> str:
    sheet, medium = _one_medium(desk, pick, "media")
    _take_out(desk, sheet, "media", medium)
    return f"{medium['file']} is no longer named in {sheet.path}; the file stays"


def a_picture_is_renamed(desk: Desk, pick: Pick) -> str:
    sheet, medium = _one_medium(desk, pick, "media")
    folder, old, new = releases_at.folder_of(sheet.path), medium["file"], f"bild-{desk.number()}.png"
    (desk.root / folder / old).rename(desk.root / folder / new)
    for each in sheet.facts["media"]:
        each["file"] = new if each["file"] == old else each["file"]
    desk.save(sheet)
    return f"{old} of {sheet.path} becomes {new}"


def the_video_in_sign_language_of_a_release_comes_changes_or_goes(desk: Desk, pick: Pick) -> str:
    return put_video(desk, pick, desk.sheet(pick.one_of(releases_at.originals(desk))))


def put_video(desk: Desk, pick: Pick, sheet: Sheet) -> str:
    """Give a release or standing page a video with a poster of its own, or take the video out; the poster then stays."""
    has_video = "sign_language" in sheet.facts
    language = pick.one_of(("gsg", "cse", "", "pso") if has_video else ("gsg", "cse"))
    if not language:
        del sheet.facts["sign_language"]
    else:
        name = f"poster-{desk.number()}.png"
        desk.write(f"{releases_at.folder_of(sheet.path)}/{name}", picture(int(name[-8:-4])))
        video = {"url": f"https://example.org/{name[-8:-4]}.mp4", "poster": name, "language": language}
        sheet.facts["sign_language"] = {**video, "duration": "3:25", "size": "48 MB"}
    desk.save(sheet)
    return f"the video in sign language of {sheet.path} is now {language or 'none'}"


def an_attachment_is_added(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of(releases_at.originals(desk)))
    name = f"anlage-{desk.number()}.pdf"
    desk.write(f"{releases_at.folder_of(sheet.path)}/{name}", document(name))
    attachments = [*sheet.facts.get("attachments", []), {"file": name, "title": {"de": name.upper()}}]
    sheet.facts["attachments"] = attachments
    desk.save(sheet)
    return f"{name} is attached to {sheet.path}"


def the_title_of_an_attachment_changes(desk: Desk, pick: Pick) -> str:
    sheet, attachment = _one_medium(desk, pick, "attachments")
    attachment["title"] = {"de": f"Titel {desk.fresh()}"}
    desk.save(sheet)
    return f"the title of {attachment['file']} of {sheet.path} changes"


def an_attachment_is_removed(desk: Desk, pick: Pick) -> str:
    """The file stays: a text may still link to it."""
    sheet, attachment = _one_medium(desk, pick, "attachments")
    _take_out(desk, sheet, "attachments", attachment)
    return f"{attachment['file']} is no longer attached to {sheet.path}"


def a_file_is_linked(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of(releases_at.texts(desk)))
    name = f"link-{desk.number()}.pdf"
    desk.write(f"{releases_at.folder_of(sheet.path)}/{name}", document(name))
    sheet.body = f"{sheet.body.rstrip()} [Datei]({name})\n"
    desk.save(sheet)
    return f"{sheet.path} links to {name}"


def a_link_to_a_file_is_removed(desk: Desk, pick: Pick) -> str:
    """The file stays and is no longer published."""
    sheet = desk.sheet(pick.one_of([path for path in releases_at.texts(desk) if _LINK.search(desk.sheet(path).body)]))
    sheet.body = _LINK.sub("", sheet.body, count=1)
    desk.save(sheet)
    return f"{sheet.path} links to one file less"


def a_file_that_nobody_names_is_added(desk: Desk, pick: Pick) -> str:
    path = f"{pick.one_of(releases_at.folders(desk))}/unbenannt-{desk.number()}.pdf"
    desk.write(path, document("nobody"))
    return f"{path} is added and named nowhere"


def _one_medium(desk: Desk, pick: Pick, key: str) -> tuple[Sheet, dict[str, Any]]:
    sheet = desk.sheet(pick.one_of(releases_at.originals(desk, key)))
    return sheet, pick.one_of(sheet.facts[key])


def _take_out(desk: Desk, sheet: Sheet, key: str, entry: dict[str, Any]) -> None:
    sheet.facts[key] = [each for each in sheet.facts[key] if each["file"] != entry["file"]]
    if not sheet.facts[key]:
        del sheet.facts[key]
    desk.save(sheet)


EDITS = (
    the_bytes_of_a_picture_change,
    a_picture_becomes_larger,
    the_bytes_of_a_document_change,
    a_picture_is_added,
    the_words_of_a_picture_change,
    another_picture_leads_a_release,
    a_picture_is_removed_with_its_file,
    a_picture_is_taken_out_and_its_file_stays,
    a_picture_is_renamed,
    the_video_in_sign_language_of_a_release_comes_changes_or_goes,
    an_attachment_is_added,
    the_title_of_an_attachment_changes,
    an_attachment_is_removed,
    a_file_is_linked,
    a_link_to_a_file_is_removed,
    a_file_that_nobody_names_is_added,
)
