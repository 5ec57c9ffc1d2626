"""How a feed looks in a browser: the theme's stylesheet for feeds, and a first line in the language of the feed.

Browsers give up XSLT, but style XML by CSS as it stands; what they show is meant to be read, not used.
"""

from dataclasses import dataclass

NAME = "feed.css"


@dataclass(frozen=True, slots=True)
class FeedStylesheet:
    """The theme's rules, and the sentence that says what this is."""

    rules: str
    hint: str


def css(stylesheet: FeedStylesheet) -> bytes:
    """The stylesheet in UTF-8."""
    return (
        f'{stylesheet.rules}\nrss::before,\nfeed::before {{\n  content: "{_escaped(stylesheet.hint)}";\n}}\n'.encode()
    )


def _escaped(text: str) -> str:
    """A text as it stands in a CSS string: https://www.w3.org/TR/css-syntax-3/#consume-string-token."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
