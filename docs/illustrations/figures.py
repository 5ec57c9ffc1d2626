"""Draws the sample illustrations: a small kit of flat people and things, and one function per picture.

Running this file writes <name>.svg beside it for every scene; render.py turns those into JPEGs.
Every drawing function returns SVG text. People are drawn in their own units, with the
origin at the base of the neck: the head's centre is at y = -50, the hip at 200, the soles at 450.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

Point = tuple[float, float]

# --- palette -----------------------------------------------------------------------------------

NIGHT, INK, PETROL, TEAL, MIST = "#10262d", "#17343c", "#1f5561", "#4a8288", "#a9c6c4"
PAPER, CREAM, SAND, CLAY = "#f6efe1", "#fbf7ee", "#e9dcc3", "#d5c09b"
OCHRE, HONEY, BRICK, RUST, ROSE = "#d2a045", "#ecd09a", "#b5573f", "#8b3f2e", "#dba58f"
SAGE, MOSS, LEAF = "#93a986", "#5d7a61", "#c6d2b9"
PORCELAIN, PEACH, TAN, UMBER, COCOA = "#f5d5bc", "#ecbf9b", "#cf9468", "#a1673f", "#7c5038"
BLACK, BROWN, AUBURN, BLOND, GREY, WHITE = "#2b2625", "#563a2a", "#96502f", "#cda35e", "#989792", "#e4dfd5"


def shade(colour: str, factor: float) -> str:
    """Darken (factor < 1) or lighten (factor > 1) a #rrggbb colour."""
    parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    mixed = [p * factor if factor <= 1 else p + (255 - p) * (factor - 1) for p in parts]
    return "#" + "".join(f"{max(0, min(255, round(p))):02x}" for p in mixed)


# --- plain shapes ------------------------------------------------------------------------------


def n(value: float) -> str:
    """A number with at most one decimal."""
    return f"{value:.1f}".rstrip("0").rstrip(".") if "." in f"{value:.1f}" else f"{value:.0f}"


def path(d: str, fill: str = "none", stroke: str = "", width: float = 0, extra: str = "") -> str:
    line = f' stroke="{stroke}" stroke-width="{n(width)}" stroke-linecap="round" stroke-linejoin="round"' if stroke else ""
    return f'<path d="{d}" fill="{fill}"{line}{" " + extra if extra else ""}/>'


def circle(x: float, y: float, r: float, fill: str, extra: str = "") -> str:
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{fill}"{" " + extra if extra else ""}/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, extra: str = "") -> str:
    return f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(rx)}" ry="{n(ry)}" fill="{fill}"{" " + extra if extra else ""}/>'


def rect(x: float, y: float, w: float, h: float, fill: str, r: float = 0, extra: str = "") -> str:
    corner = f' rx="{n(r)}"' if r else ""
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}"{corner} fill="{fill}"{" " + extra if extra else ""}/>'


def poly(points: Iterable[Point], fill: str, extra: str = "") -> str:
    return f'<polygon points="{" ".join(f"{n(x)},{n(y)}" for x, y in points)}" fill="{fill}"{" " + extra if extra else ""}/>'


def line(points: Sequence[Point], stroke: str, width: float, extra: str = "") -> str:
    d = "M" + " L".join(f"{n(x)},{n(y)}" for x, y in points)
    return path(d, stroke=stroke, width=width, extra=extra)


def smooth(points: Sequence[Point], closed: bool = False) -> str:
    """Path data of a soft curve (Catmull-Rom) through the points."""
    count = len(points)

    def at(i: int) -> Point:
        return points[i % count] if closed else points[max(0, min(count - 1, i))]

    d = f"M{n(points[0][0])},{n(points[0][1])}"
    for i in range(count if closed else count - 1):
        p0, p1, p2, p3 = at(i - 1), at(i), at(i + 1), at(i + 2)
        c1 = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        c2 = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        d += f" C{n(c1[0])},{n(c1[1])} {n(c2[0])},{n(c2[1])} {n(p2[0])},{n(p2[1])}"
    return d + ("Z" if closed else "")


def curve(points: Sequence[Point], stroke: str, width: float, extra: str = "") -> str:
    return path(smooth(points), stroke=stroke, width=width, extra=extra)


def blob(points: Sequence[Point], fill: str, extra: str = "") -> str:
    return path(smooth(points, closed=True), fill, extra=extra)


def hill(points: Sequence[Point], fill: str, floor: float = 1000) -> str:
    """A soft ridge filled down to the floor."""
    return path(f"{smooth(points)} L{n(points[-1][0])},{n(floor)} L{n(points[0][0])},{n(floor)}Z", fill)


def group(content: str, x: float = 0, y: float = 0, scale: float = 1, turn: float = 0, flip: bool = False, extra: str = "") -> str:
    transform = f"translate({n(x)},{n(y)})"
    if turn:
        transform += f" rotate({n(turn)})"
    if scale != 1 or flip:
        transform += f" scale({-scale if flip else scale:.3f},{scale:.3f})"
    return f'<g transform="{transform}"{" " + extra if extra else ""}>{content}</g>'


def clip(name: str, shape: str, content: str) -> str:
    return f'<clipPath id="{name}">{shape}</clipPath><g clip-path="url(#{name})">{content}</g>'


def fade(name: str, stops: list[tuple[float, str, float]], radial: bool = False) -> str:
    """A gradient definition; each stop is (offset, colour, opacity)."""
    tag = "radialGradient" if radial else "linearGradient"
    axis = "" if radial else ' x1="0" y1="0" x2="0" y2="1"'
    inner = "".join(f'<stop offset="{o}" stop-color="{c}" stop-opacity="{a}"/>' for o, c, a in stops)
    return f'<{tag} id="{name}"{axis}>{inner}</{tag}>'


def picture(title: str, content: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000" width="1600" height="1000">\n'
        f"<title>{title}</title>\n" + content.replace("><g ", ">\n<g ") + "\n</svg>\n"
    )


# --- people ------------------------------------------------------------------------------------


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
        out += path(f"M{n(x - 5)},{n(-12 + (1 if side < 0 else 0))} Q{n(x)},-15.5 {n(x + 5)},{n(-12 + (1 if side > 0 else 0))}", stroke=brow, width=2.6)
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
            return path(f"M{n(-37 + s)},-8 C{n(-42 + s)},-62 {n(42 + s)},-62 {n(37 + s)},-8 C{n(42 + s)},14 {n(42 + s)},28 {n(36 + s)},38 Q{n(s)},50 {n(-36 + s)},38 C{n(-42 + s)},28 {n(-42 + s)},14 {n(-37 + s)},-8Z", c)
        case "long":
            return path(f"M{n(-36 + s)},-8 C{n(-42 + s)},-62 {n(42 + s)},-62 {n(36 * far + s)},-8 C{n(40 * far + s)},30 {n(46 * far + s)},60 {n(44 * far + s)},92 Q{n(s)},112 {n(-44 + s)},92 C{n(-46 + s)},60 {n(-40 + s)},30 {n(-36 + s)},-8Z", c)
        case "bun":
            return circle(s * 1.6, -56, 17, c)
        case "crown":
            return circle(s * 0.6, -16, 51, look.hair) + circle(-30 + s, 4, 24, look.hair) + circle(30 + s, 4, 24, look.hair)
        case "curls":
            return "".join(circle(x + s, y, r, c) for x, y, r in ((-32, 6, 17), (32, 6, 17), (-36, -16, 16), (36, -16, 16), (-30, 24, 13), (30, 24, 13)))
        case "tail":
            return path("M-20,-34 C-62,-40 -64,10 -46,44 C-44,20 -40,-4 -20,-12Z", c)
        case "scarf":
            return path(f"M{n(-38 + s)},-6 C{n(-44 + s)},-64 {n(44 + s)},-64 {n(38 + s)},-6 C{n(42 + s)},24 52,44 56,64 L-56,64 C-52,44 {n(-42 + s)},24 {n(-38 + s)},-6Z", c)
    return ""


def hair_front(look: Look, turn: float) -> str:
    """The part of the hair that frames the face."""
    if turn < 0:
        return group(hair_front(look, -turn), flip=True)
    c, t = look.hair, turn * 13
    left, right = max(-32.0, -27 + t), min(32.0, 27 + t)
    cap = f"M-34,2 C-38,-34 -30,-53 0,-53 C30,-53 38,-34 34,2 L{n(max(right, 30))},2 "
    match look.style:
        case "short":
            return path(cap + f"C{n(right)},-8 {n(right)},-16 {n(right - 7)},-21 Q{n(t)},-31 {n(left + 7)},-21 C{n(left)},-16 {n(left)},-8 {n(min(left, -30))},2Z", c)
        case "crop":
            return path(f"M-33,-8 C-36,-38 -28,-50 0,-50 C28,-50 36,-38 33,-8 L{n(right)},-14 Q{n(right - 3)},-27 {n(right - 12)},-30 L{n(left + 12)},-30 Q{n(left + 3)},-27 {n(left)},-14Z", c)
        case "side" | "bob" | "long" | "tail":
            part = t - 13
            low = {"bob": 30, "long": 34}.get(look.style, 2)
            inset = 3 if look.style in ("bob", "long") else 0
            d = f"M-35,{low} C-40,-34 -31,-54 0,-54 C31,-54 40,-34 35,{low} "
            d += f"C{n(right - inset)},{n(low * 0.5)} {n(right + 1)},-8 {n(right - 3)},-14 "
            d += f"C{n(part + 24)},-17 {n(part + 7)},-25 {n(part)},-38 C{n(part - 3)},-27 {n(left + 10)},-18 {n(left + 3)},-15 "
            d += f"C{n(left - 3)},-10 {n(left + inset)},{n(low * 0.5)} {n(min(-30, left))},{low}Z"
            return path(d, c)
        case "bun":
            return path(cap + f"C{n(right)},-10 {n(right)},-20 {n(t)},-33 C{n(left)},-20 {n(left)},-10 {n(min(left, -30))},2Z", c)
        case "curls":
            return "".join(circle(x, y, r, c) for x, y, r in ((-25, -26, 15), (-12, -38, 16), (6, -41, 16), (22, -33, 15), (31, -20, 11), (-32, -14, 10), (t * 0.6, -30, 12)))
        case "crown":
            return path(f"M-33,-4 C-38,-64 38,-64 33,-4 Q{n(right - 2)},-22 {n(t)},-26 Q{n(left + 2)},-22 -33,-4Z", c)
        case "bald":
            if turn > 0.3:
                return path("M-30,-20 C-40,-8 -36,14 -29,24 L-16,10 Q-20,-6 -16,-14Z", c)
            return path("M33,-12 C39,-6 38,10 32,16 Q27,6 28,-8Z M-33,-12 C-39,-6 -38,10 -32,16 Q-27,6 -28,-8Z", c)
        case "scarf":
            d = "M-36,2 C-40,-34 -32,-56 0,-56 C32,-56 40,-34 36,2 C36,26 42,44 56,62 Q0,96 -56,62 C-42,44 -36,26 -36,2Z "
            l2, r2 = max(-33.0, -25 + t * 0.7), min(33.0, 25 + t * 0.7)
            d += f"M{n(l2)},-4 C{n(l2)},18 {n(t * 0.7 - 12)},37 {n(t * 0.7)},37 C{n(t * 0.7 + 12)},37 {n(r2)},18 {n(r2)},-4 C{n(r2)},-26 {n(t * 0.7 + 12)},-35 {n(t * 0.7)},-35 C{n(t * 0.7 - 12)},-35 {n(l2)},-26 {n(l2)},-4Z"
            return path(d, c, extra='fill-rule="evenodd"') + path(f"M{n(t * 0.7 - 30)},42 Q{n(t * 0.7)},66 {n(t * 0.7 + 32)},34", stroke=shade(c, 0.86), width=3)
    return ""


def head(look: Look, turn: float = 0, calm: bool = True) -> str:
    """Front or three-quarter head around its centre, without the back hair."""
    skin = look.skin
    out = ""
    aside = abs(turn) > 0.3
    ears = look.style not in ("scarf", "bob", "long", "curls", "crown")
    if ears and not aside:
        out += ellipse(-31, 2, 6.5, 10, shade(skin, 0.92)) + ellipse(31, 2, 6.5, 10, shade(skin, 0.92))
    out += path("M-31,-10 C-32,-50 32,-50 31,-10 C31,20 18,41 0,41 C-18,41 -31,20 -31,-10Z" if abs(turn) < 0.3 else
                f"M-31,-10 C-32,-50 32,-50 31,-10 C31,20 {n(18 + turn * 6)},41 {n(turn * 7)},41 C{n(-18 + turn * 6)},41 -31,20 -31,-10Z", skin)
    if look.beard:
        t = turn * 13
        tone = look.hair
        out += path(f"M-31,0 C-31,26 {n(-18 + turn * 6)},46 {n(turn * 7)},46 C{n(18 + turn * 6)},46 31,26 31,0 C{n(min(31, 27 + t))},14 {n(t + 14)},13 {n(t)},14 C{n(t - 14)},13 {n(max(-31, -27 + t))},14 -31,0Z", tone)
        out += path(f"M{n(t - 7)},23 Q{n(t)},28 {n(t + 8)},22", stroke=shade(look.skin, 0.8), width=3)
    out += face(look, turn, calm) + hair_front(look, turn)
    if ears and aside:
        x = (-31 + abs(turn) * 11) * (1 if turn > 0 else -1)
        out += ellipse(x, 4, 7, 10.5, shade(skin, 0.93)) + path(f"M{n(x - 2)},0 q5,3 1,8", stroke=shade(skin, 0.76), width=2)
    return out


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
            trim = path("M-17,-10 L0,40 L17,-10 Q0,6 -17,-10Z", shade(look.skin, 0.95)) + path("M-19,-9 L0,42 L19,-9", stroke=dark, width=5)
        case "shirt":
            trim = path("M-17,-12 L-26,4 L-10,22 L0,6 L10,22 L26,4 L17,-12 Q0,6 -17,-12Z", look.inner) + path(f"M0,10 L0,{n(height)}", stroke=dark, width=3)
        case "blazer":
            trim = path("M-17,-11 L0,104 L17,-11 Q0,6 -17,-11Z", look.inner)
            trim += path("M-19,-10 L-36,30 L-22,40 L-30,48 L0,112 L-2,90 L-12,0Z", dark) + path("M19,-10 L36,30 L22,40 L30,48 L0,112 L2,90 L12,0Z", dark)
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
    fingers = "".join(line([(fx * 0.7, -16), (fx * 1.15, tip)], look.skin, 6.4) for fx, tip in ((-9, -36), (-3, -41), (4, -40), (10, -34)))
    return group(rect(-10, -26, 21, 32, look.skin, 9) + fingers + line([(-8, -8), (-18, -22)], look.skin, 7), x, y, turn=turn)


def bust(look: Look, turn: float = 0, height: float = 205, width: float = 66, calm: bool = True) -> str:
    """Head and upper body from the front; arms are added by the scene."""
    hx = turn * 6
    return group(hair_back(look, turn), hx, -50) + torso(look, height, width) + group(head(look, turn, calm), hx, -50)


def back_view(look: Look, height: float = 260, width: float = 68, big: float = 1) -> str:
    """Head and upper body from behind; big enlarges the head, as a child's."""
    w, c, skin = width, look.hair, look.skin
    out = path("M-15,-30 L-17,0 L17,0 L15,-30Z", shade(skin, 0.86))
    out += path(
        f"M-18,-10 C-28,2 {n(-w * 0.72)},0 {n(-w * 0.94)},16 C{n(-w * 1.12)},32 {n(-w * 1.1)},90 {n(-w * 1.08)},{n(height)} "
        f"L{n(w * 1.08)},{n(height)} C{n(w * 1.1)},90 {n(w * 1.12)},32 {n(w * 0.94)},16 C{n(w * 0.72)},0 28,2 18,-10 Q0,-2 -18,-10Z",
        look.top,
    )
    out += path("M-19,-10 Q0,0 19,-10 L17,-16 Q0,-7 -17,-16Z", shade(look.top, 0.84))
    body, out = out, ""
    if look.style not in ("scarf", "bob", "long", "crown"):
        out += ellipse(-32, -47, 6, 10, shade(skin, 0.95)) + ellipse(32, -47, 6, 10, shade(skin, 0.95))
    match look.style:
        case "bald":
            out += path("M-31,-60 C-32,-100 32,-100 31,-60 C31,-34 20,-16 0,-16 C-20,-16 -31,-34 -31,-60Z", skin)
            out += path("M-32,-58 C-36,-40 -24,-18 0,-18 C24,-18 36,-40 32,-58 C26,-40 -26,-40 -32,-58Z", c)
        case "bob":
            out += path("M-36,-60 C-42,-116 42,-116 36,-60 C42,-36 42,-20 38,-12 Q0,6 -38,-12 C-42,-20 -42,-36 -36,-60Z", c)
            out += path("M0,-100 Q-4,-60 -2,-6", stroke=shade(c, 0.86), width=2.5)
        case "long":
            out += path("M-35,-60 C-42,-116 42,-116 35,-60 C40,-24 46,20 40,56 Q0,76 -40,56 C-46,20 -40,-24 -35,-60Z", c)
            out += path("M-8,-40 Q-14,10 -10,58 M14,-30 Q18,10 14,60", stroke=shade(c, 0.85), width=2.5)
        case "bun":
            out += path("M-33,-58 C-36,-104 36,-104 33,-58 C33,-38 20,-18 0,-18 C-20,-18 -33,-38 -33,-58Z", c) + circle(0, -78, 19, shade(c, 0.85))
        case "crown":
            out += circle(0, -64, 51, c) + circle(-30, -42, 24, c) + circle(30, -42, 24, c)
        case "curls":
            out += "".join(circle(x, y - 50, r, c) for x, y, r in ((-30, 4, 17), (30, 4, 17), (-32, -18, 16), (32, -18, 16), (-18, -36, 17), (18, -36, 17), (0, -40, 17), (-18, 20, 16), (18, 20, 16), (0, 24, 16)))
            out += circle(0, -58, 34, c)
        case "tail":
            out += path("M-33,-58 C-36,-104 36,-104 33,-58 C33,-38 20,-18 0,-18 C-20,-18 -33,-38 -33,-58Z", c)
            out += path("M-10,-66 C-26,-40 -18,-6 -2,34 C18,0 24,-40 10,-66Z", shade(c, 0.84))
        case "scarf":
            out += path("M-37,-56 C-42,-118 42,-118 37,-56 C40,-24 58,0 62,24 Q0,56 -62,24 C-58,0 -40,-24 -37,-56Z", c)
            out += path("M-34,-30 Q0,-6 36,-34", stroke=shade(c, 0.86), width=3)
        case _:
            out += path("M-33,-54 C-37,-104 37,-104 33,-54 C33,-36 24,-22 16,-18 Q0,-10 -16,-18 C-24,-22 -33,-36 -33,-54Z", c)
    return body + group(out, 0, 14 * (big - 1), big)


def legs(look: Look, kind: str = "trousers", left: float = -27, right: float = 27, shoe: str = NIGHT, step: float = 0) -> str:
    """From the hip (200) to the soles (450), seen from the front; step lifts the right foot."""
    c = look.bottom
    out = ""
    if kind == "trousers":
        for x0, x1, lift, tone in ((25, right, step, 0.88), (-25, left, 0, 1)):
            out += path(f"M{n(x1 - 15)},{n(436 - lift)} q15,-14 30,0 q10,2 10,14 L{n(x1 - 25)},{n(450 - lift)} q0,-12 10,-14Z", shoe)
            out += path(f"M{n(x0 - 30)},190 L{n(x0 + 30)},190 L{n(x1 + 18)},{n(436 - lift)} L{n(x1 - 18)},{n(436 - lift)}Z", shade(c, tone))
    else:
        for x1, lift in ((right, step), (left, 0)):
            out += line([(x1 * 0.8, 320), (x1, 432 - lift)], shade(look.skin, 0.96) if kind == "skirt" else shade(INK, 0.9), 22)
            out += path(f"M{n(x1 - 13)},{n(434 - lift)} q13,-12 26,0 q9,3 9,16 L{n(x1 - 22)},{n(450 - lift)} q0,-13 9,-16Z", shoe)
        out += path("M-56,188 L56,188 C62,250 72,310 76,362 Q0,378 -76,362 C-72,310 -62,250 -56,188Z", c)
    return out


def seated_front(look: Look, turn: float = 0, chair: str = CLAY, hands: str = "lap", kind: str = "trousers", calm: bool = True) -> str:
    """A whole person on a chair, facing us; the soles are at 372."""
    dark = shade(chair, 0.72)
    out = ellipse(0, 372, 112, 16, INK, 'opacity=".13"')
    out += line([(-58, 200), (-66, 362)], dark, 10) + line([(58, 200), (66, 362)], dark, 10)
    out += rect(-66, 62, 132, 150, chair, 26) + rect(-72, 196, 144, 30, shade(chair, 0.88), 12)
    c = look.bottom
    for side in (-1, 1):
        x = side * 34
        knee = x * (0.8 if kind == "skirt" else 1.36)
        if kind == "skirt":
            out += line([(knee, 250), (knee, 352)], shade(look.skin, 0.94), 23)
        else:
            out += line([(knee, 244), (x * 1.26, 344)], shade(c, 0.84), 36)
        fx = x * (0.82 if kind == "skirt" else 1.28)
        out += path(f"M{n(fx - 16)},352 q16,-14 32,0 q8,4 8,20 L{n(fx - 24)},372 q0,-16 8,-20Z", NIGHT)
    if kind == "skirt":
        out += path("M-58,190 L58,190 C70,222 66,270 58,296 Q0,310 -58,296 C-66,270 -70,222 -58,190Z", c)
    else:
        out += rect(-52, 180, 104, 34, shade(c, 0.84), 8)
        out += line([(-28, 204), (-46, 244)], shade(c, 1.06), 50) + line([(28, 204), (46, 244)], shade(c, 1.06), 50)
    upper = bust(look, turn, height=206, calm=calm)
    sh_l, sh_r = (-53, 34), (53, 34)
    match hands:
        case "lap":
            arms = arm(look, sh_l, (-70, 128), (-20, 194)) + arm(look, sh_r, (70, 128), (18, 194))
        case "knees":
            arms = arm(look, sh_l, (-76, 124), (-48, 206)) + arm(look, sh_r, (76, 124), (48, 206))
        case "talk":
            arms = arm(look, sh_l, (-74, 124), (-22, 194)) + palm(look, 124, 70, 28) + arm(look, sh_r, (84, 126), (118, 78))
        case "talk-left":
            arms = palm(look, -124, 70, -28) + arm(look, sh_l, (-84, 126), (-118, 78)) + arm(look, sh_r, (74, 124), (22, 194))
        case _:
            arms = ""
    return out + upper + arms


def seated_side(look: Look, chair: str = CLAY, gesture: bool = False, turn: float = 0.85, wheels: bool = False) -> str:
    """A person on a chair or in a wheelchair, seen from the side and looking right; the soles are at 372."""
    dark = shade(chair, 0.72)
    out = ellipse(34, 372, 120, 15, INK, 'opacity=".13"')
    if wheels:
        out += line([(60, 220), (70, 330)], INK, 9) + circle(66, 348, 22, "none", f'stroke="{INK}" stroke-width="9"') + line([(-66, 66), (-92, 58)], INK, 10)
        out += line([(70, 300), (112, 366), (160, 372)], INK, 9)
    else:
        out += line([(-48, 216), (-60, 366)], dark, 10) + line([(56, 216), (62, 366)], dark, 10)
    out += path("M-60,60 Q-78,58 -76,78 L-58,222 L-36,222 L-46,76 Q-48,60 -60,60Z", chair) + rect(-62, 206, 134, 22, shade(chair, 0.88), 10)
    c = look.bottom
    out += path("M116,350 q2,-8 -14,-10 l-20,0 q-8,2 -8,32 l70,0 q4,-14 -28,-22Z", NIGHT)
    out += path("M-16,190 L98,190 L98,344", stroke=shade(c, 0.84), width=42)
    out += path("M100,352 q2,-8 -14,-10 l-20,0 q-8,2 -8,30 l70,0 q4,-14 -28,-20Z", NIGHT)
    out += path("M-14,190 L82,190 L82,344", stroke=c, width=44)
    back = group(hair_back(look, turn), 10, -50)
    body = path("M-13,-30 L-15,0 L17,0 L16,-30Z", shade(look.skin, 0.88))
    body += path("M-18,-10 C-40,0 -52,22 -52,70 C-54,120 -50,170 -46,210 L40,210 C46,150 50,90 42,44 C38,14 28,-4 18,-10 Q0,2 -18,-10Z", look.top)
    body += path("M-19,-9 Q0,8 19,-9 L16,-15 Q0,0 -16,-15Z", shade(look.top, 0.82))
    hand = arm(look, (-8, 40), (10, 126), (84, 78)) if gesture else arm(look, (-8, 40), (2, 134), (72, 162))
    return out + back + body + group(head(look, turn), 8, -50) + hand + (wheel(-14, 284, 90) if wheels else "")


def wheel(x: float, y: float, r: float) -> str:
    """A wheelchair's big wheel, seen from the side."""
    spokes = "".join(line([(x, y), (x + r * math.cos(a), y + r * math.sin(a))], MIST, 3) for a in [i * math.pi / 4 for i in range(8)])
    return spokes + circle(x, y, r, "none", f'stroke="{INK}" stroke-width="11"') + circle(x, y, r - 11, "none", f'stroke="{TEAL}" stroke-width="4"') + circle(x, y, 8, INK)


# --- things ------------------------------------------------------------------------------------


def cup(x: float, y: float, colour: str = CREAM, scale: float = 1) -> str:
    body = path("M-20,-26 L20,-26 L16,12 Q14,20 6,20 L-6,20 Q-14,20 -16,12Z", colour)
    body += path("M19,-16 q18,-2 15,12 q-3,12 -18,10", stroke=colour, width=6) + ellipse(0, -26, 20, 5, shade(colour, 0.82))
    return group(body, x, y, scale)


def tree(x: float, y: float, size: float, colour: str, trunk: str = BROWN, lean: float = 0) -> str:
    """A round tree standing at (x, y)."""
    out = path(f"M{n(-size * 0.06)},0 L{n(-size * 0.03 + lean)},{n(-size)} L{n(size * 0.04 + lean)},{n(-size)} L{n(size * 0.06)},0Z", trunk)
    crown = [(0.0, -1.62), (0.42, -1.48), (0.6, -1.1), (0.5, -0.72), (0.12, -0.55), (-0.3, -0.6), (-0.58, -0.86), (-0.56, -1.25), (-0.34, -1.52)]
    out += blob([(px * size + lean, py * size) for px, py in crown], colour)
    inner = [(0.05, -1.5), (0.4, -1.38), (0.52, -1.06), (0.36, -0.84), (0.2, -1.1), (-0.02, -1.28)]
    return group(out + blob([(px * size + lean, py * size) for px, py in inner], shade(colour, 1.14)), x, y)


def poplar(x: float, y: float, h: float, colour: str) -> str:
    return rect(x - h * 0.02, y - h * 0.2, h * 0.04, h * 0.2, BROWN) + path(f"M{n(x)},{n(y - h)} C{n(x + h * 0.2)},{n(y - h * 0.6)} {n(x + h * 0.17)},{n(y - h * 0.12)} {n(x)},{n(y - h * 0.12)} C{n(x - h * 0.17)},{n(y - h * 0.12)} {n(x - h * 0.2)},{n(y - h * 0.6)} {n(x)},{n(y - h)}Z", colour)


def fir(x: float, y: float, h: float, colour: str) -> str:
    return rect(x - h * 0.03, y - h * 0.16, h * 0.06, h * 0.16, BROWN) + poly([(x, y - h), (x + h * 0.24, y - h * 0.12), (x - h * 0.24, y - h * 0.12)], colour) + poly([(x, y - h), (x + h * 0.24, y - h * 0.12), (x, y - h * 0.12)], shade(colour, 0.9))


def house(x: float, y: float, w: float, wall: str = CREAM, roof: str = BRICK, h: float | None = None) -> str:
    """A small gabled house whose floor is centred on (x, y)."""
    tall = h or w * 0.62
    out = rect(-w / 2, -tall, w, tall, wall) + rect(w * 0.12, -tall, w * 0.38, tall, shade(wall, 0.93))
    out += poly([(-w * 0.58, -tall), (0, -tall - w * 0.46), (w * 0.58, -tall)], roof)
    out += poly([(0, -tall - w * 0.46), (w * 0.58, -tall), (w * 0.12, -tall)], shade(roof, 0.88))
    out += rect(-w * 0.32, -tall * 0.72, w * 0.18, tall * 0.32, PETROL) + rect(w * 0.2, -tall * 0.6, w * 0.18, tall * 0.6, INK)
    return group(out, x, y)


def church(x: float, y: float, s: float, wall: str = CREAM, roof: str = BRICK, cap: str = PETROL) -> str:
    """A church with a tower, standing at (x, y); the tower is about 3 s high."""
    out = rect(0, -s * 0.95, s * 1.5, s * 0.95, wall) + poly([(-s * 0.05, -s * 0.95), (s * 0.3, -s * 1.6), (s * 1.3, -s * 1.6), (s * 1.6, -s * 0.95)], roof)
    for i in range(3):
        out += path(f"M{n(s * (0.36 + i * 0.4))},{n(-s * 0.2)} v{n(-s * 0.32)} a{n(s * 0.09)},{n(s * 0.09)} 0 0 1 {n(s * 0.18)},0 v{n(s * 0.32)}Z", PETROL)
    out += rect(-s * 0.5, -s * 2.0, s * 0.68, s * 2.0, shade(wall, 0.97)) + rect(-s * 0.12, -s * 2.0, s * 0.3, s * 2.0, shade(wall, 0.9))
    out += circle(-s * 0.16, -s * 1.72, s * 0.14, PAPER, f'stroke="{INK}" stroke-width="{n(s * 0.04)}"')
    out += line([(-s * 0.16, -s * 1.72), (-s * 0.16, -s * 1.8)], INK, s * 0.03) + line([(-s * 0.16, -s * 1.72), (-s * 0.1, -s * 1.7)], INK, s * 0.03)
    out += path(f"M{n(-s * 0.28)},{n(-s * 1.1)} v{n(-s * 0.24)} a{n(s * 0.12)},{n(s * 0.12)} 0 0 1 {n(s * 0.24)},0 v{n(s * 0.24)}Z", INK)
    out += path(f"M{n(-s * 0.58)},{n(-s * 2.0)} L{n(s * 0.26)},{n(-s * 2.0)} C{n(s * 0.3)},{n(-s * 2.4)} {n(-s * 0.08)},{n(-s * 2.3)} {n(-s * 0.16)},{n(-s * 3.0)} C{n(-s * 0.24)},{n(-s * 2.3)} {n(-s * 0.62)},{n(-s * 2.4)} {n(-s * 0.58)},{n(-s * 2.0)}Z", cap)
    out += circle(-s * 0.16, -s * 3.02, s * 0.06, OCHRE)
    return group(out, x, y)


def plant(x: float, y: float, s: float = 1, pot: str = BRICK) -> str:
    """A potted plant standing at (x, y)."""
    out = ""
    for angle, length, c in ((-58, 130, MOSS), (52, 136, MOSS), (-30, 176, SAGE), (28, 170, SAGE), (0, 196, MOSS), (-80, 92, SAGE), (78, 92, SAGE)):
        out += group(path(f"M0,0 C{n(-length * 0.2)},{n(-length * 0.4)} {n(-length * 0.12)},{n(-length * 0.8)} 0,{n(-length)} C{n(length * 0.12)},{n(-length * 0.8)} {n(length * 0.2)},{n(-length * 0.4)} 0,0Z", c), 0, -78, turn=angle)
    out += path("M-46,-86 L46,-86 L36,-6 Q35,0 28,0 L-28,0 Q-35,0 -36,-6Z", pot) + rect(-52, -96, 104, 22, shade(pot, 0.88), 5)
    return group(out, x, y, s)


# --- the cast, so that faces recur within a series ------------------------------------------------

HANA = Look(PORCELAIN, WHITE, "bob", TEAL, INK, "roll", glasses=True, old=True)
KAREL = Look(PEACH, GREY, "bald", SAGE, INK, "vee", beard=True, old=True)
AMINA = Look(TAN, PETROL, "scarf", OCHRE, INK, "crew")
JONAS = Look(COCOA, BLACK, "crop", BRICK, INK, "shirt", beard=True)
LENA = Look(PORCELAIN, AUBURN, "tail", SAGE, PETROL, "crew")
MIRA = Look(UMBER, BLACK, "long", BRICK, INK, "vee")
OLGA = Look(TAN, GREY, "bun", INK, PETROL, "blazer", old=True)
PAVEL = Look(PEACH, BROWN, "short", PETROL, BLACK, "shirt", beard=True)
TOMAS = Look(PEACH, BLOND, "side", OCHRE, PETROL, "blazer", glasses=True)
NINA = Look(TAN, BROWN, "curls", HONEY, BRICK, "vee")
ESTHER = Look(COCOA, BLACK, "crown", ROSE, INK, "shirt", glasses=True)


# --- scenes --------------------------------------------------------------------------------------


def fachtag_saal() -> str:
    out = rect(0, 0, 1600, 700, PETROL)
    for i in range(11):
        out += rect(i * 150 - 20, 0, 75, 700, shade(PETROL, 0.95))
    out += "<defs>" + fade("glow", [(0, HONEY, 0.42), (1, HONEY, 0)], radial=True) + "</defs>"
    out += ellipse(300, 400, 380, 400, "url(#glow)") + ellipse(1010, 330, 640, 430, "url(#glow)", 'opacity=".55"')
    out += rect(0, 640, 1600, 380, NIGHT) + rect(0, 612, 1600, 44, CLAY) + rect(0, 650, 1600, 34, shade(CLAY, 0.72))
    # the screen with the call
    out += rect(566, 74, 900, 504, NIGHT, 16) + rect(582, 90, 868, 472, CREAM, 6)
    tiles = [(602, 110, 540, 380, LEAF), (1160, 110, 270, 117, HONEY), (1160, 241, 270, 118, MIST), (1160, 373, 270, 117, ROSE)]
    guests = [(replace(NINA, top=BRICK), 0.0, 872, 292, 1.55), (replace(KAREL, top=PETROL), -0.4, 1295, 194, 0.62), (ESTHER, -0.4, 1295, 326, 0.62), (replace(TOMAS, top=SAGE), -0.4, 1295, 457, 0.62)]
    for i, ((x, y, w, h, c), (who, turn, gx, gy, k)) in enumerate(zip(tiles, guests, strict=True)):
        room = rect(x, y, w, h, c)
        if i == 0:
            room += rect(640, 150, 130, 170, shade(c, 1.35), 4) + rect(652, 162, 106, 146, MIST) + hill([(652, 270), (700, 240), (758, 262)], SAGE, 308) + plant(1072, 492, 0.95, OCHRE)
        room += group(bust(who, turn, 320, calm=False), gx, gy, k)
        if i == 0:
            room += group(palm(who, 128, 26, 12) + arm(who, (54, 36), (104, 112), (126, 36), tone=0.86), gx, gy, k)
        out += clip(f"tile{i}", rect(x, y, w, h, "#000", 10), room)
    for i, c in enumerate((TEAL, TEAL, BRICK, TEAL)):
        out += circle(938 + i * 52, 526, 17, c)
    # the speaker
    who = replace(OLGA, top=BRICK, skin=PEACH)
    k = 0.98
    out += ellipse(300, 634, 150, 14, NIGHT, 'opacity=".28"')
    out += group(bust(who, 0.45, 230, calm=False) + arm(who, (-54, 34), (-80, 124), (-36, 168)) + palm(who, 146, 52, 42) + arm(who, (54, 34), (98, 104), (142, 56)), 300, 234, k)
    out += poly([(222, 440), (380, 440), (364, 636), (238, 636)], shade(CLAY, 0.86)) + poly([(300, 440), (380, 440), (364, 636), (300, 636)], shade(CLAY, 0.76))
    out += poly([(196, 412), (402, 412), (392, 446), (206, 446)], CLAY) + poly([(236, 402), (322, 398), (330, 412), (232, 412)], CREAM)
    out += curve([(372, 412), (376, 380), (352, 356)], NIGHT, 6) + ellipse(350, 353, 11, 7, NIGHT, 'transform="rotate(-30 350 353)"')
    # the audience, two rows of it
    far = [(70, LENA), (226, replace(PAVEL, top=SAGE)), (382, HANA), (538, replace(JONAS, top=OCHRE)), (694, replace(NINA, top=MIST)), (1010, replace(KAREL, top=CLAY)), (1166, replace(AMINA, top=TEAL, hair=ROSE)), (1322, replace(TOMAS, top=BRICK)), (1478, replace(MIRA, top=SAGE))]
    for x, who in far:
        out += group(back_view(replace(who, top=shade(who.top, 0.82)), 260), x, 772, 0.86)
        out += rect(x - 69, 838, 138, 200, shade(PETROL, 0.72), 20)
    out += rect(0, 930, 1600, 80, NIGHT)
    near = [(120, replace(ESTHER, top=BRICK)), (334, replace(TOMAS, top=SAGE, hair=GREY)), (548, replace(MIRA, top=ROSE)), (1180, replace(PAVEL, top=TEAL, hair=AUBURN)), (1394, replace(HANA, top=OCHRE)), (1606, replace(JONAS, top=BRICK))]
    for x, who in near:
        out += group(back_view(replace(who, top=shade(who.top, 0.74)), 300), x, 916, 1.16)
        out += rect(x - 92, 972, 184, 60, shade(PETROL, 0.52), 22)
    # the wheelchair user in the aisle
    x, y, k = 858, 800, 0.98
    out += group(back_view(replace(LENA, top=OCHRE, hair=BROWN, style="bob"), 260), x, y, k)
    out += rect(x - 76, y + 72, 152, 150, INK, 14) + rect(x - 76, y + 92, 152, 8, PETROL)
    for side in (-1, 1):
        out += line([(x + side * 66, y + 150), (x + side * 66, y + 46), (x + side * 84, y + 40)], MIST, 9) + line([(x + side * 74, y + 43), (x + side * 98, y + 38)], NIGHT, 15)
        out += ellipse(x + side * 98, y + 170, 15, 94, "none", f'stroke="{shade(TEAL, 0.62)}" stroke-width="14"') + ellipse(x + side * 98, y + 170, 15, 80, "none", f'stroke="{MIST}" stroke-width="4"')
    return picture("A conference hall: a speaker, a large video call, the audience from behind", out)


def fachtag_gespraech() -> str:
    out = rect(0, 0, 1600, 1000, SAND) + rect(0, 0, 1600, 1000, CREAM, extra='opacity=".35"')
    # the tall window
    view = rect(60, 40, 900, 1000, MIST) + circle(520, 190, 80, CREAM, 'opacity=".8"')
    view += hill([(40, 560), (260, 480), (520, 560), (760, 490), (980, 540)], SAGE) + hill([(40, 690), (300, 620), (600, 690), (980, 630)], MOSS)
    view += church(180, 560, 80) + house(96, 572, 70, HONEY, RUST) + tree(104, 690, 62, LEAF) + tree(618, 690, 118, LEAF) + poplar(560, 690, 220, shade(MOSS, 0.85)) + tree(250, 676, 46, SAGE)
    out += clip("pane", rect(60, 40, 900, 1000, "#000"), view)
    for x in (60, 360, 660, 960):
        out += rect(x - 9, 30, 18, 1000, CREAM)
    out += rect(51, 30, 918, 18, CREAM) + rect(51, 330, 918, 12, CREAM)
    # right-hand wall
    for x, y in ((1130, 170), (1330, 110), (1500, 200)):
        out += line([(x, 0), (x, y)], INK, 5) + path(f"M{x - 62},{y + 50} Q{x - 58},{y} {x},{y} Q{x + 58},{y} {x + 62},{y + 50}Z", OCHRE) + ellipse(x, y + 50, 62, 10, CREAM)
    out += rect(969, 790, 640, 220, shade(SAND, 0.95)) + rect(969, 782, 640, 12, CREAM)
    out += plant(1510, 1010, 2.1, PETROL)
    k = 1.78
    a, b, c = replace(HANA, top=BRICK, bottom=INK), replace(JONAS, top=PETROL, neck="blazer", inner=HONEY), replace(AMINA, top=SAGE, hair=OCHRE, bottom=BRICK)
    fig_b = legs(b) + bust(b, -0.35, calm=False) + arm(b, (54, 36), (80, 130), (70, 210)) + group(cup(0, 0, CREAM, 0.84), -12, 108) + arm(b, (-54, 36), (-84, 134), (-38, 118))
    fig_a = legs(a, "skirt") + bust(a, 0.7, calm=False) + cup(14, 114, HONEY, 0.86) + arm(a, (-54, 36), (-80, 132), (-18, 122)) + arm(a, (54, 36), (84, 132), (44, 122))
    fig_c = legs(c, "skirt") + bust(c, -0.7, calm=False) + arm(c, (54, 36), (86, 136), (32, 134)) + cup(4, 124, CREAM, 0.84) + palm(c, -112, 62, -24) + arm(c, (-54, 36), (-90, 124), (-110, 68))
    out += group(fig_b, 790, 392, k) + group(fig_a, 430, 440, k * 0.97) + group(fig_c, 1232, 436, k * 0.97)
    return picture("Three people talking over coffee in a foyer", out)


def from_above(look: Look, chair: str = CLAY, wheels: bool = False) -> tuple[str, str]:
    """A person at a table seen from above, facing up: what lies below the table top, and what lies above it."""
    dark = shade(chair, 0.8)
    low = rect(-64, -34, 128, 118, chair, 30) + path("M-66,60 Q-60,104 0,104 Q60,104 66,60", stroke=dark, width=17)
    if wheels:
        low = rect(-56, -40, 112, 120, PETROL, 16)
        for side in (-1, 1):
            low += rect(side * 80 - 9, -52, 18, 136, NIGHT, 9) + rect(side * 80 - 4, -40, 8, 112, TEAL, 4) + line([(side * 46, 78), (side * 46, 112)], INK, 11)
        low += line([(-52, 80), (52, 80)], INK, 10)
    low += line([(-26, 0), (-28, -96)], look.bottom, 42) + line([(26, 0), (28, -96)], look.bottom, 42)
    high = ""
    if look.style == "long":
        high += path("M-30,0 Q-36,52 0,60 Q36,52 30,0Z", shade(look.hair, 0.86))
    body = path("M-82,6 C-84,-24 -50,-32 0,-32 C50,-32 84,-24 82,6 C82,34 50,44 0,44 C-50,44 -82,34 -82,6Z", look.top)
    arms = arm(look, (-66, 4), (-88, -66), (-40, -118), 31, 0.88) + arm(look, (66, 4), (88, -66), (40, -118), 31, 0.88)
    face_part = ellipse(0, -17, 26, 25, look.skin) + ellipse(0, -40, 5, 6, shade(look.skin, 0.9))
    hair = circle(0, 0, 35, look.hair)
    match look.style:
        case "bald":
            hair = circle(0, 0, 34, look.skin) + path("M-34,-4 A34,34 0 0 0 34,-4 Q24,16 0,17 Q-24,16 -34,-4Z", look.hair)
        case "bun":
            hair += circle(0, 26, 18, shade(look.hair, 0.86))
        case "crown":
            hair = circle(0, 2, 45, look.hair)
        case "curls":
            hair += "".join(circle(34 * math.cos(v), 4 + 32 * math.sin(v), 14, look.hair) for v in [i * math.tau / 9 for i in range(9)])
        case "tail":
            hair += path("M-11,24 Q-16,66 0,84 Q16,66 11,24Z", shade(look.hair, 0.84))
        case "long" | "bob" | "side":
            hair += path("M-2,-33 Q-6,-8 -1,22", stroke=shade(look.hair, 0.84), width=3)
        case "scarf":
            hair = path("M-38,-6 C-40,-48 40,-48 38,-6 C44,30 30,48 0,48 C-30,48 -44,30 -38,-6Z", look.hair) + ellipse(0, -27, 22, 12, look.skin)
            face_part = ""
        case _:
            pass
    neck = circle(0, 0, 36, shade(look.top, 0.84))
    return low, body + arms + neck + face_part + hair


def stammtisch_runde() -> str:
    cx, cy, r = 800, 500, 262
    out = rect(0, 0, 1600, 1000, SAND)
    for i in range(9):
        out += line([(0, i * 125 + 10), (1600, i * 125 + 10)], shade(SAND, 0.95), 3)
        for j in range(5):
            x = j * 400 + (i % 2) * 200 + (i % 3) * 40
            out += line([(x, i * 125 + 10), (x, i * 125 + 135)], shade(SAND, 0.95), 3)
    out += poly([(0, 120), (520, -20), (800, -20), (0, 420)], CREAM, 'opacity=".55"') + poly([(0, 560), (1140, -20), (1420, -20), (0, 860)], CREAM, 'opacity=".55"')
    out += circle(cx, cy, 486, shade(SAGE, 1.12)) + circle(cx, cy, 486, "none", f'stroke="{MOSS}" stroke-width="6" stroke-dasharray="2 20" stroke-linecap="round"') + circle(cx, cy, 455, "none", f'stroke="{LEAF}" stroke-width="10"')
    cast = [HANA, replace(JONAS, top=OCHRE), replace(LENA, top=BRICK), replace(PAVEL, top=TEAL), replace(AMINA, top=INK, hair=ROSE), replace(KAREL, top=BRICK), replace(NINA, top=PETROL), replace(OLGA, top=HONEY)]
    low = high = ""
    for i, who in enumerate(cast):
        angle = 22.5 + i * 45
        rad = math.radians(angle)
        place = (cx + 352 * math.sin(rad), cy - 352 * math.cos(rad))
        under, over = from_above(who, wheels=i == 2)
        low += group(under, *place, 0.95, angle + 180)
        high += group(over, *place, 0.95, angle + 180)
    out += low + circle(cx + 8, cy + 14, r, INK, 'opacity=".2"') + circle(cx, cy, r, shade(CLAY, 0.84)) + circle(cx, cy, r - 10, CLAY)
    for q in (80, 140, 200):
        out += circle(cx, cy, q, "none", f'stroke="{shade(CLAY, 0.95)}" stroke-width="3"')

    def sheet(x: float, y: float, turn: float, w: float, h: float, colour: str, mark: str) -> str:
        drawn = rect(-w / 2 + 3, -h / 2 + 5, w, h, INK, 3, 'opacity=".16"') + rect(-w / 2, -h / 2, w, h, colour, 3)
        if mark == "lines":
            for i in range(4):
                drawn += line([(-w * 0.34, -h * 0.28 + i * h * 0.18), (w * (0.34 - 0.16 * (i == 3)), -h * 0.28 + i * h * 0.18)], shade(colour, 0.8), 4)
        elif mark == "chart":
            for i, v in enumerate((0.28, 0.46, 0.36, 0.58)):
                drawn += rect(-w * 0.34 + i * w * 0.18, h * 0.32 - h * v, w * 0.12, h * v, (TEAL, OCHRE, BRICK, SAGE)[i])
        return group(drawn, x, y, turn=turn)

    for i, mark in enumerate(("lines", "chart", "", "lines", "chart", "lines", "", "lines")):
        rad = math.radians(22.5 + i * 45)
        if mark:
            out += sheet(cx + 190 * math.sin(rad), cy - 190 * math.cos(rad), 22.5 + i * 45 + 180 + (-8, 6, 0, 10, -6, 5, 0, -9)[i], 70, 88, CREAM if i % 3 else PAPER, mark)
    # the shared sheet in the middle: a net of coloured dots
    net = rect(-112, -84, 232, 178, INK, 4, 'opacity=".16"') + rect(-116, -90, 232, 180, CREAM, 4)
    dots = [(0, 0, 22, BRICK), (-74, -48, 14, OCHRE), (72, -52, 14, TEAL), (-70, 50, 14, SAGE), (76, 46, 14, OCHRE), (4, -66, 10, SAGE), (0, 66, 10, TEAL)]
    net += "".join(line([(0, 0), (x, y)], INK, 4) for x, y, _, _ in dots[1:]) + "".join(circle(x, y, q, c) for x, y, q, c in dots)
    out += group(net, cx, cy, 0.92, turn=-9)
    for x, y, c in ((cx + 168, cy + 96, CREAM), (cx - 176, cy + 46, BRICK), (cx - 44, cy - 158, PETROL), (cx + 60, cy + 168, OCHRE)):
        out += circle(x + 2, y + 4, 20, INK, 'opacity=".16"') + circle(x, y, 20, c) + circle(x, y, 14, BROWN) + line([(x + 18, y + 8), (x + 28, y + 13)], c, 7)
    out += high
    # a side table with tea, and a plant
    out += circle(1462, 128, 128, INK, 'opacity=".13"') + circle(1456, 116, 128, PETROL) + circle(1456, 116, 114, TEAL)
    out += line([(1436, 118), (1384, 136)], CREAM, 15) + circle(1450, 112, 44, CREAM) + circle(1450, 112, 27, SAND) + circle(1450, 112, 8, OCHRE) + path("M1492,96 q34,-12 32,16 q-4,22 -30,14", stroke=CREAM, width=9)
    for x, y, c in ((1420, 190, HONEY), (1492, 188, BRICK)):
        out += circle(x, y, 21, c) + circle(x, y, 14, BROWN)
    leaves = "".join(group(path("M0,0 C-34,-40 -30,-100 0,-130 C30,-100 34,-40 0,0Z", SAGE if i % 2 else MOSS), turn=i * 45) for i in range(8))
    out += group(circle(6, 10, 92, INK, 'opacity=".14"') + circle(0, 0, 90, BRICK) + circle(0, 0, 76, RUST) + leaves, 150, 862, 1.02)
    return picture("Eight people around a round table, seen from above", out)


def icon(kind: str, colour: str) -> str:
    """A simple sign in a box from -50 to 50."""

    def stroke(d: str) -> str:
        return path(d, stroke=colour, width=9)

    match kind:
        case "house":
            return path("M-44,-2 L0,-42 L44,-2 L34,-2 L34,42 L10,42 L10,12 L-10,12 L-10,42 L-34,42 L-34,-2Z", colour, colour, 5)
        case "heart":
            return path("M0,40 C-60,-4 -44,-42 -20,-40 Q-6,-38 0,-22 Q6,-38 20,-40 C44,-42 60,-4 0,40Z", colour)
        case "clock":
            return circle(0, 0, 39, "none", f'stroke="{colour}" stroke-width="9"') + stroke("M0,-22 L0,2 L16,12")
        case "people":
            return circle(-20, -22, 15, colour) + circle(22, -16, 13, colour) + path("M-48,38 Q-48,0 -20,0 Q6,0 8,38Z", colour) + path("M16,38 Q16,12 8,4 Q46,-4 48,38Z", colour)
        case "phone":
            return path("M-32,-38 L-14,-42 L-4,-16 L-16,-6 Q-6,16 14,24 L22,12 L44,24 L38,40 Q10,48 -16,18 Q-40,-10 -32,-38Z", colour, colour, 4)
        case "path":
            return stroke("M-40,38 C-10,30 -40,-4 0,-4 C36,-4 10,-34 36,-38") + circle(-40, 38, 9, colour) + circle(36, -38, 12, colour)
        case "cup":
            return path("M-36,-20 L24,-20 L20,30 Q18,38 8,38 L-20,38 Q-30,38 -32,30Z", colour) + stroke("M24,-8 q24,0 18,18 q-4,12 -20,12") + path("M-18,-34 q-6,-6 0,-14 M2,-34 q-6,-6 0,-14", stroke=colour, width=6)
        case "leaf":
            return path("M-38,38 C-44,-20 -6,-44 42,-42 C46,6 18,44 -24,26Z", colour) + path("M-40,42 Q-8,6 20,-20", stroke=PAPER, width=5)
        case "star":
            return poly([(44 * (1 if i % 2 == 0 else 0.44) * math.sin(i * math.pi / 5), -44 * (1 if i % 2 == 0 else 0.44) * math.cos(i * math.pi / 5)) for i in range(10)], colour)
        case _:
            return stroke("M-34,-20 L34,-20 M-34,4 L34,4 M-34,28 L8,28")


def note(x: float, y: float, size: float, turn: float, paper: str, kind: str, ink: str) -> str:
    h = size / 2
    drawn = path(f"M{n(-h + 6)},{n(-h + 10)} L{n(h + 6)},{n(-h + 10)} L{n(h + 8)},{n(h + 10)} L{n(-h + 6)},{n(h + 12)}Z", INK, extra='opacity=".17"')
    fold = size * 0.17
    drawn += path(f"M{n(-h)},{n(-h)} L{n(h)},{n(-h)} L{n(h)},{n(h - fold)} L{n(h - fold)},{n(h)} L{n(-h)},{n(h)}Z", paper)
    drawn += path(f"M{n(h)},{n(h - fold)} L{n(h - fold)},{n(h - fold)} L{n(h - fold)},{n(h)}Z", shade(paper, 0.8))
    drawn += group(icon(kind, ink), 0, size * 0.06, size / 190)
    return group(drawn, x, y, turn=turn)


def stammtisch_notizen() -> str:
    out = rect(0, 0, 1600, 1000, PETROL) + rect(0, 880, 1600, 120, shade(PETROL, 0.84))
    out += rect(118, 84, 1364, 790, NIGHT, 14, 'opacity=".3"') + rect(104, 64, 1392, 796, shade(CLAY, 0.72), 12) + rect(132, 92, 1336, 740, HONEY, 4)
    rnd = Random(7)
    for _ in range(170):
        x, y = rnd.uniform(145, 1455), rnd.uniform(105, 820)
        out += ellipse(x, y, rnd.uniform(2, 6), rnd.uniform(2, 4), shade(HONEY, rnd.choice((0.92, 0.95, 1.3))))
    centre = (770.0, 440.0)
    notes = [
        (330, 246, 172, -5, CREAM, "clock", PETROL), (600, 196, 140, 4, SAGE, "people", CREAM), (968, 206, 156, -4, CREAM, "phone", BRICK),
        (1262, 268, 184, 5, TEAL, "path", CREAM), (284, 520, 150, 6, ROSE, "cup", RUST), (452, 690, 176, -4, PETROL, "leaf", LEAF), (776, 716, 132, 5, CREAM, "lines", MOSS), (1046, 640, 160, -6, OCHRE, "star", CREAM),
    ]
    target = (1270.0, 560.0)

    def pin_of(x: float, y: float, size: float) -> Point:
        return x, y - size * 0.38

    hub = pin_of(*centre, 280)
    links = [(hub, pin_of(q[0], q[1], q[2])) for q in notes if q[5] != "lines"] + [(pin_of(*notes[0][:3]), pin_of(*notes[4][:3])), (pin_of(*notes[2][:3]), pin_of(*notes[3][:3])), (pin_of(*notes[5][:3]), pin_of(*notes[6][:3])), (pin_of(*notes[6][:3]), pin_of(*notes[7][:3])), (pin_of(*notes[7][:3]), (target[0], target[1] - 58))]
    out += "".join(note(*q) for q in notes) + note(*centre, 280, -2, BRICK, "house", CREAM)
    out += group(icon("heart", BRICK), centre[0] + 1, centre[1] + 14, 0.42)
    out += note(*target, 158, 4, CREAM, "heart", BRICK)
    for (x0, y0), (x1, y1) in links:
        sag = 10 + abs(x1 - x0) * 0.03
        out += path(f"M{n(x0)},{n(y0)} Q{n((x0 + x1) / 2)},{n((y0 + y1) / 2 + sag)} {n(x1)},{n(y1)}", stroke=INK, width=4.5)
    for x, y, c in [(*hub, OCHRE)] + [(*pin_of(q[0], q[1], q[2]), c) for q, c in zip(notes, (BRICK, OCHRE, PETROL, OCHRE, PETROL, OCHRE, BRICK, BRICK), strict=True)] + [(target[0], target[1] - 58, PETROL)]:
        out += circle(x + 3, y + 6, 13, INK, 'opacity=".25"') + circle(x, y, 13, c) + circle(x - 4, y - 4, 4, CREAM, 'opacity=".8"')
    # the hand that adds a note
    skin = UMBER
    out += path("M1650,1010 L1470,1010 C1420,900 1400,830 1380,760 L1466,716 C1520,790 1600,850 1660,900Z", SAGE) + path("M1371,768 L1472,712 L1490,744 L1386,800Z", shade(SAGE, 0.84))
    out += path("M1384,768 C1350,730 1336,690 1322,640 C1316,618 1338,604 1352,622 L1374,664 L1372,608 C1372,588 1398,584 1404,604 L1412,640 C1440,660 1456,690 1462,726Z", skin)
    out += path("M1322,650 C1314,606 1300,580 1290,556 C1284,536 1308,526 1318,544 L1350,618Z", skin) + path("M1374,664 Q1382,690 1404,702 M1404,640 Q1408,668 1424,680", stroke=shade(skin, 0.78), width=4)
    out += ellipse(1300, 545, 8, 10, shade(skin, 1.35), 'transform="rotate(-25 1300 545)"')
    return picture("A pin board with coloured notes joined by threads", out)


def stammtisch_landkreis() -> str:
    out = f"<defs>{fade('sky', [(0, SAND, 1), (0.45, PAPER, 1), (1, CREAM, 1)])}</defs>" + rect(0, 0, 1600, 460, "url(#sky)") + rect(0, 440, 1600, 560, LEAF) + circle(1180, 214, 96, HONEY) + circle(1180, 214, 66, OCHRE, 'opacity=".75"')
    for x, y, k in ((330, 150, 1), (700, 96, 0.7), (1450, 130, 0.85)):
        out += group(path("M-120,20 q-2,-34 36,-34 q14,-38 58,-30 q22,-22 52,-4 q42,-4 42,34 q34,0 34,34Z", CREAM), x, y, k)
    out += hill([(-20, 380), (200, 300), (420, 350), (680, 270), (920, 340), (1180, 270), (1400, 330), (1620, 280)], MIST)
    out += hill([(-20, 440), (220, 400), (480, 430), (760, 370), (1040, 420), (1320, 360), (1620, 420)], shade(MIST, 0.9))
    out += hill([(-20, 470), (260, 500), (520, 440), (820, 480), (1120, 440), (1400, 490), (1620, 450)], LEAF)
    for i in range(13):
        x = 1330 + i * 24
        out += fir(x, 478 - 8 * math.sin(i * 0.4) + (i % 3) * 6, 62 + (i % 4) * 11, MOSS if i % 2 else shade(MOSS, 0.85))
    for i in range(9):
        out += fir(30 + i * 25, 492 + (i % 3) * 7, 58 + (i % 4) * 12, shade(MOSS, 0.85) if i % 2 else MOSS)
    # fields and the middle ground
    out += hill([(-20, 640), (200, 560), (470, 600), (800, 540), (1150, 590), (1400, 550), (1620, 610)], SAGE)
    field = hill([(-20, 640), (200, 560), (470, 600), (800, 540), (1150, 590), (1400, 550), (1620, 610)], "#000")
    rows = "".join(line([(1150 + i * 34, 560), (1330 + i * 62, 800)], OCHRE, 12) for i in range(14))
    out += clip("slope", field, path(smooth([(1120, 590), (1290, 640), (1420, 720), (1640, 740)]) + " L1640,540 L1120,540Z", HONEY) + clip("rows", path(smooth([(1120, 590), (1290, 640), (1420, 720), (1640, 740)]) + " L1640,540 L1120,540Z"), rows))
    out += hill([(-20, 800), (260, 700), (560, 770), (900, 720), (1260, 800), (1620, 730)], shade(SAGE, 0.9))
    patch = smooth([(-20, 800), (120, 744), (260, 700), (380, 715), (470, 742)]) + " L300,1000 L-20,1000Z"
    out += clip("meadow", path(patch), path(patch, LEAF) + "".join(curve([(-30, 800 + i * 34), (180, 745 + i * 36), (480, 775 + i * 40)], SAGE, 7) for i in range(8)))
    out += hill([(-20, 930), (300, 880), (700, 940), (1100, 880), (1620, 940)], MOSS)
    # the paths
    ways = [
        [(800, 640), (700, 690), (520, 700), (360, 670), (232, 596)],
        [(800, 640), (880, 700), (1040, 716), (1190, 700), (1262, 640)],
        [(800, 640), (770, 730), (830, 810), (720, 900), (560, 1020)],
        [(800, 640), (910, 600), (1020, 560), (1108, 498)],
        [(800, 640), (640, 610), (560, 560), (520, 492)],
        [(826, 806), (980, 800), (1130, 830), (1296, 852)],
        [(520, 700), (440, 760), (330, 800), (216, 800)],
    ]
    out += "".join(curve(w, shade(CLAY, 0.9), 22 if i == 2 else 15) for i, w in enumerate(ways)) + "".join(curve(w, PAPER, 15 if i == 2 else 9) for i, w in enumerate(ways))
    # outlying houses
    for x, y, w, roof in ((222, 602, 70, BRICK), (300, 606, 54, RUST), (1262, 640, 80, BRICK), (1108, 502, 50, RUST), (1158, 502, 42, BRICK), (520, 494, 48, BRICK), (470, 496, 38, RUST), (1304, 862, 118, BRICK), (206, 806, 106, RUST)):
        out += house(x, y, w, CREAM, roof)
    # the town
    for x, y, w, wall, roof in ((660, 604, 66, HONEY, RUST), (724, 592, 70, CREAM, BRICK), (906, 596, 74, ROSE, RUST), (978, 606, 64, CREAM, BRICK), (846, 580, 58, HONEY, BRICK)):
        out += house(x, y, w, wall, roof, w * 0.8)
    out += church(786, 618, 70)
    for x, y, w, wall, roof in ((700, 646, 74, CREAM, BRICK), (628, 642, 60, ROSE, RUST), (886, 650, 78, HONEY, BRICK), (964, 646, 66, CREAM, RUST)):
        out += house(x, y, w, wall, roof)
    for x, y, s, c in ((578, 652, 36, MOSS), (1024, 652, 40, MOSS), (832, 652, 26, LEAF), (1356, 648, 46, MOSS), (160, 606, 42, MOSS), (128, 812, 66, MOSS), (1402, 868, 78, shade(SAGE, 0.8)), (1216, 644, 34, LEAF), (1010, 880, 56, SAGE), (386, 690, 32, LEAF)):
        out += tree(x, y, s, c)
    out += tree(1500, 1010, 150, SAGE) + tree(60, 1030, 120, SAGE) + poplar(1060, 884, 150, shade(MOSS, 0.82)) + poplar(960, 900, 120, shade(MOSS, 0.82))
    for x, y in ((520, 220), (566, 196), (604, 226)):
        out += path(f"M{x - 17},{y - 6} q10,-8 17,4 q7,-12 17,-4", stroke=INK, width=4)
    return picture("Gentle hills with a small town; paths join the outlying houses", out)


def stammtisch_begegnung() -> str:
    out = rect(0, 0, 1600, 1000, PAPER) + circle(1130, 240, 150, HONEY, 'opacity=".8"')
    out += hill([(-20, 430), (240, 350), (520, 410), (840, 340), (1200, 410), (1620, 350)], LEAF)
    for x, y, s, c in ((90, 500, 150, SAGE), (300, 480, 110, HONEY), (470, 490, 90, SAGE), (1130, 480, 100, SAGE), (1290, 490, 140, OCHRE), (1500, 510, 170, SAGE), (960, 470, 70, HONEY)):
        out += tree(x, y, s, c)
    out += hill([(-20, 500), (300, 470), (700, 490), (1100, 470), (1620, 505)], SAGE)
    out += path("M-20,580 C120,540 330,548 430,590 C520,640 300,690 120,680 L-20,676Z", MIST) + path("M40,616 h120 M210,640 h110", stroke=CREAM, width=6)
    out += path("M300,1010 C470,830 850,650 992,480 L1034,480 C1016,610 1230,800 1370,1010Z", shade(SAND, 0.93)) + path("M340,1010 C510,830 880,650 1000,480 L1026,480 C1000,610 1190,800 1320,1010Z", SAND)
    # lamp and bench
    out += rect(1300, 330, 12, 380, INK) + path("M1276,330 L1336,330 L1324,268 L1288,268Z", HONEY) + rect(1280, 256, 52, 14, INK, 5) + rect(1288, 704, 36, 14, INK, 5)
    out += line([(1404, 640), (1404, 716)], INK, 10) + line([(1560, 640), (1560, 716)], INK, 10)
    for y, h in ((570, 20), (600, 20), (644, 22)):
        out += rect(1374, y, 216, h, RUST, 6)
    out += line([(1404, 570), (1404, 650)], INK, 8) + line([(1560, 570), (1560, 650)], INK, 8)
    # the two
    elder = Look(PORCELAIN, WHITE, "bun", BRICK, BRICK, "roll", glasses=True, old=True)
    carer = replace(JONAS, top=TEAL, bottom=INK, neck="crew")
    out += ellipse(812, 938, 280, 24, INK, 'opacity=".16"')
    k, j = 1.33, 1.2
    cx, cy, ex, ey = 912.0, 338.0, 706.0, 398.0
    carer_back = legs(carer, "trousers", -22, 34, step=10) + bust(carer, -0.6, 214, calm=False) + arm(carer, (54, 36), (76, 128), (60, 206))
    out += group(carer_back, cx, cy, k)
    elder_coat = path("M-56,180 L56,180 C62,240 68,300 72,350 Q0,366 -72,350 C-68,300 -62,240 -56,180Z", BRICK) + path("M2,110 L2,356", stroke=shade(BRICK, 0.82), width=4)
    lower = "".join(line([(x, 330), (x, 432 - up)], shade(INK, 1.12), 24) + path(f"M{n(x - 15)},{n(434 - up)} q15,-12 29,0 q9,3 9,16 L{n(x - 24)},{n(450 - up)} q0,-13 10,-16Z", NIGHT) for x, up in ((-24, 0), (26, 9)))
    buttons = "".join(circle(12, y, 5, HONEY) for y in (70, 120, 170, 220))
    shawl = path("M-46,2 Q0,40 46,2 L34,-14 Q0,14 -34,-14Z", HONEY) + path("M-30,14 L-40,92 L-14,94 L-10,24Z", shade(HONEY, 0.93)) + path("M-40,92 l2,12 M-31,93 l1,12 M-22,94 l0,12 M-14,94 l0,12", stroke=OCHRE, width=4)
    upper = bust(replace(elder, neck=""), 0.55, 200, calm=False)
    stick = line([(-86, 208), (-92, 446)], BROWN, 9) + path("M-86,208 q-2,-24 20,-22", stroke=BROWN, width=9)
    out += group(stick + lower + elder_coat + upper + shawl + buttons + arm(elder, (-54, 36), (-92, 116), (-86, 192)), ex, ey, j)
    # linked arms: the carer's forearm, then the older woman's hand on it
    out += group(arm(carer, (-56, 40), (-104, 140), (-30, 164), 34), cx, cy, k)
    out += group(arm(elder, (54, 38), (84, 128), (116, 112), 33), ex, ey, j)
    rnd = Random(3)
    for _ in range(26):
        at = (rnd.uniform(20, 1580), rnd.uniform(740, 985))
        if not 590 < at[0] < 1040:
            out += group(path("M0,-11 Q11,0 0,13 Q-11,0 0,-11Z", rnd.choice((OCHRE, BRICK, HONEY, MOSS))), *at, 1.1, rnd.uniform(0, 180))
    # a near branch frames the view
    out += path("M-20,60 C120,80 300,70 470,-20", stroke=BROWN, width=13) + curve([(150, 78), (210, 130), (290, 160)], BROWN, 7) + curve([(40, 70), (70, 140), (130, 196)], BROWN, 7)
    for x, y, a, c in ((20, 30, -20, MOSS), (90, 34, 10, SAGE), (170, 28, -14, MOSS), (250, 20, 16, OCHRE), (340, 6, 0, MOSS), (20, 128, 26, SAGE), (104, 124, -34, MOSS), (92, 214, 20, OCHRE), (164, 214, -50, MOSS), (196, 166, 24, MOSS), (256, 108, -40, SAGE), (278, 200, 14, SAGE), (330, 158, -70, MOSS), (350, 88, -30, MOSS), (430, 46, -24, SAGE)):
        out += group(path("M0,-40 C27,-16 24,22 0,42 C-24,22 -27,-16 0,-40Z", c) + line([(0, -38), (0, 24)], shade(c, 0.86), 3), x, y, 1, a)
    return picture("An older woman and a carer walk arm in arm through a park", out)


def seminar_stul() -> str:
    out = rect(0, 0, 1600, 1000, LEAF) + rect(0, 0, 1600, 1000, PAPER, extra='opacity=".45"')
    out += rect(0, 560, 400, 80, shade(LEAF, 0.94)) + rect(1220, 560, 380, 80, shade(LEAF, 0.94))
    arch = "M520,600 L520,250 A290,230 0 0 1 1100,250 L1100,600Z"
    view = rect(500, 0, 640, 620, MIST) + circle(640, 190, 52, CREAM, 'opacity=".9"')
    view += hill([(500, 440), (640, 400), (820, 440), (1000, 390), (1140, 430)], SAGE, 640)
    view += church(900, 560, 128, roof=BRICK)
    for x, y, w, wall, roof in ((560, 560, 110, HONEY, RUST), (668, 566, 120, CREAM, BRICK), (782, 572, 110, ROSE, RUST), (1080, 580, 130, HONEY, BRICK)):
        view += house(x, y, w, wall, roof, w * 0.95)
    view += rect(672, 0, 10, 620, CREAM) + rect(938, 0, 10, 620, CREAM) + rect(500, 245, 640, 10, CREAM)
    out += clip("arch", path(arch), view) + path(arch, stroke=CREAM, width=26) + path(arch, stroke=shade(SAND, 0.92), width=4)
    for side in (-1, 1):
        x = 810 + side * 372
        out += path(f"M{x - 62},-10 L{x + 62},-10 C{x + 50},200 {x + 66},420 {x + 58},640 L{x - 58},640 C{x - 66},420 {x - 50},200 {x - 62},-10Z", BRICK)
        out += path(f"M{x - 22},-10 C{x - 26},200 {x - 18},420 {x - 22},640 M{x + 22},-10 C{x + 18},200 {x + 26},420 {x + 20},640", stroke=RUST, width=5)
    out += rect(0, 640, 1600, 360, CLAY) + rect(0, 628, 1600, 14, shade(CLAY, 0.8))
    for x, y, w, h in ((96, 150, 190, 230), (1340, 150, 190, 230)):
        out += rect(x, y, w, h, shade(CLAY, 0.72), 4) + rect(x + 14, y + 14, w - 28, h - 28, CREAM)
    out += clip("p1", rect(110, 164, 162, 202, "#000"), hill([(100, 300), (180, 250), (290, 290)], SAGE, 380) + circle(220, 220, 22, OCHRE) + hill([(100, 330), (200, 310), (290, 340)], MOSS, 380))
    out += clip("p2", rect(1354, 164, 162, 202, "#000"), hill([(1340, 280), (1420, 310), (1530, 270)], MIST, 380) + church(1440, 350, 42) + hill([(1340, 345), (1440, 335), (1530, 350)], MOSS, 380))
    # who sits behind the table
    k = 1.16
    behind = [(500, replace(HANA, top=PETROL), 0.45), (756, replace(PAVEL, top=HONEY), -0.4), (1112, replace(MIRA, top=SAGE), -0.5)]
    for x, who, turn in behind:
        out += rect(x - 72, 540, 144, 160, shade(BROWN, 1.08), 22) + group(bust(who, turn, calm=False), x, 480, k)
    # the two at the ends
    out += group(seated_side(replace(TOMAS, top=BRICK), BROWN, gesture=True), 196, 536, 1.22)
    out += group(seated_side(replace(OLGA, top=INK), BROWN), 1408, 536, 1.22, flip=True)
    # the table
    top = [(392, 664), (1212, 664), (1400, 838), (204, 838)]
    out += poly([(204, 838), (1400, 838), (1392, 882), (212, 882)], shade(BROWN, 0.8)) + rect(290, 882, 44, 130, shade(BROWN, 0.7)) + rect(1270, 882, 44, 130, shade(BROWN, 0.7)) + poly(top, shade(BROWN, 1.18))
    out += poly([(480, 700), (1124, 700), (1210, 800), (394, 800)], shade(BROWN, 1.26))

    def paper(x: float, y: float, skew: float = 0) -> str:
        return poly([(x - 44 + skew, y - 18), (x + 44 + skew, y - 18), (x + 58, y + 20), (x - 58, y + 20)], CREAM) + line([(x - 26 + skew, y - 6), (x + 30 + skew, y - 6)], CLAY, 4) + line([(x - 32 + skew / 2, y + 5), (x + 22 + skew / 2, y + 5)], CLAY, 4)

    out += paper(520, 716, 6) + paper(770, 716) + paper(1090, 716, -6) + paper(370, 778, 16) + paper(1240, 778, -16)
    for i, (x, who, _) in enumerate(behind):
        hand = palm(who, 117, 64, 14) if i == 1 else ""
        out += group(hand + arm(who, (-54, 40), (-84, 142), (-38, 186)) + arm(who, (54, 40), (90, 142), ((40, 186), (114, 72), (40, 186))[i]), x, 480, k)
    # jug and glasses
    out += path("M908,736 L914,672 L958,672 L964,736 Q936,750 908,736Z", MIST, extra='opacity=".95"') + path("M911,704 L961,704 L964,736 Q936,750 908,736Z", TEAL, extra='opacity=".6"') + ellipse(936, 672, 22, 6, CREAM)
    for x, y in ((636, 734), (872, 770), (1004, 752), (480, 806)):
        out += path(f"M{x - 15},{y - 30} L{x + 15},{y - 30} L{x + 12},{y + 4} Q{x},{y + 9} {x - 12},{y + 4}Z", MIST) + ellipse(x, y - 30, 15, 4, CREAM)
    # from behind
    out += group(back_view(replace(ESTHER, top=OCHRE), 330), 668, 880, 1.42) + rect(560, 968, 216, 80, NIGHT, 26)
    return picture("Six people around a meeting table; a church tower in the window", out)


def seminar_mapa() -> str:
    out = rect(0, 0, 1600, 1000, MIST)
    # neighbouring land, then the region as stacked paper layers
    land = [(-60, 180), (180, 40), (460, -60), (900, -40), (1300, -60), (1660, 120), (1700, 600), (1560, 1060), (900, 1080), (300, 1060), (-60, 800)]
    out += blob(land, LEAF) + blob([(800 + (x - 800) * 0.93, 500 + (y - 500) * 0.93) for x, y in land], shade(LEAF, 1.16))
    region = [(300, 300), (360, 150), (560, 70), (760, 96), (930, 60), (1150, 130), (1330, 250), (1420, 430), (1370, 640), (1230, 800), (1040, 850), (880, 960), (640, 968), (500, 860), (420, 700), (290, 540)]
    out += blob([(x + 8, y + 16) for x, y in region], INK, 'opacity=".18"') + blob(region, CREAM)
    inner = [(x + (800 - x) * 0.035, y + (500 - y) * 0.035) for x, y in region]
    out += blob(inner, PAPER)
    shapes = blob([(560, 60), (900, 40), (1180, 180), (1240, 380), (1060, 460), (960, 300), (760, 260), (600, 220)], SAND)
    shapes += blob([(1180, 420), (1420, 380), (1420, 700), (1200, 820), (1080, 700), (1040, 560)], HONEY, 'opacity=".7"')
    shapes += blob([(300, 420), (460, 480), (560, 640), (520, 800), (640, 960), (400, 920), (280, 640)], LEAF)
    shapes += blob([(820, 720), (1000, 700), (1080, 820), (900, 960), (800, 900)], SAGE, 'opacity=".55"')
    out += clip("region", blob(inner, "#000"), shapes)
    rivers = [[(1010, 40), (1000, 150), (930, 240), (960, 330), (900, 400), (980, 480), (1010, 590), (1120, 700), (1140, 860), (1230, 1010)], [(240, 330), (380, 300), (470, 240), (560, 250), (640, 150), (700, 60)], [(900, 400), (800, 470), (640, 520), (560, 620), (600, 720), (690, 770), (640, 880), (700, 1000)]]
    out += clip("water", blob(region, "#000"), "".join(curve(r, TEAL, w) for r, w in zip(rivers, (9, 6, 6), strict=True)))
    lakes = [(1290, 350, 46, 20), (500, 650, 34, 14), (1062, 648, 30, 13)]
    out += "".join(ellipse(x, y, rx, ry, TEAL, f'transform="rotate(-18 {x} {y})"') for x, y, rx, ry in lakes)
    rnd = Random(11)
    for cx, cy, spread, count in ((1110, 250, 80, 11), (1280, 560, 90, 12), (520, 726, 30, 4), (1000, 800, 56, 8), (390, 540, 50, 7), (850, 176, 60, 6)):
        trees = sorted(((cx + rnd.uniform(-1, 1) * spread, cy + rnd.uniform(-0.6, 0.6) * spread) for _ in range(count)), key=lambda p: p[1])
        out += "".join(fir(x, y, 46 + rnd.uniform(-6, 14), rnd.choice((MOSS, SAGE, shade(MOSS, 0.86)))) for x, y in trees)
    # the towns
    towns: dict[str, Point] = {"Jihlava": (860, 430), "Telč": (716, 744), "Třešť": (752, 592), "Dačice": (700, 890), "Pelhřimov": (470, 400), "Humpolec": (614, 222)}
    j = towns["Jihlava"]

    def route(a: Point, b: Point, bend: float) -> str:
        mx, my = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
        dx, dy = b[0] - a[0], b[1] - a[1]
        d = f"M{n(a[0])},{n(a[1])} Q{n(mx - dy * bend)},{n(my + dx * bend)} {n(b[0])},{n(b[1])}"
        return path(d, stroke=CREAM, width=15) + path(d, stroke=BRICK, width=8, extra='stroke-dasharray="1 19"')

    out += route(j, towns["Humpolec"], -0.14) + route(j, towns["Pelhřimov"], 0.12) + route(j, towns["Třešť"], 0.14) + route(towns["Třešť"], towns["Telč"], 0.12)
    out += route(towns["Telč"], towns["Dačice"], -0.14) + route(towns["Pelhřimov"], towns["Humpolec"], 0.16) + route(towns["Pelhřimov"], towns["Telč"], -0.18)
    # what stands beside each town
    out += house(948, 424, 62) + house(1086, 430, 62, HONEY, RUST) + church(1004, 436, 46, wall=HONEY) + house(1050, 446, 54, CREAM, RUST)
    out += house(800, 756, 50, HONEY, RUST) + house(848, 756, 50, CREAM, BRICK) + house(896, 756, 50, ROSE, RUST)
    out += church(826, 606, 28, wall=HONEY) + house(888, 606, 42, HONEY, RUST) + house(800, 906, 46, CREAM, RUST) + house(846, 906, 40, HONEY, BRICK)
    out += church(374, 412, 28, wall=HONEY) + house(338, 414, 40, ROSE, RUST) + house(690, 222, 46, CREAM, BRICK) + house(738, 222, 40, HONEY, RUST)
    for name, (x, y) in towns.items():
        r = 36 if name == "Jihlava" else 21
        out += circle(x + 2, y + 6, r + 6, INK, 'opacity=".2"') + circle(x, y, r + 6, CREAM) + circle(x, y, r, BRICK if name == "Jihlava" else PETROL) + circle(x, y, r * 0.36, CREAM)
    # compass
    out += group(circle(0, 0, 66, CREAM) + circle(0, 0, 66, "none", f'stroke="{PETROL}" stroke-width="5"') + poly([(0, -54), (14, 0), (-14, 0)], BRICK) + poly([(0, 54), (14, 0), (-14, 0)], PETROL) + line([(-50, 0), (-36, 0)], PETROL, 5) + line([(50, 0), (36, 0)], PETROL, 5) + circle(0, 0, 6, CREAM), 1440, 860)
    return picture("A stylised map: six towns joined by dotted lines", out)


def chair_back(colour: str, x: float, y: float, k: float = 1) -> str:
    """An empty chair from behind, its feet at 372 below (x, y)."""
    dark = shade(colour, 0.74)
    out = ellipse(0, 372, 112, 16, INK, 'opacity=".16"')
    out += line([(-52, 210), (-58, 348)], dark, 10) + line([(52, 210), (58, 348)], dark, 10)
    out += path("M-76,196 L76,196 L84,232 L-84,232Z", shade(colour, 0.88)) + rect(-84, 228, 168, 14, dark, 6)
    out += line([(-74, 70), (-80, 368)], dark, 12) + line([(74, 70), (80, 368)], dark, 12)
    out += rect(-80, 44, 160, 118, colour, 26) + rect(-60, 66, 120, 74, shade(colour, 1.16), 18)
    return group(out, x, y, k)


def selbsthilfe_kreis() -> str:
    out = rect(0, 0, 1600, 420, PAPER) + rect(0, 420, 1600, 580, SAND) + rect(0, 408, 1600, 16, CREAM)
    # windows
    for x in (180, 640, 1100):
        pane = rect(x, 40, 320, 280, MIST) + hill([(x, 240), (x + 110, 200), (x + 220, 236), (x + 330, 206)], SAGE, 330) + tree(x + 80, 320, 100, MOSS if x != 640 else SAGE) + tree(x + 258, 330, 84, LEAF)
        out += clip(f"w{x}", rect(x, 40, 320, 280, "#000"), pane) + rect(x, 40, 320, 280, "none", 4, f'stroke="{CREAM}" stroke-width="18"') + rect(x + 154, 40, 12, 280, CREAM) + rect(x - 22, 318, 364, 18, shade(SAND, 0.92), 4)
    out += plant(82, 480, 1.5, PETROL) + plant(1532, 470, 1.35, OCHRE)
    out += poly([(560, 424), (1040, 424), (1240, 1000), (360, 1000)], CREAM, 'opacity=".45"')
    out += ellipse(800, 730, 640, 240, shade(TEAL, 1.12)) + ellipse(800, 730, 596, 218, "none", f'stroke="{MIST}" stroke-width="8"') + ellipse(800, 730, 470, 166, shade(TEAL, 1.2))
    # far side
    out += group(seated_front(replace(PAVEL, top=SAGE, bottom=INK), 0.4, CLAY, "knees"), 540, 268, 0.94)
    out += group(seated_front(replace(HANA, top=BRICK, bottom=PETROL), 0, CLAY, "lap", "skirt", calm=False), 800, 244, 0.92)
    out += group(seated_front(replace(JONAS, top=PETROL, bottom=INK), -0.4, CLAY, "talk-left", calm=False), 1060, 268, 0.94)
    # the sides
    out += group(seated_side(replace(MIRA, top=ROSE, bottom=RUST), CLAY), 262, 388, 1.08)
    out += group(seated_side(replace(KAREL, top=OCHRE, bottom=INK), INK, wheels=True), 1338, 388, 1.08, flip=True)
    # a low table with tea
    out += ellipse(800, 742, 112, 34, INK, 'opacity=".2"') + rect(788, 690, 24, 50, BROWN) + ellipse(800, 690, 116, 34, shade(BROWN, 0.9)) + ellipse(800, 682, 116, 34, shade(BROWN, 1.2))
    out += cup(752, 674, CREAM, 0.72) + cup(846, 678, BRICK, 0.72) + path("M784,668 L818,668 L812,620 L790,620Z", MIST) + "".join(curve([(801, 622), (801 + a * 0.5, 590), (801 + a, 566)], MOSS, 5) + circle(801 + a, 562, 11, c) for a, c in ((-22, OCHRE), (2, BRICK), (24, HONEY)))
    # the near side, and the free chair
    for x, who in ((1112, replace(AMINA, top=INK, bottom=PETROL, hair=HONEY)),):
        seat = line([(-66, 190), (-76, 420)], shade(CLAY, 0.6), 12) + line([(66, 190), (76, 420)], shade(CLAY, 0.6), 12)
        out += group(line([(-40, 220), (-46, 330)], who.bottom, 34) + line([(40, 220), (46, 330)], who.bottom, 34) + seat + back_view(who, 226) + rect(-82, 206, 164, 34, shade(CLAY, 0.74), 12) + rect(-80, 84, 160, 112, CLAY, 26) + rect(-60, 106, 120, 68, shade(CLAY, 1.25), 18), x, 646, 1.1)
    out += chair_back(OCHRE, 508, 566, 1.13)
    return picture("A circle of chairs with people; one chair is free", out)


def zespol_spotkanie() -> str:
    out = rect(0, 0, 1600, 1000, shade(TEAL, 1.62)) + rect(0, 700, 1600, 300, SAND) + rect(0, 690, 1600, 14, CREAM)
    # shelf on the left, plant on the right
    out += rect(48, 250, 250, 14, BROWN) + rect(48, 420, 250, 14, BROWN)
    for i, (w, h, c) in enumerate(((28, 110, BRICK), (22, 96, OCHRE), (32, 120, PETROL), (22, 90, SAGE), (28, 112, ROSE), (22, 100, INK))):
        out += rect(64 + i * 34, 250 - h, w, h, c, 2)
    out += group(plant(0, 0, 0.62, BRICK), 236, 420) + rect(70, 352, 92, 68, OCHRE, 4) + rect(82, 330, 70, 22, PETROL, 3)
    out += plant(1530, 770, 1.6, PETROL)
    # the board
    out += rect(372, 74, 740, 420, INK, 12, 'opacity=".14"') + rect(362, 60, 740, 420, GREY, 12) + rect(376, 74, 712, 392, CREAM, 5) + rect(600, 480, 270, 12, shade(GREY, 0.8), 4)
    hub = (716.0, 250.0)
    nodes = [(476.0, 150.0, OCHRE, "phone"), (476.0, 340.0, SAGE, "house"), (956.0, 150.0, TEAL, "people"), (956.0, 340.0, ROSE, "clock")]
    for x, y, _, _ in nodes:
        dx, dy = x - hub[0], y - hub[1]
        d = math.hypot(dx, dy)
        ux, uy = dx / d, dy / d
        x1, y1 = x - ux * 66, y - uy * 66
        out += line([(hub[0] + ux * 92, hub[1] + uy * 92), (x1, y1)], INK, 6)
        out += line([(x1 - ux * 18 - uy * 12, y1 - uy * 18 + ux * 12), (x1, y1), (x1 - ux * 18 + uy * 12, y1 - uy * 18 - ux * 12)], INK, 6)
    out += path("M476,212 L476,278 M956,212 L956,278", stroke=INK, width=5, extra='stroke-dasharray="1 14"')
    out += circle(*hub, 78, BRICK) + group(icon("heart", CREAM), *hub, 0.92)
    for x, y, c, kind in nodes:
        out += circle(x, y, 52, c) + group(icon(kind, CREAM), x, y, 0.56)
    # the presenter
    lead = replace(ESTHER, top=OCHRE, bottom=INK, neck="blazer", inner=CREAM)
    out += group(legs(lead) + bust(lead, -0.55, calm=False) + arm(lead, (54, 36), (78, 130), (66, 208)) + arm(lead, (-56, 40), (-124, 76), (-178, 16)) + line([(-186, 8), (-204, -14)], BRICK, 10), 1318, 262, 1.28)
    # behind the table
    k = 1.2
    behind = [(486, replace(PAVEL, top=PETROL), 0.6), (800, replace(AMINA, top=BRICK, hair=HONEY), 0.55)]
    for x, who, turn in behind:
        out += rect(x - 76, 596, 152, 160, shade(BROWN, 1.1), 22) + group(bust(who, turn, calm=False), x, 566, k)
    # the table
    out += poly([(150, 770), (1130, 770), (1220, 900), (60, 900)], CLAY) + poly([(60, 900), (1220, 900), (1212, 946), (68, 946)], shade(CLAY, 0.76)) + rect(130, 946, 40, 60, shade(CLAY, 0.62)) + rect(1116, 946, 40, 60, shade(CLAY, 0.62))
    out += poly([(430, 806), (540, 806), (552, 846), (418, 846)], CREAM) + line([(452, 819), (520, 819)], CLAY, 4) + line([(450, 832), (500, 832)], CLAY, 4)
    out += poly([(756, 806), (852, 806), (862, 842), (746, 842)], HONEY) + line([(776, 818), (834, 818)], OCHRE, 4) + line([(774, 830), (814, 830)], OCHRE, 4)
    for x, who, _ in behind:
        out += group(arm(who, (-54, 40), (-86, 150), (-40, 204)) + arm(who, (54, 40), (86, 150), (40, 204)), x, 566, k)
    out += cup(636, 824, TEAL, 1) + cup(700, 858, CREAM, 1)
    for i, c in enumerate((PETROL, OCHRE, BRICK)):
        x, y = 232 + (0, 10, 2)[i], 838 - i * 16
        out += poly([(x, y), (x + 128, y), (x + 128, y + 14), (x, y + 14)], shade(c, 0.82)) + poly([(x + 18, y - 40), (x + 116, y - 40), (x + 128, y), (x, y)], c)
    # from behind
    out += group(back_view(replace(HANA, top=SAGE), 330), 1000, 846, 1.46) + rect(884, 944, 232, 90, NIGHT, 26)
    return picture("Four people in a meeting; a diagram on the whiteboard", out)


def zespol_dom() -> str:
    out = "<defs>" + fade("dusk", [(0, "#143039", 1), (0.45, "#2b5c68", 1), (0.75, "#8fa09a", 1), (1, "#dba58f", 1)])
    out += fade("halo", [(0, HONEY, 0.75), (0.5, HONEY, 0.22), (1, HONEY, 0)], radial=True) + fade("carpet", [(0, HONEY, 0.95), (1, HONEY, 0.12)]) + "</defs>"
    out += rect(0, 0, 1600, 800, "url(#dusk)")
    for x, y, r in ((90, 90, 3), (240, 170, 2.4), (380, 60, 3), (520, 150, 2.2), (170, 290, 2.2), (640, 70, 2.6), (60, 220, 2), (440, 250, 2)):
        out += circle(x, y, r, CREAM)
    out += path("M300,150 a58,58 0 1 0 58,76 a48,48 0 1 1 -58,-76Z", HONEY)
    out += hill([(-20, 640), (160, 590), (340, 630), (560, 590), (760, 640), (1620, 620)], shade(PETROL, 0.9)) + fir(70, 690, 230, INK) + fir(170, 690, 170, shade(INK, 1.06)) + house(400, 668, 74, shade(PETROL, 0.8), NIGHT) + rect(376, 635, 14, 16, HONEY)
    out += rect(0, 660, 1600, 340, shade(MOSS, 0.52)) + hill([(-20, 680), (300, 650), (600, 676), (1000, 660), (1620, 670)], shade(MOSS, 0.58))
    # the house
    wall, trim = shade(PETROL, 0.74), NIGHT
    out += rect(640, 330, 900, 470, wall) + poly([(570, 350), (1090, 10), (1610, 350)], trim) + poly([(640, 340), (1090, 50), (1540, 340)], wall) + rect(1330, 40, 74, 160, trim)
    out += poly([(1090, 10), (1610, 350), (1570, 350), (1090, 46)], shade(trim, 0.85))
    for y in (410, 500, 590, 680):
        out += line([(650, y), (1530, y)], shade(wall, 0.94), 4)

    def window(x: float, y: float, w: float, h: float, c: str) -> str:
        return rect(x - 12, y - 12, w + 24, h + 24, trim, 4) + rect(x, y, w, h, c) + rect(x + w / 2 - 4, y, 8, h, trim) + rect(x, y + h * 0.4, w, 8, trim)

    out += window(1026, 150, 128, 130, HONEY) + window(1250, 450, 190, 170, HONEY)
    out += path("M1250,450 h42 q-6,90 -42,150Z", ROSE) + path("M1440,450 h-42 q6,90 42,150Z", ROSE) + rect(1230, 632, 230, 16, trim, 4) + rect(1340, 450, 8, 170, trim)
    out += window(700, 450, 90, 130, shade(HONEY, 0.72))
    # door, light and steps
    out += ellipse(990, 600, 400, 380, "url(#halo)")
    out += rect(868, 358, 244, 452, trim, 6) + rect(886, 376, 208, 434, HONEY) + rect(886, 376, 208, 434, CREAM, extra='opacity=".35"')
    out += poly([(1094, 376), (1172, 350), (1172, 838), (1094, 808)], BRICK) + poly([(1108, 406), (1158, 390), (1158, 580), (1108, 580)], RUST) + poly([(1108, 610), (1158, 612), (1158, 796), (1108, 778)], RUST) + circle(1160, 600, 8, HONEY)
    out += poly([(886, 806), (1094, 806), (1260, 1010), (330, 1010)], "url(#carpet)") + rect(850, 806, 280, 20, shade(CLAY, 0.9), 3) + rect(826, 826, 328, 22, shade(CLAY, 0.72), 3)
    out += plant(1232, 850, 0.62, RUST)
    # the host
    host = replace(TOMAS, top=TEAL, neck="shirt", bottom=INK, hair=GREY, old=True)
    out += group(legs(host) + bust(host, -0.5, calm=False) + arm(host, (54, 36), (80, 128), (52, 200)) + palm(host, -150, 72, -50) + arm(host, (-56, 40), (-100, 118), (-146, 76)), 1002, 464, 0.77)
    # woman and child, from behind
    mother = Look(TAN, BROWN, "long", BRICK, BRICK)
    child = Look(TAN, BROWN, "tail", OCHRE, PETROL)

    def walking(look: Look, coat: float) -> str:
        low = "".join(line([(x, 300), (x * 1.06, 432 - up)], INK, 27) + path(f"M{n(x * 1.06 - 16)},{n(436 - up)} q15,-12 31,0 l4,14 h-38Z", NIGHT) for x, up in ((-26, 0), (26, 12)))
        return low + path(f"M-67,170 L67,170 L78,{n(coat)} Q0,{n(coat + 14)} -78,{n(coat)}Z", look.top)

    out += ellipse(628, 952, 150, 16, NIGHT, 'opacity=".4"') + ellipse(806, 956, 90, 12, NIGHT, 'opacity=".4"')
    out += group(arm(mother, (-60, 36), (-84, 128), (-80, 214)) + walking(mother, 330) + back_view(mother, 190, 62) + path("M0,60 L0,330", stroke=shade(BRICK, 0.84), width=4) + arm(mother, (60, 36), (90, 120), (120, 196)), 628, 530, 0.93)
    out += group(rect(-46, 0, 92, 84, shade(BROWN, 0.9), 14) + rect(-46, 0, 92, 24, BROWN, 12) + path("M-22,0 q22,-34 44,0", stroke=BROWN, width=8), 540, 746, 0.9, 4)
    out += group(walking(child, 300) + back_view(child, 190, 60, big=1.32) + rect(-44, 44, 88, 112, SAGE, 24) + rect(-30, 96, 60, 48, MOSS, 12) + arm(child, (60, 36), (82, 120), (76, 190)) + arm(child, (-60, 36), (-98, 42), (-110, -8)), 812, 716, 0.53)
    return picture("A house at dusk: someone at the lit door welcomes a woman with a child", out)


SCENES: dict[str, Callable[[], str]] = {
    "fachtag-saal": fachtag_saal,
    "fachtag-gespraech": fachtag_gespraech,
    "stammtisch-runde": stammtisch_runde,
    "stammtisch-notizen": stammtisch_notizen,
    "stammtisch-landkreis": stammtisch_landkreis,
    "stammtisch-begegnung": stammtisch_begegnung,
    "seminar-stul": seminar_stul,
    "seminar-mapa": seminar_mapa,
    "selbsthilfe-kreis": selbsthilfe_kreis,
    "zespol-spotkanie": zespol_spotkanie,
    "zespol-dom": zespol_dom,
}


def main() -> None:
    for name, draw in SCENES.items():
        (Path(__file__).parent / f"{name}.svg").write_text(draw(), encoding="utf-8")


if __name__ == "__main__":
    main()
