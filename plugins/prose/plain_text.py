"""Markdown made plain, character by character: what readers do not see becomes spaces, so that every place stays where it
was written.

Not a Markdown parser: it knows code, comments, HTML, emphasis and the targets of links, which is all that could be taken for
a date or a number.
"""

import re

_BLOCK_OF_CODE = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TARGET = re.compile(r"\]\([^)\n]*\)|\]:[ \t]*\S+|</?[A-Za-z][^<>\n]*>|\{:?[^{}\n]*\}")
_ENTITY = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|#160|#8239|#x[aA]0);")
_DASH_ENTITY = re.compile(r"&(?:ndash|mdash|#8211|#8212);")

# A line break inside a paragraph is a space; before a list, table, heading or quotation it is none.
_LINE_BREAK = re.compile(r"(?<=[^\n])\n(?![ \t]*(?:\n|[-+*#|>:]|\d{1,3}[.)] ))")

_NUMBER = re.compile(r"\d+")
_AROUND = 60  # characters: more than between a number and the words that say what it is

_SPACES = re.compile(r"[\t\v\f\r\u00a0\u2000-\u200a\u202f*_]")
_DASHES = re.compile(r"[\u2010-\u2014\u2212]")


def without_code(markdown: str) -> str:
    """The text without code and comments; links and HTML stay. Every character stands where it stood."""
    text = markdown
    if "```" in text or "~~~" in text:
        text = _BLOCK_OF_CODE.sub(_blank, text)
    if "<!--" in text:
        text = _COMMENT.sub(_blank, text)
    return _CODE.sub(_blank, text) if "`" in text else text


def words_of(text: str) -> str:
    """The words a reader sees: no targets of links and no tags, every space a space, every dash ``-``, and no line break
    inside a paragraph. Every character stands where it stood.
    """
    text = _TARGET.sub(_blank, text)
    if "&" in text:
        text = _DASH_ENTITY.sub(lambda match: "-".center(len(match[0])), _ENTITY.sub(_blank, text))
    return _LINE_BREAK.sub(" ", _DASHES.sub("-", _SPACES.sub(" ", text)))


def stretches_with_numbers(words: str) -> "list[tuple[int, int]]":
    """The parts of a text (start, end) that lie around its numbers; each begins and ends at a space or line. Nothing that
    has a number in it reaches beyond one.
    """
    stretches: list[tuple[int, int]] = []
    for match in _NUMBER.finditer(words):
        start = max(
            0, words.rfind("\n", 0, match.start()) + 1, words.rfind(" ", 0, max(0, match.start() - _AROUND)) + 1
        )
        line_end, space = words.find("\n", match.end()), words.find(" ", match.end() + _AROUND)
        end = min(each for each in (line_end, space, len(words)) if each >= 0)
        if stretches and start <= stretches[-1][1]:
            start = stretches.pop()[0]
        stretches.append((start, end))
    return stretches


def blanked(text: str, spans: "list[tuple[int, int]]") -> str:
    """The text with spaces in place of what stands in ``spans`` (start, end)."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
