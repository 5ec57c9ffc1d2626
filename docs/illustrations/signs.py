"""Simple signs, as on notes and whiteboards: house, heart, clock, and so on.

Not for the icons of the site itself, which belong to the theme.
"""

from __future__ import annotations

import math

from palette import PAPER
from shapes import circle, path, poly


def icon(kind: str, colour: str) -> str:
    """A simple sign in a box from -50 to 50."""

    def stroke(d: str) -> str:
        return path(d, stroke=colour, width=9)

    match kind:
        case "house":
            return path(
                "M-44,-2 L0,-42 L44,-2 L34,-2 L34,42 L10,42 L10,12 L-10,12 L-10,42 L-34,42 L-34,-2Z", colour, colour, 5
            )
        case "heart":
            return path("M0,40 C-60,-4 -44,-42 -20,-40 Q-6,-38 0,-22 Q6,-38 20,-40 C44,-42 60,-4 0,40Z", colour)
        case "clock":
            return circle(0, 0, 39, "none", f'stroke="{colour}" stroke-width="9"') + stroke("M0,-22 L0,2 L16,12")
        case "people":
            return (
                circle(-20, -22, 15, colour)
                + circle(22, -16, 13, colour)
                + path("M-48,38 Q-48,0 -20,0 Q6,0 8,38Z", colour)
                + path("M16,38 Q16,12 8,4 Q46,-4 48,38Z", colour)
            )
        case "phone":
            return path(
                "M-32,-38 L-14,-42 L-4,-16 L-16,-6 Q-6,16 14,24 L22,12 L44,24 L38,40 Q10,48 -16,18 Q-40,-10 -32,-38Z",
                colour,
                colour,
                4,
            )
        case "path":
            return (
                stroke("M-40,38 C-10,30 -40,-4 0,-4 C36,-4 10,-34 36,-38")
                + circle(-40, 38, 9, colour)
                + circle(36, -38, 12, colour)
            )
        case "cup":
            return (
                path("M-36,-20 L24,-20 L20,30 Q18,38 8,38 L-20,38 Q-30,38 -32,30Z", colour)
                + stroke("M24,-8 q24,0 18,18 q-4,12 -20,12")
                + path("M-18,-34 q-6,-6 0,-14 M2,-34 q-6,-6 0,-14", stroke=colour, width=6)
            )
        case "leaf":
            return path("M-38,38 C-44,-20 -6,-44 42,-42 C46,6 18,44 -24,26Z", colour) + path(
                "M-40,42 Q-8,6 20,-20", stroke=PAPER, width=5
            )
        case "star":
            return poly(
                [
                    (
                        44 * (1 if i % 2 == 0 else 0.44) * math.sin(i * math.pi / 5),
                        -44 * (1 if i % 2 == 0 else 0.44) * math.cos(i * math.pi / 5),
                    )
                    for i in range(10)
                ],
                colour,
            )
        case _:
            return stroke("M-34,-20 L34,-20 M-34,4 L34,4 M-34,28 L8,28")
