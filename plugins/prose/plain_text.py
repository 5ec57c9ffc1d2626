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

_SAME_TO_READERS = str.maketrans(
    {
        **dict.fromkeys("\t\v\f\r\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f*_", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    }
)


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
    return _LINE_BREAK.sub(" ", text.translate(_SAME_TO_READERS))


def blanked(text: str, spans: "list[tuple[int, int]]") -> str:
    """The text with spaces in place of what stands in ``spans`` (start, end)."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
