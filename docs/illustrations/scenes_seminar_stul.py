"""The picture of the meeting table with the town in the window.

Its release folder is 2017/seminar-vysocina. Not for the chairs at its ends, which are in seated.py.
"""

from __future__ import annotations

from dataclasses import replace

from cast import ESTHER, HANA, MIRA, OLGA, PAVEL, TOMAS
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
    NIGHT,
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
from people import arm, back_view, bust, palm
from places import church, house
from seated import seated_side
from shapes import circle, clip, ellipse, group, hill, line, path, picture, poly, rect

BEHIND = [
    (500, replace(HANA, top=PETROL), 0.45),
    (756, replace(PAVEL, top=HONEY), -0.4),
    (1112, replace(MIRA, top=SAGE), -0.5),
]
BEHIND_SCALE = 1.16


def _arched_window() -> str:
    """The wall, and the town in the arched window."""
    out = rect(0, 0, 1600, 1000, LEAF) + rect(0, 0, 1600, 1000, PAPER, extra='opacity=".45"')
    out += rect(0, 560, 400, 80, shade(LEAF, 0.94)) + rect(1220, 560, 380, 80, shade(LEAF, 0.94))
    arch = "M520,600 L520,250 A290,230 0 0 1 1100,250 L1100,600Z"
    view = rect(500, 0, 640, 620, MIST) + circle(640, 190, 52, CREAM, 'opacity=".9"')
    view += hill([(500, 440), (640, 400), (820, 440), (1000, 390), (1140, 430)], SAGE, 640)
    view += church(900, 560, 128, roof=BRICK)
    for x, y, w, wall, roof in (
        (560, 560, 110, HONEY, RUST),
        (668, 566, 120, CREAM, BRICK),
        (782, 572, 110, ROSE, RUST),
        (1080, 580, 130, HONEY, BRICK),
    ):
        view += house(x, y, w, wall, roof, w * 0.95)
    view += rect(672, 0, 10, 620, CREAM) + rect(938, 0, 10, 620, CREAM) + rect(500, 245, 640, 10, CREAM)
    out += (
        clip("arch", path(arch), view)
        + path(arch, stroke=CREAM, width=26)
        + path(arch, stroke=shade(SAND, 0.92), width=4)
    )
    return out


def _curtains() -> str:
    out = ""
    for side in (-1, 1):
        x = 810 + side * 372
        out += path(
            f"M{x - 62},-10 L{x + 62},-10 C{x + 50},200 {x + 66},420 {x + 58},640 L{x - 58},640 C{x - 66},420 {x - 50},200 {x - 62},-10Z",
            BRICK,
        )
        out += path(
            f"M{x - 22},-10 C{x - 26},200 {x - 18},420 {x - 22},640 M{x + 22},-10 C{x + 18},200 {x + 26},420 {x + 20},640",
            stroke=RUST,
            width=5,
        )
    return out


def _wall_and_pictures() -> str:
    """The lower wall and two framed landscapes."""
    out = rect(0, 640, 1600, 360, CLAY) + rect(0, 628, 1600, 14, shade(CLAY, 0.8))
    for x, y, w, h in ((96, 150, 190, 230), (1340, 150, 190, 230)):
        out += rect(x, y, w, h, shade(CLAY, 0.72), 4) + rect(x + 14, y + 14, w - 28, h - 28, CREAM)
    out += clip(
        "p1",
        rect(110, 164, 162, 202, "#000"),
        hill([(100, 300), (180, 250), (290, 290)], SAGE, 380)
        + circle(220, 220, 22, OCHRE)
        + hill([(100, 330), (200, 310), (290, 340)], MOSS, 380),
    )
    out += clip(
        "p2",
        rect(1354, 164, 162, 202, "#000"),
        hill([(1340, 280), (1420, 310), (1530, 270)], MIST, 380)
        + church(1440, 350, 42)
        + hill([(1340, 345), (1440, 335), (1530, 350)], MOSS, 380),
    )
    return out


def _people_behind() -> str:
    """Who sits behind the table."""
    out = ""
    for x, who, turn in BEHIND:
        out += rect(x - 72, 540, 144, 160, shade(BROWN, 1.08), 22) + group(
            bust(who, turn, calm=False), x, 480, BEHIND_SCALE
        )
    return out


def _people_at_the_ends() -> str:
    out = group(seated_side(replace(TOMAS, top=BRICK), BROWN, gesture=True), 196, 536, 1.22)
    out += group(seated_side(replace(OLGA, top=INK), BROWN), 1408, 536, 1.22, flip=True)
    return out


def _table() -> str:
    top = [(392, 664), (1212, 664), (1400, 838), (204, 838)]
    out = (
        poly([(204, 838), (1400, 838), (1392, 882), (212, 882)], shade(BROWN, 0.8))
        + rect(290, 882, 44, 130, shade(BROWN, 0.7))
        + rect(1270, 882, 44, 130, shade(BROWN, 0.7))
        + poly(top, shade(BROWN, 1.18))
    )
    out += poly([(480, 700), (1124, 700), (1210, 800), (394, 800)], shade(BROWN, 1.26))
    return out


def _paper(x: float, y: float, skew: float = 0) -> str:
    return (
        poly([(x - 44 + skew, y - 18), (x + 44 + skew, y - 18), (x + 58, y + 20), (x - 58, y + 20)], CREAM)
        + line([(x - 26 + skew, y - 6), (x + 30 + skew, y - 6)], CLAY, 4)
        + line([(x - 32 + skew / 2, y + 5), (x + 22 + skew / 2, y + 5)], CLAY, 4)
    )


def _papers() -> str:
    return (
        _paper(520, 716, 6) + _paper(770, 716) + _paper(1090, 716, -6) + _paper(370, 778, 16) + _paper(1240, 778, -16)
    )


def _hands() -> str:
    """The hands of those behind the table, upon it."""
    out = ""
    for i, (x, who, _) in enumerate(BEHIND):
        hand = palm(who, 117, 64, 14) if i == 1 else ""
        out += group(
            hand
            + arm(who, (-54, 40), (-84, 142), (-38, 186))
            + arm(who, (54, 40), (90, 142), ((40, 186), (114, 72), (40, 186))[i]),
            x,
            480,
            BEHIND_SCALE,
        )
    return out


def _jug_and_glasses() -> str:
    out = (
        path("M908,736 L914,672 L958,672 L964,736 Q936,750 908,736Z", MIST, extra='opacity=".95"')
        + path("M911,704 L961,704 L964,736 Q936,750 908,736Z", TEAL, extra='opacity=".6"')
        + ellipse(936, 672, 22, 6, CREAM)
    )
    for x, y in ((636, 734), (872, 770), (1004, 752), (480, 806)):
        out += path(
            f"M{x - 15},{y - 30} L{x + 15},{y - 30} L{x + 12},{y + 4} Q{x},{y + 9} {x - 12},{y + 4}Z", MIST
        ) + ellipse(x, y - 30, 15, 4, CREAM)
    return out


def _person_from_behind() -> str:
    return group(back_view(replace(ESTHER, top=OCHRE), 330), 668, 880, 1.42) + rect(560, 968, 216, 80, NIGHT, 26)


def seminar_stul() -> str:
    return picture(
        "Six people around a meeting table; a church tower in the window",
        _arched_window()
        + _curtains()
        + _wall_and_pictures()
        + _people_behind()
        + _people_at_the_ends()
        + _table()
        + _papers()
        + _hands()
        + _jug_and_glasses()
        + _person_from_behind(),
    )
