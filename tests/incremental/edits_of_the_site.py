"""Edits of site.yml, of standing pages and of static files."""

from collections.abc import Sequence
from typing import Any

from tests.incremental import edits_of_files, releases_at
from tests.incremental.desk import Desk, NothingToEditError, Pick

_SITE = "content/site.yml"
_POLISH = "pl"


def the_name_of_the_site_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "name", ({"de": f"Redaktion {desk.fresh()}", "cs": "Redakce"},))


def the_tagline_of_the_site_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "tagline", ({"de": f"Zeile {desk.fresh()}"}, None))


def the_notice_of_the_site_comes_or_goes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "notice", (f"Hinweis {desk.fresh()}", None))


def the_publisher_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "publisher", releases_at.ids_in(desk, "offices"))


def the_fallback_changes(desk: Desk, pick: Pick) -> str:
    other = {"event": "hide", "contact": "show", "working-group": "hide", "news": "show"}
    return _put(desk, pick, "fallback", ("show", "hide", other, None))


def the_default_language_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "default_language", ("de", "cs"))


def the_namespace_of_identities_changes(desk: Desk, pick: Pick) -> str:
    """What one never does: every identity is another."""
    return _put(desk, pick, "id_namespace", (f"5d1f6f0e-6c5b-4c55-9d5e-0d0f2b8f{desk.number()}",))


def the_languages_change_their_order(desk: Desk, pick: Pick) -> str:
    languages = desk.sheet(_SITE).facts["languages"]
    return _put(desk, pick, "languages", (list(reversed(languages)), [*languages[1:], languages[0]]))


def a_language_gets_another_name(desk: Desk, pick: Pick) -> str:
    languages = desk.sheet(_SITE).facts["languages"]
    long = [{"tag": each} if isinstance(each, str) else each for each in languages]
    named = [{**each, "name": f"Sprache {desk.fresh()}"} if each["tag"] == "de" else each for each in long]
    return _put(desk, pick, "languages", (named,))


def a_language_is_added_with_its_releases(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(_SITE)
    if _POLISH in sheet.facts["languages"]:
        raise NothingToEditError
    for folder in releases_at.folders(desk)[:: pick.one_of((1, 3, 5))]:
        desk.write(f"{folder}/release.pl.md", f"---\ntitle: Polski {desk.fresh()}\n---\nSłowo.\n")
    return _put(desk, pick, "languages", ([*sheet.facts["languages"], _POLISH],))


def a_language_is_removed_with_its_files(desk: Desk, pick: Pick) -> str:
    tag = _remove_language(desk, pick)
    for path in desk.paths(f"content/*/**/*.{tag}.md"):
        desk.delete(path)
    return f"the language {tag} is removed with its files"


def a_language_is_removed_and_its_files_stay(desk: Desk, pick: Pick) -> str:
    return f"the language {_remove_language(desk, pick)} is removed; its files stay"


def _remove_language(desk: Desk, pick: Pick) -> str:
    """One that is no release's and no page's original."""
    sheet = desk.sheet(_SITE)
    languages = {each if isinstance(each, str) else each["tag"]: each for each in sheet.facts["languages"]}
    needed = {desk.sheet(path).language for path in releases_at.originals(desk)} | {"de"}
    tag = pick.one_of([each for each in languages if each not in needed])
    sheet.facts["languages"] = [each for name, each in languages.items() if name != tag]
    desk.save(sheet)
    return tag


def the_text_of_a_page_changes(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of(desk.paths("content/pages/*/page.*.md")))
    sheet.body = f"{desk.fresh()} mit Text.\n"
    desk.save(sheet)
    return f"the text of {sheet.path} changes"


def the_title_of_a_page_changes(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of(desk.paths("content/pages/*/page.*.md")))
    sheet.facts["title"] = f"Seite {desk.fresh()}"
    desk.save(sheet)
    return f"the title of {sheet.path} changes"


def the_pages_change_their_order(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(
        pick.one_of([each for each in desk.paths("content/pages/*/*.md") if "\norder:" in desk.text(each)])
    )
    sheet.facts["order"] = pick.one_of([each for each in ("-1", "0", "9") if each != sheet.facts["order"]])
    desk.save(sheet)
    return f"the order of {sheet.path} is now {sheet.facts['order']}"


def the_video_in_sign_language_of_a_page_comes_changes_or_goes(desk: Desk, pick: Pick) -> str:
    originals = [each for each in desk.paths("content/pages/*/*.md") if "\norder:" in desk.text(each)]
    return edits_of_files.put_video(desk, pick, desk.sheet(pick.one_of(originals)))


def a_page_is_written(desk: Desk, pick: Pick) -> str:
    word = desk.fresh()
    path = f"content/pages/seite-{word[-4:]}/page.{pick.one_of(('de', 'cs'))}.md"
    desk.write(path, f"---\ntitle: Seite {word}\norder: 5\n---\n{word}.\n")
    return f"{path} is written"


def a_page_is_translated(desk: Desk, pick: Pick) -> str:
    folders = [each for each in desk.folders("content/pages/*") if not (desk.root / each / "page.cs.md").exists()]
    path = f"{pick.one_of(folders)}/page.cs.md"
    desk.write(path, f"---\ntitle: Stránka {desk.fresh()}\n---\nSlovo.\n")
    return f"{path} is written"


def a_page_is_deleted(desk: Desk, pick: Pick) -> str:
    folder = pick.one_of(desk.folders("content/pages/*"))
    desk.delete(folder)
    return f"{folder} is deleted"


def a_static_file_is_added(desk: Desk, pick: Pick) -> str:
    path = f"content/extra/{pick.one_of(('', 'tief/'))}datei-{desk.number()}.txt"
    desk.write(path, "fest\n")
    return f"{path} is added"


def a_static_file_changes(desk: Desk, pick: Pick) -> str:
    """Its length stays the same."""
    path = pick.one_of(desk.paths("content/extra/**/*.txt"))
    desk.write(path, desk.fresh().ljust(len(desk.text(path))))
    return f"{path} changes and keeps its length"


def a_static_file_is_deleted(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(desk.paths("content/extra/**/*.txt"))
    desk.delete(path)
    return f"{path} is deleted"


def _put(desk: Desk, pick: Pick, key: str, values: Sequence[Any]) -> str:
    """Give a key of site.yml another value; None leaves it out."""
    sheet = desk.sheet(_SITE)
    value = pick.one_of([each for each in values if each != sheet.facts.get(key)])
    facts = {**sheet.facts, key: value}
    sheet.facts = {name: each for name, each in facts.items() if each is not None}
    desk.save(sheet)
    return f"{key} of {_SITE} is now {value}"


EDITS = (
    the_name_of_the_site_changes,
    the_tagline_of_the_site_changes,
    the_notice_of_the_site_comes_or_goes,
    the_publisher_changes,
    the_fallback_changes,
    the_default_language_changes,
    the_namespace_of_identities_changes,
    the_languages_change_their_order,
    a_language_gets_another_name,
    a_language_is_added_with_its_releases,
    a_language_is_removed_with_its_files,
    a_language_is_removed_and_its_files_stay,
    the_text_of_a_page_changes,
    the_title_of_a_page_changes,
    the_pages_change_their_order,
    the_video_in_sign_language_of_a_page_comes_changes_or_goes,
    a_page_is_written,
    a_page_is_translated,
    a_page_is_deleted,
    a_static_file_is_added,
    a_static_file_changes,
    a_static_file_is_deleted,
)
