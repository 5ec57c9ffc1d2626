"""The picture of the lit door at dusk, and of those who arrive there.

Its release folder is 2022/zespol-interwencji-kryzysowej. Not for the small houses of the landscapes, which are in places.py.
"""

from __future__ import annotations

from dataclasses import replace

from cast import TOMAS
from faces import Look
from palette import (
    BRICK,
    BROWN,
    CLAY,
    CREAM,
    GREY,
    HONEY,
    INK,
    MOSS,
    NIGHT,
    OCHRE,
    PETROL,
    ROSE,
    RUST,
    SAGE,
    TAN,
    TEAL,
    shade,
)
from people import arm, back_view, bust, legs, palm
from places import fir, house, plant
from shapes import circle, ellipse, fade, group, hill, line, n, path, picture, poly, rect

WALL, TRIM = shade(PETROL, 0.74), NIGHT  # of the house


def _dusk() -> str:
    """Sky, moon and the dark land."""
    out = "<defs>" + fade("dusk", [(0, "#143039", 1), (0.45, "#2b5c68", 1), (0.75, "#8fa09a", 1), (1, "#dba58f", 1)])
    out += (
        fade("halo", [(0, HONEY, 0.75), (0.5, HONEY, 0.22), (1, HONEY, 0)], radial=True)
        + fade("carpet", [(0, HONEY, 0.95), (1, HONEY, 0.12)])
        + "</defs>"
    )
    out += rect(0, 0, 1600, 800, "url(#dusk)")
    for x, y, r in (
        (90, 90, 3),
        (240, 170, 2.4),
        (380, 60, 3),
        (520, 150, 2.2),
        (170, 290, 2.2),
        (640, 70, 2.6),
        (60, 220, 2),
        (440, 250, 2),
    ):
        out += circle(x, y, r, CREAM)
    out += path("M300,150 a58,58 0 1 0 58,76 a48,48 0 1 1 -58,-76Z", HONEY)
    out += (
        hill([(-20, 640), (160, 590), (340, 630), (560, 590), (760, 640), (1620, 620)], shade(PETROL, 0.9))
        + fir(70, 690, 230, INK)
        + fir(170, 690, 170, shade(INK, 1.06))
        + house(400, 668, 74, shade(PETROL, 0.8), NIGHT)
        + rect(376, 635, 14, 16, HONEY)
    )
    out += rect(0, 660, 1600, 340, shade(MOSS, 0.52)) + hill(
        [(-20, 680), (300, 650), (600, 676), (1000, 660), (1620, 670)], shade(MOSS, 0.58)
    )
    return out


def _house_front() -> str:
    out = (
        rect(640, 330, 900, 470, WALL)
        + poly([(570, 350), (1090, 10), (1610, 350)], TRIM)
        + poly([(640, 340), (1090, 50), (1540, 340)], WALL)
        + rect(1330, 40, 74, 160, TRIM)
    )
    out += poly([(1090, 10), (1610, 350), (1570, 350), (1090, 46)], shade(TRIM, 0.85))
    for y in (410, 500, 590, 680):
        out += line([(650, y), (1530, y)], shade(WALL, 0.94), 4)
    return out


def _window(x: float, y: float, w: float, h: float, c: str) -> str:
    return (
        rect(x - 12, y - 12, w + 24, h + 24, TRIM, 4)
        + rect(x, y, w, h, c)
        + rect(x + w / 2 - 4, y, 8, h, TRIM)
        + rect(x, y + h * 0.4, w, 8, TRIM)
    )


def _windows() -> str:
    out = _window(1026, 150, 128, 130, HONEY) + _window(1250, 450, 190, 170, HONEY)
    out += (
        path("M1250,450 h42 q-6,90 -42,150Z", ROSE)
        + path("M1440,450 h-42 q6,90 42,150Z", ROSE)
        + rect(1230, 632, 230, 16, TRIM, 4)
        + rect(1340, 450, 8, 170, TRIM)
    )
    out += _window(700, 450, 90, 130, shade(HONEY, 0.72))
    return out


def _door() -> str:
    """Door, light and steps."""
    out = ellipse(990, 600, 400, 380, "url(#halo)")
    out += (
        rect(868, 358, 244, 452, TRIM, 6)
        + rect(886, 376, 208, 434, HONEY)
        + rect(886, 376, 208, 434, CREAM, extra='opacity=".35"')
    )
    out += (
        poly([(1094, 376), (1172, 350), (1172, 838), (1094, 808)], BRICK)
        + poly([(1108, 406), (1158, 390), (1158, 580), (1108, 580)], RUST)
        + poly([(1108, 610), (1158, 612), (1158, 796), (1108, 778)], RUST)
        + circle(1160, 600, 8, HONEY)
    )
    out += (
        poly([(886, 806), (1094, 806), (1260, 1010), (330, 1010)], "url(#carpet)")
        + rect(850, 806, 280, 20, shade(CLAY, 0.9), 3)
        + rect(826, 826, 328, 22, shade(CLAY, 0.72), 3)
    )
    out += plant(1232, 850, 0.62, RUST)
    return out


def _host() -> str:
    host = replace(TOMAS, top=TEAL, neck="shirt", bottom=INK, hair=GREY, old=True)
    return group(
        legs(host)
        + bust(host, -0.5, calm=False)
        + arm(host, (54, 36), (80, 128), (52, 200))
        + palm(host, -150, 72, -50)
        + arm(host, (-56, 40), (-100, 118), (-146, 76)),
        1002,
        464,
        0.77,
    )


def _walking(look: Look, coat: float) -> str:
    low = "".join(
        line([(x, 300), (x * 1.06, 432 - up)], INK, 27)
        + path(f"M{n(x * 1.06 - 16)},{n(436 - up)} q15,-12 31,0 l4,14 h-38Z", NIGHT)
        for x, up in ((-26, 0), (26, 12))
    )
    return low + path(f"M-67,170 L67,170 L78,{n(coat)} Q0,{n(coat + 14)} -78,{n(coat)}Z", look.top)


def _woman_and_child() -> str:
    """Woman and child, from behind."""
    mother = Look(TAN, BROWN, "long", BRICK, BRICK)
    child = Look(TAN, BROWN, "tail", OCHRE, PETROL)
    out = ellipse(628, 952, 150, 16, NIGHT, 'opacity=".4"') + ellipse(806, 956, 90, 12, NIGHT, 'opacity=".4"')
    out += group(
        arm(mother, (-60, 36), (-84, 128), (-80, 214))
        + _walking(mother, 330)
        + back_view(mother, 190, 62)
        + path("M0,60 L0,330", stroke=shade(BRICK, 0.84), width=4)
        + arm(mother, (60, 36), (90, 120), (120, 196)),
        628,
        530,
        0.93,
    )
    out += group(
        rect(-46, 0, 92, 84, shade(BROWN, 0.9), 14)
        + rect(-46, 0, 92, 24, BROWN, 12)
        + path("M-22,0 q22,-34 44,0", stroke=BROWN, width=8),
        540,
        746,
        0.9,
        4,
    )
    out += group(
        _walking(child, 300)
        + back_view(child, 190, 60, big=1.32)
        + rect(-44, 44, 88, 112, SAGE, 24)
        + rect(-30, 96, 60, 48, MOSS, 12)
        + arm(child, (60, 36), (82, 120), (76, 190))
        + arm(child, (-60, 36), (-98, 42), (-110, -8)),
        812,
        716,
        0.53,
    )
    return out


def zespol_dom() -> str:
    return picture(
        "A house at dusk: someone at the lit door welcomes a woman with a child",
        _dusk() + _house_front() + _windows() + _door() + _host() + _woman_and_child(),
    )
