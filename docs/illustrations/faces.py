"""What a person looks like, and the head that follows from it: face and hair, from the front or turned.

A head is drawn around its own centre. Not for bodies and heads seen from behind (people.py), nor for
who the people are (cast.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from palette import BRICK, BROWN, CREAM, GREY, INK, NIGHT, PEACH, PETROL, WHITE, shade
from shapes import circle, ellipse, group, line, n, path


@dataclass(frozen=True)
class Look:
    """What a person looks like, whatever the pose."""

    skin: str = PEACH
    hair: str = BROWN
    style: str = "short"  # short, side, crop, bald, bob, long, bun, curls, tail, scarf, crown
    top: str = PETROL
    bottom: str = INK
    neck: str = "crew"  # crew, vee, shirt, blazer, roll
    inner: str = CREAM
    glasses: bool = False
    beard: bool = False
    old: bool = False


def face(look: Look, turn: float, calm: bool = True) -> str:
    """Eyes, brows, nose and mouth; turn runs from -1 (to the left) to 1 (to the right)."""
    cx, gap = turn * 15, 11.5 * (1 - 0.22 * abs(turn))
    mark, lip = shade(look.skin, 0.8), shade(look.skin, 0.58)
    out = ""
    near = [side for side in (-1, 1) if side * turn < 0.5]  # a turned face hides its far cheek
    for side in near:
        out += circle(cx + side * gap * 1.55, 13, 7, BRICK, 'opacity=".13"')
    brow = shade(look.hair, 0.85) if look.hair not in (WHITE, GREY) else shade(look.hair, 0.8)
    if look.style == "scarf":
        brow = BROWN
    for side in (-1, 1):
        x = cx + side * gap
        out += circle(x, -2, 2.9, NIGHT)
        out += path(
            f"M{n(x - 5)},{n(-12 + (1 if side < 0 else 0))} Q{n(x)},-15.5 {n(x + 5)},{n(-12 + (1 if side > 0 else 0))}",
            stroke=brow,
            width=2.6,
        )
    nose = cx + turn * 4
    way = 1 if turn >= 0 else -1
    out += path(f"M{n(nose)},1 q{n(way * 5)},8 {n(way * 1)},10", stroke=mark, width=2.6)
    if not look.beard:
        out += path(f"M{n(cx - 8)},22 Q{n(cx + turn * 2)},{29 if calm else 33} {n(cx + 9)},21", stroke=lip, width=2.8)
    if look.old:
        for side in near:
            out += path(f"M{n(cx + side * 16)},12 q{side * 3},6 {side},10", stroke=mark, width=2)
    if look.glasses:
        for side in (-1, 1):
            out += circle(cx + side * gap * 1.05, -1, 9, "none", f'stroke="{INK}" stroke-width="2.4"')
        out += path(f"M{n(cx - 3)},-3 q3,-3 6,0", stroke=INK, width=2.4)
        if turn > -0.3:
            out += line([(cx - gap - 9, -3), (-31 + max(0, turn) * 11, -3)], INK, 2.2)
        if turn < 0.3:
            out += line([(cx + gap + 9, -3), (31 + min(0, turn) * 11, -3)], INK, 2.2)
    return out


def hair_back(look: Look, turn: float = 0) -> str:
    """The part of the hair that lies behind neck and shoulders."""
    if turn < 0:
        return group(hair_back(look, -turn), flip=True)
    c, s = shade(look.hair, 0.86), -turn * 5
    far = 1 - 0.6 * turn  # hair on the far side disappears behind a turned head
    match look.style:
        case "bob":
            return path(
                f"M{n(-37 + s)},-8 C{n(-42 + s)},-62 {n(42 + s)},-62 {n(37 + s)},-8 C{n(42 + s)},14 {n(42 + s)},28 {n(36 + s)},38 Q{n(s)},50 {n(-36 + s)},38 C{n(-42 + s)},28 {n(-42 + s)},14 {n(-37 + s)},-8Z",
                c,
            )
        case "long":
            return path(
                f"M{n(-36 + s)},-8 C{n(-42 + s)},-62 {n(42 + s)},-62 {n(36 * far + s)},-8 C{n(40 * far + s)},30 {n(46 * far + s)},60 {n(44 * far + s)},92 Q{n(s)},112 {n(-44 + s)},92 C{n(-46 + s)},60 {n(-40 + s)},30 {n(-36 + s)},-8Z",
                c,
            )
        case "bun":
            return circle(s * 1.6, -56, 17, c)
        case "crown":
            return (
                circle(s * 0.6, -16, 51, look.hair)
                + circle(-30 + s, 4, 24, look.hair)
                + circle(30 + s, 4, 24, look.hair)
            )
        case "curls":
            return "".join(
                circle(x + s, y, r, c)
                for x, y, r in ((-32, 6, 17), (32, 6, 17), (-36, -16, 16), (36, -16, 16), (-30, 24, 13), (30, 24, 13))
            )
        case "tail":
            return path("M-20,-34 C-62,-40 -64,10 -46,44 C-44,20 -40,-4 -20,-12Z", c)
        case "scarf":
            return path(
                f"M{n(-38 + s)},-6 C{n(-44 + s)},-64 {n(44 + s)},-64 {n(38 + s)},-6 C{n(42 + s)},24 52,44 56,64 L-56,64 C-52,44 {n(-42 + s)},24 {n(-38 + s)},-6Z",
                c,
            )
    return ""


def _parted_hair(look: Look, t: float, left: float, right: float) -> str:
    """Hair parted at the side, framing the face down to the ears or the chin."""
    part = t - 13
    low = {"bob": 30, "long": 34}.get(look.style, 2)
    inset = 3 if look.style in ("bob", "long") else 0
    d = f"M-35,{low} C-40,-34 -31,-54 0,-54 C31,-54 40,-34 35,{low} "
    d += f"C{n(right - inset)},{n(low * 0.5)} {n(right + 1)},-8 {n(right - 3)},-14 "
    d += f"C{n(part + 24)},-17 {n(part + 7)},-25 {n(part)},-38 C{n(part - 3)},-27 {n(left + 10)},-18 {n(left + 3)},-15 "
    d += f"C{n(left - 3)},-10 {n(left + inset)},{n(low * 0.5)} {n(min(-30, left))},{low}Z"
    return path(d, look.hair)


def _headscarf(c: str, t: float) -> str:
    d = "M-36,2 C-40,-34 -32,-56 0,-56 C32,-56 40,-34 36,2 C36,26 42,44 56,62 Q0,96 -56,62 C-42,44 -36,26 -36,2Z "
    l2, r2 = max(-33.0, -25 + t * 0.7), min(33.0, 25 + t * 0.7)
    d += f"M{n(l2)},-4 C{n(l2)},18 {n(t * 0.7 - 12)},37 {n(t * 0.7)},37 C{n(t * 0.7 + 12)},37 {n(r2)},18 {n(r2)},-4 C{n(r2)},-26 {n(t * 0.7 + 12)},-35 {n(t * 0.7)},-35 C{n(t * 0.7 - 12)},-35 {n(l2)},-26 {n(l2)},-4Z"
    return path(d, c, extra='fill-rule="evenodd"') + path(
        f"M{n(t * 0.7 - 30)},42 Q{n(t * 0.7)},66 {n(t * 0.7 + 32)},34", stroke=shade(c, 0.86), width=3
    )


def hair_front(look: Look, turn: float) -> str:
    """The part of the hair that frames the face."""
    if turn < 0:
        return group(hair_front(look, -turn), flip=True)
    c, t = look.hair, turn * 13
    left, right = max(-32.0, -27 + t), min(32.0, 27 + t)
    cap = f"M-34,2 C-38,-34 -30,-53 0,-53 C30,-53 38,-34 34,2 L{n(max(right, 30))},2 "
    match look.style:
        case "short":
            return path(
                cap
                + f"C{n(right)},-8 {n(right)},-16 {n(right - 7)},-21 Q{n(t)},-31 {n(left + 7)},-21 C{n(left)},-16 {n(left)},-8 {n(min(left, -30))},2Z",
                c,
            )
        case "crop":
            return path(
                f"M-33,-8 C-36,-38 -28,-50 0,-50 C28,-50 36,-38 33,-8 L{n(right)},-14 Q{n(right - 3)},-27 {n(right - 12)},-30 L{n(left + 12)},-30 Q{n(left + 3)},-27 {n(left)},-14Z",
                c,
            )
        case "side" | "bob" | "long" | "tail":
            return _parted_hair(look, t, left, right)
        case "bun":
            return path(
                cap + f"C{n(right)},-10 {n(right)},-20 {n(t)},-33 C{n(left)},-20 {n(left)},-10 {n(min(left, -30))},2Z",
                c,
            )
        case "curls":
            return "".join(
                circle(x, y, r, c)
                for x, y, r in (
                    (-25, -26, 15),
                    (-12, -38, 16),
                    (6, -41, 16),
                    (22, -33, 15),
                    (31, -20, 11),
                    (-32, -14, 10),
                    (t * 0.6, -30, 12),
                )
            )
        case "crown":
            return path(f"M-33,-4 C-38,-64 38,-64 33,-4 Q{n(right - 2)},-22 {n(t)},-26 Q{n(left + 2)},-22 -33,-4Z", c)
        case "bald":
            if turn > 0.3:
                return path("M-30,-20 C-40,-8 -36,14 -29,24 L-16,10 Q-20,-6 -16,-14Z", c)
            return path("M33,-12 C39,-6 38,10 32,16 Q27,6 28,-8Z M-33,-12 C-39,-6 -38,10 -32,16 Q-27,6 -28,-8Z", c)
        case "scarf":
            return _headscarf(c, t)
    return ""


def head(look: Look, turn: float = 0, calm: bool = True) -> str:
    """Front or three-quarter head around its centre, without the back hair."""
    skin = look.skin
    out = ""
    aside = abs(turn) > 0.3
    ears = look.style not in ("scarf", "bob", "long", "curls", "crown")
    if ears and not aside:
        out += ellipse(-31, 2, 6.5, 10, shade(skin, 0.92)) + ellipse(31, 2, 6.5, 10, shade(skin, 0.92))
    out += path(
        "M-31,-10 C-32,-50 32,-50 31,-10 C31,20 18,41 0,41 C-18,41 -31,20 -31,-10Z"
        if abs(turn) < 0.3
        else f"M-31,-10 C-32,-50 32,-50 31,-10 C31,20 {n(18 + turn * 6)},41 {n(turn * 7)},41 C{n(-18 + turn * 6)},41 -31,20 -31,-10Z",
        skin,
    )
    if look.beard:
        t = turn * 13
        tone = look.hair
        out += path(
            f"M-31,0 C-31,26 {n(-18 + turn * 6)},46 {n(turn * 7)},46 C{n(18 + turn * 6)},46 31,26 31,0 C{n(min(31, 27 + t))},14 {n(t + 14)},13 {n(t)},14 C{n(t - 14)},13 {n(max(-31, -27 + t))},14 -31,0Z",
            tone,
        )
        out += path(f"M{n(t - 7)},23 Q{n(t)},28 {n(t + 8)},22", stroke=shade(look.skin, 0.8), width=3)
    out += face(look, turn, calm) + hair_front(look, turn)
    if ears and aside:
        x = (-31 + abs(turn) * 11) * (1 if turn > 0 else -1)
        out += ellipse(x, 4, 7, 10.5, shade(skin, 0.93)) + path(
            f"M{n(x - 2)},0 q5,3 1,8", stroke=shade(skin, 0.76), width=2
        )
    return out
