"""Edits of what a site is made with: theme, catalogues, overrides, settings."""

import re

from tests.incremental.desk import WORD, Desk, NothingToEditError, Pick

_SETTINGS = "settings.py"
_FOOTER = "overrides/partials/footer.html"
_LIST = "overrides/list.html"


def a_template_changes(desk: Desk, pick: Pick) -> str:
    """Its length stays the same."""
    path = pick.one_of(
        [
            each
            for each in [*desk.paths("theme/templates/**/*.html"), *desk.paths("theme/components/**/*.html")]
            if WORD.search(desk.text(each))
        ]
    )
    return f"{path} says {desk.change_word(path)}"


def an_override_of_a_template_is_put_or_changed(desk: Desk, pick: Pick) -> str:
    word = desk.fresh()
    override, text = pick.one_of(
        (
            (_FOOTER, f"<footer id='footer'>{word} {{{{ motto | marked }}}}</footer>\n"),
            (
                _LIST,
                f"{{% extends '!theme/list.html' %}}{{% block content %}}{word}{{{{ super() }}}}{{% endblock %}}\n",
            ),
        )
    )
    desk.write(override, text)
    return f"{override} says {word}"


def an_override_of_a_template_is_removed(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(desk.paths("overrides/**/*.html"))
    desk.delete(path)
    return f"{path} is removed"


def a_stylesheet_changes(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(
        [
            each
            for each in [*desk.paths("theme/styles/**/*.css"), *desk.paths("theme/components/**/*.css")]
            if WORD.search(desk.text(each))
        ]
    )
    return f"{path} says {desk.change_word(path)}"


def a_stylesheet_is_added(desk: Desk, pick: Pick) -> str:
    path = f"theme/{pick.one_of(('styles/eigenes', 'components/eigenes/eigenes'))}_{desk.number()}.css"
    desk.write(path, f"/* {desk.fresh()} */\n")
    return f"{path} is added"


def a_stylesheet_is_removed(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(desk.paths("theme/components/*/*.css"))
    desk.delete(path)
    return f"{path} is removed"


def a_word_of_a_catalogue_changes(desk: Desk, pick: Pick) -> str:
    """A word that pages show."""
    return _translate(desk, pick, r'(?<=msgid "Published by"\nmsgstr ")[^"]*', f"Von {desk.fresh()}")


def an_address_word_of_a_catalogue_changes(desk: Desk, pick: Pick) -> str:
    """All lists of the language move to another address."""
    key = pick.one_of(("releases", "topics", "news", "contacts"))
    pattern = rf'(?<=msgctxt "address"\nmsgid "{key}"\nmsgstr ")[^"]*'
    return _translate(desk, pick, pattern, f"wort-{desk.number()}")


def _translate(desk: Desk, pick: Pick, pattern: str, word: str) -> str:
    paths = desk.paths("theme/translations/*/LC_MESSAGES/*.po")
    path = pick.one_of([each for each in paths if re.search(pattern, desk.text(each))])
    desk.write(path, re.sub(pattern, word, desk.text(path), count=1))
    return f"{path} says {word}"


def a_static_file_of_the_theme_is_added_or_changed(desk: Desk, pick: Pick) -> str:
    path = f"theme/static/{pick.one_of(('marke.txt', 'bilder/marke.txt'))}"
    desk.write(path, desk.fresh())
    return f"{path} is written"


def a_list_gets_longer_or_shorter_pages(desk: Desk, pick: Pick) -> str:
    return _set(desk, pick, "RELEASES_PER_PAGE", "2", "3", "5", "50")


def a_feed_gets_more_or_fewer_items(desk: Desk, pick: Pick) -> str:
    return _set(desk, pick, "RELEASES_PER_FEED", "1", "4", "50")


def the_site_moves_to_another_address(desk: Desk, pick: Pick) -> str:
    return _set(desk, pick, "SITEURL", "'https://presse.example.com'", "'https://news.example.org'")


def a_filter_in_the_settings_changes(desk: Desk, pick: Pick) -> str:
    """The body of the function, in a file of the same length."""
    path, word = _SETTINGS, desk.fresh()
    desk.write(path, re.sub(r"Wort \d{4}(?=: \{text\})", word, desk.text(path)))
    return f"the filter in {path} says {word}"


def a_global_of_templates_changes(desk: Desk, pick: Pick) -> str:
    return _set(desk, pick, "JINJA_GLOBALS", f"{{'motto': '{desk.fresh()}'}}")


def a_static_file_gets_another_path(desk: Desk, pick: Pick) -> str:
    return _set(desk, pick, "EXTRA_PATH_METADATA", "{'extra/note.txt': {'path': '.well-known/note.txt'}}", "{}")


def a_plugin_is_left_out_or_comes_back(desk: Desk, pick: Pick) -> str:
    return _set(desk, pick, "LEFT_OUT", "['plugins.calendars']", "['plugins.feeds']", "[]")


def _set(desk: Desk, pick: Pick, name: str, *values: str) -> str:
    text = desk.text(_SETTINGS)
    found = re.search(rf"(?<=^{name} = ).*", text, re.MULTILINE)
    if found is None:
        raise NothingToEditError
    value = pick.one_of([each for each in values if each != found[0]])
    desk.write(_SETTINGS, text[: found.start()] + value + text[found.end() :])
    return f"{name} in {_SETTINGS} is now {value}"


EDITS = (
    a_template_changes,
    an_override_of_a_template_is_put_or_changed,
    an_override_of_a_template_is_removed,
    a_stylesheet_changes,
    a_stylesheet_is_added,
    a_stylesheet_is_removed,
    a_word_of_a_catalogue_changes,
    an_address_word_of_a_catalogue_changes,
    a_static_file_of_the_theme_is_added_or_changed,
    a_list_gets_longer_or_shorter_pages,
    a_feed_gets_more_or_fewer_items,
    the_site_moves_to_another_address,
    a_filter_in_the_settings_changes,
    a_global_of_templates_changes,
    a_static_file_gets_another_path,
    a_plugin_is_left_out_or_comes_back,
)
