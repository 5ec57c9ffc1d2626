"""Texts that readers see, in several languages, and how one of them is chosen for a page."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.newsroom.languages import Language


@dataclass(frozen=True, slots=True)
class Text:
    """One text on a page. ``lang`` is empty where the text is in the page's language or belongs to every language;
    otherwise it is the tag to mark the text with (WCAG 3.1.2, language of parts).
    """

    value: str
    lang: str = ""

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Texts:
    """A language map: (tag, text) pairs in the order written. The empty tag holds a text for every language."""

    by_language: tuple[tuple[str, str], ...]

    @classmethod
    def same_in_all(cls, text: str) -> "Texts":
        return cls((("", text),))

    @property
    def tags(self) -> tuple[str, ...]:
        return tuple(tag for tag, _ in self.by_language if tag)

    @property
    def plain(self) -> str:
        """What was written as one text for every language: where a file may name an id instead of words, that id."""
        return dict(self.by_language).get("", "")

    def has(self, tag: str) -> bool:
        """Whether a reader of ``tag`` gets a text of that language (or one meant for all)."""
        return any(own in (tag, "") for own, _ in self.by_language)

    def said_in(self, tag: str) -> "Texts":
        """The same texts, where a text for every language is one of ``tag`` instead (``alt``, ``caption``: SPEC 2)."""
        return Texts(tuple((own or tag, text) for own, text in self.by_language))

    def for_reader(self, language: Language, then: Iterable[str] = ()) -> Text:
        """The text for a page in ``language``: its own, else the one its easy variant is made for, else the first of
        ``then`` (tags, in order) that exists, else the first written.
        """
        known = dict(self.by_language)
        if "" in known:
            return Text(known[""])
        if language.tag in known:
            return Text(known[language.tag])
        for tag in (language.easy_for or "", *then):
            if tag in known:
                return Text(known[tag], tag)
        tag, text = self.by_language[0]
        return Text(text, tag)
