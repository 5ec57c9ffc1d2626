"""Things and places that stand in several pictures: cup, plant, trees, house, church.

Not for what a single scene needs once; that is drawn where the scene is.
"""

from __future__ import annotations

from palette import BRICK, BROWN, CREAM, INK, MOSS, OCHRE, PAPER, PETROL, SAGE, shade
from shapes import blob, circle, ellipse, group, line, n, path, poly, rect


def cup(x: float, y: float, colour: str = CREAM, scale: float = 1) -> str:
    body = path("M-20,-26 L20,-26 L16,12 Q14,20 6,20 L-6,20 Q-14,20 -16,12Z", colour)
    body += path("M19,-16 q18,-2 15,12 q-3,12 -18,10", stroke=colour, width=6) + ellipse(
        0, -26, 20, 5, shade(colour, 0.82)
    )
    return group(body, x, y, scale)


def tree(x: float, y: float, size: float, colour: str, trunk: str = BROWN, lean: float = 0) -> str:
    """A round tree standing at (x, y)."""
    out = path(
        f"M{n(-size * 0.06)},0 L{n(-size * 0.03 + lean)},{n(-size)} L{n(size * 0.04 + lean)},{n(-size)} L{n(size * 0.06)},0Z",
        trunk,
    )
    crown = [
        (0.0, -1.62),
        (0.42, -1.48),
        (0.6, -1.1),
        (0.5, -0.72),
        (0.12, -0.55),
        (-0.3, -0.6),
        (-0.58, -0.86),
        (-0.56, -1.25),
        (-0.34, -1.52),
    ]
    out += blob([(px * size + lean, py * size) for px, py in crown], colour)
    inner = [(0.05, -1.5), (0.4, -1.38), (0.52, -1.06), (0.36, -0.84), (0.2, -1.1), (-0.02, -1.28)]
    return group(out + blob([(px * size + lean, py * size) for px, py in inner], shade(colour, 1.14)), x, y)


def poplar(x: float, y: float, h: float, colour: str) -> str:
    return rect(x - h * 0.02, y - h * 0.2, h * 0.04, h * 0.2, BROWN) + path(
        f"M{n(x)},{n(y - h)} C{n(x + h * 0.2)},{n(y - h * 0.6)} {n(x + h * 0.17)},{n(y - h * 0.12)} {n(x)},{n(y - h * 0.12)} C{n(x - h * 0.17)},{n(y - h * 0.12)} {n(x - h * 0.2)},{n(y - h * 0.6)} {n(x)},{n(y - h)}Z",
        colour,
    )


def fir(x: float, y: float, h: float, colour: str) -> str:
    return (
        rect(x - h * 0.03, y - h * 0.16, h * 0.06, h * 0.16, BROWN)
        + poly([(x, y - h), (x + h * 0.24, y - h * 0.12), (x - h * 0.24, y - h * 0.12)], colour)
        + poly([(x, y - h), (x + h * 0.24, y - h * 0.12), (x, y - h * 0.12)], shade(colour, 0.9))
    )


def house(x: float, y: float, w: float, wall: str = CREAM, roof: str = BRICK, h: float | None = None) -> str:
    """A small gabled house whose floor is centred on (x, y)."""
    tall = h or w * 0.62
    out = rect(-w / 2, -tall, w, tall, wall) + rect(w * 0.12, -tall, w * 0.38, tall, shade(wall, 0.93))
    out += poly([(-w * 0.58, -tall), (0, -tall - w * 0.46), (w * 0.58, -tall)], roof)
    out += poly([(0, -tall - w * 0.46), (w * 0.58, -tall), (w * 0.12, -tall)], shade(roof, 0.88))
    out += rect(-w * 0.32, -tall * 0.72, w * 0.18, tall * 0.32, PETROL) + rect(
        w * 0.2, -tall * 0.6, w * 0.18, tall * 0.6, INK
    )
    return group(out, x, y)


def church(x: float, y: float, s: float, wall: str = CREAM, roof: str = BRICK, cap: str = PETROL) -> str:
    """A church with a tower, standing at (x, y); the tower is about 3 s high."""
    out = rect(0, -s * 0.95, s * 1.5, s * 0.95, wall) + poly(
        [(-s * 0.05, -s * 0.95), (s * 0.3, -s * 1.6), (s * 1.3, -s * 1.6), (s * 1.6, -s * 0.95)], roof
    )
    for i in range(3):
        out += path(
            f"M{n(s * (0.36 + i * 0.4))},{n(-s * 0.2)} v{n(-s * 0.32)} a{n(s * 0.09)},{n(s * 0.09)} 0 0 1 {n(s * 0.18)},0 v{n(s * 0.32)}Z",
            PETROL,
        )
    out += rect(-s * 0.5, -s * 2.0, s * 0.68, s * 2.0, shade(wall, 0.97)) + rect(
        -s * 0.12, -s * 2.0, s * 0.3, s * 2.0, shade(wall, 0.9)
    )
    out += circle(-s * 0.16, -s * 1.72, s * 0.14, PAPER, f'stroke="{INK}" stroke-width="{n(s * 0.04)}"')
    out += line([(-s * 0.16, -s * 1.72), (-s * 0.16, -s * 1.8)], INK, s * 0.03) + line(
        [(-s * 0.16, -s * 1.72), (-s * 0.1, -s * 1.7)], INK, s * 0.03
    )
    out += path(
        f"M{n(-s * 0.28)},{n(-s * 1.1)} v{n(-s * 0.24)} a{n(s * 0.12)},{n(s * 0.12)} 0 0 1 {n(s * 0.24)},0 v{n(s * 0.24)}Z",
        INK,
    )
    out += path(
        f"M{n(-s * 0.58)},{n(-s * 2.0)} L{n(s * 0.26)},{n(-s * 2.0)} C{n(s * 0.3)},{n(-s * 2.4)} {n(-s * 0.08)},{n(-s * 2.3)} {n(-s * 0.16)},{n(-s * 3.0)} C{n(-s * 0.24)},{n(-s * 2.3)} {n(-s * 0.62)},{n(-s * 2.4)} {n(-s * 0.58)},{n(-s * 2.0)}Z",
        cap,
    )
    out += circle(-s * 0.16, -s * 3.02, s * 0.06, OCHRE)
    return group(out, x, y)


def plant(x: float, y: float, s: float = 1, pot: str = BRICK) -> str:
    """A potted plant standing at (x, y)."""
    out = ""
    for angle, length, c in (
        (-58, 130, MOSS),
        (52, 136, MOSS),
        (-30, 176, SAGE),
        (28, 170, SAGE),
        (0, 196, MOSS),
        (-80, 92, SAGE),
        (78, 92, SAGE),
    ):
        out += group(
            path(
                f"M0,0 C{n(-length * 0.2)},{n(-length * 0.4)} {n(-length * 0.12)},{n(-length * 0.8)} 0,{n(-length)} C{n(length * 0.12)},{n(-length * 0.8)} {n(length * 0.2)},{n(-length * 0.4)} 0,0Z",
                c,
            ),
            0,
            -78,
            turn=angle,
        )
    out += path("M-46,-86 L46,-86 L36,-6 Q35,0 28,0 L-28,0 Q-35,0 -36,-6Z", pot) + rect(
        -52, -96, 104, 22, shade(pot, 0.88), 5
    )
    return group(out, x, y, s)
