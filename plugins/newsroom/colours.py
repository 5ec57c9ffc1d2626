"""Colours of offices: how they are written, whether text in them can be read, and what becomes of them in the dark.

Contrast and luminance are those of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). A colour is ``#rrggbb`` in
lower case. The grounds are those of the theme's pages on which contrast is least (a test compares them with its tokens).
"""

import colorsys
import re
from dataclasses import dataclass

LIGHT_GROUND, DARK_GROUND = "#f2ede2", "#1f2322"
WHITE, BLACK = "#ffffff", "#000000"

# What WCAG 2.2 asks of text (1.4.3); in the dark, where the colour is ours to choose, what it asks at level AAA (1.4.6).
ENOUGH, AMPLE = 4.5, 7.0

_WRITTEN = re.compile(r"#?([0-9a-fA-F]{6})")
_STEPS = 64
_VIVID = 0.5


@dataclass(frozen=True, slots=True)
class Accent:
    """An office's colour for links, rules and date tiles on light and on dark grounds, and each stronger, for what is
    pointed at. ``on_dark_accent`` is the colour of text upon ``dark``; upon ``light`` it is white.
    """

    light: str
    light_strong: str
    dark: str
    dark_strong: str
    on_dark_accent: str


def colour_from(written: str) -> str | None:
    """A colour as files write it: six hexadecimal digits, with ``#`` or, since that begins a comment in YAML, without."""
    found = _WRITTEN.fullmatch(written.strip())
    return f"#{found[1].lower()}" if found else None


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def accent_of(colour: str) -> Accent:
    """The accent made from a colour that can be read on light grounds; the same colour gives the same accent everywhere."""
    step = next(each for each in range(_STEPS + 1) if contrast(_lightened(colour, each), DARK_GROUND) >= AMPLE)
    stronger = step + (_STEPS - step) * 2 // 5
    return Accent(
        light=colour,
        light_strong=_mixed(colour, BLACK, 22),
        dark=_lightened(colour, step),
        dark_strong=_lightened(colour, stronger),
        on_dark_accent=_mixed(colour, BLACK, 52),
    )


def readable(colour: str) -> str:
    """The colour itself, or the first darker one of its hue in which text can be read on light grounds."""
    steps = (_mixed(colour, BLACK, step) for step in range(_STEPS + 1))
    return next(each for each in steps if contrast(each, LIGHT_GROUND) >= ENOUGH)


def _lightened(colour: str, step: int) -> str:
    """So many of 64 steps towards white, of the same hue and at most so vivid that it does not glare."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(each / 255 for each in _channels(colour)))
    lighter = lightness + (1 - lightness) * step / _STEPS
    channels = colorsys.hls_to_rgb(hue, lighter, min(saturation, _VIVID))
    return "#" + "".join(f"{round(each * 255):02x}" for each in channels)


def _mixed(colour: str, end: str, step: int) -> str:
    """So many of 64 steps on the way; in whole numbers, which are the same on every machine."""
    pairs = zip(_channels(colour), _channels(end), strict=True)
    return "#" + "".join(f"{(one * (_STEPS - step) + other * step) // _STEPS:02x}" for one, other in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(each / 255) for each in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
