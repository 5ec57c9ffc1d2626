"""The picture of the meeting at the whiteboard.

Its release folder is 2022/zespol-interwencji-kryzysowej. Not for the signs on the board; they are in signs.py.
"""

from __future__ import annotations

import math
from dataclasses import replace

from cast import AMINA, ESTHER, HANA, PAVEL
from palette import BRICK, BROWN, CLAY, CREAM, GREY, HONEY, INK, NIGHT, OCHRE, PETROL, ROSE, SAGE, SAND, TEAL, shade
from people import arm, back_view, bust, legs
from places import cup, plant
from shapes import circle, group, line, path, picture, poly, rect
from signs import icon

BEHIND = [(486, replace(PAVEL, top=PETROL), 0.6), (800, replace(AMINA, top=BRICK, hair=HONEY), 0.55)]
BEHIND_SCALE = 1.2


def _office() -> str:
    """Shelf on the left, plant on the right."""
    out = rect(0, 0, 1600, 1000, shade(TEAL, 1.62)) + rect(0, 700, 1600, 300, SAND) + rect(0, 690, 1600, 14, CREAM)
    # shelf on the left, plant on the right
    out += rect(48, 250, 250, 14, BROWN) + rect(48, 420, 250, 14, BROWN)
    for i, (w, h, c) in enumerate(
        ((28, 110, BRICK), (22, 96, OCHRE), (32, 120, PETROL), (22, 90, SAGE), (28, 112, ROSE), (22, 100, INK))
    ):
        out += rect(64 + i * 34, 250 - h, w, h, c, 2)
    out += (
        group(plant(0, 0, 0.62, BRICK), 236, 420) + rect(70, 352, 92, 68, OCHRE, 4) + rect(82, 330, 70, 22, PETROL, 3)
    )
    out += plant(1530, 770, 1.6, PETROL)
    return out


def _whiteboard() -> str:
    return (
        rect(372, 74, 740, 420, INK, 12, 'opacity=".14"')
        + rect(362, 60, 740, 420, GREY, 12)
        + rect(376, 74, 712, 392, CREAM, 5)
        + rect(600, 480, 270, 12, shade(GREY, 0.8), 4)
    )


def _diagram() -> str:
    """Four signs around a heart, joined by arrows."""
    out = ""
    hub = (716.0, 250.0)
    nodes = [
        (476.0, 150.0, OCHRE, "phone"),
        (476.0, 340.0, SAGE, "house"),
        (956.0, 150.0, TEAL, "people"),
        (956.0, 340.0, ROSE, "clock"),
    ]
    for x, y, _, _ in nodes:
        dx, dy = x - hub[0], y - hub[1]
        d = math.hypot(dx, dy)
        ux, uy = dx / d, dy / d
        x1, y1 = x - ux * 66, y - uy * 66
        out += line([(hub[0] + ux * 92, hub[1] + uy * 92), (x1, y1)], INK, 6)
        out += line(
            [
                (x1 - ux * 18 - uy * 12, y1 - uy * 18 + ux * 12),
                (x1, y1),
                (x1 - ux * 18 + uy * 12, y1 - uy * 18 - ux * 12),
            ],
            INK,
            6,
        )
    out += path("M476,212 L476,278 M956,212 L956,278", stroke=INK, width=5, extra='stroke-dasharray="1 14"')
    out += circle(*hub, 78, BRICK) + group(icon("heart", CREAM), *hub, 0.92)
    for x, y, c, kind in nodes:
        out += circle(x, y, 52, c) + group(icon(kind, CREAM), x, y, 0.56)
    return out


def _presenter() -> str:
    lead = replace(ESTHER, top=OCHRE, bottom=INK, neck="blazer", inner=CREAM)
    return group(
        legs(lead)
        + bust(lead, -0.55, calm=False)
        + arm(lead, (54, 36), (78, 130), (66, 208))
        + arm(lead, (-56, 40), (-124, 76), (-178, 16))
        + line([(-186, 8), (-204, -14)], BRICK, 10),
        1318,
        262,
        1.28,
    )


def _people_behind() -> str:
    """Who sits behind the table."""
    out = ""
    for x, who, turn in BEHIND:
        out += rect(x - 76, 596, 152, 160, shade(BROWN, 1.1), 22) + group(
            bust(who, turn, calm=False), x, 566, BEHIND_SCALE
        )
    return out


def _table() -> str:
    """The table with two papers."""
    out = (
        poly([(150, 770), (1130, 770), (1220, 900), (60, 900)], CLAY)
        + poly([(60, 900), (1220, 900), (1212, 946), (68, 946)], shade(CLAY, 0.76))
        + rect(130, 946, 40, 60, shade(CLAY, 0.62))
        + rect(1116, 946, 40, 60, shade(CLAY, 0.62))
    )
    out += (
        poly([(430, 806), (540, 806), (552, 846), (418, 846)], CREAM)
        + line([(452, 819), (520, 819)], CLAY, 4)
        + line([(450, 832), (500, 832)], CLAY, 4)
    )
    out += (
        poly([(756, 806), (852, 806), (862, 842), (746, 842)], HONEY)
        + line([(776, 818), (834, 818)], OCHRE, 4)
        + line([(774, 830), (814, 830)], OCHRE, 4)
    )
    return out


def _hands() -> str:
    """The hands of those behind the table, upon it."""
    out = ""
    for x, who, _ in BEHIND:
        out += group(
            arm(who, (-54, 40), (-86, 150), (-40, 204)) + arm(who, (54, 40), (86, 150), (40, 204)), x, 566, BEHIND_SCALE
        )
    return out


def _cups_and_folders() -> str:
    out = cup(636, 824, TEAL, 1) + cup(700, 858, CREAM, 1)
    for i, c in enumerate((PETROL, OCHRE, BRICK)):
        x, y = 232 + (0, 10, 2)[i], 838 - i * 16
        out += poly([(x, y), (x + 128, y), (x + 128, y + 14), (x, y + 14)], shade(c, 0.82)) + poly(
            [(x + 18, y - 40), (x + 116, y - 40), (x + 128, y), (x, y)], c
        )
    return out


def _person_from_behind() -> str:
    return group(back_view(replace(HANA, top=SAGE), 330), 1000, 846, 1.46) + rect(884, 944, 232, 90, NIGHT, 26)


def zespol_spotkanie() -> str:
    return picture(
        "Four people in a meeting; a diagram on the whiteboard",
        _office()
        + _whiteboard()
        + _diagram()
        + _presenter()
        + _people_behind()
        + _table()
        + _hands()
        + _cups_and_folders()
        + _person_from_behind(),
    )
