"""Standing people, put together from parts: upper body, arms, open hand, legs, and the view from behind.

People are drawn in their own units, with the origin at the base of the neck: the head's centre is
at y = -50, the hip at 200, the soles at 450. Not for faces and hair (faces.py), nor for people on
chairs (seated.py).
"""

from __future__ import annotations

import math

from faces import Look, hair_back, head
from palette import INK, NIGHT, shade
from shapes import Point, circle, ellipse, group, line, n, path, rect


def torso(look: Look, height: float = 205, width: float = 66) -> str:
    """Neck, upper body and collar, seen from the front."""
    w, top = width, look.top
    neck = path("M-15,-30 L-15,0 Q0,14 15,0 L15,-30Z", shade(look.skin, 0.88))
    body = path(
        f"M-17,-9 C-28,3 {n(-w * 0.72)},0 {n(-w * 0.92)},14 C{n(-w * 1.08)},28 {n(-w)},70 {n(-w * 0.86)},110 L{n(-w * 0.84)},{n(height)} "
        f"L{n(w * 0.84)},{n(height)} L{n(w * 0.86)},110 C{n(w)},70 {n(w * 1.08)},28 {n(w * 0.92)},14 C{n(w * 0.72)},0 28,3 17,-9 Q0,8 -17,-9Z",
        top,
    )
    dark = shade(top, 0.82)
    match look.neck:
        case "crew":
            trim = path("M-19,-8 Q0,18 19,-8 L15,-12 Q0,8 -15,-12Z", dark)
        case "vee":
            trim = path("M-17,-10 L0,40 L17,-10 Q0,6 -17,-10Z", shade(look.skin, 0.95)) + path(
                "M-19,-9 L0,42 L19,-9", stroke=dark, width=5
            )
        case "shirt":
            trim = path("M-17,-12 L-26,4 L-10,22 L0,6 L10,22 L26,4 L17,-12 Q0,6 -17,-12Z", look.inner) + path(
                f"M0,10 L0,{n(height)}", stroke=dark, width=3
            )
        case "blazer":
            trim = path("M-17,-11 L0,104 L17,-11 Q0,6 -17,-11Z", look.inner)
            trim += path("M-19,-10 L-36,30 L-22,40 L-30,48 L0,112 L-2,90 L-12,0Z", dark) + path(
                "M19,-10 L36,30 L22,40 L30,48 L0,112 L2,90 L12,0Z", dark
            )
            trim += path(f"M0,110 L0,{n(height)}", stroke=dark, width=3)
        case "roll":
            trim = rect(-19, -24, 38, 26, shade(top, 0.9), 9)
        case _:
            trim = ""
    return neck + body + trim


def arm(look: Look, shoulder: Point, elbow: Point, hand: Point, width: float = 33, tone: float = 0.9) -> str:
    """A sleeve bent at the elbow, with a hand beyond its cuff."""
    (sx, sy), (ex, ey), (hx, hy) = shoulder, elbow, hand
    reach = math.hypot(hx - ex, hy - ey) or 1
    ux, uy = (hx - ex) / reach, (hy - ey) / reach
    upper = math.hypot(ex - sx, ey - sy) or 1
    soft = min(26.0, upper * 0.4, reach * 0.4)
    a = (ex - (ex - sx) / upper * soft, ey - (ey - sy) / upper * soft)
    b = (ex + ux * soft, ey + uy * soft)
    sleeve = shade(look.top, tone)
    out = line([(hx - ux * 6, hy - uy * 6), (hx + ux * 14, hy + uy * 14)], look.skin, width * 0.66)
    d = f"M{n(sx)},{n(sy)} L{n(a[0])},{n(a[1])} Q{n(ex)},{n(ey)} {n(b[0])},{n(b[1])} L{n(hx - ux * 8)},{n(hy - uy * 8)}"
    out += path(d, stroke=sleeve, width=width)
    return out


def palm(look: Look, x: float, y: float, turn: float = 0) -> str:
    """An open hand whose fingers point up before turning; (x, y) is the wrist."""
    fingers = "".join(
        line([(fx * 0.7, -16), (fx * 1.15, tip)], look.skin, 6.4)
        for fx, tip in ((-9, -36), (-3, -41), (4, -40), (10, -34))
    )
    return group(
        rect(-10, -26, 21, 32, look.skin, 9) + fingers + line([(-8, -8), (-18, -22)], look.skin, 7), x, y, turn=turn
    )


def bust(look: Look, turn: float = 0, height: float = 205, width: float = 66, calm: bool = True) -> str:
    """Head and upper body from the front; arms are added by the scene."""
    hx = turn * 6
    return group(hair_back(look, turn), hx, -50) + torso(look, height, width) + group(head(look, turn, calm), hx, -50)


def _head_behind(look: Look) -> str:
    c, skin, out = look.hair, look.skin, ""
    if look.style not in ("scarf", "bob", "long", "crown"):
        out += ellipse(-32, -47, 6, 10, shade(skin, 0.95)) + ellipse(32, -47, 6, 10, shade(skin, 0.95))
    match look.style:
        case "bald":
            out += path("M-31,-60 C-32,-100 32,-100 31,-60 C31,-34 20,-16 0,-16 C-20,-16 -31,-34 -31,-60Z", skin)
            out += path("M-32,-58 C-36,-40 -24,-18 0,-18 C24,-18 36,-40 32,-58 C26,-40 -26,-40 -32,-58Z", c)
        case "bob":
            out += path(
                "M-36,-60 C-42,-116 42,-116 36,-60 C42,-36 42,-20 38,-12 Q0,6 -38,-12 C-42,-20 -42,-36 -36,-60Z", c
            )
            out += path("M0,-100 Q-4,-60 -2,-6", stroke=shade(c, 0.86), width=2.5)
        case "long":
            out += path(
                "M-35,-60 C-42,-116 42,-116 35,-60 C40,-24 46,20 40,56 Q0,76 -40,56 C-46,20 -40,-24 -35,-60Z", c
            )
            out += path("M-8,-40 Q-14,10 -10,58 M14,-30 Q18,10 14,60", stroke=shade(c, 0.85), width=2.5)
        case "bun":
            out += path("M-33,-58 C-36,-104 36,-104 33,-58 C33,-38 20,-18 0,-18 C-20,-18 -33,-38 -33,-58Z", c) + circle(
                0, -78, 19, shade(c, 0.85)
            )
        case "crown":
            out += circle(0, -64, 51, c) + circle(-30, -42, 24, c) + circle(30, -42, 24, c)
        case "curls":
            out += "".join(
                circle(x, y - 50, r, c)
                for x, y, r in (
                    (-30, 4, 17),
                    (30, 4, 17),
                    (-32, -18, 16),
                    (32, -18, 16),
                    (-18, -36, 17),
                    (18, -36, 17),
                    (0, -40, 17),
                    (-18, 20, 16),
                    (18, 20, 16),
                    (0, 24, 16),
                )
            )
            out += circle(0, -58, 34, c)
        case "tail":
            out += path("M-33,-58 C-36,-104 36,-104 33,-58 C33,-38 20,-18 0,-18 C-20,-18 -33,-38 -33,-58Z", c)
            out += path("M-10,-66 C-26,-40 -18,-6 -2,34 C18,0 24,-40 10,-66Z", shade(c, 0.84))
        case "scarf":
            out += path("M-37,-56 C-42,-118 42,-118 37,-56 C40,-24 58,0 62,24 Q0,56 -62,24 C-58,0 -40,-24 -37,-56Z", c)
            out += path("M-34,-30 Q0,-6 36,-34", stroke=shade(c, 0.86), width=3)
        case _:
            out += path(
                "M-33,-54 C-37,-104 37,-104 33,-54 C33,-36 24,-22 16,-18 Q0,-10 -16,-18 C-24,-22 -33,-36 -33,-54Z", c
            )
    return out


def back_view(look: Look, height: float = 260, width: float = 68, big: float = 1) -> str:
    """Head and upper body from behind; big enlarges the head, as a child's."""
    w = width
    out = path("M-15,-30 L-17,0 L17,0 L15,-30Z", shade(look.skin, 0.86))
    out += path(
        f"M-18,-10 C-28,2 {n(-w * 0.72)},0 {n(-w * 0.94)},16 C{n(-w * 1.12)},32 {n(-w * 1.1)},90 {n(-w * 1.08)},{n(height)} "
        f"L{n(w * 1.08)},{n(height)} C{n(w * 1.1)},90 {n(w * 1.12)},32 {n(w * 0.94)},16 C{n(w * 0.72)},0 28,2 18,-10 Q0,-2 -18,-10Z",
        look.top,
    )
    out += path("M-19,-10 Q0,0 19,-10 L17,-16 Q0,-7 -17,-16Z", shade(look.top, 0.84))
    return out + group(_head_behind(look), 0, 14 * (big - 1), big)


def legs(
    look: Look, kind: str = "trousers", left: float = -27, right: float = 27, shoe: str = NIGHT, step: float = 0
) -> str:
    """From the hip (200) to the soles (450), seen from the front; step lifts the right foot."""
    c = look.bottom
    out = ""
    if kind == "trousers":
        for x0, x1, lift, tone in ((25, right, step, 0.88), (-25, left, 0, 1)):
            out += path(
                f"M{n(x1 - 15)},{n(436 - lift)} q15,-14 30,0 q10,2 10,14 L{n(x1 - 25)},{n(450 - lift)} q0,-12 10,-14Z",
                shoe,
            )
            out += path(
                f"M{n(x0 - 30)},190 L{n(x0 + 30)},190 L{n(x1 + 18)},{n(436 - lift)} L{n(x1 - 18)},{n(436 - lift)}Z",
                shade(c, tone),
            )
    else:
        for x1, lift in ((right, step), (left, 0)):
            out += line(
                [(x1 * 0.8, 320), (x1, 432 - lift)], shade(look.skin, 0.96) if kind == "skirt" else shade(INK, 0.9), 22
            )
            out += path(
                f"M{n(x1 - 13)},{n(434 - lift)} q13,-12 26,0 q9,3 9,16 L{n(x1 - 22)},{n(450 - lift)} q0,-13 9,-16Z",
                shoe,
            )
        out += path("M-56,188 L56,188 C62,250 72,310 76,362 Q0,378 -76,362 C-72,310 -62,250 -56,188Z", c)
    return out
