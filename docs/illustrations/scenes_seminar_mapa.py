"""The picture of the region as a map.

Its release folder is 2017/seminar-vysocina. A drawing, not a map to find one's way by.
"""

from __future__ import annotations

from random import Random

from palette import BRICK, CREAM, HONEY, INK, LEAF, MIST, MOSS, PAPER, PETROL, ROSE, RUST, SAGE, SAND, TEAL, shade
from places import church, fir, house
from shapes import Point, blob, circle, clip, curve, ellipse, group, line, n, path, picture, poly, rect

REGION = [
    (300, 300),
    (360, 150),
    (560, 70),
    (760, 96),
    (930, 60),
    (1150, 130),
    (1330, 250),
    (1420, 430),
    (1370, 640),
    (1230, 800),
    (1040, 850),
    (880, 960),
    (640, 968),
    (500, 860),
    (420, 700),
    (290, 540),
]
TOWNS: dict[str, Point] = {
    "Jihlava": (860, 430),
    "Telč": (716, 744),
    "Třešť": (752, 592),
    "Dačice": (700, 890),
    "Pelhřimov": (470, 400),
    "Humpolec": (614, 222),
}


def _land() -> str:
    """Neighbouring land."""
    out = rect(0, 0, 1600, 1000, MIST)
    land = [
        (-60, 180),
        (180, 40),
        (460, -60),
        (900, -40),
        (1300, -60),
        (1660, 120),
        (1700, 600),
        (1560, 1060),
        (900, 1080),
        (300, 1060),
        (-60, 800),
    ]
    out += blob(land, LEAF) + blob(
        [(800 + (x - 800) * 0.93, 500 + (y - 500) * 0.93) for x, y in land], shade(LEAF, 1.16)
    )
    return out


def _region() -> str:
    """The region as stacked paper layers."""
    out = blob([(x + 8, y + 16) for x, y in REGION], INK, 'opacity=".18"') + blob(REGION, CREAM)
    inner = [(x + (800 - x) * 0.035, y + (500 - y) * 0.035) for x, y in REGION]
    out += blob(inner, PAPER)
    shapes = blob(
        [(560, 60), (900, 40), (1180, 180), (1240, 380), (1060, 460), (960, 300), (760, 260), (600, 220)], SAND
    )
    shapes += blob(
        [(1180, 420), (1420, 380), (1420, 700), (1200, 820), (1080, 700), (1040, 560)], HONEY, 'opacity=".7"'
    )
    shapes += blob([(300, 420), (460, 480), (560, 640), (520, 800), (640, 960), (400, 920), (280, 640)], LEAF)
    shapes += blob([(820, 720), (1000, 700), (1080, 820), (900, 960), (800, 900)], SAGE, 'opacity=".55"')
    out += clip("region", blob(inner, "#000"), shapes)
    return out


def _waters() -> str:
    """Rivers and lakes."""
    rivers = [
        [
            (1010, 40),
            (1000, 150),
            (930, 240),
            (960, 330),
            (900, 400),
            (980, 480),
            (1010, 590),
            (1120, 700),
            (1140, 860),
            (1230, 1010),
        ],
        [(240, 330), (380, 300), (470, 240), (560, 250), (640, 150), (700, 60)],
        [(900, 400), (800, 470), (640, 520), (560, 620), (600, 720), (690, 770), (640, 880), (700, 1000)],
    ]
    out = clip(
        "water", blob(REGION, "#000"), "".join(curve(r, TEAL, w) for r, w in zip(rivers, (9, 6, 6), strict=True))
    )
    lakes = [(1290, 350, 46, 20), (500, 650, 34, 14), (1062, 648, 30, 13)]
    out += "".join(ellipse(x, y, rx, ry, TEAL, f'transform="rotate(-18 {x} {y})"') for x, y, rx, ry in lakes)
    return out


def _woods() -> str:
    out = ""
    rnd = Random(11)
    for cx, cy, spread, count in (
        (1110, 250, 80, 11),
        (1280, 560, 90, 12),
        (520, 726, 30, 4),
        (1000, 800, 56, 8),
        (390, 540, 50, 7),
        (850, 176, 60, 6),
    ):
        trees = sorted(
            ((cx + rnd.uniform(-1, 1) * spread, cy + rnd.uniform(-0.6, 0.6) * spread) for _ in range(count)),
            key=lambda p: p[1],
        )
        out += "".join(
            fir(x, y, 46 + rnd.uniform(-6, 14), rnd.choice((MOSS, SAGE, shade(MOSS, 0.86)))) for x, y in trees
        )
    return out


def _route(a: Point, b: Point, bend: float) -> str:
    mx, my = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    dx, dy = b[0] - a[0], b[1] - a[1]
    d = f"M{n(a[0])},{n(a[1])} Q{n(mx - dy * bend)},{n(my + dx * bend)} {n(b[0])},{n(b[1])}"
    return path(d, stroke=CREAM, width=15) + path(d, stroke=BRICK, width=8, extra='stroke-dasharray="1 19"')


def _routes() -> str:
    """The dotted lines between the towns."""
    j = TOWNS["Jihlava"]
    out = (
        _route(j, TOWNS["Humpolec"], -0.14)
        + _route(j, TOWNS["Pelhřimov"], 0.12)
        + _route(j, TOWNS["Třešť"], 0.14)
        + _route(TOWNS["Třešť"], TOWNS["Telč"], 0.12)
    )
    out += (
        _route(TOWNS["Telč"], TOWNS["Dačice"], -0.14)
        + _route(TOWNS["Pelhřimov"], TOWNS["Humpolec"], 0.16)
        + _route(TOWNS["Pelhřimov"], TOWNS["Telč"], -0.18)
    )
    return out


def _buildings() -> str:
    """What stands beside each town."""
    out = (
        house(948, 424, 62)
        + house(1086, 430, 62, HONEY, RUST)
        + church(1004, 436, 46, wall=HONEY)
        + house(1050, 446, 54, CREAM, RUST)
    )
    out += house(800, 756, 50, HONEY, RUST) + house(848, 756, 50, CREAM, BRICK) + house(896, 756, 50, ROSE, RUST)
    out += (
        church(826, 606, 28, wall=HONEY)
        + house(888, 606, 42, HONEY, RUST)
        + house(800, 906, 46, CREAM, RUST)
        + house(846, 906, 40, HONEY, BRICK)
    )
    out += (
        church(374, 412, 28, wall=HONEY)
        + house(338, 414, 40, ROSE, RUST)
        + house(690, 222, 46, CREAM, BRICK)
        + house(738, 222, 40, HONEY, RUST)
    )
    return out


def _towns() -> str:
    out = ""
    for name, (x, y) in TOWNS.items():
        r = 36 if name == "Jihlava" else 21
        out += (
            circle(x + 2, y + 6, r + 6, INK, 'opacity=".2"')
            + circle(x, y, r + 6, CREAM)
            + circle(x, y, r, BRICK if name == "Jihlava" else PETROL)
            + circle(x, y, r * 0.36, CREAM)
        )
    return out


def _compass() -> str:
    return group(
        circle(0, 0, 66, CREAM)
        + circle(0, 0, 66, "none", f'stroke="{PETROL}" stroke-width="5"')
        + poly([(0, -54), (14, 0), (-14, 0)], BRICK)
        + poly([(0, 54), (14, 0), (-14, 0)], PETROL)
        + line([(-50, 0), (-36, 0)], PETROL, 5)
        + line([(50, 0), (36, 0)], PETROL, 5)
        + circle(0, 0, 6, CREAM),
        1440,
        860,
    )


def seminar_mapa() -> str:
    return picture(
        "A stylised map: six towns joined by dotted lines",
        _land() + _region() + _waters() + _woods() + _routes() + _buildings() + _towns() + _compass(),
    )
