"""The picture of an older woman and a carer who walk arm in arm.

Its release folder is 2024/pflegestammtisch-hildburghausen. Not for how people are put together; that is in people.py.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from cast import JONAS
from faces import Look
from palette import (
    BRICK,
    BROWN,
    CREAM,
    HONEY,
    INK,
    LEAF,
    MIST,
    MOSS,
    NIGHT,
    OCHRE,
    PAPER,
    PORCELAIN,
    RUST,
    SAGE,
    SAND,
    TEAL,
    WHITE,
    shade,
)
from people import arm, bust, legs
from places import tree
from shapes import circle, curve, ellipse, group, hill, line, n, path, picture, rect

ELDER = Look(PORCELAIN, WHITE, "bun", BRICK, BRICK, "roll", glasses=True, old=True)
CARER = replace(JONAS, top=TEAL, bottom=INK, neck="crew")
CARER_AT = (912.0, 338.0, 1.33)  # x, y, scale
ELDER_AT = (706.0, 398.0, 1.2)


def _park() -> str:
    """Trees, pond and the path."""
    out = rect(0, 0, 1600, 1000, PAPER) + circle(1130, 240, 150, HONEY, 'opacity=".8"')
    out += hill([(-20, 430), (240, 350), (520, 410), (840, 340), (1200, 410), (1620, 350)], LEAF)
    for x, y, s, c in (
        (90, 500, 150, SAGE),
        (300, 480, 110, HONEY),
        (470, 490, 90, SAGE),
        (1130, 480, 100, SAGE),
        (1290, 490, 140, OCHRE),
        (1500, 510, 170, SAGE),
        (960, 470, 70, HONEY),
    ):
        out += tree(x, y, s, c)
    out += hill([(-20, 500), (300, 470), (700, 490), (1100, 470), (1620, 505)], SAGE)
    out += path("M-20,580 C120,540 330,548 430,590 C520,640 300,690 120,680 L-20,676Z", MIST) + path(
        "M40,616 h120 M210,640 h110", stroke=CREAM, width=6
    )
    out += path("M300,1010 C470,830 850,650 992,480 L1034,480 C1016,610 1230,800 1370,1010Z", shade(SAND, 0.93)) + path(
        "M340,1010 C510,830 880,650 1000,480 L1026,480 C1000,610 1190,800 1320,1010Z", SAND
    )
    return out


def _lamp_and_bench() -> str:
    out = (
        rect(1300, 330, 12, 380, INK)
        + path("M1276,330 L1336,330 L1324,268 L1288,268Z", HONEY)
        + rect(1280, 256, 52, 14, INK, 5)
        + rect(1288, 704, 36, 14, INK, 5)
    )
    out += line([(1404, 640), (1404, 716)], INK, 10) + line([(1560, 640), (1560, 716)], INK, 10)
    for y, h in ((570, 20), (600, 20), (644, 22)):
        out += rect(1374, y, 216, h, RUST, 6)
    out += line([(1404, 570), (1404, 650)], INK, 8) + line([(1560, 570), (1560, 650)], INK, 8)
    return out


def _carer() -> str:
    """The carer, without the arm that is taken."""
    out = ellipse(812, 938, 280, 24, INK, 'opacity=".16"')
    carer_back = (
        legs(CARER, "trousers", -22, 34, step=10)
        + bust(CARER, -0.6, 214, calm=False)
        + arm(CARER, (54, 36), (76, 128), (60, 206))
    )
    out += group(carer_back, *CARER_AT)
    return out


def _elder() -> str:
    """The older woman, without the arm that holds on."""
    elder_coat = path("M-56,180 L56,180 C62,240 68,300 72,350 Q0,366 -72,350 C-68,300 -62,240 -56,180Z", BRICK) + path(
        "M2,110 L2,356", stroke=shade(BRICK, 0.82), width=4
    )
    lower = "".join(
        line([(x, 330), (x, 432 - up)], shade(INK, 1.12), 24)
        + path(f"M{n(x - 15)},{n(434 - up)} q15,-12 29,0 q9,3 9,16 L{n(x - 24)},{n(450 - up)} q0,-13 10,-16Z", NIGHT)
        for x, up in ((-24, 0), (26, 9))
    )
    buttons = "".join(circle(12, y, 5, HONEY) for y in (70, 120, 170, 220))
    shawl = (
        path("M-46,2 Q0,40 46,2 L34,-14 Q0,14 -34,-14Z", HONEY)
        + path("M-30,14 L-40,92 L-14,94 L-10,24Z", shade(HONEY, 0.93))
        + path("M-40,92 l2,12 M-31,93 l1,12 M-22,94 l0,12 M-14,94 l0,12", stroke=OCHRE, width=4)
    )
    upper = bust(replace(ELDER, neck=""), 0.55, 200, calm=False)
    stick = line([(-86, 208), (-92, 446)], BROWN, 9) + path("M-86,208 q-2,-24 20,-22", stroke=BROWN, width=9)
    return group(
        stick + lower + elder_coat + upper + shawl + buttons + arm(ELDER, (-54, 36), (-92, 116), (-86, 192)), *ELDER_AT
    )


def _linked_arms() -> str:
    """The carer's forearm, then the older woman's hand on it."""
    out = group(arm(CARER, (-56, 40), (-104, 140), (-30, 164), 34), *CARER_AT)
    out += group(arm(ELDER, (54, 38), (84, 128), (116, 112), 33), *ELDER_AT)
    return out


def _leaves() -> str:
    """Leaves on the ground, though not where the two walk."""
    out = ""
    rnd = Random(3)
    for _ in range(26):
        at = (rnd.uniform(20, 1580), rnd.uniform(740, 985))
        if not 590 < at[0] < 1040:
            out += group(
                path("M0,-11 Q11,0 0,13 Q-11,0 0,-11Z", rnd.choice((OCHRE, BRICK, HONEY, MOSS))),
                *at,
                1.1,
                rnd.uniform(0, 180),
            )
    return out


def _branch() -> str:
    """A near branch frames the view."""
    out = (
        path("M-20,60 C120,80 300,70 470,-20", stroke=BROWN, width=13)
        + curve([(150, 78), (210, 130), (290, 160)], BROWN, 7)
        + curve([(40, 70), (70, 140), (130, 196)], BROWN, 7)
    )
    for x, y, a, c in (
        (20, 30, -20, MOSS),
        (90, 34, 10, SAGE),
        (170, 28, -14, MOSS),
        (250, 20, 16, OCHRE),
        (340, 6, 0, MOSS),
        (20, 128, 26, SAGE),
        (104, 124, -34, MOSS),
        (92, 214, 20, OCHRE),
        (164, 214, -50, MOSS),
        (196, 166, 24, MOSS),
        (256, 108, -40, SAGE),
        (278, 200, 14, SAGE),
        (330, 158, -70, MOSS),
        (350, 88, -30, MOSS),
        (430, 46, -24, SAGE),
    ):
        out += group(
            path("M0,-40 C27,-16 24,22 0,42 C-24,22 -27,-16 0,-40Z", c) + line([(0, -38), (0, 24)], shade(c, 0.86), 3),
            x,
            y,
            1,
            a,
        )
    return out


def stammtisch_begegnung() -> str:
    return picture(
        "An older woman and a carer walk arm in arm through a park",
        _park() + _lamp_and_bench() + _carer() + _elder() + _linked_arms() + _leaves() + _branch(),
    )
