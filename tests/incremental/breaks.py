"""What makes a build fail: mistakes in content, theme and settings, each repaired before the next build but one."""

from tests.incremental import releases_at
from tests.incremental.desk import Desk, NothingToEditError, Pick


def a_front_matter_is_not_closed(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(releases_at.texts(desk))
    desk.break_file(path, desk.text(path).replace("\n---\n", "\n", 1).encode())
    return f"the front matter of {path} is not closed"


def a_release_names_an_unknown_office(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of(releases_at.originals(desk)))
    old = f"office: {sheet.facts['office']}"
    desk.break_file(sheet.path, desk.text(sheet.path).replace(old, "office: niemand", 1).encode())
    return f"{sheet.path} names an office that there is not"


def a_text_is_no_longer_utf8(desk: Desk, pick: Pick) -> str:
    read = [path for path in desk.paths("content/**/*.[ym][md]*") if "/_" not in path]
    path = pick.one_of(read)
    desk.break_file(path, desk.text(path).encode() + "ß".encode("latin-1"))
    return f"{path} is no UTF-8"


def an_office_in_use_is_deleted(desk: Desk, pick: Pick) -> str:
    path = f"content/offices/{desk.sheet('content/site.yml').facts['publisher']}.yml"
    desk.break_file(path, None)
    return f"{path} is deleted although it is in use"


def a_picture_in_use_is_cut_off(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of(releases_at.originals(desk, "media")))
    path = f"{releases_at.folder_of(sheet.path)}/{pick.one_of(sheet.facts['media'])['file']}"
    if path in desk.broken:
        raise NothingToEditError
    desk.break_file(path, (desk.root / path).read_bytes()[:100])
    return f"{path} is cut off"


def a_key_of_an_entry_is_mistyped(desk: Desk, pick: Pick) -> str:
    path = pick.one_of([*desk.paths("content/*/*.yml"), "content/site.yml"])
    desk.break_file(path, desk.text(path).replace("name:", "nmae:", 1).encode())
    return f"{path} has a mistyped key"


def a_template_is_broken(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(("theme/templates/list.html", "theme/templates/release.html"))
    desk.break_file(path, b"{% extends 'base.html' %}{% block content %}{{ nothing.such }}{% endblock %}")
    return f"{path} names what does not exist"


def a_catalogue_is_broken(desk: Desk, pick: Pick) -> str:
    path = "theme/translations/cs/LC_MESSAGES/depesche.po"
    desk.break_file(path, desk.text(path).encode() + b'\nmsgid "unclosed\n')
    return f"{path} is no catalogue"


def the_settings_are_broken(desk: Desk, pick: Pick) -> str:
    desk.break_file("settings.py", desk.text("settings.py").encode() + b"\nRELEASES_PER_PAGE = no_such_name\n")
    return "settings.py names what does not exist"


EDITS = (
    a_front_matter_is_not_closed,
    a_release_names_an_unknown_office,
    a_text_is_no_longer_utf8,
    an_office_in_use_is_deleted,
    a_picture_in_use_is_cut_off,
    a_key_of_an_entry_is_mistyped,
    a_template_is_broken,
    a_catalogue_is_broken,
    the_settings_are_broken,
)
