"""The accents of offices as a part of the stylesheet: a class for each office that has a colour of its own."""

from collections.abc import Iterable

from plugins.edition.accents import accent_class
from plugins.newsroom.colours import WHITE, Accent


def accents(offices: Iterable[tuple[str, Accent]]) -> str:
    """The rules of some offices (id, accent); empty for none. On screens alone: paper has no accent."""
    rules = [_rules(accent_class(office), accent) for office, accent in offices]
    return f"@layer tokens {{\n  @media screen {{\n{''.join(rules)}  }}\n}}" if rules else ""


def _rules(name: str, accent: Accent) -> str:
    light = _rule(name, accent.light, accent.light_strong, WHITE)
    dark = _rule(name, accent.dark, accent.dark_strong, accent.on_dark_accent)
    return f"    {light}\n    @media (prefers-color-scheme: dark) {{ {dark} }}\n"


def _rule(name: str, plain: str, strong: str, upon: str) -> str:
    return f".{name} {{ --d-accent: {plain}; --d-accent-strong: {strong}; --d-on-accent: {upon}; }}"
