"""The picture of the release folder 2023/kontaktstelle-selbsthilfe: a circle of chairs, one of them free.

Not for the chairs and those who sit on them; they are in seated.py.
"""

from __future__ import annotations

from dataclasses import replace

from cast import AMINA, HANA, JONAS, KAREL, MIRA, PAVEL
from palette import (
    BRICK,
    BROWN,
    CLAY,
    CREAM,
    HONEY,
    INK,
    LEAF,
    MIST,
    MOSS,
    OCHRE,
    PAPER,
    PETROL,
    ROSE,
    RUST,
    SAGE,
    SAND,
    TEAL,
    shade,
)
from people import back_view
from places import cup, plant, tree
from seated import chair_back, seated_front, seated_side
from shapes import circle, clip, curve, ellipse, group, hill, line, path, picture, poly, rect


def _room() -> str:
    """Walls, windows, plants and the carpet."""
    out = rect(0, 0, 1600, 420, PAPER) + rect(0, 420, 1600, 580, SAND) + rect(0, 408, 1600, 16, CREAM)
    # windows
    for x in (180, 640, 1100):
        pane = (
            rect(x, 40, 320, 280, MIST)
            + hill([(x, 240), (x + 110, 200), (x + 220, 236), (x + 330, 206)], SAGE, 330)
            + tree(x + 80, 320, 100, MOSS if x != 640 else SAGE)
            + tree(x + 258, 330, 84, LEAF)
        )
        out += (
            clip(f"w{x}", rect(x, 40, 320, 280, "#000"), pane)
            + rect(x, 40, 320, 280, "none", 4, f'stroke="{CREAM}" stroke-width="18"')
            + rect(x + 154, 40, 12, 280, CREAM)
            + rect(x - 22, 318, 364, 18, shade(SAND, 0.92), 4)
        )
    out += plant(82, 480, 1.5, PETROL) + plant(1532, 470, 1.35, OCHRE)
    out += poly([(560, 424), (1040, 424), (1240, 1000), (360, 1000)], CREAM, 'opacity=".45"')
    out += (
        ellipse(800, 730, 640, 240, shade(TEAL, 1.12))
        + ellipse(800, 730, 596, 218, "none", f'stroke="{MIST}" stroke-width="8"')
        + ellipse(800, 730, 470, 166, shade(TEAL, 1.2))
    )
    return out


def _far_side() -> str:
    out = group(seated_front(replace(PAVEL, top=SAGE, bottom=INK), 0.4, CLAY, "knees"), 540, 268, 0.94)
    out += group(
        seated_front(replace(HANA, top=BRICK, bottom=PETROL), 0, CLAY, "lap", "skirt", calm=False), 800, 244, 0.92
    )
    out += group(
        seated_front(replace(JONAS, top=PETROL, bottom=INK), -0.4, CLAY, "talk-left", calm=False), 1060, 268, 0.94
    )
    return out


def _left_and_right() -> str:
    out = group(seated_side(replace(MIRA, top=ROSE, bottom=RUST), CLAY), 262, 388, 1.08)
    out += group(seated_side(replace(KAREL, top=OCHRE, bottom=INK), INK, wheels=True), 1338, 388, 1.08, flip=True)
    return out


def _tea() -> str:
    """A low table with tea."""
    out = (
        ellipse(800, 742, 112, 34, INK, 'opacity=".2"')
        + rect(788, 690, 24, 50, BROWN)
        + ellipse(800, 690, 116, 34, shade(BROWN, 0.9))
        + ellipse(800, 682, 116, 34, shade(BROWN, 1.2))
    )
    out += (
        cup(752, 674, CREAM, 0.72)
        + cup(846, 678, BRICK, 0.72)
        + path("M784,668 L818,668 L812,620 L790,620Z", MIST)
        + "".join(
            curve([(801, 622), (801 + a * 0.5, 590), (801 + a, 566)], MOSS, 5) + circle(801 + a, 562, 11, c)
            for a, c in ((-22, OCHRE), (2, BRICK), (24, HONEY))
        )
    )
    return out


def _near_side() -> str:
    """The near side, and the free chair."""
    out = ""
    for x, who in ((1112, replace(AMINA, top=INK, bottom=PETROL, hair=HONEY)),):
        seat = line([(-66, 190), (-76, 420)], shade(CLAY, 0.6), 12) + line([(66, 190), (76, 420)], shade(CLAY, 0.6), 12)
        out += group(
            line([(-40, 220), (-46, 330)], who.bottom, 34)
            + line([(40, 220), (46, 330)], who.bottom, 34)
            + seat
            + back_view(who, 226)
            + rect(-82, 206, 164, 34, shade(CLAY, 0.74), 12)
            + rect(-80, 84, 160, 112, CLAY, 26)
            + rect(-60, 106, 120, 68, shade(CLAY, 1.25), 18),
            x,
            646,
            1.1,
        )
    out += chair_back(OCHRE, 508, 566, 1.13)
    return out


def selbsthilfe_kreis() -> str:
    return picture(
        "A circle of chairs with people; one chair is free",
        _room() + _far_side() + _left_and_right() + _tea() + _near_side(),
    )
