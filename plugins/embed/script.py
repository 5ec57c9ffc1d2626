"""The script ``/embed.js``: the theme's source, which is a function, called with the site's address and the words it needs.

Only ASCII comes out: a classic script is read in the encoding of the page that embeds it, whatever that is (HTML section
8.1.4.2), unless the server names one.
"""

import json
from dataclasses import dataclass

from babel.support import NullTranslations

from plugins.interface.words import ATTENDANCE_WORDS, EMBED_WORDS, KIND_WORDS
from plugins.newsroom.languages import Language


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """What the component says in one language. ``locale`` is the BCP 47 tag dates are written by; ``said`` by the names the
    script has for them; ``kinds`` and ``attendance`` by the terms of the feeds.
    """

    tag: str
    locale: str
    direction: str
    said: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]
    attendance: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EmbedScript:
    """``source`` is a JavaScript function of two arguments as an expression; ``site`` the site's address; ``words`` of every
    language, the default language's first.
    """

    source: str
    site: str
    words: tuple[LanguageWords, ...]


def words_of(language: Language, words: NullTranslations) -> LanguageWords:
    """The words of a language, from its catalogue."""
    return LanguageWords(
        tag=language.tag,
        locale=language.locale.replace("_", "-"),
        direction=language.direction,
        said=tuple((name, str(words.gettext(message))) for name, message in EMBED_WORDS.items()),
        kinds=tuple((kind.value, str(words.gettext(each.one))) for kind, each in KIND_WORDS.items()),
        attendance=tuple((each.value, str(words.gettext(message))) for each, message in ATTENDANCE_WORDS.items()),
    )


def script(model: EmbedScript) -> bytes:
    """The script, without indentation and without lines that are comments (they begin with ``//``): partners' readers load it
    on every page. JSON is JavaScript (ECMA-262 since 2019); outside ASCII it is written in escapes.
    """
    lines = (line.strip() for line in model.source.splitlines())
    function = "\n".join(line for line in lines if line and not line.startswith("//"))
    words = {each.tag: _as_json(each) for each in model.words}
    arguments = (json.dumps(each, separators=(",", ":")) for each in (model.site, words))
    return f"{function}({','.join(arguments)});\n".encode("ascii")


def _as_json(words: LanguageWords) -> dict[str, object]:
    return {
        "dir": words.direction,
        "locale": words.locale,
        **dict(words.said),
        "kinds": dict(words.kinds),
        "attendance": dict(words.attendance),
    }
