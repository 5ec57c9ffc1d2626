"""The picture of the round table, seen from above.

Its release folder is 2024/pflegestammtisch-hildburghausen. Not for the guests themselves, who are in cast.py and seated.py.
"""

from __future__ import annotations

import math
from dataclasses import replace

from cast import AMINA, HANA, JONAS, KAREL, LENA, NINA, OLGA, PAVEL
from palette import (
    BRICK,
    BROWN,
    CLAY,
    CREAM,
    HONEY,
    INK,
    LEAF,
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
from seated import from_above
from shapes import circle, group, line, path, picture, poly, rect

CENTRE_X, CENTRE_Y, RADIUS = 800, 500, 262  # the round table


def _floor() -> str:
    """Boards, light from the window, and the carpet."""
    out = rect(0, 0, 1600, 1000, SAND)
    for i in range(9):
        out += line([(0, i * 125 + 10), (1600, i * 125 + 10)], shade(SAND, 0.95), 3)
        for j in range(5):
            x = j * 400 + (i % 2) * 200 + (i % 3) * 40
            out += line([(x, i * 125 + 10), (x, i * 125 + 135)], shade(SAND, 0.95), 3)
    out += poly([(0, 120), (520, -20), (800, -20), (0, 420)], CREAM, 'opacity=".55"') + poly(
        [(0, 560), (1140, -20), (1420, -20), (0, 860)], CREAM, 'opacity=".55"'
    )
    out += (
        circle(CENTRE_X, CENTRE_Y, 486, shade(SAGE, 1.12))
        + circle(
            CENTRE_X,
            CENTRE_Y,
            486,
            "none",
            f'stroke="{MOSS}" stroke-width="6" stroke-dasharray="2 20" stroke-linecap="round"',
        )
        + circle(CENTRE_X, CENTRE_Y, 455, "none", f'stroke="{LEAF}" stroke-width="10"')
    )
    return out


def _guests() -> tuple[str, str]:
    """The eight guests: what lies below the table top, and what lies above it."""
    cast = [
        HANA,
        replace(JONAS, top=OCHRE),
        replace(LENA, top=BRICK),
        replace(PAVEL, top=TEAL),
        replace(AMINA, top=INK, hair=ROSE),
        replace(KAREL, top=BRICK),
        replace(NINA, top=PETROL),
        replace(OLGA, top=HONEY),
    ]
    low = high = ""
    for i, who in enumerate(cast):
        angle = 22.5 + i * 45
        rad = math.radians(angle)
        place = (CENTRE_X + 352 * math.sin(rad), CENTRE_Y - 352 * math.cos(rad))
        under, over = from_above(who, wheels=i == 2)
        low += group(under, *place, 0.95, angle + 180)
        high += group(over, *place, 0.95, angle + 180)
    return low, high


def _table_top() -> str:
    out = (
        circle(CENTRE_X + 8, CENTRE_Y + 14, RADIUS, INK, 'opacity=".2"')
        + circle(CENTRE_X, CENTRE_Y, RADIUS, shade(CLAY, 0.84))
        + circle(CENTRE_X, CENTRE_Y, RADIUS - 10, CLAY)
    )
    for q in (80, 140, 200):
        out += circle(CENTRE_X, CENTRE_Y, q, "none", f'stroke="{shade(CLAY, 0.95)}" stroke-width="3"')
    return out


def _sheet(x: float, y: float, turn: float, w: float, h: float, colour: str, mark: str) -> str:
    drawn = rect(-w / 2 + 3, -h / 2 + 5, w, h, INK, 3, 'opacity=".16"') + rect(-w / 2, -h / 2, w, h, colour, 3)
    if mark == "lines":
        for i in range(4):
            drawn += line(
                [(-w * 0.34, -h * 0.28 + i * h * 0.18), (w * (0.34 - 0.16 * (i == 3)), -h * 0.28 + i * h * 0.18)],
                shade(colour, 0.8),
                4,
            )
    elif mark == "chart":
        for i, v in enumerate((0.28, 0.46, 0.36, 0.58)):
            drawn += rect(-w * 0.34 + i * w * 0.18, h * 0.32 - h * v, w * 0.12, h * v, (TEAL, OCHRE, BRICK, SAGE)[i])
    return group(drawn, x, y, turn=turn)


def _sheets() -> str:
    """What each guest has before them."""
    out = ""
    for i, mark in enumerate(("lines", "chart", "", "lines", "chart", "lines", "", "lines")):
        rad = math.radians(22.5 + i * 45)
        if mark:
            out += _sheet(
                CENTRE_X + 190 * math.sin(rad),
                CENTRE_Y - 190 * math.cos(rad),
                22.5 + i * 45 + 180 + (-8, 6, 0, 10, -6, 5, 0, -9)[i],
                70,
                88,
                CREAM if i % 3 else PAPER,
                mark,
            )
    return out


def _net() -> str:
    """The shared sheet in the middle: a net of coloured dots."""
    net = rect(-112, -84, 232, 178, INK, 4, 'opacity=".16"') + rect(-116, -90, 232, 180, CREAM, 4)
    dots = [
        (0, 0, 22, BRICK),
        (-74, -48, 14, OCHRE),
        (72, -52, 14, TEAL),
        (-70, 50, 14, SAGE),
        (76, 46, 14, OCHRE),
        (4, -66, 10, SAGE),
        (0, 66, 10, TEAL),
    ]
    net += "".join(line([(0, 0), (x, y)], INK, 4) for x, y, _, _ in dots[1:]) + "".join(
        circle(x, y, q, c) for x, y, q, c in dots
    )
    return group(net, CENTRE_X, CENTRE_Y, 0.92, turn=-9)


def _cups() -> str:
    out = ""
    for x, y, c in (
        (CENTRE_X + 168, CENTRE_Y + 96, CREAM),
        (CENTRE_X - 176, CENTRE_Y + 46, BRICK),
        (CENTRE_X - 44, CENTRE_Y - 158, PETROL),
        (CENTRE_X + 60, CENTRE_Y + 168, OCHRE),
    ):
        out += (
            circle(x + 2, y + 4, 20, INK, 'opacity=".16"')
            + circle(x, y, 20, c)
            + circle(x, y, 14, BROWN)
            + line([(x + 18, y + 8), (x + 28, y + 13)], c, 7)
        )
    return out


def _side_table() -> str:
    """A side table with tea."""
    out = circle(1462, 128, 128, INK, 'opacity=".13"') + circle(1456, 116, 128, PETROL) + circle(1456, 116, 114, TEAL)
    out += (
        line([(1436, 118), (1384, 136)], CREAM, 15)
        + circle(1450, 112, 44, CREAM)
        + circle(1450, 112, 27, SAND)
        + circle(1450, 112, 8, OCHRE)
        + path("M1492,96 q34,-12 32,16 q-4,22 -30,14", stroke=CREAM, width=9)
    )
    for x, y, c in ((1420, 190, HONEY), (1492, 188, BRICK)):
        out += circle(x, y, 21, c) + circle(x, y, 14, BROWN)
    return out


def _plant_from_above() -> str:
    leaves = "".join(
        group(path("M0,0 C-34,-40 -30,-100 0,-130 C30,-100 34,-40 0,0Z", SAGE if i % 2 else MOSS), turn=i * 45)
        for i in range(8)
    )
    return group(
        circle(6, 10, 92, INK, 'opacity=".14"') + circle(0, 0, 90, BRICK) + circle(0, 0, 76, RUST) + leaves,
        150,
        862,
        1.02,
    )


def stammtisch_runde() -> str:
    low, high = _guests()
    return picture(
        "Eight people around a round table, seen from above",
        _floor() + low + _table_top() + _sheets() + _net() + _cups() + high + _side_table() + _plant_from_above(),
    )
