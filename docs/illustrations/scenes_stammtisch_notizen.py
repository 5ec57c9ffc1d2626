"""The picture of the pin board with its notes and threads.

Its release folder is 2024/pflegestammtisch-hildburghausen. Not for the signs on the notes; they are in signs.py.
"""

from __future__ import annotations

from random import Random

from palette import (
    BRICK,
    CLAY,
    CREAM,
    HONEY,
    INK,
    LEAF,
    MOSS,
    NIGHT,
    OCHRE,
    PETROL,
    ROSE,
    RUST,
    SAGE,
    TEAL,
    UMBER,
    shade,
)
from shapes import Point, circle, ellipse, group, n, path, picture, rect
from signs import icon


def _note(x: float, y: float, size: float, turn: float, paper: str, kind: str, ink: str) -> str:
    h = size / 2
    drawn = path(
        f"M{n(-h + 6)},{n(-h + 10)} L{n(h + 6)},{n(-h + 10)} L{n(h + 8)},{n(h + 10)} L{n(-h + 6)},{n(h + 12)}Z",
        INK,
        extra='opacity=".17"',
    )
    fold = size * 0.17
    drawn += path(
        f"M{n(-h)},{n(-h)} L{n(h)},{n(-h)} L{n(h)},{n(h - fold)} L{n(h - fold)},{n(h)} L{n(-h)},{n(h)}Z", paper
    )
    drawn += path(f"M{n(h)},{n(h - fold)} L{n(h - fold)},{n(h - fold)} L{n(h - fold)},{n(h)}Z", shade(paper, 0.8))
    drawn += group(icon(kind, ink), 0, size * 0.06, size / 190)
    return group(drawn, x, y, turn=turn)


def _pin_of(x: float, y: float, size: float) -> Point:
    """Where the pin of a note sits."""
    return x, y - size * 0.38


HOUSE_AT = (770.0, 440.0)
NOTES = [
    (330, 246, 172, -5, CREAM, "clock", PETROL),
    (600, 196, 140, 4, SAGE, "people", CREAM),
    (968, 206, 156, -4, CREAM, "phone", BRICK),
    (1262, 268, 184, 5, TEAL, "path", CREAM),
    (284, 520, 150, 6, ROSE, "cup", RUST),
    (452, 690, 176, -4, PETROL, "leaf", LEAF),
    (776, 716, 132, 5, CREAM, "lines", MOSS),
    (1046, 640, 160, -6, OCHRE, "star", CREAM),
]
HEART_AT = (1270.0, 560.0)
HUB = _pin_of(*HOUSE_AT, 280)


def _board() -> str:
    """The cork board in its frame."""
    out = rect(0, 0, 1600, 1000, PETROL) + rect(0, 880, 1600, 120, shade(PETROL, 0.84))
    out += (
        rect(118, 84, 1364, 790, NIGHT, 14, 'opacity=".3"')
        + rect(104, 64, 1392, 796, shade(CLAY, 0.72), 12)
        + rect(132, 92, 1336, 740, HONEY, 4)
    )
    rnd = Random(7)
    for _ in range(170):
        x, y = rnd.uniform(145, 1455), rnd.uniform(105, 820)
        out += ellipse(x, y, rnd.uniform(2, 6), rnd.uniform(2, 4), shade(HONEY, rnd.choice((0.92, 0.95, 1.3))))
    return out


def _notes() -> str:
    """The notes, with the house in their middle."""
    out = "".join(_note(*q) for q in NOTES) + _note(*HOUSE_AT, 280, -2, BRICK, "house", CREAM)
    out += group(icon("heart", BRICK), HOUSE_AT[0] + 1, HOUSE_AT[1] + 14, 0.42)
    out += _note(*HEART_AT, 158, 4, CREAM, "heart", BRICK)
    return out


def _threads() -> str:
    """The threads that join the notes."""
    out = ""
    links = [(HUB, _pin_of(q[0], q[1], q[2])) for q in NOTES if q[5] != "lines"] + [
        (_pin_of(*NOTES[0][:3]), _pin_of(*NOTES[4][:3])),
        (_pin_of(*NOTES[2][:3]), _pin_of(*NOTES[3][:3])),
        (_pin_of(*NOTES[5][:3]), _pin_of(*NOTES[6][:3])),
        (_pin_of(*NOTES[6][:3]), _pin_of(*NOTES[7][:3])),
        (_pin_of(*NOTES[7][:3]), (HEART_AT[0], HEART_AT[1] - 58)),
    ]
    for (x0, y0), (x1, y1) in links:
        sag = 10 + abs(x1 - x0) * 0.03
        out += path(
            f"M{n(x0)},{n(y0)} Q{n((x0 + x1) / 2)},{n((y0 + y1) / 2 + sag)} {n(x1)},{n(y1)}", stroke=INK, width=4.5
        )
    return out


def _pins() -> str:
    out = ""
    for x, y, c in (
        [(*HUB, OCHRE)]
        + [
            (*_pin_of(q[0], q[1], q[2]), c)
            for q, c in zip(NOTES, (BRICK, OCHRE, PETROL, OCHRE, PETROL, OCHRE, BRICK, BRICK), strict=True)
        ]
        + [(HEART_AT[0], HEART_AT[1] - 58, PETROL)]
    ):
        out += (
            circle(x + 3, y + 6, 13, INK, 'opacity=".25"')
            + circle(x, y, 13, c)
            + circle(x - 4, y - 4, 4, CREAM, 'opacity=".8"')
        )
    return out


def _hand() -> str:
    """The hand that adds a note."""
    skin = UMBER
    out = path("M1650,1010 L1470,1010 C1420,900 1400,830 1380,760 L1466,716 C1520,790 1600,850 1660,900Z", SAGE) + path(
        "M1371,768 L1472,712 L1490,744 L1386,800Z", shade(SAGE, 0.84)
    )
    out += path(
        "M1384,768 C1350,730 1336,690 1322,640 C1316,618 1338,604 1352,622 L1374,664 L1372,608 C1372,588 1398,584 1404,604 L1412,640 C1440,660 1456,690 1462,726Z",
        skin,
    )
    out += path("M1322,650 C1314,606 1300,580 1290,556 C1284,536 1308,526 1318,544 L1350,618Z", skin) + path(
        "M1374,664 Q1382,690 1404,702 M1404,640 Q1408,668 1424,680", stroke=shade(skin, 0.78), width=4
    )
    out += ellipse(1300, 545, 8, 10, shade(skin, 1.35), 'transform="rotate(-25 1300 545)"')
    return out


def stammtisch_notizen() -> str:
    return picture(
        "A pin board with coloured notes joined by threads", _board() + _notes() + _threads() + _pins() + _hand()
    )
