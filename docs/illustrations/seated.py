"""People who sit, with what they sit on: from the front, from the side, and from above at a table.

The units are those of people.py. Chairs, wheelchairs and the free chair belong here; tables belong to their scene.
"""

from __future__ import annotations

import math

from faces import Look, hair_back, head
from palette import CLAY, INK, MIST, NIGHT, PETROL, TEAL, shade
from people import arm, bust, palm
from shapes import circle, ellipse, group, line, n, path, rect


def _seated_legs(look: Look, kind: str) -> str:
    """Thighs, shins and shoes of a person on a chair, seen from the front."""
    c, out = look.bottom, ""
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
    return out


def _seated_arms(look: Look, hands: str) -> str:
    """Arms whose hands rest in the lap or on the knees, or of which one speaks along."""
    sh_l, sh_r = (-53, 34), (53, 34)
    match hands:
        case "lap":
            return arm(look, sh_l, (-70, 128), (-20, 194)) + arm(look, sh_r, (70, 128), (18, 194))
        case "knees":
            return arm(look, sh_l, (-76, 124), (-48, 206)) + arm(look, sh_r, (76, 124), (48, 206))
        case "talk":
            return (
                arm(look, sh_l, (-74, 124), (-22, 194))
                + palm(look, 124, 70, 28)
                + arm(look, sh_r, (84, 126), (118, 78))
            )
        case "talk-left":
            return (
                palm(look, -124, 70, -28)
                + arm(look, sh_l, (-84, 126), (-118, 78))
                + arm(look, sh_r, (74, 124), (22, 194))
            )
        case _:
            return ""


def seated_front(
    look: Look, turn: float = 0, chair: str = CLAY, hands: str = "lap", kind: str = "trousers", calm: bool = True
) -> str:
    """A whole person on a chair, facing us; the soles are at 372."""
    dark = shade(chair, 0.72)
    out = ellipse(0, 372, 112, 16, INK, 'opacity=".13"')
    out += line([(-58, 200), (-66, 362)], dark, 10) + line([(58, 200), (66, 362)], dark, 10)
    out += rect(-66, 62, 132, 150, chair, 26) + rect(-72, 196, 144, 30, shade(chair, 0.88), 12)
    upper = bust(look, turn, height=206, calm=calm)
    return out + _seated_legs(look, kind) + upper + _seated_arms(look, hands)


def wheel(x: float, y: float, r: float) -> str:
    """A wheelchair's big wheel, seen from the side."""
    spokes = "".join(
        line([(x, y), (x + r * math.cos(a), y + r * math.sin(a))], MIST, 3) for a in [i * math.pi / 4 for i in range(8)]
    )
    return (
        spokes
        + circle(x, y, r, "none", f'stroke="{INK}" stroke-width="11"')
        + circle(x, y, r - 11, "none", f'stroke="{TEAL}" stroke-width="4"')
        + circle(x, y, 8, INK)
    )


def seated_side(look: Look, chair: str = CLAY, gesture: bool = False, turn: float = 0.85, wheels: bool = False) -> str:
    """A person on a chair or in a wheelchair, seen from the side and looking right; the soles are at 372."""
    dark = shade(chair, 0.72)
    out = ellipse(34, 372, 120, 15, INK, 'opacity=".13"')
    if wheels:
        out += (
            line([(60, 220), (70, 330)], INK, 9)
            + circle(66, 348, 22, "none", f'stroke="{INK}" stroke-width="9"')
            + line([(-66, 66), (-92, 58)], INK, 10)
        )
        out += line([(70, 300), (112, 366), (160, 372)], INK, 9)
    else:
        out += line([(-48, 216), (-60, 366)], dark, 10) + line([(56, 216), (62, 366)], dark, 10)
    out += path("M-60,60 Q-78,58 -76,78 L-58,222 L-36,222 L-46,76 Q-48,60 -60,60Z", chair) + rect(
        -62, 206, 134, 22, shade(chair, 0.88), 10
    )
    c = look.bottom
    out += path("M116,350 q2,-8 -14,-10 l-20,0 q-8,2 -8,32 l70,0 q4,-14 -28,-22Z", NIGHT)
    out += path("M-16,190 L98,190 L98,344", stroke=shade(c, 0.84), width=42)
    out += path("M100,352 q2,-8 -14,-10 l-20,0 q-8,2 -8,30 l70,0 q4,-14 -28,-20Z", NIGHT)
    out += path("M-14,190 L82,190 L82,344", stroke=c, width=44)
    back = group(hair_back(look, turn), 10, -50)
    body = path("M-13,-30 L-15,0 L17,0 L16,-30Z", shade(look.skin, 0.88))
    body += path(
        "M-18,-10 C-40,0 -52,22 -52,70 C-54,120 -50,170 -46,210 L40,210 C46,150 50,90 42,44 C38,14 28,-4 18,-10 Q0,2 -18,-10Z",
        look.top,
    )
    body += path("M-19,-9 Q0,8 19,-9 L16,-15 Q0,0 -16,-15Z", shade(look.top, 0.82))
    hand = arm(look, (-8, 40), (10, 126), (84, 78)) if gesture else arm(look, (-8, 40), (2, 134), (72, 162))
    return out + back + body + group(head(look, turn), 8, -50) + hand + (wheel(-14, 284, 90) if wheels else "")


def _head_above(look: Look) -> str:
    """Face and hair seen from above."""
    face_part = ellipse(0, -17, 26, 25, look.skin) + ellipse(0, -40, 5, 6, shade(look.skin, 0.9))
    hair = circle(0, 0, 35, look.hair)
    match look.style:
        case "bald":
            hair = circle(0, 0, 34, look.skin) + path(
                "M-34,-4 A34,34 0 0 0 34,-4 Q24,16 0,17 Q-24,16 -34,-4Z", look.hair
            )
        case "bun":
            hair += circle(0, 26, 18, shade(look.hair, 0.86))
        case "crown":
            hair = circle(0, 2, 45, look.hair)
        case "curls":
            hair += "".join(
                circle(34 * math.cos(v), 4 + 32 * math.sin(v), 14, look.hair)
                for v in [i * math.tau / 9 for i in range(9)]
            )
        case "tail":
            hair += path("M-11,24 Q-16,66 0,84 Q16,66 11,24Z", shade(look.hair, 0.84))
        case "long" | "bob" | "side":
            hair += path("M-2,-33 Q-6,-8 -1,22", stroke=shade(look.hair, 0.84), width=3)
        case "scarf":
            hair = path("M-38,-6 C-40,-48 40,-48 38,-6 C44,30 30,48 0,48 C-30,48 -44,30 -38,-6Z", look.hair) + ellipse(
                0, -27, 22, 12, look.skin
            )
            face_part = ""
        case _:
            pass
    return face_part + hair


def from_above(look: Look, chair: str = CLAY, wheels: bool = False) -> tuple[str, str]:
    """A person at a table seen from above, facing up: what lies below the table top, and what lies above it."""
    dark = shade(chair, 0.8)
    low = rect(-64, -34, 128, 118, chair, 30) + path("M-66,60 Q-60,104 0,104 Q60,104 66,60", stroke=dark, width=17)
    if wheels:
        low = rect(-56, -40, 112, 120, PETROL, 16)
        for side in (-1, 1):
            low += (
                rect(side * 80 - 9, -52, 18, 136, NIGHT, 9)
                + rect(side * 80 - 4, -40, 8, 112, TEAL, 4)
                + line([(side * 46, 78), (side * 46, 112)], INK, 11)
            )
        low += line([(-52, 80), (52, 80)], INK, 10)
    low += line([(-26, 0), (-28, -96)], look.bottom, 42) + line([(26, 0), (28, -96)], look.bottom, 42)
    high = ""
    if look.style == "long":
        high += path("M-30,0 Q-36,52 0,60 Q36,52 30,0Z", shade(look.hair, 0.86))
    body = path("M-82,6 C-84,-24 -50,-32 0,-32 C50,-32 84,-24 82,6 C82,34 50,44 0,44 C-50,44 -82,34 -82,6Z", look.top)
    arms = arm(look, (-66, 4), (-88, -66), (-40, -118), 31, 0.88) + arm(look, (66, 4), (88, -66), (40, -118), 31, 0.88)
    neck = circle(0, 0, 36, shade(look.top, 0.84))
    return low, body + arms + neck + _head_above(look)


def chair_back(colour: str, x: float, y: float, k: float = 1) -> str:
    """An empty chair from behind, its feet at 372 below (x, y)."""
    dark = shade(colour, 0.74)
    out = ellipse(0, 372, 112, 16, INK, 'opacity=".16"')
    out += line([(-52, 210), (-58, 348)], dark, 10) + line([(52, 210), (58, 348)], dark, 10)
    out += path("M-76,196 L76,196 L84,232 L-84,232Z", shade(colour, 0.88)) + rect(-84, 228, 168, 14, dark, 6)
    out += line([(-74, 70), (-80, 368)], dark, 12) + line([(74, 70), (80, 368)], dark, 12)
    out += rect(-80, 44, 160, 118, colour, 26) + rect(-60, 66, 120, 74, shade(colour, 1.16), 18)
    return group(out, x, y, k)
