"""The pictures of the release folder 2023/fachtag-krisenintervention: the hall, and a talk over coffee.

Not for what other scenes could use as well; that is in the kit (shapes.py to signs.py).
"""

from __future__ import annotations

from dataclasses import replace

from cast import AMINA, ESTHER, HANA, JONAS, KAREL, LENA, MIRA, NINA, OLGA, PAVEL, TOMAS
from palette import (
    AUBURN,
    BRICK,
    BROWN,
    CLAY,
    CREAM,
    GREY,
    HONEY,
    INK,
    LEAF,
    MIST,
    MOSS,
    NIGHT,
    OCHRE,
    PEACH,
    PETROL,
    ROSE,
    RUST,
    SAGE,
    SAND,
    TEAL,
    shade,
)
from people import arm, back_view, bust, legs, palm
from places import church, cup, house, plant, poplar, tree
from shapes import circle, clip, curve, ellipse, fade, group, hill, line, path, picture, poly, rect


def _hall() -> str:
    """Wall, light and stage."""
    out = rect(0, 0, 1600, 700, PETROL)
    for i in range(11):
        out += rect(i * 150 - 20, 0, 75, 700, shade(PETROL, 0.95))
    out += "<defs>" + fade("glow", [(0, HONEY, 0.42), (1, HONEY, 0)], radial=True) + "</defs>"
    out += ellipse(300, 400, 380, 400, "url(#glow)") + ellipse(1010, 330, 640, 430, "url(#glow)", 'opacity=".55"')
    out += rect(0, 640, 1600, 380, NIGHT) + rect(0, 612, 1600, 44, CLAY) + rect(0, 650, 1600, 34, shade(CLAY, 0.72))
    return out


def _call() -> str:
    """The screen with the call."""
    out = rect(566, 74, 900, 504, NIGHT, 16) + rect(582, 90, 868, 472, CREAM, 6)
    tiles = [
        (602, 110, 540, 380, LEAF),
        (1160, 110, 270, 117, HONEY),
        (1160, 241, 270, 118, MIST),
        (1160, 373, 270, 117, ROSE),
    ]
    guests = [
        (replace(NINA, top=BRICK), 0.0, 872, 292, 1.55),
        (replace(KAREL, top=PETROL), -0.4, 1295, 194, 0.62),
        (ESTHER, -0.4, 1295, 326, 0.62),
        (replace(TOMAS, top=SAGE), -0.4, 1295, 457, 0.62),
    ]
    for i, ((x, y, w, h, c), (who, turn, gx, gy, k)) in enumerate(zip(tiles, guests, strict=True)):
        room = rect(x, y, w, h, c)
        if i == 0:
            room += (
                rect(640, 150, 130, 170, shade(c, 1.35), 4)
                + rect(652, 162, 106, 146, MIST)
                + hill([(652, 270), (700, 240), (758, 262)], SAGE, 308)
                + plant(1072, 492, 0.95, OCHRE)
            )
        room += group(bust(who, turn, 320, calm=False), gx, gy, k)
        if i == 0:
            room += group(palm(who, 128, 26, 12) + arm(who, (54, 36), (104, 112), (126, 36), tone=0.86), gx, gy, k)
        out += clip(f"tile{i}", rect(x, y, w, h, "#000", 10), room)
    for i, c in enumerate((TEAL, TEAL, BRICK, TEAL)):
        out += circle(938 + i * 52, 526, 17, c)
    return out


def _speaker() -> str:
    """The speaker at the lectern."""
    who = replace(OLGA, top=BRICK, skin=PEACH)
    k = 0.98
    out = ellipse(300, 634, 150, 14, NIGHT, 'opacity=".28"')
    out += group(
        bust(who, 0.45, 230, calm=False)
        + arm(who, (-54, 34), (-80, 124), (-36, 168))
        + palm(who, 146, 52, 42)
        + arm(who, (54, 34), (98, 104), (142, 56)),
        300,
        234,
        k,
    )
    out += poly([(222, 440), (380, 440), (364, 636), (238, 636)], shade(CLAY, 0.86)) + poly(
        [(300, 440), (380, 440), (364, 636), (300, 636)], shade(CLAY, 0.76)
    )
    out += poly([(196, 412), (402, 412), (392, 446), (206, 446)], CLAY) + poly(
        [(236, 402), (322, 398), (330, 412), (232, 412)], CREAM
    )
    out += curve([(372, 412), (376, 380), (352, 356)], NIGHT, 6) + ellipse(
        350, 353, 11, 7, NIGHT, 'transform="rotate(-30 350 353)"'
    )
    return out


def _audience() -> str:
    """The audience, two rows of it."""
    out = ""
    far = [
        (70, LENA),
        (226, replace(PAVEL, top=SAGE)),
        (382, HANA),
        (538, replace(JONAS, top=OCHRE)),
        (694, replace(NINA, top=MIST)),
        (1010, replace(KAREL, top=CLAY)),
        (1166, replace(AMINA, top=TEAL, hair=ROSE)),
        (1322, replace(TOMAS, top=BRICK)),
        (1478, replace(MIRA, top=SAGE)),
    ]
    for x, who in far:
        out += group(back_view(replace(who, top=shade(who.top, 0.82)), 260), x, 772, 0.86)
        out += rect(x - 69, 838, 138, 200, shade(PETROL, 0.72), 20)
    out += rect(0, 930, 1600, 80, NIGHT)
    near = [
        (120, replace(ESTHER, top=BRICK)),
        (334, replace(TOMAS, top=SAGE, hair=GREY)),
        (548, replace(MIRA, top=ROSE)),
        (1180, replace(PAVEL, top=TEAL, hair=AUBURN)),
        (1394, replace(HANA, top=OCHRE)),
        (1606, replace(JONAS, top=BRICK)),
    ]
    for x, who in near:
        out += group(back_view(replace(who, top=shade(who.top, 0.74)), 300), x, 916, 1.16)
        out += rect(x - 92, 972, 184, 60, shade(PETROL, 0.52), 22)
    return out


def _aisle() -> str:
    """The wheelchair user in the aisle."""
    x, y, k = 858, 800, 0.98
    out = group(back_view(replace(LENA, top=OCHRE, hair=BROWN, style="bob"), 260), x, y, k)
    out += rect(x - 76, y + 72, 152, 150, INK, 14) + rect(x - 76, y + 92, 152, 8, PETROL)
    for side in (-1, 1):
        out += line([(x + side * 66, y + 150), (x + side * 66, y + 46), (x + side * 84, y + 40)], MIST, 9) + line(
            [(x + side * 74, y + 43), (x + side * 98, y + 38)], NIGHT, 15
        )
        out += ellipse(
            x + side * 98, y + 170, 15, 94, "none", f'stroke="{shade(TEAL, 0.62)}" stroke-width="14"'
        ) + ellipse(x + side * 98, y + 170, 15, 80, "none", f'stroke="{MIST}" stroke-width="4"')
    return out


def fachtag_saal() -> str:
    return picture(
        "A conference hall: a speaker, a large video call, the audience from behind",
        _hall() + _call() + _speaker() + _audience() + _aisle(),
    )


def _foyer_window() -> str:
    """The tall window."""
    out = rect(0, 0, 1600, 1000, SAND) + rect(0, 0, 1600, 1000, CREAM, extra='opacity=".35"')
    # the tall window
    view = rect(60, 40, 900, 1000, MIST) + circle(520, 190, 80, CREAM, 'opacity=".8"')
    view += hill([(40, 560), (260, 480), (520, 560), (760, 490), (980, 540)], SAGE) + hill(
        [(40, 690), (300, 620), (600, 690), (980, 630)], MOSS
    )
    view += (
        church(180, 560, 80)
        + house(96, 572, 70, HONEY, RUST)
        + tree(104, 690, 62, LEAF)
        + tree(618, 690, 118, LEAF)
        + poplar(560, 690, 220, shade(MOSS, 0.85))
        + tree(250, 676, 46, SAGE)
    )
    out += clip("pane", rect(60, 40, 900, 1000, "#000"), view)
    for x in (60, 360, 660, 960):
        out += rect(x - 9, 30, 18, 1000, CREAM)
    out += rect(51, 30, 918, 18, CREAM) + rect(51, 330, 918, 12, CREAM)
    return out


def _foyer_wall() -> str:
    """Lamps, skirting and a plant on the right."""
    out = ""
    for x, y in ((1130, 170), (1330, 110), (1500, 200)):
        out += (
            line([(x, 0), (x, y)], INK, 5)
            + path(f"M{x - 62},{y + 50} Q{x - 58},{y} {x},{y} Q{x + 58},{y} {x + 62},{y + 50}Z", OCHRE)
            + ellipse(x, y + 50, 62, 10, CREAM)
        )
    out += rect(969, 790, 640, 220, shade(SAND, 0.95)) + rect(969, 782, 640, 12, CREAM)
    out += plant(1510, 1010, 2.1, PETROL)
    return out


def _coffee() -> str:
    """The three who talk."""
    k = 1.78
    a, b, c = (
        replace(HANA, top=BRICK, bottom=INK),
        replace(JONAS, top=PETROL, neck="blazer", inner=HONEY),
        replace(AMINA, top=SAGE, hair=OCHRE, bottom=BRICK),
    )
    fig_b = (
        legs(b)
        + bust(b, -0.35, calm=False)
        + arm(b, (54, 36), (80, 130), (70, 210))
        + group(cup(0, 0, CREAM, 0.84), -12, 108)
        + arm(b, (-54, 36), (-84, 134), (-38, 118))
    )
    fig_a = (
        legs(a, "skirt")
        + bust(a, 0.7, calm=False)
        + cup(14, 114, HONEY, 0.86)
        + arm(a, (-54, 36), (-80, 132), (-18, 122))
        + arm(a, (54, 36), (84, 132), (44, 122))
    )
    fig_c = (
        legs(c, "skirt")
        + bust(c, -0.7, calm=False)
        + arm(c, (54, 36), (86, 136), (32, 134))
        + cup(4, 124, CREAM, 0.84)
        + palm(c, -112, 62, -24)
        + arm(c, (-54, 36), (-90, 124), (-110, 68))
    )
    return group(fig_b, 790, 392, k) + group(fig_a, 430, 440, k * 0.97) + group(fig_c, 1232, 436, k * 0.97)


def fachtag_gespraech() -> str:
    return picture("Three people talking over coffee in a foyer", _foyer_window() + _foyer_wall() + _coffee())
