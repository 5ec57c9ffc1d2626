"""The picture of the district: hills, a small town, paths to the outlying houses.

Its release folder is 2024/pflegestammtisch-hildburghausen. Not for trees and houses themselves, which are in places.py.
"""

from __future__ import annotations

import math

from palette import BRICK, CLAY, CREAM, HONEY, INK, LEAF, MIST, MOSS, OCHRE, PAPER, ROSE, RUST, SAGE, SAND, shade
from places import church, fir, house, poplar, tree
from shapes import circle, clip, curve, fade, group, hill, line, path, picture, rect, smooth


def _sky_and_hills() -> str:
    """Sky, far hills and the woods on them."""
    out = (
        f"<defs>{fade('sky', [(0, SAND, 1), (0.45, PAPER, 1), (1, CREAM, 1)])}</defs>"
        + rect(0, 0, 1600, 460, "url(#sky)")
        + rect(0, 440, 1600, 560, LEAF)
        + circle(1180, 214, 96, HONEY)
        + circle(1180, 214, 66, OCHRE, 'opacity=".75"')
    )
    for x, y, k in ((330, 150, 1), (700, 96, 0.7), (1450, 130, 0.85)):
        out += group(
            path("M-120,20 q-2,-34 36,-34 q14,-38 58,-30 q22,-22 52,-4 q42,-4 42,34 q34,0 34,34Z", CREAM), x, y, k
        )
    out += hill(
        [(-20, 380), (200, 300), (420, 350), (680, 270), (920, 340), (1180, 270), (1400, 330), (1620, 280)], MIST
    )
    out += hill(
        [(-20, 440), (220, 400), (480, 430), (760, 370), (1040, 420), (1320, 360), (1620, 420)], shade(MIST, 0.9)
    )
    out += hill([(-20, 470), (260, 500), (520, 440), (820, 480), (1120, 440), (1400, 490), (1620, 450)], LEAF)
    for i in range(13):
        x = 1330 + i * 24
        out += fir(
            x, 478 - 8 * math.sin(i * 0.4) + (i % 3) * 6, 62 + (i % 4) * 11, MOSS if i % 2 else shade(MOSS, 0.85)
        )
    for i in range(9):
        out += fir(30 + i * 25, 492 + (i % 3) * 7, 58 + (i % 4) * 12, shade(MOSS, 0.85) if i % 2 else MOSS)
    return out


def _fields() -> str:
    """Fields and the middle ground."""
    out = hill([(-20, 640), (200, 560), (470, 600), (800, 540), (1150, 590), (1400, 550), (1620, 610)], SAGE)
    field = hill([(-20, 640), (200, 560), (470, 600), (800, 540), (1150, 590), (1400, 550), (1620, 610)], "#000")
    rows = "".join(line([(1150 + i * 34, 560), (1330 + i * 62, 800)], OCHRE, 12) for i in range(14))
    out += clip(
        "slope",
        field,
        path(smooth([(1120, 590), (1290, 640), (1420, 720), (1640, 740)]) + " L1640,540 L1120,540Z", HONEY)
        + clip(
            "rows", path(smooth([(1120, 590), (1290, 640), (1420, 720), (1640, 740)]) + " L1640,540 L1120,540Z"), rows
        ),
    )
    out += hill([(-20, 800), (260, 700), (560, 770), (900, 720), (1260, 800), (1620, 730)], shade(SAGE, 0.9))
    patch = smooth([(-20, 800), (120, 744), (260, 700), (380, 715), (470, 742)]) + " L300,1000 L-20,1000Z"
    out += clip(
        "meadow",
        path(patch),
        path(patch, LEAF)
        + "".join(curve([(-30, 800 + i * 34), (180, 745 + i * 36), (480, 775 + i * 40)], SAGE, 7) for i in range(8)),
    )
    out += hill([(-20, 930), (300, 880), (700, 940), (1100, 880), (1620, 940)], MOSS)
    return out


def _paths() -> str:
    """The paths from the town to the outlying houses."""
    ways = [
        [(800, 640), (700, 690), (520, 700), (360, 670), (232, 596)],
        [(800, 640), (880, 700), (1040, 716), (1190, 700), (1262, 640)],
        [(800, 640), (770, 730), (830, 810), (720, 900), (560, 1020)],
        [(800, 640), (910, 600), (1020, 560), (1108, 498)],
        [(800, 640), (640, 610), (560, 560), (520, 492)],
        [(826, 806), (980, 800), (1130, 830), (1296, 852)],
        [(520, 700), (440, 760), (330, 800), (216, 800)],
    ]
    return "".join(curve(w, shade(CLAY, 0.9), 22 if i == 2 else 15) for i, w in enumerate(ways)) + "".join(
        curve(w, PAPER, 15 if i == 2 else 9) for i, w in enumerate(ways)
    )


def _outlying_houses() -> str:
    out = ""
    for x, y, w, roof in (
        (222, 602, 70, BRICK),
        (300, 606, 54, RUST),
        (1262, 640, 80, BRICK),
        (1108, 502, 50, RUST),
        (1158, 502, 42, BRICK),
        (520, 494, 48, BRICK),
        (470, 496, 38, RUST),
        (1304, 862, 118, BRICK),
        (206, 806, 106, RUST),
    ):
        out += house(x, y, w, CREAM, roof)
    return out


def _town() -> str:
    """The town around its church, and the trees."""
    out = ""
    for x, y, w, wall, roof in (
        (660, 604, 66, HONEY, RUST),
        (724, 592, 70, CREAM, BRICK),
        (906, 596, 74, ROSE, RUST),
        (978, 606, 64, CREAM, BRICK),
        (846, 580, 58, HONEY, BRICK),
    ):
        out += house(x, y, w, wall, roof, w * 0.8)
    out += church(786, 618, 70)
    for x, y, w, wall, roof in (
        (700, 646, 74, CREAM, BRICK),
        (628, 642, 60, ROSE, RUST),
        (886, 650, 78, HONEY, BRICK),
        (964, 646, 66, CREAM, RUST),
    ):
        out += house(x, y, w, wall, roof)
    for x, y, s, c in (
        (578, 652, 36, MOSS),
        (1024, 652, 40, MOSS),
        (832, 652, 26, LEAF),
        (1356, 648, 46, MOSS),
        (160, 606, 42, MOSS),
        (128, 812, 66, MOSS),
        (1402, 868, 78, shade(SAGE, 0.8)),
        (1216, 644, 34, LEAF),
        (1010, 880, 56, SAGE),
        (386, 690, 32, LEAF),
    ):
        out += tree(x, y, s, c)
    out += (
        tree(1500, 1010, 150, SAGE)
        + tree(60, 1030, 120, SAGE)
        + poplar(1060, 884, 150, shade(MOSS, 0.82))
        + poplar(960, 900, 120, shade(MOSS, 0.82))
    )
    return out


def _birds() -> str:
    out = ""
    for x, y in ((520, 220), (566, 196), (604, 226)):
        out += path(f"M{x - 17},{y - 6} q10,-8 17,4 q7,-12 17,-4", stroke=INK, width=4)
    return out


def stammtisch_landkreis() -> str:
    return picture(
        "Gentle hills with a small town; paths join the outlying houses",
        _sky_and_hills() + _fields() + _paths() + _outlying_houses() + _town() + _birds(),
    )
