"""Colours of offices: readable on light pages as they are, and on dark ones as they become."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.colours import (
    DARK_GROUND,
    LIGHT_GROUND,
    WHITE,
    Accent,
    accent_of,
    colour_from,
    contrast,
    readable,
)
from tests.building import ROOT

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("written", "colour"),
    [("7a1f3d", "#7a1f3d"), ("#7A1F3D", "#7a1f3d"), ("001122", "#001122"), ("red", None), ("7a1", None), ("", None)],
)
def test_a_colour_is_six_hexadecimal_digits(written: str, colour: str | None) -> None:
    assert colour_from(written) == colour


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """The values are those of the WebAIM contrast checker."""
    assert round(contrast(one, other), 2) == ratio
    assert contrast(one, other) == contrast(other, one)


@given(COLOURS)
def test_every_suggestion_can_be_read(colour: str) -> None:
    suggested = readable(colour)

    assert contrast(suggested, LIGHT_GROUND) >= 4.5
    assert readable(suggested) == suggested


@given(COLOURS)
def test_every_accent_can_be_read_in_light_and_dark(colour: str) -> None:
    accent = accent_of(readable(colour))

    for each in (accent.light, accent.light_strong):
        assert contrast(each, LIGHT_GROUND) >= 4.5
        assert contrast(each, WHITE) >= 4.5
    for each in (accent.dark, accent.dark_strong):
        assert contrast(each, DARK_GROUND) >= 7
        assert contrast(each, accent.on_dark_accent) >= 4.5


def test_what_becomes_of_a_colour_in_the_dark_is_fixed() -> None:
    assert accent_of("#7a1f3d") == Accent(
        light="#7a1f3d",
        light_strong="#501428",
        dark="#de9bb1",
        dark_strong="#eac0ce",
        on_dark_accent="#16050b",
    )


def test_the_grounds_are_those_of_the_theme_on_which_contrast_is_least() -> None:
    """The darkest light one, and the lightest dark one."""
    tokens = (ROOT / "theme/styles/tokens.css").read_text(encoding="utf-8")
    light, dark = tokens.split("prefers-color-scheme: dark")
    grounds = [re.findall(r"--d-(?:paper|raised|sunken): (#[0-9a-f]{6})", each) for each in (light, dark)]

    assert min(grounds[0], key=lambda each: contrast(each, "#000000")) == LIGHT_GROUND
    assert max(grounds[1], key=lambda each: contrast(each, "#000000")) == DARK_GROUND


def _mixed(one: str, other: str, share: float) -> str:
    """As CSS does it: ``color-mix(in srgb, one share, other)``."""
    pairs = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


@given(COLOURS)
def test_the_foot_of_the_page_can_be_read_in_every_accent(colour: str) -> None:
    """Its ground is made from the accent, its small print from ink and ground: the shares are those of the stylesheet."""
    css = (ROOT / "theme/components/site_footer/site_footer.css").read_text(encoding="utf-8")
    assert "--d-foot: var(--d-accent-strong)" in css
    (soft,) = re.findall(r"--d-foot-soft: color-mix\(in srgb, var\(--d-foot-ink\) (\d+)%, var\(--d-foot\)\)", css)
    ((tint, night),) = re.findall(r"--d-foot: color-mix\(in srgb, var\(--d-accent\) (\d+)%, (#[0-9a-f]{6})\)", css)
    (light_ink,) = re.findall(r"--d-foot-ink: (#[0-9a-f]{6})", css)
    tokens = (ROOT / "theme/styles/tokens.css").read_text(encoding="utf-8")
    _, dark_ink = re.findall(r"--d-ink: (#[0-9a-f]{6})", tokens)
    accent = accent_of(readable(colour))

    for ground, ink in (
        (accent.light_strong, light_ink),
        (_mixed(accent.dark, night, int(tint) / 100), dark_ink),
    ):
        assert contrast(ink, ground) >= 7
        assert contrast(_mixed(ink, ground, int(soft) / 100), ground) >= 4.5
